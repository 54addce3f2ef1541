"""Bundles: frozen before their first byte goes out, settled by the ledger's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select, text, update

from desktop.domain.payload import instant_text
from desktop.models.log import BundleRow, OpRow, OpStateRow
from desktop.store import attachments, seat_requests
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit
from desktop.store.witness import Mark


@dataclass(frozen=True, slots=True)
class Frozen:
    """A bundle as it was before its first byte went out.

    Attributes:
        ops: ids of the ops it settles.
        seats: requests for seats it settles instead, and until when each is held.
        entries: type, id and the version each PUT was made on, in order, ledger left out.
    """

    number: int
    uuid: str
    state: str
    if_match: str
    entries: tuple[tuple[str, str, str | None], ...]
    ops: tuple[str, ...]
    seats: tuple[tuple[int, str], ...] = ()


def freeze(unit: Unit, bundle: Frozen, body_sha256: str) -> None:
    """Write the bundle down and mark what it carries as sent; commit before its first byte goes.

    Raises:
        SeatMoved: a seat in it was sold meanwhile; nothing was kept.
    """
    unit.connection.execute(
        _FREEZE,
        {
            "bundle_no": bundle.number,
            "bundle_uuid": bundle.uuid,
            "ledger_if_match": bundle.if_match,
            "body_sha256": body_sha256,
            "state": bundle.state,
            "entries": _plain(bundle),
            "frozen_at": instant_text(unit.now),
        },
    )
    unit.connection.execute(_SENT, as_listed(bundle.ops, number=bundle.number))
    seat_requests.freeze(unit, bundle.number, bundle.seats)
    unit.came_to(Mark(0, "", bundle.number))


def mark(unit: Unit, number: int, state: str) -> None:
    """Set the state of a bundle."""
    unit.connection.execute(_MARK, {"number": number, "now": state})


def next_bundle_no(reading: Reading) -> int:
    """The number of the next bundle; never used again."""
    return int(reading.connection.execute(_LAST_NO).scalar() or 0) + 1


def unresolved(reading: Reading) -> list[Frozen]:
    """Bundles whose outcome is not known, oldest first."""
    return [_frozen(row) for row in reading.connection.execute(_UNRESOLVED).mappings()]


def bundle_of(reading: Reading, uuid: str) -> Frozen | None:
    """Our bundle of that uuid, or None."""
    row = reading.connection.execute(_OF_UUID, {"uuid": uuid}).mappings().first()
    return _frozen(row) if row else None


def landed_after(reading: Reading, number: int) -> list[Frozen]:
    """Bundles that had landed after `number`."""
    rows = reading.connection.execute(_LANDED_AFTER, {"number": number}).mappings()
    return [_frozen(row) for row in rows]


def land(unit: Unit, bundle: Frozen, arrived: datetime | None = None) -> None:
    """The county has the bundle: settle its ops by id, and free what waited for them.

    Args:
        unit: the transaction.
        bundle: that has landed.
        arrived: by the county's clock, of one that came by stick; None: when it was sent.
    """
    ops = as_listed(bundle.ops)
    numbered = {**ops, "number": bundle.number}
    acked = unit.connection.execute(_ACKED, numbered).rowcount
    if acked != len(bundle.ops):
        # a copy that arrives late finds its ops open again; both edges are walked
        unit.connection.execute(_REOPENED, ops)
        unit.connection.execute(_SENT_LATE, numbered)
        unit.connection.execute(_ACKED, numbered)
    if unit.connection.execute(_ANY_HELD).first() is not None:
        unit.connection.execute(_SUPERSEDE, ops)
        unit.connection.execute(_FREE_WAITING)
    seat_requests.landed(unit, bundle.number, bundle.seats)
    mark(unit, bundle.number, "LANDED")
    if arrived is not None:
        said = {"number": bundle.number, "now": instant_text(arrived)}
        unit.connection.execute(_ARRIVED, said)


def not_applied(unit: Unit, bundle: Frozen, *, never: bool = False) -> None:
    """The county has not applied the bundle: what it carried is owed again.

    `never`: it cannot land later either, because it was not sent, or was refused, or the fence has
    moved on.
    """
    unit.connection.execute(_OWED_STILL, {"number": bundle.number})
    seat_requests.not_applied(unit, bundle.number, bundle.seats, never=never)
    mark(unit, bundle.number, "REJECTED")


def overtaken(unit: Unit) -> None:
    """Give up what is owed of records of which a later save has arrived: that says it all.

    A stick may bring the later one while it is not known what became of the earlier one.
    """
    unit.connection.execute(_OVERTAKEN)


def owe_again(unit: Unit, bundles: Iterable[Frozen]) -> int:
    """The county went back to an older backup: what came after it is owed again."""
    count = 0
    for bundle in bundles:
        count += unit.connection.execute(_OWED, as_listed(bundle.ops)).rowcount
        seat_requests.owe_again(unit, bundle.seats)
        mark(unit, bundle.number, "REJECTED")
    attachments.doubt_untold(unit)
    return count


def _plain(bundle: Frozen) -> list[Any]:
    said: list[Any] = [[list(each) for each in bundle.entries], list(bundle.ops)]
    return [*said, [list(each) for each in bundle.seats]] if bundle.seats else said


def _frozen(row: Any) -> Frozen:
    entries, ops, *seats = row["entries"]
    return Frozen(
        number=row["bundle_no"],
        uuid=row["bundle_uuid"],
        state=row["state"],
        if_match=row["ledger_if_match"],
        entries=tuple((kind, resource_id, version) for kind, resource_id, version in entries),
        ops=tuple(ops),
        seats=tuple((seq, until) for seq, until in (seats[0] if seats else ())),
    )


# --- statements, built once --------------------------------------------------------------------

_BUNDLES = cast("Table", BundleRow.__table__)
_STATES = cast("Table", OpStateRow.__table__)
_OPS = cast("Table", OpRow.__table__)
_OP = _OPS.c
_STATE = _STATES.c
_MINE = among(_STATE.op_id)

_FREEZE = insert(_BUNDLES)
_ARRIVED = (
    update(_BUNDLES)
    .where(_BUNDLES.c.bundle_no == bindparam("number"))
    .values(frozen_at=bindparam("now"))
)
_MARK = (
    update(_BUNDLES)
    .where(_BUNDLES.c.bundle_no == bindparam("number"))
    .values(state=bindparam("now"))
)
_UNRESOLVED = (
    select(_BUNDLES)
    .where(_BUNDLES.c.state.in_(("FROZEN", "UNKNOWN")))
    .order_by(_BUNDLES.c.bundle_no)
)
_OF_UUID = select(_BUNDLES).where(_BUNDLES.c.bundle_uuid == bindparam("uuid"))
_LANDED_AFTER = select(_BUNDLES).where(
    _BUNDLES.c.state == "LANDED", _BUNDLES.c.bundle_no > bindparam("number")
)
_LAST_NO = select(func.max(_BUNDLES.c.bundle_no))
_SENT = (
    update(_STATES)
    .where(_MINE)
    .values(state="SENT", bundle_no=bindparam("number"), reason_code=None, reason_text=None)
)
_ACKED = (
    update(_STATES)
    .where(_MINE, _STATE.state == "SENT")
    .values(state="ACKED", bundle_no=bindparam("number"), blocked_by=None, reason_code=None)
)
_REOPENED = (
    update(_STATES)
    .where(_MINE, _STATE.state.in_(("BLOCKED", "QUARANTINED", "CONFLICT")))
    .values(state="PENDING")
)
_SENT_LATE = (
    update(_STATES)
    .where(_MINE, _STATE.state == "PENDING")
    .values(state="SENT", bundle_no=bindparam("number"))
)
_OWED_STILL = (
    update(_STATES)
    .where(_STATE.bundle_no == bindparam("number"), _STATE.state == "SENT")
    .values(state="PENDING", bundle_no=None)
)
_OWED = (
    update(_STATES).where(_MINE, _STATE.state == "ACKED").values(state="PENDING", bundle_no=None)
)
_ANY_HELD = select(_STATE.op_id).where(_STATE.state.in_(("BLOCKED", "QUARANTINED"))).limit(1)
# older revisions that were refused are made good by a newer one that arrived
_NEWER = (
    select(_OP.record_id, func.max(_OP.seq).label("seq"))
    .where(among(_OP.op_id))
    .group_by(_OP.record_id)
    .subquery()
)
_SUPERSEDE = (
    update(_STATES)
    .where(
        _STATE.state.in_(("QUARANTINED", "BLOCKED")),
        _STATE.op_id.in_(
            select(_OP.op_id).join(
                _NEWER, (_OP.record_id == _NEWER.c.record_id) & (_OP.seq < _NEWER.c.seq)
            )
        ),
    )
    .values(state="SUPERSEDED")
)
_OVERTAKEN = text(
    """
    UPDATE op_state SET state = 'SUPERSEDED' WHERE state = 'PENDING' AND EXISTS (
      SELECT 1 FROM op o JOIN op n ON n.record_id = o.record_id AND n.seq > o.seq
      JOIN op_state ns ON ns.op_id = n.op_id
      WHERE o.op_id = op_state.op_id AND ns.state = 'ACKED' AND NOT n.taken)
    """
)
_OTHER = _STATES.alias()
_BLOCKER, _LATER = _OPS.alias(), _OPS.alias()
# what it waited for has arrived itself, or a later revision of the same record has
_ARRIVED_LATER = (
    select(_OTHER.c.op_id)
    .join(_LATER, _LATER.c.op_id == _OTHER.c.op_id)
    .join(_BLOCKER, _BLOCKER.c.record_id == _LATER.c.record_id)
    .where(_BLOCKER.c.op_id == _STATE.blocked_by, _OTHER.c.state == "ACKED")
    .exists()
)
_FREE_WAITING = (
    update(_STATES)
    .where(
        _STATE.state == "BLOCKED",
        select(_OTHER.c.op_id)
        .where(_OTHER.c.op_id == _STATE.blocked_by, _OTHER.c.state.in_(("ACKED", "SUPERSEDED")))
        .exists()
        | _ARRIVED_LATER,
    )
    .values(state="PENDING", blocked_by=None)
)
