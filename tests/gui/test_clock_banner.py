"""A clock that is wrong by more than two minutes is said once, with both times; nothing waits."""

from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.clock_banner import KEY, ClockBanner, clock_words
from desktop.store import outbox
from desktop.sync.result import Outcome, SyncResult
from desktop.views.notices import Notices
from tests.conftest import MORNING
from tests.factory import Clinic

DONE = SyncResult(outcome=Outcome.DONE)


class Desk:
    """The banner over a real file, told what an exchange measured."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self.notices = Notices(clinic.clock.now)
        shell = SimpleNamespace(notices=self.notices)
        house: Any = SimpleNamespace(shell=shell, store=clinic.store, clock=clinic.clock)
        self._banner = ClockBanner(house)

    def measured(self, offset_s: float | None, result: SyncResult = DONE) -> int | None:
        """The number of the notice that stands after it."""
        with self._clinic.store.unit(self._clinic.nurse.staff_id) as unit:
            outbox.note(unit, "clock_offset_s", offset_s)
        self._banner.tell(result)
        pinned = self.notices.pinned.get(KEY)
        return pinned.number if pinned else None


@pytest.mark.parametrize("sign", [1, -1])
def test_two_minutes_are_told_once_and_until_the_clock_is_right(
    clinic: Clinic, qtbot: QtBot, sign: int
) -> None:
    desk = Desk(clinic)
    offsets = (None, 120, 121, 150, 400, 400, 30)
    told = [desk.measured(sign * each if each else each) for each in offsets]
    assert told == [None, None, 1, 1, 2, 2, None]


def test_a_line_that_broke_says_nothing_about_the_clock(clinic: Clinic, qtbot: QtBot) -> None:
    desk = Desk(clinic)
    offline = SyncResult(outcome=Outcome.OFFLINE)
    assert [desk.measured(900, offline), desk.measured(900), desk.measured(0, offline)] == [
        None,
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("offset", "there"), [(600, "2026-11-23 08:40"), (-9.4e8, "1997-02-08 17:23")]
)
def test_both_times_are_named_in_the_clinics_zone(qtbot: QtBot, offset: float, there: str) -> None:
    words = clock_words(MORNING, offset)
    assert "2026-11-23 08:30" in words
    assert there in words
