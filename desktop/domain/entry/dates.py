"""Dates and times of day as a nurse types them."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from desktop.domain.entry.text import arabic_numbers, without_spaces
from desktop.domain.errors import Problem

OLDEST_YEARS = 150
FURTHEST_YEARS = 20

_RELATIVE_DAYS = {
    "大前天": -3,
    "前天": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
}
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_WEEKDAY_NAMES = ("一1", "二2", "三3", "四4", "五5", "六6", "日天7")
_WEEKDAYS = {name: day for day, names in enumerate(_WEEKDAY_NAMES) for name in names}
_WEEKDAY = re.compile(r"(上|本|这|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_OFFSET = re.compile(r"[+-]\d{1,3}")
_YEAR_MONTH_DAY = (
    re.compile(r"(\d{4}|\d{2})[-./](\d{1,2})[-./](\d{1,2})"),
    re.compile(r"(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?"),
    re.compile(r"(\d{4}|\d{2})(\d{2})(\d{2})"),
)
_MONTH_DAY = (
    re.compile(r"(\d{1,2})[-./](\d{1,2})"),
    re.compile(r"(\d{1,2})月(\d{1,2})[日号]?"),
    re.compile(r"(\d{2})(\d{2})"),
)
_STOPS = str.maketrans("。、·－–—／", "...---/")


def parse_date(text: str, today: date, *, past: bool = False) -> date | Problem:
    """Read a calendar day.

    Understood: 2026-03-05, 2026.3.5, 20260305, 260305, 2026年3月5日, 3.5, 0305, 3月5日, 三月五日,
    今天 明天 后天 大后天 昨天 前天, +3, -2, 周三 (the next one, today included), 本周三, 下周三.

    Args:
        text: as typed; full-width digits and spaces are fine.
        today: the local day, which missing years and relative words start from.
        past: for days that have been (birth): a missing year or century is the latest that is
            not in the future, 周三 is the last one, and a day in the future is a problem.
    """
    typed = without_spaces(text).translate(_STOPS)
    found = _relative(typed, today, past=past) or _written(arabic_numbers(typed), today, past=past)
    if isinstance(found, Problem):
        return found
    if past and found > today:
        return Problem("entry.date_future")
    if not today.year - OLDEST_YEARS <= found.year <= today.year + FURTHEST_YEARS:
        return Problem("entry.date_far", {"year": found.year})
    return found


def _relative(typed: str, today: date, *, past: bool) -> date | None:
    if typed in _RELATIVE_DAYS:
        return today + timedelta(days=_RELATIVE_DAYS[typed])
    if _OFFSET.fullmatch(typed):
        return today + timedelta(days=int(typed))
    if match := _WEEKDAY.fullmatch(typed):
        week, name = match.groups()
        ahead = _WEEKDAYS[name] - today.weekday()
        if week is not None:
            return today + timedelta(days=ahead + 7 * _WEEKS[week])
        return today + timedelta(days=-(-ahead % 7) if past else ahead % 7)
    return None


def _written(typed: str, today: date, *, past: bool) -> date | Problem:
    for form in _YEAR_MONTH_DAY:
        if match := form.fullmatch(typed):
            year, month, day = match.groups()
            years = [int(year)] if len(year) == 4 else _centuries(int(year), today)  # noqa: PLR2004
            return _nearest(years, int(month), int(day), today, past=past)
    for form in _MONTH_DAY:
        if match := form.fullmatch(typed):
            month, day = match.groups()
            near = [today.year - 1, today.year, today.year + 1]
            return _nearest(near, int(month), int(day), today, past=past)
    return Problem("entry.date_unreadable")


def _centuries(short: int, today: date) -> list[int]:
    century = today.year // 100 * 100
    return [century + shift + short for shift in (-100, 0, 100)]


def _nearest(years: list[int], month: int, day: int, today: date, *, past: bool) -> date | Problem:
    real = list(_real_days(years, month, day))
    if not real:
        return Problem("entry.date_not_real")
    if past:
        return max((found for found in real if found <= today), default=real[0])
    # Of two days equally far the coming one is meant: a nurse plans more than she looks back.
    return min(real, key=lambda found: (abs(found - today), found < today))


def _real_days(years: list[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


_PARTS_OF_DAY = {
    "凌晨": "night",
    "早上": "morning",
    "早晨": "morning",
    "上午": "morning",
    "中午": "noon",
    "下午": "afternoon",
    "傍晚": "afternoon",
    "晚上": "evening",
    "晚": "evening",
}
_QUARTERS = {"半": "30", "一刻": "15", "三刻": "45"}
_PART_OF_DAY = re.compile("(" + "|".join(_PARTS_OF_DAY) + ")?(.*)")
_TIMES = (
    re.compile(r"(\d{1,2})[:.](\d{2})"),
    re.compile(r"(\d{1,2})[点时](?:(\d{1,2})分?)?整?"),
    re.compile(r"(\d{1,2})(\d{2})"),
    re.compile(r"(\d{1,2})()"),
)
NOON = 12


def parse_time(text: str) -> time | Problem:
    """Read a time of day: 0830, 830, 8:30, 8.30, 8, 下午3点, 15点半, 三点一刻, 晚上8点20分."""
    typed = without_spaces(text).translate(_STOPS)
    for word, minutes in _QUARTERS.items():
        if typed.endswith(("点" + word, "时" + word)):
            typed = typed.removesuffix(word) + minutes
    match = _PART_OF_DAY.fullmatch(arabic_numbers(typed))
    assert match is not None  # every text matches: the part of day is optional
    word, digits = match.groups()
    for form in _TIMES:
        if found := form.fullmatch(digits):
            hour = _hour(int(found[1]), _PARTS_OF_DAY.get(word or ""))
            minute = int(found[2] or 0)
            if hour is None or minute > 59 or hour > 23:  # noqa: PLR2004
                return Problem("entry.time_not_real")
            return time(hour, minute)
    return Problem("entry.time_unreadable")


def _hour(hour: int, part: str | None) -> int | None:
    """Hour of the 24-hour day; None where word and number contradict each other.

    12 in the evening is refused: it may be either end of the day.
    """
    if part is None:
        return hour
    if part == "night":
        return hour % NOON if hour <= NOON else None
    if part == "morning":
        return hour if hour <= NOON else None
    if hour == NOON:
        return None if part == "evening" else NOON
    if part == "noon" and hour == NOON - 1:
        return hour
    return hour + NOON if hour < NOON else hour
