"""What the program that is killed does before it dies: one of each kind of record."""

from collections.abc import Callable
from datetime import date, timedelta

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.duty_session import DutySession
from tests.factory import Clinic, changed
from tests.sync.attachment_parts import about, attach

FIRST_DAY = date(2026, 11, 24)


def work_a_little(clinic: Clinic, tell: Callable[[str], None]) -> None:
    """Tells the id of each record after its save has returned."""
    with clinic.store.reading() as reading:
        days = len(reading.all_of(DutySession))
    session = clinic.session(held_on=FIRST_DAY + timedelta(days=days), capacity=3)
    tell(str(session.id))
    patient = clinic.patient()
    tell(str(patient.id))
    booked = clinic.booking(session, 1, patient_id=patient.id)
    tell(str(booked.id))
    clinic.save(changed(patient, phone=f"1390000{days:04}"), patient.id)
    now = clinic.clock.now()
    referral = clinic.referral(
        patient_id=patient.id, state=ReferralState.ISSUED, issued_at=now, urgency=Urgency.STAT
    )
    tell(str(referral.id))
    tell(str(attach(clinic, about(referral), b"\xff\xd8" + session.id.bytes * 40)))
    tell(str(clinic.training().id))
