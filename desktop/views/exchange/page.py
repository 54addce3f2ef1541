"""S20: four facts, what waits, what needs a person, what arrived."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSplitter, QWidget

from desktop.domain.errors import DesktopError
from desktop.domain.exchange import ExchangeStatus, HeldOp
from desktop.views import theme
from desktop.views.duration import duration_words
from desktop.views.exchange import words
from desktop.views.exchange.check_strip import CheckStrip
from desktop.views.exchange.courier_strip import CourierStrip
from desktop.views.exchange.desk import ExchangeDesk
from desktop.views.exchange.detail import HeldDetail
from desktop.views.exchange.facts import Fact
from desktop.views.exchange.lists import (
    DownTo,
    add_list,
    arrived_table,
    column_of,
    held_table,
    no_record,
    nothing_waits,
    waiting_table,
)
from desktop.views.exchange.notes import Note, NotesBox, StopNote
from desktop.views.exchange.seats_strip import SeatsStrip
from desktop.views.exchange.test_lines import TestLine, TestLines
from desktop.views.messages import sentence
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.statusbar import WAITING_LONG
from desktop.views.tokens import Tone

URGENT_LATE = timedelta(minutes=1)
"""From this age on an emergency that waits is told in red."""


class ExchangePage(Page):
    """The exchange screen. Starts exchanges, never waits for one."""

    help_topic = "exchange"
    kinds = frozenset({"exchange"})

    def __init__(self, desk: ExchangeDesk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Exchange with the county"))
        self._desk = desk
        self.now_button = KeyButton(
            self.tr("Exchange now"), "Ctrl+Enter", icon="exchange", look="primary"
        )
        self.test_button = KeyButton(self.tr("Test the connection"), icon="refresh")
        self.check = CheckStrip()
        self.add_to_head(
            self.check.open_support, self.check.open_check, self.test_button, self.now_button
        )
        self._make_facts()
        self._make_progress()
        self._make_lists()
        self.now_button.clicked.connect(self._exchange)
        self.test_button.clicked.connect(self._test)

    def _make_facts(self) -> None:
        self.connection = Fact(self.tr("Connection"))
        self.waiting = Fact(self.tr("Waiting to send"))
        self.last = Fact(self.tr("Last successful exchange"))
        self.problems = Fact(self.tr("Needs a person"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for fact in (self.connection, self.waiting, self.last, self.problems):
            row.addWidget(fact, 1)
        self.body.addLayout(row)
        self.notes, self.seats = NotesBox(), SeatsStrip()
        self.urgent = Note(board := KeyButton(self.tr("Referrals")))
        board.clicked.connect(lambda: self._desk.open_page("referral-board"))
        self.message, self._reason = StopNote(), ""
        self.message.county.clicked.connect(self._desk.open_county)
        self.seats.wanted_over.connect(self._take_seats)
        self.notes.add((self.urgent, self.message, self.seats))
        self.check.open_check.clicked.connect(lambda: self._desk.open_page("exchange-check"))
        self.check.open_support.clicked.connect(lambda: self._desk.open_page("support"))
        self.check.add(self.notes.more)
        self.body.addWidget(self.check)
        self.body.addWidget(self.notes)

    def _make_progress(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the exchange"))
        self.stop = KeyButton(self.tr("Stop"), icon="close")
        self.stop.clicked.connect(self._desk.cancel)
        self.sent = QLabel()
        self._under_way = QWidget()
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(self.sent)
        row.addWidget(self.stop)
        self._under_way.hide()
        self.lines = TestLines()
        self.lines.hide()
        self.body.addWidget(self._under_way)
        self.back = KeyButton(self.tr("Back to the lists"), icon="left")
        self.back.hide()
        self.back.clicked.connect(lambda: self._show_lists(lists=True))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.lines, 1)

    def _make_lists(self) -> None:
        self.held, self.groups = held_table(self._when), waiting_table(self._age)
        self.arrived = arrived_table(self._when)
        self.detail = HeldDetail(self._desk)
        self.held.chosen.connect(self._choose)
        self.held.opened.connect(self._into)
        self.detail.done.connect(self._decided)
        self.detail.left.connect(self.held.setFocus)
        self.detail.look_at.connect(self.held.select)
        self._lay_out_lists()
        DownTo(self.now_button, self.held)

    def _lay_out_lists(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(theme.px(6))
        top = QWidget()
        right = column_of(self.tr("Needs a person"), self.held)
        right.setContentsMargins(0, 0, 0, 0)
        top.setLayout(right)
        halves.addWidget(top)
        halves.addWidget(self.detail)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        left = column_of(self.tr("Waiting to send"), self.groups)
        add_list(left, self.tr("Arrived lately"), self.arrived)
        self._lists = QWidget()
        row = QHBoxLayout(self._lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(left, 2)
        row.addWidget(halves, 3)
        self.body.addWidget(self._lists, 1)
        stops = [self.held, *self.detail.stops(), self.groups, self.arrived, self.notes.more]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def add_courier(self, strip: CourierStrip) -> None:
        """Place the courier: what it tells among the notes, its buttons beside the word."""
        self.notes.add((strip, strip.journal))
        self.check.add(strip.export, strip.key)

    def _decided(self) -> None:
        self.refresh()
        (self.first_focus() or self).setFocus()

    def _choose(self, row: HeldOp | None) -> None:
        self.notes.leave_room(card=row is not None)
        self.detail.show_op(row)

    def _into(self, row: HeldOp) -> None:
        """Enter never decides: it leads to the two versions, or to the record."""
        if row.state == "CONFLICT" and self.detail.pair.isVisible():
            self.detail.pair.setFocus()
        else:
            self._desk.open_record(row.kind, row.record_id)

    # --- what the shell calls -------------------------------------------------------------

    def show_with(self, **what: object) -> None:
        """Read everything again; `record_id`: that record is to be decided on."""
        self.refresh()
        wanted = str(what.get("record_id", ""))
        for row in (each for each in self.held.rows() if each.record_id == wanted):
            self.held.select(row.op_id)

    def reload(self, _kinds: frozenset[str]) -> None:
        """Something was sent, settled or pulled."""
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The problems if there are any, else the button, while it can be pressed."""
        if self.held.rows():
            return self.held
        return self.now_button if self.now_button.isEnabled() else self.groups

    def submit(self) -> bool:
        """Ctrl+Enter: exchange now."""
        self._exchange()
        return True

    def refresh(self) -> None:
        """Read the facts and lists; the chosen row stays."""
        self._show_facts(self._desk.status())
        self.seats.show_seats(self._desk.old_seats(), may_take=self._desk.may_take_seats())
        verified, fully = self._desk.verification()
        self.check.show_verified(verified, self._when, fully=fully)
        self._desk.read_word()
        self.groups.set_rows(list(self._desk.waiting()))
        self.held.set_rows(list(self._desk.held()))
        self.arrived.set_rows(list(self._desk.recent()))
        self._choose(self.held.current())

    def show_sending(self, *, sending: bool, follows: bool = False) -> None:
        """An exchange began or ended; `follows`: somebody asked for another one after it."""
        begins = sending and self._under_way.isHidden()
        self._under_way.setVisible(sending)
        if follows:
            self._leave(self.now_button)
        self.now_button.setEnabled(not follows)
        self.now_button.set_words(
            self.tr("Another round follows") if follows else self.tr("Exchange now")
        )
        if begins:
            self.progress.setRange(0, 0)
            self.sent.setText("")
            self._say("")

    def show_progress(self, done: int, total: int) -> None:
        """How far the exchange got; total 0 means unknown."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        words = self.tr("{done} of {total} sent").format(done=done, total=total)
        self.sent.setText(words if total else "")

    def show_error(self, error: DesktopError) -> None:
        """Tell what stopped it."""
        self._say(sentence(error.problem), Tone.AMBER)

    def show_test(self, lines: Sequence[TestLine], *, fit: bool) -> None:
        """Show what the county check found."""
        self.test_button.setEnabled(True)
        self.lines.show_lines(lines)
        self._show_lists(lists=False)
        self._say(
            self.tr("The county platform does everything that is needed.")
            if fit
            else self.tr("The county platform lacks something: tell the county what has a “!”."),
            Tone.GREEN if fit else Tone.RED,
        )

    def test_failed(self, error: DesktopError) -> None:
        """The check could not be made."""
        self.test_button.setEnabled(True)
        self.show_error(error)

    def _show_facts(self, facts: ExchangeStatus) -> None:
        now = self._desk.now()
        soon = self._desk.next_in_s()
        contact = self.tr("last answer {at}").format(at=self._when(facts.last_contact))
        if soon is not None and facts.outcome:
            span = duration_words(timedelta(seconds=soon))
            contact = self.tr("{contact}, next try in {span}").format(contact=contact, span=span)
        self._show_connection(facts, contact)
        oldest, long = "", False
        if facts.oldest is not None:
            oldest = self.tr("oldest {age}").format(age=self._age(facts.oldest))
            long = now - facts.oldest >= WAITING_LONG
        urgent = facts.urgent_since is not None
        if facts.all_arrived:
            self.waiting.tell("0", self.tr("everything has arrived"), Tone.GREEN)
        else:
            tone = Tone.RED if urgent else Tone.AMBER if long else None
            self.waiting.tell(str(facts.waiting), oldest, tone)
        self.last.tell(self._when(facts.last_success))
        count = facts.problems + (more := self._desk.in_the_way())
        self.held.set_empty(no_record(in_the_way=more))
        self.problems.tell(str(count), "", Tone.RED if count else None)
        self.groups.set_empty(nothing_waits(problems=facts.problems))
        self._show_urgent(facts, now)
        tone = words.OUTCOME_TONES.get(facts.outcome, Tone.GREY)
        reason = words.reason_words(facts.code) if facts.code else ""
        closed = words.is_closed(facts.code)
        self._show_reason(reason, Tone.AMBER if closed else tone)
        self.message.offer_county(offered=closed and self.message.text() == reason)

    def _show_connection(self, facts: ExchangeStatus, contact: str) -> None:
        if not self._desk.has_county():
            self.connection.tell(self.tr("Not set up"), "", Tone.GREY, sign="offline")
            return
        tone = words.OUTCOME_TONES.get(facts.outcome, Tone.GREY)
        sign = "offline" if tone is Tone.GREY else ""
        self.connection.tell(words.outcome_words(facts.outcome), contact, tone, sign=sign)

    def _show_urgent(self, facts: ExchangeStatus, now: datetime) -> None:
        since = facts.urgent_since
        late = since is not None and now - since >= URGENT_LATE
        self.urgent.say(
            self.tr(
                "An emergency referral has not arrived at the county for {age}: ring the hospital"
                " now, do not wait for the line."
            ).format(age=self._age(since))
            if late and since is not None
            else "",
            Tone.RED,
        )

    def _show_reason(self, reason: str, tone: Tone) -> None:
        """Say why the last exchange ended early; other messages are left alone."""
        if self.lines.isHidden() and (reason or self.message.text() == self._reason):
            self._say(reason, tone)
        self._reason = reason

    def _show_lists(self, *, lists: bool) -> None:
        self._lists.setVisible(lists)
        self.lines.setVisible(not lists)
        self.back.setVisible(not lists)
        (self.first_focus() or self if lists else self.back).setFocus()
        if lists:
            self._say("")

    def _say(self, text: str, tone: Tone = Tone.GREY) -> None:
        self.message.say(text, tone)

    def _leave(self, button: QWidget) -> None:
        """Before a button goes dead: else Qt takes the next one, somewhere in the top bar."""
        if self.window().focusWidget() is button:
            self.groups.setFocus()

    def _exchange(self) -> None:
        try:
            self._desk.exchange_now()
        except DesktopError as error:
            self.show_error(error)

    def _take_seats(self) -> None:
        try:
            self._desk.take_seats()
        except DesktopError as error:
            self.show_error(error)

    def _test(self) -> None:
        try:
            began = self._desk.test()
        except DesktopError as error:
            self.show_error(error)
            return
        if began:
            self._leave(self.test_button)
            self.test_button.setEnabled(False)
            self._say(self.tr("Testing the connection …"))

    def _when(self, at: datetime | None) -> str:
        return words.when_words(at, self._desk.now())

    def _age(self, at: datetime) -> str:
        return duration_words(max(self._desk.now() - at, timedelta()))
