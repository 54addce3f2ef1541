"""What is said when a booking is asked for."""

from dataclasses import dataclass, field
from uuid import UUID

from desktop.domain.codes import BookingPriority, BookingSource, CallTarget
from desktop.domain.seat_claim import Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """A seat asked for; all else is known from the session.

    Attributes:
        seat_no: the chosen seat; None takes the first free one that is for this patient.
        first_visit: 初诊 or 复诊; None is not said.
        proxy_*: who asks for the patient; relation is a code of GB/T 4761, or the village.
        prepared_tests: what he brings along or has done before.
        call_to_*: who is rung for a patient without a telephone.
        asked_in_call: the same for all patients of one telephone call.
        consent: who agreed to an extra seat.
        any_session: on the waiting list, any session of the expert will do.
        late_entry: written on paper first and entered afterwards (补登).
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
    prepared_tests: str = ""
    call_to_name: str = field(default="", repr=False)
    call_to_role: CallTarget | None = None
    call_to_phone: str = field(default="", repr=False)
    asked_in_call: UUID | None = None
    consent: Consent | None = None
    any_session: bool = False
    late_entry: bool = False
