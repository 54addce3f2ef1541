"""What a referral form does with what is written: hand over, issue, correct."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.codes import BookingKind, ReferralState, SignMode
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateReferral
from desktop.domain.referral import Referral
from desktop.domain.referral_rows import FormChoices, Signing
from desktop.domain.referral_rules import Stage, is_emergency
from desktop.domain.referral_spare import SPARED, spared
from desktop.views.drafts import DraftKeeper
from desktop.views.messages import sentence
from desktop.views.page import Page
from desktop.views.referral.asks import SignDialog
from desktop.views.referral.form import ReferralForm
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.strips import NoteStrip
from desktop.views.referral.words import listed
from desktop.views.tokens import Tone

KIND = "referral"


class IssuingPage(Page):
    """The doing half of the form page: from the fields to a kept referral.

    Attributes:
        form: the fields.
        keeper: keeps them as a draft; its id is the id the referral will have.
        note: what cannot be told at a field.
        dialog: the question how it was signed, once asked.
    """

    def __init__(self, parts: ReferralParts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._parts = parts
        self._record_id: UUID | None = None
        self._before: Kept[Referral] | None = None
        self._pressed_on: frozenset[str] = frozenset()
        self._choices: FormChoices = parts.reads.choices()
        self._late: tuple[str, LateReferral] | None = None
        self.dialog: SignDialog | None = None
        self.form = ReferralForm(parts)
        self.note = NoteStrip()
        self.keeper = DraftKeeper(
            self.form, KIND, parts.keep_draft, new_id=self._own_id, title=self._draft_title
        )
        self.keeper.failed.connect(self._tell)

    @property
    def _correcting(self) -> bool:
        return self._before is not None and self._before.record.state is ReferralState.ISSUED

    def _own_id(self) -> UUID:
        if self._record_id is None:
            self._record_id = self._parts.new_id()
        return self._record_id

    def _draft_title(self) -> str:
        line = self.form.patient.line
        said = (line.name if line else "", self.form.field("chief_complaint").value() or "")
        return " ".join(part for part in said if part)

    def _ready(self, stage: Stage) -> Referral | None:
        """The record, or None after its problems were shown at their fields.

        A wanted field that is not understood never holds an emergency up: pressed again, it is
        left out and named.
        """
        record = self.form.record(self._before.record if self._before else None)
        unread = {
            name: problem
            for name, problem in self.form.own_problems().items()
            if problem.code != "field.required"
        }
        found = self._parts.writes.problems(record, stage)
        spare = unread | {name: problem for name, problem in found.items() if name in SPARED}
        again = self._pressed_on == frozenset(spare) and is_emergency(record.urgency)
        if spare and again:
            record = spared(record, spare)
            found = self._parts.writes.problems(record, stage)
        if found or (spare and not again):
            self._pressed_on = frozenset(spare)
            self._show_problems(unread | found)
            return None
        if spare:
            left_out = listed(self._label(name) for name in spare)
            self._parts.tell(
                self.tr("Left out, not understood: {fields}").format(fields=left_out), Tone.AMBER
            )
        return record

    def _label(self, name: str) -> str:
        return self.form.field(name).label

    def _show_problems(self, found: dict[str, Problem]) -> None:
        rest = self.form.show_problems(found)
        named = {"pressure": "pressure", "temperature": "temperature"}
        said = [
            each if isinstance(each, str) else sentence(each)
            for name, each in rest.items()
            if name not in named
        ]
        if said:
            self.note.say(" ".join(said), Tone.RED)
        else:
            self.note.hide()

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except RuleBroken as broken:
            self._show_problems(broken.fields)
        except DesktopError as error:
            self._tell(error)

    def _tell(self, error: DesktopError) -> None:
        self.note.say(sentence(error.problem), Tone.RED)

    @property
    def _expected(self) -> int:
        return self._before.revision if self._before else 0

    def _handed(self, record: Referral) -> None:
        kept = self._parts.writes.hand_over(record, self._own_id(), self._expected)
        self._done(kept)
        self._parts.tell(
            self.tr("{no} waits for the doctor. It may be printed and signed now.").format(
                no=kept.record.no
            )
        )
        self._parts.go("referral", referral_id=kept.id)

    def _ask_to_sign(self, *, then_print: bool) -> bool:
        record = self._ready(Stage.HAND_OVER)
        if record is None:
            return True
        if self._late is not None:
            no, late = self._late
            signing = Signing(mode=SignMode.PAPER, at=late.issued_at, late=late)
            written = replace(record, no=no)
            self._try(lambda: self._issued(written, signing, then_print=then_print))
            return True
        signer = next(each for each in self._choices.signers if each.id == record.doctor_id)
        modes = [SignMode.PAPER]
        if signer.has_pin:
            modes.insert(0, SignMode.IN_PERSON)
        if is_emergency(record.urgency):
            modes.append(SignMode.VERBAL_ORDER)
        self.dialog = SignDialog(
            self,
            signer,
            modes,
            now=self._parts.now,
            verb=self.tr("Issue"),
            himself=signer.id == self._parts.me(),
            work=lambda signing: self._issued(record, signing, then_print=then_print),
        )
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        return True

    def _issued(self, record: Referral, signing: Signing, *, then_print: bool) -> None:
        kept = self._parts.writes.issue(record, self._own_id(), self._expected, signing)
        self._done(kept)
        self._tell_issued(record, kept.record)
        self._parts.go("referral", referral_id=kept.id)
        if then_print and kept.record.issued_at is not None:
            self._parts.print_slip(kept.id)

    def _tell_issued(self, asked: Referral, kept: Referral) -> None:
        words = self.tr("{no} is issued and kept here. It goes out when the line allows.")
        if kept.state is ReferralState.AWAITING_REVIEW:
            words = self.tr("{no} is signed and waits for the in-house review; it is not out yet.")
        self._parts.tell(words.format(no=kept.no))
        seat_asked = any(wish.kind is BookingKind.SESSION for wish in asked.wishes)
        if seat_asked and not kept.wishes and kept.booking_id is None:
            self._parts.tell(
                self.tr("The seat of our own expert was gone by then; the referral is out."),
                Tone.AMBER,
            )

    def _correct(self) -> bool:
        record = self._ready(Stage.ISSUE)
        if record is not None:
            self._try(lambda: self._corrected(record))
        return True

    def _corrected(self, record: Referral) -> None:
        reason = self.form.field("correction_reason").value() or ""
        kept = self._parts.writes.correct(record, self._own_id(), self._expected, reason)
        self._done(kept)
        self._parts.tell(self.tr("The correction is kept; the old values stay readable."))
        self._parts.go("referral", referral_id=kept.id)

    def _done(self, kept: Kept[Referral]) -> None:
        """The form's content is a record now: its draft is not needed any more."""
        self.form.take_as_clean()
        draft_id = self.keeper.finish()
        if draft_id is not None:
            self._parts.discard(draft_id)
        self._before, self._record_id = kept, None
