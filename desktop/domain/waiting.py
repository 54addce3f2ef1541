"""The waiting list (候补): who waits, in which order, and whom a freed seat is offered to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.codes import (
    BookingPriority,
    CallTarget,
    ContactOutcome,
    HalfDay,
    PriorityGroup,
    Relation,
)
from desktop.domain.kept import Kept

BEST = 3  # requirements.md M7: the best three are named


class RingWhom(StrEnum):
    """Whose telephone a number is."""

    PATIENT = "patient"
    RELATIVE = "relative"
    CALLER = "caller"
    CALL_TARGET = "call-target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """One telephone that reaches a patient.

    Attributes:
        role: of a call target.
        relation: of the relative or caller.
    """

    whom: RingWhom
    phone: str = field(repr=False)
    name: str = field(default="", repr=False)
    role: CallTarget | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCall:
    """The newest call about somebody who waits.

    Attributes:
        session_id: session whose seat was offered.
    """

    outcome: ContactOutcome
    at: datetime
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """Somebody on the waiting list.

    Attributes:
        booking: of state WAITLIST; its session is the one he waits for, or any of the expert's.
        rings: telephones, the best one first.
        declined: sessions whose seat he did not want.
        over: the session he waits for is past, and no other of the expert's would do.
    """

    booking: Kept[Booking]
    patient: str = field(repr=False)
    reading: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    id_tail: str = field(default="", repr=False)
    village: str = field(default="", repr=False)
    groups: tuple[PriorityGroup, ...] = ()
    rings: tuple[Ring, ...] = ()
    expert: str = ""
    specialty: str = ""
    last_call: LastCall | None = None
    declined: frozenset[UUID] = frozenset()
    over: bool = False

    @property
    def id(self) -> UUID:
        """Id of the booking."""
        return self.booking.id

    @property
    def comes_first(self) -> bool:
        """Whether reserved seats are for him too."""
        green = self.booking.record.priority is BookingPriority.GREEN
        return green or bool(self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreedSeats:
    """A session that has seats again and people who wait for one: a task until one says yes.

    Attributes:
        free: seats of ours for anybody. reserved: for those who come first only.
        first_no, first_at: the seat that is offered.
        best: at most three, whom to ring in this order.
        waiting: how many wait for it.
    """

    session_id: UUID
    expert_id: UUID
    expert: str = field(repr=False)
    specialty: str
    held_on: date
    half_day: HalfDay
    starts: time
    room: str
    free: int
    reserved: int
    first_no: int
    first_at: datetime
    best: tuple[WaitingLine, ...] = ()
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FreedLine:
    """One row of a work list: this one is rung about that seat.

    Attributes:
        rank: 1 is rung first.
    """

    freed: FreedSeats
    line: WaitingLine
    rank: int

    @property
    def key(self) -> tuple[UUID, UUID]:
        """Tells two rows apart."""
        return self.freed.session_id, self.line.id


def freed_lines(freed: Iterable[FreedSeats]) -> tuple[FreedLine, ...]:
    """One row for each who is to be rung, session by session."""
    return tuple(
        FreedLine(freed=task, line=line, rank=rank)
        for task in freed
        for rank, line in enumerate(task.best, 1)
    )


def waits_for(line: WaitingLine, session_id: UUID, expert_id: UUID) -> bool:
    """Whether a seat of the session would do."""
    booking = line.booking.record
    any_of_his = booking.any_session and booking.expert_id == expert_id
    return booking.session_id == session_id or any_of_his


def in_order(lines: Iterable[WaitingLine]) -> tuple[WaitingLine, ...]:
    """Green channel first, then priority, then priority groups, then who asked first."""
    return tuple(sorted(lines, key=_place))


def _place(line: WaitingLine) -> tuple[int, datetime, UUID]:
    booking = line.booking.record
    if booking.priority is BookingPriority.GREEN:
        rank = 0
    elif booking.priority is BookingPriority.PRIORITY:
        rank = 1
    else:
        rank = 2 if line.groups else 3
    return rank, booking.asked_at, line.booking.id


def best_for(
    lines: Iterable[WaitingLine],
    session_id: UUID,
    expert_id: UUID,
    *,
    free: int,
    reserved: int,
) -> tuple[WaitingLine, ...]:
    """Who is rung about a freed seat of the session, in this order; who declined it is not.

    Args:
        lines: who waits.
        session_id: where seats are free.
        expert_id: whose session it is.
        free: seats for anybody.
        reserved: seats for those who come first only.
    """
    fitting = [
        line
        for line in lines
        if waits_for(line, session_id, expert_id)
        and session_id not in line.declined
        and (free or (reserved and line.comes_first))
    ]
    return in_order(fitting)
