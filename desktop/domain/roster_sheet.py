"""A roster as people keep it in a sheet: columns by their Chinese names, read with forgiveness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.codes import HalfDay
from desktop.domain.duty_session import DutySession
from desktop.domain.entry import normalise_digits, parse_date, parse_time
from desktop.domain.errors import Problem
from desktop.domain.expert import Expert

USUAL_TIMES: Mapping[HalfDay, tuple[time, time]] = {
    HalfDay.AM: (time(8), time(12)),
    HalfDay.PM: (time(14), time(17, 30)),
    HalfDay.EVENING: (time(18), time(20)),
}
"""Planned times where nobody says others. [default]"""

USUAL_SEATS = 12
MOST_LINES = 2000
HEAD_WITHIN = 10
"""The line that names the columns stands within so many lines from the top."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "held_on": ("日期", "坐诊日期", "出诊日期", "看诊日期", "date"),
    "half_day": ("午别", "时段", "班次", "上下午", "午段", "halfday"),
    "expert": ("专家", "专家姓名", "医生", "医师", "医生姓名", "姓名", "expert"),
    "specialty": ("科室", "专业", "科别", "specialty"),
    "room": ("诊室", "房间", "地点", "诊间", "room"),
    "capacity": ("限号", "限号数", "号源数", "号源", "号数", "总号", "seats"),
    "starts": ("开始", "开始时间", "起始时间", "开诊时间", "starts"),
    "ends": ("结束", "结束时间", "截止时间", "停诊时间", "ends"),
    "slot_minutes": ("每号分钟", "每人分钟", "分钟", "间隔"),
    "walk_in": ("现场号",),
    "reserved": ("预留号",),
    "shared": ("公共号", "共享号"),
    "extra": ("可加号", "加号"),
    "note": ("备注", "说明", "note"),
}
"""Field -> names a column may have; the first one is written in the empty sheet."""

_NEEDED = {"held_on", "half_day", "expert"}
_NUMBERS = ("capacity", "slot_minutes", "walk_in", "reserved", "shared", "extra")
_EXCEL_ZERO = date(1899, 12, 30)
_HALF_DAYS = {
    HalfDay.AM: ("上午", "早", "am", "morning"),
    HalfDay.PM: ("下午", "pm", "afternoon"),
    HalfDay.EVENING: ("晚间", "晚上", "夜间", "夜", "晚", "evening"),
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line of a sheet.

    Attributes:
        line: its number in the sheet, from 1.
        cells: what stood there, in words; nothing of it is lost.
        session: what it says; None where that cannot be told.
        problems: what is wrong with it, by field.
        warnings: what a person should decide about.
    """

    line: int
    cells: tuple[str, ...]
    session: DutySession | None = None
    problems: Mapping[str, Problem] = field(default_factory=dict)
    warnings: Mapping[str, Problem] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether it can be kept."""
        return self.session is not None and not self.problems


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as read: its head and its lines, or why it cannot be read."""

    head: tuple[str, ...] = ()
    rows: tuple[SheetRow, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class SheetWorld:
    """What a sheet is read against."""

    org_id: UUID
    experts: Mapping[UUID, Expert]
    today: date


def read_roster(rows: Sequence[Sequence[Any]], world: SheetWorld) -> Sheet:
    """Read the cells of a sheet; a blank day is that of the line above (merged cells)."""
    if len(rows) > MOST_LINES:
        return Sheet(problem=Problem("roster.sheet_large", {"most": MOST_LINES}))
    at, places = _find_head(rows)
    if not places.keys() >= _NEEDED:
        return Sheet(problem=Problem("roster.sheet_columns"))
    found: list[SheetRow] = []
    above: Any = None
    for line, cells in enumerate(rows[at + 1 :], at + 2):
        said = {name: cells[place] for name, place in places.items() if place < len(cells)}
        if not any(sheet_words(cell) for cell in said.values()):
            continue
        if not sheet_words(said["held_on"]):
            said["held_on"] = above
        above = said["held_on"]
        found.append(_row(line, cells, said, world))
    return Sheet(tuple(sheet_words(cell) for cell in rows[at]), tuple(found))


def sheet_words(cell: Any) -> str:
    """A cell in words, digits narrow."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        cell = cell.date() if cell.time() == time() else cell
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return normalise_digits(str(cell)).strip()


def _find_head(rows: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]]:
    best: tuple[int, dict[str, int]] = (0, {})
    names = {each: name for name, known in COLUMNS.items() for each in known}
    for at, cells in enumerate(rows[:HEAD_WITHIN]):
        places: dict[str, int] = {}
        for place, cell in enumerate(cells):
            word = "".join(sheet_words(cell).split()).partition("(")[0].partition("（")[0].lower()
            if word in names:
                places.setdefault(names[word], place)
        if len(places) > len(best[1]):
            best = (at, places)
    return best


