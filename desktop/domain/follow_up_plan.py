"""From a plan to dated tasks, and from one version of a plan to the next.

What was done stays done and is never dated anew; only what is still open follows the new plan.
The same plan and the same tasks always give the same answer, on whatever computer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import FollowUpState, PlanItemKind
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_due import clinic_day, due_day, due_days, steps_of
from desktop.domain.holidays import Holidays
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept

KeptTask = Kept[FollowUp]
CONTACT_KEY = "contact"
"""Of the task that looks for a patient who did not come; no step of a plan."""
NOT_IN_PLAN = "plan-changed"
TWICE = "merged"


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What taking over the present plan does.

    Attributes:
        new: ids and tasks to be made. changed: task as it is -> as it will be.
        ended: open tasks that the plan does not have any more, as they will be.
        same: open tasks that only take the version's number.
    """

    new: tuple[tuple[UUID, FollowUp], ...] = ()
    changed: tuple[tuple[KeptTask, FollowUp], ...] = ()
    ended: tuple[tuple[KeptTask, FollowUp], ...] = ()
    same: tuple[tuple[KeptTask, FollowUp], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be kept."""
        return bool(self.new or self.changed or self.ended or self.same)

    @property
    def told(self) -> bool:
        """Whether there is anything that a nurse would notice."""
        return bool(self.new or self.changed or self.ended)


def task_id(of_id: UUID, key: str) -> UUID:
    """Id of the task of that step; the same on every computer."""
    return child_id(of_id, f"follow-up/{key}")


def start_of(down: DownReferral) -> date | None:
    """Day from which due days count: of discharge, else of issue."""
    if down.discharged_on is not None:
        return down.discharged_on
    return local_day(down.issued_at) if down.issued_at else None


def plan_change(
    down: Kept[DownReferral],
    tasks: Sequence[KeptTask],
    holidays: Holidays,
    *,
    org_id: UUID,
    patient_id: UUID,
    today: date,
) -> PlanChange:
    """What is to be done so that the tasks follow the plan.

    Args:
        down: the down-referral with its present plan.
        tasks: all of it, merged ones too, whatever their state.
        holidays: as the clinic keeps them.
        org_id: the centre that does the tasks.
        patient_id: as the centre knows the patient.
        today: a step that comes into a plan only now is not dated before it.
    """
    record = down.record
    start = start_of(record)
    if start is None:
        return PlanChange()
    version, known = max(record.plan_version, 1), by_key(tasks)
    if not record.plan and any(key != CONTACT_KEY for key in known):
        # the hospital planned nothing: what was planned here from the paper goes on
        return PlanChange(ended=_ended(set(known), known, tasks, version))
    days = due_days(record, start, holidays)
    late_plan = bool(known) and version > 1
    new: list[tuple[UUID, FollowUp]] = []
    changed: list[tuple[KeptTask, FollowUp]] = []
    same: list[tuple[KeptTask, FollowUp]] = []
    for step in steps_of(record):
        due = _not_before(days[step.key], today, holidays) if late_plan else days[step.key]
        kept = known.get(step.key)
        if kept is None:
            task = _made(down.id, record, step, org_id=org_id, patient_id=patient_id)
            made = replace(task, due=due, plan_version=version)
            new.append((task_id(down.id, step.key), made))
        elif kept.record.plan_version < version and kept.record.state in _MAY_FOLLOW:
            after = _following(kept.record, step, days[step.key], due, version)
            (same if _alike(kept.record, after) else changed).append((kept, after))
    ended = _ended(set(days), known, tasks, version)
    return PlanChange(tuple(new), tuple(changed), ended, tuple(same))


_MAY_FOLLOW = frozenset({FollowUpState.OPEN, FollowUpState.CANCELLED})


def by_key(tasks: Sequence[KeptTask]) -> dict[str, KeptTask]:
    """The one task that speaks for each step: done before open, open before cancelled."""
    order = [FollowUpState.CANCELLED, FollowUpState.OPEN, FollowUpState.MISSED, FollowUpState.DONE]
    ranked = sorted(tasks, key=lambda each: (order.index(each.record.state), str(each.id)))
    return {each.record.key: each for each in ranked}


def _following(task: FollowUp, step: PlanItem, planned: date, due: date, version: int) -> FollowUp:
    # an open step that the new plan leaves alone keeps its day, overdue or not
    kept_day = task.state is FollowUpState.OPEN and planned == task.due
    return replace(
        task,
        kind=step.kind,
        text=step.text,
        due=task.due if kept_day else due,
        next_due=task.next_due if kept_day else None,
        state=FollowUpState.OPEN,
        reason="",
        plan_version=version,
    )


def _alike(before: FollowUp, after: FollowUp) -> bool:
    return replace(before, plan_version=after.plan_version) == after


def _ended(
    planned: set[str], known: dict[str, KeptTask], tasks: Sequence[KeptTask], version: int
) -> tuple[tuple[KeptTask, FollowUp], ...]:
    found = []
    for each in tasks:
        if each.record.state is not FollowUpState.OPEN or each.record.key == CONTACT_KEY:
            continue
        spoken_for = known[each.record.key].id != each.id
        if not spoken_for and each.record.key in planned:
            continue
        reason = TWICE if spoken_for else NOT_IN_PLAN
        after = replace(
            each.record, state=FollowUpState.CANCELLED, reason=reason, plan_version=version
        )
        found.append((each, after))
    return tuple(found)


def _made(
    down_id: UUID, record: DownReferral, step: PlanItem, *, org_id: UUID, patient_id: UUID
) -> FollowUp:
    return FollowUp(
        patient_id=patient_id,
        org_id=org_id,
        requester_id=record.from_org_id,
        down_referral_id=down_id,
        key=step.key,
        kind=step.kind,
        due=date.min,
        text=step.text,
    )


def _not_before(due: date, today: date, holidays: Holidays) -> date:
    return due if due >= today else due_day(today, 0, holidays)


def contact_task(
    down: Kept[DownReferral], holidays: Holidays, *, org_id: UUID, patient_id: UUID, now: datetime
) -> tuple[UUID, FollowUp]:
    """The task of looking for a patient who has not come within 72 hours."""
    today = local_day(now)
    due = today if clinic_day(today, holidays) else due_day(today, 0, holidays)
    step = PlanItem(
        key=CONTACT_KEY, kind=PlanItemKind.CALL, due_days=0, text="患者未到站：电话或请村医联系"
    )
    task = _made(down.id, down.record, step, org_id=org_id, patient_id=patient_id)
    return task_id(down.id, CONTACT_KEY), replace(task, due=due)
