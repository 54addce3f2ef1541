"""Late entry (补登): the number opens the right form; what is typed is kept as a draft."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.domain.codes import BookingState
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.domain.late_entry import late_referral_problems
from desktop.domain.outage import OutageKind, OutageSlip
from desktop.domain.payload import to_payload
from desktop.views import theme
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import scrolled
from desktop.views.fields.text import set_ime
from desktop.views.messages import sentence
from desktop.views.outage.desk import DRAFT_KIND, OutageCalls
from desktop.views.outage.late_forms import LateBookingForm, LateReferralForm
from desktop.views.outage.words import kind_words, place_words
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class LateEntryPage(Page):
    """Type the number of a paper, Enter; then its form.

    Attributes:
        number: where the number is typed.
        slip: the paper found; None before that.
        form: its form; None before that.
    """

    help_topic = "outage"

    def __init__(self, calls: OutageCalls) -> None:
        super().__init__("")
        self._calls = calls
        self.slip: OutageSlip | None = None
        self.form: LateBookingForm | LateReferralForm | None = None
        self._keeper: DraftKeeper | None = None
        self._area: QWidget | None = None
        self.number, self.told = QLineEdit(), QLabel()
        self.find_button = KeyButton(self.tr("Find"), "Enter")
        self.save_button = KeyButton(
            self.tr("Enter and next"), "Ctrl+Enter", icon="save", look="primary"
        )
        self.void_button = KeyButton(self.tr("Not used: void"))
        self._lay_out()
        self.number.returnPressed.connect(self.look_up)
        self.find_button.clicked.connect(self.look_up)
        self.save_button.clicked.connect(self.submit)
        self.void_button.clicked.connect(self.void)

    # --- what the shell calls -------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Begin with a number, a draft, or nothing; what was begun stays when nothing is asked."""
        draft = next((d for d in self._calls.drafts() if d.id == what.get("draft_id")), None)
        wanted = str(draft.values.get("no", "")) if draft else str(what.get("no") or "")
        if not wanted and self.slip is not None:
            return
        self._clear()
        self.number.setText(wanted)
        if wanted:
            self.look_up()

    def first_focus(self) -> QWidget | None:
        """Begin at the number; then in its form."""
        if self.form is None:
            return self.number
        named = self.form.fields.get(self.form.focus_name)
        return named or next(iter(self.form.fields.values()))

    def may_leave(self) -> bool:
        """What was typed is kept as a draft."""
        return self._keeper is None or self._keeper.flush()

    def save(self) -> bool:
        """Ctrl+S: keep the draft and say so."""
        if self._keeper is not None and self._keeper.flush():
            self._calls.tell(self.tr("Kept as a draft; the number opens it again."), Tone.BLUE)
        return True

    def submit(self) -> bool:
        """Ctrl+Enter: enter the paper; a referral goes on in its own form."""
        if isinstance(self.form, LateBookingForm):
            self._enter_booking(self.form)
        elif isinstance(self.form, LateReferralForm):
            self._go_on(self.form)
        else:
            self.look_up()
        return True

    def save_and_next(self) -> bool:
        """F9: the same."""
        return self.submit()

    # --- acts ---------------------------------------------------------------------------------

    def look_up(self) -> None:
        """Look the number up and open its form."""
        try:
            slip = self._calls.find(self.number.text())
        except RuleBroken as broken:
            self._say(sentence(broken.fields.get("no", broken.problem)), Tone.RED)
            self.number.selectAll()
            return
        except DesktopError as error:
            self._say(sentence(error.problem), Tone.RED)
            return
        if self.slip is not None and slip.no == self.slip.no:
            return
        if not self.may_leave():
            return
        self._open(slip)

    def void(self) -> None:
        """作废: this paper was not used."""
        if self.slip is None:
            return
        no = self.slip.no
        try:
            self._calls.void(no)
        except DesktopError as error:
            self._tell(error)
            return
        self._clear()
        self._calls.tell(self.tr("{no} is void and never given again.").format(no=no))
        self.number.setFocus()

    # --- inside ---------------------------------------------------------------------------------

    def _enter_booking(self, form: LateBookingForm) -> None:
        said = form.said()
        if said is None or self.slip is None:
            return
        slip = self.slip
        try:
            kept = self._calls.enter(slip.no, said)
        except RuleBroken as broken:
            self._show_refusal(broken.fields)
            return
        except DesktopError as error:
            self._tell(error)
            return
        self._clear()
        if kept.record.state is BookingState.WAITLIST:
            words = self.tr("{no}: the seat is gone. The patient is on the waiting list now.")
            self._calls.tell(words.format(no=slip.no), Tone.AMBER)
        else:
            words = self.tr("{no} is entered, seat {seat}.")
            self._calls.tell(words.format(no=slip.no, seat=kept.record.seat_no))
        self.number.setFocus()

    def _go_on(self, form: LateReferralForm) -> None:
        said = form.said()
        if said is None or self.slip is None or self._keeper is None:
            return
        slip = self.slip
        if found := late_referral_problems(said, slip, now=self._calls.now()):
            self._show_refusal(found)
            return
        draft = Draft(id=self._calls.draft_id_of(slip), kind=DRAFT_KIND, values=form.plain())
        try:
            self._calls.keep_draft(self._whole(draft, slip.no))
        except DesktopError as error:
            self._tell(error)
            return
        self._keeper.finish()
        self._clear()
        self._calls.go("referral-form", draft_id=self._calls.record_id_of(slip))

    def _open(self, slip: OutageSlip) -> None:
        self._clear()
        self.slip = slip
        self.number.setText(slip.no)
        booking = slip.kind is OutageKind.BOOKING
        form = (
            LateBookingForm(self._calls.patient_field(), self._calls.now)
            if booking
            else LateReferralForm(self._calls.now)
        )
        self.form = form
        self.save_button.set_words(
            self.tr("Enter and next") if booking else self.tr("Go on to the form")
        )
        self._say(f"{kind_words(slip)}  {place_words(slip, self._calls.today())}", Tone.BLUE)
        self._keeper = DraftKeeper(
            form,
            DRAFT_KIND,
            self._keeping(slip.no),
            new_id=lambda: self._calls.draft_id_of(slip),
            title=lambda: slip.no,
        )
        self._keeper.failed.connect(self._tell)
        self._area = scrolled(form)
        self.body.addWidget(self._area, 1)
        self._dress()
        self._restore(slip)

    def _keeping(self, no: str) -> Callable[[Draft], None]:
        """Half-typed entries say of which paper they are."""
        return lambda draft: self._calls.keep_draft(self._whole(draft, no))

    def _whole(self, draft: Draft, no: str) -> Draft:
        values: dict[str, Any] = {**draft.values, "no": no}
        form = self.form
        # the referral's form finds its times here
        if isinstance(form, LateReferralForm) and not form.own_problems():
            values["late"] = to_payload(form.said())
        return replace(draft, title=no, values=values)

    def _restore(self, slip: OutageSlip) -> None:
        wanted = self._calls.draft_id_of(slip)
        draft = next((each for each in self._calls.drafts() if each.id == wanted), None)
        if draft is not None and self._keeper is not None:
            self._keeper.restore(draft)
        elif (focus := self.first_focus()) is not None:
            focus.setFocus()

    def _clear(self) -> None:
        if self._keeper is not None:
            self._keeper.finish()
        if self._area is not None:
            self._area.hide()
            self.body.removeWidget(self._area)
            self._area.deleteLater()
        self.slip, self.form, self._keeper, self._area = None, None, None, None
        self.number.clear()
        self._say(self.tr("Type the number that stands on the paper, then Enter."), Tone.GREY)
        self._dress()

    def _dress(self) -> None:
        self.set_title(self.tr("Late entry"), self.slip.no if self.slip else "")
        self.save_button.setEnabled(self.slip is not None)
        self.void_button.setEnabled(self.slip is not None)

    def _show_refusal(self, found: dict[str, Problem]) -> None:
        if self.form is None:
            return
        rest = self.form.show_problems(found)
        words = " ".join(
            each if isinstance(each, str) else sentence(each) for each in rest.values()
        )
        if words:
            self._say(words, Tone.RED)

    def _tell(self, error: DesktopError) -> None:
        self._say(sentence(error.problem), Tone.RED)

    def _say(self, words: str, tone: Tone) -> None:
        self.told.setText(words)
        theme.set_look(self.told, tone=str(tone))

    def _lay_out(self) -> None:
        self.number.setAccessibleName(self.tr("Number of the paper"))
        self.number.setPlaceholderText("YY… / ZZ…")
        self.number.setFixedWidth(theme.px(280))
        self.number.setMinimumHeight(theme.target_height())
        set_ime(self.number, on=False)
        self.told.setWordWrap(True)
        card = QFrame()
        theme.set_look(card, look="card")
        row = QHBoxLayout(card)
        row.setSpacing(theme.px(10))
        row.addWidget(QLabel(self.tr("Number")))
        row.addWidget(self.number)
        row.addWidget(self.find_button)
        row.addWidget(self.told, 1)
        self.body.addWidget(card)
        self.body.addStretch(0)
        self.add_to_head(self.void_button, self.save_button)
        self._dress()
