"""The journal of the day: what was done here, what changed meanwhile, and taking it back (M15)."""

from collections.abc import Callable

from desktop.domain.clock import Clock
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.journal_rows import JournalLine, SinceLeft
from desktop.domain.kept import Actor
from desktop.services.booking import BookingDesk
from desktop.services.session_day import SessionDay
from desktop.store.queries import journal as queries
from desktop.store.store import Store


class Journal:
    """Reads the log and takes acts back. GUI thread; an undo is a new, told change."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._desk = BookingDesk(store, clock, actor)
        self._day = SessionDay(store, clock, actor)

    def today(self) -> tuple[JournalLine, ...]:
        """Every act of this computer today, the newest first."""
        with self._store.reading() as reading:
            return queries.acts_of_today(reading, self._clock.today())

    def since_left(self) -> SinceLeft:
        """What changed since the person signed in last locked the screen or closed the day."""
        with self._store.reading() as reading:
            return queries.changes_since_left(
                reading, self._actor().staff_id, self._clock.now(), self._clock.today()
            )

    def undo(self, line: JournalLine) -> object:
        """Take the act back, sent or not; the history keeps both.

        Raises:
            RuleBroken: it cannot be taken back, and why.
            StaleRecord: somebody changed it since.
            NotAllowed: an auditor only reads.
        """
        if line.record_id is None or not line.undo:
            raise RuleBroken({"state": Problem("booking.nothing_to_undo")})
        if line.kind == "session_event":
            return self._day.withdraw(line.record_id, line.revision)
        return self._desk.undo(line.record_id, line.revision)
