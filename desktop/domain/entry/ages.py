"""How old somebody is, in the unit people say it in."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.clock import local_day

HOURS_UNTIL = timedelta(hours=24)
MONTHS_OF_YEAR = 12


class AgeUnit(StrEnum):
    """The unit an age is said in."""

    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    HOURS = "hours"


class Age(NamedTuple):
    """A completed number of units."""

    number: int
    unit: AgeUnit


def completed_months(birth_date: date, today: date) -> int:
    """Whole calendar months lived; negative before birth."""
    months = (today.year - birth_date.year) * MONTHS_OF_YEAR + today.month - birth_date.month
    return months - (today.day < birth_date.day)


def completed_years(birth_date: date, today: date) -> int:
    """周岁: birthdays had. Who was born on 29 February has it on 1 March in other years."""
    return completed_months(birth_date, today) // MONTHS_OF_YEAR


def age_text(birth_date: date, born_at: datetime | None, now: datetime) -> Age:
    """Years from the first birthday on; months from one month; else days, or hours under a day.

    Hours only where the time of birth is known. A birth that the clock has not reached yet is
    age zero: the clock of a clinic may be wrong, and the child is there.

    Args:
        birth_date: local calendar day.
        born_at: instant of birth, aware, or None when unknown.
        now: aware.
    """
    today = local_day(now)
    months = completed_months(birth_date, today)
    if months >= MONTHS_OF_YEAR:
        return Age(months // MONTHS_OF_YEAR, AgeUnit.YEARS)
    if months >= 1:
        return Age(months, AgeUnit.MONTHS)
    if born_at is not None and now - born_at < HOURS_UNTIL:
        return Age(max(0, (now - born_at) // timedelta(hours=1)), AgeUnit.HOURS)
    return Age(max(0, (today - birth_date).days), AgeUnit.DAYS)
