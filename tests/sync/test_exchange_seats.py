"""What the county hears of a seat follows from the booking that has it."""

from collections.abc import Iterator

import pytest

from desktop.domain.booking import HOLDS_SEAT
from desktop.domain.codes import BookingState
from desktop.domain.payload import to_payload
from desktop.models.triggers import LIVE_BOOKING
from desktop.practice.county.service import CountyService
from desktop.sync.engine import exchange_once
from desktop.wire.catalog import FORMATS
from desktop.wire.outgoing import NothingKnown, OutgoingOp
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def test_the_file_and_the_rules_agree_on_who_has_a_seat() -> None:
    assert set(LIVE_BOOKING) == HOLDS_SEAT


@pytest.mark.parametrize("state", BookingState)
def test_a_seat_is_sold_exactly_as_long_as_the_booking_holds_it(
    clinic: Clinic, state: BookingState
) -> None:
    booking = clinic.booking(clinic.session())
    with clinic.store.reading() as reading:
        place = reading.place()
    payload = to_payload(changed(booking, state=state))
    op = OutgoingOp("1", "booking", str(booking.id), 2, payload, "2026-11-23T00:30:00.000000Z")

    _, slot = FORMATS["booking"].to_resources(op, place, NothingKnown())

    assert slot["id"] == str(booking.record.seat_id)
    assert slot["status"] == ("busy" if state in HOLDS_SEAT else "busy-tentative")


def test_the_seat_of_a_stopped_session_stays_sold_until_the_patient_has_another(
    clinic: Clinic, county: ShimCounty
) -> None:
    booking = clinic.booking(clinic.session())
    exchange_once(clinic.store, county, clinic.clock)

    clinic.save(changed(booking, state=BookingState.PENDING), booking.id)
    exchange_once(clinic.store, county, clinic.clock)

    [slot] = [each for each in county.all("Slot") if each["id"] == str(booking.record.seat_id)]
    [appointment] = county.all("Appointment")
    assert slot["status"] == "busy"
    assert appointment["status"] == "pending"
    assert appointment["slot"] == [{"reference": f"Slot/{slot['id']}"}]
