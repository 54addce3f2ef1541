"""What this computer and the county last agreed on for a record: acknowledged, or taken in.

An op that was acknowledged or taken in stands for a version of its resource at the county. Which
one is written beside it (`op_base`), because revisions are counted by each computer for itself and
say nothing about another's.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.models.log import OpBaseRow, OpRow, OpStateRow
from desktop.store.listing import among, as_listed
from desktop.store.outbox import AGREED
from desktop.store.store import Reading, Unit

_UNSETTLED = ("PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT")


@dataclass(frozen=True, slots=True)
class Agreed:
    """One revision that the county has or had.

    Attributes:
        payload: text. created: instant text of the save.
        device_id: which computer wrote it.
        taken: written elsewhere and taken in here.
        version, last_updated: the resource it stood for, empty where that was not told.
    """

    record_id: str
    revision: int
    payload: str
    created: str
    device_id: str
    taken: bool
    version: str
    last_updated: str


def agreed(reading: Reading, record_id: str) -> list[Agreed]:
    """Every revision of a record that the county has or had, newest first."""
    rows = reading.connection.execute(_AGREED, {"record": record_id})
    return [Agreed(*row) for row in rows]


def said_here(reading: Reading, record_id: str) -> list[Agreed]:
    """Every revision that this file said itself and that goes out, sent or not, newest first."""
    rows = reading.connection.execute(_SAID_HERE, {"record": record_id})
    return [Agreed(*row) for row in rows]


def base_of(
    history: Collection[Agreed],
    version: tuple[str, str],
    bears: tuple[str, int | None],
    own: Collection[str],
) -> Agreed | None:
    """What was agreed on when a version of the county's was made.

    Args:
        history: newest first.
        version: id and lastUpdated of the county's version; restored servers use numbers again.
        bears: the device that wrote it, and that device's number of its revision.
        own: device ids of this file, now and earlier.

    Returns:
        The revision that stands for this very version; else the one of ours that it bears; else
        the newest, from which every version that was never taken in has come.
    """
    for each in history:
        if version[0] and (each.version, each.last_updated) == version:
            return each
    device, number = bears
    if device in own:
        for each in history:
            if not each.taken and each.device_id == device and each.revision == number:
                return each
    return next(iter(history), None)


def unsettled(reading: Reading, record_ids: Iterable[str]) -> set[str]:
    """Those records that have an op on its way, or one that waits for a person."""
    return set(reading.connection.execute(_OPEN, as_listed(record_ids)).scalars())


def stands_for(
    unit: Unit, record_id: str, revision: int, resource: tuple[str, str, str, str]
) -> None:
    """Write down which version a revision stands for.

    Its resource is told as type, id, version id and lastUpdated.
    """
    kind, resource_id, version, updated = resource
    unit.connection.execute(
        _STANDS,
        {
            "record": record_id,
            "number": revision,
            "kind": kind,
            "resource": resource_id,
            "version": version,
            "updated": updated,
        },
    )


def session_stands_for(unit: Unit, session_id: str, version: str, updated: str) -> None:
    """A session of ours has landed: of two that clash, the one acknowledged later is not sold."""
    newest = next(iter(agreed(unit, session_id)), None)
    if newest is not None:
        stands_for(unit, session_id, newest.revision, ("Schedule", session_id, version, updated))


# --- statements, built once --------------------------------------------------------------------

_OP = cast("Table", OpRow.__table__).c
_STATE = cast("Table", OpStateRow.__table__).c
_BASES = cast("Table", OpBaseRow.__table__)
_BASE = _BASES.c
_STATED = OpRow.__table__.join(OpStateRow.__table__, _OP.op_id == _STATE.op_id)
_WITH_BASE = _STATED.outerjoin(
    _BASES, (_BASE.op_id == _OP.op_id) & (_BASE.resource_id == _OP.record_id)
)
_REVISIONS = (
    select(
        _OP.record_id,
        _OP.revision,
        _OP.payload,
        _OP.created_wall,
        _OP.device_id,
        _OP.taken,
        func.coalesce(_BASE.version_id, ""),
        func.coalesce(_BASE.last_updated, ""),
    )
    .select_from(_WITH_BASE)
    .where(_OP.record_id == bindparam("record"), ~_OP.local_only)
    .order_by(_OP.revision.desc())
)
_AGREED = _REVISIONS.where(_STATE.state.in_(AGREED))
_SAID_HERE = _REVISIONS.where(~_OP.taken)
_OPEN = (
    select(_OP.record_id)
    .select_from(_STATED)
    .where(among(_OP.record_id), _STATE.state.in_(_UNSETTLED))
)
_FROM: Any = select(
    _OP.op_id,
    bindparam("kind"),
    bindparam("resource"),
    bindparam("version"),
    bindparam("updated"),
).where(_OP.record_id == bindparam("record"), _OP.revision == bindparam("number"))
_STANDS = upsert(_BASES).from_select(
    ["op_id", "resource_type", "resource_id", "version_id", "last_updated"], _FROM
)
_STANDS = _STANDS.on_conflict_do_update(
    index_elements=["op_id", "resource_type", "resource_id"],
    set_={
        "version_id": _STANDS.excluded.version_id,
        "last_updated": _STANDS.excluded.last_updated,
    },
)
