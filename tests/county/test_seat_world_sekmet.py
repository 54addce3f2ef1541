"""Sequences of the seat world against a FHIR server that nobody here wrote."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.wire.fhir_county import FhirCounty
from tests.e2e.county_eyes import CountyEyes
from tests.servers import start_sekmet
from tests.sync.seat_oracle import Eyes
from tests.sync.seat_runs import STEPS, plan, settle
from tests.sync.seat_world import SeatWorld, build

pytestmark = pytest.mark.county
SEEDS = (1, 7, 20, 44)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_seat_is_sold_twice_on_a_real_server(
    seed: int, empty_file: Path, tmp_path: Path
) -> None:
    ways: list[FhirCounty] = []
    with start_sekmet(tmp_path / "server") as server:

        def way() -> FhirCounty:
            ways.append(FhirCounty(server.url, loopback_only=True))
            return ways[-1]

        world = build(tmp_path / "world", empty_file, way, lambda: datetime.now(UTC))
        try:
            played(world, Eyes(world, CountyEyes(server.url).all), seed)
        finally:
            world.close()
            for each in ways:
                each.close()
    assert world.done["book"] > 0


def played(world: SeatWorld, eyes: Eyes, seed: int) -> None:
    for step in plan(seed, STEPS * 2):
        if world.play(step):
            eyes.look()
    settle(world)
    eyes.look_in_the_end()
