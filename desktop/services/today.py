"""What is up today (S2)."""

from datetime import datetime

from desktop.domain.clock import Clock
from desktop.domain.today_rows import TodayBoard
from desktop.store.queries import today
from desktop.store.store import Store


class Today:
    """Reads the Today screen. GUI thread; one view of the file, no line needed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def board(self) -> TodayBoard:
        """Every card's rows and the time line of the day."""
        with self._store.reading() as reading:
            return today.board(reading, today=self._clock.today(), now=self._clock.now())

    def now(self) -> datetime:
        """This instant, for clocks and for the half-day that runs."""
        return self._clock.now()
