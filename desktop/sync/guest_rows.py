"""Which resources of other clinics are ours to read: guests, and nothing else of theirs."""

from typing import Any
from uuid import UUID

from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Place
from desktop.domain.seats import seat_id
from desktop.store import guests
from desktop.store.store import Reading
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.format import parts


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


def _sits_with_us(reading: Reading, place: Place, resource: Resource) -> bool:
    said: dict[str, Any] = FORMATS["booking"].payload_from([resource])
    session_id, no, seat = said.get("session_id"), said.get("seat_no"), said.get("seat_id")
    if not session_id or not no or not seat:
        return False
    session = reading.get(DutySession, UUID(session_id))
    ours = session is not None and session.record.org_id == place.org_id
    return ours and str(seat_id(UUID(session_id), int(no))) == seat
