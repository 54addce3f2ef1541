"""Days on which a duty session repeats: calendar days of the clinic; nothing here is a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.codes import RosterPattern
from desktop.domain.errors import Problem

LAST = 5
"""As `nth`: the last such weekday of the month, whether it is the fourth or the fifth."""

MOST_DAYS = 200
MOST_SPAN = timedelta(days=366)
_WEEK, _FORTNIGHT = 7, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """How a plan repeats.

    Attributes:
        first, until: first and last day that may be planned, both included.
        weekdays: Monday is 0; for 每周, 隔周 and 每月第n个星期x.
        nth: 1 to 4, or LAST; for 每月第n个星期x.
        dates: for 指定日期; those outside of first and until count too.
    """

    pattern: RosterPattern
    first: date
    until: date
    weekdays: tuple[int, ...] = ()
    nth: int = 1
    dates: tuple[date, ...] = ()


def repeats_problems(repeats: Repeats) -> dict[str, Problem]:
    """Field name -> what to put right; empty when its days can be told."""
    found: dict[str, Problem] = {}
    by_rule = repeats.pattern not in {RosterPattern.ONCE, RosterPattern.DATES}
    if repeats.pattern is RosterPattern.DATES and not repeats.dates:
        found["dates"] = Problem("roster.dates_missing")
    if len(repeats.dates) > MOST_DAYS:
        found["dates"] = Problem("roster.days_many", {"most": MOST_DAYS})
    if not by_rule:
        return found
    if not repeats.weekdays or any(not 0 <= day < _WEEK for day in repeats.weekdays):
        found["weekdays"] = Problem("roster.weekday_missing")
    if repeats.pattern is RosterPattern.MONTHLY and not 1 <= repeats.nth <= LAST:
        found["nth"] = Problem("roster.nth_missing")
    if repeats.until < repeats.first:
        found["until"] = Problem("roster.until_before_first")
    elif repeats.until - repeats.first > MOST_SPAN:
        found["until"] = Problem("roster.until_far", {"most": MOST_SPAN.days})
    return found


def days_of(repeats: Repeats) -> tuple[date, ...]:
    """The days, each once, the earliest first.

    A fortnight is counted from the week of `first`, Monday to Sunday, so that a plan for Monday
    and Thursday that begins on a Wednesday has its Thursday and Monday of one week together.
    """
    if repeats.pattern is RosterPattern.ONCE:
        return (repeats.first,)
    if repeats.pattern is RosterPattern.DATES:
        return tuple(sorted(set(repeats.dates)))
    return tuple(day for day in _span(repeats.first, repeats.until) if _falls_on(repeats, day))


def nth_of_month(day: date) -> int:
    """Which of its kind in the month a weekday is: 1 for the first seven days, and so on."""
    return (day.day - 1) // _WEEK + 1


def is_last_of_month(day: date) -> bool:
    """Whether the same weekday does not come again in that month."""
    return (day + timedelta(days=_WEEK)).month != day.month


def monday_of(day: date) -> date:
    """First day of the week, across the end of a year too."""
    return day - timedelta(days=day.weekday())


def _falls_on(repeats: Repeats, day: date) -> bool:
    if day.weekday() not in repeats.weekdays:
        return False
    if repeats.pattern is RosterPattern.FORTNIGHTLY:
        apart = monday_of(day) - monday_of(repeats.first)
        return apart.days % _FORTNIGHT == 0
    if repeats.pattern is RosterPattern.MONTHLY:
        return is_last_of_month(day) if repeats.nth == LAST else nth_of_month(day) == repeats.nth
    return True


def _span(first: date, until: date) -> Iterator[date]:
    for offset in range((until - first).days + 1):
        yield first + timedelta(days=offset)
