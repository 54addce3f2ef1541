"""Changing what is planned: another room or time, a substitute, drafts given up, a series ended."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import BookingState, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession, duty_session_problems, overlaps
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.roster_plan import REPLANNED
from desktop.services.roster_rules import (
    only_more_walk_in,
    own_session,
    problems_beside,
    roster_unit,
    seats_differ,
)
from desktop.store.queries.booking import live_in_session
from desktop.store.queries.roster import standing_on
from desktop.store.queries.roster_seats import anybody_in, seats_in_use
from desktop.store.store import Store, Unit

_STAY = frozenset({BookingState.BOOKED, BookingState.ARRIVED})


class RosterChange:
    """Changes kept sessions. GUI thread; each act is one transaction."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def change(self, session_id: UUID, expected: int, wanted: DutySession) -> Kept[DutySession]:
        """Keep another plan of a session.

        A draft changes as a whole. Of a published one room, note, fee, purpose, release and more
        extra seats change in place; times and seats only while nobody has one of them, and then
        a new session takes its place, since seats are known by number and session everywhere.

        Returns:
            The session, or the new one in its place.

        Raises:
            RuleBroken: a field needs attention, or seats are sold or lent.
            StaleRecord: somebody changed the session since revision `expected`.
            NotAllowed: not a role that keeps the roster.
        """
        today = self._clock.today()
        with roster_unit(self._store, self._actor) as unit:
            old = own_session(unit, session_id, expected, today)
            kept = ("status", "closed_seats", "substitute_expert_id", "stop_reason", "stop_note")
            after = replace(wanted, **{name: getattr(old.record, name) for name in kept})
            if found := problems_beside(unit, after, session_id, today):
                raise RuleBroken(found)
            if old.record.status is SessionStatus.DRAFT:
                return unit.save(after, session_id, expected=expected)
            if after.extra < old.record.extra:
                least = {"least": old.record.extra}
                raise RuleBroken({"extra": Problem("duty_session.extra_only_grows", least)})
            if not seats_differ(old.record, after):
                return unit.save(after, session_id, expected=expected)
            return self._with_other_seats(unit, old, after)

    def discard(self, session_id: UUID, expected: int) -> Kept[DutySession]:
        """Give a draft up; nobody ever saw it.

        Raises:
            RuleBroken: it is published: stop it instead.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with roster_unit(self._store, self._actor) as unit:
            old = own_session(unit, session_id, expected, self._clock.today())
            if old.record.status is not SessionStatus.DRAFT:
                raise RuleBroken({"status": Problem("duty_session.not_a_draft")})
            return unit.save(_given_up(old.record), session_id, expected=expected)

    def substitute(
        self, session_id: UUID, expected: int, expert_id: UUID, why: StopReason, note: str = ""
    ) -> Kept[DutySession]:
        """替诊: somebody else comes; who is booked stays, and has the new name on every paper.

        Raises:
            RuleBroken: the substitute is the expert himself or busy, or the reason needs words.
            StaleRecord: somebody changed the session since revision `expected`.
            NotAllowed: not a role that keeps the roster.
        """
        today = self._clock.today()
        with roster_unit(self._store, self._actor) as unit:
            old = own_session(unit, session_id, expected, today)
            if problem := _substitute_problem(unit, old, expert_id):
                raise RuleBroken({"substitute_expert_id": problem})
            if why is StopReason.OTHER and not note.strip():
                raise RuleBroken({"stop_note": Problem("duty_session.stop_note_missing")})
            draft = old.record.status is SessionStatus.DRAFT
            after = replace(
                old.record,
                status=old.record.status if draft else SessionStatus.SUBSTITUTED,
                substitute_expert_id=expert_id,
                stop_reason=why,
                stop_note=note.strip(),
            )
            if found := duty_session_problems(after, today=today):
                raise RuleBroken(found)
            kept = unit.save(after, session_id, expected=expected)
            _hand_over(unit, session_id, expert_id)
            return kept

    # --- parts -------------------------------------------------------------------------

    def _with_other_seats(
        self, unit: Unit, old: Kept[DutySession], after: DutySession
    ) -> Kept[DutySession]:
        in_use = seats_in_use(unit, old.id)
        more = only_more_walk_in(old.record, after)
        if more is not None and not in_use & set(more):
            return unit.save(after, old.id, expected=old.revision)
        if in_use or anybody_in(unit, old.id):
            raise RuleBroken({"": Problem("duty_session.seats_are_sold")})
        unit.save(_given_up(old.record), old.id, expected=old.revision)
        return unit.save(replace(after, closed_seats=()))


def _given_up(session: DutySession) -> DutySession:
    return replace(
        session,
        status=SessionStatus.STOPPED,
        stop_reason=StopReason.OTHER,
        stop_note=REPLANNED,
        closed_seats=tuple(range(1, session.capacity + session.extra + 1)),
    )


def _substitute_problem(unit: Unit, old: Kept[DutySession], expert_id: UUID) -> Problem | None:
    if expert_id == old.record.expert_id:
        return Problem("duty_session.substitute_same")
    for other in standing_on(unit, {old.record.held_on}):
        who = other.record.substitute_expert_id or other.record.expert_id
        if other.id != old.id and who == expert_id and overlaps(other.record, old.record):
            return Problem("duty_session.substitute_busy", {"day": old.record.held_on.isoformat()})
    return None


def _hand_over(unit: Unit, session_id: UUID, expert_id: UUID) -> None:
    """Booked patients stay with the session; slips and lists name who they will see."""
    for booking in live_in_session(unit, session_id):
        if booking.record.state in _STAY and booking.record.expert_id != expert_id:
            handed = replace(booking.record, expert_id=expert_id)
            unit.save(handed, booking.id, expected=booking.revision)
