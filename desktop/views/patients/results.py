"""The list under the search box, and the same rows on the Patients page."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.patient_rows import PatientLine
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.patients.words import age_of, birth_of, match_of, tail_of
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

ROWS_SHOWN = 9
WIDTH = 860


def patient_columns(now: Callable[[], datetime], *, narrow: bool = False) -> list[Column]:
    """Columns by which people of one name are told apart."""
    wide = 0 if narrow else 30
    return [
        Column(
            translate("Patients", "Name"),
            lambda row: row.name,
            width=120 + wide,
            bold=lambda _row: True,
        ),
        Column(translate("Patients", "Reading"), lambda row: row.reading, width=150 + wide),
        Column(translate("Patients", "Sex"), lambda row: label(row.sex), width=72),
        Column(translate("Patients", "Age"), lambda row: age_of(row, now()), width=76),
        Column(translate("Patients", "Born"), birth_of, width=108),
        Column(translate("Patients", "ID"), tail_of, width=92),
        Column(translate("Patients", "Village"), lambda row: row.village, width=96 + wide),
        Column(
            translate("Patients", "Found by"),
            match_of,
            stretch=True,
            icon=lambda row: "booking" if row.booked_today else None,
            tone=lambda row: Tone.BLUE if row.booked_today else None,
        ),
    ]


class ResultList(QFrame):
    """A drop-down of people that leaves the focus in the box above it.

    Signals:
        chosen(line): a row was taken by mouse.
    """

    chosen = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self.table = RecordTable(
            patient_columns(now, narrow=True),
            row_id=lambda row: row.id,
            name=self.tr("People found"),
        )
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(lambda _index: self._take())
        self._foot = QLabel()
        theme.set_look(self._foot, look="small")
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(10), theme.px(4), theme.px(10), theme.px(6))
        foot.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(2), theme.px(2), theme.px(2), 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(foot)
        self.hide()

    def show_under(self, box: QWidget, foot: str, why_empty: str) -> None:
        """Open under the box, over whatever is there."""
        window = box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._foot.setText(foot)
        self.table.set_empty(EmptyText(why_empty))
        count = len(self.table.rows())
        rows = min(max(count, 2), ROWS_SHOWN)
        high = theme.row_height() * (rows + 1) + theme.px(10)
        self.table.setFixedHeight(high)
        self.setFixedWidth(min(theme.px(WIDTH), window.width() - theme.px(24)))
        self.adjustSize()
        at = box.mapTo(window, QPoint(0, box.height() + theme.px(2)))
        most = window.width() - self.width() - theme.px(8)
        if at.y() + self.height() > window.height():
            at.setY(max(0, at.y() - self.height() - box.height() - theme.px(4)))
        self.move(max(0, min(at.x(), most)), at.y())
        self.show()
        self.raise_()

    def current(self) -> PatientLine | None:
        """The row that Enter takes."""
        line: PatientLine | None = self.table.current()
        return line

    def steer(self, event: QKeyEvent) -> bool:
        """Move with up, down, page up and page down; False when it is another key."""
        keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if event.key() not in keys:
            return False
        self.table.keyPressEvent(event)
        return True

    def _take(self) -> None:
        if (line := self.current()) is not None:
            self.chosen.emit(line)
