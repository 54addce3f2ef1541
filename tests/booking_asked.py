"""What tests of booking ask for."""

from datetime import UTC, datetime
from uuid import UUID

from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import CancelBy, CancelReason
from tests.factory import Clinic

SESSION_DAY = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
"""When the session of `Clinic.session` begins."""
REASON = (CancelBy.PATIENT, CancelReason.CONDITION_CHANGED)


def ask(clinic: Clinic, session_id: UUID, seat_no: int | None = None) -> BookingRequest:
    """What is asked for: any free seat of a session, or this one."""
    return BookingRequest(patient_id=clinic.patient().id, session_id=session_id, seat_no=seat_no)
