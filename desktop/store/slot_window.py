"""Slots kept here: which began before the window, and which of these are bound to this computer.

Bound is what this computer or this clinic holds, wrote or tells of: it is never dropped, whatever
the county's date says (docs/decisions/0025).
"""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, bindparam, delete, func, select, text

from desktop.domain.kept import Place
from desktop.domain.slot_window import SlotWindow, begins_before
from desktop.models.log import ReplicaRow
from desktop.store import outbox
from desktop.store.epoch import own_devices
from desktop.store.listing import among, as_listed
from desktop.store.stage import FIRST
from desktop.store.store import Reading, Unit

WINDOW = "slot_window"  # setting
SCOPE = "Slot"  # of the cursor
LOT = 300


def window(reading: Reading) -> SlotWindow:
    """As last kept."""
    return SlotWindow.read(reading.setting(WINDOW))


def keep(unit: Unit, now: SlotWindow) -> None:
    """Remember it. Where it reaches farther back than before, Slots are read from there anew."""
    before = window(unit)
    had, has = before.edge, now.edge
    if had is not None and (has is None or has < had):
        unit.connection.execute(_FORGET_CURSOR, {"scope": SCOPE})
        if SCOPE in (begun := unit.setting(FIRST, {})):
            outbox.note(unit, FIRST, {**begun, SCOPE: ""})
    outbox.note(unit, WINDOW, now.plain())


def begun_before(reading: Reading, edge: datetime) -> set[str]:
    """Ids of the Slots known here that began before an instant."""
    rows = reading.connection.execute(_STARTS)
    return {row[0] for row in rows if begins_before(row[1], edge)}


def seats_begun_before(reading: Reading, ids: Iterable[str], edge: datetime) -> set[str]:
    """The same of some Slots, by the seats kept here for them."""
    rows = reading.connection.execute(_SEATS, as_listed(ids))
    return {row[0] for row in rows if begins_before(row[1], edge)}


def old_lot(reading: Reading, after: str, edge: datetime) -> tuple[str, dict[str, str]]:
    """Look through some Slots, in the order of their ids.

    Returns:
        The id up to which it came, empty at the end; id -> JSON of those begun before the edge.
    """
    rows = reading.connection.execute(_NEXT, {"after": after, "most": LOT}).all()
    old = [row[0] for row in rows if begins_before(row[1], edge)]
    return rows[-1][0] if len(rows) == LOT else "", words(reading, old)


def words(reading: Reading, ids: Collection[str]) -> dict[str, str]:
    """Id -> JSON of Slots known here."""
    rows = reading.connection.execute(_WORDS, as_listed(ids)) if ids else ()
    return {row[0]: row[1] for row in rows}


def written(reading: Reading) -> set[str]:
    """Ids of the Slots that bundles of this file name, or words of a booking ever did."""
    return set(reading.connection.execute(_WRITTEN).scalars())


def bound(reading: Reading, place: Place, ids: Collection[str]) -> set[str]:
    """Those Slots that are this clinic's or this computer's, or that something here waits for.

    What this computer once wrote is told by `written`.
    """
    if not ids:
        return set()
    own = json.dumps(sorted(own_devices(reading)))
    whose = as_listed(ids, org=str(place.org_id), own=own)
    found = set(reading.connection.execute(_HELD, whose).scalars())
    for told in _TOLD_OF:
        found.update(reading.connection.execute(told, as_listed(ids)).scalars())
    return found


def drop(unit: Unit, ids: Sequence[str]) -> None:
    """Keep these Slots no longer."""
    unit.connection.execute(_DROP, as_listed(ids))


# --- statements, built once --------------------------------------------------------------------

_REPLICA = cast("Table", ReplicaRow.__table__)
_START = func.json_extract(_REPLICA.c.json, "$.start")
_STARTS = select(_REPLICA.c.resource_id, _START).where(
    _REPLICA.c.resource_type == "Slot", ~_REPLICA.c.deleted
)
_NEXT = (
    _STARTS.where(_REPLICA.c.resource_id > bindparam("after"))
    .order_by(_REPLICA.c.resource_id)
    .limit(bindparam("most"))
)
_WORDS = select(_REPLICA.c.resource_id, _REPLICA.c.json).where(
    _REPLICA.c.resource_type == "Slot", among(_REPLICA.c.resource_id)
)
_DROP = delete(_REPLICA).where(_REPLICA.c.resource_type == "Slot", among(_REPLICA.c.resource_id))
_SEATS = text("SELECT id, starts_at FROM seat WHERE id IN (SELECT value FROM json_each(:listed))")
_FORGET_CURSOR = text("DELETE FROM cursor WHERE scope = :scope")
_HELD = text(
    """
    SELECT s.id FROM seat s LEFT JOIN duty_session d ON d.id = s.session_id
    WHERE s.id IN (SELECT value FROM json_each(:listed)) AND (s.giving OR s.org_id = :org
      OR d.org_id = :org OR s.holder IN (SELECT value FROM json_each(:own)))
    """
)
_AMONG = "IN (SELECT value FROM json_each(:listed))"
_TOLD_OF = tuple(
    text(said)
    for said in (
        f"SELECT seat_id FROM booking WHERE seat_id {_AMONG}",
        f"SELECT seat_id FROM seat_request WHERE seat_id {_AMONG}",
        f"SELECT seat_id FROM outage_slip WHERE seat_id {_AMONG}",
        f"SELECT resource_id FROM conflict WHERE resource_type = 'Slot' AND resource_id {_AMONG}",
        f"SELECT resource_id FROM stage WHERE resource_type = 'Slot' AND resource_id {_AMONG}",
        f"SELECT resource_id FROM orphan WHERE resource_type = 'Slot' AND resource_id {_AMONG}",
        f"SELECT substr(waits_for, 6) FROM orphan WHERE substr(waits_for, 1, 5) = 'Slot/'"
        f" AND substr(waits_for, 6) {_AMONG}",
    )
)
_WRITTEN = text(
    """
    SELECT json_extract(e.value, '$[1]') FROM bundle b, json_each(b.entries, '$[0]') e
    WHERE json_extract(e.value, '$[0]') = 'Slot'
    UNION SELECT json_extract(payload, '$.seat_id') FROM op WHERE kind = 'booking'
      AND json_extract(payload, '$.seat_id') IS NOT NULL
    """
)
