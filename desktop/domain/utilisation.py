"""How the seats of past sessions were used; one definition each (indicators.md, Booking)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from desktop.domain.codes import HalfDay
from desktop.domain.roster_pattern import monday_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatUse:
    """Seats of sessions that are over and were held.

    Attributes:
        sessions: how many sessions.
        planned: numbered seats of them.
        extra: extra seats that were given (加号), on top of the planned ones.
        used: patients who came: 已签到, 就诊中, 已就诊.
        seen: of them, those who have been seen: 已就诊.
        no_show: 爽约.
        unmarked: booked, and nobody has said yet whether they came.
    """

    sessions: int = 0
    planned: int = 0
    extra: int = 0
    used: int = 0
    seen: int = 0
    no_show: int = 0
    unmarked: int = 0

    @property
    def offered(self) -> int:
        """Released seats, extra ones too: the denominator of 号源利用率."""
        return self.planned + self.extra

    @property
    def unused(self) -> int:
        """Seats nobody had."""
        return max(0, self.offered - self.used - self.no_show - self.unmarked)

    @property
    def use_rate(self) -> float | None:
        """号源利用率: (已签到 + 已就诊) / released; None when nothing was released."""
        return self.used / self.offered if self.offered else None

    @property
    def no_show_rate(self) -> float | None:
        """爽约率: 爽约 / (已就诊 + 爽约); None when neither happened."""
        known = self.seen + self.no_show
        return self.no_show / known if known else None


@dataclass(frozen=True, slots=True)
class DayUse:
    """The use of one expert's seats on one day."""

    day: date
    expert_id: UUID
    use: SeatUse


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedVisit:
    """A patient who did not come."""

    booking_id: UUID
    patient_id: UUID
    held_on: date
    half_day: HalfDay
    expert: str = field(repr=False)
    patient: str = field(repr=False)
    phone: str = field(default="", repr=False)
    village: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Utilisation:
    """Weeks from their Mondays, and experts by name over the whole span.

    Attributes:
        until: day after the last of which something was counted.
    """

    first: date
    until: date
    weeks: tuple[tuple[date, SeatUse], ...] = ()
    experts: tuple[tuple[str, SeatUse], ...] = ()
    missed: tuple[MissedVisit, ...] = ()

    @property
    def total(self) -> SeatUse:
        """All weeks together."""
        return summed(use for _, use in self.weeks)


def summed(uses: Iterable[SeatUse]) -> SeatUse:
    """The uses together."""
    found = list(uses)
    names = ("sessions", "planned", "extra", "used", "seen", "no_show", "unmarked")
    return SeatUse(**{name: sum(getattr(each, name) for each in found) for name in names})


def by_week(days: Iterable[DayUse], first: date, until: date) -> tuple[tuple[date, SeatUse], ...]:
    """Every week from that of `first` to that of the day before `until`, empty ones too."""
    found: dict[date, list[SeatUse]] = {}
    week = monday_of(first)
    while week < until:
        found[week] = []
        week = date.fromordinal(week.toordinal() + 7)
    for each in days:
        found.setdefault(monday_of(each.day), []).append(each.use)
    return tuple((week, summed(uses)) for week, uses in sorted(found.items()))
