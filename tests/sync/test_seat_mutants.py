"""Bugs of the kind that sells a seat twice are planted; a check of the ordinary run finds each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOUND_BY = [
    pytest.param(
        "capacity",
        "tests/sync/test_safety_seats.py::test_threads_sell_the_last_seat_once",
        "assert Counter",
        id="capacity read outside the transaction",
    ),
    pytest.param(
        "lease",
        "tests/sync/test_seat_world.py::test_offline_each_computer_sells_only_what_it_holds",
        "Broken",
        id="lease ignored offline",
    ),
    pytest.param(
        "freed",
        "tests/sync/test_seat_world.py"
        "::test_a_seat_goes_back_only_after_the_county_has_its_cancellation",
        "at the county",
        id="seat freed before its booking is cancelled",
    ),
    pytest.param(
        "history",
        "tests/services/booking/test_booking_undo.py"
        "::test_the_wrong_button_is_taken_back_and_both_steps_stay",
        "StaleRecord",
        id="undo that loses the history",
    ),
    pytest.param(
        "day",
        "tests/unit/test_booking_rules.py::test_a_step_of_another_day_is_not_taken_back",
        "assert None ==",
        id="day taken from UTC",
    ),
]


@pytest.mark.parametrize(("mutant", "check", "said"), FOUND_BY)
def test_a_planted_bug_is_found(mutant: str, check: str, said: str, tmp_path: Path) -> None:
    place = ("-p", "no:cacheprovider", "-p", "no:randomly", "--basetemp", str(tmp_path / "own"))
    bare = ("-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning")
    plugins = ("-p", "tests.sync.seat_mutants", *(bare if os.environ.get("ZHUDIAN_NO_QT") else ()))
    asked = [sys.executable, "-m", "pytest", "-q", *plugins, *place, check]
    done = subprocess.run(
        asked,
        cwd=ROOT,
        env=os.environ | {"ZHUDIAN_MUTANT": mutant, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert "1 failed" in done.stdout, done.stdout[-3000:] + done.stderr[-1000:]
    assert said in done.stdout, done.stdout[-3000:]
