"""What was pulled but not yet applied, and how far each scope has been applied."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.payload import instant_text as stamp
from desktop.models.log import CursorRow, StageRow
from desktop.store.replica import Known
from desktop.store.store import Reading, Unit

FIRST = "first_readings"
"""Setting: scope -> the county's instant of the first page of a reading that begins at nothing;
empty where what lies there does not tell how far it came."""


def lay_aside(unit: Unit, scope: str, resources: Sequence[Known]) -> None:
    """Lay a page aside until its last one is there."""
    if not resources:
        return
    unit.connection.execute(
        _LAY,
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


def laid_aside(reading: Reading, scope: str) -> list[Known]:
    """What a scope has laid aside."""
    rows = reading.connection.execute(_LAID, {"this": scope})
    return [
        Known(kind, resource_id, version, updated, text or "", deleted=text is None)
        for kind, resource_id, version, updated, text in rows
    ]


def times(reading: Reading, scope: str) -> list[str]:
    """When each of these was changed, as the county said it."""
    return list(reading.connection.execute(_TIMES, {"this": scope}).scalars())


def clear(unit: Unit, scope: str) -> None:
    """Applied."""
    unit.connection.execute(_CLEAR, {"this": scope})


def cursor(reading: Reading, scope: str) -> str | None:
    """Server instant up to which a scope has been applied."""
    return reading.connection.execute(_CURSOR, {"this": scope}).scalar()


def move_cursor(unit: Unit, scope: str, since: str) -> None:
    """Remember how far a scope was applied; only with values the server gave."""
    unit.connection.execute(_MOVE, {"scope": scope, "since": since, "pulled_at": stamp(unit.now)})


# --- statements, built once --------------------------------------------------------------------

_STAGED = cast("Table", StageRow.__table__)
_CURSORS = cast("Table", CursorRow.__table__)

_LAY = upsert(_STAGED)
_LAY = _LAY.on_conflict_do_update(
    index_elements=["scope", "resource_type", "resource_id"],
    set_={name: _LAY.excluded[name] for name in ("version_id", "last_updated", "json")},
    where=_STAGED.c.last_updated <= _LAY.excluded.last_updated,
)
_LAID = select(
    _STAGED.c.resource_type,
    _STAGED.c.resource_id,
    _STAGED.c.version_id,
    _STAGED.c.last_updated,
    _STAGED.c.json,
).where(_STAGED.c.scope == bindparam("this"))
_TIMES = select(_STAGED.c.last_updated).where(_STAGED.c.scope == bindparam("this"))
_CLEAR = delete(_STAGED).where(_STAGED.c.scope == bindparam("this"))
_CURSOR = select(_CURSORS.c.since).where(_CURSORS.c.scope == bindparam("this"))
_MOVE = upsert(_CURSORS)
_MOVE = _MOVE.on_conflict_do_update(
    index_elements=["scope"],
    set_={name: _MOVE.excluded[name] for name in ("since", "pulled_at")},
)
