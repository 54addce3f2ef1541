"""What other clinics told about sessions in which our patients have seats."""

from collections.abc import Callable
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.kept import Actor
from desktop.domain.session_news import SessionNews
from desktop.store.queries import session_news as queries
from desktop.store.store import Store


class SessionNewsReader:
    """Reads it, and remembers what was looked at on this computer. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def pending(self) -> tuple[SessionNews, ...]:
        """What nobody has looked at yet."""
        with self._store.reading() as reading:
            return queries.pending(reading, self._clock.today())

    def mark_read(self, event_id: UUID) -> None:
        """Somebody has."""
        with self._store.unit(self._actor().staff_id) as unit:
            queries.mark_read(unit, [event_id], self._clock.today())
