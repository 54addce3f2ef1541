"""Random schedules, played and, when something breaks, cut down to the few steps that matter."""

import random
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.oracle import Eyes
from tests.faults.world import Broken, FaultWorld, Template

Step = tuple[str, str, int, int]
NURSE = {"save": 8, "edit": 12, "train": 6, "refer": 8, "tell": 4, "attach": 3}
SEATS = {"book": 6, "cancel": 4, "poison": 3}
LINE = {"exchange": 6, "trouble": 30, "meanwhile": 8, "cut": 2, "deliver": 4}
SESSION = {"sign_out": 3, "compare": 3}
DAYS = {"elsewhere": 5, "later": 2}
DEATHS = {"die": 20, "die_writing": 24, "die_saving": 2, "disk": 3, "clock": 3, "tick": 3}
COUNTY = {"phone": 10, "answer": 6, "remark": 6, "night": 5, "renew": 3, "strike": 2, "upgrade": 1}
COPIES = {"copy": 1, "put_back": 2, "back_up": 1, "restore": 1, "clone": 2, "photograph": 2}
DAMAGE = {"tear": 2, "wreck": 2, "stick": 4, "carry": 3, "receipt": 3}
WEIGHTS: Mapping[str, int] = (
    NURSE | SEATS | LINE | DEATHS | COUNTY | COPIES | {"roll_back": 2} | DAMAGE | SESSION | DAYS
)
STEPS = 4
SHARED_MEMORY = Path("/dev/shm")
MEMORY = str(SHARED_MEMORY) if SHARED_MEMORY.is_dir() else None
"""Where worlds are made: what a disk does with the power gone is another proof's (power.py)."""


def plan(seed: int, steps: int = STEPS, kinds: Mapping[str, int] = WEIGHTS) -> list[Step]:
    """The steps of a seed; a twin's name does nothing while there is none."""
    chance = random.Random(seed)
    names, weights = list(kinds), list(kinds.values())
    return [
        (
            chance.choices(names, weights)[0],
            chance.choices(("A1", "A1x"), (6, 1))[0],
            chance.randrange(1000),
            chance.randrange(1000),
        )
        for _ in range(steps)
    ]


@dataclass
class Totals:
    """What a number of runs came to."""

    runs: int = 0
    steps: int = 0
    kills: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)

    def add(self, world: FaultWorld, steps: int) -> None:
        self.runs += 1
        self.steps += steps
        self.done.update(world.done)
        for pc in world.all():
            self.kills += pc.kills
            self.faults.update(pc.line.fates)


def play(
    template: Template,
    steps: list[Step],
    totals: Totals | None = None,
    looks: type[Eyes] = Eyes,
) -> None:
    """Play steps in a world of their own and look after each, and when all has come to rest.

    Raises:
        Broken: an invariant does not hold.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        world = template.world(Path(place) / "world")
        try:
            eyes = looks(world)
            for number, step in enumerate(steps, 1):
                _told(f"at step {number}: {step}", lambda step=step: _one(world, eyes, step))  # type: ignore[misc]
            _told("when all had come to rest", lambda: _rest(world, eyes))
        finally:
            world.close()
            world.server.vault.close()
    if totals is not None:
        totals.add(world, len(steps))


def _one(world: FaultWorld, eyes: Eyes, step: Step) -> None:
    if world.play(step):
        eyes.look()


def _rest(world: FaultWorld, eyes: Eyes) -> None:
    """First by itself; then people decide what is before their eyes, and all of it arrives."""
    world.settle()
    if world.shaken:
        eyes.look_unasked()
        world.compare_all()
    eyes.look_in_the_end(decided=False)
    for _ in range(3):
        if not world.decide():
            break
        world.settle()
    eyes.look_in_the_end(decided=True)
    if len(world.accepted) % 6 == 1:
        counted = eyes.look_twice([])
        world.settle()
        eyes.look_twice(counted)


def _told(where: str, work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as error:
        error.add_note(where)
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
            if breaks(template, fewer, looks):
                steps = fewer
            else:
                at += size
        size //= 2
    return steps


def breaks(template: Template, steps: list[Step], looks: type[Eyes] = Eyes) -> str:
    """What these steps break; empty when nothing."""
    try:
        play(template, steps, looks=looks)
    except Broken as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - a bug of the program is a violation too
        return f"{type(error).__name__}: {error}"
    return ""


def run_seed(
    template: Template,
    seed: int,
    totals: Totals,
    steps: int = STEPS,
    *,
    kinds: Mapping[str, int] = WEIGHTS,
    looks: type[Eyes] = Eyes,
) -> None:
    """Play a seed's schedule; a failure names the seed and the fewest steps that show it.

    Raises:
        Broken: an invariant does not hold, or the program fell over.
    """
    planned = plan(seed, steps, kinds)
    try:
        play(template, planned, totals, looks)
    except Exception as error:
        fewest = shrunk(template, planned, looks)
        lines = "\n".join(f"    {step}," for step in fewest)
        said = str(error) if isinstance(error, Broken) else f"{type(error).__name__}: {error}"
        raise Broken(f"seed {seed}: {said}\n[\n{lines}\n]") from error
