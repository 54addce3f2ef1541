"""Morning outage pack: what goes on paper now, what is out, what came back, what is void."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.errors import DesktopError
from desktop.domain.outage import (
    DEFAULT_REFERRALS,
    MOST_REFERRALS,
    OutageKind,
    OutageSlip,
    SessionOffer,
    SlipState,
)
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.fields import FormPanel, NumberField, Section
from desktop.views.outage.desk import OutageCalls
from desktop.views.outage.words import offer_columns, paper_columns
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.tokens import Tone


class OutagePage(Page):
    """Ctrl+Enter or F8 makes and prints the pack; Ctrl+L enters a paper that came back.

    In the list of sessions a digit says how many slips, plus and minus one more or fewer. In the
    list of papers Enter enters one, Delete makes it void after a question.
    """

    help_topic = "outage"
    kinds = frozenset({"outage", "seat", "booking", "duty_session", "expert"})

    def __init__(self, calls: OutageCalls) -> None:
        super().__init__("")
        self._calls = calls
        self.wanted: dict[object, int] = {}
        self._pack_id = calls.new_id()
        self.print_button = KeyButton(
            self.tr("Make and print"), "Ctrl+Enter", icon="print", look="primary"
        )
        self.again_button = KeyButton(self.tr("Print today's again"))
        self.late_button = KeyButton(self.tr("Late entry"), "Ctrl+L", icon="draft")
        self.void_button = KeyButton(self.tr("Void what is not used"))
        self.count = NumberField(
            "referrals",
            self.tr("Blank up-referral forms, each with its consent"),
            least=0,
            most=MOST_REFERRALS,
        )
        self.form = FormPanel([Section("", [self.count], columns=2)])
        self.offers = RecordTable(
            offer_columns(calls.today(), self.wanted),
            row_id=lambda row: row.session_id,
            empty=EmptyText(
                self.tr("No session of the next days has a seat of this computer."),
                self.tr("Open the calendar"),
                "Alt+2",
            ),
            name=self.tr("Seats that may go on paper"),
        )
        self.papers = RecordTable(
            paper_columns(calls.today()),
            row_id=lambda row: row.no,
            empty=EmptyText(self.tr("No numbered paper is out.")),
            name=self.tr("Numbered papers"),
        )
        self._lay_out()
        self._connect()

    # --- what the shell calls -----------------------------------------------------------

    def show_with(self, **_what: Any) -> None:
        """Propose a pack anew."""
        self._pack_id = self._calls.new_id()
        self.wanted.clear()
        for offer in self._calls.offers():
            self.wanted[offer.session_id] = offer.proposed
        first = self._calls.made_today() is None
        self.form.set_values({"referrals": DEFAULT_REFERRALS if first else 0})
        self._load()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Count again; what was chosen stays as far as there are seats."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Begin at the seats; with nothing to give, at what is out."""
        return self.offers if self.offers.rows() else self.papers

    def submit(self) -> bool:
        """Ctrl+Enter: reserve the numbers and print."""
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return True
        wanted = {each: count for each, count in self.wanted.items() if count}
        try:
            pack_id = self._calls.make(wanted, self.count.value() or 0, self._pack_id)  # type: ignore[arg-type]
        except DesktopError as error:
            self._calls.problem(error)
            return True
        self.show_with()
        self._calls.print_pack(pack_id)
        return True

    def save_and_next(self) -> bool:
        """F9: the same."""
        return self.submit()

    def print_paper(self) -> bool:
        """F8: the same."""
        return self.submit()

    # --- acts ------------------------------------------------------------------------------

    def print_again(self) -> None:
        """Print the pack of today once more, without what was settled meanwhile."""
        pack_id = self._calls.made_today()
        if pack_id is not None:
            self._calls.print_pack(pack_id)

    def enter_any(self) -> None:
        """Ctrl+L: enter a paper by its number."""
        self._calls.go("late-entry")

    def enter(self, slip: OutageSlip) -> None:
        """Enter a paper; one that was entered is opened as what it became."""
        if slip.state is SlipState.OUT:
            self._calls.go("late-entry", no=slip.no)
        elif slip.state is SlipState.USED and slip.kind is OutageKind.REFERRAL:
            self._calls.go("referral", referral_id=slip.record_id)
        elif slip.state is SlipState.USED:
            self._calls.go("session", session_id=slip.session_id, booking_id=slip.record_id)
        else:
            self._calls.tell(self.tr("{no} is void and never given again.").format(no=slip.no))

    def void(self, slip: OutageSlip) -> None:
        """作废, after one question: nobody gets that number back."""
        consequence = self.tr(
            "Its seat is sold on the screen again, and the number is never given again. If"
            " somebody has this paper or it was written on, enter it instead."
        )
        out = slip.state is SlipState.OUT
        if out and not confirm(self, self.tr("Make void"), slip.no, consequence):
            return
        try:
            self._calls.void(slip.no)
        except DesktopError as error:
            self._calls.problem(error)
            return
        self._calls.tell(self.tr("{no} is void and never given again.").format(no=slip.no))
        self._load()

    def void_unused(self) -> None:
        """Make everything void that is out, after one question."""
        out = [slip for slip in self.papers.rows() if slip.state is SlipState.OUT]
        said = self.tr("{count} papers").format(count=len(out))
        consequence = self.tr(
            "Their seats are sold on the screen again, and the numbers are never given again."
            " Enter first what was written on."
        )
        if not out or not confirm(self, self.tr("Make void"), said, consequence):
            return
        try:
            for pack_id in {slip.pack_id for slip in out}:
                self._calls.void_unused(pack_id)
        except DesktopError as error:
            self._calls.problem(error)
        self._load()

    def change(self, row: SessionOffer, text: str) -> None:
        """A digit sets the number of slips; plus and minus step it."""
        before = self.wanted.get(row.session_id, 0)
        steps = {"+": before + 1, "=": before + 1, "-": before - 1}
        asked = int(text) if text.isdecimal() else steps.get(text)
        if asked is None:
            return
        self.wanted[row.session_id] = max(0, min(asked, row.left))
        if asked > row.left:
            words = self.tr("Only {left} seats of this session are ours.").format(left=row.left)
            self._calls.tell(words, Tone.AMBER)
        self.offers.refresh_row(row)

    # --- inside ------------------------------------------------------------------------------

    def _load(self) -> None:
        offers, papers = self._calls.offers(), self._calls.papers()
        for offer in offers:
            before = self.wanted.get(offer.session_id, 0)
            self.wanted[offer.session_id] = min(before, offer.left)
        self.offers.set_rows(offers)
        self.papers.set_rows(papers)
        out = sum(slip.state is SlipState.OUT for slip in papers)
        self.set_title(self.tr("Outage pack"), self.tr("{count} papers out").format(count=out))
        self.again_button.setVisible(self._calls.made_today() is not None)
        self.void_button.setEnabled(bool(out))

    def _lay_out(self) -> None:
        self.add_to_head(self.void_button, self.again_button, self.late_button, self.print_button)
        for words, widget, share in (
            (self.tr("Goes on paper now (digits, + and − change the slips)"), self.offers, 2),
            ("", self.form, 0),
            (self.tr("Out and settled today (Enter: late entry, Del: void)"), self.papers, 3),
        ):
            if words:
                heading = QLabel(words)
                theme.set_look(heading, look="heading")
                self.body.addWidget(heading)
            self.body.addWidget(widget, share)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.submit)
        self.again_button.clicked.connect(self.print_again)
        self.late_button.clicked.connect(self.enter_any)
        self.void_button.clicked.connect(self.void_unused)
        self.offers.keyed.connect(self.change)
        self.offers.empty_pressed.connect(lambda: self._calls.go("booking"))
        self.papers.opened.connect(self.enter)
        self.papers.add_action(self.tr("Make void"), self.void, key="Del", icon="close")
        key = QShortcut(QKeySequence("Ctrl+L"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.enter_any)
