"""What the roster's screens are handed: callables, never the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.duty_session import DutySession
from desktop.domain.holidays import Holiday, HolidayRow, Holidays
from desktop.domain.kept import Kept
from desktop.domain.roster_pattern import Repeats
from desktop.domain.roster_plan import PlannedDay
from desktop.domain.roster_rows import RosterWeek
from desktop.domain.roster_sheet import Sheet
from desktop.domain.utilisation import Utilisation
from desktop.views.notices import Notices

_Sessions = tuple[Kept[DutySession], ...]


@dataclass(frozen=True, kw_only=True)
class RosterCalls:
    """Reading and writing, navigation and messages.

    Attributes:
        experts: experts who come here, as (id, words).
        preview: session, repeats -> its days. judged: sessions -> days.
        keep: sessions, publish= -> kept ones. publish: ids -> kept ones.
        drafts_of_series: series -> ids that can be published.
        change: session, revision, plan -> kept one. discard: session, revision.
        substitute: session, revision, expert, reason, note.
        stop, stop_series: session, revision, reason, note. later_of_series: session -> how many.
        read_sheet, write_empty, write_left, export: sheets on the disk.
        utilisation: any day of the last week, how many weeks.
        export_use: path, head, rows.
        print_week: first day of the week.
        online: whether the county answered last time.
        keeps: whether the roster is kept on this computer.
        roster_pc: name of the computer that keeps the roster; empty when not known.
    """

    today: Callable[[], date]
    now: Callable[[], datetime]
    org_id: UUID
    experts: Callable[[], Sequence[tuple[UUID, str]]]
    preview: Callable[[DutySession, Repeats], Sequence[PlannedDay]]
    judged: Callable[[Sequence[DutySession]], Sequence[PlannedDay]]
    keep: Callable[..., _Sessions]
    publish: Callable[[Sequence[UUID]], _Sessions]
    drafts_of_series: Callable[[UUID], Sequence[UUID]]
    week: Callable[[date], RosterWeek]
    change: Callable[[UUID, int, DutySession], Kept[DutySession]]
    discard: Callable[[UUID, int], Any]
    substitute: Callable[..., Any]
    stop: Callable[..., Any]
    stop_series: Callable[..., Any]
    later_of_series: Callable[[UUID], int]
    read_sheet: Callable[[Path], Sheet]
    write_empty: Callable[[Path], object]
    write_left: Callable[..., object]
    export: Callable[..., int]
    holidays: Callable[[], Holidays]
    read_holidays: Callable[[Path], Sequence[HolidayRow]]
    keep_holidays: Callable[[Sequence[Holiday]], object]
    utilisation: Callable[[date, int], Utilisation]
    export_use: Callable[..., object]
    print_week: Callable[[date], object]
    online: Callable[[], bool]
    keeps: Callable[[], bool]
    roster_pc: Callable[[], str]
    go: Callable[..., Any]
    notices: Notices
