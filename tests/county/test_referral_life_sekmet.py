"""A whole life of a referral over lines that break by chance; at the end everybody agrees.

`ZHUDIAN_SEEDS=200-260 python -m pytest tests/county/test_referral_life_sekmet.py` runs others.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from desktop.domain.codes import Direction, ReceptionState
from desktop.wire.fhir_county import FhirCounty
from tests.agreement import KINDS as RESOURCES
from tests.agreement import Act, Side, by_key, disagreements, doubles, history
from tests.conftest import StandingClock
from tests.cut_line import CutLine
from tests.e2e.county_eyes import CountyEyes
from tests.servers import start_sekmet
from tests.sync.referral_life import WholeLife
from tests.world import Pc, World

SEEDS = (3, 11)
RATE = 0.12
LAST_ROUNDS = 4
FIRST_LOOK = [ReceptionState.RECEIVED, ReceptionState.INFO_REQUESTED, ReceptionState.ACCEPTED]
STAY = [ReceptionState.ARRANGED, ReceptionState.ARRIVED, ReceptionState.SEEN]
BACK = [ReceptionState.DISCHARGED, ReceptionState.AWAITING_RETURN, ReceptionState.COMPLETED]


def seeds() -> list[int]:
    asked = os.environ.get("ZHUDIAN_SEEDS", "")
    if not asked:
        return list(SEEDS)
    first, _, last = asked.partition("-")
    return list(range(int(first), int(last or first) + 1))


class Weather:
    """What happens to the lines between two steps, drawn from one seed."""

    def __init__(self, world: World, lines: dict[str, CutLine], random: Random) -> None:
        self.world, self.lines, self.random = world, lines, random
        self.cuts = self.closed = 0

    def __call__(self) -> None:
        for name in self.random.sample(sorted(self.lines), len(self.lines)):
            self._blow(self.world.pcs[name], self.lines[name])

    def _blow(self, pc: Pc, line: CutLine) -> None:
        if self.random.random() < 0.3:
            line.cut()
            self.cuts += 1
        else:
            line.mend()
        pc.exchange()
        if self.random.random() < 0.1:
            pc.reopen()
            self.closed += 1

    def settle(self) -> None:
        for line in self.lines.values():
            line.calm()
        self.world.exchange(LAST_ROUNDS)


@pytest.fixture(params=seeds())
def random(request: pytest.FixtureRequest) -> Random:
    print(f"seed {request.param}")
    return Random(request.param)


@pytest.fixture
def life(
    random: Random, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> Iterator[tuple[WholeLife, Weather, CountyEyes]]:
    ways: list[FhirCounty] = []
    names = ("A1", "H1")
    with start_sekmet(tmp_path / "sekmet") as server:
        lines = {name: CutLine(server.url) for name in names}
        urls = iter([lines[name].url for name in names])

        def way() -> FhirCounty:
            ways.append(FhirCounty(next(urls), loopback_only=True))
            return ways[-1]

        with World(empty_file, tmp_path, clock, names=names, county=way) as world:
            world.exchange()
            weather = Weather(world, lines, random)
            for line in lines.values():
                line.storm(Random(random.random()), RATE)  # each draws in its own order
            yield WholeLife(world, random, weather), weather, CountyEyes(server.url)
        for line in lines.values():
            line.cut()
        for each in ways:
            each.close()


def test_files_and_server_agree_on_every_field_whatever_broke(
    life: tuple[WholeLife, Weather, CountyEyes],
) -> None:
    whole, weather, eyes = life
    whole.go()
    weather.settle()

    assert weather.cuts + sum(line.breaks for line in weather.lines.values()) > 20
    sides = [Side(name, pc.store) for name, pc in whole.world.pcs.items()]
    held = by_key(each for kind in RESOURCES for each in eyes.all(kind))
    assert disagreements(sides, held) == []
    assert doubles(sides, held) == []
    assert [line for kind in RESOURCES for line in eyes.without_effect(kind)] == []
    told_by_who_did_it(whole, *sides)


def told_by_who_did_it(whole: WholeLife, clinic: Side, hospital: Side) -> None:
    """Each file's history has the steps in their order, with who did them and by which way."""
    nurse, desk = (whole.world.pcs[each].nurse.staff_id for each in ("A1", "H1"))
    up = receptions(hospital, Direction.UP)
    assert states(up) == [*FIRST_LOOK, *STAY, *BACK]
    assert {(each.author, each.taken) for each in up} == {(desk, False)}
    for side, taken in ((clinic, False), (hospital, True)):
        down = receptions(side, Direction.DOWN)
        assert states(down)[-1] == ReceptionState.COMPLETED
        assert {(each.author, each.taken) for each in down} == {(nurse, taken)}
    for kind, who in (("referral", nurse), ("follow_up", nurse), ("down_referral", desk)):
        for side in (clinic, hospital):
            assert {each.author for each in history(side, kind)} == {who}, (kind, side.name)


def receptions(side: Side, direction: Direction) -> list[Act]:
    acts = history(side, "reception")
    return [each for each in acts if each.said["direction"] == direction]


def states(acts: list[Act]) -> list[str]:
    """Each state once, in the order in which it was reached."""
    return list(dict.fromkeys(each.said["state"] for each in acts))
