"""A training's roster: groups of people, one union by person, and what it adds up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.codes import AttendanceStatus, StaffType
from desktop.domain.training import CAME, Attendance

ALL_STAFF = "staff"
VILLAGE_DOCTORS = "village"
_DEPT = "dept:"

LICENSED = frozenset(
    {
        StaffType.PHYSICIAN,
        StaffType.ASSISTANT_PHYSICIAN,
        StaffType.NURSE,
        StaffType.MIDWIFE,
        StaffType.PHARMACIST,
        StaffType.TCM_PHARMACIST,
        StaffType.LABORATORY,
        StaffType.IMAGING,
        StaffType.REHABILITATION,
    }
)
"""全院医护: those who work under a licence or certificate of their own."""

MINUTES_PER_CLASS_HOUR = 45
"""学时; provinces differ, so minutes stay the base (indicators.md 4.2)."""


def dept_group(dept: str) -> str:
    """Key of the group of everybody in a department."""
    return _DEPT + dept


def dept_of(group: str) -> str | None:
    """The department a group key names, or None for the other groups."""
    return group.removeprefix(_DEPT) if group.startswith(_DEPT) else None


Roster = tuple[Attendance, ...]


def added(roster: Roster, people: Iterable[Attendance]) -> Roster:
    """The roster with those who do not stand on it yet; nobody twice, nobody changed."""
    found = {each.key: each for each in roster}
    for each in people:
        found.setdefault(each.key, each)
    return tuple(found.values())


def union(mine: Roster, theirs: Roster) -> Roster:
    """Everybody of both rosters once; what one side knows and the other does not is taken.

    Where both say something else about a person, `mine` stands and `disagreements` names him.
    """
    said = {each.key: each for each in theirs}
    joined = (said[each.key] if each.status is None and each.key in said else each for each in mine)
    return added(tuple(joined), theirs)


def disagreements(mine: Roster, theirs: Roster) -> tuple[str, ...]:
    """Keys of those whom both rosters give a status, and not the same."""
    said = {each.key: each.status for each in theirs}
    return tuple(
        each.key
        for each in mine
        if each.status and said.get(each.key) and said[each.key] is not each.status
    )


@dataclass(frozen=True, slots=True)
class RosterCount:
    """What a roster adds up to.

    Attributes:
        expected: 应到, everybody on it.
        by_status: people of each status, 0 included.
        unmarked: people of whom nobody has said anything.
    """

    expected: int
    by_status: Mapping[AttendanceStatus, int]
    unmarked: int

    @property
    def came(self) -> int:
        """到场人数: present, late, or left early."""
        return sum(self.by_status[status] for status in CAME)


def count(roster: Roster) -> RosterCount:
    """Add a roster up."""
    by_status = dict.fromkeys(AttendanceStatus, 0)
    for each in roster:
        if each.status is not None:
            by_status[each.status] += 1
    return RosterCount(len(roster), by_status, len(roster) - sum(by_status.values()))


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes; never negative."""
    return max(int((end - start).total_seconds() // 60), 0)


def class_hours(minutes: int) -> float:
    """学时 of so many minutes, to one decimal place, rounded down."""
    return minutes * 10 // MINUTES_PER_CLASS_HOUR / 10


def without_status(roster: Roster) -> Roster:
    """Those of whom nobody has said anything yet."""
    return tuple(each for each in roster if each.status is None)
