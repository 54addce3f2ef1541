"""The two-week grid as a table with keys."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.domain.booking_rows import Grid, GridCell
from desktop.views.booking.grid_model import GridModel, Where
from desktop.views.booking.grid_paint import GridDelegate, GridHead, GridNames, least_width


class GridTable(QTableView):
    """The grid. Left and Right go from session to session, with Ctrl from half-day to half-day.

    Signals:
        opened(cell): Enter or a double click on a session.
        chosen(cell): another place; None where there is no session.
        keyed(text): a letter was pressed.
    """

    opened = Signal(object)
    chosen = Signal(object)
    keyed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridModel(self)
        self.setAccessibleName(self.tr("Experts by half-days"))
        self.setHorizontalHeader(GridHead(self))
        self.setVerticalHeader(GridNames(self))
        self.setModel(self.grid)
        self.setItemDelegate(GridDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))

    def current(self) -> GridCell | None:
        """The session under the mark."""
        index = self.currentIndex()
        return self.grid.cell(index.row(), index.column())

    def go_to(self, row: int, column: int) -> None:
        """Put the mark there."""
        self.setCurrentIndex(self.grid.index(row, column))

    def go_to_session(self, session_id: UUID) -> bool:
        """Put the mark on a session; whether it is shown."""
        place = self.grid.place_of(session_id)
        if place is not None:
            self.go_to(*place)
        return place is not None

    def show_grid(
        self, grid: Grid, today: date, specialty: str, *, where: Where, online: bool
    ) -> None:
        """Show other rows; the mark stays on its session, or at its place."""
        marked, place = self.current(), self.currentIndex()
        self.grid.show_grid(grid, today, specialty, where=where, online=online)
        self.fit()
        if marked is not None and self.go_to_session(marked.session_id):
            return
        if place.isValid() and place.row() < len(self.grid.experts):
            self.go_to(place.row(), min(place.column(), len(self.grid.slots) - 1))
        else:
            self.begin()

    def show_from_today(self) -> None:
        """Scroll so that today stands at the left; the mark stays in sight."""
        self.updateGeometries()
        place = self.horizontalHeader().sectionPosition(self._past())
        self.horizontalScrollBar().setValue(place)
        self.scrollTo(self.currentIndex())

    def begin(self, row: int = 0) -> None:
        """Put the mark on the first session with a seat, from that row on."""
        rows = [*range(row, len(self.grid.experts)), *range(row)]
        places = [(r, c) for r in rows for c in range(len(self.grid.slots))]
        first = next((p for p in places if self.grid.bookable(self.grid.cell(*p))), None)
        first = first or next((p for p in places if self.grid.cell(*p)), None)
        if first is not None:
            self.go_to(*first)
        elif self.grid.experts:
            self.go_to(row, 0)

    # --- keys ------------------------------------------------------------------------

    def moveCursor(  # noqa: N802 - Qt calls it so
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """From session to session; Ctrl stops at every half-day."""
        act = QAbstractItemView.CursorAction
        here = self.currentIndex()
        if modifiers & Qt.KeyboardModifier.ControlModifier or not here.isValid():
            return super().moveCursor(cursorAction, Qt.KeyboardModifier.NoModifier)
        row, column = here.row(), here.column()
        if cursorAction in {act.MoveRight, act.MoveLeft}:
            forth = cursorAction == act.MoveRight
            ahead = range(column + 1, len(self.grid.slots)) if forth else range(column - 1, -1, -1)
            found = next((c for c in ahead if self.grid.cell(row, c)), column)
            return self.grid.index(row, found)
        if cursorAction in {act.MoveDown, act.MoveUp}:
            row += 1 if cursorAction == act.MoveDown else -1
            if not 0 <= row < len(self.grid.experts):
                return here
            held = [c for c in range(len(self.grid.slots)) if self.grid.cell(row, c)]
            return self.grid.index(row, min(held, key=lambda c: abs(c - column), default=column))
        return super().moveCursor(cursorAction, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are the page's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif plain and event.text().isprintable() and event.text().strip():
            self.keyed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the half-days the room there is."""
        super().resizeEvent(event)
        self.fit()
        if event.size().width() != event.oldSize().width():
            self.show_from_today()

    def fit(self) -> None:
        """Share the width among the columns still to come; the past ones are one scroll away."""
        past = self._past()
        count = len(self.grid.slots) - past
        if count:
            room = self.viewport().width() // count
            # a pixel more, else the scroll ends before the last of the past is out of sight
            width = max(least_width(), room + (1 if past else 0))
            self.horizontalHeader().setDefaultSectionSize(width)

    def _past(self) -> int:
        """How many columns lie before today; 0 when all do."""
        past = sum(day < self.grid.today for day, _half in self.grid.slots)
        return past if past < len(self.grid.slots) else 0

    def _open(self) -> None:
        if (cell := self.current()) is not None:
            self.opened.emit(cell)
