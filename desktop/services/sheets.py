"""Sheets on the disk: .xlsx and .csv read as cells, .xlsx written. The only place that knows them.

The reader is openpyxl (MIT, pure Python), loaded when the first sheet is opened.
"""

import csv
import logging
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.errors import DesktopError

log = logging.getLogger(__name__)

MOST_ROWS, MOST_COLUMNS = 2100, 60
MOST_BYTES, MOST_UNPACKED = 20_000_000, 200_000_000
_WIDEST = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_sheet(path: Path, *, most_rows: int = MOST_ROWS) -> list[list[Any]]:
    """Cells of the first sheet of a workbook, or of a text with commas, tabs or semicolons.

    Days and times of Excel come as `datetime`, `date` and `time`; all else as it stands. What lies
    beyond `most_rows` is not read.

    Raises:
        DesktopError: the file cannot be read as a sheet.
    """
    try:
        return _cells(path, most_rows)
    except DesktopError:
        raise
    except Exception as error:  # the reader raises whatever a broken file makes it stumble on
        log.warning("sheet not read: %s", type(error).__name__)
        raise DesktopError("roster.sheet_unreadable") from error


def write_sheet(
    path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]], title: str = "Sheet1"
) -> None:
    """Write a workbook of one sheet: a bold head that stays in sight, columns wide enough.

    Raises:
        DesktopError: it could not be written there.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title[:31]  # Excel's limit
    widths = [_width(words) for words in head]
    sheet.append(list(head))
    for row in rows:
        sheet.append([_writable(each) for each in row])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # text that begins like a formula stays text
        widths = [
            max(width, _width(cell)) for width, cell in zip(widths, row, strict=False)
        ] + widths[len(row) :]
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = min(width, _WIDEST) + 2
    sheet.freeze_panes = "A2"
    try:
        book.save(path)
    except OSError as error:
        raise DesktopError("roster.sheet_not_written") from error


def _cells(path: Path, most: int) -> list[list[Any]]:
    if path.stat().st_size > MOST_BYTES:
        raise DesktopError("roster.sheet_unreadable")
    return _workbook(path, most) if zipfile.is_zipfile(path) else _text(path, most)


def _workbook(path: Path, most: int) -> list[list[Any]]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(path) as packed:  # a reader holds all of it; a few bytes can be gigabytes
        if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
            raise DesktopError("roster.sheet_unreadable")
    book = load_workbook(path, data_only=True)
    try:
        sheet = book.worksheets[0]
        return [
            list(row)
            for row in sheet.iter_rows(
                max_row=min(sheet.max_row, most),
                max_col=min(sheet.max_column, MOST_COLUMNS),
                values_only=True,
            )
        ]
    finally:
        book.close()


def _text(path: Path, most: int) -> list[list[Any]]:
    raw = path.read_bytes()
    if b"\x00" in raw or raw.startswith(b"PK"):
        raise DesktopError("roster.sheet_unreadable")  # an old .xls, a picture, half a workbook
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030")  # as Excel in China saves it
    first = text.partition("\n")[0]
    mark = max(",\t;，", key=first.count)
    rows = csv.reader(text.replace("，", ",").splitlines(), delimiter="," if mark == "，" else mark)
    return [list(row)[:MOST_COLUMNS] for row in rows][:most]


def _writable(cell: Any) -> Any:
    """No control characters: a workbook that holds one cannot be written at all."""
    return _CONTROL.sub("", cell) if isinstance(cell, str) else cell


def _width(cell: Any) -> int:
    words = cell.isoformat() if isinstance(cell, date) else str(cell)
    return sum(2 if ord(each) > 0x2E80 else 1 for each in words)  # noqa: PLR2004 - wide signs
