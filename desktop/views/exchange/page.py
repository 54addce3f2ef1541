"""S20: four facts, what waits, what needs a person, what arrived."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import DesktopError
from desktop.domain.exchange import ExchangeStatus
from desktop.views import theme
from desktop.views.duration import duration_words
from desktop.views.exchange import words
from desktop.views.exchange.check_strip import CheckStrip
from desktop.views.exchange.desk import ExchangeDesk
from desktop.views.exchange.detail import HeldDetail
from desktop.views.exchange.seats_strip import SeatsStrip
from desktop.views.exchange.test_lines import TestLine, TestLines
from desktop.views.messages import sentence
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.statusbar import WAITING_LONG
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

LEAST_HEIGHT = 96  # head and two rows


class Fact(QFrame):
    """One of the four facts, large."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._title, self.value, self.detail = QLabel(title), QLabel("–"), QLabel()
        theme.set_look(self._title, look="label")
        theme.set_look(self.value, look="count")
        theme.set_look(self.detail, look="small")
        self.detail.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        column.setSpacing(0)
        for label in (self._title, self.value, self.detail):
            column.addWidget(label)
        column.addStretch(1)

    def tell(self, value: str, detail: str = "", tone: Tone | None = None) -> None:
        """Show the fact."""
        self.value.setText(value)
        theme.set_look(self.value, tone=str(tone) if tone else "")
        self.detail.setText(detail)
        self.setAccessibleName(f"{self._title.text()} {value} {detail}".strip())


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
        self.seats = SeatsStrip()
        self.seats.wanted.connect(self._take_seats)
        self.body.addWidget(self.seats)
        self.check.open_check.clicked.connect(lambda: self._desk.open_page("exchange-check"))
        self.check.open_support.clicked.connect(lambda: self._desk.open_page("support"))
        self.body.addWidget(self.check)

    def _make_progress(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the exchange"))
        self.stop = KeyButton(self.tr("Stop"), icon="close")
        self.stop.clicked.connect(self._desk.cancel)
        self._under_way = QWidget()
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        self._under_way.hide()
        self.lines = TestLines()
        self.lines.hide()
        self.message, self._reason = QLabel(), ""
        self.message.setWordWrap(True)
        theme.set_look(self.message, look="soft")
        self.body.addWidget(self._under_way)
        self.message.hide()
        self.body.addWidget(self.message)
        self.back = KeyButton(self.tr("Back to the lists"), icon="left")
        self.back.hide()
        self.back.clicked.connect(lambda: self._show_lists(lists=True))
        self.body.addWidget(self.lines, 1)
        self.body.addWidget(self.back)

    def _make_lists(self) -> None:
        self.held = RecordTable(
            columns=[
                Column(
                    self.tr("State"),
                    lambda row: words.state_words(row.state),
                    width=124,
                    tone=lambda row: words.STATES[row.state][1],
                ),
                Column(self.tr("What"), lambda row: words.kind_words(row.kind), width=110),
                Column(self.tr("Which"), lambda row: row.title, stretch=True),
                Column(self.tr("Saved"), lambda row: self._when(row.saved_at), width=110),
            ],
            row_id=lambda row: row.op_id,
            empty=EmptyText(self.tr("Nothing needs a person.")),
        )
        self.groups = RecordTable(
            columns=[
                Column(self.tr("What"), lambda row: words.kind_words(row.kind), stretch=True),
                Column(self.tr("How many"), lambda row: str(row.count), width=110),
                Column(self.tr("Oldest"), lambda row: self._age(row.oldest), width=130),
            ],
            row_id=lambda row: row.kind,
            empty=EmptyText(self.tr("Nothing waits: everything has arrived at the county.")),
        )
        self.arrived = RecordTable(
            columns=[
                Column(self.tr("Sent"), lambda row: self._when(row.sent_at), width=110),
                Column(self.tr("What"), lambda row: words.kind_words(row.kind), width=110),
                Column(self.tr("Which"), lambda row: row.title, stretch=True),
            ],
            row_id=lambda row: row.op_id,
            empty=EmptyText(self.tr("Nothing has been sent yet.")),
        )
        self.detail = HeldDetail(self._desk)
        for table in (self.groups, self.arrived):  # the page is to fit a small screen whole
            table.setMinimumHeight(theme.px(LEAST_HEIGHT))
        for table in (self.groups, self.arrived, self.held):
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.held.chosen.connect(self.detail.show_op)
        self.held.opened.connect(lambda row: self._desk.open_record(row.kind, row.record_id))
        self.detail.done.connect(self.refresh)
        right = _column(self.tr("Needs a person"), self.held)
        right.addWidget(self.detail, 2)
        left = _column(self.tr("Waiting to send"), self.groups)
        _into(left, self.tr("Arrived lately"), self.arrived)
        self._lists = QWidget()
        row = QHBoxLayout(self._lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addWidget(self._lists, 1)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip of another slice under the four facts."""
        self.body.insertWidget(self.body.indexOf(self.seats) + 1, strip)

    # --- what the shell calls -------------------------------------------------------------

    def show_with(self, **_what: object) -> None:
        """Read everything again."""
        self.refresh()

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
        self.detail.show_op(self.held.current())

    def show_sending(self, *, sending: bool) -> None:
        """An exchange began or ended."""
        self._under_way.setVisible(sending)
        if sending and self.now_button.hasFocus():
            self.groups.setFocus()  # else Qt takes the next one: a new booking, in the top bar
        self.now_button.setEnabled(not sending)
        if sending:
            self.progress.setRange(0, 0)
            self._say("")

    def show_progress(self, done: int, total: int) -> None:
        """How far the exchange got; total 0 means unknown."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_error(self, error: DesktopError) -> None:
        """Tell what stopped it."""
        self._say(sentence(error.problem))

    def show_test(self, lines: Sequence[TestLine], *, fit: bool) -> None:
        """Show what the county check found."""
        self.test_button.setEnabled(True)
        self.lines.show_lines(lines)
        self._show_lists(lists=False)
        self._say(
            self.tr("The county platform does everything that is needed.")
            if fit
            else self.tr("The county platform lacks something that is needed; see below.")
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
        tone = words.OUTCOME_TONES.get(facts.outcome, Tone.GREY)
        self.connection.tell(words.outcome_words(facts.outcome), contact, tone)
        oldest, long = "", False
        if facts.oldest is not None:
            oldest = self.tr("oldest {age}").format(age=self._age(facts.oldest))
            long = now - facts.oldest >= WAITING_LONG
        if facts.all_arrived:
            self.waiting.tell("0", self.tr("everything has arrived"), Tone.GREEN)
        else:
            self.waiting.tell(str(facts.waiting), oldest, Tone.AMBER if long else None)
        self.last.tell(self._when(facts.last_success))
        self.problems.tell(str(facts.problems), "", Tone.RED if facts.problems else None)
        self._show_reason(words.reason_words(facts.code) if facts.code else "")

    def _show_reason(self, reason: str) -> None:
        """Say why the last exchange ended early; other messages are left alone."""
        if self.lines.isHidden() and (reason or self.message.text() == self._reason):
            self._say(reason)
        self._reason = reason

    def _show_lists(self, *, lists: bool) -> None:
        self._lists.setVisible(lists)
        self.lines.setVisible(not lists)
        self.back.setVisible(not lists)
        (self.first_focus() or self if lists else self.back).setFocus()
        if lists:
            self._say("")

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

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
            if self.test_button.hasFocus():
                self.groups.setFocus()
            self.test_button.setEnabled(False)
            self._say(self.tr("Testing the connection …"))

    def _when(self, at: datetime | None) -> str:
        return words.when_words(at, self._desk.now())

    def _age(self, at: datetime) -> str:
        return duration_words(max(self._desk.now() - at, timedelta()))


def _column(title: str, table: RecordTable) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.px(6))
    _into(column, title, table)
    return column


def _into(column: QVBoxLayout, title: str, table: RecordTable) -> None:
    label = QLabel(title)
    theme.set_look(label, look="heading")
    label.setBuddy(table)
    table.setAccessibleName(title)
    column.addWidget(label)
    column.addWidget(table, 1)
