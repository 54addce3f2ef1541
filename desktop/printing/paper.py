"""One paper: HTML from a template, set on real paper sizes, to PDF, printer or picture.

National papers are always in Chinese, whatever the screen's language. Templates are files in
`resources/print/`, so that a county can change them: `string.Template` with `$names`, HTML 4
tables only (what Qt's text engine sets reliably).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop.printing.rows import keep_rows_whole

MM_PER_INCH = 25.4
DPI = 300
_SERIF = ["Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Noto Sans CJK SC"]
FOOTER_MM = 7.0


class PaperSize(Enum):
    """Paper in millimetres: width, height, margin. An 80 mm slip is as long as its text."""

    A4 = (210.0, 297.0, 12.0)
    A4_LANDSCAPE = (297.0, 210.0, 12.0)
    A5 = (148.0, 210.0, 10.0)
    SLIP_80 = (80.0, 0.0, 4.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words at a place of a pre-printed form (套打).

    Attributes:
        x_mm, y_mm: from the left and upper edge of the paper to the words' box; millimetres.
        width_mm, height_mm: of the box; longer words are broken, and cut where it ends.
    """

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    text: str = field(repr=False)
    pt: float = 10.5


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper ready to be set.

    Attributes:
        html: body, Chinese; from `fill`.
        footer: left part of the foot line (print time, person, version); the page number is added.
        images: name -> PNG bytes, used as `<img src="name">`.
        font_pt: base size; national forms need at least 10.5 pt.
        more: papers of the same size that follow in the same job; pages are counted through.
        marks: words on the first page, at places of a pre-printed form.
        shift_mm: everything to the right and down by so many millimetres, as this printer needs.
    """

    title: str
    size: PaperSize
    html: str = field(repr=False)
    footer: str = ""
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    font_pt: float = 10.5
    more: tuple["Paper", ...] = field(default=(), repr=False)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    shift_mm: tuple[float, float] = (0.0, 0.0)


def fill(template_dir: Path, name: str, values: Mapping[str, Any]) -> str:
    """The template with every value escaped; a value that is `Html` goes in as it is.

    A county's own template stands in the folder `county` beside ours and goes before it. One
    that cannot be used never stops a paper: ours is printed and says so at its end.

    Raises:
        KeyError: our own template names a value that was not given.
    """
    said = {key: each if isinstance(each, Html) else _plain(each) for key, each in values.items()}
    shipped = template_dir / f"{name}.html"
    own = template_dir / "county" / shipped.name
    if not own.is_file():
        return Template(shipped.read_text(encoding="utf-8")).substitute(said)
    try:
        return Template(own.read_text(encoding="utf-8-sig")).substitute(said)
    except (KeyError, ValueError, OSError) as error:
        printed = Template(shipped.read_text(encoding="utf-8")).substitute(said)
        return printed + _BROKEN.format(file=escape(own.name), why=escape(str(error)))


_BROKEN = (
    '<p style="font-size:8pt;">县里的模板 {file} 有误（{why}），'
    "本页按软件自带的模板打印，请告诉管理员。</p>"
)


class Html(str):
    """Markup made by us, not to be escaped."""

    __slots__ = ()


def _plain(value: Any) -> str:
    return escape(str(value)).replace("\n", "<br/>") if value not in (None, "") else "&nbsp;"


def to_pdf(paper: Paper, path: Path) -> None:
    """Write the paper as PDF. GUI thread.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_bytes(pdf_bytes(paper))


