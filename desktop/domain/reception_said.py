"""What is said at the receiving desk about taking a patient on, as its forms hand it over."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.codes import AcceptMode


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """接诊安排: where the patient is to come, and what is kept for him.

    Attributes:
        phone: whom the patient or the sender may ring there.
        visit_at: when he is to be here; None where he comes as he can.
        grant: answer the numbers and beds asked for with it in the same act.
    """

    mode: AcceptMode | None = None
    department: str = ""
    doctor_id: UUID | None = None
    doctor: str = ""
    visit_at: datetime | None = None
    place: str = ""
    ward: str = ""
    bed: str = ""
    phone: str = ""
    note: str = field(default="", repr=False)
    grant: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """住院: number, ward, bed and time."""

    number: str = ""
    ward: str = ""
    bed: str = ""
    at: datetime | None = None
    department: str = ""
    doctor: str = ""
