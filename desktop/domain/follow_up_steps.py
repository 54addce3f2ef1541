"""What a nurse does with a dated task: done, a call that did not settle it, missed, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

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
from desktop.domain.follow_up import Attempt, FollowUp
from desktop.domain.referral import Vitals

TEXT_MAX = 500
REASON_MAX = 100


class OneKey(StrEnum):
    """Outcomes that one key writes down; the value is the key."""

    STABLE = "1"
    BETTER = "2"
    WORSE = "3"
    NO_ANSWER = "4"
    NUMBER_WRONG = "5"
    LATER = "6"
    RELATIVE_ANSWERED = "7"
    VILLAGE_DOCTOR_ASKED = "8"
    MISSED = "9"


ATTEMPTS: Mapping[OneKey, CallOutcome] = {
    OneKey.NO_ANSWER: CallOutcome.NO_ANSWER,
    OneKey.NUMBER_WRONG: CallOutcome.NUMBER_WRONG,
    OneKey.LATER: CallOutcome.LATER,
    OneKey.RELATIVE_ANSWERED: CallOutcome.RELATIVE_ANSWERED,
    OneKey.VILLAGE_DOCTOR_ASKED: CallOutcome.VILLAGE_DOCTOR_ASKED,
}
RESULTS: Mapping[OneKey, FollowUpResult] = {
    OneKey.STABLE: FollowUpResult.STABLE,
    OneKey.BETTER: FollowUpResult.BETTER,
    OneKey.WORSE: FollowUpResult.WORSE,
}
MET = frozenset({FollowUpMethod.VISIT, FollowUpMethod.HOME})
"""Ways in which the patient was seen with one's own eyes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a finished task says (records.md, "FollowUp").

    Attributes:
        at: UTC; None is now. by: who did it; empty is who is signed in.
    """

    result: FollowUpResult
    method: FollowUpMethod | None = None
    at: datetime | None = None
    by: str = ""
    vitals: Vitals | None = None
    adherence: Adherence | None = None
    symptoms: str = field(default="", repr=False)
    action: FollowUpAction | None = None
    next_due: date | None = None
    note: str = field(default="", repr=False)


def usual_method(kind: PlanItemKind) -> FollowUpMethod:
    """How a step of this kind is usually done, until somebody says otherwise."""
    called = kind in {PlanItemKind.CALL, PlanItemKind.REPORT_BACK}
    return FollowUpMethod.PHONE if called else FollowUpMethod.VISIT


def done(task: FollowUp, said: Done, *, now: datetime, by: str) -> FollowUp:
    """The task done; a patient who could not be found counts as missed, never as followed up."""
    lost = said.result is FollowUpResult.LOST
    action = said.action
    if action is None and said.result in {FollowUpResult.STABLE, FollowUpResult.BETTER}:
        action = FollowUpAction.CONTINUE
    return replace(
        task,
        state=FollowUpState.MISSED if lost else FollowUpState.DONE,
        done_at=said.at or now,
        done_by=said.by.strip() or by,
        method=said.method or usual_method(task.kind),
        vitals=said.vitals,
        adherence=said.adherence,
        symptoms=said.symptoms.strip(),
        result=said.result,
        action=action,
        next_due=said.next_due,
        note=said.note.strip(),
        reason="",
    )


def tried(
    task: FollowUp, outcome: CallOutcome, *, at: datetime, by: str, again_on: date | None
) -> FollowUp:
    """A call that did not settle it is added; `again_on` is the day agreed or proposed."""
    attempts = (*task.attempts, Attempt(at=at, outcome=outcome, by=by))
    return replace(task, attempts=attempts, next_due=again_on or task.next_due)


def missed(task: FollowUp, reason: str) -> FollowUp:
    """Not done and not to be made up for; said by a person, never by the clock."""
    return replace(task, state=FollowUpState.MISSED, reason=reason.strip())


def dropped(task: FollowUp, reason: str) -> FollowUp:
    """Not needed any more."""
    return replace(task, state=FollowUpState.CANCELLED, reason=reason)


def day_of(task: FollowUp) -> date:
    """The day on which it is on the list: agreed anew, else due."""
    return task.next_due if task.state is FollowUpState.OPEN and task.next_due else task.due


def overdue(task: FollowUp, today: date) -> bool:
    """Open, and its day is over."""
    return task.state is FollowUpState.OPEN and day_of(task) < today


def step_problems(
    before: FollowUp, after: FollowUp, *, now: datetime, today: date
) -> dict[str, Problem]:
    """Why `after` may not follow; empty when it may."""
    found: dict[str, Problem] = {}
    if before.state is FollowUpState.CANCELLED:
        found["state"] = Problem("follow_up.cancelled")
    elif before.state is FollowUpState.DONE:
        found["state"] = Problem("follow_up.done_already")
    if after.done_at is not None and after.done_at > now:
        found["done_at"] = Problem("follow_up.done_in_future")
    if after.next_due is not None and after.next_due != before.next_due and after.next_due < today:
        found["next_due"] = Problem("follow_up.next_in_past")
    if after.state is FollowUpState.MISSED and after.result is None and not after.reason:
        found["reason"] = Problem("follow_up.reason_missing")
    for name, most in (("symptoms", TEXT_MAX), ("note", TEXT_MAX), ("reason", REASON_MAX)):
        if len(getattr(after, name)) > most:
            found[name] = Problem("follow_up.text_long", {"most": most})
    return found
