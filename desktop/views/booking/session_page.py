"""S7: a session's seats, who has each, and what becomes of them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.absence_rows import WAITS_FOR_PLACE
from desktop.domain.booking_rows import SeatLine, SessionList
from desktop.domain.booking_states import BookingAction, can
from desktop.domain.codes import BookingState, SessionStatus
from desktop.views import theme
from desktop.views.booking.day_calls import DayCalls
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.session_acts import SessionActs
from desktop.views.booking.session_bar import SessionBar
from desktop.views.booking.session_said import SessionSaid
from desktop.views.booking.session_table import make_table, marked_rows, note_words, row_key
from desktop.views.booking.waiting import WaitingDrawer
from desktop.views.booking.words import booked_words, when
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tokens import Tone

SLIP, DAY_LIST = "booking-slip", "booking-session-list"
CLOCK_MS = 30_000
_OF_HIS_CLINIC = frozenset({BookingAction.MOVE, BookingAction.CANCEL})
"""What only the clinic does that booked a guest; his row's note names it."""


class SessionPage(Page):
    """The list of one session. Enter on a free seat books it; letters act on a row."""

    help_topic = "booking"
    kinds = frozenset(
        {"booking", "duty_session", "session_event", "seat", "patient", "expert", "delivery"}
    )

    def __init__(
        self,
        calls: BookingCalls,
        day: DayCalls,
        drawer: WaitingDrawer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Session"), parent)
        self._calls, self._day, self.drawer = calls, day, drawer
        self._acts = SessionActs(calls, self, self._read)
        self._said = SessionSaid(calls, day, self, self._read)
        self._expected: Mapping[UUID, datetime | None] = {}
        self._session_id: UUID | None = None
        self._ended = False
        self.shown: SessionList | None = None
        self._pill = StatePill()
        self.table = make_table(self._expected_at)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._on_row)
        self.table.keyed.connect(self._keyed)
        printed = KeyButton(self.tr("Print list"), "P", icon="print")
        printed.clicked.connect(self._print_list)
        self.add_to_head(self._pill, printed)
        self.bar = SessionBar()
        self.bar.pressed.connect(self._on_bar)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.table, 1)
        self.note = QLabel(wordWrap=True)
        theme.set_look(self.note, look="soft")
        self.body.addWidget(self.note)
        self.body.addWidget(drawer)
        self.buttons: dict[str, KeyButton] = {}
        self.body.addWidget(self._make_bar())
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._on_clock)

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self,
        session_id: UUID | None = None,
        booking_id: UUID | None = None,
        *,
        stop: bool = False,
        **_other: Any,
    ) -> None:
        """Show the list; with the row of a booking marked, or asking at once why it is not held."""
        self._session_id = session_id or self._session_id
        self._clock.start()
        self.drawer.show_session(self._session_id)
        self._read()
        if booking_id is None or not self.table.select(booking_id):
            rows = self.table.rows()
            first = next((row for row in rows if row.booking), rows[0] if rows else None)
            if first is not None:
                self.table.select(row_key(first))
        self._on_row(self.table.current())
        if stop:
            QTimer.singleShot(0, self, partial(self._on_bar, "X"))

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self.drawer.reload()
        self._read()

    def may_leave(self) -> bool:
        """Stop the clock; nothing is being written here."""
        self._clock.stop()
        return True

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def print_paper(self) -> bool:
        """F8 prints the slip of the row."""
        if (line := self.table.current()) is not None and line.booking:
            self._calls.print_paper(SLIP, line.booking.id)
        return True

    def undo(self) -> bool:
        """Ctrl+Z takes back what was last done to the row today."""
        line = self.table.current()
        if line is None or not line.undo:
            return False
        self._acts.take_back(line)
        return True

    def key(self, name: str) -> bool:
        """F6 calls, F7 records the arrival, F3 books the row's free seat."""
        line = self.table.current()
        work = {"F3": self._book, "F6": self._acts.call, "F7": self._acts.arrive}.get(name)
        if work is None or line is None:
            return False
        work(line)
        return True

    def menu_actions(self) -> list[QAction]:
        """Return the rare steps."""
        void = QAction(self.tr("Entered in error: void the booking"), self)
        line = self.table.current()
        void.setEnabled(bool(line and line.state and can(line.state, BookingAction.VOID)))
        void.triggered.connect(lambda: self._acts.void(self.table.current()))
        return [void]

    # --- inside ---------------------------------------------------------------------------

    def _make_bar(self) -> QWidget:
        bar = flow_host()
        row = FlowLayout(bar, theme.px(6))
        acts = self._acts
        for name, words, key, icon, work in (
            ("book", self.tr("Book"), "F3", "add", self._book),
            ("walk-in", self.tr("Walk-in"), "G", "add", lambda _line: self._walk_in()),
            ("arrive", self.tr("Arrived"), "F7", "patient", acts.arrive),
            ("call", self.tr("Call"), "F6", "queue", acts.call),
            ("seen", self.tr("Seen"), "S", "ok", self._seen),
            ("no-show", self.tr("Not come"), "N", "close", self._no_show),
            ("move", self.tr("Move"), "M", "right", acts.move),
            ("cancel", self.tr("Cancel"), "C", "close", acts.cancel),
            ("print", self.tr("Slip"), "F8", "print", lambda _line: self.print_paper()),
            ("undo", self.tr("Undo"), "U", "undo", acts.take_back),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(partial(self._on_current, work))
            self.buttons[name] = button
            row.addWidget(button)
        return bar

    def _read(self) -> None:
        self.shown = self._calls.session(self._session_id) if self._session_id else None
        if self.shown is None:
            self.table.set_rows([])
            self.bar.hide()
            return
        session, expert = self.shown.session.record, self.shown.expert
        self.set_title(
            f"{when(session.held_on, session.half_day)}  {expert.name} · {expert.specialty}",
            f"{session.starts:%H:%M}–{session.ends:%H:%M}  {session.room}",
        )
        self._show_pill(self.shown)
        self._show_day(self.shown)
        self.table.set_rows([*self.shown.seats, *self.shown.gone])
        self._on_row(self.table.current())

    def _show_pill(self, shown: SessionList) -> None:
        session = shown.session.record
        if session.status is SessionStatus.STOPPED:
            count = sum(line.state in WAITS_FOR_PLACE for line in shown.seats)
            words = self.tr("Off: {reason}, {count} to be placed anew").format(
                reason=label(session.stop_reason) if session.stop_reason else "", count=count
            )
            self._pill.show_state(words, Tone.AMBER if count else Tone.GREY)
            return
        words = self.tr("{left} left, {booked} booked").format(left=shown.left, booked=shown.booked)
        self._pill.show_state(words, Tone.GREEN if shown.left else Tone.RED, "seat")

    def _show_day(self, shown: SessionList) -> None:
        session_id, today = shown.session.id, self._calls.today()
        state = self._day.state(session_id)
        off = state is not None and (state.stopped or state.ended_at is not None)
        self._ended = state is not None and state.ended
        if self._ended and not (state and state.stopped):  # nothing is sold any more
            self._pill.show_state(booked_words(shown.booked), Tone.GREY, "seat")
        waits = any(line.state in WAITS_FOR_PLACE for line in shown.seats)
        self.bar.show()
        self.bar.show_state(
            state,
            self._day.events(session_id),
            today=shown.session.record.held_on == today,
            past=self._past(),
            to_place=off and waits,
            host=shown.held_at,
        )
        calling = shown.session.record.held_on == today and not off
        self._expected = self._day.expected(session_id) if calling else {}

    def _expected_at(self, line: SeatLine) -> datetime | None:
        return self._expected.get(line.booking.id) if line.booking else None

    def _on_clock(self) -> None:
        """Expected times move on with the clock."""
        if self.shown is not None:
            self._show_day(self.shown)
            self.table.viewport().update()

    def _past(self) -> bool:
        return self.shown is not None and (self.shown.session.record.held_on < self._calls.today())

    def _sells(self) -> bool:
        return not (self._ended or self._past())

    def _on_row(self, line: SeatLine | None) -> None:
        state, note = (line.state, note_words(line)) if line else (None, "")
        self.note.setText(f"{line.patient_name}  {note}" if line and note else "")
        self.note.setVisible(bool(note))
        open_steps = {
            "arrive": BookingAction.ARRIVE,
            "call": BookingAction.CALL,
            "seen": BookingAction.SEE,
            "no-show": BookingAction.NO_SHOW,
            "move": BookingAction.MOVE,
            "cancel": BookingAction.CANCEL,
        }
        for name, action in open_steps.items():
            theirs = bool(line and line.guest and action in _OF_HIS_CLINIC)
            self.buttons[name].setEnabled(state is not None and can(state, action) and not theirs)
        again = state is BookingState.CANCELLED
        may_book = bool(line and (line.sellable or again) and self._sells())
        self.buttons["book"].setEnabled(may_book)
        self.buttons["walk-in"].setEnabled(self._today() and self._sells())
        self.buttons["print"].setEnabled(bool(line and line.booking))
        self.buttons["undo"].setEnabled(bool(line and line.undo))

    def _on_current(self, work: Callable[[SeatLine], object], _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's clicked
        if (line := self.table.current()) is not None:
            work(line)
        self.table.setFocus()

    def _on_bar(self, key: str) -> None:
        if self.shown is not None and self.bar.allows(key):
            self._said.press(key, self.shown)
        if self.isVisible():  # another page may be open now
            self.table.setFocus()

    def _keyed(self, line: SeatLine, text: str) -> None:
        steps: dict[str, Callable[[SeatLine], object]] = {
            "s": self._seen,
            "n": self._no_show,
            "m": self._acts.move,
            "c": self._acts.cancel,
            "u": self._acts.take_back,
            "p": lambda _line: self._print_list(),
            "g": lambda _line: self._walk_in(),
        }
        if work := steps.get(text.lower()):
            work(line)
        else:
            self._on_bar(text.upper())

    def _open(self, line: SeatLine) -> None:
        if line.booking is not None:
            self._calls.go("patient", patient_id=line.booking.record.patient_id)
        else:
            self._book(line)

    def _today(self) -> bool:
        return self.shown is not None and (self.shown.session.record.held_on == self._calls.today())

    def _walk_in(self) -> None:
        """现场挂号: who stands at the desk is booked into this session and has arrived."""
        if self._today() and self._sells():
            self._calls.go("booking-form", session_id=self._session_id, walk_in=True)

    def _book(self, line: SeatLine) -> None:
        if not self._sells():
            return
        if line.sellable:
            self._calls.go("booking-form", session_id=self._session_id, seat_no=line.no)
        elif line.booking is not None and line.state is BookingState.CANCELLED:
            # his seat may be another's by now: he is booked again, or gets an extra one or waits
            patient_id = line.booking.record.patient_id
            self._calls.go("booking-form", session_id=self._session_id, patient_id=patient_id)

    def _seen(self, line: SeatLine) -> None:
        if not self._bulk(BookingAction.SEE):
            self._acts.seen(line)

    def _no_show(self, line: SeatLine) -> None:
        if not self._bulk(BookingAction.NO_SHOW):
            self._acts.no_show(line)

    def _bulk(self, action: BookingAction) -> bool:
        """Several rows are marked: all of them at once, with a look at it before."""
        rows = marked_rows(self.table)
        if len(rows) < 2:  # noqa: PLR2004 - one row is no bulk
            return False
        self._said.bulk(rows, action)
        return True

    def _print_list(self) -> None:
        if self._session_id is not None:
            self._calls.print_paper(DAY_LIST, self._session_id)
