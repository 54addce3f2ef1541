"""Foreign Slots are read, compared and kept from a day on; our own always (decision 0025)."""

import json
from collections.abc import Callable, Collection, Generator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from desktop.domain.clock import Clock
from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.domain.slot_window import begins_before, edge_text
from desktop.store import slot_window
from desktop.store.epoch import own_devices
from desktop.store.replica import Key, Known
from desktop.store.store import Reading, Store
from desktop.sync.first_reading import FirstReading
from desktop.sync.origins import one_alone
from desktop.sync.scopes import Scope, clinic_tag, in_order, once_more, tags_of
from desktop.wire.county import County, Page, Resource
from desktop.wire.format.slot import slot_said

WHOLE = Scope("Slot", "Slot")
OURS = "Slot.clinic"  # scope of our clinic's of long ago
UNKNOWN_PARAMETER = {400, 405, 422, 501}
PRUNE_S = 2.0  # of one exchange; the rest follows at the next ones


class SlotReach:
    """Which Slots this computer reads and keeps. One for each exchange; worker thread."""

    def __init__(self, store: Store, place: Place, clock: Clock) -> None:
        self._store = store
        self._place = place
        self._clock = clock
        self._first = FirstReading(store, place)
        self._org = str(place.org_id)
        self._tag = clinic_tag(place)[1]
        self._written: set[str] | None = None

    def hear(self, server_now: datetime | None) -> None:
        """The county has told its time."""
        with self._store.reading() as reading:
            before = slot_window.window(reading)
        now = before.hear(server_now)
        if now != before:
            with self._store.unit(self._place.device_id) as unit:
                slot_window.keep(unit, now)

    def edge(self) -> datetime | None:
        """From when on; None as long as the county's day is not known."""
        with self._store.reading() as reading:
            return slot_window.window(reading).edge

    def scopes(self, *, wide: bool) -> tuple[Scope, ...]:
        """What to ask; `wide`: our clinic's of long ago too. Without an edge all of the type."""
        edge = self.edge()
        if edge is None:
            return (WHOLE,)
        since = Scope(WHOLE.name, "Slot", (("start", f"ge{edge_text(edge)}"),))
        ours = (clinic_tag(self._place), ("start", f"lt{edge_text(edge)}"))
        return (since, Scope(OURS, "Slot", ours)) if wide else (since,)

    def first(self, county: County) -> Generator[Page, None, bool]:
        """The first reading; False where there is no edge, or the county cannot be asked so.

        Raises:
            WireError: as any search.
        """
        scopes = self.scopes(wide=True)
        if WHOLE in scopes:
            return False
        since, ours = scopes
        try:
            # each by itself: what the line let through once need not come again
            yield from once_more(partial(self._first.pages, county, since))
            yield from once_more(partial(in_order, county, ours, None))
        except Refused as error:
            if error.status not in UNKNOWN_PARAMETER:
                raise
            self._first.otherwise(since)  # all of the type is more than what lies there
            return False
        return True

    def worth_keeping(self, rows: Sequence[Known], known: Collection[Key]) -> list[Known]:
        """News without those Slots of others that began before the edge and are not here."""
        edge = self.edge()
        here = {resource_id for kind, resource_id in known if kind == "Slot"}
        old = {
            row.resource_id: row.json
            for row in rows
            if edge is not None
            and row.resource_id not in here
            and (row.deleted or begins_before(_start(row), edge))
        }
        with self._store.reading() as reading:
            left = self._foreign(reading, old)
        return [row for row in rows if row.resource_id not in left]

    def is_old(self, slot: Resource) -> bool:
        """Whether a Slot begins before the edge."""
        edge = self.edge()
        return edge is not None and begins_before(slot.get("start"), edge)

    def outside(self, ids: set[str], *, wide: bool) -> set[str]:
        """Which of these, or of all Slots known here, are not compared; `wide`: foreign ones."""
        with self._store.reading() as reading:
            edge = slot_window.window(reading).edge
            if edge is None:
                return set()
            old = slot_window.begun_before(reading, edge)
            if not wide:
                return old | slot_window.seats_begun_before(reading, ids - old, edge)
            return self._foreign(reading, slot_window.words(reading, old)) - ids

    def prune(self, cancelled: Callable[[], bool]) -> None:
        """Drop foreign Slots begun before the edge, a few at a time; each edge once."""
        edge = self.edge()
        ends = self._clock.monotonic() + PRUNE_S
        while edge is not None and not cancelled() and self._clock.monotonic() <= ends:
            with self._store.reading() as reading:
                before = slot_window.window(reading)
                if before.pruned == edge_text(edge):
                    return
                after, old = slot_window.old_lot(reading, before.after, edge)
                foreign = self._foreign(reading, old)
            with self._store.unit(self._place.device_id) as unit:
                slot_window.drop(unit, sorted(foreign))
                slot_window.keep(unit, before.looked_through(after, edge))

    def _foreign(self, reading: Reading, old: dict[str, str]) -> set[str]:
        """Those that are nobody's here; id -> JSON, empty for a deleted one."""
        if not old:
            return set()
        if self._written is None:
            self._written = slot_window.written(reading)
        own = own_devices(reading)
        ours = slot_window.bound(reading, self._place, old) | self._written
        return {each for each in old.keys() - ours if not self._says_ours(each, old[each], own)}

    def _says_ours(self, slot_id: str, words: str, own: frozenset[str]) -> bool:
        """Whether the Slot itself names this computer or this clinic; also one that is unclear."""
        if not words:
            return False
        with one_alone("Slot", slot_id):
            found: Resource = json.loads(words)
            said = slot_said(found)
            source = str(found["meta"].get("source", "")).partition("#")[0]
            by = source.removeprefix("urn:uuid:") in own or self._tag in tags_of(found)
            return by or (said is not None and (said.holder in own or said.org == self._org))
        return True


def _start(row: Known) -> Any:
    with one_alone("Slot", row.resource_id):
        return json.loads(row.json).get("start")
    return None
