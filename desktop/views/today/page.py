"""Today: nine counts, each opening exactly the rows it counted, and the day's time line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from desktop.domain.today_rows import TodayBoard, TodayCard
from desktop.views import theme
from desktop.views.fields.dates import day_words
from desktop.views.page import Page
from desktop.views.pill import CountCard, KeyButton
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.today.begin import OutOfSearch
from desktop.views.today.columns import SOON, columns_of, session_columns
from desktop.views.today.empty import empty_texts
from desktop.views.tokens import Tone

CLOCK_MS = 60_000
CARD_HEIGHT = 112


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayDesk:
    """What the page is handed.

    Attributes:
        board: reads everything anew.
        now: this instant.
        open_row: (card, row) -> opens what the row is about.
        go: opens a screen by name; behind the keys of empty lists.
        search: the one search box, where the day's work begins (screens.md, rule 1).
    """

    board: Callable[[], TodayBoard]
    now: Callable[[], datetime]
    open_row: Callable[[TodayCard, Any], object]
    go: Callable[..., object]
    search: Callable[[], QLineEdit | None] = lambda: None


class TodayPage(Page):
    """The first screen of the day."""

    help_topic = "today"
    kinds = frozenset(
        {
            "booking",
            "duty_session",
            "session_event",
            "contact",
            "seat",
            "referral",
            "referral_step",
            "referral_reply",
            "down_referral",
            "follow_up",
            "reception",
        }
        | {"training", "draft", "patient", "expert", "organization", "print", "delivery"}
    )

    def __init__(self, desk: TodayDesk) -> None:
        super().__init__("")
        self._desk = desk
        self.board: TodayBoard | None = None
        self.open_card: TodayCard | None = None
        self.cards: dict[TodayCard, CountCard] = {}
        self.tables: dict[TodayCard, RecordTable] = {}
        self._add_cards()
        self._heading = QLabel()
        theme.set_look(self._heading, look="heading")
        self.back_button = KeyButton(self.tr("Back to the day"), look="quiet", icon="left")
        self.back_button.clicked.connect(self.show_day)
        journal = KeyButton(self.tr("Done today"), "Alt+J", look="quiet", icon="undo")
        journal.clicked.connect(lambda: desk.go("journal"))
        changed = KeyButton(self.tr("Since I left"), "Alt+V", look="quiet", icon="refresh")
        changed.clicked.connect(lambda: desk.go("journal", away=True))
        self.pack_button = KeyButton(self.tr("Outage pack"), "Alt+P", look="quiet", icon="print")
        self.pack_button.clicked.connect(lambda: desk.go("outage"))
        self._views = QStackedWidget()
        self.time_line = RecordTable(
            session_columns(desk.now),
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("No expert is on duty today."), self.tr("Open the calendar"), "Alt+2"
            ),
            name=self.tr("Sessions of today"),
        )
        self.time_line.opened.connect(lambda row: desk.open_row(TodayCard.SEATS, row))
        self.time_line.empty_pressed.connect(lambda: desk.go("booking"))
        self._views.addWidget(self.time_line)
        row = QHBoxLayout()
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(journal)
        row.addWidget(changed)
        row.addWidget(self.pack_button)
        self.body.addLayout(row)
        self.body.addWidget(self._views, 1)
        for button, key in ((journal, "Alt+J"), (changed, "Alt+V"), (self.pack_button, "Alt+P")):
            # bare letters belong to the search box, where the cursor starts
            QShortcut(QKeySequence(key), self, button.click)
        first = self.cards[TodayCard.ARRIVALS]
        self._out = OutOfSearch(self, first, lambda: self.open_card is None)
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._tick)

    # --- what the shell calls ---------------------------------------------------------

    def show_with(self, *, card: str = "", **_what: Any) -> None:
        """Read everything; open one card's list when it is named."""
        self._load()
        if card:
            self.show_card(TodayCard(card))
        else:
            self.show_day()
        self._clock.start()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Count again; the open list and its row stay."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Begin in the search box, or in the list that is open."""
        if self.open_card is not None:
            return self.tables[self.open_card]
        search = self._desk.search()
        if search is None:
            return self.cards[TodayCard.ARRIVALS]
        self._out.watch(search)
        return search

    def may_leave(self) -> bool:
        """Stop the clock; nothing is being written here."""
        self._clock.stop()
        return True

    # --- cards --------------------------------------------------------------------------

    def show_card(self, card: TodayCard) -> None:
        """Show the rows the card counted."""
        self.open_card = card
        self._heading.setText(self._titles()[card])
        self.back_button.show()
        table = self._table(card)
        self._views.setCurrentWidget(table)
        table.setFocus()

    def show_day(self) -> None:
        """Show the time line of the day."""
        closed, self.open_card = self.open_card, None
        self._heading.setText(self.tr("Time line of the day"))
        self.back_button.hide()
        self._views.setCurrentWidget(self.time_line)
        if closed is not None:
            self.cards[closed].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move between the cards, down goes into the list."""
        cards = list(self.cards.values())
        here = next((i for i, card in enumerate(cards) if card.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if here is not None and step:
            cards[(here + step) % len(cards)].setFocus()
        elif here is not None and event.key() == Qt.Key.Key_Down:
            self._views.currentWidget().setFocus()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Backspace} and self.open_card:
            self.show_day()
        else:
            super().keyPressEvent(event)

    def _titles(self) -> dict[TodayCard, str]:
        return {
            TodayCard.ARRIVALS: self.tr("Arrivals today"),
            TodayCard.SEATS: self.tr("Seats left"),
            TodayCard.GREEN: self.tr("Green channel"),
            TodayCard.TO_FINISH: self.tr("To be made good"),
            TodayCard.RETURN_CARE: self.tr("Return care"),
            TodayCard.TRAININGS: self.tr("Trainings today"),
            TodayCard.DRAFTS: self.tr("Half-written"),
            TodayCard.ATTENTION: self.tr("Needs a person"),
            TodayCard.TO_PLACE: self.tr("To be placed anew"),
        }

    def _add_cards(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for card, title in self._titles().items():
            shown = CountCard(title)
            shown.setMinimumHeight(theme.px(CARD_HEIGHT))
            shown.clicked.connect(lambda _on=False, c=card: self.show_card(c))
            self.cards[card] = shown
            row.addWidget(shown, 1)
        self.body.addLayout(row)

    def _table(self, card: TodayCard) -> RecordTable:
        """Return the card's list; made when it is first opened, since few are on any day."""
        if card not in self.tables:
            self.tables[card] = self._make_table(card)
            if self.board is not None:
                self.tables[card].set_rows(getattr(self.board, _ROWS[card]))
        return self.tables[card]

    def _make_table(self, card: TodayCard) -> RecordTable:
        empty, screen = empty_texts()[card]
        table = RecordTable(
            columns_of(card, self._desk.now),
            row_id=lambda row: getattr(row, "key", None) or (row.id, getattr(row, "what", "")),
            empty=empty,
            name=self._titles()[card],
        )
        table.opened.connect(lambda row: self._desk.open_row(card, row))
        if screen:
            table.empty_pressed.connect(lambda: self._desk.go(screen))
        self._views.addWidget(table)
        return table

    # --- counting -------------------------------------------------------------------------

    def _load(self) -> None:
        board = self.board = self._desk.board()
        self.set_title(self.tr("Today"), day_words(board.day, board.day))
        self.time_line.set_rows(board.time_line)
        for card, table in self.tables.items():
            table.set_rows(getattr(board, _ROWS[card]))
        self._count(board)

    def _count(self, board: TodayBoard) -> None:
        now = self._desk.now()
        come = sum(row.state.value not in {"booked", "noshow"} for row in board.arrivals)
        self.cards[TodayCard.ARRIVALS].show_count(
            len(board.arrivals), self.tr("{count} came").format(count=come)
        )
        soon = sum(row.due - now <= SOON for row in board.to_place)
        self._card(TodayCard.TO_PLACE, len(board.to_place), soon, self.tr("{count} are urgent"))
        today = sum(row.left for row in board.seats if row.held_on == board.day)
        self.cards[TodayCard.SEATS].show_count(
            sum(row.left for row in board.seats),
            self.tr("{count} of them today").format(count=today),
        )
        ring = sum(row.must_ring for row in board.green)
        late = sum(row.presses(now) for row in board.green)
        told = self.tr("{count} not looked at: ring").format(count=ring) if ring else ""
        if late > ring:
            told = self.tr("{count} late: act").format(count=late)
        self.cards[TodayCard.GREEN].show_count(len(board.green), told, Tone.RED if late else None)
        late = sum(row.due is not None and row.due <= now for row in board.to_finish)
        self._card(TodayCard.TO_FINISH, len(board.to_finish), late, self.tr("{count} overdue"))
        over = sum(row.presses(board.day) for row in board.return_care)
        self._card(
            TodayCard.RETURN_CARE,
            len(board.return_care),
            over,
            self.tr("{count} overdue or waiting"),
        )
        self.cards[TodayCard.TRAININGS].show_count(len(board.trainings))
        self.cards[TodayCard.DRAFTS].show_count(len(board.drafts))
        count = len(board.attention)
        self.cards[TodayCard.ATTENTION].show_count(count, "", Tone.RED if count else None)

    def _card(self, card: TodayCard, count: int, late: int, told: str) -> None:
        words = told.format(count=late) if late else ""
        tone = Tone.RED if late else Tone.AMBER if count else None
        self.cards[card].show_count(count, words, tone)

    def _tick(self) -> None:
        """Clocks in the lists move on; a new day is a new board."""
        self._load()


_ROWS = {
    TodayCard.ARRIVALS: "arrivals",
    TodayCard.TO_PLACE: "to_place",
    TodayCard.SEATS: "seats",
    TodayCard.GREEN: "green",
    TodayCard.TO_FINISH: "to_finish",
    TodayCard.RETURN_CARE: "return_care",
    TodayCard.TRAININGS: "trainings",
    TodayCard.DRAFTS: "drafts",
    TodayCard.ATTENTION: "attention",
}
