"""Lists of records: one look, one set of keys.

    table = RecordTable(
        columns=[
            Column(self.tr("Name"), lambda row: row.name, width=140),
            Column(self.tr("State"), lambda row: label(row.state), width=120,
                   icon=lambda row: "ok", tone=lambda row: Tone.GREEN),
            Column(self.tr("Note"), lambda row: row.note, stretch=True),
        ],
        row_id=lambda row: row.id,
        empty=EmptyText(self.tr("No bookings today."), self.tr("New booking"), "F3"),
    )
    table.set_rows(rows)                          keeps the selection by id
    table.set_rows(first_page, more=next_page)    next_page(last_row) -> rows; () = end
    table.current() -> row or None · table.select(id) · table.rows() · table.refresh_row(row)
    table.opened(row)  Enter, double click        table.chosen(row or None)  selection moved
    table.add_action(self.tr("Print"), on_print, key="F8", icon="print", needs_row=True)
                       in the context menu (also Menu key, Shift+F10) and on the key
    table.keyed(row, text)  a letter or digit was pressed on a row (1-5 of a roster …)
    table.empty_pressed()   the button of the empty state was pressed

Widths are device-independent pixels at 100 % text size; where all do not fit, columns with `least`
get narrower and `lesser` ones are left out, so that the last is seen. Rows are frozen dataclasses.
Never call resizeColumnsToContents and never sort in the view: sort in the query.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from desktop.views import theme
from desktop.views.column_fit import fitting, gives_way
from desktop.views.empty import EmptyState, EmptyText
from desktop.views.table_model import Column, RecordModel

__all__ = ["Column", "EmptyText", "RecordModel", "RecordTable"]

OPEN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class _RowAction:
    action: QAction
    run: Callable[[Any], object]
    needs_row: bool


class RecordTable(QTableView):
    """A list of records; see the module's docstring.

    Signals:
        opened(row): Enter or double click.
        chosen(row): the current row moved; None when there is none.
        keyed(row, text): a printable key without a modifier.
        empty_pressed(): the button of the empty state.
    """

    opened = Signal(object)
    chosen = Signal(object)
    keyed = Signal(object, str)
    empty_pressed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_id: Callable[[Any], Any],
        empty: EmptyText | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = RecordModel(columns, row_id, self)
        self._actions: list[_RowAction] = []
        self._columns = columns
        self.setAccessibleName(name or self.tr("List"))
        self._dress()
        self.setModel(self.records)
        self._set_widths()
        self.empty = EmptyState(self.viewport())
        self.empty.pressed.connect(self.empty_pressed)
        self.set_empty(empty or EmptyText(self.tr("Nothing here yet.")))
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    # --- rows -------------------------------------------------------------------

    def set_rows(
        self,
        rows: Sequence[Any],
        more: Callable[[Any], Sequence[Any]] | None = None,
    ) -> None:
        """Show these rows; the chosen one stays chosen when it is still there.

        Args:
            rows: all of them, or the first page.
            more: given the last row shown, returns the next page; called as one scrolls.
        """
        kept, place = self.current_id(), self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.records.set_rows(rows, more)
        if kept is None or not self.select(kept):
            self._select_row(min(max(place, 0), len(rows) - 1))
        if kept is not None and not rows:
            self.chosen.emit(None)  # the model's reset has taken the choice away in silence
        self.verticalScrollBar().setValue(top)
        self._show_empty()

    def rows(self) -> list[Any]:
        """Return the rows loaded so far."""
        return list(self.records.rows)

    def current(self) -> Any:
        """Return the chosen row or None."""
        return self.records.row_at(self.currentIndex().row())

    def current_id(self) -> Any:
        """Return the id of the chosen row or None."""
        row = self.current()
        return None if row is None else self.records.row_id(row)

    def select(self, row_id: Any) -> bool:
        """Choose the row of that id; False when it is not loaded."""
        place = self.records.place(row_id)
        if place is None:
            return False
        self._select_row(place)
        return True

    def refresh_row(self, row: Any) -> None:
        """Show another state of a row that is here, in place."""
        self.records.refresh_row(row)
        if row is not None and self.current_id() == self.records.row_id(row):
            self.chosen.emit(row)

    def set_empty(self, text: EmptyText) -> None:
        """Say why there is nothing, and by which key there will be something."""
        self.empty.set_text(text)
        self._show_empty()

    # --- what can be done ----------------------------------------------------------

    def add_action(
        self,
        words: str,
        run: Callable[[Any], object],
        *,
        key: str = "",
        icon: str = "",
        needs_row: bool = True,
    ) -> QAction:
        """Put an action into the context menu and on its key (while the list has the focus).

        Args:
            words: menu text.
            run: called with the chosen row (None when there is none and none is needed).
            key: such as "Del" or "Ctrl+P"; function keys belong to the page.
            icon: name of an icon.
            needs_row: not offered without a chosen row.
        """
        action = QAction(words, self)
        if icon:
            action.setIcon(theme.icon(icon))
        if key:
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        entry = _RowAction(action, run, needs_row)
        action.triggered.connect(partial(self._run, entry))
        self._actions.append(entry)
        self.addAction(action)
        return action

    def _run(self, entry: _RowAction, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        row = self.current()
        if row is not None or not entry.needs_row:
            entry.run(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self._below_current()
        menu = self.context_menu()
        if not menu.isEmpty():
            menu.popup(at)

    def context_menu(self) -> QMenu:
        """Return the menu of the chosen row; it deletes itself when left."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for entry in self._actions:
            entry.action.setEnabled(self.current() is not None or not entry.needs_row)
            menu.addAction(entry.action)
        return menu

    # --- keys -------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Home and End go to the ends, letters never jump."""
        key, plain = (
            event.key(),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        if key in OPEN_KEYS and plain:
            self._open()
        elif key == Qt.Key.Key_Home and plain:
            self._select_row(0)
        elif key == Qt.Key.Key_End and plain:
            self._select_row(len(self.records.rows) - 1)
        elif plain and event.text().isprintable() and event.text().strip():
            if (row := self.current()) is not None:
                self.keyed.emit(row, event.text())
            else:
                event.ignore()  # the page may have a use for it
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the empty state over the whole list."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())
        if gives_way(self._columns):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return room for the head and three rows."""
        head = self.horizontalHeader().sizeHint().height()
        return QSize(theme.px(160), head + 3 * theme.row_height() + theme.px(4))

    # --- inside -----------------------------------------------------------------

    def _open(self, _index: QModelIndex | None = None) -> None:
        if (row := self.current()) is not None:
            self.opened.emit(row)
        elif self.empty.isVisible():
            self.empty_pressed.emit()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.records.row_at(current.row()))

    def _select_row(self, place: int) -> None:
        if not 0 <= place < len(self.records.rows):
            return
        index = self.records.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _below_current(self) -> QPoint:
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(box.bottomLeft() + QPoint(theme.px(24), 0))

    def _show_empty(self) -> None:
        self.empty.setVisible(not self.records.rows)
        self.empty.setGeometry(self.viewport().rect())

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setIconSize(theme.icon_size())
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(theme.px(40))

    def _set_widths(self) -> None:
        head = self.horizontalHeader()
        stretched = [i for i, column in enumerate(self._columns) if column.stretch]
        for place, column in enumerate(self._columns):
            head.resizeSection(place, theme.px(column.width))
        for place in stretched or [len(self._columns) - 1]:
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _fit(self) -> None:
        head, room = self.horizontalHeader(), self.viewport().width()
        widths = fitting(self._columns, room * 100 // theme.percent())
        for place, (column, width) in enumerate(zip(self._columns, widths, strict=True)):
            self.setColumnHidden(place, width == 0)
            if width and not column.stretch:
                head.resizeSection(place, theme.px(width))
        stretches = any(c.stretch and w for c, w in zip(self._columns, widths, strict=True))
        head.setStretchLastSection(not stretches)
