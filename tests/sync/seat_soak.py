"""Plays sequences nobody has played before, as long as wanted.

python -m tests.sync.seat_soak --minutes 30 [--steps 40] [--seed N]
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from desktop.store.migrate import create
from tests.conftest import KEY
from tests.sync.seat_oracle import Broken
from tests.sync.seat_runs import MEMORY, Template, Totals, run_seed

LONG = 40
BEYOND = 1_000_000  # the ordinary run plays the seeds below


def main() -> int:
    """Play until the time is over or something breaks; the exit status tells."""
    asked = argparse.ArgumentParser(prog="seat_soak", description=__doc__)
    asked.add_argument("--minutes", type=float, default=10.0)
    asked.add_argument("--steps", type=int, default=LONG)
    asked.add_argument("--seed", type=int, default=None)
    said = asked.parse_args()
    seed = random.randrange(BEYOND, 2**31) if said.seed is None else said.seed
    print(f"seeds from {seed} on", flush=True)
    totals, ends = Totals(), time.monotonic() + said.minutes * 60
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        create(Path(place) / "empty.db", KEY)
        template = Template.make(Path(place), Path(place) / "empty.db")
        try:
            while time.monotonic() < ends:
                run_seed(template, seed, totals, said.steps)
                seed += 1
        except Broken as error:
            print(error)
            return 1
        finally:
            told = f"{totals.runs} sequences, {totals.steps} steps, {totals.kills} kills"
            print(told, dict(totals.done))
            template.county.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
