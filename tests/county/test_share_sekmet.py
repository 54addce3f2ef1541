"""Two computers of a clinic and one of another share through a server that nobody here wrote."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import BookingState
from desktop.domain.duty_session import DutySession
from desktop.domain.patient import Patient
from desktop.domain.session_event import SessionEvent
from desktop.services.session_day import SessionDay
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.guest_parts import book, desk
from tests.lease_parts import lend
from tests.servers import start_sekmet
from tests.sync.share_parts import get, missing, states, step
from tests.world import World


@pytest.fixture
def server_url(tmp_path: Path) -> Iterator[str]:
    """A server of its own for each test: the county's ids are the same in each."""
    with start_sekmet(tmp_path / "sekmet") as server:
        yield server.url


@pytest.fixture
def world(
    server_url: str, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> Iterator[World]:
    ways: list[FhirCounty] = []

    def way() -> FhirCounty:
        ways.append(FhirCounty(server_url, loopback_only=True))
        return ways[-1]

    with World(empty_file, tmp_path, clock, county=way) as made:
        made.exchange()
        yield made
    for each in ways:
        each.close()


def test_a_booking_is_shared_and_both_calls_are_one(world: World) -> None:
    session = world.a1.clinic.session(held_on=world.clock.today(), shared=2)
    booking = world.a1.clinic.booking(session)
    world.exchange()
    assert get(world.a2, Booking, booking.id).record == booking.record
    assert get(world.b1, DutySession, session.id).record == session.record
    assert missing(world.b1, Patient, booking.record.patient_id)

    step(world.a1, booking.id, BookingAction.ARRIVE)
    world.exchange()
    step(world.a1, booking.id, BookingAction.CALL)
    step(world.a2, booking.id, BookingAction.CALL)
    world.exchange(3)

    kept = [get(pc, Booking, booking.id) for pc in (world.a1, world.a2)]
    assert kept[0].record == kept[1].record
    assert kept[0].record.state is BookingState.CHECKED_IN
    for pc in world.pcs.values():
        assert states(pc) <= {"ACKED", "TAKEN", "SUPERSEDED"}
    before = [each.revision for each in kept]
    world.exchange(2)
    assert [get(pc, Booking, booking.id).revision for pc in (world.a1, world.a2)] == before


def test_another_clinics_patient_in_our_session_is_seen_at_both(world: World) -> None:
    session = lend(world, held_on=world.clock.today())
    guest = book(world.b1, session)
    other = world.b1.clinic.patient()
    world.exchange()
    for pc in (world.a1, world.a2):
        assert get(pc, Booking, guest.id).record == guest.record
        assert get(pc, Patient, guest.record.patient_id).record.name == "郑桂花"
        assert missing(pc, Patient, other.id)

    step(world.a1, guest.id, BookingAction.ARRIVE)
    world.exchange()
    assert get(world.b1, Booking, guest.id).record.state is BookingState.ARRIVED
    there = world.a1.county.read("Appointment", str(guest.id))
    assert there is not None
    tags = [each["code"] for each in there["meta"]["tag"]]
    assert tags == [str(world.b1.clinic.org_id)]

    desk(world.a1).undo(guest.id, get(world.a1, Booking, guest.id).revision)
    world.exchange()
    assert get(world.a2, Booking, guest.id).record.state is BookingState.BOOKED
    who = world.a1.county.read("Patient", str(guest.record.patient_id))
    assert who is not None
    assert who["meta"]["versionId"] == "1"


def test_what_happens_to_a_session_is_heard_at_the_clinic_of_its_guest(world: World) -> None:
    session = lend(world, held_on=world.clock.today())
    day = SessionDay(world.a1.store, world.clock, lambda: world.a1.nurse)
    said = day.delay(session.id, 240)
    world.exchange()
    assert get(world.b1, SessionEvent, said.id).record == said.record
