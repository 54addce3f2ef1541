"""What our side does about an issued referral: departure, calls, answers, withdrawal, closing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import CancelReason, ClockStop, ReferralState, Role, StepKind
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_changes import accepted
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_legs import NewGoal, redirect_problems, redirected
from desktop.domain.referral_rows import Contact, ReferralDetail
from desktop.domain.referral_rules import reason_problem
from desktop.domain.referral_step import ReferralStep, referral_step_problems
from desktop.domain.referral_told import ToldVisit, may_be_told
from desktop.services.referral import WRITERS, ConfirmDoctor
from desktop.services.referral_release import release, release_county
from desktop.store.queries.referral_detail import detail, signers
from desktop.store.store import Reading, Store, Unit

_DOCTORS = frozenset({Role.DOCTOR, Role.STATION_EXPERT})
_CONTACTS = frozenset({StepKind.PHONE_CONTACT, StepKind.TOLD_BY_PHONE})
ENDINGS = frozenset({ReferralState.CLOSED, ReferralState.ABANDONED, ReferralState.DIED})
"""Ways to end it that are ours; withdrawal is the doctor's, the rest the county's."""


class ReferralSteps:
    """Steps about an issued referral. Each is kept as said and never edited. GUI thread."""

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

    def depart(
        self, referral_id: UUID, at: datetime, escort: str = "", vitals: Vitals | None = None
    ) -> Kept[ReferralStep]:
        """已出发: at any time after issue; `at` may be past, `vitals` are those on leaving."""
        return self._step(referral_id, StepKind.DEPARTED, at, person=escort, vitals=vitals)

    def log_call(
        self, referral_id: UUID, at: datetime, person: str, phone: str, result: str
    ) -> Kept[ReferralStep]:
        """电话联系: who was reached, on which number, when, and what was agreed."""
        return self._step(
            referral_id, StepKind.PHONE_CONTACT, at, person=person, phone=phone, result=result
        )

    def answer(self, referral_id: UUID, words: str) -> Kept[ReferralStep]:
        """补充: answer the hospital's question, or tell it more, as a message of its own."""
        return self._step(referral_id, StepKind.SUPPLEMENT, self._clock.now(), result=words)

    def withdraw(self, referral_id: UUID, expected: int, reason: str, pin: str = "") -> bool:
        """撤销: the doctor's act before acceptance; after it a request the county confirms.

        Args:
            referral_id: an issued referral.
            expected: revision the person saw.
            reason: at least five characters.
            pin: of the deciding doctor, where somebody else is signed in.

        Returns:
            True when it is withdrawn, False when it was asked of the hospital.

        Raises:
            RuleBroken: no reason, wrong PIN, or nothing to withdraw.
            NotAllowed, StaleRecord: nothing was kept.
        """
        self._may_write()
        _check_reason(reason)
        with self._store.reading() as reading:
            stands = _running(reading, referral_id)
            late = accepted(stands.progress)
            if not late:
                self._by_the_doctor(reading, stands.referral.record, pin)
        with self._store.unit(self._actor().staff_id) as unit:
            self._keep(unit, referral_id, StepKind.WITHDRAWAL, unit.now, result=reason.strip())
            if not late:
                why, today = CancelReason.CONDITION_CHANGED, self._clock.today()
                release(unit, referral_id, stands.referral.record, why, today=today)
                _ended(unit, stands.referral, ReferralState.WITHDRAWN, reason, expected)
        return not late

    def told(
        self,
        referral_id: UUID,
        state: ReferralState,
        contact: Contact,
        visit: ToldVisit | None = None,
    ) -> Kept[ReferralStep]:
        """电话登记: what the hospital said by telephone, shown as such.

        Args:
            referral_id: an issued referral.
            state: what it said it has done.
            contact: who said so, on which number, when it happened, and in which words.
            visit: of a patient who was seen: what was decided, ward and bed.

        Raises:
            RuleBroken: `told_state` where it does not follow from what is known.
        """
        with self._store.reading() as reading:
            stands = _running(reading, referral_id).progress
        if not may_be_told(stands.hospital, state):
            raise RuleBroken({"told_state": Problem("referral_step.told_does_not_follow")})
        seen = visit or ToldVisit()
        return self._step(
            referral_id,
            StepKind.TOLD_BY_PHONE,
            told_state=state,
            decision=seen.decision,
            ward=seen.ward.strip(),
            bed=seen.bed.strip(),
            **contact.as_step(),
        )

    def arrived(self, referral_id: UUID, at: datetime, told_by: str) -> Kept[ReferralStep]:
        """到院, as somebody told us: family, escort, or the hospital's gate."""
        return self._step(referral_id, StepKind.ARRIVAL_TOLD, at, person=told_by)

    def stop_clock(
        self, referral_id: UUID, at: datetime, why: ClockStop, words: str = ""
    ) -> Kept[ReferralStep]:
        """停表 with its reason, so that figures are fair; the time is charged to nobody."""
        return self._step(
            referral_id, StepKind.CLOCK_STOPPED, at, stop_reason=why, result=words.strip()
        )

    def resume_clock(self, referral_id: UUID) -> Kept[ReferralStep]:
        """The clock goes on."""
        return self._step(referral_id, StepKind.CLOCK_RESUMED, self._clock.now())

    def redirect(self, referral_id: UUID, expected: int, goal: NewGoal) -> Kept[Referral]:
        """改转: the declined referral goes to another unit or department with all its content.

        It stays one referral with one number; the new leg is a new revision.

        Raises:
            RuleBroken: it was not declined, or it would go where it was.
            NotAllowed, StaleRecord: nothing was kept.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            stands = _running(unit, referral_id)
            if stands.progress.state is not ReferralState.REJECTED:
                raise RuleBroken({"state": Problem("referral.redirect_only_declined")})
            before, reply = stands.referral.record, stands.reply
            if found := redirect_problems(before, goal):
                raise RuleBroken(found)
            declined = reply is not None and not stands.progress.by_phone
            after = redirected(
                before,
                goal,
                at=unit.now,
                reason=reply.reject_code if declined and reply else None,
                reason_text=_why_declined(stands),
            )
            if goal.to_org_id != before.to_org_id:
                release_county(unit, referral_id, CancelReason.TRANSFERRED)
            return unit.save(after, referral_id, expected=expected)

    def end(
        self,
        referral_id: UUID,
        expected: int,
        way: ReferralState,
        reason: str,
        contact: Contact | None = None,
    ) -> Kept[Referral]:
        """End it: 关闭, 患者放弃, or 死亡; never without a logged contact or the hospital's no.

        Args:
            referral_id: an issued referral.
            expected: revision the person saw.
            way: CLOSED, ABANDONED or DIED.
            reason: at least five characters.
            contact: whom one reached about it, logged in the same act.

        Raises:
            RuleBroken: no reason, or nobody was reached and the hospital has not declined.
        """
        self._may_write()
        _check_reason(reason)
        assert way in ENDINGS, way
        with self._store.unit(self._actor().staff_id) as unit:
            stands = _running(unit, referral_id)
            if contact is not None:
                self._keep(unit, referral_id, StepKind.PHONE_CONTACT, **contact.as_step())
            called = contact or any(each.record.kind in _CONTACTS for each in stands.steps)
            declined = stands.progress.state is ReferralState.REJECTED
            if not called and not (declined and way is ReferralState.CLOSED):
                raise RuleBroken({"state": Problem("referral.close_needs_contact")})
            self._keep(unit, referral_id, StepKind.CLOSURE, unit.now, result=reason.strip())
            why = CancelReason.CONDITION_CHANGED
            release(unit, referral_id, stands.referral.record, why, today=self._clock.today())
            return _ended(unit, stands.referral, way, reason, expected)

    def close(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """关闭 with reason: see `end`."""
        return self.end(referral_id, expected, ReferralState.CLOSED, reason)

    def drop(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """Void a referral that was never issued (录错, 不再转诊); it is never sent."""
        self._may_write()
        _check_reason(reason)
        with self._store.unit(self._actor().staff_id) as unit:
            before = unit.get(Referral, referral_id)
            if before is None or before.record.issued_at is not None:
                raise RuleBroken({"state": Problem("referral.already_issued")})
            return _ended(unit, before, ReferralState.ENTERED_IN_ERROR, reason, expected)

    # --- inside ---------------------------------------------------------------------

    def _step(
        self, referral_id: UUID, kind: StepKind, at: datetime, **said: Any
    ) -> Kept[ReferralStep]:
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            return self._keep(unit, referral_id, kind, at, **said)

    def _keep(
        self, unit: Unit, referral_id: UUID, kind: StepKind, at: datetime, **said: Any
    ) -> Kept[ReferralStep]:
        record = _running(unit, referral_id).referral.record
        step = ReferralStep(
            referral_id=referral_id, patient_id=record.patient_id, kind=kind, at=at, **said
        )
        found = referral_step_problems(step, today=self._clock.today())
        if at > unit.now:
            found["at"] = Problem("referral_step.time_in_future")
        if found:
            raise RuleBroken(found)
        return unit.save(step)

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _by_the_doctor(self, reading: Reading, referral: Referral, pin: str) -> None:
        """A doctor who is signed in withdraws himself; otherwise the one who decided confirms."""
        if self._actor().role in _DOCTORS:
            return
        can_confirm = {
            each.id for each in signers(reading, today=self._clock.today()) if each.has_pin
        }
        if referral.doctor_id not in can_confirm:
            raise RuleBroken({"pin": Problem("referral.doctor_withdraws")})
        assert referral.doctor_id is not None  # it is among the signers
        if not self._confirm_doctor(referral.doctor_id, pin):
            raise RuleBroken({"pin": Problem("referral.pin_wrong")})


def _check_reason(reason: str) -> None:
    if problem := reason_problem(reason):
        raise RuleBroken({"result": problem})


def _running(reading: Reading, referral_id: UUID) -> ReferralDetail:
    """An issued one that is not over; a withdrawal that came too late is not over either."""
    found = detail(reading, referral_id)
    states = {ReferralState.ISSUED, ReferralState.WITHDRAWN}
    if (
        found is None
        or found.referral.record.state not in states
        or found.progress.state in FINISHED
    ):
        raise RuleBroken({"state": Problem("referral.not_running")})
    return found


def _why_declined(stands: ReferralDetail) -> str:
    reply = stands.reply
    if stands.progress.by_phone or reply is None:
        told = [
            step.record.result
            for step in stands.steps
            if step.record.told_state is ReferralState.REJECTED
        ]
        return told[-1] if told else ""
    return "; ".join(part for part in (reply.reject_reason, reply.note) if part)


def _ended(
    unit: Unit, before: Kept[Referral], state: ReferralState, reason: str, expected: int
) -> Kept[Referral]:
    after = replace(before.record, state=state, closed_reason=reason.strip())
    return unit.save(after, before.id, expected=expected)
