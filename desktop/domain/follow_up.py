"""Follow-up (随访): one dated task of return care, and what came of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    Adherence,
    CallOutcome,
    FollowUpAction,
    FollowUpMethod,
    FollowUpResult,
    FollowUpState,
    PlanItemKind,
)
from desktop.domain.errors import Problem
from desktop.domain.referral import Vitals
from desktop.domain.referral_rules import vitals_problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A call that did not settle the task."""

    at: datetime
    outcome: CallOutcome
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """FHIR Task, code follow-up, based on the referral it follows; written by the township centre.

    The id is made of the referral's id and the item's key, so the same plan never gives a task
    twice, on however many computers and by however many ways it came.

    Attributes:
        org_id: the centre that does it. requester_id: the hospital that reads what came of it.
        down_referral_id, referral_id: one of the two: a step of a plan, or 2周内随访转诊情况.
        key: of the plan's item; `two-weeks` for the follow-up of an up-referral.
        due: local day. plan_version: of the plan that gave the present due day and text.
        done_by: who did it, in words. next_due: day agreed for the next contact.
        referral_made_id: the up-referral it led to.
    """

    patient_id: UUID
    org_id: UUID
    key: str
    kind: PlanItemKind
    due: date
    text: str = field(repr=False)
    requester_id: UUID | None = None
    down_referral_id: UUID | None = None
    referral_id: UUID | None = None
    plan_version: int = 1
    state: FollowUpState = FollowUpState.OPEN
    attempts: tuple[Attempt, ...] = ()
    done_at: datetime | None = None
    done_by: str = ""
    method: FollowUpMethod | None = None
    vitals: Vitals | None = None
    adherence: Adherence | None = None
    symptoms: str = field(default="", repr=False)
    result: FollowUpResult | None = None
    action: FollowUpAction | None = None
    next_due: date | None = None
    note: str = field(default="", repr=False)
    reason: str = ""
    referral_made_id: UUID | None = None


def follow_up_problems(task: FollowUp, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found = vitals_problems(task.vitals)
    if task.state is FollowUpState.DONE and task.done_at is None:
        found["done_at"] = Problem("follow_up.done_at_missing")
    if task.done_at is not None and local_day(task.done_at) > today:
        found["done_at"] = Problem("follow_up.done_in_future")
    if (task.down_referral_id is None) == (task.referral_id is None):
        found["referral_id"] = Problem("follow_up.of_one_referral")
    return found
