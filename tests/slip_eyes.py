"""A scanner for tests: a printed page as a picture, blurred and turned, read by zxing-cpp."""

from collections.abc import Iterable
from io import BytesIO

import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from desktop.printing.paper import Paper, picture


def page_image(paper: Paper, page: int = 0, dpi: int = 300) -> Image.Image:
    """A page as a scanner would see it before anything happened to it."""
    drawn: QImage = picture(paper, page, dpi)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("L")


def worn(image: Image.Image, *, turn: float = 0, blur: float = 0) -> Image.Image:
    """The same page, turned by degrees and out of focus by a radius in dots of 300 dpi."""
    turned = image.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return turned.filter(ImageFilter.GaussianBlur(blur)) if blur else turned


def read_codes(image: Image.Image) -> list[str]:
    """Every QR text on the picture, from left to right."""
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return [each.text for each in sorted(found, key=lambda each: each.position.top_left.x)]


def pages(paper: Paper, count: int) -> Iterable[Image.Image]:
    """The first pages of a job."""
    return (page_image(paper, number) for number in range(count))
