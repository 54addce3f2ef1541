"""The model behind RecordTable: frozen rows, loaded page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.views import theme
from desktop.views.plain import tip
from desktop.views.tokens import TONE_ICONS, Tone

Index = QModelIndex | QPersistentModelIndex
_CENTRE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: words of the head.
        value: row -> words of the cell.
        width: device-independent pixels at 100 % text size.
        stretch: takes the room that is left (the last column does when none is marked).
        icon: row -> icon name or None.
        tone: row -> tone or None; colours words and icon, and gives an icon where none is named.
        tooltip: row -> words; by default the cell's own words.
        align: of the words.
        bold: row -> whether the words are bold.
        lesser: left out where all columns do not fit, 1 before 2; 0 always stays (`RecordTable`).
        least: narrower than `width` down to this where room is short; 0 keeps `width`.
    """

    title: str
    value: Callable[[Any], str]
    width: int = 120
    stretch: bool = False
    icon: Callable[[Any], str | None] | None = None
    tone: Callable[[Any], Tone | None] | None = None
    tooltip: Callable[[Any], str] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    bold: Callable[[Any], bool] | None = None
    lesser: int = 0
    least: int = 0


class RecordModel(QAbstractTableModel):
    """Rows and columns; asks for the next page when the view nears the end.

    Attributes:
        rows: what is loaded so far.
        row_id: row -> its id.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        row_id: Callable[[Any], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self.rows: list[Any] = []
        self._columns = list(columns)
        self._places: dict[Any, int] = {}
        self._more: Callable[[Any], Sequence[Any]] | None = None

    def set_rows(
        self, rows: Sequence[Any], more: Callable[[Any], Sequence[Any]] | None = None
    ) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.rows = list(rows)
        self._places = {self.row_id(row): place for place, row in enumerate(self.rows)}
        self._more = more
        self.endResetModel()

    def refresh_row(self, row: Any) -> None:
        """Replace the row of the same id, if it is loaded."""
        place = self.place(self.row_id(row))
        if place is not None:
            self.rows[place] = row
            last = self.index(place, len(self._columns) - 1)
            self.dataChanged.emit(self.index(place, 0), last)

    def row_at(self, place: int) -> Any:
        """Return the row at that place or None."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def place(self, row_id: Any) -> int | None:
        """Return where the row of that id stands, None when it is not loaded."""
        return self._places.get(row_id)

    # --- as Qt asks ------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def canFetchMore(self, _parent: Index) -> bool:
        """Tell whether another page may follow."""
        return self._more is not None and bool(self.rows)

    def fetchMore(self, _parent: Index) -> None:
        """Load the next page."""
        if self._more is None or not self.rows:
            return
        page = list(self._more(self.rows[-1]))
        if not page:
            self._more = None
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
        self.rows += page
        self._places |= {self.row_id(row): first + i for i, row in enumerate(page)}
        self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align | _CENTRE
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, colour, icon, tooltip of a cell."""
        row, column = self.row_at(index.row()), self._columns[index.column()]
        if row is None:
            return None
        shown = _ROLES.get(role)
        return None if shown is None else shown(column, row)


def _tooltip(column: Column, row: Any) -> str:
    return tip(column.tooltip(row) if column.tooltip else column.value(row))


def _align(column: Column, _row: Any) -> Any:
    return column.align | _CENTRE


def _colour(column: Column, row: Any) -> QColor | None:
    tone = column.tone(row) if column.tone else None
    return QColor(theme.tokens().tones[tone].ink) if tone else None


def _icon(column: Column, row: Any) -> Any:
    tone = column.tone(row) if column.tone else None
    name = column.icon(row) if column.icon else None
    if name is None and tone is not None:
        name = TONE_ICONS[tone]
    return theme.icon(name, tone) if name else None


def _font(column: Column, row: Any) -> Any:
    return theme.font(bold=True) if column.bold and column.bold(row) else None


_ROLES: dict[int, Callable[[Column, Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.value(row),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, row: column.value(row),
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.TextAlignmentRole: _align,
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.DecorationRole: _icon,
    Qt.ItemDataRole.FontRole: _font,
}
