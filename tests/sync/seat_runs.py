"""Random sequences of steps, played and, when something breaks, cut down to the few that matter."""

import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from desktop.practice.county.service import CountyService
from tests.conftest import StandingClock
from tests.sync.seat_oracle import Broken, Eyes
from tests.sync.seat_world import NAMES, SeatWorld, build, copied
from tests.sync.shim import ShimCounty

T = TypeVar("T")
Step = tuple[str, str, int, int]
WEIGHTS = {
    "book": 20,
    "cancel": 5,
    "move": 4,
    "undo": 4,
    "stop": 1,
    "take": 8,
    "give": 6,
    "hold": 3,
    "drop": 2,
    "withdraw": 1,
    "rule": 2,
    "seats": 6,
    "exchange": 18,
    "trouble": 10,
    "die": 6,
    "cut": 5,
    "deliver": 3,
    "clock": 2,
    "tick": 2,
    "copy": 1,
    "back_up": 1,
    "restore": 1,
    "put_back": 1,
    "clone": 1,
    "take_over": 2,
    "roster": 1,
    "night": 1,
    "open_pool": 4,
}
STEPS = 12
MOST_ROUNDS = 8
SHARED_MEMORY = Path("/dev/shm")
MEMORY = str(SHARED_MEMORY) if SHARED_MEMORY.is_dir() else None
"""Where worlds are made: nothing here is proved by waiting for a disk."""


def plan(seed: int, steps: int = STEPS, kinds: Mapping[str, int] = WEIGHTS) -> list[Step]:
    """The steps of a seed; a clone's name does nothing while there is none."""
    chance = random.Random(seed)
    names, weights = list(kinds), list(kinds.values())
    who = [*NAMES, *(f"{name}x" for name in NAMES)]
    often = [6] * len(NAMES) + [1] * len(NAMES)
    return [
        (
            chance.choices(names, weights)[0],
            chance.choices(who, often)[0],
            chance.randrange(1000),
            chance.randrange(1000),
        )
        for _ in range(steps)
    ]


@dataclass
class Template:
    """The world before anything happens, and its county; made once for a whole session."""

    world: SeatWorld
    kept: Path
    county: sqlite3.Connection

    @classmethod
    def make(cls, folder: Path, empty_file: Path) -> "Template":
        clock = StandingClock()
        service = CountyService(None, clock.now)
        world = build(folder / "made", empty_file, lambda: ShimCounty(service), clock.now)
        world.close()
        kept = (folder / "made").rename(folder / "kept")
        made = cls(world, kept, service.vault.snapshot())
        service.vault.close()
        return made


@dataclass
class Totals:
    """What a number of runs came to."""

    runs: int = 0
    steps: int = 0
    kills: int = 0
    done: Counter[str] = field(default_factory=Counter)


def play(
    template: Template,
    steps: list[Step],
    totals: Totals | None = None,
    looks: type[Eyes] = Eyes,
) -> None:
    """Play steps in a world of their own and look after each, and when all has been said.

    Raises:
        Broken: what must be true is not.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        clock = StandingClock()
        service = CountyService(None, clock.now)
        service.vault.restore(template.county)
        world = copied(
            template.world,
            template.kept,
            Path(place) / "world",
            lambda: ShimCounty(service),
            clock.now,
        )
        world.server = service.vault
        try:
            eyes = looks(world, service.find)
            for number, step in enumerate(steps, 1):
                clock.advance(seconds=20)
                if _told(number, step, lambda step=step: world.play(step)):  # type: ignore[misc]
                    _told(number, step, eyes.look)
            settle(world)
            eyes.look_in_the_end()
        finally:
            world.close()
            service.vault.close()
    if totals is not None:
        totals.runs += 1
        totals.steps += len(steps)
        totals.kills += world.kills
        totals.done.update(world.done)


def settle(world: SeatWorld) -> None:
    """Mend every line, deliver what is late, and exchange until nothing moves any more.

    Raises:
        Broken: it never comes to rest.
    """
    for pc in world.pcs.values():
        pc.line.cut = False
        pc.line.deliver()
    for _ in range(MOST_ROUNDS):
        ended = [pc.exchange() for pc in world.pcs.values()]
        if all(ended) and not any(pc.owes() for pc in world.pcs.values()):
            return
    raise Broken("the exchange never comes to rest")


def _told(number: int, step: Step, work: Callable[[], T]) -> T:
    try:
        return work()
    except AssertionError as error:
        error.add_note(f"at step {number}: {step}")
        raise


def shrunk(
    template: Template, steps: list[Step], looks: type[Eyes] = Eyes, tries: int = 150
) -> list[Step]:
    """Fewer steps that still break something."""
    size = max(1, len(steps) // 2)
    while size and tries:
        at = 0
        while at < len(steps) and tries:
            fewer = steps[:at] + steps[at + size :]
            tries -= 1
            if _breaks(template, fewer, looks):
                steps = fewer
            else:
                at += size
        size //= 2
    return steps


def _breaks(template: Template, steps: list[Step], looks: type[Eyes]) -> bool:
    try:
        play(template, steps, looks=looks)
    except Broken:
        return True
    except Exception:  # noqa: BLE001 - another fault than the one looked for
        return False
    return False


def run_seed(
    template: Template,
    seed: int,
    totals: Totals,
    steps: int = STEPS,
    *,
    kinds: Mapping[str, int] = WEIGHTS,
    looks: type[Eyes] = Eyes,
) -> None:
    """Play a seed's sequence; a failure names the seed and the fewest steps that show it.

    Raises:
        Broken: what must be true is not.
    """
    planned = plan(seed, steps, kinds)
    try:
        play(template, planned, totals, looks)
    except Broken as error:
        fewest = shrunk(template, planned, looks)
        lines = "\n".join(f"    {step}," for step in fewest)
        raise Broken(f"seed {seed}: {error}\n[\n{lines}\n]") from error
