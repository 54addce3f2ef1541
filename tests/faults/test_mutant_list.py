"""docs/mutants.md is made of the list; the list is long enough and names what exists."""

from pathlib import Path

from tests.faults.mutant_list import MUTANTS
from tests.faults.mutants import PAGE, ROOT, page
from tests.faults.schedules import SHARP


def test_the_page_says_what_the_list_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.faults.mutants --write"


def test_there_are_enough_bugs_and_each_has_its_own_name() -> None:
    assert len({each.name for each in MUTANTS}) == len(MUTANTS) >= 40


def test_each_names_a_schedule_or_test_that_exists() -> None:
    for each in MUTANTS:
        assert not each.sharp or each.sharp in SHARP, each.name
        path, _, function = each.test.partition("::")
        assert Path(ROOT / path).exists(), each.test
        assert function in (ROOT / path).read_text(encoding="utf-8") if function else True
