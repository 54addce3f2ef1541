"""Booking: a patient's seat in a duty session."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import (
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
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


def booking_problems(booking: Booking, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if booking.state is BookingState.CANCELLED and booking.cancel_reason is None:
        found["cancel_reason"] = Problem("booking.cancel_reason_missing")
    return found
