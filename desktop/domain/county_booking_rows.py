"""What the screen of county bookings shows."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_states import CountyHolder, CountyStanding
from desktop.domain.kept import Delivery, Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyLine:
    """One request to the county.

    Attributes:
        hospital: name; hospital_phone: whom to ring for an answer.
        since: since when it stands so, UTC.
        anew: it was refused, and the same was asked again since.
    """

    kept: Kept[CountyBooking]
    patient: str = field(repr=False)
    reading: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    hospital: str = ""
    hospital_phone: str = ""
    standing: CountyStanding
    holder: CountyHolder
    since: datetime
    delivery: Delivery = Delivery.LOCAL
    anew: bool = False

    @property
    def id(self) -> UUID:
        """Id of the record."""
        return self.kept.id
