"""A whole machine set back, its state folder and all: nothing on it can notice that offline.

The property is the one architecture.md states: it is found at first contact through the ledger,
both patients are kept, and the one the county heard of later is to be placed.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.sync.seat_oracle import Broken, Eyes
from tests.sync.seat_runs import WEIGHTS, Step, Template, Totals, play, run_seed

SEQUENCES, AT_ONCE = 60, 15
COPIES = {"copy", "put_back", "back_up", "restore", "clone", "take_over", "night", "open_pool"}
KINDS = {name: weight for name, weight in WEIGHTS.items() if name not in COPIES}
KINDS |= {"photograph": 4, "roll_back": 9}


class RollbackEyes(Eyes):
    """Between the setting back and the first contact only the county's word is sure."""

    def look(self) -> None:
        self.look_at_the_county()

    def look_in_the_end(self) -> None:
        county = self.look_at_the_county()
        self.nobody_is_forgotten()
        waiting = {each for pc in self.world.pcs.values() for each in pc.held_up()}
        at_county = {each.booking for each in county}
        seats = defaultdict(set)
        for booking, seat in self.live(county).items():
            seats[seat].add(booking)
        for seat, found in seats.items():
            standing = found - waiting
            if len(standing) > 1:
                raise Broken(f"{seat} is sold to {standing}, and nobody is told to place one")
            if len(found) > 1 and not standing <= at_county:
                raise Broken(f"{seat}: {standing} stands, but the county never heard of it")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Template:
    return Template.make(tmp_path_factory.mktemp("seats"), empty_file)


@pytest.mark.parametrize("first", range(0, SEQUENCES, AT_ONCE))
def test_after_a_machine_was_set_back_both_patients_are_kept(
    template: Template, first: int
) -> None:
    totals = Totals()
    for seed in range(first, first + AT_ONCE):
        run_seed(template, seed, totals, kinds=KINDS, looks=RollbackEyes)
    assert totals.done["roll_back"] >= AT_ONCE // 3


SOLD_AGAIN: list[Step] = [
    ("photograph", "A1", 0, 0),
    ("book", "A1", 1, 1),
    ("exchange", "A1", 0, 0),
    ("roll_back", "A1", 0, 0),
    ("book", "A1", 1, 2),
    ("exchange", "A1", 0, 0),
]


def test_the_ledger_tells_and_the_later_one_is_to_be_placed(template: Template) -> None:
    seen: list[set[str]] = []

    class Look(RollbackEyes):
        def look_in_the_end(self) -> None:
            super().look_in_the_end()
            a1 = self.world.pcs["A1"]
            seen.append(a1.held_up())
            assert seen[0] <= {each["id"] for each in self._find("Appointment")}
            with a1.store.reading() as reading:
                assert reading.place().epoch == 2

    play(template, SOLD_AGAIN, looks=Look)

    assert len(seen[0]) == 1
