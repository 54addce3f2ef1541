"""One column of the board: a list of patients, two or three lines each."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from desktop.domain.queue import Column, QueueRules
from desktop.domain.queue_rows import QueueRow
from desktop.views import theme
from desktop.views.queue.row_paint import RowDelegate
from desktop.views.queue.words import column_words, empty_words, row_words

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class _Rows(QAbstractListModel):
    """Rows as they are read; nothing is sorted here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[QueueRow] = ()
        self.now = datetime.min.replace(tzinfo=UTC)
        self.rules = QueueRules()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or all its words."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row_words(row, self.now, self.rules)
        return None


class QueueColumn(QWidget):
    """Head with a count, and the list.

    Signals:
        chosen(): another row is marked, or the list took the focus.
        opened(row): Enter or double click.
        keyed(text): a letter was pressed.
        beside(step): the arrow to the left (-1) or right (1) was pressed.
    """

    chosen = Signal()
    opened = Signal(object)
    keyed = Signal(str)
    beside = Signal(int)

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.head = QLabel()
        theme.set_look(self.head, look="strong")
        self.list = _List(empty_words(column))
        self.list.setAccessibleName(column_words(column))
        self.model = _Rows(self)
        self.list.setModel(self.model)
        tall = column in {Column.WAITING, Column.CALLED}
        self.list.setItemDelegate(RowDelegate(self.list, tall=tall))
        self.list.keyed.connect(self.keyed)
        self.list.beside.connect(self.beside)
        self.list.focused.connect(self.chosen)
        self.list.entered_row.connect(self._open)
        self.list.doubleClicked.connect(lambda _index: self._open())
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addWidget(self.head)
        box.addWidget(self.list, 1)
        self.show_rows((), self.model.now, self.model.rules)

    def show_rows(self, rows: Sequence[QueueRow], now: datetime, rules: QueueRules) -> None:
        """Show these; the mark stays on its row, or on what came into its place."""
        kept, place = self.current(), self.list.currentIndex().row()
        top = self.list.verticalScrollBar().value()
        self.model.beginResetModel()
        self.model.rows, self.model.now, self.model.rules = tuple(rows), now, rules
        self.model.endResetModel()
        if kept is None or not self.select(kept.id):
            self._mark(min(max(place, 0), len(rows) - 1))
        self.list.verticalScrollBar().setValue(top)
        self.head.setText(f"{column_words(self.column)}  {len(rows)}")

    def current(self) -> QueueRow | None:
        """Return the marked row."""
        place = self.list.currentIndex().row()
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    def select(self, booking_id: UUID) -> bool:
        """Mark the row of that booking; False when it is not here."""
        found = [at for at, row in enumerate(self.model.rows) if row.id == booking_id]
        if found:
            self._mark(found[0])
        return bool(found)

    def _mark(self, place: int) -> None:
        if place >= 0:
            index = self.model.index(place)
            flags = QItemSelectionModel.SelectionFlag
            self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.list.scrollTo(index)

    def _open(self) -> None:
        if (row := self.current()) is not None:
            self.opened.emit(row)


class _List(QListView):
    """Arrows up and down move, left and right leave, letters are handed on."""

    keyed = Signal(str)
    beside = Signal(int)
    focused = Signal()
    entered_row = Signal()

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is not a move within the list."""
        key, text = event.key(), event.text()
        if event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.beside.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit()
        elif text.isprintable() and text.strip():
            self.keyed.emit(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keys now mean this column."""
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or why there are none."""
        super().paintEvent(event)
        if self.model() is not None and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(theme.tokens().ink_soft)
            room = self.viewport().rect().adjusted(theme.px(14), theme.px(20), -theme.px(14), 0)
            where = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(room, where | Qt.TextFlag.TextWordWrap, self._empty)
            painter.end()
