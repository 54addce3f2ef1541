"""From when on a session may be booked: its release, and how far ahead its expert is open."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Problem
from desktop.domain.expert import Expert


def booking_open(
    session: DutySession,
    expert: Expert | None,
    later_visits: Iterable[date],
    today: date,
    now: datetime,
) -> Problem | None:
    """Why the session cannot be booked yet; None when it can.

    Args:
        session: the one asked for.
        expert: whose window holds, the substitute's where there is one; None is no window.
        later_visits: days on which he comes, in any order; those before `today` do not count.
        today: local day.
        now: this instant, aware.
    """
    if session.release_at is not None and now < session.release_at:
        at = session.release_at.astimezone(CLINIC_ZONE)
        return Problem("booking.not_released", {"at": f"{at:%m-%d %H:%M}"})
    if expert is None:
        return None
    opens = opens_on(session.held_on, expert, later_visits, today)
    if opens <= today:
        return None
    return Problem("booking.beyond_window", {"day": opens.isoformat()})


def opens_on(held_on: date, expert: Expert, later_visits: Iterable[date], today: date) -> date:
    """First day on which a session of `held_on` may be booked; may lie in the past.

    The window reaches `window_days` ahead or to the expert's next `window_visits` visits,
    whichever is further (records.md, DutySession). Two sessions of one day are one visit.
    """
    by_days = held_on - timedelta(days=expert.window_days)
    if expert.window_visits == 0:
        return by_days
    before = sorted({day for day in later_visits if today <= day < held_on})
    if len(before) < expert.window_visits:
        return min(by_days, today)
    # it is among the next visits once so many of those before it are over
    over = before[len(before) - expert.window_visits]
    return min(by_days, over + timedelta(days=1))
