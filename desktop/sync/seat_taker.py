"""Taking over the seats of an earlier epoch: fresh look, `ifMatch`, holder changed last."""

from collections.abc import Callable, Sequence
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.kept import Place
from desktop.store import outbox, replica
from desktop.store.epoch import former_devices
from desktop.store.queries.old_seats import TAKE, old_seats, take_seats
from desktop.store.store import Store
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.old_seats import with_holder
from desktop.sync.push import Pusher
from desktop.wire.county import County, Put, Resource
from desktop.wire.format.slot import unsold_of

_LOT = 40
_SERVER_OWNED = ("versionId", "lastUpdated")


class SeatTaker:
    """Does what an administrator has asked for. One for each exchange; on the worker thread.

    A stop between landing and noting costs nothing: the next exchange sees that the county has
    the seat as this device's, and notes it.
    """

    def __init__(
        self, store: Store, county: County, place: Place, clock: Clock, pusher: Pusher
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._pusher = pusher
        self._former: frozenset[str] = frozenset()

    def take(self, cancelled: Callable[[], bool]) -> None:
        """Take what the county shows as unsold; what it does not stays as it is.

        Raises:
            WireError: what was taken is noted; the next exchange goes on.
        """
        with self._store.reading() as reading:
            asked = reading.setting(TAKE)
            ids = old_seats(reading, self._clock.now()) if asked else []
            self._former = former_devices(reading)
        if not asked:
            return
        by, taken = UUID(asked["by"]), 0
        for start in range(0, len(ids), _LOT):
            if cancelled():
                return
            taken += self._lot(ids[start : start + _LOT], by)
        with self._store.unit(by) as unit:
            outbox.note(unit, TAKE, None)
            unit.audit("seats.taken", str(self._place.device_id), taken=taken, of=len(ids))
            unit.touched("exchange")

    def _lot(self, ids: Sequence[str], by: UUID) -> int:
        puts, taken = self._look(ids)
        going = [put.resource["id"] for put in puts]
        if going and self._pusher.send_alone(puts):
            taken += going
        elif len(going) > 1:  # somebody else has changed one of them: the others one by one
            return self._note(taken, by) + sum(self._lot([each], by) for each in going)
        return self._note(taken, by)

    def _note(self, ids: list[str], by: UUID) -> int:
        if ids:
            with self._store.unit(by) as unit:
                take_seats(unit, ids, self._place)
        return len(ids)

    def _look(self, ids: Sequence[str]) -> tuple[list[Put], list[str]]:
        """What is to be sent, and the seats that the county has as this device's already."""
        device = str(self._place.device_id)
        found = [
            slot
            for each in ids
            if (slot := twice(lambda each=each: self._county.read("Slot", each))) is not None  # type: ignore[misc]
        ]
        rows = [known_from(slot) for slot in found]
        with self._store.unit(self._place.device_id) as unit:
            replica.keep(unit, rows)
        puts, ours = [], []
        for slot, row in zip(found, rows, strict=True):
            if unsold_of(slot, {device}):
                ours.append(row.resource_id)
            elif unsold_of(slot, self._former):
                puts.append(Put(self._mine(slot), row.version))
        return puts, ours

    def _mine(self, slot: Resource) -> Resource:
        meta = {key: value for key, value in slot["meta"].items() if key not in _SERVER_OWNED}
        device = str(self._place.device_id)
        made = {**slot, "meta": {**meta, "source": f"urn:uuid:{device}"}}
        return with_holder(made, device, self._place.epoch)
