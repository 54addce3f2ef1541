"""Ops on their way: what is open, held, waiting. Bulk statements only."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow, SettingRow
from desktop.models.log import ConflictRow, OpRow, OpStateRow
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
