"""Ops on their way: what is open, held, waiting. Bulk statements only."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.seats import SlotSaid, SlotStatus
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow, SettingRow
from desktop.models.log import ConflictRow, OpRow, OpStateRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.attachments import stays_here
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

_CHUNK = 400
AGREED = ("ACKED", "TAKEN")  # the county has or had them
AWAY = "exchange_away"  # setting: how many ops wait for somebody else's word at the county
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


def payloads(reading: Reading, op_ids: Iterable[str]) -> dict[str, tuple[str, str, str]]:
    """Op id -> payload text, instant of the save, and who saved it."""
    rows = reading.connection.execute(_PAYLOADS, as_listed(op_ids))
    return {op_id: (payload, created, author) for op_id, payload, created, author in rows}


def arrived(reading: Reading, record_ids: Iterable[str]) -> dict[str, bool]:
    """Record id -> whether it is at the county; one that is not known here is."""
    found = dict.fromkeys(record_ids, True)
    rows = reading.connection.execute(_ARRIVED, as_listed(found))
    found.update((record_id, bool(acked)) for record_id, acked in rows)
    return found


def dropped(reading: Reading, record_id: str) -> str | None:
    """The newest op of a record that somebody said is never to be sent; None when none is."""
    found: str | None = reading.connection.execute(_DROPPED, {"record": record_id}).scalar()
    return found


def written_as(
    reading: Reading, record_ids: Iterable[str], devices: Collection[str]
) -> dict[str, set[str]]:
    """Record id -> which of these devices have written a revision of it."""
    found: dict[str, set[str]] = {}
    for record_id, device in reading.connection.execute(_WRITTEN_AS, as_listed(record_ids)):
        if device in devices:
            found.setdefault(record_id, set()).add(device)
    return found


def only_taken(reading: Reading, record_id: str) -> bool:
    """Whether nothing of ours was ever said about a record that is kept here."""
    ours, taken = reading.connection.execute(_WHOSE, {"record": record_id}).one()
    return bool(taken) and not ours


def seats_said(reading: Reading, seat_ids: Iterable[str]) -> dict[str, SlotSaid]:
    """Seat id -> what its Slot would say, as this computer knows it now."""
    rows = reading.connection.execute(_SEATS, as_listed(seat_ids))
    return {row.id: _said(row) for row in rows}


def _said(row: Any) -> SlotSaid:
    free = SlotStatus.CLOSED if row.closed else SlotStatus.HELD if row.holder else SlotStatus.FREE
    return SlotSaid(
        row.id,
        str(SlotStatus.SOLD if row.booking else free),
        row.holder,
        row.epoch,
        "",
        row.kind,
        row.org_id,
        row.hold_until,
        row.session_id,
        row.no,
    )


def hold(unit: Unit, op_id: str, state: str, code: str, text: str = "") -> None:
    """Put one op aside: QUARANTINED or CONFLICT, with the reason."""
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.op_id == op_id, OpStateRow.state.in_(("PENDING", "SENT")))
        .values(state=state, bundle_no=None, reason_code=code, reason_text=text or None)
    )


def give_way(unit: Unit, op_id: str, code: str, text: str) -> None:
    """Never send this op: somebody at another computer had done as much before."""
    unit.connection.execute(
        update(OpStateRow)
        .where(OpStateRow.op_id == op_id, OpStateRow.state == "PENDING")
        .values(state="SUPERSEDED", reason_code=code, reason_text=text or None)
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


# --- statements, built once --------------------------------------------------------------------

_OP = cast("Table", OpRow.__table__).c
_STATES = cast("Table", OpStateRow.__table__)
_STATE = _STATES.c
_STATED = OpRow.__table__.join(_STATES, _OP.op_id == _STATE.op_id)
_LOCAL = stays_here(_OP) & (_STATE.state == "PENDING")

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
_PAYLOADS = select(_OP.op_id, _OP.payload, _OP.created_wall, _OP.author).where(among(_OP.op_id))
_ARRIVED = (
    select(_OP.record_id, func.max(_STATE.state.in_(AGREED)))
    .select_from(_STATED)
    .where(among(_OP.record_id))
    .group_by(_OP.record_id)
)
_DROPPED = (
    select(_OP.op_id)
    .select_from(_STATED)
    .where(_OP.record_id == bindparam("record"), _STATE.state == "DISCARDED")
    .order_by(_OP.seq.desc())
    .limit(1)
)
_WHOSE = select(func.count().filter(~_OP.taken), func.count().filter(_OP.taken)).where(
    _OP.record_id == bindparam("record")
)
_WRITTEN_AS = (
    select(_OP.record_id, _OP.device_id).where(among(_OP.record_id), ~_OP.taken).distinct()
)
_SEATS = (
    select(*SeatRow.__table__.c, BookingRow.id.label("booking"))
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
