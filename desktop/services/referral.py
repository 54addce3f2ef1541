"""Write, sign and issue a referral; add to it afterwards. Everything works with no line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import (
    ConsentType,
    InsuranceFiling,
    ReferralState,
    Role,
    SignMode,
)
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.patient import Patient
from desktop.domain.phone_code import counter_of
from desktop.domain.referral import PatientSnapshot, Referral
from desktop.domain.referral_asks import wish_problems
from desktop.domain.referral_changes import SET_BY_ACTS, change_problems
from desktop.domain.referral_review import REVIEWERS, needs_review, review_problems
from desktop.domain.referral_rows import Signer, Signing
from desktop.domain.referral_rules import (
    CONSENT_WITHIN,
    Stage,
    is_emergency,
    reason_problem,
    referral_problems,
)
from desktop.domain.referral_snapshot import snapshot
from desktop.services import late_referral
from desktop.services.referral_wishes import granted
from desktop.services.return_tasks import owe_two_weeks
from desktop.store.queries.referral_detail import detail, signers
from desktop.store.queries.referral_settings import referral_settings
from desktop.store.store import Reading, Store, Unit

KIND = "ZZ"
WRITERS = frozenset(Role) - {Role.AUDITOR, Role.TRAINING_OFFICER}
ConfirmDoctor = Callable[[UUID, str], bool]


class Referrals:
    """What is done about a referral's own words. GUI thread."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        actor: Callable[[], Actor],
        confirm_doctor: ConfirmDoctor,
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._confirm_doctor = confirm_doctor

    def problems(self, referral: Referral, stage: Stage) -> dict[str, Problem]:
        """What stands between this form and that stage; empty when nothing does."""
        found = referral_problems(referral, today=self._clock.today(), stage=stage)
        return wish_problems(referral) | found if stage is not Stage.KEEP else found

    def hand_over(self, referral: Referral, record_id: UUID, expected: int) -> Kept[Referral]:
        """Keep it as 待医生签发. It gets its number now, so that it can be printed and signed.

        Args:
            referral: as on the form.
            record_id: the id the form's draft has; handing over twice keeps one referral.
            expected: revision the person saw, 0 for a new one.

        Raises:
            RuleBroken: a field needs attention; nothing was kept.
            NotAllowed: this role does not refer.
            StaleRecord: a colleague changed it meanwhile.
        """
        self._may_write()
        waiting = replace(referral, state=ReferralState.AWAITING_SIGNATURE, issued_at=None)
        self._check(waiting, Stage.HAND_OVER)
        with self._store.unit(self._actor().staff_id) as unit:
            _not_issued(unit, record_id)
            self._known_signer(unit, waiting)
            return self._save(unit, waiting, record_id, expected)

    def issue(
        self, referral: Referral, record_id: UUID, expected: int, signing: Signing
    ) -> Kept[Referral]:
        """Issue it in the doctor's name: number, frozen patient, owed to the county at once.

        What it asks for is asked in the same unit. Where the clinic wants a review and it is no
        emergency, it is signed and waits as 待审核 instead. What was written on numbered paper
        first keeps that number and the times written there.

        Raises:
            RuleBroken: a field needs attention, the PIN is not the doctor's (`pin`), or the
                paper's number (`no`) is not out.
            NotAllowed, StaleRecord: nothing was kept.
        """
        self._may_write()
        now, late = self._clock.now(), signing.late
        issued_at = late.issued_at if late else now
        at = now if signing.mode is SignMode.IN_PERSON else signing.at
        ready = replace(
            referral,
            state=ReferralState.ISSUED,
            sign_mode=signing.mode,
            signed_at=at,
            confirmed_at=None,
            issued_at=issued_at,
            consent_due_at=_consent_due(referral, issued_at),
            late_entry=late is not None,
        )
        self._check(ready, Stage.ISSUE)
        if late is None and at is not None and at > now:
            raise RuleBroken({"signed_at": Problem("referral.time_in_future")})
        with self._store.reading() as reading:
            signer = self._known_signer(reading, ready)
        if signing.mode is SignMode.IN_PERSON:
            self._in_person(signer, signing.pin)
        with self._store.unit(self._actor().staff_id) as unit:
            _not_issued(unit, record_id)
            ready = replace(ready, doctor_name=signer.name)
            slip = late_referral.paper_of(unit, ready.no, late) if late else None
            if needs_review(ready, referral_settings(unit)):
                waiting = replace(ready, state=ReferralState.AWAITING_REVIEW, issued_at=None)
                after = self._save(unit, waiting, record_id, expected)
            else:
                after = self._leave(unit, ready, record_id, expected)
            if late and slip:
                late_referral.keep_times(unit, slip, after, late)
            unit.audit(
                "sign_referral", str(after.id), doctor=str(signer.id), mode=str(signing.mode)
            )
        return after

    def review(
        self, record_id: UUID, expected: int, *, agrees: bool, opinion: str
    ) -> Kept[Referral]:
        """院内审核: agree, and it is issued; or send it back with an opinion, and it is a draft.

        Raises:
            RuleBroken: it does not wait for review, the doctor who signed reviews himself, or
                there is no opinion to send it back with.
            NotAllowed, StaleRecord: nothing was kept.
        """
        actor = self._actor()
        if actor.role not in REVIEWERS:
            raise NotAllowed
        with self._store.unit(actor.staff_id) as unit:
            before = unit.get(Referral, record_id)
            if before is None:
                raise RuleBroken({"state": Problem("referral.no_review_due")})
            if found := review_problems(before.record, actor, agrees=agrees, opinion=opinion):
                raise RuleBroken(found)
            said = replace(
                before.record,
                approver_id=actor.staff_id,
                approver_name=actor.name,
                approve_opinion=opinion.strip(),
                approved_at=unit.now if agrees else None,
            )
            unit.audit("review_referral", str(record_id), agrees=agrees)
            if agrees:
                ready = replace(said, state=ReferralState.ISSUED, issued_at=unit.now)
                return self._leave(unit, ready, record_id, expected)
            back = replace(said, state=ReferralState.DRAFT, sign_mode=None, signed_at=None)
            return unit.save(back, record_id, expected=expected)

    def confirm_order(self, record_id: UUID, expected: int, signing: Signing) -> Kept[Referral]:
        """The doctor confirms his verbal order afterwards, in person or by signing the paper.

        Raises:
            RuleBroken: nothing is owed, the PIN is wrong, or the time is not possible.
        """
        self._may_write()
        now = self._clock.now()
        with self._store.reading() as reading:
            before = _running(reading, record_id)
            order = before.record
            if order.sign_mode is not SignMode.VERBAL_ORDER or order.confirmed_at is not None:
                raise RuleBroken({"state": Problem("referral.no_order_to_confirm")})
            signer = self._known_signer(reading, order)
        at = now if signing.mode is SignMode.IN_PERSON else signing.at
        if signing.mode is SignMode.VERBAL_ORDER or at is None:
            raise RuleBroken({"signed_at": Problem("referral.signed_at_missing")})
        if at > now or (order.signed_at is not None and at < order.signed_at):
            raise RuleBroken({"signed_at": Problem("referral.confirmed_outside")})
        if signing.mode is SignMode.IN_PERSON:
            self._in_person(signer, signing.pin)
        with self._store.unit(self._actor().staff_id) as unit:
            after = unit.save(replace(order, confirmed_at=at), record_id, expected=expected)
            unit.audit("confirm_order", str(record_id), mode=str(signing.mode))
        return after

    def correct(
        self, referral: Referral, record_id: UUID, expected: int, reason: str
    ) -> Kept[Referral]:
        """Add to or correct an issued referral as a new revision; old values stay readable.

        Before acceptance any clinical field may be corrected; after it only added to.

        Raises:
            RuleBroken: no reason, or a field that may not change any more.
        """
        self._may_write()
        if problem := reason_problem(reason):
            raise RuleBroken({"correction_reason": problem})
        with self._store.unit(self._actor().staff_id) as unit:
            before = _running(unit, record_id)
            stands = detail(unit, record_id)
            assert stands is not None  # it was just read
            after = _words_only(referral, before.record, reason.strip())
            after = replace(after, insurance_due_at=_filing_due(unit, after))
            found = change_problems(before.record, referral, stands.progress)
            found = self.problems(after, Stage.ISSUE) | found
            if found:
                raise RuleBroken(found)
            return self._save(unit, after, record_id, expected)

    # --- inside ---------------------------------------------------------------------

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _check(self, referral: Referral, stage: Stage) -> None:
        if found := self.problems(referral, stage):
            raise RuleBroken(found)

    def _known_signer(self, reading: Reading, referral: Referral) -> Signer:
        for signer in signers(reading, today=self._clock.today()):
            if signer.id == referral.doctor_id:
                return signer
        raise RuleBroken({"doctor_id": Problem("referral.signer_not_doctor")})

    def _in_person(self, signer: Signer, pin: str) -> None:
        if not signer.has_pin:
            raise RuleBroken({"sign_mode": Problem("referral.expert_has_no_pin")})
        himself = self._actor().staff_id == signer.id  # he has just signed in
        if not himself and not self._confirm_doctor(signer.id, pin):
            raise RuleBroken({"pin": Problem("referral.pin_wrong")})

    def _leave(self, unit: Unit, ready: Referral, record_id: UUID, expected: int) -> Kept[Referral]:
        """Freeze the patient, ask for what is asked for, count it, and keep it as issued."""
        no = ready.no or unit.human_number(KIND)
        issued = replace(
            ready,
            no=no,
            patient=self._frozen(unit, ready),
            insurance_due_at=_filing_due(unit, ready),
            counter=counter_of(no),
        )
        issued = granted(unit, issued, record_id, today=self._clock.today())
        return self._save(unit, issued, record_id, expected)

    def _frozen(self, unit: Unit, referral: Referral) -> PatientSnapshot:
        patient = unit.get(Patient, referral.patient_id)
        if patient is None:
            raise RuleBroken({"patient_id": Problem("referral.patient_missing")})
        return snapshot(patient.record, self._clock.now())

    def _save(
        self, unit: Unit, referral: Referral, record_id: UUID, expected: int
    ) -> Kept[Referral]:
        if not referral.no:
            referral = replace(referral, no=unit.human_number(KIND))
        kept = unit.save(referral, record_id or uuid7(), expected=expected)
        owe_two_weeks(unit, kept)
        return kept


