"""The keys of slips in an exchange: our own asked for, the county's ring read and verified."""

import logging
from datetime import timedelta

from desktop.domain.errors import Refused
from desktop.store import outbox
from desktop.store.queries import signing
from desktop.sync.fence import twice
from desktop.sync.merge import _instant
from desktop.sync.push import Pusher
from desktop.sync.slots import SlotReader
from desktop.wire.county import Ask, Params, Put, Resource, search_ask
from desktop.wire.format.signing_key import (
    ENTRY,
    query,
    read_entry,
    request_id,
    request_resource,
)

log = logging.getLogger(__name__)
OVERLAP = timedelta(minutes=5)


class KeyRing:
    """One for each exchange; on the worker thread.

    Whatever goes wrong here never fails an exchange, unless the line itself breaks: referrals
    travel without keys as well.
    """

    def __init__(self, reader: SlotReader, pusher: Pusher) -> None:
        self._store = reader.store
        self._county = reader.county
        self._place = reader.place
        self._pusher = pusher

    def publish(self) -> None:
        """Ask the county for our key, once for each key.

        Raises:
            WireError: the line broke.
        """
        with self._store.unit(self._place.device_id) as unit:
            own = signing.own_key(unit)
            known = unit.setting(signing.PUBLISHED) == own.pair.key_id
            asked = None if known else signing.request_of(unit, own)
        if asked is None:
            return
        put = Put(request_resource(self._place, asked), None, create_only=True)
        if self._pusher.send_alone([put]) or self._is_there(own.pair.key_id):
            self._note(signing.PUBLISHED, own.pair.key_id)
        else:
            log.warning("the county does not take this computer's slip key")

    def asks(self) -> list[Ask]:
        """What `pull` asks when it does not read all of it."""
        with self._store.reading() as reading:
            root, since = signing.root_key(reading), reading.setting(signing.RING_SEEN)
        return [search_ask("Basic", self._query(since))] if root and since else []

    def pull(self, *, whole: bool) -> None:
        """Read what is new in the ring, or all of it; keep what the root has signed.

        Raises:
            WireError: the line broke.
        """
        with self._store.reading() as reading:
            root = signing.root_key(reading)
            since = None if whole else reading.setting(signing.RING_SEEN)
        if not root:
            return
        try:
            found = twice(lambda: self._read(since))
        except Refused as error:
            log.warning("the ring of slip keys cannot be read: %s", error.status)
            return
        entries = [entry for each in found if (entry := read_entry(each)) is not None]
        with self._store.unit(self._place.device_id) as unit:
            signing.keep_ring(unit, entries)
        newest = max((_updated(each) for each in found), default="")
        if newest and newest != since:
            self._note(signing.RING_SEEN, newest)
        if whole:
            self._ask_again()

    def _ask_again(self) -> None:
        """A county that came back from its backup may have lost our request."""
        with self._store.unit(self._place.device_id) as unit:
            own = signing.own_key(unit).pair.key_id
            waits = signing.ring_key(unit, own) is None
            waits = waits and unit.setting(signing.PUBLISHED) == own
        if waits and not self._is_there(own):
            self._note(signing.PUBLISHED, None)

    def _is_there(self, key_id: str) -> bool:
        asked = request_id(self._place.device_id, key_id)
        return twice(lambda: self._county.read("Basic", asked)) is not None

    def _query(self, since: str | None) -> Params:
        asked: Params = query(self._place.system_root, ENTRY)
        if since and (at := _instant(since)):
            after = (at - OVERLAP).isoformat(timespec="milliseconds")
            asked = [*asked, ("_lastUpdated", f"ge{after}")]
        return asked

    def _read(self, since: str | None) -> list[Resource]:
        asked = self._query(since)
        return [each for page in self._county.search("Basic", asked) for each in page.resources]

    def _note(self, key: str, value: str | None) -> None:
        with self._store.unit(self._place.device_id) as unit:
            outbox.note(unit, key, value)


def _updated(found: Resource) -> str:
    at = _instant(str(found.get("meta", {}).get("lastUpdated", "")))
    return at.isoformat() if at else ""
