"""A patient of clinic B with a seat in a session of clinic A, for the tests of guests."""

from typing import Any

from desktop.domain.booking import Booking
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.services.booking import BookingDesk
from tests.lease_parts import pool_seat, sell, take
from tests.world import CLINICS, Pc, World

CLINIC_B = CLINICS["B"][0]


def book(pc: Pc, session: Kept[DutySession], index: int = 0) -> Kept[Booking]:
    """Take a seat of the pool and sell it, as the form does."""
    seat = pool_seat(session, index)
    take(pc, seat)
    return sell(pc, session, seat, name="郑桂花", phone="13800000008")


def desk(pc: Pc) -> BookingDesk:
    return BookingDesk(pc.store, pc.clock, lambda: pc.nurse)


def appointment(world: World, booking: Kept[Booking]) -> dict[str, Any]:
    """The Appointment at the county."""
    found: dict[str, Any] = world.service.read("Appointment", str(booking.id)).resource()
    return found
