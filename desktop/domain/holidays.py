"""Holidays and the working weekends that make up for them (调休), as the clinic keeps them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.entry import normalise_digits, parse_date
from desktop.domain.errors import Problem

SETTING = "holidays"
NAME_MAX = 30
_WORKING = re.compile("上班|补班|调休上班|工作日|work", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One day that is not as its weekday says.

    Attributes:
        off: nobody works; False is a weekend day that is worked (调休上班).
    """

    day: date
    name: str = ""
    off: bool = True


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """One line of an imported list: a day, or what is wrong with it.

    Attributes:
        line: its number in the sheet, from 1.
        words: what stood there.
    """

    line: int
    words: str
    holiday: Holiday | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Holidays:
    """The list as a whole, by day."""

    days: Mapping[date, Holiday] = field(default_factory=dict)

    def of(self, day: date) -> Holiday | None:
        """What is special about a day, or None."""
        return self.days.get(day)

    def off(self, day: date) -> bool:
        """Whether the list says that nobody works on that day."""
        found = self.days.get(day)
        return found is not None and found.off

    def working(self, day: date) -> bool:
        """Whether the list says that a weekend day is worked."""
        found = self.days.get(day)
        return found is not None and not found.off


def read_holidays(said: Any) -> Holidays:
    """The list from its setting; what cannot be read is passed over."""
    found: dict[date, Holiday] = {}
    for text, value in (said or {}).items():
        day = date.fromisoformat(text)
        found[day] = Holiday(day=day, name=value.get("name", ""), off=value.get("off", True))
    return Holidays(dict(sorted(found.items())))


def holidays_said(holidays: Sequence[Holiday]) -> dict[str, dict[str, Any]]:
    """The list as its setting."""
    return {
        each.day.isoformat(): {"name": each.name, "off": each.off}
        for each in sorted(holidays, key=lambda each: each.day)
    }


def holiday_rows(rows: Sequence[Sequence[Any]], today: date) -> tuple[HolidayRow, ...]:
    """Read a sheet of 日期, 名称, 放假或上班; a first line of words is its head.

    Args:
        rows: cells as they stand, text or days.
        today: local day, for days without a year.
    """
    found: list[HolidayRow] = []
    for line, cells in enumerate(rows, 1):
        words = [_words(cell) for cell in cells]
        if not any(words):
            continue
        day = cells[0] if type(cells[0]) is date else parse_date(words[0], today)
        shown = "  ".join(word for word in words if word)
        if isinstance(day, date):
            name = words[1] if len(words) > 1 else ""
            works = any(_WORKING.search(word) for word in words[1:])
            found.append(HolidayRow(line, shown, Holiday(day=day, name=name, off=not works)))
        elif found or line > 1:
            found.append(HolidayRow(line, shown, problem=Problem("roster.sheet_day")))
    return tuple(found)


def _words(cell: Any) -> str:
    if cell is None:
        return ""
    return normalise_digits(cell if isinstance(cell, str) else str(cell)).strip()
