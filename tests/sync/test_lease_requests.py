"""Seats change hands only by requests that have landed (architecture.md, "Seats and leases")."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import SeatTaken
from desktop.domain.seat_rows import SeatStanding
from desktop.sync.result import Outcome
from desktop.wire.format.parts import extension_in
from tests.conftest import StandingClock
from tests.lease_parts import (
    ask,
    cut_at,
    desk,
    holder,
    lend,
    line,
    own_clock,
    pool_seat,
    seats_run,
    sell,
    slot,
    standing,
    take,
)
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, album=True) as made:
        yield made


def test_pool_seats_are_made_free_and_the_others_leased(world: World) -> None:
    session = lend(world)
    assert holder(world, pool_seat(session)) == ("free", None)
    assert holder(world, desk(world.a1).seats(session.id)[0].id) == ("busy-tentative", "A1")
    assert [extension_in(slot(world, pool_seat(session, at)), "seat-kind") for at in (0, 1)] == [
        "pool",
        "pool",
    ]
    assert extension_in(slot(world, pool_seat(session)), "seat-org") == str(session.record.org_id)


def test_a_pool_seat_is_nobodys_to_sell_before_it_is_taken(world: World) -> None:
    session = lend(world)
    for pc in world.pcs.values():
        assert standing(pc, pool_seat(session)) is SeatStanding.FREE
        with pytest.raises(SeatTaken):
            sell(pc, session, pool_seat(session))


def test_a_seat_taken_is_sellable_when_its_bundle_has_landed(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    ask(world.b1, "take", [seat])
    with pytest.raises(SeatTaken):
        sell(world.b1, session, seat)
    assert seats_run(world.b1).outcome is Outcome.DONE
    assert holder(world, seat) == ("busy-tentative", "B1")
    sell(world.b1, session, seat)
    world.exchange()
    assert holder(world, seat) == ("busy", "B1")
    assert standing(world.a1, seat) is SeatStanding.SOLD


def test_two_computers_race_and_one_gets_the_seat(world: World) -> None:
    seat = pool_seat(lend(world))
    ask(world.a1, "take", [seat])
    ask(world.b1, "take", [seat])
    seats_run(world.b1)
    seats_run(world.a1)
    assert standing(world.b1, seat) is SeatStanding.OURS
    refused = line(world.a1, seat)
    assert (refused.standing, refused.holder) == (SeatStanding.LENT, "桃园镇卫生院")
    assert refused.refused is not None
    assert refused.refused.code == "seats.lent"


def test_one_lost_seat_does_not_cost_the_others(world: World) -> None:
    session = lend(world, capacity=6, shared=4)
    seats = [pool_seat(session, index) for index in range(4)]
    fought = world.b1.county.transact
    lost: list[int] = []

    def slip_in(puts: list[object]) -> list[object]:
        if not lost:
            lost.append(1)
            take(world.a1, seats[2])
        return fought(puts)  # type: ignore[arg-type,return-value]

    world.b1.county.transact = slip_in  # type: ignore[assignment,method-assign]
    take(world.b1, *seats)
    ours = [standing(world.b1, seat) for seat in seats]
    assert ours == [SeatStanding.OURS, SeatStanding.OURS, SeatStanding.LENT, SeatStanding.OURS]


@pytest.mark.parametrize("fate", ["dropped", "html", "late", "busy"])
def test_an_answer_that_does_not_come_is_settled_by_the_ledger(world: World, fate: str) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    world.b1.county.script[:] = [fate]  # type: ignore[attr-defined]
    take(world.b1, seat)
    if standing(world.b1, seat) is not SeatStanding.OURS:
        with pytest.raises(SeatTaken):
            sell(world.b1, session, seat)
        seats_run(world.b1)
    assert standing(world.b1, seat) is SeatStanding.OURS
    assert holder(world, seat) == ("busy-tentative", "B1")


@pytest.mark.parametrize("step", ["frozen", "unknown", "answered", "settled"])
@pytest.mark.parametrize("want", ["take", "hold"])
def test_a_kill_at_any_step_is_settled_at_the_next_contact(
    world: World, step: str, want: str
) -> None:
    seat = pool_seat(lend(world))
    ask(world.b1, want, [seat])
    cut_at(world.b1, step, seats_run)
    assert step == "settled" or standing(world.b1, seat) is SeatStanding.FREE
    seats_run(world.b1)
    ours = SeatStanding.OURS if want == "take" else SeatStanding.HELD_HERE
    assert standing(world.b1, seat) is ours
    assert holder(world, seat) == ("busy-tentative", "B1")


# --- giving back ---------------------------------------------------------------------------------


def test_a_seat_given_back_is_free_for_the_other_clinic(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    ask(world.b1, "give", [seat])
    seats_run(world.b1)
    assert holder(world, seat) == ("free", None)
    take(world.a2, seat)
    sell(world.a2, session, seat)
    with pytest.raises(SeatTaken):
        sell(world.b1, session, seat)


@pytest.mark.parametrize("step", ["unknown", "answered"])
def test_a_seat_is_unsellable_from_the_moment_its_give_is_frozen(world: World, step: str) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    ask(world.b1, "give", [seat])
    cut_at(world.b1, step, seats_run)
    assert standing(world.b1, seat) is SeatStanding.GIVING
    with pytest.raises(SeatTaken):
        sell(world.b1, session, seat)
    seats_run(world.b1)
    assert holder(world, seat) == ("free", None)


def test_a_give_that_may_still_land_late_keeps_the_seat_unsellable(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    county = world.b1.county
    ask(world.b1, "give", [seat])
    county.script[:] = ["late", "lost"]  # type: ignore[attr-defined]
    seats_run(world.b1)
    with pytest.raises(SeatTaken):
        sell(world.b1, session, seat)
    assert county.deliver(county.kept[0])  # type: ignore[attr-defined]
    take(world.a1, seat)
    world.exchange()
    assert standing(world.a1, seat) is SeatStanding.OURS
    assert standing(world.b1, seat) is SeatStanding.LENT


def test_a_give_that_was_never_sent_leaves_the_seat_ours(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    ask(world.b1, "give", [seat])
    world.b1.county.script[:] = ["lost"]  # type: ignore[attr-defined]
    assert seats_run(world.b1).offline
    sell(world.b1, session, seat)
    world.exchange()
    assert holder(world, seat) == ("busy", "B1")


def test_a_sold_seat_is_not_given_back(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    sell(world.b1, session, seat)
    world.b1.exchange()
    ask(world.b1, "give", [seat])
    seats_run(world.b1)
    assert holder(world, seat) == ("busy", "B1")


def test_a_seat_goes_back_only_after_the_county_knows_of_the_cancellation(world: World) -> None:
    from desktop.domain.codes import CancelBy, CancelReason
    from desktop.services.booking import BookingDesk

    session, seat = (made := lend(world)), pool_seat(made)
    take(world.b1, seat)
    booked = sell(world.b1, session, seat)
    world.b1.exchange()
    calls = BookingDesk(world.b1.store, world.b1.clock, lambda: world.b1.nurse)
    calls.cancel(booked.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    ask(world.b1, "give", [seat])
    seats_run(world.b1)
    assert holder(world, seat) == ("busy", "B1")
    world.b1.exchange()
    assert holder(world, seat) == ("free", None)
    [appointment] = world.service.find("Appointment")
    assert appointment["status"] == "cancelled"


# --- holds ---------------------------------------------------------------------------------------


def test_a_hold_never_backs_a_sale(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    ask(world.a1, "hold", [seat])
    seats_run(world.a1)
    assert standing(world.a1, seat) is SeatStanding.HELD_HERE
    with pytest.raises(SeatTaken):
        sell(world.a1, session, seat)


@pytest.mark.parametrize("years", [-25, 25])
def test_a_hold_ends_by_the_servers_time_whatever_the_clocks_say(world: World, years: int) -> None:
    seat, server = pool_seat(lend(world)), world.clock
    clocks = [
        own_clock(world.a1, timedelta(days=365 * years)),
        own_clock(world.b1, timedelta(days=-365 * years)),
    ]
    ask(world.a1, "hold", [seat])
    seats_run(world.a1)
    take(world.b1, seat)
    there = line(world.b1, seat)
    assert (there.standing, there.left_s, there.holder) == (
        SeatStanding.HELD,
        300,
        "霄云镇卫生院",
    )
    for clock in (server, *clocks):
        clock.advance(seconds=299)  # type: ignore[attr-defined]
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.HELD
    for clock in (server, *clocks):
        clock.advance(seconds=2)  # type: ignore[attr-defined]
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.OURS
    seats_run(world.a1)


def test_a_hold_that_was_let_go_is_free_at_once(world: World) -> None:
    seat = pool_seat(lend(world))
    desk(world.a1).hold(seat)
    seats_run(world.a1)
    desk(world.a1).let_go(seat)
    seats_run(world.a1)
    assert holder(world, seat) == ("free", None)
    assert extension_in(slot(world, seat), "seat-hold-until") is None


def test_leaving_while_the_hold_is_under_way_lets_it_go_behind_it(world: World) -> None:
    seat, pc = pool_seat(lend(world)), world.a1
    desk(pc).hold(seat)
    cut_at(pc, "answered", seats_run)
    desk(pc).let_go(seat)
    seats_run(pc)
    assert holder(world, seat) == ("free", None)


def test_requests_are_served_between_two_bundles_of_ops(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat, pc = pool_seat(lend(world)), world.b1
    for number in range(120):
        pc.clinic.patient(name=f"村民{number}", phone=f"139{number:08d}")
    went: list[str] = []
    transact = pc.county.transact

    def noted(puts: list[object]) -> list[object]:
        if not went:
            ask(pc, "take", [seat])  # somebody presses the key while the first lot is under way
        went.append(puts[-1].resource["resourceType"])  # type: ignore[attr-defined]
        return transact(puts)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(pc.county, "transact", noted)
    pc.exchange()
    assert went[:3] == ["Patient", "Slot", "Patient"]
    assert standing(pc, seat) is SeatStanding.OURS
