"""What the booking screens show: the grid, a session's list, a patient's other bookings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.codes import (
    BookingState,
    HalfDay,
    Purpose,
    SeatKind,
    SessionStatus,
    StopReason,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.holidays import Holidays
from desktop.domain.kept import Delivery, Kept
from desktop.domain.seat_claim import SeatClaim, seat_kind_problems, seat_rank
from desktop.domain.shared_rows import GuestOf


@dataclass(frozen=True, slots=True, kw_only=True)
class GridExpert:
    """A row of the grid.

    Attributes:
        here: stationed at this centre; else one who comes to other clinics only.
    """

    id: UUID
    name: str = field(repr=False)
    specialty: str
    title_text: str = ""
    here: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One session in the grid.

    Attributes:
        left: seats this computer may still sell; `walk_in_left`, `reserved_left` and `lent` (those
            of the county's pool) are some of them, extra seats are not.
        pool: seats that are free for the taking at the county.
        shared: how many seats its clinic lends to the county by plan.
        booked: seats that are sold, here or elsewhere; `extra_sold` are some of them.
        to_place: patients of a stopped session who still need another place.
        starts, ends: local times of the plan.
        org_name: clinic that holds the session; empty for our own.
        substitute: name of who comes instead.
        delay: minutes by which today's session begins later than planned.
        over: a person said that it ended early or closed it; nothing is sold any more.
        double: another clinic planned the expert for this half-day before; nothing is sold here.
        gives_back_at: instant at which unsold pool seats go back; None when none do.
        release_at: instant before which nobody may book.
    """

    session_id: UUID
    expert_id: UUID
    held_on: date
    half_day: HalfDay
    status: SessionStatus
    stop_reason: StopReason | None
    purpose: Purpose
    room: str
    starts: time
    ends: time
    capacity: int
    left: int
    booked: int
    to_place: int = 0
    pool: int = 0
    shared: int = 0
    lent: int = 0
    extra_left: int = 0
    extra_sold: int = 0
    walk_in_left: int = 0
    reserved_left: int = 0
    org_name: str = ""
    substitute: str = field(default="", repr=False)
    delay: int = 0
    over: bool = False
    double: bool = False
    gives_back_at: datetime | None = None
    release_at: datetime | None = None
    series_id: UUID | None = None
    revision: int = 0

    @property
    def draft(self) -> bool:
        """Not published yet; nobody can be booked."""
        return self.status is SessionStatus.DRAFT

    @property
    def elsewhere(self) -> bool:
        """Held by another clinic of the county."""
        return bool(self.org_name)

    @property
    def stopped(self) -> bool:
        """Not held; nobody can be booked."""
        return self.status is SessionStatus.STOPPED

    @property
    def full(self) -> bool:
        """Held, and no seat of ours is left."""
        return not self.stopped and not self.draft and self.left == 0


CellKey = tuple[UUID, date, HalfDay]


@dataclass(frozen=True, slots=True)
class Grid:
    """Experts by half-days.

    Attributes:
        cells: by expert, day and half-day; a stopped session only where no other replaced it.
    """

    first: date
    days: int
    experts: tuple[GridExpert, ...] = ()
    cells: Mapping[CellKey, GridCell] = field(default_factory=dict)
    holidays: Holidays = field(default_factory=Holidays)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat of a session, or a booking that no longer holds one.

    Attributes:
        no: seat number; for a cancelled booking the one it had.
        starts_at, ends_at: planned instants, UTC.
        sellable: free, open, and held by this computer.
        closed: withdrawn, never sold again.
        kind: for whom the seat is.
        in_pool: free for the taking by any clinic of the county; not ours before it was taken.
        booking: who has it; None when free.
        patient_*: for the row and for the telephone.
        delivery: how far the booking's record got.
        undo: the last step of today can be taken back.
        paper_no: number of the outage slip that keeps a free seat; then it is not sold here.
        guest: which other clinic booked him; None for our own patients.
        off: his session is not held, so that he needs another place whatever was said so far.
    """

    no: int
    starts_at: datetime
    ends_at: datetime
    sellable: bool = False
    closed: bool = False
    kind: SeatKind = SeatKind.CLINIC
    in_pool: bool = False
    booking: Kept[Booking] | None = None
    patient_name: str = field(default="", repr=False)
    patient_reading: str = field(default="", repr=False)
    patient_birth: date | None = field(default=None, repr=False)
    patient_id_tail: str = field(default="", repr=False)
    patient_phone: str = field(default="", repr=False)
    patient_village: str = field(default="", repr=False)
    delivery: Delivery = Delivery.LOCAL
    undo: bool = False
    paper_no: str = ""
    guest: GuestOf | None = None
    off: bool = False

    @property
    def state(self) -> BookingState | None:
        """State of the booking, or None when free."""
        return self.booking.record.state if self.booking else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionList:
    """A session with its seats and what became of each.

    Attributes:
        seats: every seat by number.
        gone: cancelled, moved and void bookings, the newest first.
        made_here: this computer keeps the roster of it and may stop it.
        org_name: clinic that holds it; held_at the same where that is not our own.
    """

    session: Kept[DutySession]
    expert: GridExpert
    org_name: str = ""
    held_at: str = ""
    seats: tuple[SeatLine, ...] = ()
    gone: tuple[SeatLine, ...] = ()
    made_here: bool = False

    @property
    def left(self) -> int:
        """Seats this computer may still sell; those that need a consent are not counted."""
        return sum(line.sellable and line.kind is not SeatKind.EXTRA for line in self.seats)

    @property
    def extra_left(self) -> int:
        """Extra seats that may still be sold when somebody agrees."""
        return sum(line.sellable and line.kind is SeatKind.EXTRA for line in self.seats)

    @property
    def extra_sold(self) -> int:
        """Extra seats that were given."""
        given = (line for line in self.seats if line.booking is not None)
        return sum(line.kind is SeatKind.EXTRA for line in given)

    def first_for(self, claim: SeatClaim, today: date) -> SeatLine | None:
        """The seat that is offered first to this claim; never one that needs a consent."""
        held_on = self.session.record.held_on
        fitting = (
            line
            for line in self.seats
            if line.sellable
            and line.kind is not SeatKind.EXTRA
            and not seat_kind_problems(line.kind, claim, held_on=held_on, today=today)
        )
        return min(
            fitting,
            key=lambda line: (seat_rank(line.kind, claim, here=held_on == today), line.no),
            default=None,
        )

    @property
    def booked(self) -> int:
        """Seats that are sold."""
        return sum(line.booking is not None for line in self.seats)

    @property
    def to_place(self) -> tuple[SeatLine, ...]:
        """Patients of a stopped session who still need another place."""
        return tuple(line for line in self.seats if line.state is BookingState.PENDING)

    @property
    def first_free(self) -> SeatLine | None:
        """The seat that is offered first."""
        kept = {SeatKind.EXTRA, SeatKind.WALK_IN, SeatKind.RESERVED}
        return next((line for line in self.seats if line.sellable and line.kind not in kept), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherBooking:
    """Another live or waited-for place of a patient, for the conflict strip.

    Attributes:
        session_id: None for one that the county was asked for.
        starts_at: None while the county has not said when.
        near: on another day, but with the same expert within his booking window.
        county: asked of the county; `specialty` is then the department.
    """

    id: UUID
    session_id: UUID | None
    expert: str = field(repr=False)
    specialty: str
    held_on: date
    half_day: HalfDay
    starts_at: datetime | None
    seat_no: int | None
    state: BookingState
    near: bool = False
    county: bool = False
