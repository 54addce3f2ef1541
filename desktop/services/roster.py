"""The roster: duty sessions added by hand, repeated by week, and stopped with a reason."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor, Kept
from desktop.services.roster_rules import MAY_ROSTER, own_session, problems_beside, roster_unit
from desktop.services.session_stop import Stopped, stop_session
from desktop.store.queries.roster import series_from
from desktop.store.store import Store, Unit

__all__ = ["MAY_ROSTER", "Roster", "Stopped"]

MOST_WEEKS = 26


class Roster:
    """Makes and stops duty sessions. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def experts(self) -> tuple[Kept[Expert], ...]:
        """Experts who come to this centre now."""
        with self._store.reading() as reading:
            found = reading.all_of(Expert)
        active = (kept for kept in found if kept.record.active)
        return tuple(sorted(active, key=lambda kept: (kept.record.specialty, kept.record.name)))

    def add(self, session: DutySession, weeks: int = 1) -> tuple[Kept[DutySession], ...]:
        """Keep a session and the same again on the weekday of the following weeks; all or none.

        Args:
            session: the first one.
            weeks: how many in all, 1 to MOST_WEEKS.

        Raises:
            RuleBroken: a field needs attention, or one of the days has such a session already.
            NotAllowed: not a role that keeps the roster.
        """
        if not 1 <= weeks <= MOST_WEEKS:
            raise RuleBroken({"weeks": Problem("duty_session.weeks", {"most": MOST_WEEKS})})
        planned = [
            replace(session, held_on=session.held_on + timedelta(weeks=week))
            for week in range(weeks)
        ]
        with self._unit() as unit:
            for one in planned:
                if found := problems_beside(unit, one, None, self._clock.today()):
                    raise RuleBroken(found)
            return tuple(unit.save(one) for one in planned)

    def stop(self, session_id: UUID, expected: int, why: StopReason, note: str = "") -> Stopped:
        """停诊: unsold seats are closed; those booked keep their rows and are to be placed anew.

        Raises:
            RuleBroken: the reason needs words, the session is stopped or over already, or another
                computer keeps its roster.
            StaleRecord: somebody changed the session since revision `expected`.
            NotAllowed: not a role that keeps the roster.
        """
        with self._unit() as unit:
            session = own_session(unit, session_id, expected, self._clock.today())
            return stop_session(unit, session, why, note)

    def stop_series(
        self, session_id: UUID, expected: int, why: StopReason, note: str = ""
    ) -> tuple[Stopped, ...]:
        """Stop a session and every later one of its series, all or none.

        Raises:
            RuleBroken, StaleRecord, NotAllowed: as in `stop`.
        """
        with self._unit() as unit:
            first = own_session(unit, session_id, expected, self._clock.today())
            series = first.record.series_id
            later = series_from(unit, series, first.record.held_on) if series else (first,)
            return tuple(stop_session(unit, session, why, note) for session in later)

    def later_of_series(self, session_id: UUID) -> int:
        """How many sessions `stop_series` would stop, this one included; 0 without a series."""
        with self._store.reading() as reading:
            session = reading.get(DutySession, session_id)
            if session is None or session.record.series_id is None:
                return 0
            return len(series_from(reading, session.record.series_id, session.record.held_on))

    def _unit(self) -> AbstractContextManager[Unit]:
        return roster_unit(self._store, self._actor)
