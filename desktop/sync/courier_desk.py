"""The county's side of the courier: a package is posted as often as one likes, and lands once.

Each bundle is fenced by the ledger of the computer that made it (sync.md, section 0): it goes only
after the one that it names, with the ledger's version as it is now. So a second import, a second
package or the line itself can never bring it twice.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Any

from desktop.domain.courier import (
    OF_BUNDLE,
    Carried,
    Entry,
    Landed,
    NotACourierFile,
    Package,
    Receipt,
    Stayed,
)
from desktop.domain.errors import NotSignedIn, OutcomeUnknown, Refused, Stumbled, WireError
from desktop.domain.payload import instant_text, read_instant
from desktop.domain.slip_keys import KeyStanding, RingKey, bytes_of, entry_holds, key_id_of
from desktop.sync.ledger import Ledger, read_ledger, with_copy, with_skipped
from desktop.sync.merge import same, without_envelope
from desktop.sync.refusals import refusal_code
from desktop.wire.county import County, Put, Resource, Version
from desktop.wire.format.signing_key import ENTRY, query, read_entry

_LEDGER = "Basic"
AGAIN = "exchange.refused"
"""Told of what an earlier import left out; why is not written down at the county."""
CONFLICTS = (409, 412)
"""Somebody else wrote it meanwhile: a look by line settles that, and nobody refused anything."""
MOST_STUMBLES = 3
"""So often in a row the server may fail over a bundle; then it is the server itself."""
Versions = dict[tuple[str, str, str], tuple[str, str]]


class Became(Enum):
    """What became of one bundle."""

    LANDED = auto()
    LEFT_OUT = auto()
    STOPPED = auto()


@dataclass
class CourierDesk:
    """Brings one package in.

    Args:
        county: the server.
        root: public key of the county's ring of keys; empty: the ring is taken as it stands there.
        trusted: the operator answers for the maker of a package whose key is not in the ring.
        now: for the receipt.

    Attributes:
        refused: why the last bundle that did not land was refused; None when all did.
    """

    county: County
    root: bytes = b""
    trusted: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    refused: Refused | None = None
    _versions: Versions = field(default_factory=dict)
    _stayed: dict[str, Stayed] = field(default_factory=dict)
    _skipped: list[str] = field(default_factory=list)
    _fence: str = ""
    _stumbles: int = 0

    def bring_in(self, package: Package, signer: bytes) -> Receipt:
        """Post what has not landed, in order, and say what has.

        What is refused keeps back only what hangs on it, if the clinic's program can tell a gap.

        Raises:
            NotACourierFile: the package is refused whole; nothing was posted.
            WireError: the line to the county broke; import it again.
        """
        check_package(package)
        self._check_maker(package, signer)
        ledger = self._ledger(package)
        at = _position(package, ledger)
        self._fence, self._skipped = ledger.bundle_uuid, list(ledger.skipped)
        for each in package.bundles[:at]:
            if each.uuid in ledger.skipped:
                self._stayed[each.uuid] = self._left_before(package, each)
        landed = [each for each in package.bundles[:at] if each.uuid not in self._stayed]
        for bundle in package.bundles[at:]:
            became = self._post(package, bundle)
            if became is Became.STOPPED:
                break
            if became is Became.LANDED:
                landed.append(bundle)
        told = tuple(self._told(package, each) for each in landed)
        return Receipt(
            package.id,
            package.org_id,
            package.device_id,
            instant_text(self.now()),
            told,
            len(package.bundles) - len(landed),
            tuple(self._stayed.values()),
        )

    def _check_maker(self, package: Package, signer: bytes) -> None:
        key = next((each for each in self._ring(package) if each.key_id == key_id_of(signer)), None)
        if key is None:
            if self.trusted:
                return
            raise NotACourierFile("courier.unknown_maker")
        whose = (str(key.device_id), str(key.org_id), bytes_of(key.public_key))
        good = key.standing(read_instant(package.made_at)) is KeyStanding.GOOD
        if not good or whose != (package.device_id, package.org_id, signer):
            raise NotACourierFile("courier.wrong_maker")

    def _ring(self, package: Package) -> list[RingKey]:
        pages = self.county.search(_LEDGER, query(package.system_root, ENTRY))
        found = [read_entry(each) for page in pages for each in page.resources]
        keys = [each for each in found if each is not None]
        return [each for each in keys if not self.root or entry_holds(each, self.root)]

    def _ledger(self, package: Package) -> Ledger:
        there = self.county.read(_LEDGER, package.device_id)
        if there is None:
            if not package.birth:
                raise NotACourierFile("courier.ledger_gone")
            self.county.put(Put(json.loads(package.birth), None, create_only=True))
            there = self.county.read(_LEDGER, package.device_id)
        found = read_ledger(there) if there else None
        if found is None:
            raise NotACourierFile("courier.ledger_gone")
        return found

    def _post(self, package: Package, bundle: Carried) -> Became:
        """Post one bundle, unless something that it hangs on is not there."""
        if package.gaps and self._hangs(package, bundle):
            return self._stays(bundle, None)
        ledger = self._ledger(package)
        if ledger.bundle_uuid != self._fence:
            return self._came(bundle) if ledger.bundle_uuid == bundle.uuid else Became.STOPPED
        puts = self._puts(package, bundle, copied=bool(ledger.copy))
        if puts is None:
            return self._stays(bundle, self.refused) if package.gaps else Became.STOPPED
        own = with_skipped(json.loads(bundle.ledger), self._skipped)
        own = with_copy(own, ledger.copy)
        try:
            versions = self.county.transact([Put(own, ledger.version), *puts])
        except (OutcomeUnknown, Refused) as error:
            return self._ask(package, bundle, error)
        self._note(bundle, versions)
        return self._came(bundle)

    def _ask(self, package: Package, bundle: Carried, error: WireError) -> Became:
        """What the ledger says after an answer that was none, or a no."""
        there = self._ledger(package).bundle_uuid
        if there == bundle.uuid:
            return self._came(bundle)
        refused = error.refusal if isinstance(error, Stumbled) else error
        self._stumbles = self._stumbles + 1 if isinstance(error, Stumbled) else 0
        if not isinstance(refused, Refused) or self._stumbles >= MOST_STUMBLES:
            raise error
        if isinstance(refused, NotSignedIn) or (refused is not error and not package.gaps):
            raise error
        if not package.gaps or there != self._fence or refused.entry == 0:
            self.refused = refused
            return Became.STOPPED
        return self._stays(bundle, refused)

    def _came(self, bundle: Carried) -> Became:
        self._fence, self._stumbles = bundle.uuid, 0
        return Became.LANDED

    def _stays(self, bundle: Carried, refusal: Refused | None) -> Became:
        """It is left out; every ledger from now on names it. A conflict waits for the line."""
        blamed = refusal is not None and refusal.status not in CONFLICTS
        code, element = (refusal_code(refusal), refusal.element) if refusal and blamed else ("", "")
        self._stayed[bundle.uuid] = Stayed(bundle.number, bundle.uuid, code, element)
        self._skipped.append(bundle.uuid)
        self.refused = refusal or self.refused
        return Became.LEFT_OUT

    def _left_before(self, package: Package, bundle: Carried) -> Stayed:
        """What an earlier import left out: refused, if it neither hangs on another nor is stale."""
        waits = self._hangs(package, bundle) or any(
            self._stale(package, each) for each in bundle.entries
        )
        return Stayed(bundle.number, bundle.uuid, "" if waits else AGAIN)

    def _stale(self, package: Package, entry: Entry) -> bool:
        version = entry.if_match or ""
        if version.startswith(OF_BUNDLE):
            version = self._given_by(package, version.removeprefix(OF_BUNDLE), entry)
        there = self.county.read(entry.type, entry.id)
        return str((there or {}).get("meta", {}).get("versionId", "")) != version

    def _hangs(self, package: Package, bundle: Carried) -> bool:
        """Whether it is written on, or points at, what would have come with one left out."""
        missing = [each for each in package.bundles if each.uuid in self._stayed]
        made = [each for one in missing for each in one.entries if each.if_match is None]
        return any(
            (entry.if_match or "").removeprefix(OF_BUNDLE) in self._stayed
            or any(f'"{each.type}/{each.id}"' in entry.text for each in made)
            for entry in bundle.entries
        )

    def _puts(self, package: Package, bundle: Carried, *, copied: bool) -> list[Put] | None:
        """Its entries; `copied`: a copy of that computer may have brought what is new in them."""
        puts = []
        for entry in bundle.entries:
            version = entry.if_match
            if version and version.startswith(OF_BUNDLE):
                version = self._given_by(package, version.removeprefix(OF_BUNDLE), entry)
                if not version:
                    self.refused = Refused(412, None, "changed at the county since")
                    return None
            elif copied and entry.create_only and self._is_there(entry):
                self.refused = Refused(412, None, "there already")
                return None
            puts.append(Put(json.loads(entry.text), version, create_only=entry.create_only))
        return puts

    def _is_there(self, entry: Entry) -> bool:
        there = self.county.read(entry.type, entry.id)
        return there is not None or self.county.gone(entry.type, entry.id)

    def _given_by(self, package: Package, uuid: str, entry: Entry) -> str:
        """The version that an earlier bundle gave; empty when somebody has written since."""
        if (uuid, entry.type, entry.id) not in self._versions:
            self._look(next(each for each in package.bundles if each.uuid == uuid))
        return self._versions[uuid, entry.type, entry.id][0]

    def _told(self, package: Package, bundle: Carried) -> Landed:
        if (bundle.uuid, _LEDGER, package.device_id) not in self._versions:
            self._look(bundle, self.county.read(_LEDGER, package.device_id))
        said = [
            (each.type, each.id, *self._versions[bundle.uuid, each.type, each.id])
            for each in bundle.entries
        ]
        ledger = self._versions[bundle.uuid, _LEDGER, package.device_id]
        return Landed(bundle.number, bundle.uuid, ledger, tuple(said))

    def _look(self, bundle: Carried, ledger: Resource | None = None) -> None:
        """Versions of a bundle that had landed before: of what still stands as it was sent."""
        for each in bundle.entries:
            there = self.county.read(each.type, each.id)
            self._versions[bundle.uuid, each.type, each.id] = _version_if_same(there, each.text)
        own = json.loads(bundle.ledger)
        found = read_ledger(ledger) if ledger else None
        mine = found is not None and found.bundle_uuid == bundle.uuid
        version = (found.version, found.last_updated) if mine and found else ("", "")
        self._versions[bundle.uuid, _LEDGER, own["id"]] = version

    def _note(self, bundle: Carried, versions: Sequence[Version]) -> None:
        ledger = json.loads(bundle.ledger)
        keys = [(_LEDGER, ledger["id"]), *((each.type, each.id) for each in bundle.entries)]
        for (kind, resource_id), version in zip(keys, versions, strict=True):
            said = (version.version_id, version.last_updated)
            self._versions[bundle.uuid, kind, resource_id] = said


def check_package(package: Package) -> None:
    """Refuse a package that says what no program of ours would.

    Raises:
        NotACourierFile: it is refused whole.
    """
    if not package.bundles:
        raise NotACourierFile("courier.damaged")
    seen: set[str] = set()
    after = package.bundles[0].after
    for bundle in package.bundles:
        fence = _ledger_in(bundle.ledger, package.device_id)
        if bundle.after != after or (fence.bundle_no, fence.bundle_uuid) != (
            bundle.number,
            bundle.uuid,
        ):
            raise NotACourierFile("courier.damaged")
        for entry in bundle.entries:
            named = entry.if_match or ""
            known = not named.startswith(OF_BUNDLE) or named.removeprefix(OF_BUNDLE) in seen
            if entry.type == _LEDGER or not known:
                raise NotACourierFile("courier.damaged")
        seen.add(bundle.uuid)
        after = bundle.uuid
    if package.birth:
        first = _ledger_in(package.birth, package.device_id)
        if (first.bundle_no, first.bundle_uuid) != (0, package.bundles[0].after):
            raise NotACourierFile("courier.damaged")


def _ledger_in(text: str, device_id: str) -> Ledger:
    try:
        resource: dict[str, Any] = json.loads(text)
        found = read_ledger(resource)
        own = (resource["resourceType"], resource["id"]) == (_LEDGER, device_id)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotACourierFile("courier.damaged") from error
    if found is None or not own:
        raise NotACourierFile("courier.damaged")
    return found


def _position(package: Package, ledger: Ledger) -> int:
    """How many of the bundles have landed."""
    if ledger.bundle_uuid == package.bundles[0].after:
        return 0
    for index, bundle in enumerate(package.bundles):
        if ledger.bundle_uuid == bundle.uuid:
            return index + 1
    raise NotACourierFile("courier.overtaken")


def _version_if_same(there: Resource | None, text: str) -> tuple[str, str]:
    if there is None or not same(without_envelope(there), without_envelope(json.loads(text))):
        return ("", "")
    meta = there.get("meta", {})
    return str(meta.get("versionId", "")), str(meta.get("lastUpdated", ""))
