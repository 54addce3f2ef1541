"""Ops on their way: what is open, held, waiting. Bulk statements only."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow, SettingRow
from desktop.models.log import ConflictRow, OpRow, OpStateRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

_CHUNK = 400
OPEN_STATES = ("PENDING", "BLOCKED", "QUARANTINED", "CONFLICT")


@dataclass(frozen=True, slots=True)
class OpenOp:
    """One op that the county has not acknowledged.

    `created` is the instant of the save, UTC text.
    """

    seq: int
    op_id: str
    kind: str
    record_id: str
    revision: int
    priority: int
    local_only: bool
    state: str
    created: str


def chunks(items: Iterable[Any]) -> Iterator[list[Any]]:
    """The items in lists that fit into one request or statement."""
    listed = list(items)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


def open_ops(reading: Reading) -> list[OpenOp]:
    """Every op that is owed or held up."""
    return [OpenOp(*row) for row in reading.connection.execute(_OPEN_OPS)]


def newest_seq(reading: Reading) -> int:
    """Sequence number of the newest op."""
    return int(reading.connection.execute(_NEWEST_SEQ).scalar() or 0)


def payloads(reading: Reading, op_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Op id -> payload text and instant of the save."""
    rows = reading.connection.execute(_PAYLOADS, as_listed(op_ids))
    return {op_id: (payload, created) for op_id, payload, created in rows}


def arrived(reading: Reading, record_ids: Iterable[str]) -> dict[str, bool]:
    """Record id -> whether it is at the county: a revision acknowledged, or not ours at all."""
    found = dict.fromkeys(record_ids, True)
    rows = reading.connection.execute(_ARRIVED, as_listed(found))
    found.update((record_id, bool(acked)) for record_id, acked in rows)
    return found


def last_acked(reading: Reading, record_ids: Iterable[str]) -> dict[str, tuple[int, str, str]]:
    """Record id -> revision, payload and instant of the newest revision the county has."""
    rows = reading.connection.execute(_LAST_ACKED, as_listed(record_ids))
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def seat_words(reading: Reading, seat_ids: Iterable[str]) -> dict[str, str]:
    """Seat id -> Slot.status as this computer knows it now."""
    found: dict[str, str] = {}
    rows = reading.connection.execute(_SEATS, as_listed(seat_ids))
    for seat_id, closed, booking_id in rows:
        free = "busy-unavailable" if closed else "busy-tentative"
        found[seat_id] = "busy" if booking_id else free
    return found


def seat_holder(reading: Reading, seat_id: str) -> tuple[str | None, int] | None:
    """Who holds a seat kept here, and in which epoch; None when it is not kept here."""
    row = reading.connection.execute(
        select(SeatRow.holder, SeatRow.epoch).where(SeatRow.id == seat_id)
    ).first()
    return (row[0], row[1]) if row else None


def hold(unit: Unit, op_id: str, state: str, code: str, text: str = "") -> None:
    """Put one op aside: QUARANTINED or CONFLICT, with the reason."""
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.op_id == op_id, OpStateRow.state.in_(("PENDING", "SENT")))
        .values(state=state, bundle_no=None, reason_code=code, reason_text=text or None)
    )


def block(unit: Unit, waits: dict[str, str]) -> None:
    """Hold ops that wait for another one."""
    if waits:
        unit.connection.execute(
            _BLOCK, [{"this": op_id, "other": other} for op_id, other in waits.items()]
        )


def unblock(unit: Unit, op_ids: Iterable[str]) -> None:
    """Let ops that waited for these be looked at again."""
    unit.connection.execute(_UNBLOCK, as_listed(op_ids))


def counts(reading: Reading) -> dict[str, int]:
    """How many ops stand in each state; what never leaves this computer is not counted."""
    found = {state: int(count) for state, count in reading.connection.execute(_COUNTS)}
    if "PENDING" in found:
        found["PENDING"] -= int(reading.connection.execute(_COUNT_LOCAL).scalar_one())
    return {state: count for state, count in found.items() if count}


