"""One notice while this computer's clock is more than two minutes off the county's (sync.md, 6)."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.sync.result import Outcome, SyncResult
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.app.house import House

KEY = "clock-off"
OFF_S = 120.0
MOVED_S = 60.0
"""So much more or less than was told is told anew."""


class ClockBanner:
    """Stays in the bell until the clock is right; nothing waits for it. GUI thread."""

    def __init__(self, house: "House") -> None:
        self._house = house
        self._told: float | None = None

    def tell(self, result: SyncResult) -> None:
        """An exchange ended; only one that went through has just measured."""
        if result.outcome is not Outcome.DONE:
            return
        with self._house.store.reading() as reading:
            offset: float = reading.setting("clock_offset_s") or 0.0
        notices = self._house.shell.notices
        if abs(offset) <= OFF_S:
            self._told = None
            notices.settle(KEY)
        elif self._told is None or abs(offset - self._told) >= MOVED_S:
            self._told = offset
            notices.settle(KEY)
            notices.pin(KEY, clock_words(self._house.clock.now(), offset), Tone.AMBER)


def clock_words(now: datetime, offset_s: float) -> str:
    """What both clocks say at this instant, to the minute, in the clinic's zone.

    Args:
        now: by this computer's clock, aware.
        offset_s: the county's clock less this one, seconds.
    """
    said = QCoreApplication.translate(
        "ClockBanner",
        "This computer's clock is wrong: when it said {here}, the county platform's said {there}."
        " Set date and time of this computer; work and sending go on meanwhile.",
    )
    return said.format(here=_shown(now), there=_shown(now + timedelta(seconds=offset_s)))


def _shown(at: datetime) -> str:
    return at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M")
