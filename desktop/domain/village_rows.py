"""One village's bookings on one sheet, for the village doctor or cadre who asked for them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import BookingSource, BookingState, HalfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRow:
    """A booking, or a place on the waiting list, of somebody of the village.

    Attributes:
        starts_at: planned instant of the seat; the session's begin for who waits.
        caller: who asked for him.
    """

    id: UUID
    session_id: UUID
    patient: str = field(repr=False)
    reading: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    seat_no: int | None
    expert: str
    state: BookingState
    source: BookingSource
    caller: str = field(default="", repr=False)