def _row(line: int, cells: Sequence[Any], said: Mapping[str, Any], world: SheetWorld) -> SheetRow:
    read: dict[str, Any] = {
        "held_on": _day(said["held_on"], world.today),
        "half_day": _half_day(said["half_day"]),
        "expert_id": _expert(said, world.experts),
    }
    half = read["half_day"]
    usual = USUAL_TIMES[half if isinstance(half, HalfDay) else HalfDay.AM]
    for name, default in zip(("starts", "ends"), usual, strict=True):
        read[name] = _time(said.get(name), default)
    for name in _NUMBERS:
        read[name] = _number(said.get(name), USUAL_SEATS if name == "capacity" else 0)
    problems = {name: value for name, value in read.items() if isinstance(value, Problem)}
    words = tuple(sheet_words(cell) for cell in cells)
    if problems:
        return SheetRow(line, words, None, problems)
    session = DutySession(
        org_id=world.org_id,
        room=sheet_words(said.get("room")),
        note=sheet_words(said.get("note")),
        **read,
    )
    return SheetRow(line, words, session)


def _day(cell: Any, today: date) -> date | Problem:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        # a day that the sheet shows as a day, but hands out as its number
        if 40_000 < cell < 60_000:  # noqa: PLR2004 - 2009 to 2064
            return _EXCEL_ZERO + timedelta(days=int(cell))
        cell = sheet_words(cell)
    words = sheet_words(cell).partition(" ")[0].partition("(")[0].partition("（")[0]
    found = parse_date(words, today) if words else None
    return found if isinstance(found, date) else Problem("roster.sheet_day")


def _half_day(cell: Any) -> HalfDay | Problem:
    words = sheet_words(cell).lower()
    for half, known in _HALF_DAYS.items():
        if any(words.startswith(each) for each in known):
            return half
    return Problem("roster.sheet_half_day")


def _expert(said: Mapping[str, Any], experts: Mapping[UUID, Expert]) -> UUID | Problem:
    name = "".join(sheet_words(said["expert"]).split())
    found = {
        key: expert
        for key, expert in experts.items()
        if expert.active and "".join(expert.name.split()) == name
    }
    if len(found) > 1 and (specialty := sheet_words(said.get("specialty"))):
        found = {key: each for key, each in found.items() if each.specialty == specialty}
    if len(found) == 1:
        return next(iter(found))
    shown = {"name": name}
    if found:
        return Problem("roster.sheet_expert_twice", shown)
    return Problem("roster.sheet_expert", shown)


def _time(cell: Any, default: time) -> time | Problem:
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, float) and 0 < cell < 1:
        minutes = round(cell * 24 * 60)
        return time(minutes // 60, minutes % 60)
    words = sheet_words(cell)
    if not words:
        return default
    found = parse_time(words)
    return found if isinstance(found, time) else Problem("roster.sheet_time", {"words": words})


def _number(cell: Any, default: int) -> int | Problem:
    words = sheet_words(cell).rstrip("个号人分钟 ")
    if not words:
        return default
    if words.isdecimal():
        return int(words)
    return Problem("roster.sheet_number", {"words": words})
