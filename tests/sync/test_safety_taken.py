"""What the county holds is kept wholly or not at all, and nobody who needs a place is let go."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState, SeatKind
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import uuid7
from desktop.domain.seats import seat_id
from desktop.services.exchange import Exchange
from desktop.store import seat_requests
from desktop.store.queries.booking import free_seats
from desktop.store.queries.today import board
from desktop.store.replica import Known
from desktop.store.units import Unkeepable
from desktop.sync.apply import apply_news
from tests.conftest import StandingClock
from tests.factory import Clinic, booking, changed, patient
from tests.safety import assert_sound
from tests.sync.share_parts import get, missing, states
from tests.sync.test_share_doubles import take_holder
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, heard=True) as made:
        yield made


def tell(pc: Pc, *told: dict[str, Any], version: int = 90) -> None:
    """News as the county would bring it, in one page."""
    at = f"2026-11-23T01:{version % 60:02d}:00.000Z"
    news = [
        Known(each["resourceType"], each["id"], str(version), at, json.dumps(each)) for each in told
    ]
    with pc.store.unit(pc.nurse.staff_id) as unit:
        apply_news(unit, unit.place(), news, pc.clock.now())


def said(resource: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The resource with another value of one of our extensions."""
    extension = [
        {"url": each["url"], next(key for key in each if key != "url"): value}
        if each["url"].endswith(f"/{name}")
        else each
        for each in resource["extension"]
    ]
    assert any(each["url"].endswith(f"/{name}") for each in extension)
    return {**resource, "extension": extension}


def at_county(world: World, resource_type: str, resource_id: UUID) -> dict[str, Any]:
    found = world.service.find(resource_type)
    return next(each for each in found if each["id"] == str(resource_id))


def session_of(world: World, booking_id: UUID) -> UUID:
    found: Booking = get(world.a1, Booking, booking_id).record
    return found.session_id


def to_place(pc: Pc) -> set[UUID]:
    with pc.store.reading() as reading:
        return {each.id for each in board(reading, today=pc.clock.today()).to_place}


# --- one resource is never the trouble of another ------------------------------------------------


@pytest.mark.parametrize(
    "odd",
    [
        {"resourceType": "PractitionerRole", "practitioner": {"reference": 5}},
        {"resourceType": "PractitionerRole", "practitioner": {"reference": None}},
    ],
)
def test_an_odd_resource_holds_nothing_up(world: World, odd: dict[str, Any]) -> None:
    session = world.a1.clinic.session()
    world.a1.exchange()

    tell(world.a2, {"id": "odd", **odd}, at_county(world, "Schedule", session.id))

    assert get(world.a2, DutySession, session.id).record == session.record


@pytest.mark.parametrize("holder", [["x"], {"a": 1}, 5])
def test_a_slot_of_nobody_knows_whom_is_neither_free_nor_trouble(world: World, holder: Any) -> None:
    session = world.a1.clinic.session()
    world.exchange()
    slot = at_county(world, "Slot", seat_id(session.id, 1))

    tell(world.a2, said(slot, "seat-holder", holder))

    with world.a2.store.reading() as reading:
        assert free_seats(reading, session.id) == ()


def test_a_seat_keeps_its_kind_whatever_the_county_calls_it(world: World) -> None:
    session = world.a1.clinic.session()
    world.exchange()
    slot = at_county(world, "Slot", seat_id(session.id, 1))

    tell(world.a1, said(slot, "seat-kind", "throne"))

    with world.a1.store.reading() as reading:
        assert free_seats(reading, session.id)[0].kind is SeatKind.CLINIC


