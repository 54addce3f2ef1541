"""Which resources of other clinics are ours to read: guests, and what happens to sessions."""

from typing import Any
from uuid import UUID

from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Place
from desktop.domain.seats import seat_id
from desktop.domain.session_event import SessionEvent
from desktop.store import guests
from desktop.store.store import Reading
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.format import parts

SESSION_WORD = "session-event"  # code system of the category of such a message


def guest_kind(reading: Reading, place: Place, resource: Resource) -> str | None:
    """`booking` for a seat of ours that another clinic sold, `patient` for whom it names.

    A guest's booking that left our session is read as well: only so is his seat known to be free.
    """
    clinic = parts.clinic_in(resource)
    if not clinic or clinic == str(place.org_id):
        return None
    if resource.get("resourceType") == "Patient":
        return "patient" if guests.is_named(reading, str(resource["id"])) else None
    category = parts.code_in(resource.get("serviceCategory"), "service-category")
    if resource.get("resourceType") != "Appointment" or category != "expert-visit":
        return None
    if guests.is_guest(reading, str(resource["id"])) or _sits_with_us(reading, place, resource):
        return "booking"
    return None


def is_session_word(resource: Resource) -> bool:
    """Whether it says what happens to a session on its day: late, away, ended early."""
    said = resource.get("category") if resource.get("resourceType") == "Communication" else None
    return parts.code_in(said, SESSION_WORD) is not None


def may_say(reading: Reading, record: Any, resource: Resource) -> bool:
    """Whether who says it may: of a session's day only the clinic that holds it knows."""
    if not isinstance(record, SessionEvent):
        return True
    session = reading.get(DutySession, record.session_id)
    return session is not None and parts.clinic_in(resource) == str(session.record.org_id)


def _sits_with_us(reading: Reading, place: Place, resource: Resource) -> bool:
    said: dict[str, Any] = FORMATS["booking"].payload_from([resource])
    session_id, no, seat = said.get("session_id"), said.get("seat_no"), said.get("seat_id")
    if not session_id or not no or not seat:
        return False
    session = reading.get(DutySession, UUID(session_id))
    ours = session is not None and session.record.org_id == place.org_id
    return ours and str(seat_id(UUID(session_id), int(no))) == seat
