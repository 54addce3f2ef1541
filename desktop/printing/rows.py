"""Rows of a table that the end of a page would cut are set on the next page."""

from collections.abc import Sequence

from PySide6.QtGui import (
    QGuiApplication,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)

MM_PER_INCH = 25.4
SPARE_MM = 2.0  # less than a line: nothing of the pushed row fits in there
KEPT_WHOLE = 0.3
"""Part of a page: a longer row is a text that may flow on, and pushed on it would waste a page."""


def keep_rows_whole(document: QTextDocument, page: float) -> None:
    """Push a row that would be cut by the end of a page onto the next one, under the headings.

    A table that begins with such a row begins on the next page. Within a table an empty row
    fills what is left of the page: space within the row itself would be carried along with it.

    Args:
        document: laid out for its device; pages are set.
        page: height of a page in the device's dots.
    """
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            row = frame.format().headerRowCount()
            while row < frame.rows():
                row += 1 + _pushed(document, frame, row, page)


def _pushed(document: QTextDocument, table: QTextTable, row: int, page: float) -> int:
    """Push one row if it must be; how many rows were put in before it."""
    top, bottom = _reach(document, _cells(table, row))
    room = page - top % page
    if bottom - top < room or bottom - top > page * KEPT_WHOLE:
        return 0
    if row == table.format().headerRowCount():
        look = table.format()
        look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        table.setFormat(look)
        return 0
    table.insertRows(row, 1)
    filling = _cells(table, row)
    for cell in filling:
        small = QTextCharFormat()
        small.setFontPointSize(1)
        cell.firstCursorPosition().setBlockCharFormat(small)
    spare = SPARE_MM / MM_PER_INCH * document.documentLayout().paintDevice().logicalDpiY()
    first, end = _reach(document, filling)
    for cell in filling:
        padded = cell.format().toTableCellFormat()
        padded.setBottomPadding(
            max(0.0, page - first % page - (end - first) - spare) / _scale(document)
        )
        cell.setFormat(padded)
    return 1


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    return [table.cellAt(row, column) for column in range(table.columns())]


def _reach(document: QTextDocument, cells: Sequence[QTextTableCell]) -> tuple[float, float]:
    """Where the words of a row begin and end."""
    layout = document.documentLayout()
    blocks = [
        layout.blockBoundingRect(cursor.block())
        for cell in cells
        for cursor in (cell.firstCursorPosition(), cell.lastCursorPosition())
    ]
    return min(each.top() for each in blocks), max(each.bottom() for each in blocks)


def _scale(document: QTextDocument) -> float:
    """Dots of the device to one of the screen, in which lengths of a format are counted."""
    device = document.documentLayout().paintDevice()
    return float(device.logicalDpiY() / QGuiApplication.primaryScreen().logicalDotsPerInchY())
