"""Comparing everything with the county, and repair by the difference (sync.md, section 5).

Type by type: the ids and versions that the county has in our scope against those known here. What
is missing or another version is fetched, what has vanished is marked so, what of ours the county
has lost is owed again. Nothing is ever written over: news take the way that all news take.

Asked are the scopes of the pull, then by id what came here another way. A resource counts as
vanished only when a search did not show it and a read of its own says so too.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop.domain.clock import Clock
from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.domain.verification import ASKED, COUNTS, DAILY, is_due
from desktop.store import stage, verified
from desktop.store.asked_anew import owe_unnamed
from desktop.store.guests import held_elsewhere
from desktop.store.replica import Known
from desktop.store.store import Store
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.repair import AT_ONCE, Mark, Repair, differs, lots, mark_of
from desktop.sync.result import SyncResult
from desktop.sync.scopes import (
    Scope,
    clinics_own,
    in_order,
    once_more,
    sessions_day,
    stamp,
    tags_of,
    tasks_of,
    whole_types,
)
from desktop.sync.slot_window import OURS, UNKNOWN_PARAMETER, WHOLE, SlotReach
from desktop.sync.unbundled import brought
from desktop.wire.county import County, Page

log = logging.getLogger(__name__)

ONLY = ("_elements", "id,meta")  # servers that do not know it send more; the same is read of it
SLICE_S = 6.0  # of one exchange; the rest follows at the next ones, so that no form waits long
STAGED = "verify:"
TOO_OLD_S = 12 * 3600.0
_UNSUPPORTED = {400, 403, 404, 405, 422, 501}
_FIRST = ("Organization", "Practitioner", "Patient", "ServiceRequest", "Task")
Progress = Callable[[int, int], None]


class Paused(Exception):
    """Cancelled, or the time of this exchange is over."""


@dataclass
class Run:
    """One comparison, as far as it got."""

    done: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))
    began: str = ""  # county's clock
    covers: int = 0  # up to this op nothing was open when it began

    def plain(self, total: int) -> dict[str, Any]:
        """As kept in the file."""
        said = {"done": self.done, "total": total, "began": self.began, "covers": self.covers}
        return {**said, **self.counts}


class Manifest:
    """Compares. One for each exchange; called on the worker thread.

    Args:
        server_now: the county's clock as this exchange heard it, or None.
        failpoint: called at each durable step with its name; tests raise there.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        clock: Clock,
        result: SyncResult,
        *,
        server_now: datetime | None = None,
        failpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._result = result
        self._server_now = server_now
        self._failpoint = failpoint
        self._run = Run()
        self._sent: dict[str, set[str]] = {}
        self._reach = SlotReach(store, place, clock)
        self._wide = True
        self._stop: Callable[[], bool] = lambda: False

    def due(self) -> str:
        """Why a comparison is due, empty when none is."""
        with self._store.reading() as reading:
            kept, asked = reading.setting(verified.RESULT) or {}, reading.setting(verified.DUE)
            running = reading.setting(verified.RUN)
        return is_due(kept, asked or "", self._server_now) or (DAILY if running else "")

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> bool:
        """Go on with a comparison, or begin one; True when it came to its end.

        Raises:
            WireError: the line broke; what was compared stays done.
        """
        why = self.due()
        self._wide = why != DAILY
        ends = None if why == ASKED else self._clock.monotonic() + SLICE_S
        self._stop = lambda: cancelled() or (ends is not None and self._clock.monotonic() > ends)
        types = self._begin()
        try:
            for index, kind in enumerate(types):
                if kind in self._run.done:
                    continue
                progress(index, len(types))
                self._compare(kind)
                self._run.done.append(kind)
                self._keep(len(types))
        except Paused:
            self._keep(len(types))
            return False
        self._finish()
        progress(len(types), len(types))
        return True

    # --- the run ------------------------------------------------------------------------------

    def _begin(self) -> list[str]:
        with self._store.reading() as reading:
            kept = reading.setting(verified.RUN) or {}
            self._sent = verified.sent_by_us(reading)
            for kind, resource_id in brought(reading, self._place):
                self._sent.setdefault(kind, set()).add(resource_id)
            known = verified.types_known(reading) | self._sent.keys()
            covers = verified.confirmed_up_to(reading)
        now = self._now()
        if kept and _apart(kept.get("began", ""), now) < TOO_OLD_S:
            counts = {name: int(kept.get(name, 0)) for name in COUNTS}
            self._run = Run(list(kept["done"]), counts, kept["began"], int(kept["covers"]))
        else:
            self._run = Run(began=instant_text(now), covers=covers)
            self._forget_staged()
        read = {scope.resource_type for scope in self._scopes()}
        order = {kind: index for index, kind in enumerate(_FIRST)}
        return sorted(known | read, key=lambda kind: (order.get(kind, len(order)), kind))

    def _finish(self) -> None:
        result = {"at": instant_text(self._now()), **self._run.counts}
        with self._store.unit(self._place.device_id) as unit:
            verified.note_result(unit, result)
            self._result.owed_again += owe_unnamed(unit)
        if not self._run.counts["unchecked"]:
            self._store.confirmed_up_to(self._run.covers)
        log.info(
            "compared %s with the county: %s fetched, %s vanished, %s owed again, %s unchecked",
            *(self._run.counts[name] for name in COUNTS),
        )

    def _keep(self, total: int) -> None:
        with self._store.unit(self._place.device_id) as unit:
            verified.note_run(unit, self._run.plain(total))
        self._failpoint("compared")

    def _forget_staged(self) -> None:
        with self._store.unit(self._place.device_id) as unit:
            for name in {*(scope.name for scope in self._scopes()), OURS}:
                stage.clear(unit, STAGED + name)

    def _now(self) -> datetime:
        return self._server_now or self._clock.now()

    def _scopes(self) -> list[Scope]:
        with self._store.reading() as reading:
            elsewhere = held_elsewhere(reading, self._place, self._clock.today())
        day = (sessions_day(self._place),) if elsewhere else ()
        whole = [each for each in whole_types() if each != WHOLE]
        slots = self._reach.scopes(wide=self._wide)
        return [*whole, *slots, *tasks_of(self._place), *clinics_own(self._place), *day]

    # --- one type -----------------------------------------------------------------------------

    def _compare(self, kind: str) -> None:
        scopes = [each for each in self._scopes() if each.resource_type == kind]
        there, unknown = self._there(scopes)
        sent = self._sent.get(kind, set())
        outside = self._reach.outside(sent, wide=self._wide) if kind == WHOLE.name else set()
        with self._store.reading() as reading:
            here = verified.versions(reading, kind)
            taken_away = verified.deleted_known(reading, kind)
        rest = sorted((here.keys() | (sent - taken_away)) - there.keys() - outside)
        try:
            there.update(self._versions_of(kind, rest))
        except Refused as error:
            if error.status not in _UNSUPPORTED:
                raise
            self._run.counts["unchecked"] += bool(here)
            return
        changed = [each for each, mark in there.items() if differs(here.get(each), mark)]
        missing = [each for each in rest if each not in there]
        self._run.counts["unchecked"] += unknown and not rest and bool(here)
        self._run.counts["checked"] += len((here.keys() - outside) | there.keys())
        repair = self._repair()
        for some in lots(changed):
            self._pause()
            found = self._ask(kind, some)
            repair.fetch(kind, found, here, sent)
            missing += sorted(set(some) - {each.resource_id for each in found})
        for resource_id in missing:
            self._pause()
            repair.vanished(kind, resource_id, sent)
        with self._store.unit(self._place.device_id) as unit:
            for scope in scopes:
                stage.clear(unit, STAGED + scope.name)

    def _there(self, scopes: Sequence[Scope]) -> tuple[dict[str, Mark], bool]:
        """What the county has of these, and whether some of it could not be asked."""
        there: dict[str, Mark] = {}
        unknown = False
        for scope in scopes:
            try:
                there.update(self._seen(scope))
            except Refused as error:
                if scope.name == WHOLE.name and error.status in UNKNOWN_PARAMETER:
                    there.update(self._seen(WHOLE))
                elif error.status in _UNSUPPORTED:
                    unknown = True
                else:
                    raise
        return there, unknown

    def _seen(self, scope: Scope) -> dict[str, Mark]:
        """Id -> version of everything in a scope; pages are laid aside, so that a break costs one.

        Raises:
            Paused: what came is laid aside.
        """
        name = STAGED + scope.name
        with self._store.reading() as reading:
            staged = stage.laid_aside(reading, name)
        since = max((stamp(each.last_updated) for each in staged), default="") or None
        only = ONLY if scope.resource_type != WHOLE.name else ("_elements", f"{ONLY[1]},start")
        for page in once_more(lambda: in_order(self._county, scope, since, only)):
            self._pause()
            rows = [_bare(each) for each in map(known_from, self._in_scope(scope, page))]
            with self._store.unit(self._place.device_id) as unit:
                stage.lay_aside(unit, name, rows)
            staged += rows
        return {each.resource_id: mark_of(each) for each in staged}

    def _in_scope(self, scope: Scope, page: Page) -> Iterator[dict[str, Any]]:
        """Of a server that does not know a parameter, what is another clinic's is left out."""
        own = next((value for name, value in scope.params if name == "_tag"), "")
        for each in page.resources:
            if each.get("resourceType") != scope.resource_type:
                continue
            if scope.name == WHOLE.name and self._reach.is_old(each):
                continue
            if not own or own in tags_of(each):
                yield each

    def _versions_of(self, kind: str, ids: Sequence[str]) -> dict[str, Mark]:
        found: dict[str, Mark] = {}
        for some in lots(ids):
            self._pause()
            found |= {each.resource_id: mark_of(each) for each in self._ask(kind, some, ONLY)}
        return found

    def _ask(self, kind: str, ids: Sequence[str], *more: tuple[str, str]) -> list[Known]:
        """These by id; asked again for what a short page left out."""
        found: dict[str, Known] = {}
        left = list(ids)
        while left:
            asked = [("_id", ",".join(left)), *more, ("_count", str(AT_ONCE * 2))]
            pages = twice(lambda asked=asked: list(self._county.search(kind, asked)))  # type: ignore[misc]
            come = [each for page in pages for each in page.resources]
            rows = [known_from(each) for each in come if each.get("resourceType") == kind]
            fresh = {row.resource_id: row for row in rows if row.resource_id in set(left)}
            if not fresh:
                break
            found |= fresh
            left = [each for each in left if each not in found]
            if len(come) >= len(ids):
                break  # everything there is was shown
        return list(found.values())

    def _repair(self) -> Repair:
        return Repair(
            self._store, self._county, self._place, self._clock, self._result, self._run.counts
        )

    def _pause(self) -> None:
        if self._stop():
            raise Paused


def _bare(each: Known) -> Known:
    return Known(each.resource_type, each.resource_id, each.version, each.last_updated, "{}")


def _apart(text: str, now: datetime) -> float:
    try:
        return abs((now - datetime.fromisoformat(text)).total_seconds())
    except ValueError:
        return TOO_OLD_S
