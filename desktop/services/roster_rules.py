"""Who may change the roster, and what of a kept session may still change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.domain.codes import Role, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Actor, Kept
from desktop.domain.roster_plan import session_problems
from desktop.store.queries.clinic_desk import keeps_roster, keeps_session
from desktop.store.queries.roster import experts_by_id, standing_on
from desktop.store.store import Reading, Store, Unit

MAY_ROSTER = frozenset({Role.NURSE, Role.LIAISON, Role.MANAGER, Role.ADMINISTRATOR})

OF_THE_SEATS = (
    "org_id",
    "expert_id",
    "held_on",
    "half_day",
    "starts",
    "ends",
    "capacity",
    "shared",
    "reserved",
    "walk_in",
    "slot_minutes",
)
"""Fields that say when a seat is and for whom: a seat that is sold or lent stands by them."""


def may_roster(actor: Callable[[], Actor]) -> Actor:
    """Who keeps the roster, its holidays and its sheets.

    Raises:
        NotAllowed: not a role that keeps the roster.
    """
    who = actor()
    if who.role not in MAY_ROSTER:
        raise NotAllowed
    return who


@contextmanager
def roster_unit(store: Store, actor: Callable[[], Actor]) -> Iterator[Unit]:
    """A unit in the name of who keeps the roster, on the clinic's roster computer.

    Raises:
        NotAllowed: not a role that keeps the roster.
        RuleBroken: another computer of the clinic is named for it (architecture.md, "Who makes
            seats").
    """
    with store.unit(may_roster(actor).staff_id) as unit:
        if not keeps_roster(unit):
            raise RuleBroken({"status": Problem("duty_session.other_device")})
        yield unit


def own_session(
    unit: Unit, session_id: UUID, expected: int | None, today: date
) -> Kept[DutySession]:
    """A session that may be changed now.

    Raises:
        StaleRecord: it was changed since revision `expected`.
        RuleBroken: it is stopped or over, or another computer keeps its roster.
    """
    session = unit.get(DutySession, session_id)
    if session is None or expected not in {None, session.revision}:
        raise StaleRecord("duty_session.changed_meanwhile")
    if not keeps_session(unit, session_id):
        raise RuleBroken({"status": Problem("duty_session.other_device")})
    if session.record.status is SessionStatus.STOPPED:
        raise RuleBroken({"status": Problem("duty_session.stopped_already")})
    if session.record.held_on < today:
        raise RuleBroken({"status": Problem("duty_session.over")})
    return session


def problems_beside(
    reading: Reading, session: DutySession, but: UUID | None, today: date
) -> dict[str, Problem]:
    """Why a session cannot be kept beside the others of its day, itself left out."""
    others = [other.record for other in standing_on(reading, {session.held_on}) if other.id != but]
    expert = experts_by_id(reading).get(session.expert_id)
    return session_problems(session, others, expert, today)


def seats_differ(old: DutySession, new: DutySession) -> bool:
    """Whether a change touches the seats that are there."""
    return any(getattr(old, name) != getattr(new, name) for name in OF_THE_SEATS)


def only_more_walk_in(old: DutySession, new: DutySession) -> range | None:
    """Numbers of the seats that become walk-in seats; None when more than that changes.

    Reserved and shared seats lie before the walk-in ones, so with any of them more walk-in seats
    would turn a seat that another clinic may hold.
    """
    if seats_differ(replace(old, walk_in=new.walk_in), new) or old.shared or old.reserved:
        return None
    if new.walk_in <= old.walk_in:
        return None
    return range(old.capacity - new.walk_in + 1, old.capacity - old.walk_in + 1)
