"""Last known server state, what was pulled but not yet applied, and what it says in our words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.payload import instant_text as stamp
from desktop.models.log import (
    CountyViewRow,
    CursorRow,
    OpRow,
    OrphanRow,
    ReplicaRow,
    StageRow,
)
from desktop.store.outbox import chunks
from desktop.store.store import Reading, Unit

Key = tuple[str, str]


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
        for some in chunks(ids):
            rows = reading.connection.execute(
                select(
                    ReplicaRow.resource_type,
                    ReplicaRow.resource_id,
                    ReplicaRow.version_id,
                    ReplicaRow.last_updated,
                    ReplicaRow.json,
                    ReplicaRow.deleted,
                ).where(ReplicaRow.resource_type == kind, ReplicaRow.resource_id.in_(some))
            )
            found.update(((row[0], row[1]), Known(*row)) for row in rows)
    return found


def keep(unit: Unit, resources: Sequence[Known]) -> None:
    """Write resources as last known, newest state only."""
    if not resources:
        return
    now = stamp(unit.now)
    statement = upsert(ReplicaRow)
    statement = statement.on_conflict_do_update(
        index_elements=["resource_type", "resource_id"],
        set_={
            name: statement.excluded[name]
            for name in ("version_id", "last_updated", "json", "deleted", "received_at")
        },
    )
    unit.connection.execute(
        statement,
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
    rows = reading.connection.execute(
        select(
            ReplicaRow.resource_type,
            ReplicaRow.resource_id,
            ReplicaRow.version_id,
            ReplicaRow.last_updated,
            ReplicaRow.json,
            ReplicaRow.deleted,
        ).where(ReplicaRow.resource_type == resource_type, ~ReplicaRow.deleted)
    )
    return [Known(*row) for row in rows]


def tasks_running(reading: Reading) -> list[str]:
    """Ids of the Tasks of referrals that have not ended."""
    status = func.json_extract(ReplicaRow.json, "$.status")
    ended = ("completed", "rejected", "cancelled", "failed", "entered-in-error")
    return list(
        reading.connection.execute(
            select(ReplicaRow.resource_id).where(
                ReplicaRow.resource_type == "Task", ~ReplicaRow.deleted, status.not_in(ended)
            )
        ).scalars()
    )


def messages_about(reading: Reading, task_ids: Iterable[str]) -> dict[str, list[Known]]:
    """Task id -> Communications that are part of it, oldest first."""
    wanted = {f"Task/{task_id}": task_id for task_id in task_ids}
    found: dict[str, list[Known]] = defaultdict(list)
    part = func.json_extract(ReplicaRow.json, "$.partOf[0].reference")
    for some in chunks(wanted):
        rows = reading.connection.execute(
            select(
                part,
                ReplicaRow.resource_type,
                ReplicaRow.resource_id,
                ReplicaRow.version_id,
                ReplicaRow.last_updated,
                ReplicaRow.json,
                ReplicaRow.deleted,
            )
            .where(ReplicaRow.resource_type == "Communication", ~ReplicaRow.deleted, part.in_(some))
            .order_by(ReplicaRow.last_updated)
        )
        for row in rows:
            found[wanted[row[0]]].append(Known(*row[1:]))
    return found


# --- staging -----------------------------------------------------------------------------------


def stage(unit: Unit, scope: str, resources: Sequence[Known]) -> None:
    """Lay a page aside until its last one is there."""
    if not resources:
        return
    statement = upsert(StageRow)
    statement = statement.on_conflict_do_update(
        index_elements=["scope", "resource_type", "resource_id"],
        set_={name: statement.excluded[name] for name in ("version_id", "last_updated", "json")},
        where=StageRow.last_updated <= statement.excluded.last_updated,
    )
    unit.connection.execute(
        statement,
        [
            {
                "scope": scope,
                "resource_type": each.resource_type,
                "resource_id": each.resource_id,
                "version_id": each.version,
                "last_updated": each.last_updated,
                "json": None if each.deleted else each.json,
            }
            for each in resources
        ],
    )


def staged(reading: Reading, scope: str) -> list[Known]:
    """What a scope has laid aside."""
    rows = reading.connection.execute(
        select(
            StageRow.resource_type,
            StageRow.resource_id,
            StageRow.version_id,
            StageRow.last_updated,
            StageRow.json,
        ).where(StageRow.scope == scope)
    )
    return [
        Known(kind, resource_id, version, updated, text or "", deleted=text is None)
        for kind, resource_id, version, updated, text in rows
    ]


def clear_stage(unit: Unit, scope: str) -> None:
    """Applied."""
    unit.connection.execute(delete(StageRow).where(StageRow.scope == scope))


def cursor(reading: Reading, scope: str) -> str | None:
    """Server instant up to which a scope has been applied."""
    return reading.connection.execute(
        select(CursorRow.since).where(CursorRow.scope == scope)
    ).scalar()


def move_cursor(unit: Unit, scope: str, since: str) -> None:
    """Remember how far a scope was applied; only with values the server gave."""
    now = stamp(unit.now)
    unit.connection.execute(
        upsert(CursorRow)
        .values(scope=scope, since=since, pulled_at=now)
        .on_conflict_do_update(index_elements=["scope"], set_={"since": since, "pulled_at": now})
    )


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
    found: dict[str, dict[str, Any]] = {}
    for some in chunks(record_ids):
        rows = reading.connection.execute(
            select(CountyViewRow.record_id, CountyViewRow.payload).where(
                CountyViewRow.kind == kind, CountyViewRow.record_id.in_(some)
            )
        )
        found.update((row[0], dict(row[1])) for row in rows)
    return found


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
    found: set[str] = set()
    for some in chunks(record_ids):
        found.update(
            reading.connection.execute(
                select(OpRow.record_id).where(OpRow.record_id.in_(some)).distinct()
            ).scalars()
        )
    return found
