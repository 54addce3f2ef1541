"""Which seats a computer leases ahead of time, sized on past use, and which it gives back. Pure.

Source: architecture.md, "Seats and leases" (Lease). A rule only decides what is
asked for: a clock that is wrong by years asks too early or too late, and sells nothing it should
not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Protocol

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import SeatKind

GIVE_BACK_HOUR = 17
"""Local hour of the day before; the setting `lease_give_back_hour` names another."""

LOOK_BACK = 8
"""Held sessions of the same expert and half-day that past use is read from."""

SPARE = 1


@dataclass(frozen=True, slots=True)
class LeaseSeat:
    """A seat of the session; `ours` when this computer leases it and has not sold it."""

    id: str
    no: int
    kind: SeatKind
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseFacts:
    """One session that is still to come, as the rule looks at it.

    Attributes:
        own: this clinic holds the session.
        roster: this computer keeps the clinic's roster.
        computers: how many this clinic has, this one among them.
        past: what this computer sold in each of the last held sessions like this.
        sold: what it has sold here already.
        seats: unsold seats that are ours, and those free for the taking.
        after_give_back: the evening before has come.
    """

    own: bool
    roster: bool
    computers: int
    past: Sequence[int]
    sold: int
    clinic_seats: int
    seats: Sequence[LeaseSeat]
    after_give_back: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Seat ids to be asked for and to be given back."""

    takes: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()


class OnDay(Protocol):
    """A session, as a record or as a cell of the calendar."""

    @property
    def held_on(self) -> date:
        """Its local calendar day."""


def give_back_at(session: OnDay, hour: int = GIVE_BACK_HOUR) -> datetime:
    """When what another clinic has not sold of a session goes back.

    Args:
        session: the session.
        hour: local hour of the day before, 0-23.
    """
    return datetime.combine(session.held_on - timedelta(days=1), time(hour), CLINIC_ZONE)


def expected(past: Sequence[int]) -> float | None:
    """Mean of what was sold in past sessions; None without history."""
    known = list(past)[:LOOK_BACK]
    return sum(known) / len(known) if known else None


def wanted(facts: LeaseFacts) -> Wanted:
    """What to ask for one session."""
    return _own_clinic(facts) if facts.own else _other_clinic(facts)


def _own_clinic(facts: LeaseFacts) -> Wanted:
    """A clinic's own seats stay there; its computers share them by what each sells."""
    if facts.computers <= 1:
        return _towards(facts, facts.clinic_seats, SeatKind.CLINIC, give=False)
    mean = expected(facts.past)
    if mean is None:
        half = ceil(facts.clinic_seats / 2)
        rest = (facts.clinic_seats - half) // (facts.computers - 1)
        size = half if facts.roster else rest
    else:
        size = ceil(mean) + SPARE
    return _towards(facts, max(size, facts.sold), SeatKind.CLINIC, give=True)


def _other_clinic(facts: LeaseFacts) -> Wanted:
    mean = expected(facts.past) or 0
    sells = ceil(mean) if mean >= 1 else 0
    if facts.after_give_back:
        return _towards(facts, max(sells, facts.sold), SeatKind.POOL, give=True, take=False)
    size = sells + SPARE if sells else 0
    return _towards(facts, max(size, facts.sold), SeatKind.POOL, give=False)


def _towards(
    facts: LeaseFacts, size: int, kind: SeatKind, *, give: bool, take: bool = True
) -> Wanted:
    """Take the first seats that are free, give the last ones of ours, until it is `size` in all."""
    seats = sorted((seat for seat in facts.seats if seat.kind is kind), key=lambda seat: seat.no)
    ours = [seat.id for seat in seats if seat.ours]
    free = [seat.id for seat in seats if not seat.ours]
    more = size - facts.sold - len(ours)
    if more > 0:
        return Wanted(takes=tuple(free[:more])) if take else Wanted()
    return Wanted(gives=tuple(ours[len(ours) + more :])) if give and more < 0 else Wanted()
