"""Fencing what was written before this file was copied (sync.md, section 0).

Every copy of a file owes what it had not sent, and each would send it. Versions keep them apart
where a resource is there already; a new one has none, and not every server knows If-None-Match.
So whoever creates what an earlier self wrote also writes into the ledger of that self, with its
version. Of two copies one finds that ledger moved, and looks before it creates anything.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.kept import Place
from desktop.sync.fence import twice
from desktop.sync.ledger import Ledger, ledger_resource, marked, read_ledger
from desktop.sync.translate import Parcel
from desktop.wire.county import County, Put, Resource, Version

MOST_MOVES = 3


class FormerLedgers:
    """Ledgers of what this computer was. One for each exchange; worker thread.

    Where the county does not let us write one, or its computer writes faster than we do, what is
    owed goes out without: a referral does not wait for that.
    """

    def __init__(self, county: County, place: Place) -> None:
        self._county = county
        self._place = place
        self._there: dict[str, tuple[Resource | None, str]] = {}
        self._moves = 0
        self._off: set[str] = set()

    def take_up(self, devices: Collection[str]) -> bool:
        """Read those not at hand; True when any was, so that what was looked at before is old.

        Raises:
            WireError: the line broke.
        """
        missing = sorted(set(devices) - self._there.keys() - self._off)
        for device in missing:
            try:
                self._there[device] = self._read(device)
            except NotSignedIn:
                raise
            except Refused:
                self._off.add(device)
        return bool(missing)

    def puts(self, devices: Collection[str]) -> list[Put]:
        """Entries that land only where none of these has moved."""
        return [self._put(each, *self._there[each]) for each in self._held(devices)]

    def landed(self, devices: Collection[str], versions: Sequence[Version]) -> None:
        """They have landed in these versions."""
        for device, put, said in zip(
            self._held(devices), self.puts(devices), versions, strict=True
        ):
            self._there[device] = put.resource, said.version_id

    def forget(self) -> None:
        """A bundle of ours has landed, and nobody was told in which versions."""
        self._there.clear()

    def moved(self, devices: Collection[str]) -> bool:
        """After a version's conflict: whether one of these is not as it was; they are read anew.

        Raises:
            WireError: the line broke.
        """
        before = {each: self._there.pop(each) for each in self._held(devices)}
        self.take_up(before)
        moved = any(self._there.get(each, (None, ""))[1] != had[1] for each, had in before.items())
        self._moves += moved
        if self._moves >= MOST_MOVES:
            self.give_up(devices)
        return moved

    def to_blame(self, parcel: Parcel, entry: int | None, lands: Callable[[], bool]) -> bool:
        """Whether a refusal was for these; then it goes on without. One stray answer is none.

        Args:
            parcel: what was refused.
            entry: what the refusal names, if it does.
            lands: sends these alone; whether that landed.

        Raises:
            WireError: the line broke.
        """
        devices = parcel.inherited
        if not self._held(devices) or (entry is not None and entry <= len(parcel.puts)):
            return False
        return (entry is not None or not lands()) and self.give_up(devices)

    def give_up(self, devices: Collection[str]) -> bool:
        """Go on without these; True when any was in use."""
        held = self._held(devices)
        self._off.update(held)
        return bool(held)

    def _held(self, devices: Collection[str]) -> list[str]:
        return sorted(set(devices) & self._there.keys() - self._off)

    def _read(self, device: str) -> tuple[Resource | None, str]:
        there = twice(lambda: self._county.read("Basic", device))
        if there is None:
            return None, ""
        found = read_ledger(there)
        if found is None or not found.version:
            self._off.add(device)
        return there, found.version if found else ""

    def _put(self, device: str, there: Resource | None, version: str) -> Put:
        by = str(self._place.device_id)
        if there is not None:
            return Put(marked(there, self._place, by), version)
        # that copy has never met the county: it is to find that it is not the only one
        place = replace(self._place, device_id=UUID(device))
        born = ledger_resource(place, Ledger(0, str(uuid4())), {})
        return Put(marked(born, self._place, by), None, create_only=True)
