"""Inpatients to see or operations planned, as a small table one types into."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.domain.codes import PlannedKind
from desktop.domain.duty_session import PlannedCase
from desktop.views import theme
from desktop.views.fields import Field
from desktop.views.messages.codes import label

MOST_CASES = 30
_KIND, _BED, _NAME, _PROBLEM = range(4)


class CasesField(Field):
    """Kind, bed, name, problem; there is always one blank line to go on with.

    Value is a tuple of PlannedCase. F2 or typing edits a cell, Del clears a line.
    """

    def __init__(self, name: str, words: str, **common: Any) -> None:
        super().__init__(name, words, **common)
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Kind"), self.tr("Bed"), self.tr("Name"), self.tr("Problem or operation")]
        )
        self.table.setAccessibleName(words)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height())
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionsClickable(False)
        for place, width in ((_KIND, 165), (_BED, 70), (_NAME, 100)):
            head.resizeSection(place, theme.px(width))
        head.setSectionResizeMode(_PROBLEM, QHeaderView.ResizeMode.Stretch)
        self.table.setFixedHeight(theme.row_height() * 3 + theme.px(34))
        self._filling = False
        self.table.itemChanged.connect(self._on_item)
        self._adopt(self.table, self.table)
        self.set_value(())

    def value(self) -> tuple[PlannedCase, ...]:
        """Return the lines that say something."""
        found = []
        for row in range(self.table.rowCount()):
            bed, name, problem = (self._words(row, place) for place in (_BED, _NAME, _PROBLEM))
            if bed or name or problem:
                kind = self._box(row).currentData()
                found.append(PlannedCase(kind=kind, bed=bed, name=name, problem=problem))
        return tuple(found)

    def set_value(self, value: tuple[PlannedCase, ...] | None) -> None:
        """Show these lines."""
        self._filling = True
        self.table.setRowCount(0)
        for case in value or ():
            self._add(case)
        self._add(PlannedCase())
        self._filling = False
        self._announce()

    def plain(self) -> list[dict[str, str]]:
        """Return the lines as plain JSON."""
        return [
            {"kind": str(c.kind), "bed": c.bed, "name": c.name, "problem": c.problem}
            for c in self.value()
        ]

    def set_plain(self, plain: Any) -> None:
        """Show what `plain` returned."""
        self.set_value(
            tuple(PlannedCase(**(each | {"kind": PlannedKind(each["kind"])})) for each in plain)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del clears the line; the blank last one stays."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
        ):
            row = self.table.currentRow()
            if 0 <= row < self.table.rowCount() - 1:
                self.table.removeRow(row)
                self._edited(done=True)
            return True
        return super().eventFilter(watched, event)

    def _add(self, case: PlannedCase) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        box = QComboBox()
        for kind in PlannedKind:
            box.addItem(label(kind), kind)
        box.setCurrentIndex(box.findData(case.kind))
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.activated.connect(lambda _index: self._edited(done=True))
        self.table.setCellWidget(row, _KIND, box)
        for place, words in ((_BED, case.bed), (_NAME, case.name), (_PROBLEM, case.problem)):
            self.table.setItem(row, place, QTableWidgetItem(words))

    def _on_item(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        last = item.row() == self.table.rowCount() - 1
        if last and item.text().strip() and self.table.rowCount() < MOST_CASES:
            self._filling = True
            self._add(PlannedCase(kind=self._box(item.row()).currentData()))
            self._filling = False
        self._edited(done=True)

    def _box(self, row: int) -> QComboBox:
        found: QWidget | None = self.table.cellWidget(row, _KIND)
        assert isinstance(found, QComboBox)
        return found

    def _words(self, row: int, place: int) -> str:
        item = self.table.item(row, place)
        return item.text().strip() if item else ""

    def _keeps_enter(self) -> bool:
        return True
