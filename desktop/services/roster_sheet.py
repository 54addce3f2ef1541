"""Roster and holidays from a sheet and into one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.holidays import (
    SETTING,
    Holiday,
    HolidayRow,
    Holidays,
    holiday_rows,
    holidays_said,
)
from desktop.domain.kept import Actor, Kept
from desktop.domain.roster_plan import given_up
from desktop.domain.roster_sheet import COLUMNS, Sheet, SheetRow, SheetWorld, read_roster
from desktop.services.roster_plan import RosterPlan
from desktop.services.roster_rules import may_roster
from desktop.services.sheets import read_sheet, write_sheet
from desktop.store.queries import roster as queries
from desktop.store.store import Store

Words = Callable[[str, str], str]
"""(list, value) -> the word for it."""


class RosterSheets:
    """Reads and writes sheets of the roster. GUI thread."""

    def __init__(
        self, store: Store, clock: Clock, actor: Callable[[], Actor], plan: RosterPlan
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._plan = plan

    def read(self, path: Path) -> Sheet:
        """The lines of a sheet with what speaks against each; nothing is kept.

        Raises:
            DesktopError: the file cannot be read as a sheet.
        """
        with self._store.reading() as reading:
            experts = queries.experts_by_id(reading)
            org_id = reading.place().org_id
        sheet = read_roster(read_sheet(path), SheetWorld(org_id, experts, self._clock.today()))
        said = [row for row in sheet.rows if row.session is not None]
        judged = self._plan.judged([row.session for row in said if row.session is not None])
        by_line = {
            row.line: replace(row, problems=day.problems, warnings=day.warnings)
            for row, day in zip(said, judged, strict=True)
        }
        return replace(sheet, rows=tuple(by_line.get(row.line, row) for row in sheet.rows))

    def write_empty(self, path: Path) -> None:
        """Write a sheet with the names of the columns and nothing else.

        Raises:
            DesktopError: it could not be written there.
        """
        write_sheet(path, [names[0] for names in COLUMNS.values()], [], "排班")

    def write_left(
        self, path: Path, sheet: Sheet, rows: Sequence[SheetRow], why: Mapping[int, str]
    ) -> None:
        """Write the lines that were not kept, each with the reason, to be put right and read again.

        Raises:
            DesktopError: it could not be written there.
        """
        head = [*sheet.head, "问题"]
        lines = [[*_padded(row.cells, len(sheet.head)), why.get(row.line, "")] for row in rows]
        write_sheet(path, head, lines, "未导入")

    def export(self, path: Path, first: date, end: date, words: Words) -> int:
        """Write the sessions of some days, drafts too; returns how many. The act is written down.

        Args:
            path: where to.
            first: first day.
            end: the day after the last.
            words: the word for a half-day or a state.

        Raises:
            DesktopError: it could not be written there.
            NotAllowed: not a role that keeps the roster.
        """
        with self._store.reading() as reading:
            experts = queries.experts_by_id(reading)
            found = [
                each
                for each in queries.sessions_between(reading, first, end)
                if not given_up(each.record)
            ]
        with self._store.unit(may_roster(self._actor).staff_id) as unit:
            unit.audit(
                "export", "roster", first=first.isoformat(), end=end.isoformat(), rows=len(found)
            )
        head = [names[0] for names in COLUMNS.values()]
        rows = [_line(each, experts, words) for each in found]
        write_sheet(path, [*head, "状态", "替诊"], rows, "排班")
        return len(found)

    # --- holidays ---------------------------------------------------------------

    def holidays(self) -> Holidays:
        """The clinic's list."""
        with self._store.reading() as reading:
            return queries.holidays(reading)

    def read_holidays(self, path: Path) -> tuple[HolidayRow, ...]:
        """The lines of a list of holidays; nothing is kept.

        Raises:
            DesktopError: the file cannot be read as a sheet.
        """
        return holiday_rows(read_sheet(path), self._clock.today())

    def keep_holidays(self, days: Sequence[Holiday]) -> None:
        """Keep the list as it now is.

        Raises:
            NotAllowed: not a role that keeps the roster.
        """
        with self._store.unit(may_roster(self._actor).staff_id) as unit:
            unit.set_setting(SETTING, holidays_said(days))


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))][:width]


def _line(kept: Kept[DutySession], experts: Mapping[UUID, Expert], words: Words) -> list[object]:
    record = kept.record
    expert = experts.get(record.expert_id)
    other = experts.get(record.substitute_expert_id) if record.substitute_expert_id else None
    said = {
        "held_on": record.held_on,
        "half_day": words("HalfDay", record.half_day),
        "expert": expert.name if expert else "",
        "specialty": expert.specialty if expert else "",
        "starts": f"{record.starts:%H:%M}",
        "ends": f"{record.ends:%H:%M}",
    }
    cells = [said.get(name, getattr(record, name, "")) for name in COLUMNS]
    return [*cells, words("SessionStatus", record.status), other.name if other else ""]
