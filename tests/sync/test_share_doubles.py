"""What only two computers apart can make twice: found at first contact, nobody lost in silence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import BookingState
from desktop.domain.errors import RuleBroken
from desktop.domain.today_rows import Trouble
from desktop.services.booking_seats import open_session
from desktop.store.queries import doubles
from desktop.store.queries.grid import grid
from desktop.store.queries.today import board
from tests.conftest import StandingClock
from tests.factory import booking as booking_of
from tests.sync.share_parts import CANCEL, get, states, step
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, heard=True) as made:
        yield made


def troubles(pc: Pc) -> list[Trouble]:
    with pc.store.reading() as reading:
        return [each.trouble for each in board(reading, today=pc.clock.today()).attention]


def take_holder(pc: Pc, session_id: object) -> None:
    """As after the rollback of a whole machine: this file believes that the seats are its own."""
    with pc.store.unit(pc.nurse.staff_id) as unit:
        device = str(unit.place().device_id)
        unit.connection.exec_driver_sql(
            "UPDATE seat SET holder = ? WHERE session_id = ?", (device, str(session_id))
        )


def test_one_seat_sold_twice_keeps_both_patients(world: World) -> None:
    session = world.a1.clinic.session()
    world.exchange()
    take_holder(world.a2, session.id)
    first = world.a1.clinic.booking(session, 3)
    second = world.a2.clinic.booking(session, 3)
    world.exchange(3)

    for pc in (world.a1, world.a2):
        assert get(pc, Booking, first.id).record.seat_no == 3
        later = get(pc, Booking, second.id).record
        assert (later.state, later.seat_no, later.seat_id) == (BookingState.PENDING, None, None)
        assert Trouble.SEAT_TWICE in troubles(pc)
        assert states(pc) <= {"ACKED", "TAKEN", "SUPERSEDED"}
    seats = [each.get("slot") for each in world.service.find("Appointment")]
    assert len([each for each in seats if each]) == 1


def test_a_booking_without_its_seat_is_off_the_list_once_it_is_moved(world: World) -> None:
    session = world.a1.clinic.session()
    world.exchange()
    take_holder(world.a2, session.id)
    world.a1.clinic.booking(session, 3)
    second = world.a2.clinic.booking(session, 3)
    world.exchange(3)
    step(world.a2, second.id, BookingAction.MOVE, CANCEL)
    world.exchange()

    assert Trouble.SEAT_TWICE not in troubles(world.a1)


def test_one_patient_booked_twice_apart_is_asked_about(world: World) -> None:
    session = world.a1.clinic.session(shared=4)
    patient = world.a1.clinic.patient()
    world.exchange()
    take_holder(world.a2, session.id)
    world.a1.clinic.save(booking_of(session, patient.id, 1))
    second = world.a2.clinic.save(booking_of(session, patient.id, 2))
    world.exchange(3)

    for pc in (world.a1, world.a2):
        assert troubles(pc).count(Trouble.PATIENT_TWICE) == 1
        with pc.store.reading() as reading:
            [found] = doubles.twice_in_session(reading, world.clock.today())
        assert len(found.booking_ids) == 2
    step(world.a1, second.id, BookingAction.CANCEL, CANCEL)
    world.exchange()
    assert Trouble.PATIENT_TWICE not in troubles(world.a2)


def test_one_patient_waiting_twice_is_taken_in_as_two_entries(world: World) -> None:
    session = world.a1.clinic.session()
    patient = world.a1.clinic.patient()
    world.exchange()
    waiting = replace(
        booking_of(session, patient.id, 1), state=BookingState.WAITLIST, seat_id=None, seat_no=None
    )
    made = [
        pc.clinic.save(replace(waiting, no=f"YY20261123{pc.name}001"))
        for pc in (world.a1, world.a2)
    ]
    world.exchange(2)

    for pc in (world.a1, world.a2):
        for each in made:
            assert get(pc, Booking, each.id).record.state is BookingState.WAITLIST


def both_plan(world: World) -> tuple[object, object]:
    first = world.a1.clinic.session()
    second = world.b1.clinic.session()
    world.a1.exchange()
    world.clock.advance(minutes=1)  # type: ignore[attr-defined]
    world.exchange()
    return first.id, second.id


def test_an_expert_at_two_clinics_is_shown_at_both(world: World) -> None:
    first, second = both_plan(world)

    for pc in (world.a1, world.a2, world.b1):
        assert Trouble.SESSION_TWICE in troubles(pc)
        with pc.store.reading() as reading:
            [pair] = doubles.two_sessions(reading, world.clock.today())
        assert (pair.earlier, pair.later) == (first, second)


def test_the_later_of_two_sessions_cannot_be_sold(world: World) -> None:
    first, second = both_plan(world)
    today = world.clock.today()

    with (
        world.b1.store.unit(world.b1.nurse.staff_id) as unit,
        pytest.raises(RuleBroken) as refused,
    ):
        open_session(unit, second, today)  # type: ignore[arg-type]
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        assert open_session(unit, first, today).id == first  # type: ignore[arg-type]
    assert refused.value.fields["session_id"].code == "booking.session_double"


def test_the_later_of_two_sessions_shows_no_place_in_the_grid(world: World) -> None:
    both_plan(world)

    cells = []
    for pc in (world.a1, world.b1):
        with pc.store.reading() as reading:
            cells += grid(reading, world.clock.today(), world.clock.today()).cells.values()
    assert [(cell.double, cell.left) for cell in cells] == [(False, 8), (True, 0)]
