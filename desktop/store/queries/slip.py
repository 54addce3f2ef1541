"""What the slips in the patient's hand say (forms.md E4), read in one view of the file."""

from datetime import datetime
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_papers import CountySlip, OldPlace, SlipFacts
from desktop.domain.codes import BookingState
from desktop.domain.county_booking import CountyBooking
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Delivery
from desktop.domain.patient import Patient
from desktop.domain.seats import kind_of
from desktop.store.guests import guest_of
from desktop.store.queries.booking import expert_line
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.experts import host_of
from desktop.store.queries.organizations import organization
from desktop.store.queries.outage import own_phone
from desktop.store.queries.session_day import expected_calls
from desktop.store.store import Reading

_COMING = {BookingState.BOOKED, BookingState.ARRIVED}


def slip_facts(reading: Reading, booking_id: UUID, now: datetime) -> SlipFacts | None:
    """What the booking slip says; None when the booking is not known here."""
    booking = reading.get(Booking, booking_id)
    if booking is None:
        return None
    record = booking.record
    found = reading.get(DutySession, record.session_id)
    session = found.record if found else None
    patient = reading.get(Patient, record.patient_id)
    sits = session.substitute_expert_id or session.expert_id if session else record.expert_id
    expert = expert_line(reading, sits)
    other = session is not None and session.substitute_expert_id is not None
    name, role, phone = _rung(record)
    return SlipFacts(
        booking_id=booking_id,
        revision=booking.revision,
        no=record.no,
        clinic=reading.setting("org_name", ""),
        expert=expert.name,
        title_text=expert.title_text,
        specialty=expert.specialty,
        stood_for=expert_line(reading, session.expert_id).name if session and other else "",
        held_on=record.held_on,
        half_day=record.half_day,
        starts_at=record.starts_at,
        ends_at=record.ends_at,
        expected_at=_expected(reading, booking_id, record, now),
        seat_no=record.seat_no,
        kind=kind_of(session, record.seat_no) if session and record.seat_no else None,
        room=record.room or (session.room if session else ""),
        held_at=host_of(reading, session) if session else "",
        patient=patient.record.name if patient else "",
        state=record.state,
        delivery=delivery_of(reading, [booking_id]).get(booking_id, Delivery.LOCAL),
        call_name=name,
        call_role=role,
        call_phone=phone,
        old=_old_place(reading, record),
        any_session=record.any_session,
        late_entry=record.late_entry,
        own_phone=own_phone(reading),
        guest=guest.clinic if (guest := guest_of(reading, booking_id)) else "",
    )


def _rung(record: Booking) -> tuple[str, str, str]:
    """Who is rung about it in the patient's place: name, what he is, number."""
    if record.call_to_phone:
        return record.call_to_name, str(record.call_to_role or ""), record.call_to_phone
    if record.proxy_phone:
        return record.proxy_name, record.proxy_relation, record.proxy_phone
    return "", "", ""


def _expected(
    reading: Reading, booking_id: UUID, record: Booking, now: datetime
) -> datetime | None:
    if record.state not in _COMING:
        return None
    at = expected_calls(reading, record.session_id, now).get(booking_id)
    return at if at is not None and at > record.ends_at else None


def _old_place(reading: Reading, record: Booking) -> OldPlace | None:
    old = reading.get(Booking, record.moved_from) if record.moved_from else None
    if old is None:
        return None
    return OldPlace(
        held_on=old.record.held_on,
        half_day=old.record.half_day,
        starts_at=old.record.starts_at,
        seat_no=old.record.seat_no,
    )


def county_slip(reading: Reading, booking_id: UUID) -> CountySlip | None:
    """What the hospital's answer says; None when the request is not known here."""
    asked = reading.get(CountyBooking, booking_id)
    if asked is None:
        return None
    patient = reading.get(Patient, asked.record.patient_id)
    hospital = organization(reading, asked.record.target_org_id)
    return CountySlip(
        booking_id=booking_id,
        revision=asked.revision,
        booking=asked.record,
        clinic=reading.setting("org_name", ""),
        hospital=hospital.name if hospital else "",
        hospital_phone=(hospital.referral_phone or hospital.phone) if hospital else "",
        patient=patient.record.name if patient else "",
        own_phone=own_phone(reading),
    )
