"""No seat is sold twice, no patient forgotten: random sequences over real files and a real county.

500 sequences, the same ones each time; `python -m tests.sync.seat_soak --minutes N` plays others.
A failure names its seed and the fewest steps that show it: put them among the sequences below.
"""

from pathlib import Path

import pytest

from tests.sync.seat_runs import Step, Template, Totals, play, run_seed

SEQUENCES, AT_ONCE = 500, 20


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Template:
    return Template.make(tmp_path_factory.mktemp("seats"), empty_file)


@pytest.mark.parametrize("first", range(0, SEQUENCES, AT_ONCE))
def test_no_seat_is_sold_twice_and_nobody_is_forgotten(template: Template, first: int) -> None:
    totals = Totals()
    for seed in range(first, first + AT_ONCE):
        run_seed(template, seed, totals)
    assert totals.runs == AT_ONCE
    assert totals.done["book"] >= AT_ONCE // 2, "hardly anything was booked"
    assert totals.done["exchange"] + totals.done["trouble"] >= AT_ONCE


OFFLINE: list[Step] = [
    ("cut", "A1", 0, 0),
    ("cut", "A2", 0, 0),
    ("cut", "B1", 0, 0),
    *((("book", name, at, at)) for name in ("A1", "A2", "B1") for at in range(1, 12)),
]
GIVEN_BACK: list[Step] = [
    ("book", "A1", 1, 1),
    ("exchange", "A1", 0, 0),
    ("cancel", "A1", 0, 0),
    ("cancel", "A1", 0, 0),
    *(("give", "A1", at, 0) for at in range(4)),
    ("seats", "A1", 0, 0),
    ("seats", "A1", 0, 0),
]


def test_offline_each_computer_sells_only_what_it_holds(template: Template) -> None:
    totals = Totals()
    play(template, OFFLINE, totals)
    assert totals.done["book"] >= 2
    assert totals.done["book refused"] >= 2


def test_a_seat_goes_back_only_after_the_county_has_its_cancellation(template: Template) -> None:
    totals = Totals()
    play(template, GIVEN_BACK, totals)
    assert totals.done["cancel"] == 2
    assert totals.done["give"] == 4
