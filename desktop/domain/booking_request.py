"""What is said when a booking is asked for."""

from dataclasses import dataclass, field
from uuid import UUID

from desktop.domain.codes import BookingPriority, BookingSource


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """A seat asked for; all else is known from the session.

    Attributes:
        seat_no: the chosen seat; None takes the first free one.
        first_visit: 初诊 or 复诊; None is not said.
        proxy_*: who asks for the patient; relation is a code of GB/T 4761.
    """

    patient_id: UUID
    session_id: UUID
    seat_no: int | None = None
    source: BookingSource = BookingSource.ON_SITE
    priority: BookingPriority = BookingPriority.NORMAL
    first_visit: bool | None = None
    chief_complaint: str = field(default="", repr=False)
    proxy_name: str = field(default="", repr=False)
    proxy_relation: str = ""
    proxy_phone: str = field(default="", repr=False)
    referral_id: UUID | None = None
    note: str = ""
