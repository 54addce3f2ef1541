"""When each waiting patient will be called. Calculation only; a guess, and shown as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from desktop.domain.session_now import SessionNow

K = TypeVar("K")

ENOUGH_SEEN = 2
"""So many visits say more about the pace than the plan does."""
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class Waits(Generic[K]):
    """Somebody still to be called. `planned`: start of his seat, UTC."""

    key: K
    planned: datetime


def pace(planned: timedelta, visits: Sequence[timedelta]) -> timedelta:
    """How long one visit takes: the middle of those seen so far, or the plan while they are few.

    Args:
        planned: minutes of one seat.
        visits: from call to end, of those seen; a forgotten one does not count for hours.
    """
    usable = sorted(min(max(visit, SHORTEST), LONGEST) for visit in visits)
    if len(usable) < ENOUGH_SEEN:
        return max(planned, SHORTEST)
    return usable[(len(usable) - 1) // 2]


def expected_times(
    state: SessionNow,
    waiting: Sequence[Waits[K]],
    *,
    each: timedelta,
    called_at: datetime | None,
    now: datetime,
) -> dict[K, datetime | None]:
    """Key -> when he will be called; None where nobody can say.

    Nobody is expected before his own planned time, before the clinic opens, or while the expert
    is away; a delay therefore moves a gap away before it moves a patient.

    Args:
        state: how the session stands.
        waiting: in the order in which they will be called.
        each: how long one visit takes.
        called_at: when the one who is with the expert was called; None when nobody is.
        now: this instant.
    """
    unknown = state.ended or (state.away and state.away_until is None)
    if unknown:
        return {one.key: None for one in waiting}
    free = max(now, state.opens_at)
    if called_at is not None:
        free = max(free, called_at + each)
    if state.away and state.away_until is not None:
        free = max(free, state.away_until)
    found: dict[K, datetime | None] = {}
    for one in waiting:
        at = max(free, one.planned)
        found[one.key] = at
        free = at + each
    return found
