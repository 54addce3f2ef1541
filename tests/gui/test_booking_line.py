"""The grid says whether there is a line as the foot of the window does: while one looks."""

from pathlib import Path

import pytest

from desktop.store import outbox
from tests.booking_screens import Screen, Show
from tests.factory import Clinic


def exchange_ends(clinic: Clinic, outcome: str) -> None:
    """What an exchange leaves behind when it is over."""
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.note(unit, "exchange_state", {"outcome": outcome})
        unit.touched("exchange")


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    clinic.session()
    return Screen(clinic, tmp_path, shown)


def test_the_chip_goes_when_the_line_comes_and_comes_when_it_goes(
    clinic: Clinic, screen: Screen
) -> None:
    assert screen.page.offline.isVisible()
    exchange_ends(clinic, "done")
    assert not screen.page.offline.isVisible()
    assert screen.page.table.grid.online
    exchange_ends(clinic, "offline")
    assert screen.page.offline.isVisible()
    assert not screen.page.table.grid.online


def test_an_exchange_that_changes_no_line_leaves_the_grid_in_peace(
    clinic: Clinic, screen: Screen
) -> None:
    exchange_ends(clinic, "done")
    before = screen.page._grid
    exchange_ends(clinic, "done")
    assert screen.page._grid is before
