"""Closing a session: who did not come is marked by a person, all at once, never by the clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.booking_states import BookingAction, Said, step_problems, stepped
from desktop.domain.clock import Clock
from desktop.domain.codes import BookingState, SessionEventKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.session_event import SessionEvent
from desktop.services import booking_seats as seats
from desktop.services.session_day import MAY_SAY
from desktop.store.queries import session_day as queries
from desktop.store.queries.booking import live_in_session
from desktop.store.queries.experts import host_of
from desktop.store.store import Store, Unit

MARKS = frozenset({BookingAction.SEE, BookingAction.NO_SHOW, BookingAction.ARRIVE})
_OPEN = frozenset({BookingState.BOOKED, BookingState.ARRIVED, BookingState.CHECKED_IN})


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person says became of one patient: 已就诊 or 爽约."""

    booking_id: UUID
    expected: int
    action: BookingAction


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing did. `event`: to be taken back."""

    event: Kept[SessionEvent]
    marked: tuple[Kept[Booking], ...]


class SessionClose:
    """Marks several patients at once and closes a session. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def mark(self, marks: Sequence[Mark]) -> tuple[Kept[Booking], ...]:
        """Mark several rows, all or none.

        Raises:
            RuleBroken: a step is not open for one of them.
            StaleRecord: somebody changed one of them since it was seen.
            NotAllowed: an auditor only reads.
        """
        with self._store.unit(self._may().staff_id) as unit:
            return tuple(self._mark(unit, each) for each in marks)

    def close(self, session_id: UUID, marks: Sequence[Mark]) -> Closed:
        """Mark those without an arrival and close the session; all or none.

        Raises:
            RuleBroken: the day is still to come, it is closed already, another clinic holds it,
                or somebody would be left without a mark: nobody is guessed.
            StaleRecord: somebody changed one of the rows since they were seen.
            NotAllowed: an auditor only reads.
        """
        with self._store.unit(self._may().staff_id) as unit:
            self._may_close(unit, session_id)
            marked = tuple(self._mark(unit, each) for each in marks)
            left = [
                each for each in live_in_session(unit, session_id) if each.record.state in _OPEN
            ]
            if left:
                raise RuleBroken({"marks": Problem("session_close.left", {"count": len(left)})})
            event = unit.save(
                SessionEvent(session_id=session_id, kind=SessionEventKind.CLOSED, at=unit.now)
            )
            return Closed(event, marked)

    def _mark(self, unit: Unit, mark: Mark) -> Kept[Booking]:
        if mark.action not in MARKS:
            raise ValueError(mark.action)
        old = seats.current(unit, mark.booking_id, mark.expected)
        found = step_problems(old.record, mark.action, Said(), today=self._clock.today())
        after = old.record
        if not found:
            after = stepped(old.record, mark.action, Said(), at=unit.now)
            found = booking_problems(after)
        if found:
            raise RuleBroken(found)
        return unit.save(after, old.id, expected=mark.expected)

    def _may_close(self, unit: Unit, session_id: UUID) -> None:
        session = unit.get(DutySession, session_id)
        state = queries.session_now(unit, session_id, unit.now)
        if session is None or state is None:
            raise RuleBroken({"session_id": Problem("session_event.unknown")})
        if elsewhere := host_of(unit, session.record):
            raise RuleBroken(
                {"session_id": Problem("session_event.elsewhere", {"clinic": elsewhere})}
            )
        if session.record.held_on > self._clock.today():
            raise RuleBroken({"session_id": Problem("session_event.not_its_day")})
        if session.record.status is SessionStatus.STOPPED:
            raise RuleBroken({"session_id": Problem("session_event.session_stopped")})
        if state.closed_at is not None:
            raise RuleBroken({"session_id": Problem("session_event.session_closed")})

    def _may(self) -> Actor:
        actor = self._actor()
        if actor.role not in MAY_SAY:
            raise NotAllowed
        return actor
