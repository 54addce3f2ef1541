"""The day of a session: late, away, back, ended early. Any computer of the clinic may say it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import Clock, local_day
from desktop.domain.codes import Role, SessionEventKind
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Actor, Kept
from desktop.domain.session_event import SessionEvent, session_event_problems
from desktop.domain.session_now import SessionNow, standing_events
from desktop.store.queries import session_day as queries
from desktop.store.queries.experts import host_of
from desktop.store.store import Reading, Store, Unit

MAY_SAY = frozenset(Role) - {Role.AUDITOR}
_AHEAD = {SessionEventKind.DELAYED, SessionEventKind.ENDED_EARLY}


class SessionDay:
    """Says what happens to a session. GUI thread; needs no line and no roster.

    Each act is one event beside the session, so two computers never write the same row.
    """

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def delay(self, session_id: UUID, minutes: int, note: str = "") -> Kept[SessionEvent]:
        """推迟 n 分钟, counted from the planned start; the newest word stands, 0 is on time.

        Raises:
            RuleBroken: not so many minutes, the session is over, stopped or closed, or another
                clinic holds it: only that one knows.
            NotAllowed: an auditor only reads.
        """
        return self._say(session_id, SessionEventKind.DELAYED, minutes=minutes, note=note)

    def opened(self, session_id: UUID) -> Kept[SessionEvent]:
        """The expert sits down: the clinic is open.

        Raises:
            RuleBroken, NotAllowed: as in `delay`.
        """
        return self._say(session_id, SessionEventKind.OPENED)

    def away(
        self, session_id: UUID, minutes: int | None = None, note: str = ""
    ) -> Kept[SessionEvent]:
        """临时离开; expected back in so many minutes, None when nobody knows.

        Raises:
            RuleBroken, NotAllowed: as in `delay`.
        """
        now = self._clock.now()
        until = now + timedelta(minutes=minutes) if minutes is not None else None
        return self._say(session_id, SessionEventKind.AWAY, until=until, note=note)

    def back(self, session_id: UUID) -> Kept[SessionEvent]:
        """回来了.

        Raises:
            RuleBroken: nobody had left; else as in `delay`.
            NotAllowed: an auditor only reads.
        """
        return self._say(session_id, SessionEventKind.BACK)

    def ended_early(self, session_id: UUID, note: str = "") -> Kept[SessionEvent]:
        """提前结束: nobody else is called; who was not seen is to be placed anew.

        Also how a computer that does not keep the roster says that the expert does not come.

        Raises:
            RuleBroken, NotAllowed: as in `delay`.
        """
        return self._say(session_id, SessionEventKind.ENDED_EARLY, note=note)

    def withdraw(self, event_id: UUID, expected: int) -> Kept[SessionEvent]:
        """Take back what was said today, sent or not; its row stays.

        Raises:
            RuleBroken: not of today, or taken back already.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self._unit() as unit:
            event = unit.get(SessionEvent, event_id)
            if event is None or event.record.withdrawn or not self._of_today(event.created_at):
                raise RuleBroken({"state": Problem("session_event.nothing_to_undo")})
            if event.revision != expected:
                raise StaleRecord
            return unit.save(replace(event.record, withdrawn=True), event_id, expected=expected)

    def now(self, session_id: UUID) -> SessionNow | None:
        """How the session stands; None when it is not known here."""
        with self._store.reading() as reading:
            return queries.session_now(reading, session_id, self._clock.now())

    def expected(self, session_id: UUID) -> dict[UUID, datetime | None]:
        """Booking -> when its patient will be called."""
        with self._store.reading() as reading:
            return queries.expected_calls(reading, session_id, self._clock.now())

    def events(self, session_id: UUID) -> tuple[Kept[SessionEvent], ...]:
        """What stands about the session, the oldest first."""
        with self._store.reading() as reading:
            return standing_events(queries.events_of(reading, session_id))

    def _say(
        self,
        session_id: UUID,
        kind: SessionEventKind,
        *,
        minutes: int = 0,
        until: datetime | None = None,
        note: str = "",
    ) -> Kept[SessionEvent]:
        with self._unit() as unit:
            event = SessionEvent(
                session_id=session_id,
                kind=kind,
                at=unit.now,
                minutes=minutes,
                until=until,
                note=note.strip(),
            )
            found = self._problems(unit, event) or session_event_problems(event)
            if found:
                raise RuleBroken(found)
            return unit.save(event)

    def _problems(self, reading: Reading, event: SessionEvent) -> dict[str, Problem]:
        session = reading.get(DutySession, event.session_id)
        state = queries.session_now(reading, event.session_id, event.at)
        if session is None or state is None:
            return {"session_id": Problem("session_event.unknown")}
        if elsewhere := host_of(reading, session.record):
            return {"session_id": Problem("session_event.elsewhere", {"clinic": elsewhere})}
        today, day = self._clock.today(), session.record.held_on
        reasons = (
            (day < today, Problem("session_event.session_past")),
            (day > today and event.kind not in _AHEAD, Problem("session_event.not_its_day")),
            (state.stopped, Problem("session_event.session_stopped")),
            (state.closed_at is not None, Problem("session_event.session_closed")),
            (
                event.kind is SessionEventKind.BACK and not state.away,
                Problem("session_event.not_away"),
            ),
        )
        return next(({"session_id": why} for so, why in reasons if so), {})

    def _of_today(self, at: datetime) -> bool:
        return local_day(at) == self._clock.today()

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_SAY:
            raise NotAllowed
        return self._store.unit(actor.staff_id)
