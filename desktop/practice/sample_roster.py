"""Duty sessions of the practice clinic: a weekly roster, weeks to come, weeks that are over."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import HalfDay, PlannedKind, RosterPattern, SessionStatus
from desktop.domain.duty_session import DutySession, PlannedCase
from desktop.domain.ids import child_id

DAYS = 14
"""So far ahead every expert's half-days stand."""
SERIES = 3
"""So many of the experts are planned for weeks to come, and have weeks behind them."""
WEEKS_AHEAD, DRAFT_WEEK, WEEKS_BACK = 5, 4, 4
_HOURS = {HalfDay.AM: (time(8), time(12)), HalfDay.PM: (time(14), time(17))}
_PLANNED = (
    PlannedCase(bed="3床", name="郭保田", problem="脑梗死恢复期，请查房"),
    PlannedCase(kind=PlannedKind.OPERATION, bed="5床", name="梁德福", problem="体表肿物切除"),
)


def weekly(
    org_id: UUID, experts: Sequence[UUID], today: date, days: range = range(DAYS)
) -> Iterator[DutySession]:
    """Each expert's two half-days of the week, on the days `today` + `days`.

    Weeks from `DRAFT_WEEK` on are drafts, to be published.
    """
    for offset in days:
        day = today + timedelta(days=offset)
        for index, expert_id in enumerate(experts):
            for turn, half_day in enumerate(_HOURS):
                if (index + 3 * turn) % 7 == day.weekday():
                    draft = offset >= 7 * DRAFT_WEEK
                    yield _session(org_id, expert_id, index, day, half_day, draft=draft)


def planned(org_id: UUID, experts: Sequence[UUID], today: date) -> Iterator[DutySession]:
    """Everything that stands ahead: two weeks of everybody, more weeks of some."""
    yield from weekly(org_id, experts, today)
    yield from weekly(org_id, experts[:SERIES], today, range(DAYS, 7 * WEEKS_AHEAD))


def past(org_id: UUID, experts: Sequence[UUID], today: date) -> Iterator[DutySession]:
    """Mornings that are over, so that there is a use of seats to look at."""
    for session in weekly(org_id, experts[:SERIES], today, range(-7 * WEEKS_BACK, 0)):
        if session.half_day is HalfDay.AM:
            yield session


def running(org_id: UUID, expert_id: UUID, now: datetime) -> DutySession:
    """A session that is going on at this instant, with seats of every kind."""
    half_day, starts, ends = hours_around(now)
    return DutySession(
        org_id=org_id,
        expert_id=expert_id,
        held_on=now.astimezone(CLINIC_ZONE).date(),
        half_day=half_day,
        starts=starts,
        ends=ends,
        capacity=10,
        shared=1,
        reserved=2,
        walk_in=2,
        extra=2,
        room="专家诊室5",
        planned=_PLANNED,
    )


def hours_around(now: datetime) -> tuple[HalfDay, time, time]:
    """The half-day that runs, and hours within it that hold this instant."""
    hour = now.astimezone(CLINIC_ZONE).hour
    if hour < 12:  # noqa: PLR2004 - noon
        return HalfDay.AM, time(min(8, max(0, hour - 1))), time(12)
    if hour < 18:  # noqa: PLR2004 - the evening begins
        return HalfDay.PM, time(min(14, hour)), time(17 if hour < 16 else 18)  # noqa: PLR2004
    return HalfDay.EVENING, time(18), time(21) if hour < 20 else time(23, 59)  # noqa: PLR2004


def _session(
    org_id: UUID, expert_id: UUID, index: int, day: date, half_day: HalfDay, *, draft: bool
) -> DutySession:
    starts, ends = _HOURS[half_day]
    morning = half_day is HalfDay.AM
    lead = morning and index == 0
    return DutySession(
        org_id=org_id,
        expert_id=expert_id,
        held_on=day,
        half_day=half_day,
        starts=starts,
        ends=ends,
        capacity=8 if morning else 6,
        shared=2 if lead else 0,
        reserved=1 if morning else 0,
        walk_in=1 if morning else 0,
        extra=2,
        room=f"专家诊室{index % 4 + 1}",
        status=SessionStatus.DRAFT if draft else SessionStatus.PUBLISHED,
        pattern=RosterPattern.WEEKLY,
        series_id=child_id(expert_id, f"series-{half_day}"),
    )
