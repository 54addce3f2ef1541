"""Who said each revision of a record, also where that was another computer's person."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.kept import COUNTY
from desktop.domain.shared_rows import Origin, Speaker
from desktop.models.log import OpRow
from desktop.models.staff import StaffRow
from desktop.store import replica
from desktop.store.epoch import own_devices
from desktop.store.store import Reading


def speakers(reading: Reading, record_id: UUID) -> dict[int, Speaker]:
    """Revision -> who said it and where.

    The name comes from this computer's staff, else from the person as the county has him; without
    either only the place is told.
    """
    rows = reading.connection.execute(
        select(OpRow.revision, OpRow.author, OpRow.device_id, OpRow.kind, OpRow.payload).where(
            OpRow.record_id == str(record_id)
        )
    ).all()
    own = own_devices(reading)
    clinic = reading.setting("org_id")
    names = person_names(reading, {row.author for row in rows})
    return {
        row.revision: Speaker(_origin(row, own, clinic), names.get(row.author, "")) for row in rows
    }


def person_names(reading: Reading, ids: Iterable[str]) -> dict[str, str]:
    """Staff id -> name, of this clinic's people and of those the county knows."""
    wanted = set(ids)
    rows = reading.connection.execute(
        select(StaffRow.id, StaffRow.name).where(StaffRow.id.in_(wanted))
    )
    found = {row.id: row.name for row in rows}
    others = replica.known(reading, [("Practitioner", each) for each in wanted - found.keys()])
    for (_, person_id), row in others.items():
        if row.deleted:
            continue
        names: Any = json.loads(row.json).get("name", ())
        found[person_id] = next((str(each.get("text", "")) for each in names), "")
    return found


def _origin(row: Any, own: frozenset[str], clinic: str) -> Origin:
    device: str = row.device_id
    if device in own:
        return Origin.HERE
    if device == str(COUNTY):
        return Origin.COUNTY
    org = json.loads(row.payload).get("org_id")
    elsewhere = row.kind == "duty_session" and org != clinic
    return Origin.OTHER_CLINIC if elsewhere else Origin.OTHER_PC
