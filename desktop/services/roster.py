"""The roster: duty sessions added by hand, repeated by week, and stopped with a reason."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, Said, can, stepped
from desktop.domain.clock import Clock
from desktop.domain.codes import Role, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession, duty_session_problems, overlaps
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor, Kept
from desktop.store.queries.booking import live_in_session, made_here, same_day_sessions
from desktop.store.store import Reading, Store, Unit

MAY_ROSTER = frozenset({Role.NURSE, Role.LIAISON, Role.MANAGER, Role.ADMINISTRATOR})
MOST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Stopped:
    """A stopped session and the patients who are to be placed anew."""

    session: Kept[DutySession]
    to_place: tuple[Kept[Booking], ...]


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
                if found := self._problems(unit, one):
                    raise RuleBroken(found)
            return tuple(unit.save(one) for one in planned)

    def warnings(self, session: DutySession) -> dict[str, Problem]:
        """What is unusual about a planned session, by field; it never blocks."""
        if not session.room.strip():
            return {}
        with self._store.reading() as reading:
            others = same_day_sessions(reading, session.held_on)
        if any(
            other.record.room == session.room and overlaps(other.record, session)
            for other in others
        ):
            return {"room": Problem("duty_session.room_in_use")}
        return {}

    def stop(self, session_id: UUID, expected: int, why: StopReason, note: str = "") -> Stopped:
        """停诊: unsold seats are closed; those booked keep their rows and are to be placed anew.

        Raises:
            RuleBroken: the reason needs words, the session is stopped or over already, or another
                computer keeps its roster.
            StaleRecord: somebody changed the session since revision `expected`.
            NotAllowed: not a role that keeps the roster.
        """
        with self._unit() as unit:
            session = unit.get(DutySession, session_id)
            if session is None or session.revision != expected:
                raise StaleRecord
            self._may_stop(unit, session)
            live = live_in_session(unit, session_id)
            sold = {kept.record.seat_no for kept in live}
            stopped = replace(
                session.record,
                status=SessionStatus.STOPPED,
                stop_reason=why,
                stop_note=note.strip(),
                closed_seats=tuple(
                    no for no in range(1, session.record.capacity + 1) if no not in sold
                ),
            )
            if found := duty_session_problems(stopped):
                raise RuleBroken(found)
            kept = unit.save(stopped, session_id, expected=expected)
            return Stopped(kept, tuple(_to_place(unit, live)))

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_ROSTER:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _may_stop(self, unit: Unit, session: Kept[DutySession]) -> None:
        if not made_here(unit, session.id):
            raise RuleBroken({"status": Problem("duty_session.other_device")})
        if session.record.status is SessionStatus.STOPPED:
            raise RuleBroken({"status": Problem("duty_session.stopped_already")})
        if session.record.held_on < self._clock.today():
            raise RuleBroken({"status": Problem("duty_session.over")})

    def _problems(self, reading: Reading, session: DutySession) -> dict[str, Problem]:
        found = duty_session_problems(session, today=self._clock.today())
        day = {"day": session.held_on.isoformat()}
        if session.held_on < self._clock.today():
            found["held_on"] = Problem("duty_session.in_past")
        for other in same_day_sessions(reading, session.held_on):
            if other.record.expert_id != session.expert_id:
                continue
            if other.record.half_day is session.half_day:
                found["half_day"] = Problem("duty_session.duplicate", day)
            elif overlaps(other.record, session):
                found["starts"] = Problem("duty_session.expert_overlap", day)
        return found


def _to_place(unit: Unit, live: tuple[Kept[Booking], ...]) -> list[Kept[Booking]]:
    return [
        unit.save(
            stepped(kept.record, BookingAction.STOP, Said(), at=unit.now),
            kept.id,
            expected=kept.revision,
        )
        for kept in live
        if can(kept.record.state, BookingAction.STOP)
    ]
