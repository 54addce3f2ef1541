"""Numbers, beds and examinations asked of this hospital without a referral."""

from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.domain.codes import BookingState, Sex
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Delivery, Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """One request.

    Attributes:
        from_org, phone: the clinic that asks, and its number.
    """

    kept: Kept[CountyBooking]
    patient_name: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = field(default=None, repr=False)
    patient_phone: str = field(default="", repr=False)
    from_org: str = ""
    phone: str = ""
    delivery: Delivery = Delivery.LOCAL

    @property
    def is_open(self) -> bool:
        """Whether it waits for our answer."""
        return self.kept.record.state is BookingState.PENDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What is granted: a time for a number or an examination, ward and bed for a bed."""

    visit_at: datetime | None = None
    place: str = ""
    doctor: str = ""
    ward: str = ""
    bed: str = ""
    note: str = ""
