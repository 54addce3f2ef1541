"""Tasks of return care as units of work make them; used by every service that touches a plan."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import FollowUpState, PlanItemKind, ReferralReason, Urgency
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_due import TWO_WEEKS_KEY, two_weeks_due
from desktop.domain.follow_up_plan import PlanChange, plan_change, task_id
from desktop.domain.follow_up_steps import dropped
from desktop.domain.holidays import SETTING as HOLIDAYS
from desktop.domain.holidays import Holidays, read_holidays
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.store.queries import return_care as queries
from desktop.store.store import Reading, Unit

CHRONIC_GROUPS = frozenset({"hypertension", "diabetes"})
_TWO_WEEKS_TEXT = "2周内随访转诊情况：是否就诊、住院，现在如何"


def holidays_of(reading: Reading) -> Holidays:
    """The clinic's list of holidays."""
    return read_holidays(reading.setting(HOLIDAYS))


def change_of(reading: Reading, down: Kept[DownReferral], today: date) -> PlanChange:
    """What taking over the present plan would do."""
    tasks = queries.tasks_of_down(reading, down.id)
    return plan_change(
        down,
        tasks,
        holidays_of(reading),
        org_id=reading.place().org_id,
        patient_id=patient_of(reading, down),
        today=today,
    )


def follow_plan(unit: Unit, down: Kept[DownReferral], today: date) -> PlanChange:
    """Make, change and end tasks so that they follow the plan; what is done is left alone."""
    change = change_of(unit, down, today)
    for new_id, task in change.new:
        unit.save(task, new_id)
    for kept, after in (*change.changed, *change.ended, *change.same):
        unit.save(after, kept.id)
    return change


def patient_of(reading: Reading, down: Kept[DownReferral]) -> UUID:
    """The patient as this side knows him: the reception's, after merging; else the slip's."""
    reception = reading.get(Reception, child_id(down.id, "task"))
    if reception is not None and reception.record.patient_id is not None:
        return reception.record.patient_id
    return down.record.patient_id


def owe_two_weeks(unit: Unit, kept: Kept[Referral]) -> Kept[FollowUp] | None:
    """「2周内随访转诊情况」 of an issued up-referral, in the unit that issues it; once only.

    Returns:
        The new task; None where none is owed or it is there already.
    """
    referral = kept.record
    if referral.issued_at is None or not followed_up(unit, referral):
        return None
    new_id = task_id(kept.id, TWO_WEEKS_KEY)
    if unit.get(FollowUp, new_id) is not None:
        return None
    task = FollowUp(
        patient_id=referral.patient_id,
        org_id=referral.from_org_id,
        requester_id=referral.to_org_id,
        referral_id=kept.id,
        key=TWO_WEEKS_KEY,
        kind=PlanItemKind.CALL,
        due=two_weeks_due(local_day(referral.issued_at), holidays_of(unit)),
        text=_TWO_WEEKS_TEXT,
    )
    return unit.save(task, new_id)


def followed_up(reading: Reading, referral: Referral) -> bool:
    """Whether an up-referral is for an emergency or for a chronic disease (states.md)."""
    if referral.urgency is not Urgency.ROUTINE:
        return True
    if referral.reason is ReferralReason.CHRONIC_UNCONTROLLED:
        return True
    patient = reading.get(Patient, referral.patient_id)
    groups = patient.record.groups if patient else ()
    return any(str(each) in CHRONIC_GROUPS for each in groups)


def drop_open_tasks(unit: Unit, down_id: UUID, reason: str) -> int:
    """End every open task of a down-referral, such as after a death; returns how many."""
    open_ones = [
        each
        for each in queries.tasks_of_down(unit, down_id)
        if each.record.state is FollowUpState.OPEN
    ]
    for each in open_ones:
        unit.save(dropped(each.record, reason), each.id)
    return len(open_ones)


def moved_to(task: FollowUp, down: Kept[DownReferral], patient_id: UUID) -> FollowUp:
    """The task under another down-referral of the same stay; what was done stays with it."""
    open_yet = task.state is FollowUpState.OPEN
    return replace(
        task,
        down_referral_id=down.id,
        requester_id=down.record.from_org_id,
        patient_id=patient_id,
        # whatever is open takes its words and its day from the hospital's plan
        plan_version=0 if open_yet else task.plan_version,
    )
