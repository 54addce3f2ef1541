"""What the county's receipt for a stick settles: exactly what it names (ADR 0018)."""

from desktop.domain.courier import Landed, Receipt
from desktop.domain.errors import StoreError
from desktop.store import bundles, courier_out, outbox, replica
from desktop.store.agreed import session_stands_for
from desktop.store.bundles import Frozen
from desktop.store.courier_out import Out
from desktop.store.epoch import LEDGER
from desktop.store.store import Unit
from desktop.sync.ledger import Ledger, kept_ledger
from desktop.sync.take_in import wait_for_row


def take_receipt(unit: Unit, receipt: Receipt) -> int:
    """Settle exactly what the receipt names; how many saves are at the county by it.

    Raises:
        StoreError: it is not about what this computer has out; nothing was changed.
    """
    place = unit.place()
    if (receipt.org_id, receipt.device_id) != (str(place.org_id), str(place.device_id)):
        raise StoreError("courier.receipt_other")
    found = [_matched(unit, each) for each in receipt.landed]
    fresh = [each for each in found if each[0].state != "LANDED"]
    if not fresh:
        raise StoreError("courier.receipt_again" if found else "courier.receipt_empty")
    held = courier_out.out(unit)
    known, told = {each.uuid for each in held.bodies}, {each[0].uuid for each in fresh}
    for frozen, _landed in fresh:
        earlier = {each.uuid for each in courier_out.before(unit, frozen.uuid)}
        if frozen.uuid not in known or earlier - told:
            raise StoreError("courier.receipt_stale")
    for frozen, landed in fresh:
        _settle(unit, frozen, landed, held)
    _move_ledger(unit, fresh[-1][1])
    courier_out.keep(unit, courier_out.out(unit))
    ops = sum(len(each[0].ops) for each in fresh)
    unit.audit("courier.receipt", receipt.package_id, ops=ops, left=receipt.left)
    return ops


def _matched(unit: Unit, landed: Landed) -> tuple[Frozen, Landed]:
    frozen = bundles.bundle_of(unit, landed.uuid)
    if frozen is None or frozen.number != landed.number:
        raise StoreError("courier.receipt_other")
    sent = [(kind, resource_id) for kind, resource_id, _ in frozen.entries]
    if sent != [(kind, resource_id) for kind, resource_id, _, _ in landed.entries]:
        raise StoreError("courier.receipt_other")
    if frozen.state not in {"UNKNOWN", "LANDED"}:
        raise StoreError("courier.receipt_stale")
    return frozen, landed


def _settle(unit: Unit, frozen: Frozen, landed: Landed, held: Out) -> None:
    [body] = [each for each in held.bodies if each.uuid == frozen.uuid]
    bundles.land(unit, frozen)
    replica.keep(
        unit,
        [
            replica.Known(kind, resource_id, version, updated, entry.text)
            for (kind, resource_id, version, updated), entry in zip(
                landed.entries, body.entries, strict=True
            )
        ],
    )
    for kind, resource_id in held.merged.get(frozen.uuid, ()):
        wait_for_row(unit, (kind, resource_id))
    for kind, resource_id, version, updated in landed.entries:
        if kind == "Schedule" and version:
            session_stands_for(unit, resource_id, version, updated)


def _move_ledger(unit: Unit, newest: Landed) -> None:
    known = kept_ledger(unit.setting(LEDGER))
    if known is None or known.bundle_no < newest.number:
        ledger = Ledger(newest.number, newest.uuid, *newest.ledger)
        outbox.note(unit, LEDGER, ledger.plain())
