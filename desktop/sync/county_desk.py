"""Who keeps the roster and who calls, and whether the pool is open: read at each exchange.

Both are small resources with a fixed id. They are written with `ifMatch` in fenced bundles: the
first computer that comes names itself, every later change is somebody's act.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.clinic_desk import ClinicDesk, Pool
from desktop.domain.errors import Busy, DesktopError
from desktop.domain.payload import instant_text
from desktop.store import outbox, replica
from desktop.store.queries import clinic_desk
from desktop.store.queries.clinic_desk import CLOSE_DUE, COMPUTERS
from desktop.sync.fence import twice
from desktop.sync.flight import Sent, known_from
from desktop.sync.push import Pusher
from desktop.sync.slots import SlotReader
from desktop.wire.county import Ask, Put, Resource, search_ask
from desktop.wire.format.clinic_desk import (
    clinic_of,
    desk_id,
    desk_resource,
    ledgers_query,
    pool_id,
    pool_resource,
    pool_seen,
    read_desk,
    read_pool,
)

_TRIES = 4


@dataclass(frozen=True, slots=True)
class Silent:
    """A computer that has not reported since the pool was closed."""

    device: str
    org: str


class LedgersMissing(DesktopError):
    """Not every computer of the county has reported; the pool stays closed."""

    code = "seats.ledgers_missing"

    def __init__(self, silent: tuple[Silent, ...]) -> None:
        super().__init__()
        self.silent = silent


class CountyDesk:
    """Reads and writes the two. One for each exchange; on the worker thread."""

    def __init__(self, reader: SlotReader, pusher: Pusher) -> None:
        self._reader = reader
        self._store = reader.store
        self._county = reader.county
        self._place = reader.place
        self._device = str(reader.place.device_id)
        self._pusher = pusher
        self._found: dict[str, Resource] = {}

    def asks(self) -> Ask:
        """What `look` asks."""
        return search_ask("Basic", [("_id", ",".join(self._ids()))])

    def look(self) -> None:
        """Learn how both stand; close the pool if this computer has noticed a restore.

        Raises:
            WireError: the line broke.
        """
        self._read()
        with self._store.reading() as reading:
            due = reading.setting(CLOSE_DUE)
        if due:
            self._change_pool(self._closed)
            with self._store.unit(self._place.device_id) as unit:
                outbox.note(unit, CLOSE_DUE, None)

    def name_first(self) -> None:
        """Nobody is named yet: this computer keeps the roster and calls."""
        if desk_id(self._place.org_id) in self._found:
            return
        named = ClinicDesk(self._device, self._device)
        put = Put(desk_resource(self._place, named), None, create_only=True)
        if self._pusher.send_seats([put], ()) is Sent.LANDED:
            with self._store.unit(self._place.device_id) as unit:
                clinic_desk.note_desk(unit, named)
        else:
            self._read()  # another one was faster

    def count_computers(self) -> None:
        """Learn which computers this clinic has; seldom enough."""
        found = self._ledgers(clinic=True)
        with self._store.unit(self._place.device_id) as unit:
            outbox.note(unit, COMPUTERS, sorted(str(each["id"]) for each in found))

    # --- acts of a person ----------------------------------------------------------------------

    def move(self, *, roster: bool = False, calls: bool = False) -> ClinicDesk:
        """Have this computer keep the roster, or call, from now on.

        Raises:
            WireError: the county has not said yes; nothing is changed here.
        """
        for _ in range(_TRIES):
            self._read()
            there = self._found.get(desk_id(self._place.org_id))
            now = read_desk(there) or ClinicDesk()
            now = replace(now, roster=self._device) if roster else now
            now = replace(now, calls=self._device) if calls else now
            if self._put(desk_resource(self._place, now), there):
                with self._store.unit(self._place.device_id) as unit:
                    clinic_desk.note_desk(unit, now)
                return now
        raise Busy

    def close_pool(self, by: str) -> Pool:
        """Close the pool: nothing is taken or held before somebody opens it.

        Raises:
            WireError: the county has not said yes.
        """
        return self._change_pool(lambda now: replace(self._closed(now), by=by))

    def open_pool(self, by: str, lost: frozenset[str]) -> Pool:
        """Open it again.

        Args:
            by: name of who does.
            lost: computers that will not report any more; he answers for that.

        Raises:
            LedgersMissing: others have not said their seats anew since.
            WireError: the county has not said yes; the pool stays closed.
        """

        def opened(now: Pool) -> Pool:
            given_up = lost | set(now.lost)
            if silent := tuple(each for each in self.silent(now) if each.device not in given_up):
                raise LedgersMissing(silent)
            at = instant_text(self._reader.clock.now())
            return replace(now, closed=False, by=by, at=at, lost=tuple(sorted(given_up)))

        return self._change_pool(opened)

    def silent(self, pool: Pool) -> tuple[Silent, ...]:
        """Computers that have not reported for this closing, in the order of their ids."""
        return tuple(
            Silent(str(each["id"]), clinic_of(each))
            for each in sorted(self._ledgers(clinic=False), key=lambda each: str(each["id"]))
            if pool_seen(each) != pool.closing
        )

    # --- inside ----------------------------------------------------------------------------------

    def _read(self) -> None:
        ids, asked = self._ids(), self.asks().params
        self._found = twice(
            lambda: {
                str(each["id"]): each
                for page in self._county.search("Basic", asked)
                for each in page.resources
                if each.get("id") in ids
            }
        )
        desk = read_desk(self._found.get(ids[0]))
        with self._store.unit(self._place.device_id) as unit:
            if desk is not None:
                clinic_desk.note_desk(unit, desk)
            clinic_desk.note_pool(unit, read_pool(self._found.get(ids[1])))

    def _ids(self) -> tuple[str, str]:
        return desk_id(self._place.org_id), pool_id(self._place)

    def _closed(self, now: Pool) -> Pool:
        at = instant_text(self._reader.clock.now())
        by = f"{self._place.org_name} {self._place.device_code}"
        return replace(now, closed=True, closing=str(uuid4()), by=by, at=at)

    def _change_pool(self, change: Callable[[Pool], Pool]) -> Pool:
        for _ in range(_TRIES):
            there = self._found.get(pool_id(self._place))
            now = change(read_pool(there))
            if self._put(pool_resource(self._place, now), there):
                with self._store.unit(self._place.device_id) as unit:
                    clinic_desk.note_pool(unit, now)
                return now
            self._read()
        raise Busy

    def _put(self, made: Resource, there: Resource | None) -> bool:
        version = str(there.get("meta", {}).get("versionId", "")) if there else None
        return self._pusher.send_seats([Put(made, version, there is None)], ()) is Sent.LANDED

    def _ledgers(self, *, clinic: bool) -> list[Resource]:
        asked = ledgers_query(self._place, clinic=clinic)
        found = twice(
            lambda: [
                each for page in self._county.search("Basic", asked) for each in page.resources
            ]
        )
        self._names([str(each["id"]) for each in found])
        return found

    def _names(self, device_ids: list[str]) -> None:
        """Learn the names of computers that are not known here yet."""
        with self._store.reading() as reading:
            keys = [("Device", each) for each in device_ids]
            unknown = {key[1] for key in keys} - {key[1] for key in replica.known(reading, keys)}
        if not unknown:
            return
        asked = [("_id", ",".join(sorted(unknown))), ("_count", "200")]
        found = twice(
            lambda: [
                each for page in self._county.search("Device", asked) for each in page.resources
            ]
        )
        with self._store.unit(self._place.device_id) as unit:
            replica.keep(unit, [known_from(each) for each in found])
