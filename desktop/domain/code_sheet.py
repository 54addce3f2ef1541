"""The county's own code list as it stands in a sheet: every line read, every fault named."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.code_list import CODE_MAX, NAME_MAX, CodeEntry, centre_of
from desktop.domain.codes import EmergencyCentre
from desktop.domain.errors import Problem

HEAD_WITHIN = 10
MOST_LINES = 50_000
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": (
        "编码",
        "诊断编码",
        "疾病编码",
        "疾病代码",
        "诊断代码",
        "代码",
        "icd编码",
        "icd10",
        "code",
    ),
    "name": ("名称", "诊断名称", "疾病名称", "疾病诊断名称", "中文名称", "诊断", "name"),
    "centre": ("中心", "五大中心", "急救中心", "救治中心", "centre"),
}
"""Field -> names a column may have; the first one is written in the empty sheet."""
_CENTRES: Mapping[EmergencyCentre, tuple[str, ...]] = {
    EmergencyCentre.CHEST_PAIN: ("胸痛", "chestpain"),
    EmergencyCentre.STROKE: ("卒中", "脑卒中", "stroke"),
    EmergencyCentre.TRAUMA: ("创伤", "trauma"),
    EmergencyCentre.MATERNAL: ("危重孕产妇", "孕产妇", "孕产", "maternal"),
    EmergencyCentre.CHILD_NEWBORN: (
        *("危重儿童和新生儿", "危重儿童新生儿", "新生儿", "儿童", "childnewborn"),
    ),
    EmergencyCentre.NONE: ("不涉及", "无", "none"),
}
_CENTRE_OF = {word: centre for centre, words in _CENTRES.items() for word in words}
# as ICD-10 and its Chinese editions write them: I21.9, I21.900x001, A17.0+G01*
_CODE = re.compile(r"[A-Z]\d{2}[0-9A-Za-z.+*†/-]*")


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One line of a sheet.

    Attributes:
        line: its number in the sheet, from 1.
        cells: what stood there.
        entry: what it says; None where that cannot be told.
        problem: why it is left out.
    """

    line: int
    cells: tuple[str, ...]
    entry: CodeEntry | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """A sheet as read: its lines, or why it cannot be read."""

    rows: tuple[CodeRow, ...] = ()
    problem: Problem | None = None

    @property
    def entries(self) -> tuple[CodeEntry, ...]:
        """The good lines."""
        return tuple(row.entry for row in self.rows if row.entry is not None)

    @property
    def faults(self) -> tuple[CodeRow, ...]:
        """The lines that would be left out."""
        return tuple(row for row in self.rows if row.problem is not None)


def read_codes(cells: Sequence[Sequence[Any]]) -> CodeSheet:
    """Read the cells of a sheet; nothing is kept. Blank lines are passed over."""
    if len(cells) > MOST_LINES:
        return CodeSheet(problem=Problem("code_list.sheet_large", {"most": MOST_LINES}))
    at, places = _find_head(cells)
    if not {"code", "name"} <= places.keys():
        return CodeSheet(problem=Problem("code_list.sheet_columns"))
    seen: dict[tuple[str, str], int] = {}
    rows: list[CodeRow] = []
    for line, row in enumerate(cells[at + 1 :], at + 2):
        said = {
            name: _words(row[place]) if place < len(row) else "" for name, place in places.items()
        }
        if any(said.values()):
            rows.append(_row(line, said, seen))
    if not rows:
        return CodeSheet(problem=Problem("code_list.sheet_empty"))
    return CodeSheet(tuple(rows))


def _row(line: int, said: Mapping[str, str], seen: dict[tuple[str, str], int]) -> CodeRow:
    cells = tuple(said.values())
    code, name = said["code"].upper().replace("X", "x"), said["name"]
    if problem := _problem(code, name, said.get("centre", "")):
        return CodeRow(line, cells, problem=problem)
    before = seen.setdefault((code, name), line)
    if before != line:
        return CodeRow(line, cells, problem=Problem("code_list.twice", {"line": before}))
    centre = _centre(said.get("centre", ""))
    if centre is None:
        centre = centre_of(code)
    pointed = None if centre is EmergencyCentre.NONE else centre
    return CodeRow(line, cells, CodeEntry(code=code, name=name, centre=pointed))


def _problem(code: str, name: str, centre: str) -> Problem | None:
    if not code:
        return Problem("code_list.code_missing")
    if not name:
        return Problem("code_list.name_missing")
    if len(code) > CODE_MAX or not _CODE.fullmatch(code):
        return Problem("code_list.code_unreadable", {"code": code[:CODE_MAX]})
    if len(name) > NAME_MAX:
        return Problem("referral.text_long", {"limit": NAME_MAX})
    if centre and _centre(centre) is None:
        return Problem("code_list.centre_unknown", {"centre": centre[:NAME_MAX]})
    return None


def _centre(words: str) -> EmergencyCentre | None:
    plain = re.sub(r"[\s_-]+", "", words).lower()
    return _CENTRE_OF.get(plain) or _CENTRE_OF.get(plain.removesuffix("中心"))


def _find_head(cells: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]]:
    best: tuple[int, dict[str, int]] = (0, {})
    for at, row in enumerate(cells[:HEAD_WITHIN]):
        plain = [re.sub(r"[\s_-]+", "", _words(cell)).lower() for cell in row]
        places = {
            name: plain.index(word)
            for name, words in COLUMNS.items()
            for word in reversed(words)
            if word in plain
        }
        if len(places) > len(best[1]):
            best = at, places
    return best


def _words(cell: Any) -> str:
    return "" if cell is None else " ".join(str(cell).split())
