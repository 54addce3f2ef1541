"""What the clock says now: whose move, how long, how sure, and from when on it is late.

A figure about somebody else's time is sure only as far as there is news of the county: offline it
is the last known one, and how long one has waited for news is said beside it (requirements, M3).
An alarm lets go when somebody was reached, for one more limit, or when the next thing happened.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.clock_rules import ClockRules, Pace
from desktop.domain.codes import ClockStop
from desktop.domain.referral_clock import HELD_BY, Goal, Mark, ReferralClock
from desktop.domain.referral_moments import Holder

M = Mark
_SOON = 3  # the last third of a limit


class Level(StrEnum):
    """How a clock stands; each has a word, a shape and a tone of its own."""

    CALM = "calm"
    SOON = "soon"
    LATE = "late"
    STOPPED = "stopped"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when something must have happened."""

    goal: Goal
    since: datetime
    due: datetime

    @property
    def holder(self) -> Holder:
        """Whose move it is."""
        return HELD_BY[self.goal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """The clock of a row, as it is to be read at one moment.

    Attributes:
        goal: what is waited for; None when it is over.
        lasted: how long the present stretch, up to the last news where it is not `sure`.
        deadline: the one that presses most; None while nothing has a limit.
        over_due: how long past it; negative while there is time.
        sure: the figure rests on news of the county that is fresh, or is about ourselves.
        news_at: last news of the county; None when there never was any.
        no_news: how long one has waited for news.
        total: since the issue.
    """

    level: Level
    goal: Goal | None
    holder: Holder
    lasted: timedelta = timedelta()
    deadline: Deadline | None = None
    over_due: timedelta | None = None
    sure: bool = True
    news_at: datetime | None = None
    no_news: timedelta = timedelta()
    stop: ClockStop | None = None
    total: timedelta = timedelta()


def deadlines(clock: ReferralClock, rules: ClockRules) -> tuple[Deadline, ...]:
    """Everything that is still to happen and has a limit, soonest first."""
    if clock.running is None:
        return ()
    limits = rules.limits(clock.pace)
    found = []
    for goal, since in _open(clock, rules):
        minutes = getattr(limits, goal.value)
        acted = max((at for at in clock.contacts if at > since), default=since)
        if goal is Goal.DELIVER or goal in {Goal.ANSWER, Goal.REDIRECT}:
            acted = since  # ringing does not send, answer or redirect
        due = acted + timedelta(minutes=minutes)
        found.append(Deadline(goal=goal, since=since, due=_after_stops(clock, since, due)))
    return tuple(sorted(found, key=lambda each: each.due))


def _open(clock: ReferralClock, rules: ClockRules) -> list[tuple[Goal, datetime]]:
    marks, began = clock.marks, clock.leg_began
    running = clock.running
    assert running is not None
    there = M.ARRIVED in marks
    found: list[tuple[Goal, datetime]] = []
    if there:
        goal = Goal.ADMIT if M.VISITED in marks else Goal.VISIT
        return [(goal, marks[M.VISITED if goal is Goal.ADMIT else M.ARRIVED])]
    if running.goal is Goal.REDIRECT:
        return [(Goal.REDIRECT, clock.running_since)]
    asked = running.goal is Goal.ANSWER
    if asked:
        found.append((Goal.ANSWER, clock.running_since))
    elif running.goal is Goal.DELIVER:
        found.append((Goal.DELIVER, began))
    elif M.LOOKED not in marks and M.ACCEPTED not in marks:
        found.append((Goal.LOOK, max(began, marks.get(M.DELIVERED, began))))
    if M.ACCEPTED not in marks and not asked:
        found.append((Goal.ACCEPT, max(began, clock.answered_at or began)))
    if M.DEPARTED in marks:
        found.append((Goal.ARRIVE, expected_arrival(clock, rules)))
    elif running.goal in {Goal.ARRANGE, Goal.DEPART}:
        found.append((running.goal, clock.running_since))
        if clock.visit_at is not None:
            found.append((Goal.ARRIVE, clock.visit_at))
    return found


def expected_arrival(clock: ReferralClock, rules: ClockRules) -> datetime:
    """When somebody who has left should be there.

    An emergency goes straight there; anybody else comes for the time that was arranged, where
    that is later.
    """
    there = clock.marks[M.DEPARTED] + timedelta(minutes=rules.travel)
    if clock.visit_at is None or clock.pace in {Pace.STAT, Pace.URGENT}:
        return there
    return max(there, clock.visit_at)


def _after_stops(clock: ReferralClock, since: datetime, due: datetime) -> datetime:
    """A limit does not run while the clock stands still."""
    for begins, ends, _reason in clock.stops:
        if ends is not None and begins < due and ends > since:
            due += ends - max(begins, since)
    return due


def face_of(
    clock: ReferralClock, rules: ClockRules, now: datetime, news_at: datetime | None
) -> Face:
    """What it says at `now`; `news_at` is the last successful exchange."""
    running = clock.running
    first, last = clock.stretches[0], clock.stretches[-1]
    if running is None:
        assert last.ends is not None
        return Face(
            level=Level.OVER, goal=None, holder=Holder.NOBODY, total=last.ends - first.begins
        )
    waited = max(now - (news_at or first.begins), timedelta())
    holder = HELD_BY[running.goal]
    sure = holder is Holder.US or (news_at is not None and waited < timedelta(minutes=rules.news))
    until = now if sure or news_at is None else max(news_at, running.begins)
    pressing = next(iter(deadlines(clock, rules)), None)
    return Face(
        level=_level(clock, pressing, now),
        goal=running.goal,
        holder=Holder.NOBODY if running.stop else holder,
        lasted=running.lasted(until),
        deadline=pressing,
        over_due=now - pressing.due if pressing else None,
        sure=sure,
        news_at=news_at,
        no_news=waited,
        stop=running.stop,
        total=max(now - first.begins, timedelta()),
    )


def _level(clock: ReferralClock, pressing: Deadline | None, now: datetime) -> Level:
    assert clock.running is not None
    if clock.running.stop is not None:
        return Level.STOPPED
    if pressing is None:
        return Level.CALM
    if now >= pressing.due:
        return Level.LATE
    soon = (pressing.due - pressing.since) / _SOON
    return Level.SOON if now >= pressing.due - soon else Level.CALM
