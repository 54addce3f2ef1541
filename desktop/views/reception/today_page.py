"""Today at a hospital: who waits for us, who is late, who comes; each count opens its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from desktop.domain.reception_clock import Late
from desktop.domain.reception_rows import DeskFolder, Incoming
from desktop.domain.today_rows import Attention, TodayCard
from desktop.views import theme
from desktop.views.page import Page
from desktop.views.pill import CountCard
from desktop.views.reception.words import columns, folder_words, translate
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.today.columns import columns_of
from desktop.views.tokens import Tone

CLOCK_MS = 60_000
CARD_HEIGHT = 112
LATE, ATTENTION = "late", "attention"
_OPEN = (DeskFolder.TO_ANSWER, DeskFolder.COMING, DeskFolder.HERE, DeskFolder.TO_RETURN)
_PAST = {Late.LATE, Late.LONG_LATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalToday:
    """What the page is handed.

    Attributes:
        incoming: the desk's rows. attention: what needs a person besides.
        attend: opens a matter of the second list. go: opens a screen by name.
    """

    incoming: Callable[[], Sequence[Incoming]]
    attention: Callable[[], Sequence[Attention]]
    attend: Callable[[Attention], object]
    now: Callable[[], datetime]
    go: Callable[..., object]


class HospitalTodayPage(Page):
    """The first screen of a hospital's day. Enter on a row opens the receiving desk there."""

    help_topic = "reception"
    kinds = frozenset(
        {"reception", "referral", "referral_step", "county_booking", "patient", "organization"}
        | {"draft", "delivery", "print", "staff"}
    )

    def __init__(self, desk: HospitalToday) -> None:
        super().__init__(translate("Reception", "Today"))
        self._desk = desk
        self._rows: tuple[Incoming, ...] = ()
        self.shown = LATE
        self.cards: dict[str, CountCard] = {}
        self._heading = QLabel()
        theme.set_look(self._heading, look="heading")
        self.table = RecordTable(
            columns(desk.now),
            row_id=lambda row: row.id,
            empty=EmptyText(""),
            name=translate("Reception", "Referrals that come to us"),
        )
        self.attention = RecordTable(
            columns_of(TodayCard.ATTENTION, desk.now),
            row_id=lambda row: row.key,
            empty=EmptyText(translate("Reception", "Nothing was refused, and no paper is owed.")),
            name=translate("Reception", "Needs a person"),
        )
        self.table.opened.connect(lambda row: desk.go("reception", reception_id=row.id))
        self.table.empty_pressed.connect(lambda: desk.go("reception", scan=True))
        self.attention.opened.connect(desk.attend)
        self._views = QStackedWidget()
        self._build()
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._load)

    # --- what the shell calls ---------------------------------------------------------

    def show_with(self, **_what: Any) -> None:
        """Read everything anew."""
        self._load()
        self._clock.start()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Count again; the open list and its row stay."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Begin in the list where there is one, else at the cards."""
        shown = self._views.currentWidget()
        assert isinstance(shown, RecordTable)
        return shown if shown.rows() else self.cards[self.shown]

    def may_leave(self) -> bool:
        """Stop the clock; nothing is being written here."""
        self._clock.stop()
        return True

    def show_card(self, card: str) -> None:
        """Show the rows the card counted."""
        self.shown = card
        self._heading.setText(self._titles()[card])
        self._views.setCurrentWidget(self.attention if card == ATTENTION else self.table)
        self.table.set_empty(self._empty(card))
        self.table.set_rows(self._rows_of(card))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move between the cards, down goes into the list."""
        cards = list(self.cards.values())
        here = next((i for i, card in enumerate(cards) if card.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if here is not None and step:
            cards[(here + step) % len(cards)].setFocus()
        elif here is not None and event.key() == Qt.Key.Key_Down:
            self._views.currentWidget().setFocus()
        else:
            super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------

    def _load(self) -> None:
        self._rows = tuple(self._desk.incoming())
        troubles = self._desk.attention()
        self.attention.set_rows(troubles)
        for card in _OPEN:
            rows = self._rows_of(card)
            late = len([row for row in rows if self._late(row)])
            told = translate("Reception", "{count} late").format(count=late) if late else ""
            self.cards[card].show_count(len(rows), told, Tone.RED if late else None)
        late = len(self._rows_of(LATE))
        self.cards[LATE].show_count(late, "", Tone.RED if late else None)
        count = len(troubles)
        self.cards[ATTENTION].show_count(count, "", Tone.RED if count else None)
        self.show_card(self.shown)

    def _late(self, row: Incoming) -> bool:
        return row.wait.late(self._desk.now()) in _PAST and row.folder is not DeskFolder.OVER

    def _rows_of(self, card: str) -> list[Incoming]:
        if card == LATE:
            return [row for row in self._rows if self._late(row)]
        return [row for row in self._rows if row.folder == card]

    def _titles(self) -> dict[str, str]:
        found = {LATE: translate("Reception", "Waiting too long")}
        found |= {str(each): folder_words(each, hospital=True) for each in _OPEN}
        return found | {ATTENTION: translate("Reception", "Needs a person")}

    def _empty(self, card: str) -> EmptyText:
        why = (
            translate("Reception", "Nobody waits longer than agreed.")
            if card == LATE
            else translate("Reception", "Nobody here now. New referrals appear by themselves.")
        )
        return EmptyText(why, translate("Reception", "Scan a slip"), "F6")

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for card, title in self._titles().items():
            shown = CountCard(title)
            shown.setMinimumHeight(theme.px(CARD_HEIGHT))
            shown.clicked.connect(lambda _on=False, each=card: self._press(each))
            self.cards[card] = shown
            row.addWidget(shown, 1)
        self._views.addWidget(self.table)
        self._views.addWidget(self.attention)
        self.body.addLayout(row)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._views, 1)

    def _press(self, card: str) -> None:
        self.show_card(card)
        self._views.currentWidget().setFocus()
