"""Patients of other clinics who have a seat in a session of ours.

Whose a guest is stands in `county_view`: what the county says of an Appointment, or of a Patient,
beside our row of it. It is written when the guest is taken in and stays with the row.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import text

from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Place
from desktop.domain.organization import Organization
from desktop.domain.payload import from_payload
from desktop.domain.shared_rows import GuestOf
from desktop.models.triggers import LIVE_BOOKING
from desktop.store import replica
from desktop.store.queries.experts import clinic_name
from desktop.store.replica import View
from desktop.store.store import Reading, Unit

GUEST = "guest"

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
# of a seat that was sold by nobody whom we know; our own computers' sales come by our tag
_SOLD = text(
    f"""
    SELECT seat.id FROM duty_session s JOIN seat ON seat.session_id = s.id
    WHERE s.org_id = :org AND s.held_on >= :day AND seat.said = 'busy'
      AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.session_id = seat.session_id
        AND b.seat_no = seat.no AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE}))
    ORDER BY seat.starts_at, seat.id
    """
)
# who still needs a place is followed until he has one, however long that takes
_FOLLOWED = text(
    f"""
    SELECT b.id, b.patient_id FROM county_view v JOIN booking b ON b.id = v.record_id
    WHERE v.kind = '{GUEST}' AND b.state IN ({_LIVE})
      AND (b.held_on >= :day OR b.state = 'pending')
    ORDER BY b.starts_at, b.id
    """
)
_ELSEWHERE = text("SELECT 1 FROM duty_session WHERE held_on >= :day AND org_id <> :org LIMIT 1")
_NAMED = text(
    f"""
    SELECT 1 FROM booking b JOIN county_view v ON v.kind = '{GUEST}' AND v.record_id = b.id
    WHERE b.patient_id = :patient
    UNION SELECT 1 FROM orphan WHERE resource_type = 'Appointment' AND waits_for = :parent
    """
)


def remember(unit: Unit, record_id: str, org_id: str) -> None:
    """This booking, or patient, is another clinic's."""
    if org_id != _owner(unit, record_id):
        replica.show(unit, [View(GUEST, record_id, None, {"org_id": org_id})])


def remember_foreign(unit: Unit, place: Place, record_id: str, org_id: str) -> None:
    """Whose this is, as far as it is not our own."""
    if org_id and org_id != str(place.org_id):
        remember(unit, record_id, org_id)


def guests(reading: Reading, record_ids: Iterable[UUID]) -> dict[UUID, GuestOf]:
    """Whose these bookings or patients are; our own are left out."""
    found = replica.views(reading, GUEST, [str(each) for each in record_ids])
    clinics: dict[str, GuestOf] = {}
    for said in found.values():
        if said["org_id"] not in clinics:
            clinics[said["org_id"]] = _clinic(reading, UUID(said["org_id"]))
    return {UUID(each): clinics[said["org_id"]] for each, said in found.items()}


def guest_of(reading: Reading, record_id: UUID) -> GuestOf | None:
    """Whose this booking or patient is; None for our own."""
    return guests(reading, [record_id]).get(record_id)


def is_guest(reading: Reading, record_id: str) -> bool:
    """Whether this booking or patient is another clinic's."""
    return bool(_owner(reading, record_id))


def only_ours(reading: Reading, record_id: UUID, code: str, field: str) -> None:
    """What only the clinic does whose patient he is.

    Args:
        reading: one view of the file.
        record_id: the booking or the patient.
        code: problem that is told of a guest; its sentence names `clinic`, with telephone.
        field: where it is told.

    Raises:
        RuleBroken: he is another clinic's.
    """
    found = guest_of(reading, record_id)
    if found is not None:
        clinic = f"{found.clinic} {found.phone}".strip()
        raise RuleBroken({field: Problem(code, {"clinic": clinic})})


def sold_unknown(reading: Reading, place: Place, today: date) -> list[str]:
    """Seats of our sessions, of today and later, that are sold and we do not know to whom."""
    asked = {"org": str(place.org_id), "day": today.isoformat()}
    return list(reading.connection.execute(_SOLD, asked).scalars())


def held_elsewhere(reading: Reading, place: Place, today: date) -> bool:
    """Whether another clinic holds a session today or later."""
    asked = {"org": str(place.org_id), "day": today.isoformat()}
    return reading.connection.execute(_ELSEWHERE, asked).first() is not None


def followed(reading: Reading, today: date) -> list[tuple[str, str]]:
    """Booking and patient of each guest whom we expect, or who still needs a place."""
    rows = reading.connection.execute(_FOLLOWED, {"day": today.isoformat()})
    return [(row[0], row[1]) for row in rows]


def is_named(reading: Reading, patient_id: str) -> bool:
    """Whether a guest's booking, kept or about to be, names this patient."""
    asked = {"patient": patient_id, "parent": f"Patient/{patient_id}"}
    return reading.connection.execute(_NAMED, asked).first() is not None


def _owner(reading: Reading, record_id: str) -> str:
    said = replica.views(reading, GUEST, [record_id]).get(record_id)
    return str(said["org_id"]) if said else ""


def _clinic(reading: Reading, org_id: UUID) -> GuestOf:
    shown = replica.views(reading, "organization", [str(org_id)]).get(str(org_id))
    told = from_payload(Organization, shown) if shown else None
    phone = (told.phone or told.referral_phone) if told else ""
    return GuestOf(clinic_name(reading, org_id) or "?", phone)