def pdf_bytes(paper: Paper) -> bytes:
    """The paper as PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(paper.title)
    writer.setPageLayout(page_layout(paper))
    paint(paper, writer)
    buffer.close()
    return bytes(buffer.data().data())


def page_layout(paper: Paper) -> QPageLayout:
    """Page size and margins; an 80 mm slip is cut to the length of its text."""
    width, height, margin = paper.size.value
    if not height:
        height = _slip_height(paper)
    return QPageLayout(
        QPageSize(
            QSizeF(width, height),
            QPageSize.Unit.Millimeter,
            paper.title,
            QPageSize.SizeMatchPolicy.ExactMatch,
        ),
        QPageLayout.Orientation.Portrait,
        QMarginsF(margin, margin, margin, margin),
        QPageLayout.Unit.Millimeter,
        QMarginsF(0, 0, 0, 0),
    )


def paint(paper: Paper, device: Any) -> int:
    """Paint every page on a QPdfWriter or QPrinter; returns the number of pages."""
    painter = QPainter(device)
    try:
        dots_mm = device.logicalDpiX() / MM_PER_INCH
        width, height, margin = paper.size.value
        page_height = (height or _slip_height(paper)) - 2 * margin
        body = QSizeF((width - 2 * margin) * dots_mm, (page_height - FOOTER_MM) * dots_mm)
        pages = _pages(paper, device, body)
        painter.translate(paper.shift_mm[0] * dots_mm, paper.shift_mm[1] * dots_mm)
        for place, (each, document, page) in enumerate(pages):
            if place:
                device.newPage()
            _paint_page(painter, document, body, page)
            if page == 0:
                _paint_marks(painter, each, margin, dots_mm)
            _paint_footer(painter, each, body, dots_mm, place + 1, len(pages))
        return len(pages)
    finally:
        painter.end()


def _pages(paper: Paper, device: Any, body: QSizeF) -> list[tuple[Paper, QTextDocument, int]]:
    """Every page of the job: its paper, its text, and which page of that text it is."""
    found = []
    for each in (paper, *paper.more):
        document = _document(each, device)
        document.setPageSize(body)
        keep_rows_whole(document, body.height())
        count = document.pageCount() if each.size.value[1] else 1
        found += [(each, document, page) for page in range(count)]
    return found


def _paint_page(painter: QPainter, document: QTextDocument, body: QSizeF, page: int) -> None:
    painter.save()
    painter.translate(0, -page * body.height())
    # the borders of a table as wide as the page lie half outside of it, left and right
    edge = body.width() * 0.01
    whole = QRectF(-edge, page * body.height(), body.width() + 2 * edge, body.height())
    painter.setClipRect(whole)
    context: Any = QAbstractTextDocumentLayout.PaintContext()  # the stubs lack its fields
    context.clip = whole
    # black whatever the screen's colours are: a laser printer would screen a dark grey
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_marks(painter: QPainter, paper: Paper, margin: float, dots_mm: float) -> None:
    for mark in paper.marks:
        font = QFont(_SERIF)
        font.setPointSizeF(mark.pt)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.black)
        box = QRectF(
            (mark.x_mm - margin) * dots_mm,
            (mark.y_mm - margin) * dots_mm,
            mark.width_mm * dots_mm,
            mark.height_mm * dots_mm,
        )
        painter.save()
        painter.setClipRect(box)
        painter.drawText(box, Qt.TextFlag.TextWrapAnywhere, mark.text)
        painter.restore()


def _paint_footer(
    painter: QPainter, paper: Paper, body: QSizeF, dots_mm: float, page: int, pages: int
) -> None:
    line = QRectF(0, body.height() + 1.5 * dots_mm, body.width(), (FOOTER_MM - 1.5) * dots_mm)
    font = QFont(painter.font())
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.drawText(line, 0x0001 | 0x0080, paper.footer)  # left, centred in height
    if paper.size is not PaperSize.SLIP_80:
        painter.drawText(line, 0x0002 | 0x0080, f"第 {page} 页 / 共 {pages} 页")


def _document(paper: Paper, device: Any) -> QTextDocument:
    document = QTextDocument()
    # without the device the layout would be made for the screen's resolution
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    font = QFont()
    font.setPointSizeF(paper.font_pt)
    document.setDefaultFont(font)
    for name, png in paper.images.items():
        image = QImage.fromData(QByteArray(png))
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
    document.setHtml(paper.html)
    return document


def _slip_height(paper: Paper) -> float:
    width, _, margin = paper.size.value
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    document = _document(paper, writer)
    dots_mm = DPI / MM_PER_INCH
    document.setTextWidth((width - 2 * margin) * dots_mm)
    return float(document.size().height() / dots_mm + 2 * margin + FOOTER_MM)


def page_count(paper: Paper) -> int:
    """How many pages the job has."""
    writer_buffer = QBuffer()
    writer_buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(writer_buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(paper))
    return paint(paper, writer)


def picture(paper: Paper, page: int = 0, dpi: int = 110) -> QImage:
    """One page as a picture, white ground: for preview, and to look at. White after the last."""
    width, height, margin = paper.size.value
    height = height or _slip_height(paper)
    scale = dpi / MM_PER_INCH
    image = QImage(int(width * scale), int(height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(int(dpi / MM_PER_INCH * 1000))
    image.setDotsPerMeterY(int(dpi / MM_PER_INCH * 1000))
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    body = QSizeF((width - 2 * margin) * scale, (height - 2 * margin - FOOTER_MM) * scale)
    pages = _pages(paper, image, body)
    right, down = paper.shift_mm
    painter.translate((margin + right) * scale, (margin + down) * scale)
    if page < len(pages):
        each, document, place = pages[page]
        _paint_page(painter, document, body, place)
        if place == 0:
            _paint_marks(painter, each, margin, scale)
        _paint_footer(painter, each, body, scale, page + 1, len(pages))
    painter.end()
    return image
