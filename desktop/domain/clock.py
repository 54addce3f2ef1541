"""Time, as the program is handed it. Nothing else asks the computer what time it is."""

import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

# China keeps one zone and no summer time; a fixed offset needs no zone files on Windows.
CLINIC_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")


class Clock(Protocol):
    """Where the time comes from. Safe from any thread."""

    def now(self) -> datetime:
        """This instant, aware, UTC. May step back: no order is decided by it."""
        ...

    def today(self) -> date:
        """The clinic's calendar day. Never the date of a UTC instant."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; never steps back. For spans only."""
        ...


class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """This instant, aware, UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The calendar day in the clinic's zone, whatever zone the computer is set to."""
        return local_day(self.now())

    def monotonic(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()


def local_day(instant: datetime) -> date:
    """The clinic's calendar day of an aware instant.

    Raises:
        ValueError: the instant has no zone.
    """
    if instant.tzinfo is None:
        raise ValueError("naive datetime")
    return instant.astimezone(CLINIC_ZONE).date()
