"""How far the first reading of a scope came, so that a break costs a page and not all of it.

Rows come in the order in which they were changed, and each page is laid aside before the next one
is asked for. So whatever was changed before the newest row that lies there lies there too, or is
known, or was changed again since the reading began: that the next reading covers, because the
cursor is never later than the first page.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from desktop.domain.kept import Place
from desktop.store import outbox, stage
from desktop.store.queries.enrolment import profile
from desktop.store.stage import FIRST
from desktop.store.store import Reading, Store, Unit
from desktop.sync.scopes import Scope, in_order, stamp, stamp_of
from desktop.wire.answers import version_of
from desktop.wire.county import County, Page

AMISS = timedelta(minutes=1)
"""So far the clocks of one county's machines may differ; the overlap of two readings covers it."""


class FirstReading:
    """What is known of them. One for each exchange; worker thread."""

    def __init__(self, store: Store, place: Place) -> None:
        self._store = store
        self._place = place

    def pages(self, county: County, scope: Scope) -> Iterator[Page]:
        """All of a scope, or the rest of it; each page is to be laid aside before the next.

        Raises:
            WireError: as any search.
        """
        if not self._county_sorts():
            self.otherwise(scope)
            yield from in_order(county, scope, None)
            return
        start = last = self.reached(scope) or ""
        if not start:
            self._anew(scope)
        for page in in_order(county, scope, start or None):
            times = [last, *(stamp(version_of(each).last_updated) for each in page.resources)]
            sorts = all(one <= other for one, other in pairwise(times))
            if start and not (sorts and self._follows(scope, page.server_date)):
                self.otherwise(scope)  # so there is more before it than what lies there
                yield from in_order(county, scope, None)
                return
            self._note(scope, page.server_date, sorts=sorts, from_start=not start)
            last = max(times)
            yield page

    def reached(self, scope: Scope) -> str | None:
        """The newest instant that lies there, from which it goes on; None: from the start."""
        with self._store.reading() as reading:
            if not _begun(reading).get(scope.name):
                return None
            times = [stamp(each) for each in stage.times(reading, scope.name)]
        # a county that does not sort is told by nothing but rows of different instants
        return _whole_second(max(times)) if len(set(times)) > 1 else None

    def otherwise(self, scope: Scope) -> None:
        """Its rows are about to come in another order, as a history has them."""
        with self._store.reading() as reading:
            begun = _begun(reading)
        if begun.get(scope.name):
            self._keep(scope, "")

    def began(self, scope: Scope, started: datetime | None) -> datetime | None:
        """When a reading that has come to its end began, by the county's clock.

        Args:
            scope: that was read.
            started: when its last part began; None where the county told no time.
        """
        with self._store.reading() as reading:
            told = _begun(reading).get(scope.name)
        if not told:
            return started
        first = datetime.fromisoformat(told)
        return min(first, started) if started else first

    def _county_sorts(self) -> bool:
        """Whether the last check of the county found that its searches come in order."""
        with self._store.reading() as reading:
            found = profile(reading)
        return found is None or found.sorts

    def _follows(self, scope: Scope, told: datetime | None) -> bool:
        """Whether the county's clock has not been put back since the first page, as far as told."""
        with self._store.reading() as reading:
            begun = _begun(reading)[scope.name]
        return told is None or told + AMISS >= datetime.fromisoformat(begun)

    def ended(self, unit: Unit, scope: Scope) -> None:
        """Its rows are applied."""
        begun = _begun(unit)
        if begun.pop(scope.name, None) is not None:
            outbox.note(unit, FIRST, begun)

    def _anew(self, scope: Scope) -> None:
        """What lies there of an earlier try comes again, and tells nothing of the order."""
        with self._store.reading() as reading:
            begun = _begun(reading)
        if begun.get(scope.name):
            with self._store.unit(self._place.device_id) as unit:
                stage.clear(unit, scope.name)
                self.ended(unit, scope)

    def _note(self, scope: Scope, told: datetime | None, *, sorts: bool, from_start: bool) -> None:
        """Before the rows of a page are laid aside: whether a reading may go on behind them."""
        with self._store.reading() as reading:
            begun = _begun(reading)
            said = begun.get(scope.name)
            if said is None:
                # rows that lie there from a reading of another kind are in another order
                fresh = from_start and not stage.times(reading, scope.name)
                said = stamp_of(told) if fresh else ""
        if not sorts:
            said = ""
        if begun.get(scope.name) != said:
            self._keep(scope, said)

    def _keep(self, scope: Scope, said: str) -> None:
        with self._store.unit(self._place.device_id) as unit:
            outbox.note(unit, FIRST, _begun(unit) | {scope.name: said})


def _whole_second(text: str) -> str:
    """The second in which an instant lies: some servers know no less in what they search by."""
    return f"{text[:19]}.000Z"


def _begun(reading: Reading) -> dict[str, str]:
    return dict(reading.setting(FIRST, {}))
