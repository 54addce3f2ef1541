"""What the county's receipt for a stick settles: exactly what it names (ADR 0018)."""

from desktop.domain.courier import Landed, Receipt, Stayed
from desktop.domain.errors import StoreError
from desktop.store import bundles, courier_out, outbox, replica
from desktop.store.agreed import session_stands_for
from desktop.store.bundles import Frozen
from desktop.store.courier_out import Out
from desktop.store.epoch import LEDGER
from desktop.store.store import Unit
from desktop.sync.ledger import Ledger, kept_ledger
from desktop.sync.merge import _instant
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
    held = courier_out.out(unit)
    stayed = _stayed(receipt, held)
    if not (fresh or stayed):
        raise StoreError("courier.receipt_again" if found else "courier.receipt_empty")
    known = {each.uuid for each in held.bodies}
    told = {*stayed, *(each[0].uuid for each in fresh)}
    for frozen, _landed in fresh:
        earlier = {each.uuid for each in courier_out.before(unit, frozen.uuid)}
        if frozen.uuid not in known or earlier - told:
            raise StoreError("courier.receipt_stale")
    for frozen, landed in fresh:
        _settle(unit, frozen, landed, held)
    for uuid, each in stayed.items():
        _put_back(unit, uuid, each)
    if fresh:
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


def _stayed(receipt: Receipt, held: Out) -> dict[str, Stayed]:
    """What is not at the county and cannot come there from a stick any more.

    Behind the last one that landed the next stick hangs on what is left: as long as something is
    out that this receipt does not know, it stays out as well, and its verdict comes with that.
    """
    said = {each.uuid: each for each in receipt.stayed}
    landed = {each.uuid for each in receipt.landed}
    order = [each.uuid for each in held.bodies]
    last = max((index for index, uuid in enumerate(order) if uuid in landed), default=-1)
    whole = all(uuid in said or uuid in landed for uuid in order)
    return {
        uuid: said[uuid]
        for index, uuid in enumerate(order)
        if uuid in said and (whole or index < last)
    }


def _put_back(unit: Unit, uuid: str, said: Stayed) -> None:
    """Owed again; what was refused waits for a person, with the reason."""
    frozen = bundles.bundle_of(unit, uuid)
    assert frozen is not None
    bundles.not_applied(unit, frozen)
    if said.code and frozen.ops:  # saves of one record; the newest stands for it
        text = f"{said.element}: " if said.element else ""
        outbox.hold(unit, frozen.ops[-1], "QUARANTINED", said.code, text)


def _settle(unit: Unit, frozen: Frozen, landed: Landed, held: Out) -> None:
    [body] = [each for each in held.bodies if each.uuid == frozen.uuid]
    bundles.land(unit, frozen, _instant(landed.ledger[1]))
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
