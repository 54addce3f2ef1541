"""How long somebody has waited for the receiving desk, and from when on that is late.

Every limit is a setting of the county (referral.md 2.3; states.md, "Up-referral" and
"Down-referral"); what stands here is the default.
"""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from desktop.domain.codes import Direction, ReceptionState
from desktop.domain.reception_states import FINISHED

S = ReceptionState
SETTING = "reception_limits"


class Late(StrEnum):
    """How a wait stands: each has a word and a shape, not a colour alone."""

    IN_TIME = "in-time"
    SOON = "soon"  # half of the limit is over
    LATE = "late"
    LONG_LATE = "long-late"  # twice the limit


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLimits:
    """Minutes.

    Attributes:
        urgent_answer: from issue to acceptance of a green or urgent referral.
        routine_answer: of another one. arrange: from acceptance to the arrangement.
        urgent_arrival: after the expected arrival of a green or urgent one.
        routine_arrival: after the visit time of another one.
        assign: a down-referral until somebody is named; answer_down: until it is accepted;
        arrival_down: from acceptance until the patient was there.
        slip_unsent: from the scan of a slip until its clinic has sent the referral.
    """

    urgent_answer: int = 30
    routine_answer: int = 120
    arrange: int = 120
    urgent_arrival: int = 60
    routine_arrival: int = 2880
    assign: int = 1440
    answer_down: int = 2880
    arrival_down: int = 4320
    slip_unsent: int = 240


def limits_of(setting: Any) -> DeskLimits:
    """The limits as the county set them; what is not a sound number keeps its default."""
    said = setting if isinstance(setting, dict) else {}
    names = {each.name for each in fields(DeskLimits)}
    good = {
        name: value
        for name, value in said.items()
        if name in names and isinstance(value, int) and not isinstance(value, bool) and value > 0
    }
    return DeskLimits(**good)


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait that runs: since when, and when it is late; `due` None where no limit is set."""

    since: datetime
    due: datetime | None = None

    def late(self, now: datetime) -> Late:
        """How it stands now."""
        if self.due is None:
            return Late.IN_TIME
        allowed, past = self.due - self.since, now - self.due
        if past < timedelta():
            return Late.SOON if -past <= allowed / 2 else Late.IN_TIME
        return Late.LONG_LATE if past >= allowed else Late.LATE


def wait_of(
    direction: Direction,
    state: ReceptionState,
    *,
    began: datetime,
    since: datetime,
    urgent: bool,
    expected_at: datetime | None,
    limits: DeskLimits,
) -> Wait:
    """The wait that runs in this state.

    Args:
        direction: up or down.
        state: of the reception; WAITING while there is none.
        began: when it was issued to us.
        since: when this state began.
        urgent: green, urgent or critical.
        expected_at: when the patient is to be here, where that is known.
        limits: the county's.
    """
    if direction is Direction.DOWN:
        return _down(state, began, since, limits)
    if state in {S.WAITING, S.RECEIVED}:
        allowed = limits.urgent_answer if urgent else limits.routine_answer
        return Wait(began, began + timedelta(minutes=allowed))
    if state is S.ACCEPTED and expected_at is None:
        return Wait(since, since + timedelta(minutes=limits.arrange))
    if state in {S.ACCEPTED, S.ARRANGED, S.NOT_ARRIVED} and expected_at is not None:
        allowed = limits.urgent_arrival if urgent else limits.routine_arrival
        start = min(since, expected_at)
        return Wait(start, expected_at + timedelta(minutes=allowed))
    return Wait(since)


def _down(state: ReceptionState, began: datetime, since: datetime, limits: DeskLimits) -> Wait:
    allowed = {
        S.WAITING: limits.assign,
        S.RECEIVED: limits.answer_down,
        S.ACCEPTED: limits.arrival_down,
    }.get(state)
    if allowed is None or state in FINISHED:
        return Wait(since)
    start = since if state is S.ACCEPTED else began
    return Wait(start, start + timedelta(minutes=allowed))
