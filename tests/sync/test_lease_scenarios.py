"""AT-02 and AT-03 at the desks, and the lease rule at work (scenarios.md)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import OutcomeUnknown, SeatTaken
from desktop.domain.seat_rows import SeatStanding
from desktop.domain.seats import seat_id
from desktop.store import seat_requests
from desktop.sync.result import Outcome
from tests.conftest import StandingClock
from tests.factory import booking
from tests.lease_parts import (
    DAY,
    ask,
    cut_at,
    desk,
    holder,
    lend,
    line,
    pool_seat,
    seats_run,
    sell,
    standing,
    take,
)
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, album=True) as made:
        yield made


def cut_line(pc: Pc, times: int = 20) -> None:
    pc.county.script[:] = ["lost"] * times  # type: ignore[attr-defined]
    pc.county.reads[:] = ["lost"] * times  # type: ignore[attr-defined]


def open_requests(pc: Pc) -> bool:
    with pc.store.reading() as reading:
        return seat_requests.any_waiting(reading)


def test_at02_without_a_line_each_sells_only_what_it_holds(world: World) -> None:
    session = lend(world, capacity=2, shared=1)
    own, pool = desk(world.a1).seats(session.id)[0].id, pool_seat(session)
    for pc in world.pcs.values():
        cut_line(pc)
        ask(pc, "take", [pool])
        assert seats_run(pc).offline
        with pytest.raises(SeatTaken):
            sell(pc, session, pool)
    sell(world.a1, session, own)
    for pc in world.pcs.values():
        pc.county.script.clear()  # type: ignore[attr-defined]
        pc.county.reads.clear()  # type: ignore[attr-defined]
    world.exchange()
    ours = [pc for pc in world.pcs.values() if standing(pc, pool) is SeatStanding.OURS]
    assert len(ours) == 1
    sell(ours[0], session, pool)
    world.exchange()
    assert len(world.service.find("Appointment")) == 2
    assert [pc.exchange().conflicts for pc in world.pcs.values()] == [0, 0, 0]


@pytest.mark.parametrize("step", ["frozen", "unknown", "answered", "settled"])
def test_at02_a_kill_leaves_a_whole_booking_or_none(world: World, step: str) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    sell(world.b1, session, seat)
    cut_at(world.b1, step, Pc.exchange)
    assert standing(world.b1, seat) is SeatStanding.SOLD
    world.exchange()
    assert holder(world, seat) == ("busy", "B1")
    assert len(world.service.find("Appointment")) == 1


def test_at03_who_writes_first_may_finish(world: World) -> None:
    session, seat = (made := lend(world, capacity=2, shared=1)), pool_seat(made)
    desk(world.a1).hold(seat)
    seats_run(world.a1)
    world.clock.advance(minutes=4)  # type: ignore[attr-defined]
    take(world.b1, seat)
    there = line(world.b1, seat)
    assert (there.standing, there.holder, there.left_s) == (
        SeatStanding.HELD,
        "霄云镇卫生院",
        60,
    )
    desk(world.a1).take([seat])
    seats_run(world.a1)
    sell(world.a1, session, seat)
    world.exchange()
    assert holder(world, seat) == ("busy", "A1")


@pytest.mark.parametrize("fate", ["lost", "html", "late"])
def test_at03_the_line_lost_during_the_hold_sells_nothing_and_leaves_nothing(
    world: World, fate: str
) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    pc = world.a1
    desk(pc).hold(seat)
    seats_run(pc)
    desk(pc).take([seat])
    pc.county.script[:] = [fate] * 9  # type: ignore[attr-defined]
    assert seats_run(pc).offline
    with pytest.raises(SeatTaken):
        sell(pc, session, seat)
    desk(pc).let_go(seat)
    pc.county.script.clear()  # type: ignore[attr-defined]
    world.exchange()
    assert not open_requests(pc)
    assert holder(world, seat) == ("free", None)


def test_at03_after_a_kill_the_hold_ends_by_itself(world: World) -> None:
    seat = pool_seat(lend(world))
    desk(world.a1).hold(seat)
    cut_at(world.a1, "answered", seats_run)
    world.clock.advance(seconds=301)  # type: ignore[attr-defined]
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.OURS
    world.a1.exchange()
    assert standing(world.a1, seat) is SeatStanding.LENT


def test_a_line_that_never_answers_is_never_called_a_success(world: World) -> None:
    seat = pool_seat(lend(world))
    world.b1.county.script[:] = ["html"] * 9  # type: ignore[attr-defined]
    result = take(world.b1, seat)
    assert (result.outcome, result.code) == (Outcome.UNKNOWN, OutcomeUnknown.code)
    assert standing(world.b1, seat) is SeatStanding.FREE


# --- by rule -------------------------------------------------------------------------------------


def test_past_use_is_leased_ahead_and_the_rest_goes_back_the_evening_before(world: World) -> None:
    past = world.a1.clinic.session(held_on=DAY - timedelta(weeks=2), capacity=4, shared=4)
    session = lend(world, capacity=6, shared=5)
    b1 = world.b1
    take(b1, seat_id(past.id, 1), seat_id(past.id, 2))
    for no in (1, 2):
        who = b1.clinic.patient(name=f"村民{no}").id
        b1.clinic.save(booking(past, who, no))
    assert desk(b1).lease_by_rule() == 3
    b1.exchange()
    seats = [pool_seat(session, index) for index in range(5)]
    assert [standing(b1, seat) for seat in seats[:4]] == [SeatStanding.OURS] * 3 + [
        SeatStanding.FREE
    ]
    assert desk(b1).lease_by_rule() == 0
    sell(b1, session, seats[0])
    b1.exchange()
    world.clock.instant = world.clock.instant.replace(day=25, hour=9)  # type: ignore[attr-defined]
    assert b1.clock.today() == date(2026, 11, 25)
    assert desk(b1).lease_by_rule() == 1
    b1.exchange()
    assert [standing(b1, seat) for seat in seats[:3]] == [
        SeatStanding.SOLD,
        SeatStanding.OURS,
        SeatStanding.FREE,
    ]
    assert holder(world, seats[2]) == ("free", None)


def test_the_two_computers_of_a_clinic_share_its_own_seats(world: World) -> None:
    session = lend(world, capacity=6, shared=2)
    for pc in (world.a1, world.a2, world.a1):
        desk(pc).lease_by_rule()
        pc.exchange()
        world.exchange(1)
    stands = [[each.standing for each in desk(pc).seats(session.id)] for pc in (world.a1, world.a2)]
    ours, lent = [SeatStanding.OURS] * 2, [SeatStanding.LENT] * 2
    assert [each[:4] for each in stands] == [ours + lent, lent + ours]
