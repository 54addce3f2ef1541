"""A plan before it is kept: each day with what speaks against it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from desktop.domain.codes import RosterPattern, SessionStatus
from desktop.domain.duty_session import DutySession, duty_session_problems, overlaps
from desktop.domain.errors import Problem
from desktop.domain.expert import Expert
from desktop.domain.holidays import Holidays
from desktop.domain.roster_pattern import Repeats, days_of

REPLANNED = "改排班"
"""Note of a session given up before anybody had a seat in it; it is shown nowhere."""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One session of a plan.

    Attributes:
        problems: why it cannot be kept, by field.
        warnings: what a person should decide about: a holiday, a room in use.
    """

    session: DutySession
    problems: Mapping[str, Problem] = field(default_factory=dict)
    warnings: Mapping[str, Problem] = field(default_factory=dict)

    @property
    def possible(self) -> bool:
        """Whether it may be ticked."""
        return not self.problems

    @property
    def proposed(self) -> bool:
        """Whether it is ticked unless a person says otherwise: nothing is unusual about it."""
        return self.possible and not self.warnings


def given_up(session: DutySession) -> bool:
    """Whether a session was planned anew, or never published: nobody was to come."""
    return session.status is SessionStatus.STOPPED and session.stop_note == REPLANNED


def planned_sessions(
    session: DutySession, repeats: Repeats, series_id: UUID
) -> tuple[DutySession, ...]:
    """The session on every day of its pattern."""
    many = repeats.pattern is not RosterPattern.ONCE
    return tuple(
        replace(
            session,
            held_on=day,
            pattern=repeats.pattern,
            series_id=series_id if many else None,
        )
        for day in days_of(repeats)
    )


def planned_days(
    sessions: Iterable[DutySession],
    others: Iterable[DutySession],
    experts: Mapping[UUID, Expert],
    holidays: Holidays,
    today: date,
) -> tuple[PlannedDay, ...]:
    """What speaks against each session, in the order given.

    Args:
        sessions: of the plan; an earlier one of them counts as standing for the later.
        others: sessions that stand on these days already.
        experts: by id.
        holidays: of the clinic.
        today: local day.
    """
    standing: dict[date, list[DutySession]] = {}
    for other in others:
        standing.setdefault(other.held_on, []).append(other)
    found = []
    for session in sessions:
        day = standing.setdefault(session.held_on, [])
        planned = PlannedDay(
            session,
            session_problems(session, day, experts.get(session.expert_id), today),
            session_warnings(session, day, holidays),
        )
        found.append(planned)
        if planned.possible:
            day.append(session)
    return tuple(found)


def session_problems(
    session: DutySession, others: Iterable[DutySession], expert: Expert | None, today: date
) -> dict[str, Problem]:
    """Why a session cannot be kept beside the others of its day."""
    found = duty_session_problems(session, today=today)
    day = {"day": session.held_on.isoformat()}
    if session.held_on < today:
        found["held_on"] = Problem("duty_session.in_past")
    elif expert is not None and (problem := _assignment_problem(session, expert)):
        found["held_on"] = problem
    for other in others:
        if other.expert_id != session.expert_id or other.held_on != session.held_on:
            continue
        if other.half_day is session.half_day:
            found["half_day"] = Problem("duty_session.duplicate", day)
        elif overlaps(other, session):
            found["starts"] = Problem("duty_session.expert_overlap", day)
    return found


def session_warnings(
    session: DutySession, others: Iterable[DutySession], holidays: Holidays
) -> dict[str, Problem]:
    """What is unusual about a session; it never blocks."""
    found: dict[str, Problem] = {}
    room = session.room.strip()
    if room and any(
        other.room.strip() == room
        and other.org_id == session.org_id
        and other.expert_id != session.expert_id
        and overlaps(other, session)
        for other in others
    ):
        found["room"] = Problem("duty_session.room_in_use")
    holiday = holidays.of(session.held_on)
    if holiday is not None and holiday.off:
        found["held_on"] = Problem(
            "duty_session.on_holiday",
            {"day": session.held_on.isoformat(), "name": holiday.name},
        )
    return found


def _assignment_problem(session: DutySession, expert: Expert) -> Problem | None:
    if expert.assign_end is not None and session.held_on > expert.assign_end:
        return Problem("duty_session.assignment_over", {"day": expert.assign_end.isoformat()})
    if expert.assign_start is not None and session.held_on < expert.assign_start:
        return Problem(
            "duty_session.assignment_not_begun", {"day": expert.assign_start.isoformat()}
        )
    return None
