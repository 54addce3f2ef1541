"""Ops on their way: what is open, frozen bundles, settling. Bulk statements only."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.payload import instant_text
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow, SettingRow
from desktop.models.log import BundleRow, ConflictRow, OpRow, OpStateRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.store import Reading, Unit

_CHUNK = 400
OPEN_STATES = ("PENDING", "BLOCKED", "QUARANTINED", "CONFLICT")


@dataclass(frozen=True, slots=True)
class OpenOp:
    """One op that the county has not acknowledged."""

    seq: int
    op_id: str
    kind: str
    record_id: str
    revision: int
    priority: int
    local_only: bool
    state: str


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


def chunks(items: Iterable[Any]) -> Iterator[list[Any]]:
    """The items in lists that fit into one statement."""
    listed = list(items)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


def open_ops(reading: Reading) -> list[OpenOp]:
    """Every op that is owed or held up."""
    rows = reading.connection.execute(
        select(
            OpRow.seq,
            OpRow.op_id,
            OpRow.kind,
            OpRow.record_id,
            OpRow.revision,
            OpRow.priority,
            OpRow.local_only,
            OpStateRow.state,
        )
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(OpStateRow.state.in_(OPEN_STATES))
    )
    return [OpenOp(*row) for row in rows]


def newest_seq(reading: Reading) -> int:
    """Sequence number of the newest op."""
    return int(reading.connection.execute(select(func.max(OpRow.seq))).scalar() or 0)


def payloads(reading: Reading, op_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Op id -> payload text and instant of the save."""
    found: dict[str, tuple[str, str]] = {}
    for some in chunks(op_ids):
        rows = reading.connection.execute(
            select(OpRow.op_id, OpRow.payload, OpRow.created_wall).where(OpRow.op_id.in_(some))
        )
        found.update((op_id, (payload, created)) for op_id, payload, created in rows)
    return found


def arrived(reading: Reading, record_ids: Iterable[str]) -> dict[str, bool]:
    """Record id -> whether it is at the county: a revision acknowledged, or not ours at all."""
    wanted = set(record_ids)
    found = dict.fromkeys(wanted, True)
    for some in chunks(wanted):
        rows = reading.connection.execute(
            select(OpRow.record_id, func.max(OpStateRow.state == "ACKED"))
            .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
            .where(OpRow.record_id.in_(some))
            .group_by(OpRow.record_id)
        )
        found.update((record_id, bool(acked)) for record_id, acked in rows)
    return found


def last_acked(reading: Reading, record_ids: Iterable[str]) -> dict[str, tuple[int, str, str]]:
    """Record id -> revision, payload and instant of the newest revision the county has."""
    found: dict[str, tuple[int, str, str]] = {}
    for some in chunks(record_ids):
        rows = reading.connection.execute(
            select(OpRow.record_id, OpRow.revision, OpRow.payload, OpRow.created_wall)
            .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
            .where(OpRow.record_id.in_(some), OpStateRow.state == "ACKED", ~OpRow.local_only)
            .order_by(OpRow.revision)
        )
        found.update((row[0], (row[1], row[2], row[3])) for row in rows)
    return found


def seat_words(reading: Reading, seat_ids: Iterable[str]) -> dict[str, str]:
    """Seat id -> Slot.status as this computer knows it now."""
    found: dict[str, str] = {}
    for some in chunks(seat_ids):
        rows = reading.connection.execute(
            select(SeatRow.id, SeatRow.closed, BookingRow.id)
            .outerjoin(
                BookingRow,
                (BookingRow.seat_id == SeatRow.id) & BookingRow.state.in_(LIVE_BOOKING),
            )
            .where(SeatRow.id.in_(some))
        )
        for seat_id, closed, booking_id in rows:
            free = "busy-unavailable" if closed else "busy-tentative"
            found[seat_id] = "busy" if booking_id else free
    return found


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


def hold(unit: Unit, op_id: str, state: str, code: str, text: str = "") -> None:
    """Put one op aside: QUARANTINED or CONFLICT, with the reason."""
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.op_id == op_id, OpStateRow.state.in_(("PENDING", "SENT")))
        .values(state=state, bundle_no=None, reason_code=code, reason_text=text or None)
    )


def block(unit: Unit, waits: dict[str, str]) -> None:
    """Hold ops that wait for another one."""
    for op_id, other in waits.items():
        unit.connection.execute(
            update(OpStateRow)
            .where(OpStateRow.op_id == op_id, OpStateRow.state == "PENDING")
            .values(state="BLOCKED", blocked_by=other)
        )


def unblock(unit: Unit, op_ids: Iterable[str]) -> None:
    """Let ops that waited for these be looked at again."""
    for some in chunks(op_ids):
        unit.connection.execute(
            update(OpStateRow)
            .where(OpStateRow.state == "BLOCKED", OpStateRow.blocked_by.in_(some))
            .values(state="PENDING", blocked_by=None)
        )


def counts(reading: Reading) -> dict[str, int]:
    """How many ops stand in each state; what never leaves this computer is not counted."""
    waiting_here = OpRow.local_only & (OpStateRow.state == "PENDING")
    rows = reading.connection.execute(
        select(OpStateRow.state, func.sum(case((waiting_here, 0), else_=1)))
        .join(OpRow, OpRow.op_id == OpStateRow.op_id)
        .group_by(OpStateRow.state)
    )
    return {state: int(count) for state, count in rows if count}


def oldest_waiting(reading: Reading) -> str | None:
    """Instant text of the oldest op that is on its way or owed."""
    text: str | None = reading.connection.execute(
        select(func.min(OpRow.created_wall))
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(
            OpStateRow.state.in_(("PENDING", "SENT", "BLOCKED")),
            ~(OpRow.local_only & (OpStateRow.state == "PENDING")),
        )
    ).scalar()
    return text


def decided_mine(reading: Reading, op_ids: Iterable[str]) -> dict[tuple[str, str, str], str]:
    """(op, type, id) -> the county's JSON that a person looked at and kept ours against."""
    found: dict[tuple[str, str, str], str] = {}
    for some in chunks(op_ids):
        rows = reading.connection.execute(
            select(
                ConflictRow.op_id,
                ConflictRow.resource_type,
                ConflictRow.resource_id,
                ConflictRow.theirs,
            ).where(ConflictRow.op_id.in_(some), ConflictRow.decision == "mine")
        )
        found.update(((row[0], row[1], row[2]), row[3]) for row in rows)
    return found


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


def note(unit: Unit, key: str, value: Any) -> None:
    """Keep something for the next exchange, without telling any screen."""
    text = json.dumps(value, ensure_ascii=False)
    unit.connection.execute(
        upsert(SettingRow)
        .values(key=key, value=text)
        .on_conflict_do_update(index_elements=["key"], set_={"value": text})
    )


def revision(reading: Reading, record_id: str, number: int) -> tuple[str, str] | None:
    """Payload and instant of one revision of a record, or None."""
    row = reading.connection.execute(
        select(OpRow.payload, OpRow.created_wall).where(
            OpRow.record_id == record_id, OpRow.revision == number
        )
    ).first()
    return (row[0], row[1]) if row else None
