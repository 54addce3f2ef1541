"""What the Today screen shows: rows, never bare numbers. A card's count is counted from them."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop.domain.absence_rows import Unplaced
from desktop.domain.clock_rules import ClockRules
from desktop.domain.codes import BookingState, HalfDay, ReferralState, SessionStatus, TrainingState
from desktop.domain.kept import Delivery
from desktop.domain.referral_alarm import Face, Level, face_of
from desktop.domain.referral_clock import ReferralClock
from desktop.domain.referral_moments import Holder
from desktop.domain.return_rows import ReturnTask


class TodayCard(StrEnum):
    """The cards, in the order shown."""

    ARRIVALS = "arrivals"
    SEATS = "seats"
    GREEN = "green"
    TO_FINISH = "to-finish"
    RETURN_CARE = "return-care"
    TRAININGS = "trainings"
    DRAFTS = "drafts"
    ATTENTION = "attention"
    TO_PLACE = "to-place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A live booking of today."""

    id: UUID
    session_id: UUID
    patient_id: UUID
    patient: str = field(repr=False)
    reading: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    id_tail: str = field(repr=False)
    half_day: HalfDay
    starts_at: datetime
    seat_no: int | None
    expert: str
    state: BookingState


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSeats:
    """A session of today or tomorrow, and its seats.

    Attributes:
        seats: of the plan, closed ones left out.
        booked: with a live booking. arrived: of these, who have come.
        left: free, and ours to sell.
    """

    id: UUID
    expert: str
    specialty: str
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    ends_at: datetime
    room: str
    status: SessionStatus
    seats: int
    booked: int
    arrived: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningReferral:
    """A green referral that is out and not over, with its clock.

    Attributes:
        news_at: last successful exchange with the county; None when there never was any.
    """

    id: UUID
    no: str
    patient: str = field(repr=False)
    to_org: str
    to_dept: str
    state: ReferralState
    holder: Holder
    since: datetime
    issued_at: datetime
    must_ring: bool
    delivery: Delivery
    clock: ReferralClock | None = None
    rules: ClockRules = field(default_factory=ClockRules)
    news_at: datetime | None = None
    leg: int = 1

    def face(self, now: datetime) -> Face | None:
        """What its clock says; None where it has none."""
        return face_of(self.clock, self.rules, now, self.news_at) if self.clock else None

    def presses(self, now: datetime) -> bool:
        """Whether somebody must ring, or something is overdue."""
        face = self.face(now)
        return self.must_ring or (face is not None and face.level is Level.LATE)


class Unfinished(StrEnum):
    """What an issued referral still waits for."""

    REVIEW = "review"  # signed, and a colleague has yet to agree
    CONFIRMATION = "confirmation"  # the doctor's word on his verbal order
    CONSENT = "consent"  # of an emergency waiver
    CONTACT = "contact"  # an emergency, and nobody at the hospital was rung yet
    FIELDS = "fields"  # an emergency was issued without them
    INSURANCE = "insurance"  # transfer filing needed and not done


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedReferral:
    """One thing one referral still waits for.

    Attributes:
        due: until when, or None when there is no hour set.
        fields: names of the missing fields, for `FIELDS`.
        phone: whom to ring about it; empty where that is not known.
    """

    id: UUID
    no: str
    patient: str = field(repr=False)
    doctor: str
    phone: str = ""
    what: Unfinished
    due: datetime | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingToday:
    """A training of today."""

    id: UUID
    topic: str
    starts_at: datetime
    ends_at: datetime
    place: str
    lecturers: tuple[str, ...]
    state: TrainingState
    on_roster: int
    marked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A half-written form."""

    id: UUID
    kind: str
    title: str = field(repr=False)
    updated_at: datetime
    by: str = field(repr=False)


class Trouble(StrEnum):
    """Why a person is needed, the most urgent first."""

    DECLINED = "declined"  # the hospital does not take the patient
    ASKED = "asked"  # the hospital asks for more
    NOT_ARRIVED = "not-arrived"
    TAKEN_AWAY = "taken-away"  # by the county, of a referral: nobody there sees it any more
    ORG_TWO_IDS = "org-two-ids"  # what we send goes to an id that the hospital does not have
    SLIP_UNSENT = "slip-unsent"  # treated from a slip, and its clinic has not sent it
    CLAIM_FLAGGED = "claim-flagged"  # somebody wrote into our Task what cannot be so
    SEAT_TWICE = "seat-twice"  # its seat was another patient's: to be placed
    PATIENT_TWICE = "patient-twice"  # two live bookings in one session
    SESSION_TWICE = "session-twice"  # the expert is at another clinic in this half-day
    FREED_SEAT = "freed-seat"  # there is a seat again, and people wait for one
    NOT_CLOSED = "not-closed"  # the day is over, and somebody of it has no end
    REFUSED = "refused"  # the county server refused our record
    CONFLICT = "conflict"
    TAKEN_AWAY_OTHER = "taken-away-other"  # any other record
    BLOCKED = "blocked"  # waits for a record that was refused
    PRINT_OWED = "print-owed"  # no printer was there


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One matter that waits for a person.

    Attributes:
        key: tells two rows apart.
        record_id, kind: the record it is about.
        title: its human number or name.
        since: when it began; None when that is not known.
        count: how many patients it is about, where that is told.
    """

    key: str
    trouble: Trouble
    record_id: UUID
    kind: str
    title: str = field(repr=False)
    since: datetime | None = None
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayBoard:
    """Everything on the screen, from one view of the file."""

    day: date
    arrivals: tuple[Arrival, ...] = ()
    to_place: tuple[Unplaced, ...] = ()
    sessions: tuple[SessionSeats, ...] = ()
    green: tuple[RunningReferral, ...] = ()
    to_finish: tuple[UnfinishedReferral, ...] = ()
    return_care: tuple[ReturnTask, ...] = ()
    trainings: tuple[TrainingToday, ...] = ()
    drafts: tuple[DraftLine, ...] = ()
    attention: tuple[Attention, ...] = ()

    @property
    def seats(self) -> tuple[SessionSeats, ...]:
        """Sessions of today and tomorrow that still have seats of ours."""
        return tuple(session for session in self.sessions if session.left)

    @property
    def time_line(self) -> tuple[SessionSeats, ...]:
        """Sessions of today, stopped ones too."""
        return tuple(session for session in self.sessions if session.held_on == self.day)

    @property
    def tomorrow(self) -> date:
        """The next local day."""
        return self.day + timedelta(days=1)
