"""The steps of a plan as a small table: days from discharge, kind, what is to be done."""

from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import PlanItem
from desktop.domain.entry import normalise_digits
from desktop.domain.errors import Problem
from desktop.domain.plan_template import by_day, plan_problems
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.messages.codes import label

DAY, KIND, TEXT = range(3)
ROWS_SHOWN = 8
_KEY = Qt.ItemDataRole.UserRole
_KINDS = list(PlanItemKind)


class PlanField(Field):
    """Value is a tuple of `PlanItem`, in order of days; None where a day cannot be read.

    Ins adds a step, Del takes one away, F2 or typing changes a cell, Tab goes to the next cell
    and from the last one out of the table. Steps stand in the order of their days; where they
    may be moved, Alt+Up and Alt+Down let a step and its neighbour change days.
    """

    def __init__(self, name: str, words: str, *, moves: bool = False, **common: Any) -> None:
        super().__init__(name, words, **common)
        self._moves = moves
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Day after discharge"), self.tr("Kind"), self.tr("What is to be done")]
        )
        self.table.setAccessibleName(words)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_row_px())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.resizeSection(DAY, theme.px(120))
        head.resizeSection(KIND, theme.px(130))
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self.table.setFixedHeight(_row_px() * (ROWS_SHOWN + 1))
        self.table.itemChanged.connect(lambda _item: self._edited())
        hint = self.tr("Ins adds a step, Del takes it away, F2 changes it")
        if moves:
            hint += self.tr(", Alt+↑ Alt+↓ change days with the next one")
        self.set_hint(hint)
        self._adopt(self.table)
        self.table.installEventFilter(self)
        closed = self.table.itemDelegate().closeEditor
        closed.connect(lambda *_said: QTimer.singleShot(0, self, self._left))

    # --- Field -------------------------------------------------------------------------

    def value(self) -> tuple[PlanItem, ...] | None:
        """Return the steps."""
        steps = self.plain()
        if any(not isinstance(each["due_days"], int) for each in steps):
            return None
        return by_day(
            [
                PlanItem(
                    key=each["key"],
                    kind=PlanItemKind(each["kind"]),
                    due_days=each["due_days"],
                    text=each["text"].strip(),
                )
                for each in steps
            ]
        )

    def set_value(self, value: tuple[PlanItem, ...] | None) -> None:
        """Show these steps."""
        self.set_plain(
            [
                {
                    "key": each.key,
                    "kind": str(each.kind),
                    "due_days": each.due_days,
                    "text": each.text,
                }
                for each in value or ()
            ]
        )

    def plain(self) -> list[dict[str, Any]]:
        """Return what stands there; a day that is no number stays text."""
        return [self._step(row) for row in range(self.table.rowCount())]

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for each in plain or ():
            self._add(each["key"], each["kind"], str(each["due_days"]), each["text"])
        self.table.blockSignals(False)
        self._announce()

    def own_problem(self) -> Problem | None:
        """Return which step cannot stand like that."""
        for line, each in enumerate(self.plain(), 1):
            if not isinstance(each["due_days"], int):
                return Problem("down_referral.plan_days", {"line": line, "most": 400})
        return plan_problems(self.value() or ()).get("plan")

    # --- steps ---------------------------------------------------------------------------

    def add_step(self) -> None:
        """Add a step below the marked one, and begin to write its day."""
        here = self.table.currentRow()
        row = here + 1 if here >= 0 else self.table.rowCount()
        before = self._step(here)["due_days"] if here >= 0 else 7
        self._add(f"own-{uuid4().hex[:8]}", str(PlanItemKind.VISIT), str(before), "", row)
        self.table.setCurrentCell(row, TEXT)
        if (cell := self.table.item(row, TEXT)) is not None:
            self.table.editItem(cell)
        self._edited()

    def drop_step(self) -> None:
        """Take the marked step away."""
        if (row := self.table.currentRow()) >= 0:
            self.table.removeRow(row)
            self._edited()

    def move_step(self, by: int) -> None:
        """Let the marked step and the one above (-1) or below (1) change places and days."""
        here, steps = self.table.currentRow(), self.plain()
        there = here + by
        if here < 0 or not 0 <= there < len(steps):
            return
        days = steps[here]["due_days"], steps[there]["due_days"]
        steps[here], steps[there] = steps[there], steps[here]
        steps[here]["due_days"], steps[there]["due_days"] = days
        column = self.table.currentColumn()
        self.set_plain(steps)
        self.table.setCurrentCell(there, column)
        self._edited()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ins and Del; Enter goes on to the next field when nothing is being written.

        Leaving is looked at a moment later. A cell's editor opens by taking the focus: a message
        that lays the table out anew in that very moment takes the editor away under Qt's feet.
        """
        leaves = event.type() in {QEvent.Type.FocusAboutToChange, QEvent.Type.FocusOut}
        if watched is self.table and leaves:
            QTimer.singleShot(0, self, self._left)
            return False
        if (
            watched is self.table
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if self._writing():  # an Enter that ends a cell comes here as well
                return False
            way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if self._moves and way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_step(way)
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.add_step()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.drop_step()
                return True
        return super().eventFilter(watched, event)

    # --- inside --------------------------------------------------------------------------

    def _add(self, key: str, kind: str, days: str, text: str, row: int | None = None) -> None:
        row = self.table.rowCount() if row is None else row
        self.table.insertRow(row)
        first = QTableWidgetItem(days)
        first.setData(_KEY, key)
        self.table.setItem(row, DAY, first)
        self.table.setItem(row, TEXT, QTableWidgetItem(text))
        box = QComboBox()
        box.setAccessibleName(self.tr("Kind"))
        box.setFrame(False)
        for each in _KINDS:
            box.addItem(label(each), str(each))
        box.setCurrentIndex([str(each) for each in _KINDS].index(kind))
        box.currentIndexChanged.connect(lambda _index: self._edited(done=True))
        self.table.setCellWidget(row, KIND, box)

    def _left(self) -> None:
        if not self._writing():
            self.commit()

    def _writing(self) -> bool:
        inside = QApplication.focusWidget()
        if inside is None or inside is self.table:  # a widget is its own ancestor to Qt
            return False
        return self.table.isAncestorOf(inside)

    def _step(self, row: int) -> dict[str, Any]:
        first, text = self.table.item(row, DAY), self.table.item(row, TEXT)
        box = self.table.cellWidget(row, KIND)
        days = normalise_digits(first.text()).strip() if first else ""
        return {
            "key": first.data(_KEY) if first else "",
            "kind": box.currentData() if isinstance(box, QComboBox) else str(PlanItemKind.VISIT),
            "due_days": int(days) if days.isdecimal() else days,
            "text": text.text() if text else "",
        }


def _row_px() -> int:
    """High enough for the drop-down of the kind."""
    return theme.target_height() + theme.px(6)
