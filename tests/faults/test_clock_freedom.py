"""I15: the wall clock decides nothing. Thirty years off, a day asks the same of the county."""

import re
from pathlib import Path

import pytest

from tests.faults.runs import plan
from tests.faults.world import FaultWorld, Template

NURSE = ("save", "edit", "train", "refer", "exchange", "trouble", "phone", "answer")
KINDS = dict.fromkeys(NURSE, 1)
IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
AFTER_PATH = re.compile(r"_lastUpdated=[^&]*|_since=[^&]*|_cursor=[^&]*")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Template:
    return Template.make(tmp_path_factory.mktemp("clocks"), empty_file)


def asked(template: Template, folder: Path, seed: int, years: int) -> list[str]:
    """Every request of a day, its ids numbered in the order in which they came up."""
    world = template.world(folder)
    try:
        clock = world.pcs["A1"].clock
        clock.instant = clock.instant.replace(year=clock.instant.year + years)
        for step in plan(seed, 10, KINDS):
            world.play(step)
        world.settle()
        return _numbered(world)
    finally:
        world.close()
        world.server.vault.close()


def _numbered(world: FaultWorld) -> list[str]:
    known: dict[str, str] = {}

    def number(found: re.Match[str]) -> str:
        return known.setdefault(found[0], f"#{len(known)}")

    said = []
    for each in world.pcs["A1"].line.log:
        bare = AFTER_PATH.sub("since", each.target)
        said.append(f"{each.method} {IDS.sub(number, bare)} {each.fate} {each.status}")
    return said


@pytest.mark.parametrize("seed", range(6))
def test_thirty_years_off_asks_the_same(template: Template, tmp_path: Path, seed: int) -> None:
    right = asked(template, tmp_path / "right", seed, 0)
    assert len(right) > 10
    for years in (30, -30):
        assert asked(template, tmp_path / f"{years}", seed, years) == right
