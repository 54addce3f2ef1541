"""One village's bookings by day, on one sheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.entry.names import mask_phone
from desktop.domain.village_rows import VillageRow
from desktop.views import theme
from desktop.views.booking.words import STATE_LOOKS, clock_time, state_words, when
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable

translate = QCoreApplication.translate
SHEET = "village-list"


@dataclass(frozen=True, kw_only=True)
class VillageCalls:
    """What the page is handed.

    Attributes:
        villages: villages with coming bookings and how many each.
        bookings: village -> its coming bookings, by day and time.
        print_paper: (paper, a booking of the village).
        go: opens a screen.
    """

    villages: Callable[[], Sequence[tuple[str, int]]]
    bookings: Callable[[str], Sequence[VillageRow]]
    print_paper: Callable[[str, UUID], Any]
    go: Callable[..., Any]


class VillagePage(Page):
    """Left and right go from village to village, P prints the sheet, Enter opens the session."""

    help_topic = "booking"
    kinds = frozenset({"booking", "patient", "expert", "duty_session"})

    def __init__(self, calls: VillageCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bookings by village"), parent)
        self._calls = calls
        self.village = QComboBox()
        self.village.setAccessibleName(self.tr("Village"))
        self.village.setMinimumWidth(theme.px(220))
        self.village.setMaxVisibleItems(14)
        self.village.activated.connect(lambda _index: self._show())
        self.table = RecordTable(
            _columns(),
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("No patient with a village on his card is booked from today on."),
                self.tr("Open the calendar"),
                "F3",
            ),
            name=self.tr("Bookings of the village"),
        )
        self.table.opened.connect(
            lambda row: calls.go("session", session_id=row.session_id, booking_id=row.id)
        )
        self.table.empty_pressed.connect(lambda: calls.go("booking"))
        self.table.keyed.connect(self._keyed)
        self._print = KeyButton(self.tr("Print the sheet"), "F8", icon="print")
        self._print.clicked.connect(self.print_paper)
        self.add_to_head(self.village, self._print)
        self.body.addWidget(self.table, 1)

    def show_with(self, village: str = "", **_other: Any) -> None:
        """Show this village, or the one with the most bookings."""
        self._read(village)

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; village and row stay."""
        del kinds
        self._read(self.village.currentData() or "")

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def print_paper(self) -> bool:
        """F8 prints the sheet of the village."""
        if rows := self.table.rows():
            self._calls.print_paper(SHEET, rows[0].id)
        return True

    def keyPressEvent(self, event: Any) -> None:
        """Left and right change the village."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self.village.count():
            count = self.village.count()
            self.village.setCurrentIndex((self.village.currentIndex() + step) % count)
            self._show()
        else:
            super().keyPressEvent(event)

    def _keyed(self, _row: VillageRow, text: str) -> None:
        if text.lower() == "p":
            self.print_paper()

    def _read(self, village: str) -> None:
        self.village.clear()
        for name, count in self._calls.villages():
            words = self.tr("{village}  {count} bookings").format(village=name, count=count)
            self.village.addItem(words, name)
        self.village.setCurrentIndex(max(0, self.village.findData(village)))
        self._show()

    def _show(self) -> None:
        name = self.village.currentData() or ""
        rows = self._calls.bookings(name) if name else ()
        self.table.set_rows(rows)
        self._print.setEnabled(bool(rows))
        self.set_title(self.tr("Bookings by village"), name)


def _columns() -> list[Column]:
    return [
        Column(translate("Village", "Day"), lambda row: when(row.held_on, row.half_day), width=150),
        Column(translate("Village", "Seat"), lambda row: str(row.seat_no or "–"), width=64),
        Column(translate("Village", "Time"), _time, width=70),
        Column(
            translate("Village", "Patient"),
            lambda row: row.patient,
            width=120,
            bold=lambda _row: True,
        ),
        Column(
            translate("Village", "Telephone"),
            lambda row: mask_phone(row.phone) if row.phone else "–",
            width=130,
        ),
        Column(translate("Village", "Expert"), lambda row: row.expert, width=110),
        Column(
            translate("Village", "State"),
            lambda row: state_words(row.state),
            width=120,
            icon=lambda row: STATE_LOOKS[row.state][0],
            tone=lambda row: STATE_LOOKS[row.state][1],
        ),
        Column(translate("Village", "Who asked"), _asked, stretch=True),
    ]


def _time(row: VillageRow) -> str:
    return clock_time(row.starts_at) if row.seat_no is not None else ""


def _asked(row: VillageRow) -> str:
    return f"{label(row.source)} {row.caller}".rstrip()
