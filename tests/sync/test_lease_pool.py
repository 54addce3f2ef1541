"""Named computers, a restored server, a lost computer (architecture.md, "Seats and leases")."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import RuleBroken, SeatTaken
from desktop.domain.seat_rows import SeatStanding
from desktop.practice.county.service import CountyService
from desktop.services.county_desk import CountyDeskService
from desktop.services.roster import Roster
from desktop.services.seats import SeatDesk
from desktop.store.queries import clinic_desk
from desktop.sync.county_desk import LedgersMissing
from tests.conftest import StandingClock
from tests.factory import duty_session
from tests.lease_parts import (
    DAY,
    ask,
    device_of,
    holder,
    lend,
    line,
    pool_seat,
    seats_run,
    sell,
    standing,
    take,
)
from tests.world import EXPERTS, Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, album=True) as made:
        yield made


def county_desk(pc: Pc) -> CountyDeskService:
    return CountyDeskService(pc.store, pc.clock, lambda: pc.clinic.administrator)


def add_session(pc: Pc) -> None:
    session = duty_session(org_id=pc.clinic.org_id, expert_id=EXPERTS[1], held_on=DAY)
    Roster(pc.store, pc.clock, lambda: pc.nurse).add(session)


def restored(world: World, state: dict[str, list[dict[str, object]]]) -> None:
    """The server goes back to an older backup: only what was there then is there."""
    old = CountyService(None, world.clock.now)
    for resources in state.values():
        for each in resources:
            old.vault.add(each, int(each["meta"]["versionId"]), stamp(each), "PUT")  # type: ignore[index]
    world.service.vault.close()
    world.service = old
    for pc in world.pcs.values():
        pc.county.service = old  # type: ignore[attr-defined]


def stamp(resource: dict[str, object]) -> str:
    text: str = resource["meta"]["lastUpdated"]  # type: ignore[index]
    return text


KINDS = ("Basic", "Organization", "Practitioner", "PractitionerRole", "Patient", "Schedule", "Slot")


def backup(world: World) -> dict[str, list[dict[str, object]]]:
    kinds = (*KINDS, "Appointment", "Device")
    return {kind: world.service.find(kind) for kind in kinds}


# --- who keeps the roster ------------------------------------------------------------------------


def test_the_first_computer_that_comes_is_named_and_only_it_makes_sessions(world: World) -> None:
    world.exchange()
    facts = [county_desk(pc).facts() for pc in world.pcs.values()]
    assert [(each.roster_here, each.calls_here) for each in facts] == [
        (True, True),
        (False, False),
        (True, True),
    ]
    add_session(world.a1)
    with pytest.raises(RuleBroken) as refused:
        add_session(world.a2)
    assert refused.value.fields["status"].code == "duty_session.other_device"


def test_the_roster_moves_only_with_the_countys_answer(world: World) -> None:
    world.exchange()
    world.a2.engine.act(lambda desk: desk.move(roster=True))
    add_session(world.a2)
    world.a1.exchange()
    with pytest.raises(RuleBroken):
        add_session(world.a1)
    with world.a1.store.reading() as reading:
        assert clinic_desk.keeps_calls(reading)


# --- the server was restored ---------------------------------------------------------------------


def test_whoever_notices_a_restore_closes_the_pool(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    state = backup(world)
    world.a1.clinic.patient()
    world.a1.exchange()
    restored(world, state)
    world.a1.exchange()
    assert county_desk(world.a1).facts().closed
    take(world.b1, seat)
    refused = line(world.b1, seat).refused
    assert refused is not None
    assert refused.code == "seats.pool_closed"
    assert holder(world, seat) == ("free", None)
    sell(
        world.a1,
        session,
        SeatDesk(world.a1.store, world.clock, lambda: world.a1.nurse).seats(session.id)[0].id,
    )


def test_a_leased_seat_that_a_restored_county_shows_as_free_stays_with_its_holder(
    world: World,
) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    state = backup(world)
    take(world.b1, seat)
    restored(world, state)
    assert holder(world, seat) == ("free", None)
    world.b1.exchange()
    assert holder(world, seat) == ("busy-tentative", "B1")
    sell(world.b1, session, seat)
    world.exchange()
    assert holder(world, seat) == ("busy", "B1")


def test_a_seat_sold_before_the_restore_is_sold_again_at_the_county(world: World) -> None:
    session, seat = (made := lend(world)), pool_seat(made)
    state = backup(world)
    take(world.b1, seat)
    sell(world.b1, session, seat)
    world.b1.exchange()
    restored(world, state)
    world.exchange()
    assert holder(world, seat) == ("busy", "B1")
    assert len(world.service.find("Appointment")) == 1


def test_the_pool_opens_when_every_ledger_has_reported(world: World) -> None:
    seat = pool_seat(lend(world))
    world.a1.engine.act(lambda desk: desk.close_pool("钱院长"))
    world.a1.exchange()
    with pytest.raises(LedgersMissing) as missing:
        world.a1.engine.act(lambda desk: desk.open_pool("钱院长", frozenset()))
    silent = {each.device for each in missing.value.silent}
    assert silent == {device_of(world.a2), device_of(world.b1)}
    world.exchange()
    world.a1.engine.act(lambda desk: desk.open_pool("钱院长", frozenset()))
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.OURS


def test_a_named_person_opens_the_pool_without_a_lost_computer(world: World) -> None:
    lend(world)
    world.a1.engine.act(lambda desk: desk.close_pool("钱院长"))
    for pc in (world.a1, world.b1):
        pc.exchange()
    lost = frozenset({device_of(world.a2)})
    opened = world.a1.engine.act(lambda desk: desk.open_pool("钱院长", lost))
    assert (opened.closed, opened.lost, opened.by) == (False, tuple(lost), "钱院长")


def test_gives_go_out_while_the_pool_is_closed_and_holds_do_not(world: World) -> None:
    session = lend(world)
    given, held = pool_seat(session), pool_seat(session, 1)
    take(world.b1, given)
    world.a1.engine.act(lambda desk: desk.close_pool("钱院长"))
    ask(world.b1, "give", [given])
    ask(world.b1, "hold", [held])
    seats_run(world.b1)
    assert (holder(world, given), holder(world, held)) == (("free", None), ("free", None))


# --- a lost computer -----------------------------------------------------------------------------


def test_a_lost_computers_unsold_seats_are_released_and_its_sold_ones_are_not(
    world: World,
) -> None:
    session = lend(world)
    sold, unsold = pool_seat(session), pool_seat(session, 1)
    take(world.b1, sold, unsold)
    sell(world.b1, session, sold)
    world.exchange()
    [b1] = [
        each for each in county_desk(world.a1).lent() if str(each.device) == device_of(world.b1)
    ]
    assert (b1.unsold, b1.sold, b1.clinic) == (1, 1, "桃园镇卫生院")
    assert county_desk(world.a1).release(b1.device) == 1
    ask(world.a1, "release", [sold])
    seats_run(world.a1)
    assert (holder(world, unsold), holder(world, sold)) == (("free", None), ("busy", "B1"))
    take(world.a1, unsold)
    sell(world.a1, session, unsold)
    world.exchange()
    with pytest.raises(SeatTaken):
        sell(world.b1, session, unsold)


# --- a session is stopped ------------------------------------------------------------------------


def test_each_holder_closes_its_own_seats_and_a_sold_one_stays(world: World) -> None:
    from desktop.domain.codes import StopReason

    session = lend(world)
    sold, unsold = pool_seat(session), pool_seat(session, 1)
    take(world.b1, sold, unsold)
    sell(world.b1, session, sold)
    world.exchange()
    roster = Roster(world.a1.store, world.clock, lambda: world.a1.nurse)
    roster.stop(session.id, 1, StopReason.EXPERT_LEAVE)
    world.a1.exchange()
    assert holder(world, unsold) == ("busy-tentative", "B1")
    world.exchange()
    assert holder(world, unsold) == ("busy-unavailable", "B1")
    assert holder(world, sold) == ("busy", "B1")
