"""Which record another one hangs on, and whether it is here."""

from typing import Any
from uuid import UUID

from desktop.catalog import BY_KIND
from desktop.domain.attachment import Attachment
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.referral import Referral
from desktop.store.store import Reading
from desktop.sync.origins import ROW
from desktop.wire.format.attachment import ABOUT

_PARENTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "booking": (("patient_id", "patient", "Patient"), ("session_id", "duty_session", "Schedule")),
    "session_event": (("session_id", "duty_session", "Schedule"),),
    "contact": (("booking_id", "booking", "Appointment"), ("patient_id", "patient", "Patient")),
    "county_booking": (("patient_id", "patient", "Patient"),),
    "referral": (("patient_id", "patient", "Patient"),),
    "down_referral": (("patient_id", "patient", "Patient"),),
    "reception": (("referral_id", "referral", "ServiceRequest"),),
    "referral_step": (("referral_id", "referral", "ServiceRequest"),),
    "follow_up": (
        # first what it is about: nobody is read of whom no referral here tells
        ("referral_id", "referral", "ServiceRequest"),
        ("down_referral_id", "down_referral", "ServiceRequest"),
        ("patient_id", "patient", "Patient"),
    ),
    "attachment": (("patient_id", "patient", "Patient"),),
}


def missing_parent(reading: Reading, kind: str, record: Any) -> str:
    """Type and id of what the record refers to and is not here; empty when all of it is."""
    for field, parent, resource_type in _PARENTS.get(kind, ()):
        wanted = getattr(record, field)
        if wanted is not None and not _is_here(reading, parent, wanted):
            return f"{resource_type}/{wanted}"
    if isinstance(record, CountyBooking) and record.target_org_id == reading.place().org_id:
        asked_with = record.referral_id  # asked of us: with a referral, or by itself
        if asked_with is not None and reading.get(Referral, asked_with) is None:
            return f"ServiceRequest/{asked_with}"
    if isinstance(record, Attachment) and record.about_kind in BY_KIND:
        about = reading.get(BY_KIND[record.about_kind].record, record.about_id)
        if about is None:
            return f"{ABOUT.get(record.about_kind, ROW)}/{record.about_id}"
    return ""


def _is_here(reading: Reading, kind: str, record_id: UUID) -> bool:
    if reading.get(BY_KIND[kind].record, record_id) is not None:
        return True
    return kind == "referral" and reading.get(DownReferral, record_id) is not None
