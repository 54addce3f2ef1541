"""A moment that has been, typed in one go: 0930, 昨天 2215, 3.5 0930, 10分钟前, 现在."""

import re
from datetime import UTC, date, datetime, time, timedelta

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.entry.dates import parse_date, parse_time
from desktop.domain.entry.text import normalise_digits
from desktop.domain.errors import Problem

_NOW = {"现在", "刚才", "刚刚", "now"}
_AGO = re.compile(r"(\d{1,3})\s*(分钟|分|小时|时|min|h)\s*前?")
_HOURS = {"小时", "时", "h"}


def parse_moment(text: str, now: datetime) -> datetime | Problem:
    """Read a moment of the past, UTC. A time without a day is the latest such time before now.

    Args:
        text: as typed; never blank.
        now: this instant, aware. A time up to a minute ahead of it is now.
    """
    typed = " ".join(normalise_digits(text).split())
    if typed.lower() in _NOW:
        return _whole_minute(now)
    if ago := _AGO.fullmatch(typed.lower()):
        count = int(ago[1])
        gone = timedelta(hours=count) if ago[2] in _HOURS else timedelta(minutes=count)
        return _whole_minute(now - gone)
    day_words, _, time_words = typed.rpartition(" ")
    at = parse_time(time_words)
    if isinstance(at, Problem):
        return at
    if not day_words:
        return _latest(at, now)
    day = parse_date(day_words, local_day(now), past=True)
    return day if isinstance(day, Problem) else _at(day, at)


def _latest(at: time, now: datetime) -> datetime:
    found = _at(local_day(now), at)
    return found if found <= now + timedelta(minutes=1) else found - timedelta(days=1)


def _at(day: date, at: time) -> datetime:
    return datetime.combine(day, at, CLINIC_ZONE).astimezone(UTC)


def _whole_minute(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(second=0, microsecond=0)
