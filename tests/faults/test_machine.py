"""I1 to I17, I20 and I21 of sync.md section 8, after every step of schedules drawn by chance.

300 schedules, the same ones each time; `python -m tests.faults.soak --minutes N` plays others.
A failure names its seed and the fewest steps that show it: put them among the schedules below.
"""

from pathlib import Path

import pytest

from tests.faults.runs import Totals, play, run_seed
from tests.faults.schedules import SHARP
from tests.faults.world import Template

SCHEDULES, AT_ONCE = 300, 20


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Template:
    return Template.make(tmp_path_factory.mktemp("faults"), empty_file)


@pytest.mark.parametrize("first", range(0, SCHEDULES, AT_ONCE))
def test_no_schedule_of_faults_breaks_an_invariant(template: Template, first: int) -> None:
    totals = Totals()
    for seed in range(first, first + AT_ONCE):
        run_seed(template, seed, totals)
    assert totals.runs == AT_ONCE
    faults = totals.faults.total() - totals.faults["ok"] - totals.faults["cut"]
    assert faults >= AT_ONCE // 3, "hardly anything went wrong"
    assert totals.kills, "nobody died"


@pytest.mark.parametrize("name", SHARP)
def test_what_once_broke_or_shows_a_planted_bug(template: Template, name: str) -> None:
    totals = Totals()
    play(template, SHARP[name], totals)
    assert totals.done.total() >= len(SHARP[name]) // 2, "hardly any step could be done"
