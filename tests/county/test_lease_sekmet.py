"""Leases, holds, roles and the pool against a FHIR server that nobody here wrote."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import SeatTaken
from desktop.domain.kept import Kept
from desktop.domain.seat_rows import SeatStanding
from desktop.store.queries import clinic_desk
from desktop.sync.county_desk import LedgersMissing
from desktop.sync.result import Outcome
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.format.parts import extension_in
from tests.lease_parts import ask, line, pool_seat, seats_run, sell, standing, take
from tests.servers import start_sekmet
from tests.world import World

pytestmark = pytest.mark.county


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_sekmet(tmp_path_factory.mktemp("sekmet")) as running:
        yield running.url


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, server: str) -> Iterator[World]:
    clock = SystemClock()
    made = World(empty_file, tmp_path, clock, ("A1", "B1"), lambda: FhirCounty(server))
    with made:
        yield made
        for pc in made.pcs.values():
            pc.county.close()  # type: ignore[attr-defined]


@pytest.fixture
def session(world: World) -> Kept[DutySession]:
    day = world.clock.today() + timedelta(days=3)
    with world.a1.store.reading() as reading:
        taken = reading.all_of(DutySession)
    made = world.a1.clinic.session(held_on=day + timedelta(days=len(taken)), capacity=4, shared=2)
    for _ in range(2):
        for pc in world.pcs.values():
            assert pc.exchange().outcome is Outcome.DONE
    return made


def slot(world: World, seat: UUID) -> tuple[str, str | None]:
    found = world.a1.county.read("Slot", str(seat))
    assert found is not None
    return found["status"], extension_in(found, "seat-holder")


def test_seats_are_lent_held_sold_and_given_back(world: World, session: Kept[DutySession]) -> None:
    seat, other = pool_seat(session), pool_seat(session, 1)
    assert slot(world, seat) == ("free", None)
    ask(world.a1, "hold", [seat])
    seats_run(world.a1)
    take(world.b1, seat)
    assert line(world.b1, seat).standing is SeatStanding.HELD
    ask(world.a1, "drop", [seat])
    seats_run(world.a1)
    take(world.b1, seat, other)
    sell(world.b1, session, seat)
    with pytest.raises(SeatTaken):
        sell(world.a1, session, other)
    ask(world.b1, "give", [other])
    assert world.b1.exchange().outcome is Outcome.DONE
    assert slot(world, seat)[0] == "busy"
    assert slot(world, other) == ("free", None)
    check_pool(world, other)


def check_pool(world: World, seat: UUID) -> None:
    """Roles are named, the pool closes and opens with every ledger's word."""
    for pc in world.pcs.values():
        with pc.store.reading() as reading:
            assert clinic_desk.clinic_desk(reading).roster is not None
    world.a1.engine.act(lambda desk: desk.close_pool("钱院长"))
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.FREE
    with pytest.raises(LedgersMissing):
        world.a1.engine.act(lambda desk: desk.open_pool("钱院长", frozenset()))
    for pc in (*world.pcs.values(), *world.pcs.values()):
        assert pc.exchange().outcome is Outcome.DONE
    world.b1.clinic.patient(name="后来的人")  # a later bundle takes nothing of it back
    assert world.b1.exchange().outcome is Outcome.DONE
    world.a1.engine.act(lambda desk: desk.open_pool("钱院长", frozenset()))
    take(world.b1, seat)
    assert standing(world.b1, seat) is SeatStanding.OURS
