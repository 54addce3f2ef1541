"""Plays schedules nobody has played before, as long as wanted; or one again.

python -m tests.faults.soak --minutes 20 [--steps 30] [--seed N [--only]]
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from desktop.store.migrate import create
from desktop.store.place_files import STATE_VARIABLE
from tests.conftest import KEY
from tests.faults.runs import MEMORY, STEPS, Totals, plan, run_seed
from tests.faults.world import Broken, Template

BEYOND = 1_000_000  # the ordinary run plays the seeds below


def main() -> int:
    """Play until the time is over; the exit status tells whether anything was violated."""
    asked = argparse.ArgumentParser(prog="soak", description=__doc__)
    asked.add_argument("--minutes", type=float, default=20.0)
    asked.add_argument("--steps", type=int, default=0, help="0: short and long ones in turn")
    asked.add_argument("--seed", type=int, default=None)
    asked.add_argument("--only", action="store_true", help="this one seed, and show its steps")
    asked.add_argument("--on", action="store_true", help="go on after a violation")
    said = asked.parse_args()
    seed = random.randrange(BEYOND, 2**31) if said.seed is None else said.seed
    print(f"seeds from {seed} on", flush=True)
    totals, violations = Totals(), 0
    ends = time.monotonic() + said.minutes * 60
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        os.environ.setdefault(STATE_VARIABLE, str(Path(place) / "state"))
        create(Path(place) / "empty.db", KEY)
        template = Template.make(Path(place), Path(place) / "empty.db")
        while time.monotonic() < ends:
            steps = said.steps or (STEPS, 4 * STEPS)[seed % 2]
            if said.only:
                print(*plan(seed, steps), sep="\n")
            try:
                run_seed(template, seed, totals, steps)
            except Broken as error:
                violations += 1
                print(error, *getattr(error.__cause__, "__notes__", ()), sep="\n", flush=True)
            if said.only or (violations and not said.on):
                break
            seed += 1
        template.county.close()
    print(
        f"{totals.runs} schedules, {totals.steps} steps, {totals.kills} kills,"
        f" {violations} violations"
    )
    print("steps", dict(totals.done.most_common()))
    print("requests", dict(totals.faults.most_common()))
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