def oldest_waiting(reading: Reading) -> str | None:
    """Instant text of the oldest op that is on its way or owed."""
    text: str | None = reading.connection.execute(_OLDEST_WAITING).scalar()
    return text


def decided_mine(reading: Reading, op_ids: Iterable[str]) -> dict[tuple[str, str, str], str]:
    """(op, type, id) -> the county's JSON that a person looked at and kept ours against."""
    rows = reading.connection.execute(_DECIDED_MINE, as_listed(op_ids))
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def note(unit: Unit, key: str, value: Any) -> None:
    """Keep something for the next exchange, without telling any screen."""
    unit.connection.execute(_NOTE, {"key": key, "value": json.dumps(value, ensure_ascii=False)})


def revision(reading: Reading, record_id: str, number: int) -> tuple[str, str] | None:
    """Payload and instant of one revision of a record, or None."""
    row = reading.connection.execute(
        select(OpRow.payload, OpRow.created_wall).where(
            OpRow.record_id == record_id, OpRow.revision == number
        )
    ).first()
    return (row[0], row[1]) if row else None


# --- statements, built once --------------------------------------------------------------------

_OP = cast("Table", OpRow.__table__).c
_STATES = cast("Table", OpStateRow.__table__)
_STATE = _STATES.c
_STATED = OpRow.__table__.join(_STATES, _OP.op_id == _STATE.op_id)
_LOCAL = _OP.local_only & (_STATE.state == "PENDING")

_OPEN_OPS = (
    select(
        _OP.seq,
        _OP.op_id,
        _OP.kind,
        _OP.record_id,
        _OP.revision,
        _OP.priority,
        _OP.local_only,
        _STATE.state,
        _OP.created_wall,
    )
    .select_from(_STATED)
    .where(_STATE.state.in_(OPEN_STATES))
)
_NEWEST_SEQ = select(func.max(_OP.seq))
_PAYLOADS = select(_OP.op_id, _OP.payload, _OP.created_wall).where(among(_OP.op_id))
_ARRIVED = (
    select(_OP.record_id, func.max(_STATE.state == "ACKED"))
    .select_from(_STATED)
    .where(among(_OP.record_id))
    .group_by(_OP.record_id)
)
_LAST_ACKED = (
    select(_OP.record_id, _OP.revision, _OP.payload, _OP.created_wall)
    .select_from(_STATED)
    .where(among(_OP.record_id), _STATE.state == "ACKED", ~_OP.local_only)
    .order_by(_OP.revision)
)
_SEATS = (
    select(SeatRow.id, SeatRow.closed, BookingRow.id)
    .outerjoin(BookingRow, (BookingRow.seat_id == SeatRow.id) & BookingRow.state.in_(LIVE_BOOKING))
    .where(among(SeatRow.id))
)
_BLOCK = (
    update(_STATES)
    .where(_STATE.op_id == bindparam("this"), _STATE.state == "PENDING")
    .values(state="BLOCKED", blocked_by=bindparam("other"))
)
_UNBLOCK = (
    update(_STATES)
    .where(_STATE.state == "BLOCKED", among(_STATE.blocked_by))
    .values(state="PENDING", blocked_by=None)
)
# in two statements: the first is answered by the index on the states alone
_COUNTS = select(_STATE.state, func.count()).group_by(_STATE.state)
_COUNT_LOCAL = select(func.count()).select_from(_STATED).where(_LOCAL)
_OLDEST_WAITING = (
    select(func.min(_OP.created_wall))
    .select_from(_STATED)
    .where(_STATE.state.in_(("PENDING", "SENT", "BLOCKED")), ~_LOCAL)
)
_DECIDED_MINE = select(
    ConflictRow.op_id, ConflictRow.resource_type, ConflictRow.resource_id, ConflictRow.theirs
).where(among(ConflictRow.op_id), ConflictRow.decision == "mine")
_NOTE = upsert(cast("Table", SettingRow.__table__))
_NOTE = _NOTE.on_conflict_do_update(index_elements=["key"], set_={"value": _NOTE.excluded["value"]})