def _consent_due(referral: Referral, now: datetime) -> datetime | None:
    """In an emergency consent may follow within 24 hours."""
    open_yet = referral.consent_type in {None, ConsentType.EMERGENCY_WAIVER}
    return now + CONSENT_WITHIN if open_yet and is_emergency(referral.urgency) else None


def _filing_due(reading: Reading, referral: Referral) -> datetime | None:
    """Until when the filing must be made: as said, else by the clinic's own setting."""
    if referral.insurance_filing is not InsuranceFiling.NEEDED or referral.issued_at is None:
        return None
    given = timedelta(days=referral_settings(reading).insurance_days)
    return referral.insurance_due_at or referral.issued_at + given


def _not_issued(reading: Reading, record_id: UUID) -> None:
    before = reading.get(Referral, record_id)
    if before is not None and before.record.issued_at is not None:
        raise RuleBroken({"state": Problem("referral.already_issued")})


def _running(reading: Reading, record_id: UUID) -> Kept[Referral]:
    found = reading.get(Referral, record_id)
    if found is None or found.record.state is not ReferralState.ISSUED:
        raise RuleBroken({"state": Problem("referral.not_running")})
    return found


def _words_only(said: Referral, before: Referral, reason: str) -> Referral:
    """What the form says, with everything that signing and issuing fixed."""
    fixed = {name: getattr(before, name) for name in SET_BY_ACTS}
    owed = said.consent_type in {None, ConsentType.EMERGENCY_WAIVER}
    due = before.consent_due_at if owed else None
    return replace(said, **fixed, consent_due_at=due, correction_reason=reason)
