"""What the papers of the booking desk say (forms.md E4, E5): lists of a day, a call, a village."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from desktop.domain.absence_rows import AbsenceList
from desktop.domain.codes import BookingState, HalfDay, SeatKind, SessionStatus, Sex
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFacts:
    """What the booking slip says (forms.md E4). No diagnosis, no document number.

    Attributes:
        expert: who sits there as the roster is now. stood_for: in whose place, or empty.
        held_on, half_day: local calendar facts.
        starts_at, ends_at: planned instants of the seat; of the session for who waits.
        expected_at: when he will be called, where that is no longer the planned time.
        kind: of the seat; None for who waits.
        call_name, call_role, call_phone: who is rung about this booking; empty is the patient.
        old: the place it was moved from.
        any_session: who waits would take any session of the expert.
        held_at: the other clinic where he is to go; empty for our own.
        guest: the other clinic that booked him; empty for our own patients.
    """

    booking_id: UUID
    revision: int
    no: str
    clinic: str
    expert: str
    title_text: str
    specialty: str
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    ends_at: datetime
    seat_no: int | None
    room: str
    patient: str = field(repr=False)
    state: BookingState = BookingState.BOOKED
    delivery: Delivery = Delivery.LOCAL
    stood_for: str = ""
    expected_at: datetime | None = None
    kind: SeatKind | None = None
    call_name: str = field(default="", repr=False)
    call_role: str = ""
    call_phone: str = field(default="", repr=False)
    old: "OldPlace | None" = None
    any_session: bool = False
    late_entry: bool = False
    own_phone: str = ""
    held_at: str = ""
    guest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPlace:
    """Where a moved booking was."""

    held_on: date
    half_day: HalfDay
    starts_at: datetime
    seat_no: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountySlip:
    """What the county hospital promised, for the patient to take along (forms.md E4)."""

    booking_id: UUID
    revision: int
    booking: CountyBooking
    clinic: str
    hospital: str
    patient: str = field(repr=False)
    hospital_phone: str = ""
    own_phone: str = ""


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
        guest: name of the other clinic that booked him; empty for our own patients.
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
    guest: str = ""


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
class CallSheet:
    """The call list of a session that is not held: what its screen shows, to ring from paper."""

    clinic: str
    absence: AbsenceList


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
