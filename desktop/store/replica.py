"""Last known server state, and what it says in our words."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.payload import MALFORMED
from desktop.domain.payload import instant_text as stamp
from desktop.models.log import (
    CountyViewRow,
    OpRow,
    OrphanRow,
    ReplicaRow,
)
from desktop.store import outbox
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

Key = tuple[str, str]
GONE = "replica_gone"
"""Setting: type and id of each resource that the county took away; so nobody looks through all.

Third, of a Task, whose it was: the id in its focus, None where that was not known here.
"""
_TASK = "Task"
_UNTOLD = "Slot"  # there are more of them than of all others, and nobody is told of one


@dataclass(frozen=True, slots=True)
class Known:
    """A resource as last seen or written.

    Attributes:
        version: empty when it landed without the server telling its version.
        json: text; empty for a deleted one.
    """

    resource_type: str
    resource_id: str
    version: str
    last_updated: str
    json: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """What the county says of one thing, in our words."""

    kind: str
    record_id: str
    ref_id: str | None
    payload: Mapping[str, Any]


def known(reading: Reading, keys: Iterable[Key]) -> dict[Key, Known]:
    """The resources that are there, deleted ones included."""
    by_type: dict[str, list[str]] = defaultdict(list)
    for kind, resource_id in keys:
        by_type[kind].append(resource_id)
    found: dict[Key, Known] = {}
    for kind, ids in by_type.items():
        rows = reading.connection.execute(_KNOWN, as_listed(ids, kind=kind))
        found.update(((row[0], row[1]), Known(*row)) for row in rows)
    return found


def keep(unit: Unit, resources: Sequence[Known]) -> None:
    """Write resources as last known, newest state only."""
    if not resources:
        return
    now = stamp(unit.now)
    _note_gone(unit, resources)
    unit.connection.execute(
        _KEEP,
        [
            {
                "resource_type": each.resource_type,
                "resource_id": each.resource_id,
                "version_id": each.version,
                "last_updated": each.last_updated,
                "json": each.json,
                "deleted": each.deleted,
                "received_at": now,
            }
            for each in resources
        ],
    )


def gone(reading: Reading) -> dict[Key, str | None]:
    """What the county took away, of a Task whose it was (`GONE`); Slots are left out."""
    noted = reading.setting(GONE)
    if noted is not None:
        return {(row[0], row[1]): row[2] for row in noted}
    rows = reading.connection.execute(_EVERY_GONE)
    return {(row[0], row[1]): None if row[0] == _TASK else "" for row in rows}


def _note_gone(unit: Unit, resources: Iterable[Known]) -> None:
    noted, told = unit.setting(GONE), [each for each in resources if each.resource_type != _UNTOLD]
    taken = {(each.resource_type, each.resource_id) for each in told if each.deleted}
    if noted == [] and not taken:
        return
    before = gone(unit)
    there = {(each.resource_type, each.resource_id) for each in told} - taken
    after = {key: about for key, about in before.items() if key not in there}
    after = _whose(unit, taken - after.keys()) | after
    if noted is None or after != before:
        outbox.note(unit, GONE, [[*key, after[key]] for key in sorted(after)])


def _whose(unit: Unit, taken: set[Key]) -> dict[Key, str | None]:
    """Of each Task what it was about, by its last words before it was taken away."""
    whose: dict[Key, str | None] = {key: None if key[0] == _TASK else "" for key in taken}
    for key, last in known(unit, [each for each in taken if each[0] == _TASK]).items():
        with suppress(*MALFORMED):
            whose[key] = str(json.loads(last.json)["focus"]["reference"]).rpartition("/")[2]
    return whose


def forget(unit: Unit, keys: Iterable[Key]) -> None:
    """The county does not have these (any more): they are new again."""
    for kind, resource_id in keys:
        unit.connection.execute(
            delete(ReplicaRow).where(
                ReplicaRow.resource_type == kind, ReplicaRow.resource_id == resource_id
            )
        )


def all_of_type(reading: Reading, resource_type: str) -> list[Known]:
    """Every resource of a type that is not deleted."""
    rows = reading.connection.execute(_OF_TYPE, {"kind": resource_type})
    return [Known(*row) for row in rows]


def without_version(reading: Reading, resource_type: str) -> list[str]:
    """Ids of resources that landed without telling their version."""
    rows = reading.connection.execute(
        select(_REPLICA.c.resource_id).where(
            _REPLICA.c.resource_type == resource_type,
            _REPLICA.c.version_id == "",
            ~_REPLICA.c.deleted,
        )
    )
    return list(rows.scalars())


def with_version(reading: Reading, resource_type: str, ids: Iterable[str]) -> int:
    """How many of these are known here in a version that the server told, and not deleted."""
    told = reading.connection.execute(_TOLD, as_listed(ids, kind=resource_type))
    return int(told.scalar_one())


def messages_about(reading: Reading, task_ids: Iterable[str]) -> dict[str, list[Known]]:
    """Task id -> Communications that are part of it, oldest first."""
    wanted = {f"Task/{task_id}": task_id for task_id in task_ids}
    found: dict[str, list[Known]] = defaultdict(list)
    for row in reading.connection.execute(_MESSAGES, as_listed(wanted)):
        found[wanted[row[0]]].append(Known(*row[1:]))
    return found


# --- orphans -----------------------------------------------------------------------------------


def park(unit: Unit, key: Key, waits_for: str) -> None:
    """Remember a resource whose parent has not come."""
    unit.connection.execute(
        upsert(OrphanRow)
        .values(resource_type=key[0], resource_id=key[1], waits_for=waits_for, misses=1)
        .on_conflict_do_update(
            index_elements=["resource_type", "resource_id"],
            set_={"misses": OrphanRow.misses + 1, "waits_for": waits_for},
        )
    )


def orphans(reading: Reading) -> list[tuple[Key, str, int]]:
    """Every orphan: its key, the reference it waits for, and how often it was missed."""
    rows = reading.connection.execute(
        select(
            OrphanRow.resource_type, OrphanRow.resource_id, OrphanRow.waits_for, OrphanRow.misses
        )
    )
    return [((row[0], row[1]), row[2], row[3]) for row in rows]


def adopt(unit: Unit, key: Key) -> None:
    """Its parent is there."""
    unit.connection.execute(
        delete(OrphanRow).where(OrphanRow.resource_type == key[0], OrphanRow.resource_id == key[1])
    )


# --- views -------------------------------------------------------------------------------------


def views(reading: Reading, kind: str, record_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Record id -> payload of the views of a kind."""
    rows = reading.connection.execute(_VIEWS, as_listed(record_ids, kind=kind))
    return {row[0]: dict(row[1]) for row in rows}


