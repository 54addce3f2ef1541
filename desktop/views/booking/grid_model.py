"""The grid's rows and columns."""

from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.booking_rows import CellKey, Grid, GridCell, GridExpert
from desktop.domain.codes import HalfDay
from desktop.domain.holidays import Holiday
from desktop.views.booking.words import cell_words, when, who
from desktop.views.plain import tip

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
SATURDAY = 5


class Where(Enum):
    """Whose sessions are shown."""

    ALL = auto()
    HERE = auto()
    ELSEWHERE = auto()


class GridModel(QAbstractTableModel):
    """Experts by half-days. Working mornings and afternoons always show, others when used.

    Attributes:
        experts: rows.
        slots: columns, as day and half-day.
        today: local day.
        online: whether pool seats can be asked for; without a line only ours are shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experts: list[GridExpert] = []
        self.slots: list[tuple[date, HalfDay]] = []
        self.today = date.min
        self.online = True
        self._cells: dict[CellKey, GridCell] = {}
        self._grid = Grid(date.min, 0)

    def show_grid(
        self,
        grid: Grid,
        today: date,
        specialty: str = "",
        *,
        where: Where = Where.ALL,
        online: bool = True,
    ) -> None:
        """Replace everything; one specialty only, or all when empty; one place or all."""
        self.beginResetModel()
        self._grid, self.today, self.online = grid, today, online
        self._cells = {key: cell for key, cell in grid.cells.items() if self._wanted(cell, where)}
        having = {key[0] for key in self._cells}
        self.experts = [
            e
            for e in grid.experts
            if specialty in {"", e.specialty}
            and (e.id in having or (e.here and where is not Where.ELSEWHERE))
        ]
        shown = {expert.id for expert in self.experts}
        used = {(day, half) for expert, day, half in self._cells if expert in shown}
        days = [grid.first + timedelta(days=offset) for offset in range(grid.days)]
        self.slots = [
            (day, half)
            for day in days
            for half in HalfDay
            if (day, half) in used or (half is not HalfDay.EVENING and self._working(day))
        ]
        self.endResetModel()

    @property
    def anything(self) -> bool:
        """Whether any session is shown."""
        return bool(self._cells)

    def holiday(self, day: date) -> Holiday | None:
        """What is special about a day, or None."""
        return self._grid.holidays.of(day)

    def _wanted(self, cell: GridCell, where: Where) -> bool:
        if cell.elsewhere:
            ours = cell.left or cell.booked
            return where is not Where.HERE and bool(ours or cell.shared)
        return where is not Where.ELSEWHERE

    def _working(self, day: date) -> bool:
        return day.weekday() < SATURDAY or self._grid.holidays.working(day)

    def cell(self, row: int, column: int) -> GridCell | None:
        """The session of that place, or None."""
        if not (0 <= row < len(self.experts) and 0 <= column < len(self.slots)):
            return None
        return self._cells.get((self.experts[row].id, *self.slots[column]))

    def place_of(self, session_id: object) -> tuple[int, int] | None:
        """Row and column of a session."""
        for row in range(len(self.experts)):
            for column in range(len(self.slots)):
                cell = self.cell(row, column)
                if cell is not None and cell.session_id == session_id:
                    return row, column
        return None

    def past(self, cell: GridCell) -> bool:
        """Whether its day is over, or somebody said that it is."""
        return cell.over or cell.held_on < self.today

    def bookable(self, cell: GridCell | None) -> bool:
        """Whether a seat can be sold there now."""
        return bool(cell and self.open(cell) and cell.left)

    def open(self, cell: GridCell) -> bool:
        """Whether somebody may be booked there, or asked for, or put on the waiting list."""
        return not (cell.stopped or cell.draft or self.past(cell))

    # --- Qt -------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of experts."""
        return 0 if parent.isValid() else len(self.experts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of half-days."""
        return 0 if parent.isValid() else len(self.slots)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell for the delegate; words for a screen reader and the tool tip."""
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            place = f"{self.experts[index.row()].name} {when(*self.slots[index.column()])}"
            if cell is None:
                return place if role == Qt.ItemDataRole.AccessibleTextRole else None
            words = " ".join(cell_words(cell, past=self.past(cell), online=self.online))
            return tip(f"{place} {words}")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Expert or half-day in words."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            day, half = self.slots[section]
            found = self.holiday(day)
            return f"{when(day, half)} {found.name if found else ''}".strip()
        words = who(self.experts[section])
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
