"""What only several computers together can make, and who said something."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Origin(StrEnum):
    """Where something was said."""

    HERE = "here"
    OTHER_PC = "other-pc"  # 另一台电脑
    OTHER_CLINIC = "other-clinic"  # 另一家卫生院
    COUNTY = "county"  # 县里


@dataclass(frozen=True, slots=True)
class GuestOf:
    """Whose patient a guest is: the clinic that booked him into a session of ours.

    Attributes:
        phone: its telephone, where the county's directory tells one.
    """

    clinic: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said one revision; without a name when that has not come."""

    origin: Origin
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class TwiceInSession:
    """One patient with several live bookings in one session; a person says which to cancel."""

    patient_id: UUID
    session_id: UUID
    booking_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class TwoSessions:
    """One expert at two clinics in one half-day; the later one cannot be sold."""

    earlier: UUID
    later: UUID
