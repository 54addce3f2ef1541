"""Print the figures and draw the plots: `python -m tests.simulation [folder for the plots]`."""

import argparse
from pathlib import Path

from tests.simulation.draw import draw
from tests.simulation.run import Outcome, by_the_program, every_minute, run
from tests.simulation.server import Machine

NETWORK, COUNTY = 3_143, 30


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    said = asked.parse_args()
    small, large = Machine(workers=2, room=40), Machine(workers=32)
    runs = {
        "county": run(COUNTY, small, said.seed, by_the_program),
        "county-naive": run(COUNTY, small, said.seed, every_minute),
        "network": run(NETWORK, large, said.seed, by_the_program),
        "network-naive": run(NETWORK, large, said.seed, every_minute),
    }
    for name, outcome in runs.items():
        print(f"{name:14}", tell(outcome))
    for name, calls in (("county", "30 clinics"), ("network", "3,143 clinics")):
        if said.folder:
            path = said.folder / f"line-returns-{name}.svg"
            path.write_text(draw(calls, runs[name], runs[f"{name}-naive"]), encoding="utf-8")


def tell(outcome: Outcome) -> str:
    """One line of figures; seconds from the return of the line."""
    done, green = outcome.times("done_at"), outcome.times("green_at")
    tries = sorted(each.tries for each in outcome.clinics)
    count = len(done)
    return (
        f"{count:5} clinics: all arrived p50 {done[count // 2]:6.0f} s"
        f"  p95 {done[int(count * 0.95)]:6.0f} s  last {done[-1]:6.0f} s;"
        f"  green p50 {green[count // 2]:5.0f} s  last {green[-1]:5.0f} s;"
        f"  peak {outcome.peak:5} requests/s;  503 {outcome.refused:6}"
        f"  hung up {outcome.hung_up:5};  exchanges p50 {tries[count // 2]}  most {tries[-1]}"
    )


if __name__ == "__main__":
    main()