def test_a_session_that_shrinks_and_grows_keeps_its_seats(world: World) -> None:
    session = world.a1.clinic.session(capacity=6)
    world.exchange()
    schedule = at_county(world, "Schedule", session.id)

    for version, capacity in enumerate((4, 6, 8), 91):
        told = said(schedule, "duty_session-capacity", str(capacity))
        tell(world.a2, told, version=version)

    assert get(world.a2, DutySession, session.id).record.capacity == 8
    with world.a2.store.reading() as reading:
        asked = "SELECT no FROM seat WHERE session_id = ? ORDER BY no"
        rows = reading.connection.exec_driver_sql(asked, (str(session.id),))
        assert [row[0] for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("capacity", ["0", "-1", str(10**9), "1e999"])
def test_a_session_of_impossible_size_is_not_believed(world: World, capacity: str) -> None:
    session = world.a1.clinic.session()
    world.a1.exchange()
    schedule = said(at_county(world, "Schedule", session.id), "duty_session-capacity", capacity)

    tell(world.a2, schedule)

    assert missing(world.a2, DutySession, session.id)


def test_what_the_database_refuses_leaves_no_trace_and_the_rest_stands(
    clinic: Clinic, data_file: Path
) -> None:
    kept_id, refused_id = uuid7(), uuid7()
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(patient(), kept_id)
        mark = unit.mark
        with pytest.raises(Unkeepable), unit.apart():
            unit.save(patient(), refused_id)
            unit.connection.exec_driver_sql("DELETE FROM op")
        assert unit.mark == mark

    with clinic.store.reading() as reading:
        ops = reading.connection.exec_driver_sql(
            "SELECT record_id FROM op WHERE record_id IN (?, ?)", (str(kept_id), str(refused_id))
        )
        assert [row[0] for row in ops] == [str(kept_id)]
    assert_sound(data_file)


# --- nobody is let go ----------------------------------------------------------------------------


@pytest.mark.parametrize("state", [BookingState.ARRIVED, BookingState.CHECKED_IN])
def test_who_has_come_and_lost_his_seat_is_to_be_placed(world: World, state: BookingState) -> None:
    session = world.a1.clinic.session(held_on=world.clock.today())
    world.exchange()
    take_holder(world.a2, session.id)
    world.a1.clinic.booking(session, 3)
    second = world.a2.clinic.booking(session, 3)
    came = replace(second.record, state=state, arrived_at=world.clock.now())
    world.a2.clinic.save(came, second.id)
    world.exchange(3)

    for pc in (world.a1, world.a2):
        lost = get(pc, Booking, second.id).record
        assert (lost.state, lost.seat_no) == (BookingState.PENDING, None)
        assert second.id in to_place(pc)


@pytest.mark.parametrize("stopped", [True, False])
def test_who_is_to_be_placed_stays_listed_however_far_the_clock_runs(
    clinic: Clinic, clock: StandingClock, stopped: bool
) -> None:
    session = clinic.session(held_on=date(2026, 11, 24))
    who = clinic.patient()
    sold = clinic.save(booking(session, who.id, 1))
    if stopped:  # sold by another computer meanwhile: still booked
        clinic.save(changed(session, status="stopped", stop_reason="other"), session.id)
    else:
        clinic.save(changed(sold, state=BookingState.PENDING, seat_id=None, seat_no=None), sold.id)
    clock.advance(days=800)

    with clinic.store.reading() as reading:
        listed = board(reading, today=clock.today()).to_place
    assert [each.id for each in listed] == [sold.id]
    assert clock.today() - session.record.held_on > timedelta(days=700)


# --- two gave him a place ------------------------------------------------------------------------


def waits_and_is_placed_twice(world: World) -> UUID:
    """Both computers give the same waiting patient a seat of their own, without a line."""
    session = world.a1.clinic.session()
    who = world.a1.clinic.patient()
    waiting = replace(
        booking(session, who.id, 1), state=BookingState.WAITLIST, seat_id=None, seat_no=None
    )
    made = world.a1.clinic.save(waiting)
    world.exchange()
    for pc, want in ((world.a1, seat_requests.GIVE), (world.a2, seat_requests.TAKE)):
        with pc.store.unit(pc.nurse.staff_id) as unit:
            seat_requests.ask(unit, want, [str(seat_id(session.id, 5))])
        pc.exchange()
    for pc, no in ((world.a1, 1), (world.a2, 5)):
        seat = booking(session, who.id, no)
        pc.clinic.save(replace(seat, no=waiting.no), made.id)
    world.exchange(2)
    return made.id


@pytest.mark.parametrize(("ours", "no"), [(True, 5), (False, 1)])
def test_a_patient_placed_twice_has_the_seat_that_was_chosen(
    world: World, ours: bool, no: int
) -> None:
    placed = waits_and_is_placed_twice(world)
    desk = Exchange(world.a2.store, lambda: world.a2.nurse)
    [held] = desk.held()

    (desk.keep_ours if ours else desk.keep_countys)(held.op_id)
    world.exchange(3)

    for pc in (world.a1, world.a2):
        kept = get(pc, Booking, placed).record
        assert (kept.state, kept.seat_no) == (BookingState.BOOKED, no)
        assert states(pc) <= {"ACKED", "TAKEN", "SUPERSEDED"}
    [told] = world.service.find("Appointment")
    assert told["slot"][0]["reference"].endswith(str(seat_id(session_of(world, placed), no)))


def test_a_seat_taken_again_is_not_given_away_by_an_older_word(world: World) -> None:
    session = world.a1.clinic.session()
    world.exchange()
    seat = str(seat_id(session.id, 1))
    for want in (seat_requests.GIVE, seat_requests.TAKE):
        with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
            seat_requests.ask(unit, want, [seat])
        world.a1.exchange()

    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        asked = "SELECT seq FROM seat_request WHERE want = 'give' AND seat_id = ?"
        given = unit.connection.exec_driver_sql(asked, (seat,)).scalar_one()
        seat_requests.owe_again(unit, [(given, "")])
    world.a1.exchange()

    with world.a1.store.reading() as reading:
        assert free_seats(reading, session.id)[0].no == 1
