"""What the papers of the booking desk say (forms.md E4, E5): lists of a day, a call, a village."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from desktop.domain.codes import (
    BookingState,
    CallTarget,
    HalfDay,
    SeatKind,
    SessionStatus,
    Sex,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """One seat of a session on a list.

    Attributes:
        no: seat number.
        kind: for whom the seat is.
        at: planned start, or when he will be called as the session stands.
        state: None where the seat is free.
        paper_no: number of the outage slip that keeps a free seat.
        age: in printed words.
        phone: who is rung: the patient, who asked for him, or his contact.
        ours: a free seat of this computer.
    """

    no: int
    at: datetime
    kind: SeatKind = SeatKind.CLINIC
    ours: bool = False
    closed: bool = False
    paper_no: str = ""
    state: BookingState | None = None
    first: bool = False
    late_entry: bool = False
    name: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    age: str = ""
    village: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHead:
    """What stands above the list of a session.

    Attributes:
        expert: who sits there; the substitute where there is one.
        stood_for: whom he stands for, or empty.
        room: empty when not fixed.
    """

    session_id: UUID
    held_on: date
    half_day: HalfDay
    starts: time
    ends: time
    status: SessionStatus
    capacity: int
    booked: int
    expert: str
    title_text: str = ""
    specialty: str = ""
    stood_for: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySession:
    """A session of the day with its seats."""

    head: SessionHead
    lines: tuple[ListLine, ...] = ()

    @property
    def free(self) -> int:
        """Seats this computer may still sell."""
        return sum(line.ours and not line.paper_no for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayList:
    """All sessions of a day, by half-day and expert."""

    day: date
    clinic: str
    sessions: tuple[DaySession, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """Somebody to be rung because his session is not held.

    Attributes:
        target: who is rung in his place, and what he is to him.
        proposed: the new place in words; empty when none is left.
    """

    seat_no: int
    at: datetime
    name: str = field(repr=False)
    sex: Sex = Sex.UNKNOWN
    age: str = ""
    village: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    target_name: str = field(default="", repr=False)
    target_role: CallTarget | None = None
    first: bool = False
    proposed: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallList:
    """Patients of a stopped session, in the order in which they are rung."""

    clinic: str
    head: SessionHead
    revision: int
    lines: tuple[CallLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageLine:
    """A coming booking of somebody of the village."""

    held_on: date
    half_day: HalfDay
    at: datetime
    seat_no: int | None
    expert: str
    specialty: str
    room: str
    state: BookingState
    no: str
    name: str = field(repr=False)
    sex: Sex = Sex.UNKNOWN
    age: str = ""
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageList:
    """What is booked for one village from today on; for the village doctor's wall."""

    clinic: str
    village: str
    own_phone: str = ""
    lines: tuple[VillageLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCell:
    """One half-day of an expert. substitute: who sits in his place."""

    booked: int
    capacity: int
    stopped: bool = False
    substitute: str = ""
    starts: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """One expert's week."""

    name: str
    title_text: str
    specialty: str
    hospital: str
    cells: Mapping[tuple[date, HalfDay], WeekCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRoster:
    """专家坐诊一周安排表 (forms.md E5)."""

    clinic: str
    monday: date
    own_phone: str = ""
    rows: tuple[WeekRow, ...] = ()

    @property
    def half_days(self) -> tuple[HalfDay, ...]:
        """Columns of each day; the evening only where somebody sits then."""
        evening = any(half is HalfDay.EVENING for row in self.rows for _day, half in row.cells)
        return (HalfDay.AM, HalfDay.PM, *((HalfDay.EVENING,) if evening else ()))


_DAY_KEYS = 0xDA1E << 112
"""Papers of a day have no record of their own: their log stands under an id made of the day."""


def day_key(day: date) -> UUID:
    """The id under which a paper of this day is printed and counted."""
    return UUID(int=_DAY_KEYS | day.toordinal())


def day_of(key: UUID) -> date:
    """The day of such an id.

    Raises:
        ValueError: it is another record's id; a bug of ours.
    """
    if key.int >> 112 != _DAY_KEYS >> 112:
        raise ValueError("not a day")
    return date.fromordinal(key.int & 0xFFFFFFFF)
