"""How the seats were used, week by week."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.kept import Actor
from desktop.domain.roster_pattern import monday_of
from desktop.domain.utilisation import SeatUse, Utilisation, by_week, summed
from desktop.services.sheets import write_sheet
from desktop.store.queries import utilisation as queries
from desktop.store.queries.roster import experts_by_id
from desktop.store.store import Store


class SeatsUsed:
    """Reads utilisation and writes it to a sheet. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def weeks(self, last: date, count: int) -> Utilisation:
        """`count` weeks, the last of them that of `last`; only what is over counts.

        Days before today are; of today the sessions that somebody ended or closed.
        """
        first = monday_of(last) - timedelta(weeks=count - 1)
        end, today = monday_of(last) + timedelta(weeks=1), self._clock.today()
        until, open_day = min(end, today), today if first <= today < end else None
        with self._store.reading() as reading:
            days = queries.use_by_day(reading, first, until, open_day)
            missed = queries.missed_visits(reading, first, until, open_day)
            names = experts_by_id(reading)
        of_expert: dict[UUID, list[SeatUse]] = {}
        for day in days:
            of_expert.setdefault(day.expert_id, []).append(day.use)
        experts = sorted(
            (
                (f"{names[key].name}  {names[key].specialty}" if key in names else "", summed(uses))
                for key, uses in of_expert.items()
            ),
            key=lambda each: each[0],
        )
        if any(day.day == today for day in days):
            until += timedelta(days=1)
        return Utilisation(first, until, by_week(days, first, end), tuple(experts), missed)

    def export(self, path: Path, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Write a table to a sheet. The act is written down.

        Raises:
            DesktopError: it could not be written there.
        """
        with self._store.unit(self._actor().staff_id) as unit:
            unit.audit("export", "utilisation", rows=len(rows))
        write_sheet(path, head, rows, "号源利用")
