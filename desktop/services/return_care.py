"""What a township centre does about a patient who comes back (S13)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import (
    CallOutcome,
    Direction,
    FollowUpMethod,
    FollowUpResult,
    FollowUpState,
    ReceptionRoute,
    ReceptionState,
    RejectReason,
    Role,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_plan import CONTACT_KEY, contact_task, task_id
from desktop.domain.follow_up_steps import Done, done, tried
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception, reception_problems
from desktop.domain.reception_states import move_problems
from desktop.domain.return_rows import CareBoard, CareCase
from desktop.services.return_tasks import drop_open_tasks, follow_plan, holidays_of, patient_of
from desktop.store.queries import return_board, return_case, return_lists
from desktop.store.store import Store, Unit

WRITERS = frozenset(Role) - {Role.AUDITOR, Role.TRAINING_OFFICER}
S = ReceptionState
REFUSALS = (
    RejectReason.NOT_ABLE,
    RejectReason.NO_BED,
    RejectReason.PATIENT_UNWILLING,
    RejectReason.INFORMATION_MISSING,
)


class ReturnCare:
    """Steps about a down-referral that came to this centre. GUI thread; no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- reading ---------------------------------------------------------------------

    def board(self) -> CareBoard:
        """The work list: whom to acknowledge, whom to look for, what is due."""
        with self._store.reading() as reading:
            return return_board.board(reading, today=self._clock.today(), now=self._clock.now())

    def case(self, down_id: UUID) -> CareCase | None:
        """One patient's return care; None where it is not known here."""
        with self._store.reading() as reading:
            return return_case.case(reading, down_id, today=self._clock.today())

    # --- receiving -------------------------------------------------------------------

    def assign(self, down_id: UUID, expected: int, assigned_to: str) -> Kept[Reception]:
        """待接收 → 待确认: somebody is named.

        Args:
            down_id: the down-referral.
            expected: revision of its reception that the person saw; 0 for none.
            assigned_to: team or person.
        """
        if not assigned_to.strip():
            raise RuleBroken({"assigned_to": Problem("down_referral.assign_missing")})
        return self._move(down_id, expected, S.RECEIVED, assigned_to=assigned_to.strip())

    def acknowledge(self, down_id: UUID, expected: int, assigned_to: str = "") -> Kept[Reception]:
        """→ 已接收: the tasks of the plan are made and dated.

        Raises:
            RuleBroken: it cannot be accepted now. StaleRecord: somebody was faster.
            NotAllowed: this role does not receive.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            down = _down(unit, down_id)
            who = assigned_to.strip() or _assigned(unit, down_id) or self._actor().name
            kept = self._keep(
                unit, down, expected, S.ACCEPTED, assigned_to=who, accepted_at=unit.now
            )
            follow_plan(unit, down, self._clock.today())
            return kept

    def refuse(
        self, down_id: UUID, expected: int, reason: RejectReason, note: str = ""
    ) -> Kept[Reception]:
        """→ 已拒绝 with a coded reason; the county assigns it anew."""
        if reason not in REFUSALS:
            raise RuleBroken({"reject_reason": Problem("down_referral.reason_not_offered")})
        return self._move(
            down_id, expected, S.REJECTED, reject_reason=reason, reject_note=note.strip()
        )

    def arrived(self, down_id: UUID, expected: int, at: datetime, *, home: bool) -> Kept[Reception]:
        """→ 已到达 → 随访中: the patient came, or was seen at home, at `at`."""
        self._may_write()
        if at > self._clock.now():
            raise RuleBroken({"arrived_at": Problem("down_referral.time_in_future")})
        with self._store.unit(self._actor().staff_id) as unit:
            down = _down(unit, down_id)
            kept = self._keep(unit, down, expected, S.ARRIVED, arrived_at=at)
            self.settle_contact(unit, down, at, home=home)
            follow_plan(unit, down, self._clock.today())
            return self._keep(unit, down, kept.revision, S.FOLLOWING)

    def contacted(
        self, down_id: UUID, expected: int, outcome: CallOutcome, note: str = ""
    ) -> Kept[Reception]:
        """72 h 未到 → 联系中: a try to reach the patient, kept as a task the hospital sees too.

        Args:
            down_id: the down-referral.
            expected: revision of its reception that the person saw.
            outcome: what came of the call.
            note: in words.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            down = _down(unit, down_id)
            self._try(unit, down, outcome)
            said = note.strip() or str(outcome)
            return self._keep(unit, down, expected, S.CONTACTING, close_reason=said)

    def lost(self, down_id: UUID, expected: int, note: str) -> Kept[Reception]:
        """→ 失访, after at least one try to reach the patient."""
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            down = _down(unit, down_id)
            task = unit.get(FollowUp, task_id(down_id, CONTACT_KEY))
            if task is None or not task.record.attempts:
                raise RuleBroken({"state": Problem("down_referral.lost_needs_try")})
            if task.record.state is FollowUpState.OPEN:
                said = Done(result=FollowUpResult.LOST, method=FollowUpMethod.PHONE, note=note)
                lost = done(task.record, said, now=unit.now, by=self._actor().name)
                unit.save(lost, task.id)
            return self._keep(unit, down, expected, S.LOST, close_reason=note.strip())

    def make_owed(self) -> int:
        """Make the tasks of what was received elsewhere: at the receiving desk, on another PC.

        Returns:
            How many down-referrals got their tasks. Called when receptions changed.
        """
        with self._store.reading() as reading:
            owed = return_lists.without_tasks(reading)
        if owed:
            with self._store.unit(self._actor().staff_id) as unit:
                for down_id in owed:
                    follow_plan(unit, _down(unit, down_id), self._clock.today())
        return len(owed)

    def take_plan(self, down_id: UUID) -> int:
        """Take over the hospital's changed plan; returns how many tasks are other than before."""
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            change = follow_plan(unit, _down(unit, down_id), self._clock.today())
            return len(change.new) + len(change.changed) + len(change.ended)

    # --- ending ----------------------------------------------------------------------

    def complete(self, down_id: UUID, expected: int, report: str) -> Kept[Reception]:
        """→ 已完成, with a report that the hospital reads.

        Raises:
            RuleBroken: tasks are open yet, or nothing was reported.
        """
        self._may_write()
        if not report.strip():
            raise RuleBroken({"note": Problem("down_referral.report_missing")})
        with self._store.unit(self._actor().staff_id) as unit:
            down = _down(unit, down_id)
            left = return_lists.open_tasks(unit, down_id)
            if left:
                raise RuleBroken({"state": Problem("down_referral.tasks_open", {"count": left})})
            return self._keep(unit, down, expected, S.COMPLETED, note=report.strip())

    def close(self, down_id: UUID, expected: int, reason: str) -> Kept[Reception]:
        """→ 已关闭: died, moved away, lost; open tasks end with it."""
        self._may_write()
        if not reason.strip():
            raise RuleBroken({"close_reason": Problem("down_referral.close_reason_missing")})
        with self._store.unit(self._actor().staff_id) as unit:
            drop_open_tasks(unit, down_id, reason.strip())
            return self._keep(
                unit, _down(unit, down_id), expected, S.CLOSED, close_reason=reason.strip()
            )

    # --- used by the tasks' own service --------------------------------------------------

    def settle_contact(
        self, unit: Unit, down: Kept[DownReferral], at: datetime, *, home: bool
    ) -> None:
        """Whoever was looked for has been found: that task is done."""
        task = unit.get(FollowUp, task_id(down.id, CONTACT_KEY))
        if task is None or task.record.state is not FollowUpState.OPEN:
            return
        method = FollowUpMethod.HOME if home else FollowUpMethod.VISIT
        said = Done(result=FollowUpResult.STABLE, method=method, at=at)
        unit.save(done(task.record, said, now=unit.now, by=self._actor().name), task.id)

    def seen(self, unit: Unit, down_id: UUID, at: datetime) -> None:
        """A patient who was seen while doing a task has arrived."""
        reception = unit.get(Reception, child_id(down_id, "task"))
        if reception is None or reception.record.state not in {S.ACCEPTED, S.CONTACTING}:
            return
        down = _down(unit, down_id)
        kept = self._keep(unit, down, reception.revision, S.ARRIVED, arrived_at=at)
        self.settle_contact(unit, down, at, home=False)
        self._keep(unit, down, kept.revision, S.FOLLOWING)

    # --- inside ---------------------------------------------------------------------

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _move(
        self, down_id: UUID, expected: int, state: ReceptionState, **said: Any
    ) -> Kept[Reception]:
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            return self._keep(unit, _down(unit, down_id), expected, state, **said)

    def _keep(
        self,
        unit: Unit,
        down: Kept[DownReferral],
        expected: int,
        state: ReceptionState,
        **said: Any,
    ) -> Kept[Reception]:
        record_id = child_id(down.id, "task")
        kept = unit.get(Reception, record_id)
        before = kept.record if kept else _begun(unit, down)
        after = replace(before, state=state, **said)
        found = move_problems(before, after)
        found |= reception_problems(after, today=self._clock.today())
        if found:
            raise RuleBroken(found)
        return unit.save(after, record_id, expected=expected)

    def _try(self, unit: Unit, down: Kept[DownReferral], outcome: CallOutcome) -> None:
        own, patient_id = unit.place().org_id, patient_of(unit, down)
        new_id, made = contact_task(
            down, holidays_of(unit), org_id=own, patient_id=patient_id, now=unit.now
        )
        task = unit.get(FollowUp, new_id)
        before = task.record if task else made
        after = tried(before, outcome, at=unit.now, by=self._actor().name, again_on=None)
        unit.save(after, new_id)


def _down(unit: Unit, down_id: UUID) -> Kept[DownReferral]:
    found = unit.get(DownReferral, down_id)
    if found is None or found.record.to_org_id != unit.place().org_id:
        raise RuleBroken({"state": Problem("down_referral.unknown")})
    if found.record.void_reason or found.record.merged_into:
        raise RuleBroken({"state": Problem("down_referral.over")})
    return found


def _assigned(unit: Unit, down_id: UUID) -> str:
    found = unit.get(Reception, child_id(down_id, "task"))
    return found.record.assigned_to if found else ""


def _begun(unit: Unit, down: Kept[DownReferral]) -> Reception:
    return Reception(
        org_id=unit.place().org_id,
        direction=Direction.DOWN,
        state=S.WAITING,
        routes=(ReceptionRoute.NETWORK,),
        referral_id=down.id,
        patient_id=down.record.patient_id,
        from_org_id=down.record.from_org_id,
        received_at=unit.now,
    )
