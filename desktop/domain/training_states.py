"""What may happen to a training, when, and how attendance is written down.

Source: states.md, "Others" (Training) and "Undo".
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.domain.attendance import Roster
from desktop.domain.clock import local_day
from desktop.domain.codes import AttendanceStatus, TrainingState
from desktop.domain.errors import Problem
from desktop.domain.kept import Kept
from desktop.domain.training import CAME, Attendance, Training


class TrainingAction(StrEnum):
    """A step that a person can take with a training."""

    START = "start"
    COMPLETE = "complete"
    ARCHIVE = "archive"
    CANCEL = "cancel"
    TAKE_BACK = "take-back"


_MOVES: dict[TrainingState, dict[TrainingAction, TrainingState]] = {
    TrainingState.PLANNED: {
        TrainingAction.START: TrainingState.IN_PROGRESS,
        TrainingAction.CANCEL: TrainingState.CANCELLED,
    },
    TrainingState.IN_PROGRESS: {
        TrainingAction.COMPLETE: TrainingState.COMPLETED,
        TrainingAction.CANCEL: TrainingState.CANCELLED,
    },
    TrainingState.COMPLETED: {TrainingAction.ARCHIVE: TrainingState.ARCHIVED},
}

ROSTER_OPEN = frozenset({TrainingState.PLANNED, TrainingState.IN_PROGRESS})
"""Completing locks attendance; what was agreed with the people there stays."""

MINUTES_OPEN = ROSTER_OPEN | {TrainingState.COMPLETED}
"""Minutes are often written the day after."""

DOORS_BEFORE = timedelta(hours=1)


def after(state: TrainingState, action: TrainingAction) -> TrainingState | None:
    """The state a step leads to, or None when it is not open.

    `TAKE_BACK` depends on history: see `before_close`.
    """
    return _MOVES.get(state, {}).get(action)


def step_problems(
    training: Training, action: TrainingAction, *, today: date, reason: str = ""
) -> dict[str, Problem]:
    """Field name -> why the step cannot be taken today; empty when it can."""
    if after(training.state, action) is None:
        return {"state": Problem("training.step_closed")}
    if action in {TrainingAction.START, TrainingAction.COMPLETE} and today < local_day(
        training.starts_at
    ):
        return {"state": Problem("training.before_its_day")}
    if action is TrainingAction.CANCEL and not reason.strip():
        return {"cancel_reason": Problem("training.cancel_reason_missing")}
    return {}


def before_close(history: Iterable[Kept[Training]], *, today: date) -> Training | None:
    """The training as it was before it was completed or cancelled today, or None.

    Only the state and its reason go back; what was written since stays.
    """
    kept = tuple(history)
    closed = {TrainingState.COMPLETED, TrainingState.CANCELLED}
    if not kept or kept[-1].record.state not in closed:
        return None
    state = kept[-1].record.state
    at = len(kept) - 1
    while at > 0 and kept[at - 1].record.state is state:
        at -= 1
    if at == 0 or local_day(kept[at].saved_at) != today:
        return None
    return replace(kept[-1].record, state=kept[at - 1].record.state, cancel_reason="")


# --- attendance ------------------------------------------------------------------------------


def needs_start(status: AttendanceStatus | None) -> bool:
    """Whether writing this down means that the training is held; leave is asked for before."""
    return status not in {None, AttendanceStatus.LEAVE}


def marked(
    roster: Roster,
    keys: Collection[str],
    status: AttendanceStatus | None,
    *,
    training: Training,
    now: datetime,
) -> Roster:
    """The roster with a status for these people.

    A sign-in time is written only while people sign in, from an hour before the start to the end:
    attendance copied from paper later invents no times.
    """
    open_doors = training.starts_at - DOORS_BEFORE <= now <= training.ends_at
    return tuple(
        _with_status(each, status, now if open_doors else None) if each.key in keys else each
        for each in roster
    )


def _with_status(
    person: Attendance, status: AttendanceStatus | None, at: datetime | None
) -> Attendance:
    if status not in CAME:
        return replace(person, status=status, signed_in_at=None, signed_out_at=None)
    if status is AttendanceStatus.EARLY_LEAVE:
        return replace(person, status=status, signed_out_at=person.signed_out_at or at)
    return replace(
        person, status=status, signed_in_at=person.signed_in_at or at, signed_out_at=None
    )
