"""Another place for one patient: every seat that can be offered, the soonest first."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.booking_rows import GridExpert
from desktop.domain.move_plan import OpenPlace
from desktop.views import theme
from desktop.views.booking.words import clock_time, when
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

WIDTH, HEIGHT = 760, 460


class ChoosePlace(QDialog):
    """Arrows and Enter choose a seat; Esc goes back.

    Attributes:
        chosen: the seat, or None.
    """

    def __init__(
        self,
        name: str,
        places: Sequence[OpenPlace],
        experts: Mapping[UUID, GridExpert],
        now_at: OpenPlace | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen: OpenPlace | None = None
        title = self.tr("Another place for {name}").format(name=name)
        self.setWindowTitle(title)
        head = QLabel(title)
        theme.set_look(head, look="heading")
        self.table = RecordTable(
            _columns(experts),
            row_id=lambda row: (row.session_id, row.seat_no),
            empty=EmptyText(
                self.tr("No free seat of this specialty is open for booking. He stays on the list.")
            ),
            name=self.tr("Free seats"),
        )
        self.table.set_rows(places)
        if now_at is not None:
            self.table.select((now_at.session_id, now_at.seat_no))
        self.table.opened.connect(self._take)
        take = KeyButton(self.tr("Take this seat"), "Enter", look="primary")
        take.clicked.connect(lambda: self._take(self.table.current()))
        back = KeyButton(self.tr("Go back"), "Esc")
        back.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(back)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(10))
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.table.setFocus()

    def _take(self, place: OpenPlace | None) -> None:
        if place is not None:
            self.chosen = place
            self.accept()


def _columns(experts: Mapping[UUID, GridExpert]) -> list[Column]:
    translate = QCoreApplication.translate

    def name(place: OpenPlace) -> str:
        expert = experts.get(place.expert_id)
        return f"{expert.name} · {expert.specialty}" if expert else ""

    return [
        Column(
            translate("Absence", "Half-day"),
            lambda row: when(row.held_on, row.half_day),
            width=170,
            bold=lambda _row: True,
        ),
        Column(translate("Absence", "Expert"), name, stretch=True),
        Column(translate("Absence", "Seat"), lambda row: str(row.seat_no), width=60),
        Column(translate("Absence", "Time"), lambda row: clock_time(row.starts_at), width=80),
        Column(translate("Absence", "Kind"), lambda row: label(row.kind), width=110),
        Column(
            translate("Absence", "Line"),
            lambda row: translate("Absence", "needs the line") if row.needs_line else "",
            width=110,
            tone=lambda row: Tone.AMBER if row.needs_line else None,
        ),
    ]
