"""Pages of somebody else's PDF as pictures, for the viewer and for paper.

PDFium without JavaScript and without forms: a page is looked at and nothing in it runs. It is
loaded when the first PDF is opened, and is not safe to use from two threads.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop.domain.errors import DesktopError

POINTS_PER_INCH = 72.0
_PASSWORD, _SECURITY = 4, 5
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h: what cannot be opened without a word."""


@dataclass(frozen=True, slots=True)
class PdfPages:
    """An opened PDF. GUI thread.

    Attributes:
        count: how many pages; one at least.
    """

    count: int
    _document: Any

    def size(self, page: int) -> QSize:
        """Width and height of a page as it is turned, in points (72 to the inch)."""
        width, height = self._document[page].get_size()
        return QSize(round(width), round(height))

    def picture(self, page: int, longest_px: int, dpi: float = 0.0) -> QImage:
        """A page on white.

        Args:
            page: from 0.
            longest_px: the longer side is this long; with `dpi` no longer than this.
            dpi: dots to the inch of the page's own size; 0 fills `longest_px`.

        Raises:
            DesktopError: this page cannot be drawn.
        """
        size = self.size(page)
        fill = longest_px / max(1, size.width(), size.height())
        scale = min(fill, dpi / POINTS_PER_INCH) if dpi else fill
        try:
            drawn = self._document[page].render(scale=scale, rev_byteorder=False)
        except _pdfium().PdfiumError as error:
            raise DesktopError("attachment.pdf_page", page=page + 1) from error
        found = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, _FORMATS[drawn.mode])
        return found.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the buffer goes away


def open_pdf(data: bytes) -> PdfPages:
    """Open a PDF that is in memory; nothing is written anywhere.

    Raises:
        DesktopError: it asks for a password, is damaged, or has no page.
    """
    library = _pdfium()
    try:
        document = library.PdfDocument(data)
        count = len(document)
    except library.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {_PASSWORD, _SECURITY}
        code = "attachment.pdf_locked" if locked else "attachment.pdf_broken"
        raise DesktopError(code) from error
    if count < 1:
        raise DesktopError("attachment.pdf_broken")
    return PdfPages(count, document)


_FORMATS = {
    "BGR": QImage.Format.Format_BGR888,
    "BGRX": QImage.Format.Format_RGB32,
    "BGRA": QImage.Format.Format_ARGB32,
    "L": QImage.Format.Format_Grayscale8,
}


@cache
def _pdfium() -> Any:
    import pypdfium2

    return pypdfium2
