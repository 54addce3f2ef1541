"""A form's wish for a seat goes to the county at once, and its answer comes back to the form."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.seats import Seats, seats_of
from desktop.domain.errors import NotAllowed, Problem
from desktop.domain.seat_rows import SeatStanding
from desktop.jobs.jobs import Jobs
from desktop.views.booking.hold_strip import HoldStrip
from desktop.views.changes import Changes
from tests.conftest import StandingClock
from tests.lease_parts import lend, pool_seat, standing, take
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock) as made:
        yield made


@pytest.fixture
def house(world: World, qtbot: QtBot, dressed: object) -> Iterator[Any]:
    """A1's house, as far as seats need it; the county in memory stands for any."""
    shell, jobs, pc = QWidget(), Jobs(), world.a1
    qtbot.addWidget(shell)
    with pc.store.reading() as reading:
        place = reading.place()
    yield SimpleNamespace(
        store=pc.store,
        clock=pc.clock,
        actor=lambda: pc.clinic.administrator,
        jobs=jobs,
        changes=Changes(),
        shell=shell,
        make_county=lambda: pc.county,
        place=place,
    )
    assert jobs.close()


def test_a_house_has_one_of_it(house: Any) -> None:
    assert seats_of(house) is seats_of(house)


def test_a_seat_is_held_while_the_form_is_written_and_sold_when_it_is_ours(
    world: World, house: Any, qtbot: QtBot
) -> None:
    seat, seats = pool_seat(lend(world)), seats_of(house)
    strip = HoldStrip(seats.calls(), house.shell)
    with qtbot.waitSignal(seats.told):
        strip.begin(seat)
    assert standing(world.a1, seat) is SeatStanding.HELD_HERE
    with qtbot.waitSignal(strip.sellable):
        strip.sell()
    assert standing(world.a1, seat) is SeatStanding.OURS


def test_who_was_faster_is_said(world: World, house: Any, qtbot: QtBot) -> None:
    seat, seats = pool_seat(lend(world)), seats_of(house)
    strip = HoldStrip(seats.calls(), house.shell)
    with qtbot.waitSignal(seats.told):
        strip.begin(seat)
    world.clock.advance(seconds=301)  # type: ignore[attr-defined]
    take(world.b1, seat)
    with qtbot.waitSignal(strip.failed) as failed:
        strip.sell()
    assert failed.args == [Problem("seats.lent")]


def test_without_a_line_nothing_is_sold(world: World, house: Any, qtbot: QtBot) -> None:
    seat, seats = pool_seat(lend(world)), seats_of(house)
    world.a1.county.reads[:] = ["lost"] * 9  # type: ignore[attr-defined]
    strip = HoldStrip(seats.calls(), house.shell)
    with qtbot.waitSignal(seats.told):
        strip.begin(seat)
    with qtbot.waitSignal(strip.failed) as failed:
        strip.sell()
    assert failed.args == [Problem("error.offline")]
    assert standing(world.a1, seat) is SeatStanding.FREE


def test_an_administrators_act_waits_for_the_county_and_is_written_down(
    world: World, house: Any, qtbot: QtBot
) -> None:
    lend(world)
    seats: Seats = seats_of(house)
    with qtbot.waitSignal(seats.acted):
        seats.close_pool()
    assert seats.service.facts().closed_by == "钱院长"
    with qtbot.waitSignal(seats.act_failed):
        seats.open_pool()
    house.actor = lambda: world.a1.nurse
    seats.service._actor = house.actor
    with pytest.raises(NotAllowed):
        seats.open_pool()
