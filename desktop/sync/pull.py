"""Reading the county's news: narrowed searches and type histories, staged page by page."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind
from desktop.domain.errors import Offline, OutcomeUnknown, Refused
from desktop.domain.kept import Place
from desktop.domain.organization import Organization
from desktop.store import replica, stage
from desktop.store.guests import held_elsewhere
from desktop.store.replica import Known
from desktop.store.store import Reading, Store
from desktop.sync.allowed import may_read
from desktop.sync.apply import apply_news, news_of
from desktop.sync.first_reading import FirstReading
from desktop.sync.flight import known_from
from desktop.sync.glance import MANY, Glances
from desktop.sync.merge import _instant
from desktop.sync.origins import ROW
from desktop.sync.referral_reader import ReferralReader, is_referrals
from desktop.sync.result import SyncResult
from desktop.sync.scopes import (
    PAGE,
    Scope,
    asked_of_us,
    clinics_own,
    first_ask,
    in_order,
    sessions_day,
    stamp,
    stamp_of,
    tasks_of,
)
from desktop.sync.slot_window import WHOLE, SlotReach
from desktop.sync.take_in import settle
from desktop.sync.type_history import TypeHistory
from desktop.wire.county import Ask, AsksAhead, County, Page, history_ask

OVERLAP = timedelta(minutes=5)  # F8: never shorter than the longest transaction of the server
_LOST = {404, 410}
_MISSES = 2
_ASKED_NOTHING = frozenset({OrgKind.TOWNSHIP_CENTRE, OrgKind.VILLAGE_CLINIC})


class Puller:
    """Reads news. One for each exchange; called on the worker thread.

    Args:
        glances: what earlier exchanges found in each scope.

    Attributes:
        server_now: the county's clock, as its answers told it; None before any.
        reach: which Slots are read and kept.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        clock: Clock,
        result: SyncResult,
        glances: Glances,
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._result = result
        self._glances = glances
        self._referrals = ReferralReader(store, county, place, clock, result)
        self._history = TypeHistory(store, place)
        self._first = FirstReading(store, place)
        self.server_now: datetime | None = None
        self.reach = SlotReach(store, place, clock)

    def tasks(self) -> None:
        """Tasks that we asked for or own, the referrals they are about, and what is said there."""
        for scope in tasks_of(self._place):
            self.scope(scope)
        self._referrals.complete()
        for scope in self._requests():
            self.scope(scope)
        self._referrals.follow()
        self._referrals.complete()

    def asks_of_tasks(self) -> list[Ask]:
        """What `tasks` asks first."""
        scopes = (*tasks_of(self._place), *self._requests())
        return [*self._asks(scopes), *self._referrals.asks()]

    def asks_of_clinic(self, names: tuple[str, ...]) -> list[Ask]:
        """What `types` and `clinic` ask first."""
        whole = tuple(Scope(name, name) for name in names)
        return self._asks((*whole, *clinics_own(self._place), *self._sessions_day()))

    def _asks(self, scopes: Sequence[Scope]) -> list[Ask]:
        """First questions about scopes that were read before; a first reading is long anyway."""
        found: list[Ask] = []
        with self._store.reading() as reading:
            kept = self._history.lacks(reading, self.server_now)
            for scope in scopes:
                after = _after(stage.cursor(reading, scope.name))
                if not after:
                    continue
                if looks := self._looks(reading, scope, after):
                    found += looks
                elif scope.params or kept:
                    found.append(first_ask(scope, after))
                else:
                    found.append(history_ask(scope.resource_type, after))
        return found

    def _looks(self, reading: Reading, scope: Scope, after: str | None) -> tuple[Ask, Ask] | None:
        """The two questions of a look, where one tells whether anything is new."""
        asks, ids = self._glances.asks(scope, after), self._glances.ids(scope)
        if len(ids) < MANY and not isinstance(self._county, AsksAhead):
            return None  # each question a journey of its own
        if asks and replica.with_version(reading, scope.resource_type, ids) == len(ids):
            return asks
        return None  # something landed whose version only a reading tells

    def _requests(self) -> tuple[Scope, ...]:
        """Numbers and beds asked of us; of a township centre nobody asks any."""
        with self._store.reading() as reading:
            own = reading.get(Organization, self._place.org_id)
        asked = own is None or own.record.kind not in _ASKED_NOTHING
        return (asked_of_us(self._place),) if asked else ()

    def patients(self) -> None:
        """What changes seldom: the patients of referrals that come to us."""
        self._referrals.look_again()

    def settle(self) -> None:
        """Take in what had to wait for our own ops."""
        with self._store.unit(self._place.device_id) as unit:
            settle(unit, self._place)

    def clinic(self) -> None:
        """What the other computers of this clinic wrote; nothing of other clinics' patients."""
        for scope in (*clinics_own(self._place), *self._sessions_day()):
            self.scope(scope)
        self.missing()

    def missing(self) -> None:
        """Fetch what news refer to and what has not come yet."""
        self._referrals.complete()
        self._orphans()

    def _sessions_day(self) -> tuple[Scope, ...]:
        """Late, away, ended early: of every clinic that holds a session still to come.

        The messages name no patient; a county where nobody else holds one costs nothing.
        """
        with self._store.reading() as reading:
            held = held_elsewhere(reading, self._place, self._clock.today())
        return (sessions_day(self._place),) if held else ()

    def types(self, names: tuple[str, ...]) -> None:
        """Everything new of some types."""
        for name in names:
            if name == WHOLE.name:
                self.reach.hear(self.server_now)
            self.scope(Scope(name, name))

    def scope(self, scope: Scope) -> None:
        """Read one scope to its end and apply it.

        A page that was laid aside is not lost when the line breaks: the next try goes over it.
        """
        for last in (False, True):
            try:
                self._read(scope)
            except (Offline, OutcomeUnknown):
                if last:
                    raise
            except Refused as error:
                if last or error.status not in _LOST:
                    raise
            else:
                return

    def _read(self, scope: Scope) -> None:
        with self._store.reading() as reading:
            since = stage.cursor(reading, scope.name)
            kept = self._history.lacks(reading, self.server_now)
        if self._glanced(scope, since):
            return
        started: datetime | None = None
        newest, goes_on = "", since is None and self._first.reached(scope) is not None
        seen: dict[str, str] = {}
        for page in self._pages(scope, since, searching=kept):
            started = started or page.server_date
            rows = [known_from(each) for each in page.resources]
            rows += [_tombstone(*key, page) for key in page.deleted]
            self._lay_aside(scope, rows)
            seen |= {row.resource_id: stamp(row.last_updated) for row in rows}
            newest = max([newest, *seen.values()])
        self.server_now = started or self.server_now
        started = self._first.began(scope, started) if since is None else started
        self._apply(scope, since, newest, started)
        if scope.params and not goes_on:
            with self._store.reading() as reading:
                after = _after(stage.cursor(reading, scope.name))
            ids = {each for each, updated in seen.items() if after and updated >= after}
            self._glances.read(scope, after, ids, newest)

    def _glanced(self, scope: Scope, since: str | None) -> bool:
        """A short look was enough; the cursor stays where it is, so that nothing is left behind."""
        if self._glances.asks(scope, _after(since)) is None:
            return False  # without a look into the file, as nearly always
        with self._store.reading() as reading:
            asks = self._looks(reading, scope, _after(since))
        if asks is None:
            return False
        newer, total = asks
        pages = list(self._county.search(newer.path, newer.params))
        rows = [known_from(each) for page in pages for each in page.resources]
        ids = {row.resource_id for row in rows}
        count = next(self._county.search(total.path, total.params)).total
        if not self._glances.agrees(scope, ids, count):
            return False
        self._lay_aside(scope, rows)
        self.server_now = pages[0].server_date or self.server_now
        self._apply(scope, since, "", None)
        newest = max((stamp(row.last_updated) for row in rows), default="")
        self._glances.looked(scope, ids, newest)
        return True

    def _lay_aside(self, scope: Scope, rows: Sequence[Known]) -> None:
        """Keep what is not known yet; the overlap of two readings costs no write."""
        with self._store.reading() as reading:
            keys = [(each.resource_type, each.resource_id) for each in rows]
            known = replica.known(reading, keys)
        fresh = news_of(rows, known)
        if scope == WHOLE:
            fresh = self.reach.worth_keeping(fresh, known)
        if fresh:
            with self._store.unit(self._place.device_id) as unit:
                stage.lay_aside(unit, scope.name, fresh)

    def _pages(self, scope: Scope, since: str | None, *, searching: bool) -> Iterator[Page]:
        """Pages of a scope; `searching`: the server is known to keep no history of types."""
        after = _after(since)
        if scope == WHOLE and since is None and (yield from self.reach.first(self._county)):
            return
        if not scope.params and not searching:
            cut = False
            self._first.otherwise(scope)
            try:
                for page in self._county.history(scope.resource_type, after):
                    yield page
                    cut = page.cut
            except Refused as error:
                if not self._history.refused(error.status, self.server_now):
                    raise
            else:
                if not cut:
                    return
        if since is None:
            yield from self._first.pages(self._county, scope)
        else:
            yield from in_order(self._county, scope, after)

    def _apply(
        self, scope: Scope, since: str | None, newest: str, started: datetime | None
    ) -> None:
        with self._store.reading() as reading:
            staged = stage.laid_aside(reading, scope.name)
            before = replica.known(
                reading, [(each.resource_type, each.resource_id) for each in staged]
            )
        news = news_of(staged, before)
        now = self._clock.now()
        # in lots, so that the window never waits long for the file; the cursor moves last
        for start in range(0, len(news), PAGE):
            with self._store.unit(self._place.device_id) as unit:
                apply_news(unit, self._place, news[start : start + PAGE], now)
        cursor = min(each for each in (newest, stamp_of(started)) if each) if newest else ""
        if not newest and since is None and started is not None:
            cursor = stamp_of(started)
        moved = bool(cursor) and cursor > stamp(since or "")
        if staged or moved:
            with self._store.unit(self._place.device_id) as unit:
                stage.clear(unit, scope.name)
                self._first.ended(unit, scope)
                if moved:
                    stage.move_cursor(unit, scope.name, cursor)
        self._result.pulled += len(news)

    def _orphans(self) -> None:
        """Fetch by id what orphans have waited for twice, four times, eight times."""
        with self._store.reading() as reading:
            waiting = replica.orphans(reading)
        for key, parent, misses in waiting:
            if parent.startswith(ROW) or is_referrals(key, parent):
                continue
            kind, _, resource_id = parent.partition("/")
            asks = misses >= _MISSES and misses & (misses - 1) == 0  # ever more seldom
            found = may_read(self._county, kind, resource_id) if asks else None
            with self._store.unit(self._place.device_id) as unit:
                if found is not None:
                    apply_news(unit, self._place, [known_from(found)], self._clock.now())
                child = replica.known(unit, [key]).get(key)
                if child is None or child.deleted:
                    replica.adopt(unit, key)
                else:
                    apply_news(unit, self._place, [child], self._clock.now())


def _after(since: str | None) -> str | None:
    """Where a reading begins: before its cursor."""
    at = _instant(since) if since else None
    return stamp_of(at - OVERLAP) if at else None


def _tombstone(kind: str, resource_id: str, page: Page) -> Known:
    updated = stamp_of(page.server_date)
    return Known(kind, resource_id, "", updated, "", deleted=True)
