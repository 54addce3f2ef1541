"""What an issued referral still owes, and what was asked for with it, above its screen.

Each line says until when, and has one key to settle it. Nothing here holds the patient up.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout

from desktop.domain.codes import ConsentType, InsuranceFiling, ReferralState
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.county_booking_states import CountyStanding
from desktop.domain.kept import Delivery
from desktop.domain.phone_code import phone_code
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_rules import is_emergency
from desktop.domain.referral_states import CONTACTS
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.owed_asks import ask_for_more, ask_review
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.strips import NoteStrip
from desktop.views.referral.words import translate
from desktop.views.tokens import Tone

_COLUMNS = 2
_CALM = frozenset({Tone.GREY, Tone.BLUE, Tone.GREEN})


class OwedStrips(QFrame):
    """One strip with a line for each matter, two side by side; hidden where nothing is owed.

    Attributes:
        order: the verbal order that its doctor has yet to confirm; its page says it.
        dialog: the question now open, or the last one.
    """

    def __init__(self, parts: ReferralParts, call: Callable[[], object]) -> None:
        super().__init__()
        self._parts, self._call = parts, call
        self.dialog: AskDialog | None = None
        theme.set_look(self, look="note", tone=str(Tone.AMBER))
        self.review, self.code, self.asked = (NoteStrip(self, line=True) for _ in range(3))
        self.consent, self.contact, self.insurance = (NoteStrip(self, line=True) for _ in range(3))
        self.order, self.died = NoteStrip(self, line=True), NoteStrip(self, line=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(12), theme.px(2), theme.px(12), theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(0)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._nothing_asked = False

    @property
    def _strips(self) -> tuple[NoteStrip, ...]:
        short = self.order, self.code, self.consent, self.contact, self.insurance
        return self.died, self.review, self.asked, *short

    @property
    def _whole(self) -> tuple[NoteStrip, ...]:
        """What is told in many words takes a line of its own."""
        told = self.died, self.review
        return told if self._nothing_asked else (*told, self.asked)

    @property
    def _short(self) -> tuple[NoteStrip, ...]:
        """Two of these stand side by side; that nothing was asked for comes last."""
        rest = self.order, self.code, self.consent, self.contact, self.insurance
        return (*rest, self.asked) if self._nothing_asked else rest

    def show_detail(self, detail: ReferralDetail, now: datetime) -> None:
        """Show what is owed now."""
        for strip in self._strips:
            if strip is not self.order:
                strip.hide()
        record = detail.referral.record
        if record.state is ReferralState.AWAITING_REVIEW:
            self._show_review(detail)
        if detail.progress.state is ReferralState.DIED:
            self._show_died(detail)
            if record.state is ReferralState.ISSUED:
                self._show_insurance(detail, now)
        elif record.state is ReferralState.ISSUED:
            self._show_code(detail)
            self._show_asked(detail, now)
            self._show_consent(detail, now)
            self._show_contact(detail)
            self._show_insurance(detail, now)
        self._arrange()

    def _arrange(self) -> None:
        for row, strip in enumerate(self._whole):
            self._grid.addWidget(strip, row, 0, 1, _COLUMNS)
        shown = [strip for strip in self._short if not strip.isHidden()]
        for place, strip in enumerate(shown):
            row, column = divmod(place, _COLUMNS)
            alone = place == len(shown) - 1 and column == 0
            self._grid.addWidget(strip, row + 3, column, 1, _COLUMNS if alone else 1)
        said = [strip for strip in self._strips if not strip.isHidden()]
        late = any(strip.tone is Tone.RED for strip in said)
        calm = all(strip.tone in _CALM for strip in said)
        tone = Tone.RED if late else Tone.BLUE if calm else Tone.AMBER
        if self.property("tone") != str(tone):
            theme.set_look(self, look="note", tone=str(tone))
            for strip in self._strips:  # their words take their colour from the strip around them
                self.style().unpolish(strip.words)
                self.style().polish(strip.words)
        self.setVisible(bool(said))

    # --- each matter --------------------------------------------------------------------

    def _show_review(self, detail: ReferralDetail) -> None:
        record = detail.referral.record
        may = self._parts.reviews() and self._parts.me() != record.doctor_id
        self.review.say(
            review_words(record.doctor_name, detail.reviewers),
            Tone.AMBER,
            translate("Owed", "Review it") if may else "",
            partial(self._review, detail) if may else None,
        )

    def _show_died(self, detail: ReferralDetail) -> None:
        told = translate("Owed", "The patient has died.")
        if detail.progress.county is ReferralState.DIED:
            told = translate("Owed", "The hospital tells that the patient has died.")
        self.died.say(
            told
            + translate(
                "Owed",
                " The clock and the follow-up of this referral stand still. Please ask the hospital"
                " for what is missing, not the family, and look whether a booking or another"
                " follow-up is still open.",
            ),
            Tone.GREY,
            translate("Owed", "Open the patient"),
            partial(self._parts.go, "patient", patient_id=detail.patient.id),
        )

    def _show_code(self, detail: ReferralDetail) -> None:
        code = phone_code(detail.referral.record)
        if code is None or detail.delivery is Delivery.ARRIVED or detail.reply is not None:
            return
        self.code.say(
            translate("Owed", "Not at the county yet. Telephone code to read out: {code}").format(
                code=code
            ),
            Tone.BLUE,
            icon="phone",
        )

    def _show_asked(self, detail: ReferralDetail, now: datetime) -> None:
        found = self._parts.reads.asked_with(detail.referral.id, detail.patient.id)
        more = self._parts.ask_more is not None
        told = [asked_words(line, now) for line in found]
        if detail.referral.record.booking_id is not None:
            told.append(translate("Owed", "Seat of our own expert: taken"))
        if not told and not more:
            return
        self._nothing_asked = not told
        open_yet = any(line.standing is CountyStanding.ASKED for line in found)
        refused = any(line.standing is CountyStanding.NOT_HAD for line in found)
        tone = Tone.RED if refused else Tone.AMBER if open_yet else Tone.GREEN
        self.asked.say(
            "　".join(told) or translate("Owed", "Nothing was asked of the hospital with it."),
            tone if told else Tone.GREY,
            translate("Owed", "Ask number, bed, ECG") if more else "",
            partial(self._ask_more, detail) if more else None,
        )

    def _show_consent(self, detail: ReferralDetail, now: datetime) -> None:
        record = detail.referral.record
        open_yet = record.consent_type in {None, ConsentType.EMERGENCY_WAIVER}
        if not open_yet or record.consent_due_at is None:
            return
        due = record.consent_due_at
        self.consent.say(
            translate("Owed", "Consent (E3) is to be made good by {at}.").format(
                at=words.short_time(due, now)
            ),
            Tone.RED if due < now else Tone.AMBER,
            translate("Owed", "Enter the consent"),
            partial(self._correct, detail, "consent_type"),
        )

    def _show_contact(self, detail: ReferralDetail) -> None:
        called = any(step.record.kind in CONTACTS for step in detail.steps)
        urgent = is_emergency(detail.referral.record.urgency)
        if called or not urgent or detail.progress.must_ring:
            return  # where nobody has looked yet, the ring box above says so
        self.contact.say(
            translate("Owed", "Emergency: no telephone contact is written down yet."),
            Tone.AMBER,
            translate("Owed", "Log a call"),
            self._call,
            icon="phone",
        )

    def _show_insurance(self, detail: ReferralDetail, now: datetime) -> None:
        record = detail.referral.record
        if record.insurance_filing is not InsuranceFiling.NEEDED:
            return
        due, phone = record.insurance_due_at, self._parts.reads.rules().insurance_phone
        told = translate("Owed", "Insurance filing still to be done.")
        if due is not None:
            told = translate("Owed", "Insurance filing still to be done, by {at}.").format(
                at=words.short_time(due, now)
            )
        if phone:
            told += translate("Owed", " Telephone {phone}.").format(phone=phone)
        self.insurance.say(
            told,
            Tone.RED if due is not None and due < now else Tone.AMBER,
            translate("Owed", "Enter the filing"),
            partial(self._correct, detail, "insurance_filing"),
        )

    # --- doing --------------------------------------------------------------------------

    def _correct(self, detail: ReferralDetail, field: str) -> None:
        self._parts.go("referral-form", referral_id=detail.referral.id, field=field)

    def _review(self, detail: ReferralDetail) -> None:
        kept = detail.referral

        def work(agrees: bool, opinion: str) -> None:  # noqa: FBT001 - the answer itself
            self._parts.writes.review(kept.id, kept.revision, agrees=agrees, opinion=opinion)

        # not of this strip, whose tone would colour every word of the question
        dialog = ask_review(self.window(), detail.patient.record.name, work)
        self._open(dialog, translate("Owed", "The review is kept."))

    def _ask_more(self, detail: ReferralDetail) -> None:
        ask = self._parts.ask_more
        assert ask is not None  # else there is no button
        dialog = ask_for_more(
            self.window(),
            detail.patient.record.name,
            self._parts.now,
            lambda wishes: ask(detail.referral.id, wishes),
        )
        self._open(dialog, translate("Owed", "Asked. It waits for the hospital's word."))

    def _open(self, dialog: AskDialog, done: str) -> None:
        self.dialog = dialog
        dialog.accepted.connect(lambda: self._parts.tell(done))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def review_words(doctor: str, reviewers: Sequence[str]) -> str:
    """Who signed, and who must now agree before it leaves, by name."""
    if not reviewers:
        return translate(
            "Owed",
            "{doctor} has signed, and nobody here may review it: a manager, a second doctor or an"
            " administrator must be entered under staff, or the review turned off in the settings.",
        ).format(doctor=doctor)
    told = translate("Owed", "{doctor} has signed. The in-house review waits for {names}.")
    return told.format(doctor=doctor, names=translate("Owed", " or ").join(reviewers))


def asked_words(line: CountyLine, now: datetime) -> str:
    """One request and what the hospital answered, in words."""
    asked = line.kept.record
    what = asked.note or label(asked.kind)
    state = {
        CountyStanding.ASKED: translate("Owed", "waits for the hospital to confirm"),
        CountyStanding.BOOKED: translate("Owed", "confirmed"),
        CountyStanding.NOT_HAD: translate("Owed", "not to be had"),
        CountyStanding.CANCELLED: translate("Owed", "cancelled"),
    }[line.standing]
    parts = [
        state,
        words.short_time(asked.visit_at, now) if asked.visit_at else "",
        asked.place,
        asked.ext_code,
        asked.cancel_note,
    ]
    told = " ".join(part for part in parts if part)
    return translate("Owed", "{what}: {answer}").format(what=what, answer=told)
