"""Bundles: frozen before their first byte goes out, settled by the ledger's word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from desktop.domain.payload import instant_text
from desktop.models.log import BundleRow, OpRow, OpStateRow
from desktop.store.outbox import chunks
from desktop.store.store import Reading, Unit


@dataclass(frozen=True, slots=True)
class Frozen:
    """A bundle as it was before its first byte went out.

    Attributes:
        ops: ids of the ops it settles.
        entries: type, id and the version each PUT was made on, in order, ledger left out.
    """

    number: int
    uuid: str
    state: str
    if_match: str
    entries: tuple[tuple[str, str, str | None], ...]
    ops: tuple[str, ...]


def freeze(unit: Unit, bundle: Frozen, body_sha256: str) -> None:
    """Write the bundle down and mark its ops as sent."""
    unit.connection.execute(
        insert(BundleRow).values(
            bundle_no=bundle.number,
            bundle_uuid=bundle.uuid,
            ledger_if_match=bundle.if_match,
            body_sha256=body_sha256,
            state="FROZEN",
            entries=[[list(each) for each in bundle.entries], list(bundle.ops)],
            frozen_at=instant_text(unit.now),
        )
    )
    for some in chunks(bundle.ops):
        unit.connection.execute(
            update(OpStateRow)
            .where(OpStateRow.op_id.in_(some))
            .values(state="SENT", bundle_no=bundle.number, reason_code=None, reason_text=None)
        )


def mark(unit: Unit, number: int, state: str) -> None:
    """Set the state of a bundle."""
    unit.connection.execute(
        update(BundleRow).where(BundleRow.bundle_no == number).values(state=state)
    )


def next_bundle_no(reading: Reading) -> int:
    """The number of the next bundle; never used again."""
    return int(reading.connection.execute(select(func.max(BundleRow.bundle_no))).scalar() or 0) + 1


def unresolved(reading: Reading) -> list[Frozen]:
    """Bundles whose outcome is not known, oldest first."""
    rows = reading.connection.execute(
        select(BundleRow.__table__)
        .where(BundleRow.state.in_(("FROZEN", "UNKNOWN")))
        .order_by(BundleRow.bundle_no)
    ).mappings()
    return [_frozen(row) for row in rows]


def bundle_of(reading: Reading, uuid: str) -> Frozen | None:
    """Our bundle of that uuid, or None."""
    row = (
        reading.connection.execute(select(BundleRow.__table__).where(BundleRow.bundle_uuid == uuid))
        .mappings()
        .first()
    )
    return _frozen(row) if row else None


def landed_after(reading: Reading, number: int) -> list[Frozen]:
    """Bundles that had landed after `number`."""
    rows = reading.connection.execute(
        select(BundleRow.__table__).where(BundleRow.state == "LANDED", BundleRow.bundle_no > number)
    ).mappings()
    return [_frozen(row) for row in rows]


def land(unit: Unit, bundle: Frozen) -> None:
    """The county has the bundle: settle its ops by id, and free what waited for them."""
    for some in chunks(bundle.ops):
        mine = OpStateRow.op_id.in_(some)
        # a copy that arrives late finds its ops open again; both edges are walked
        for before in ("BLOCKED", "QUARANTINED", "CONFLICT"):
            unit.connection.execute(
                update(OpStateRow).where(mine, OpStateRow.state == before).values(state="PENDING")
            )
        unit.connection.execute(
            update(OpStateRow)
            .where(mine, OpStateRow.state == "PENDING")
            .values(state="SENT", bundle_no=bundle.number)
        )
        unit.connection.execute(
            update(OpStateRow)
            .where(mine, OpStateRow.state == "SENT")
            .values(state="ACKED", bundle_no=bundle.number, blocked_by=None, reason_code=None)
        )
        _supersede(unit, some)
    _free_waiting(unit)
    mark(unit, bundle.number, "LANDED")


def _supersede(unit: Unit, op_ids: Sequence[str]) -> None:
    """Older revisions that were refused are made good by a newer one that arrived."""
    newer = (
        select(OpRow.record_id, func.max(OpRow.seq).label("seq"))
        .where(OpRow.op_id.in_(op_ids))
        .group_by(OpRow.record_id)
        .subquery()
    )
    older = (
        select(OpRow.op_id)
        .join(newer, (OpRow.record_id == newer.c.record_id) & (OpRow.seq < newer.c.seq))
        .scalar_subquery()
    )
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.state.in_(("QUARANTINED", "BLOCKED")), OpStateRow.op_id.in_(older))
        .values(state="SUPERSEDED")
    )


def _free_waiting(unit: Unit) -> None:
    settled = select(OpStateRow.op_id).where(OpStateRow.state.in_(("ACKED", "SUPERSEDED")))
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.state == "BLOCKED", OpStateRow.blocked_by.in_(settled))
        .values(state="PENDING", blocked_by=None)
    )


def not_applied(unit: Unit, bundle: Frozen) -> None:
    """The county has not applied the bundle: its ops are owed again."""
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.bundle_no == bundle.number, OpStateRow.state == "SENT")
        .values(state="PENDING", bundle_no=None)
    )
    mark(unit, bundle.number, "REJECTED")


def owe_again(unit: Unit, bundles: Iterable[Frozen]) -> int:
    """The county went back to an older backup: what came after it is owed again."""
    count = 0
    for bundle in bundles:
        for some in chunks(bundle.ops):
            done = unit.connection.execute(
                update(OpStateRow)
                .where(OpStateRow.op_id.in_(some), OpStateRow.state == "ACKED")
                .values(state="PENDING", bundle_no=None)
            )
            count += done.rowcount
        mark(unit, bundle.number, "REJECTED")
    return count


def _frozen(row: Any) -> Frozen:
    entries, ops = row["entries"]
    return Frozen(
        number=row["bundle_no"],
        uuid=row["bundle_uuid"],
        state=row["state"],
        if_match=row["ledger_if_match"],
        entries=tuple((kind, resource_id, version) for kind, resource_id, version in entries),
        ops=tuple(ops),
    )
