"""One telephone call about several patients, and what is read back at its end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.codes import HalfDay
from desktop.views import theme
from desktop.views.booking.words import clock_time, when
from desktop.views.fields import scrolled
from desktop.views.pill import KeyButton

MOST_HEIGHT_PX = 640


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is read back for one patient.

    Attributes:
        seat_no: None for who waits.
        starts_at: planned instant of the seat.
    """

    booking_id: UUID
    patient: str = field(repr=False)
    expert: str
    held_on: date
    half_day: HalfDay
    seat_no: int | None
    starts_at: datetime
    number: str


class ReadBackDialog(QDialog):
    """Large words to be read aloud: who, which day, whose, which number, at what time.

    P prints every slip, Enter or F9 ends the call.
    """

    def __init__(
        self,
        told: Sequence[Told],
        print_slip: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._told, self._print = told, print_slip
        self.setWindowTitle(self.tr("Read back"))
        head = QLabel(self.tr("Read this back to the caller, number by number:"))
        theme.set_look(head, look="heading")
        lines = QWidget()
        theme.set_look(lines, look="plain")
        grid = QGridLayout(lines)
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(10))
        for row, each in enumerate(told):
            self._add_line(grid, row * 2, each)
        grid.setRowStretch(len(told) * 2, 1)
        grid.setColumnStretch(1, 1)
        self.done_button = KeyButton(self.tr("Read back, call is over"), "Enter", look="primary")
        self.slips = KeyButton(self.tr("Print the slips"), "P", icon="print")
        self.done_button.clicked.connect(self.accept)
        self.slips.clicked.connect(self.print_slips)
        for key, work in (("P", self.print_slips), ("F9", self.accept), ("F8", self.print_slips)):
            QShortcut(QKeySequence(key), self).activated.connect(work)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.slips)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), theme.px(18), theme.px(22), theme.px(16))
        column.setSpacing(theme.px(12))
        area = scrolled(lines)
        column.addWidget(head)
        column.addWidget(area, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(760))
        wanted = lines.sizeHint().height() + theme.px(150)
        self.resize(theme.px(820), min(wanted, MOST_HEIGHT_PX))
        self.done_button.setFocus()

    def print_slips(self) -> None:
        """Print a slip for each who has a seat, in the order they were booked."""
        self._print_next([each.booking_id for each in self._told if each.seat_no is not None])

    def _print_next(self, due: list[UUID]) -> None:
        while due:
            shown = self._print(due[0])
            due = due[1:]
            if isinstance(shown, QDialog):
                # without a printer of its own each has its preview: one at a time, the first first
                shown.finished.connect(lambda _how, left=due: self._print_next(left))
                return

    def _add_line(self, grid: QGridLayout, row: int, each: Told) -> None:
        seat = (
            self.tr("No. {seat}").format(seat=each.seat_no)
            if each.seat_no is not None
            else self.tr("waiting list")
        )
        place = f"{when(each.held_on, each.half_day)}  {each.expert}"
        time = clock_time(each.starts_at) if each.seat_no is not None else ""
        name = QLabel(each.patient)
        words = QLabel(f"{place}  {time}".rstrip())
        number, code = QLabel(seat), QLabel(each.number)
        for part in (name, words, number):
            theme.set_look(part, look="title")
        theme.set_look(code, look="soft")
        words.setWordWrap(True)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(name, row, 0)
        grid.addWidget(words, row, 1)
        grid.addWidget(number, row, 2)
        grid.addWidget(code, row + 1, 1)