def view_ids(reading: Reading, kind: str) -> list[str]:
    """Of what the county says something of this kind."""
    asked = select(CountyViewRow.record_id).where(CountyViewRow.kind == kind)
    return list(reading.connection.execute(asked.order_by(CountyViewRow.record_id)).scalars())


def show(unit: Unit, made: Sequence[View]) -> None:
    """Write views; one that changed counts as unseen again."""
    for each in made:
        values = {
            "ref_id": each.ref_id,
            "payload": dict(each.payload),
            "changed_at": stamp(unit.now),
            "seen_at": None,
        }
        unit.connection.execute(
            upsert(CountyViewRow)
            .values(kind=each.kind, record_id=each.record_id, **values)
            .on_conflict_do_update(index_elements=["kind", "record_id"], set_=values)
        )
        unit.touched(each.kind)


def hide(unit: Unit, kind: str, record_id: str) -> None:
    """The county has taken it away."""
    unit.connection.execute(
        delete(CountyViewRow).where(
            CountyViewRow.kind == kind, CountyViewRow.record_id == record_id
        )
    )
    unit.touched(kind)


def seen(unit: Unit, kind: str, record_id: str) -> None:
    """Somebody has looked."""
    unit.connection.execute(
        update(CountyViewRow)
        .where(CountyViewRow.kind == kind, CountyViewRow.record_id == record_id)
        .values(seen_at=stamp(unit.now))
    )


def ours(reading: Reading, record_ids: Iterable[str]) -> set[str]:
    """Those ids that belong to records kept here."""
    return set(reading.connection.execute(_OURS, as_listed(record_ids)).scalars())


# --- statements, built once --------------------------------------------------------------------

_REPLICA = cast("Table", ReplicaRow.__table__)
_COLUMNS = (
    _REPLICA.c.resource_type,
    _REPLICA.c.resource_id,
    _REPLICA.c.version_id,
    _REPLICA.c.last_updated,
    _REPLICA.c.json,
    _REPLICA.c.deleted,
)
_OF_KIND = select(*_COLUMNS).where(_REPLICA.c.resource_type == bindparam("kind"))
_KNOWN = _OF_KIND.where(among(_REPLICA.c.resource_id))
_TOLD = select(func.count()).where(
    _REPLICA.c.resource_type == bindparam("kind"),
    among(_REPLICA.c.resource_id),
    _REPLICA.c.version_id != "",
    ~_REPLICA.c.deleted,
)
_OF_TYPE = _OF_KIND.where(~_REPLICA.c.deleted)
_EVERY_GONE = select(_REPLICA.c.resource_type, _REPLICA.c.resource_id).where(
    _REPLICA.c.deleted, _REPLICA.c.resource_type != _UNTOLD
)
_KEEP = upsert(_REPLICA)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["resource_type", "resource_id"],
    set_={
        name: _KEEP.excluded[name]
        for name in ("version_id", "last_updated", "json", "deleted", "received_at")
    },
)
_PART_OF = func.json_extract(_REPLICA.c.json, "$.partOf[0].reference")
_MESSAGES = (
    select(_PART_OF, *_COLUMNS)
    .where(_REPLICA.c.resource_type == "Communication", ~_REPLICA.c.deleted, among(_PART_OF))
    .order_by(_REPLICA.c.last_updated)
)
_VIEW = cast("Table", CountyViewRow.__table__).c
_VIEWS = select(_VIEW.record_id, _VIEW.payload).where(
    _VIEW.kind == bindparam("kind"), among(_VIEW.record_id)
)
_OP = cast("Table", OpRow.__table__).c
_OURS = select(_OP.record_id).where(among(_OP.record_id)).distinct()
