"""What the screen of a session that is not held shows: who needs another place, and which."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_rows import GridExpert
from desktop.domain.codes import BookingState, CallTarget, ContactOutcome, HalfDay
from desktop.domain.contact import Contact
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.move_plan import OpenPlace
from desktop.domain.shared_rows import GuestOf

WAITS_FOR_PLACE = frozenset({BookingState.PENDING, BookingState.BOOKED, BookingState.ARRIVED})
"""Of a session that is not held. A booking made elsewhere meanwhile is still 已预约 and waits too:
a stop never wins over a sold seat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a patient has gone."""

    booking_id: UUID
    expert: str
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    seat_no: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceLine:
    """One patient of the session.

    Attributes:
        booking: as it stands.
        patient_phone: full number; shown masked until somebody asks for it.
        call_to_*: who is rung when he has no telephone.
        proposed: the place to be offered; None when none is left.
        contacts: calls so far, the oldest first.
        placed: his new place; None while he has none.
        guest: the other clinic that booked him and finds him the new place; None for our own.
    """

    booking: Kept[Booking]
    patient_name: str = field(repr=False)
    patient_reading: str = field(default="", repr=False)
    patient_village: str = field(default="", repr=False)
    patient_phone: str = field(default="", repr=False)
    call_to_name: str = field(default="", repr=False)
    call_to_role: CallTarget | None = None
    call_to_phone: str = field(default="", repr=False)
    proposed: OpenPlace | None = None
    contacts: tuple[Kept[Contact], ...] = ()
    placed: Placed | None = None
    guest: GuestOf | None = None

    @property
    def open(self) -> bool:
        """Still without a place."""
        return self.booking.record.state in WAITS_FOR_PLACE

    @property
    def last_outcome(self) -> ContactOutcome | None:
        """What came of the last call."""
        return self.contacts[-1].record.outcome if self.contacts else None

    @property
    def number(self) -> str:
        """The number that is rung."""
        return self.patient_phone or self.call_to_phone


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceList:
    """A session that is not held, its patients and what can be offered.

    Attributes:
        lines: first those without a place, in the order in which they are rung.
        places: every seat that can be offered, the soonest first.
        experts: names for the places.
        stopped: by the roster; else the expert ended early.
        may_change: this computer keeps its roster.
        roster_pc: name of the computer that does, as far as it is known.
    """

    session: Kept[DutySession]
    expert: GridExpert
    lines: tuple[AbsenceLine, ...] = ()
    places: tuple[OpenPlace, ...] = ()
    experts: Mapping[UUID, GridExpert] = field(default_factory=dict)
    stopped: bool = True
    may_change: bool = False
    roster_pc: str = ""

    @property
    def open(self) -> tuple[AbsenceLine, ...]:
        """Who still needs a place."""
        return tuple(line for line in self.lines if line.open)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A patient without a place, on the list that does not let go.

    Attributes:
        due: start of the session he cannot go to; by then he must know.
        owner: who stopped the session or rang last.
        last_outcome: of the last call.
    """

    id: UUID
    session_id: UUID
    patient: str = field(repr=False)
    village: str = field(repr=False)
    expert: str
    held_on: date
    half_day: HalfDay
    due: datetime
    owner: str = field(repr=False)
    last_outcome: ContactOutcome | None = None
    called_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """A session whose day came to its end without being closed.

    Attributes:
        not_come: booked patients without an arrival. inside: who came and was not finished.
    """

    id: UUID
    expert: str
    held_on: date
    half_day: HalfDay
    ends_at: datetime
    not_come: int
    inside: int
