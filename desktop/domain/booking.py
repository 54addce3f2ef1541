"""Booking: a patient's seat in a duty session."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import (
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    CallTarget,
    CancelBy,
    CancelReason,
    ConsentBy,
    HalfDay,
)
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """FHIR Appointment, and the Slot it takes (records.md, "Booking").

    Attributes:
        no: human number.
        seat_id, seat_no: the seat it holds while its state is live.
        held_on, half_day: calendar facts copied from the session, so that a list needs no join
            and a paper stays true.
        starts_at, ends_at: planned instants of the seat.
        asked_at: when the patient asked, for waiting days.
        cancel_by, cancel_reason: coded, by whom; required when cancelled.
        moved_to, moved_from: the other booking of a move.
        call_to_*: who is rung for a patient without a telephone.
        asked_in_call: the same for all patients of one telephone call.
        extra_by, extra_name, extra_at: who agreed to an extra seat, and when he said so.
        room: where the queue sends him when not to the session's own room.
        calls, skips, skipped_at: how often he was called and passed over; when he last was.
        any_session: on the waiting list, any session of the expert will do.
        late_entry: written on paper first and entered afterwards (补登), with its real times.
    """

    no: str
    patient_id: UUID
    session_id: UUID
    expert_id: UUID
    seat_id: UUID | None
    seat_no: int | None
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    ends_at: datetime
    asked_at: datetime
    kind: BookingKind = BookingKind.SESSION
    source: BookingSource = BookingSource.ON_SITE
    priority: BookingPriority = BookingPriority.NORMAL
    state: BookingState = BookingState.BOOKED
    first_visit: bool | None = None
    chief_complaint: str = field(default="", repr=False)
    proxy_name: str = field(default="", repr=False)
    proxy_relation: str = ""
    proxy_phone: str = field(default="", repr=False)
    referral_id: UUID | None = None
    arrived_at: datetime | None = None
    called_at: datetime | None = None
    seen_at: datetime | None = None
    cancel_by: CancelBy | None = None
    cancel_reason: CancelReason | None = None
    cancel_note: str = ""
    moved_to: UUID | None = None
    moved_from: UUID | None = None
    note: str = ""
    prepared_tests: str = ""
    call_to_name: str = field(default="", repr=False)
    call_to_role: CallTarget | None = None
    call_to_phone: str = field(default="", repr=False)
    asked_in_call: UUID | None = None
    extra_by: ConsentBy | None = None
    extra_name: str = ""
    extra_at: datetime | None = None
    room: str = ""
    calls: int = 0
    skipped_at: datetime | None = None
    skips: int = 0
    any_session: bool = False
    late_entry: bool = False


COMPLAINT_MAX = 200  # records.md, Booking
NOTE_MAX = 200

HOLDS_SEAT = frozenset(
    {
        BookingState.BOOKED,
        BookingState.PENDING,
        BookingState.ARRIVED,
        BookingState.CHECKED_IN,
        BookingState.FULFILLED,
        BookingState.NOSHOW,
    }
)
"""States in which nobody else may have the seat. A pending one belongs to a stopped session: a
stop never wins over a sold seat, so it stays until the patient has another place."""

ON_BEHALF = frozenset(
    {BookingSource.FAMILY, BookingSource.VILLAGE_DOCTOR, BookingSource.FAMILY_DOCTOR}
)
"""Sources where somebody else asks for the patient, so that his name is needed."""


def booking_problems(booking: Booking, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found = _seat_problems(booking) | _said_problems(booking) | _cancel_problems(booking)
    if booking.state is BookingState.ARRIVED and booking.arrived_at is None:
        found["arrived_at"] = Problem("booking.arrival_time_missing")
    return found


def _seat_problems(booking: Booking) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    seated = booking.seat_id is not None and booking.seat_no is not None
    ours = booking.kind is BookingKind.SESSION and booking.state in HOLDS_SEAT
    if booking.state is BookingState.WAITLIST and booking.seat_id is not None:
        found["seat_no"] = Problem("booking.waiting_has_seat")
    if ours and not seated:
        found["seat_no"] = Problem("booking.seat_missing")
    if booking.ends_at <= booking.starts_at:
        found["ends_at"] = Problem("booking.ends_before_start")
    return found


def _said_problems(booking: Booking) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    if len(booking.chief_complaint) > COMPLAINT_MAX:
        found["chief_complaint"] = Problem("booking.complaint_long", {"most": COMPLAINT_MAX})
    if booking.source in ON_BEHALF and not booking.proxy_name.strip():
        found["proxy_name"] = Problem("booking.caller_missing")
    if booking.source is BookingSource.FAMILY and not booking.proxy_relation:
        found["proxy_relation"] = Problem("booking.relation_missing")
    if len(booking.prepared_tests) > NOTE_MAX:
        found["prepared_tests"] = Problem("booking.note_long", {"most": NOTE_MAX})
    return found


def _cancel_problems(booking: Booking) -> dict[str, Problem]:
    if booking.state is not BookingState.CANCELLED:
        return {}
    found: dict[str, Problem] = {}
    if booking.cancel_reason is None:
        found["cancel_reason"] = Problem("booking.cancel_reason_missing")
    if booking.cancel_by is None:
        found["cancel_by"] = Problem("booking.cancel_by_missing")
    if booking.cancel_reason is CancelReason.OTHER and not booking.cancel_note.strip():
        found["cancel_note"] = Problem("booking.cancel_note_missing")
    if len(booking.cancel_note) > NOTE_MAX:
        found["cancel_note"] = Problem("booking.note_long", {"most": NOTE_MAX})
    return found
