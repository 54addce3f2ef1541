"""What our side does about an issued referral: departure, calls, answers, withdrawal, closing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import ReferralState, Role, StepKind
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_changes import accepted
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_rules import reason_problem
from desktop.domain.referral_step import ReferralStep, referral_step_problems
from desktop.services.referral import WRITERS, ConfirmDoctor
from desktop.store.queries.referral_detail import detail, signers
from desktop.store.store import Reading, Store, Unit

_DOCTORS = frozenset({Role.DOCTOR, Role.STATION_EXPERT})


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
                _ended(unit, stands.referral, ReferralState.WITHDRAWN, reason, expected)
        return not late

    def close(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """关闭 with reason: declined, not arrived, or given up; never without a logged contact.

        Raises:
            RuleBroken: no reason, or neither the hospital's refusal nor a call is on record.
        """
        self._may_write()
        _check_reason(reason)
        with self._store.unit(self._actor().staff_id) as unit:
            stands = _running(unit, referral_id)
            called = any(each.record.kind is StepKind.PHONE_CONTACT for each in stands.steps)
            if stands.progress.county is not ReferralState.REJECTED and not called:
                raise RuleBroken({"state": Problem("referral.close_needs_contact")})
            self._keep(unit, referral_id, StepKind.CLOSURE, unit.now, result=reason.strip())
            return _ended(unit, stands.referral, ReferralState.CLOSED, reason, expected)

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
    found = detail(reading, referral_id)
    if found is None or found.referral.record.state is not ReferralState.ISSUED:
        raise RuleBroken({"state": Problem("referral.not_running")})
    return found


def _ended(
    unit: Unit, before: Kept[Referral], state: ReferralState, reason: str, expected: int
) -> Kept[Referral]:
    after = replace(before.record, state=state, closed_reason=reason.strip())
    return unit.save(after, before.id, expected=expected)
