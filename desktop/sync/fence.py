"""Meeting the county: what of ours it has, told by the ledger alone (sync.md, sections 0 and 3)."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar
from uuid import uuid4

from desktop.domain.errors import Offline, OutcomeUnknown, VersionConflict
from desktop.domain.kept import Place
from desktop.store import bundles, courier_out, outbox, replica
from desktop.store.bundles import Frozen
from desktop.store.epoch import BIRTHS, COPIES, DISTRUST, LEDGER
from desktop.store.queries.clinic_desk import CLOSE_DUE
from desktop.store.store import SCHEMA_VER, Store, Unit
from desktop.sync.ledger import Ledger, kept_ledger, ledger_resource, read_ledger
from desktop.sync.merge import _instant
from desktop.sync.result import CloneFound, SyncResult
from desktop.wire.county import County, Put, Resource

log = logging.getLogger(__name__)
T = TypeVar("T")

Carried = Callable[[Frozen], list[replica.Known]]


def twice(ask: Callable[[], T]) -> T:
    """Ask again once when the line broke: a read changes nothing."""
    try:
        return ask()
    except (Offline, OutcomeUnknown):
        return ask()


class Fence:
    """This computer's ledger at the county.

    Args:
        carried: replica rows of a bundle that this process sent itself; empty for older ones.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        carried: Carried,
        app_version: str = "",
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._carried = carried
        self._app_version = app_version
        self.ledger = Ledger(0, "")

    def meet(self, result: SyncResult) -> None:
        """Read the ledger and settle every bundle whose outcome is not known.

        Raises:
            CloneFound: a bundle landed that this file never sent.
        """
        device = str(self._place.device_id)
        there = twice(lambda: self._county.read("Basic", device))
        if there is None:
            self._begin(result)
            return
        found = read_ledger(there)
        if found is None:
            raise CloneFound
        with self._store.unit(self._place.device_id) as unit:
            self._settle(unit, found, result)
            courier_out.tidy(unit)
            outbox.note(unit, LEDGER, found.plain())
            copies = {*unit.setting(COPIES, ()), *found.copy.split()}
            if len(copies) > len(unit.setting(COPIES, ())):
                # what is new here may be there by now: nothing is made without a look (0008)
                outbox.note(unit, DISTRUST, True)
                outbox.note(unit, COPIES, sorted(copies))
                log.warning("a copy of this file has sent what was written here: %s", found.copy)
        self.ledger = found

    def _begin(self, result: SyncResult) -> None:
        """The county has no ledger: make one, alone, before anything else is sent."""
        birth = str(uuid4())
        with self._store.unit(self._place.device_id) as unit:
            if kept_ledger(unit.setting(LEDGER)) is not None:
                self._restored(unit, 0, result)
            for bundle in bundles.unresolved(unit):
                bundles.not_applied(unit, bundle)
            outbox.note(unit, BIRTHS, [*unit.setting(BIRTHS, []), birth])
        ledger = Ledger(0, birth)
        put = Put(self.resource(ledger, {}), None, create_only=True)
        try:
            version = self._county.put(put)
        except (VersionConflict, OutcomeUnknown):
            # an earlier copy of this very request, or this one: the next look tells
            there = twice(lambda: self._county.read("Basic", str(self._place.device_id)))
            if there is None:
                raise Offline from None
            found = read_ledger(there)
            if found is None or found.bundle_uuid not in self._births():
                raise CloneFound from None
            ledger = found
        else:
            ledger = replace(ledger, version=version.version_id, last_updated=version.last_updated)
        self.adopt(ledger)

    def adopt(self, ledger: Ledger) -> None:
        """Remember the ledger as the county has it now."""
        with self._store.unit(self._place.device_id) as unit:
            outbox.note(unit, LEDGER, ledger.plain())
        self.ledger = ledger

    def resource(self, ledger: Ledger, facts: Mapping[str, Any]) -> Resource:
        """The Basic resource to send."""
        told = {"app-version": self._app_version, "schema-version": SCHEMA_VER}
        return ledger_resource(self._place, ledger, {**told, **facts})

    def _births(self) -> list[str]:
        with self._store.reading() as reading:
            return list(reading.setting(BIRTHS, []))

    def _settle(self, unit: Unit, found: Ledger, result: SyncResult) -> None:
        bundle = bundles.bundle_of(unit, found.bundle_uuid)
        before = courier_out.before(unit, found.bundle_uuid)  # on one stick with it, before it
        carried = [each for each in before if each.uuid not in found.skipped]
        landed = {found.bundle_uuid, *(each.uuid for each in carried)}
        unclear = bundles.unresolved(unit)
        for each in unclear:
            if each.uuid not in landed:
                # a late copy may still land, until a later bundle has: seats in it stay unsellable
                bundles.not_applied(unit, each)
        if bundle is None:
            self._newborn(unit, found, result)
            return
        if bundle.state != "LANDED":
            for each in (*carried, bundle):
                log.info("bundle %s had landed", each.number)
                by_stick = courier_out.body_of(unit, each.uuid) is not None
                arrived = _instant(found.last_updated) if by_stick else None
                bundles.land(unit, each, arrived)
                replica.keep(unit, self._rows(unit, each))
                result.acked += len(each.ops)
            unit.touched("exchange")
        if unclear:
            bundles.overtaken(unit)
        if bundles.landed_after(unit, bundle.number):
            self._restored(unit, bundle.number, result)

    def _newborn(self, unit: Unit, found: Ledger, result: SyncResult) -> None:
        """The county knows of no bundle of ours."""
        if found.bundle_uuid not in unit.setting(BIRTHS, []):
            raise CloneFound
        before = kept_ledger(unit.setting(LEDGER))
        if before is None or before.bundle_no == 0:
            return
        then, now = _instant(before.last_updated), _instant(found.last_updated)
        if then is not None and now is not None and now > then:
            return  # a late copy of the very first request, not an older backup
        self._restored(unit, 0, result)

    def _restored(self, unit: Unit, number: int, result: SyncResult) -> None:
        """The county went back to an older backup: owe again what came after it."""
        lost = bundles.landed_after(unit, number)
        result.owed_again += bundles.owe_again(unit, lost)
        # what these made is not there any more: it is made again, and what follows from it
        made = [entry[:2] for each in lost for entry in each.entries if entry[2] is None]
        replica.forget(unit, made)
        outbox.note(unit, DISTRUST, True)
        outbox.note(unit, CLOSE_DUE, True)
        unit.touched("exchange")
        log.warning("the county has an older state: %s bundles are owed again", len(lost))

    def _rows(self, unit: Unit, bundle: Frozen) -> list[replica.Known]:
        """What landed: as sent if this process knows it, else to be read before the next write."""
        if rows := self._carried(bundle):
            return rows
        if body := courier_out.body_of(unit, bundle.uuid):
            return [replica.Known(each.type, each.id, "", "", each.text) for each in body.entries]
        keys = [(kind, resource_id) for kind, resource_id, _ in bundle.entries]
        before = replica.known(unit, keys)
        return [
            replica.Known(
                kind,
                resource_id,
                "",
                "",
                before[kind, resource_id].json
                if (kind, resource_id) in before
                else f'{{"resourceType":"{kind}","id":"{resource_id}"}}',
            )
            for kind, resource_id in keys
        ]
