"""Diagnosis codes: find one while writing; take over the county's own sheet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.code_list import (
    DIAGNOSES,
    SHIPPED,
    SHIPPED_VERSION,
    CodeEntry,
    ListInUse,
    centre_of,
    list_problem,
)
from desktop.domain.code_sheet import COLUMNS, MOST_LINES, CodeRow, CodeSheet, read_codes
from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.payload import instant_text, read_instant
from desktop.services.sheets import read_sheet, write_sheet
from desktop.store import code_lists
from desktop.store.store import Reading, Store

SETTING = "code_list.diagnosis"
MOST_FOUND = 12
SHEET_NAME = "诊断编码"


class CodeLists:
    """The list of diagnoses. GUI thread; finding takes milliseconds.

    Args (beside the usual):
        shipped: the file with our own short list, read when it is first needed.
    """

    def __init__(
        self, store: Store, clock: Clock, actor: Callable[[], Actor], shipped: Path
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._shipped = shipped
        self._ready = False

    def find(self, typed: str, most: int = MOST_FOUND) -> tuple[CodeEntry, ...]:
        """Entries by code, name, or pinyin initials; best first."""
        self._be_ready()
        with self._store.reading() as reading:
            return code_lists.find(reading, DIAGNOSES, typed, most)

    def in_use(self) -> ListInUse:
        """Which list is searched, and since when."""
        self._be_ready()
        with self._store.reading() as reading:
            return _in_use(reading)

    def read(self, path: Path) -> CodeSheet:
        """The lines of a county's sheet with what speaks against each; nothing is kept.

        Raises:
            DesktopError: the file cannot be read as a sheet.
        """
        return read_codes(read_sheet(path, most_rows=MOST_LINES + 1))

    def take(self, sheet: CodeSheet, name: str, version: str) -> ListInUse:
        """Let the good lines of this sheet be the list; what it had before is retired.

        Args:
            sheet: as read.
            name: whose list it is.
            version: its edition, kept with every diagnosis that is chosen from it.

        Raises:
            RuleBroken: name or version is missing; nothing was kept.
            NotAllowed: not an administrator.
        """
        self._administrator()
        if found := list_problem(name, version):
            raise RuleBroken(found)
        self._be_ready()
        said, edition = name.strip(), version.strip()
        entries = [replace(each, version=edition, source=said) for each in sheet.entries]
        with self._store.unit(self._actor().staff_id) as unit:
            code_lists.replace_all(unit, DIAGNOSES, entries)
            unit.set_setting(
                SETTING,
                {
                    "name": said,
                    "version": edition,
                    "at": instant_text(unit.now),
                    "by": self._actor().name,
                },
            )
            unit.audit("code_list.import", said, version=edition, entries=len(entries))
            return _in_use(unit)

    def use_shipped(self) -> ListInUse:
        """Go back to our own short list; the county's entries are retired.

        Raises:
            NotAllowed: not an administrator.
        """
        self._administrator()
        self._be_ready()
        with self._store.unit(self._actor().staff_id) as unit:
            code_lists.replace_all(unit, DIAGNOSES, _shipped(self._shipped))
            unit.set_setting(SETTING, {})
            unit.audit("code_list.shipped", DIAGNOSES)
            return _in_use(unit)

    def write_empty(self, path: Path) -> None:
        """Write a sheet with the names of the columns and nothing else.

        Raises:
            DesktopError: it could not be written there.
        """
        write_sheet(path, [names[0] for names in COLUMNS.values()], [], SHEET_NAME)

    def write_faults(self, path: Path, rows: Sequence[CodeRow], why: Sequence[str]) -> None:
        """Write the lines that were left out, each with its reason.

        Raises:
            DesktopError: it could not be written there.
        """
        head = ["行", *(names[0] for names in COLUMNS.values()), "问题"]
        width = len(COLUMNS)
        lines = [
            [row.line, *[*row.cells, "", ""][:width], said]
            for row, said in zip(rows, why, strict=True)
        ]
        write_sheet(path, head, lines, SHEET_NAME)

    # --- inside -----------------------------------------------------------------------

    def _be_ready(self) -> None:
        """Put our own list into the file once; a newer edition of it goes in at the next start."""
        if self._ready:
            return
        with self._store.reading() as reading:
            held = reading.setting(f"{SETTING}.shipped", "")
            other = bool(reading.setting(SETTING, {}))
        if held != SHIPPED_VERSION:
            with self._store.unit(self._actor().staff_id) as unit:
                if not other:
                    code_lists.replace_all(unit, DIAGNOSES, _shipped(self._shipped))
                unit.set_setting(f"{SETTING}.shipped", SHIPPED_VERSION)
        self._ready = True

    def _administrator(self) -> None:
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed


def _shipped(path: Path) -> list[CodeEntry]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    pairs = [line.split("\t") for line in lines if line]
    return [
        CodeEntry(code=code, name=name, version=SHIPPED_VERSION, centre=centre_of(code))
        for code, name in pairs
    ]


def _in_use(reading: Reading) -> ListInUse:
    said = reading.setting(SETTING, {}) or {}
    source = said.get("name") or SHIPPED
    at: datetime | None = read_instant(said["at"]) if said.get("at") else None
    return ListInUse(
        name=said.get("name", ""),
        version=said.get("version", SHIPPED_VERSION),
        entries=code_lists.count(reading, DIAGNOSES, source),
        imported_at=at,
        by=said.get("by", ""),
    )
