"""Looking at Slots as they are now: into the replica, and into the seats kept here."""

from collections.abc import Iterable

from desktop.domain.clock import Clock
from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.kept import Place
from desktop.store import replica
from desktop.store.seat_news import seats_from_slots
from desktop.store.store import Store
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.result import SyncResult
from desktop.wire.county import County, Params, Resource
from desktop.wire.format.slot import slot_said

AT_ONCE = 40


class SlotReader:
    """Reads Slots fresh. One for each exchange; on the worker thread."""

    def __init__(
        self, store: Store, county: County, place: Place, clock: Clock, result: SyncResult
    ) -> None:
        self.store = store
        self.county = county
        self.place = place
        self.clock = clock
        self.result = result

    def read(self, seat_ids: Iterable[str]) -> dict[str, Resource]:
        """Seat id -> its Slot now; those the county does not have are left out.

        A page may leave out what is there: what was known is gone only when a read says so.

        Raises:
            WireError: the line broke; what was read is kept.
        """
        ids = sorted(set(seat_ids))
        found: dict[str, Resource] = {}
        for start in range(0, len(ids), AT_ONCE):
            asked = ids[start : start + AT_ONCE]
            found.update(self._ask(("_id", ",".join(asked)), len(asked)))
        with self.store.reading() as reading:
            unseen = replica.known(reading, [("Slot", each) for each in ids if each not in found])
        gone = set()
        for _kind, seat_id in sorted(unseen):
            try:
                there = self._alone(seat_id)
            except NotSignedIn:
                raise
            except Refused:
                continue  # hidden from us: nothing is concluded
            if there is None:
                gone.add(seat_id)
            else:
                found[seat_id] = there
        self._keep(found, gone)
        return found

    def of_sessions(self, session_ids: Iterable[str]) -> None:
        """Read every Slot of some sessions, so that the form shows them as they are."""
        found: dict[str, Resource] = {}
        for session_id in sorted(set(session_ids)):
            found.update(self._ask(("schedule", f"Schedule/{session_id}"), 200))
        self._keep(found, set())

    def _alone(self, seat_id: str) -> Resource | None:
        return twice(lambda: self.county.read("Slot", seat_id))

    def _ask(self, param: tuple[str, str], count: int) -> dict[str, Resource]:
        return twice(lambda: self._pages([param, ("_count", str(count))]))

    def _pages(self, params: Params) -> dict[str, Resource]:
        return {
            str(each["id"]): each
            for page in self.county.search("Slot", params)
            for each in page.resources
            if each.get("resourceType") == "Slot"
        }

    def _keep(self, found: dict[str, Resource], gone: set[str]) -> None:
        said = [each for slot in found.values() if (each := slot_said(slot)) is not None]
        with self.store.unit(self.place.device_id) as unit:
            replica.keep(unit, [known_from(slot) for slot in found.values()])
            replica.forget(unit, [("Slot", each) for each in gone])
            changed = seats_from_slots(unit, self.place, said)
        self.result.pulled += changed
