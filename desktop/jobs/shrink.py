"""A photo made small enough to send, without the place it was taken at.

Pure: bytes in, bytes out, neither file nor network nor window; any thread.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from desktop.domain.attachment_rows import Limits, Prepared
from desktop.domain.errors import DesktopError
from desktop.domain.exif import taken_at
from desktop.domain.file_kind import GIF, HEIC, JPEG, PDF, PNG, content_type

_QUALITIES = (85, 75, 65, 55)
_SMALLER = 0.8
_LEAST_PX = 320
_MB = 1_000_000


def prepare(data: bytes, limits: Limits) -> Prepared:
    """The bytes as they will be sent, beside the bytes as they came.

    A picture is turned upright, drawn anew (so that nothing that stood beside the picture goes
    along) and shrunk until it keeps the limits. A PDF stays as it is.

    Raises:
        DesktopError: it is neither, cannot be read here, or is too large.
    """
    kind = content_type(data)
    if not kind:
        raise DesktopError("attachment.unknown_file")
    if len(data) > limits.original_bytes:
        raise DesktopError("attachment.file_too_large", most=limits.original_bytes // _MB)
    if kind == PDF:
        if len(data) > limits.pdf_bytes:
            raise DesktopError(
                "attachment.pdf_too_large",
                size=_megabytes(len(data)),
                most=_megabytes(limits.pdf_bytes),
            )
        return Prepared(content_type=PDF, data=data, original_type=PDF, original=data)
    picture = _drawn(_read(data, kind, limits.photo_px))
    sent, sent_type = _encoded(picture, kind, limits.photo_bytes)
    return Prepared(
        content_type=sent_type,
        data=sent,
        original_type=kind,
        original=data,
        taken_at=taken_at(data) if kind == JPEG else None,
    )


def _read(data: bytes, kind: str, most_px: int) -> QImage:
    """The picture upright and no longer than `most_px`."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # as the camera was held (EXIF orientation)
    pages = reader.imageCount()
    if pages > 1 and kind != GIF:
        raise DesktopError("attachment.several_pages", pages=pages)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > most_px:
        # read small at once: a phone's photo needs 400 MB at full size
        reader.setScaledSize(size.scaled(most_px, most_px, Qt.AspectRatioMode.KeepAspectRatio))
    found = reader.read()
    if found.isNull():
        raise DesktopError("attachment.heic" if kind == HEIC else "attachment.unreadable")
    if max(found.width(), found.height()) > most_px:
        found = _scaled(found, most_px / max(found.width(), found.height()))
    return found


def _drawn(picture: QImage) -> QImage:
    """The same picture on white, in the usual colours, with nothing written beside it."""
    space = picture.colorSpace()
    usual = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if space.isValid() and space != usual:
        picture = picture.convertedToColorSpace(usual)
    fresh = QImage(picture.size(), QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, picture)
    painter.end()
    return fresh


def _encoded(picture: QImage, kind: str, most: int) -> tuple[bytes, str]:
    """Bytes and media type, no more than `most` as far as a readable picture can be."""
    if kind == PNG and len(exact := _written(picture, "PNG", -1)) <= most:
        return exact, PNG  # a screen or a drawing: sharp letters
    while True:
        for quality in _QUALITIES:
            if len(made := _written(picture, "JPEG", quality)) <= most:
                return made, JPEG
        if max(picture.width(), picture.height()) * _SMALLER < _LEAST_PX:
            return made, JPEG
        picture = _scaled(picture, _SMALLER)


def _scaled(picture: QImage, by: float) -> QImage:
    return picture.scaled(
        max(1, round(picture.width() * by)),
        max(1, round(picture.height() * by)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _written(picture: QImage, form: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, form, quality)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())


def _megabytes(size: int) -> str:
    return f"{size / _MB:.1f}"
