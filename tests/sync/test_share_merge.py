"""Two computers act on one booking: it moves forward, and nobody's step is lost in silence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, undone
from desktop.domain.codes import BookingState
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.services.exchange import Exchange
from tests.conftest import StandingClock
from tests.sync.share_parts import CANCEL, change, get, revisions, states, step
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, ("A1", "A2"), heard=True) as made:
        yield made


@pytest.fixture
def booking(world: World) -> Kept[Booking]:
    """Of today, made at A1, known at both."""
    session = world.a1.clinic.session(held_on=world.clock.today())
    made = world.a1.clinic.booking(session)
    world.exchange()
    return made


def at_both(world: World, booking: Kept[Booking]) -> Booking:
    """The booking, which must be the same at both and at the county."""
    first, second = (get(pc, Booking, booking.id).record for pc in (world.a1, world.a2))
    assert first == second
    for pc in (world.a1, world.a2):
        assert states(pc) <= {"ACKED", "TAKEN", "SUPERSEDED"}
    return first


def test_arrival_at_one_and_call_at_the_other(world: World, booking: Kept[Booking]) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    world.exchange()
    step(world.a2, booking.id, BookingAction.CALL)
    world.exchange()

    assert at_both(world, booking).state is BookingState.CHECKED_IN
    assert len(world.service.find("Slot")) == 8


def test_both_called_and_the_later_gives_way(
    world: World, booking: Kept[Booking], clock: StandingClock
) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    world.exchange()
    step(world.a1, booking.id, BookingAction.CALL)
    clock.advance(minutes=3)
    step(world.a2, booking.id, BookingAction.CALL)
    world.a1.exchange()
    result = world.a2.exchange()

    said = at_both(world, booking)
    assert said.called_at == clock.now().replace(minute=30)
    [lost] = result.lost.values()
    assert (lost.code, lost.params) == ("booking.meanwhile_called", {"at": "08:30"})
    assert "SUPERSEDED" in states(world.a2)
    assert len(revisions(world.a2, Booking, booking.id)) == 4  # its own call stays in the history


def test_a_call_stands_over_an_arrival_told_later(world: World, booking: Kept[Booking]) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    step(world.a1, booking.id, BookingAction.CALL)
    step(world.a2, booking.id, BookingAction.ARRIVE)
    world.a1.exchange()
    result = world.a2.exchange()

    assert at_both(world, booking).state is BookingState.CHECKED_IN
    assert [each.code for each in result.lost.values()] == ["booking.meanwhile_called"]


def test_a_call_goes_on_from_an_arrival_told_before(world: World, booking: Kept[Booking]) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    step(world.a2, booking.id, BookingAction.ARRIVE)
    step(world.a2, booking.id, BookingAction.CALL)
    world.a1.exchange()
    result = world.a2.exchange()
    world.exchange()

    assert at_both(world, booking).state is BookingState.CHECKED_IN
    assert result.lost == {}


@pytest.mark.parametrize("first", ["A1", "A2"])
def test_cancelled_here_and_arrived_there_is_asked(
    world: World, booking: Kept[Booking], first: str
) -> None:
    later = "A2" if first == "A1" else "A1"
    step(world.a1, booking.id, BookingAction.CANCEL, CANCEL)
    step(world.a2, booking.id, BookingAction.ARRIVE)
    world.pcs[first].exchange()
    result = world.pcs[later].exchange()

    assert result.conflicts == 1
    pc = world.pcs[later]
    service = Exchange(pc.store, lambda: pc.nurse)
    [held] = service.held()
    service.keep_ours(held.op_id)
    world.exchange()
    expected = BookingState.ARRIVED if later == "A2" else BookingState.CANCELLED
    assert at_both(world, booking).state is expected


def test_the_countys_side_may_be_kept_instead(world: World, booking: Kept[Booking]) -> None:
    step(world.a1, booking.id, BookingAction.CANCEL, CANCEL)
    step(world.a2, booking.id, BookingAction.ARRIVE)
    world.a1.exchange()
    world.a2.exchange()
    service = Exchange(world.a2.store, lambda: world.a2.nurse)
    [held] = service.held()
    service.keep_countys(held.op_id)
    world.exchange()

    assert at_both(world, booking).state is BookingState.CANCELLED


def test_fields_that_do_not_touch_each_other_are_merged(
    world: World, booking: Kept[Booking]
) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    change(world.a2, Booking, booking.id, chief_complaint="胸闷", proxy_phone="13800000009")
    world.exchange()

    said = at_both(world, booking)
    assert (said.state, said.chief_complaint) == (BookingState.ARRIVED, "胸闷")
    authors = {each.saved_by for each in revisions(world.a1, Booking, booking.id)}
    assert authors == {world.a1.nurse.staff_id, world.a2.nurse.staff_id}


def test_edits_while_the_line_is_cut_reach_everybody(world: World, booking: Kept[Booking]) -> None:
    patient = booking.record.patient_id
    world.a1.county.script = world.a2.county.script = ["lost"]  # type: ignore[attr-defined]
    change(world.a1, Patient, patient, village="西王村")
    change(world.a2, Patient, patient, phone="13800000007")
    world.exchange(1)
    change(world.a2, Patient, patient, address="西王村12号")
    world.exchange(3)

    for pc in (world.a1, world.a2):
        kept: Any = get(pc, Patient, patient).record
        assert (kept.village, kept.phone, kept.address) == (
            "西王村",
            "13800000007",
            "西王村12号",
        )


def test_one_field_changed_by_both_is_asked(world: World, booking: Kept[Booking]) -> None:
    change(world.a1, Booking, booking.id, chief_complaint="胸痛")
    change(world.a2, Booking, booking.id, chief_complaint="胸闷")
    world.a1.exchange()

    assert world.a2.exchange().conflicts == 1
    assert get(world.a2, Booking, booking.id).record.chief_complaint == "胸闷"


def test_a_lost_answer_costs_no_word_of_the_other(world: World, booking: Kept[Booking]) -> None:
    change(world.a1, Booking, booking.id, chief_complaint="胸痛")
    step(world.a2, booking.id, BookingAction.ARRIVE)
    world.a1.exchange()
    world.a2.county.script = ["ok", "dropped"]  # type: ignore[attr-defined]
    world.exchange(3)

    said = at_both(world, booking)
    assert (said.state, said.chief_complaint) == (BookingState.ARRIVED, "胸痛")


def test_a_step_of_today_is_taken_back_at_the_other_computer(
    world: World, booking: Kept[Booking]
) -> None:
    step(world.a1, booking.id, BookingAction.NO_SHOW)
    world.exchange()
    back = undone(revisions(world.a2, Booking, booking.id), today=world.clock.today())
    assert back is not None
    world.a2.clinic.save(back, booking.id)
    step(world.a2, booking.id, BookingAction.ARRIVE)
    world.exchange()

    assert at_both(world, booking).state is BookingState.ARRIVED
    history = [each.record.state for each in revisions(world.a2, Booking, booking.id)]
    assert history == ["booked", "noshow", "booked", "arrived"]


def test_a_step_of_yesterday_is_not_taken_back_because_it_came_today(
    world: World, booking: Kept[Booking], clock: StandingClock
) -> None:
    step(world.a1, booking.id, BookingAction.NO_SHOW)
    world.a1.exchange()
    clock.advance(days=1)
    world.a2.exchange()

    assert get(world.a2, Booking, booking.id).record.state is BookingState.NOSHOW
    assert undone(revisions(world.a2, Booking, booking.id), today=clock.today()) is None


def test_two_steps_that_came_as_one_are_taken_back_one_by_one(
    world: World, booking: Kept[Booking]
) -> None:
    step(world.a1, booking.id, BookingAction.ARRIVE)
    step(world.a1, booking.id, BookingAction.CALL)
    world.exchange()

    back = undone(revisions(world.a2, Booking, booking.id), today=world.clock.today())

    assert back is not None
    assert (back.state, back.called_at) == (BookingState.ARRIVED, None)
    assert back.arrived_at is not None
