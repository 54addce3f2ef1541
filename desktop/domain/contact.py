"""Contact: one telephone call about a booking, and what came of it. Never edited afterwards."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import ContactOutcome, ContactPurpose
from desktop.domain.errors import Problem

NOTE_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """FHIR Communication about the Appointment.

    Attributes:
        booking_id: whom it is about: a booking to be moved, or one on the waiting list.
        session_id: the session in question.
        offered_session_id, offered_seat_no: the place that was offered, if any.
        at: when it was made, UTC.
        spoke_with: who answered.
    """

    booking_id: UUID
    patient_id: UUID
    session_id: UUID
    purpose: ContactPurpose
    outcome: ContactOutcome
    at: datetime
    offered_session_id: UUID | None = None
    offered_seat_no: int | None = None
    phone: str = field(default="", repr=False)
    spoke_with: str = field(default="", repr=False)
    note: str = ""


def contact_problems(contact: Contact, **_when: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    if len(contact.note) > NOTE_MAX:
        return {"note": Problem("contact.note_long", {"most": NOTE_MAX})}
    return {}
