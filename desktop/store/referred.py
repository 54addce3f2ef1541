"""What a referral connects: whose patients, whose Tasks. Read from rows and replica."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, text

from desktop.models.log import ReplicaRow
from desktop.store.store import Reading

ENDED = ("completed", "rejected", "cancelled", "failed", "entered-in-error")


@dataclass(frozen=True, slots=True)
class Running:
    """A Task of a referral that has not ended.

    Attributes:
        request_id: its ServiceRequest.
        received: we own it; otherwise we asked for it.
    """

    task_id: str
    request_id: str
    received: bool


def running(reading: Reading, org_id: str) -> list[Running]:
    """Tasks of referrals, up and down, that we own or asked for and that have not ended."""
    rows = reading.connection.execute(_RUNNING, {"org": f"Organization/{org_id}"})
    return [Running(row[0], row[1].rsplit("/", 1)[-1], bool(row[2])) for row in rows if row[1]]


def patients_followed(reading: Reading, org_id: str) -> list[str]:
    """Other organisations' patients whose referrals to us have not ended."""
    rows = reading.connection.execute(_FOLLOWED, {"org": f"Organization/{org_id}"})
    return [row[0].rsplit("/", 1)[-1] for row in rows if row[0]]


def is_named(reading: Reading, patient_id: str) -> bool:
    """Whether a referral that is kept, or about to be, names this patient."""
    asked = {"patient": patient_id, "reference": f"Patient/{patient_id}"}
    return reading.connection.execute(_NAMED, asked).first() is not None


def receives(reading: Reading, request_id: str, org_id: str) -> bool:
    """Whether some Task of this referral is an organisation's to answer."""
    asked = {"request": f"ServiceRequest/{request_id}", "org": f"Organization/{org_id}"}
    return reading.connection.execute(_RECEIVES, asked).first() is not None


def at_county(reading: Reading, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of these resources that the county is known to have."""
    found = set()
    for kind, resource_id in keys:
        asked: dict[str, Any] = {"kind": kind, "id": resource_id}
        if reading.connection.execute(_THERE, asked).first() is not None:
            found.add((kind, resource_id))
    return found


# --- statements --------------------------------------------------------------------------------

_R = cast("Table", ReplicaRow.__table__).name
_OPEN_TASK = f"""
    FROM {_R} t WHERE t.resource_type = 'Task' AND NOT t.deleted
      AND json_extract(t.json, '$.status') NOT IN ({", ".join(f"'{each}'" for each in ENDED)})
      AND coalesce(json_extract(t.json, '$.code.coding[0].code'), '')
        NOT IN ('abort', 'follow-up')
"""
_RUNNING = text(
    f"""
    SELECT t.resource_id,
      coalesce(json_extract(t.json, '$.basedOn[0].reference'),
               json_extract(t.json, '$.focus.reference')),
      json_extract(t.json, '$.owner.reference') = :org
    {_OPEN_TASK} AND :org IN (json_extract(t.json, '$.owner.reference'),
                              json_extract(t.json, '$.requester.reference'))
    ORDER BY t.resource_id
    """
)
_FOLLOWED = text(
    f"""
    SELECT DISTINCT json_extract(t.json, '$.for.reference')
    {_OPEN_TASK} AND json_extract(t.json, '$.owner.reference') = :org ORDER BY 1
    """
)
_NAMED = text(
    f"""
    SELECT 1 FROM referral WHERE patient_id = :patient
    UNION SELECT 1 FROM down_referral WHERE patient_id = :patient
    UNION SELECT 1 FROM orphan o JOIN {_R} r USING (resource_type, resource_id)
      WHERE o.resource_type = 'ServiceRequest' AND NOT r.deleted
        AND json_extract(r.json, '$.subject.reference') = :reference
    """
)
_RECEIVES = text(
    f"""
    SELECT 1 FROM {_R} t WHERE t.resource_type = 'Task' AND NOT t.deleted
      AND json_extract(t.json, '$.owner.reference') = :org
      AND :request IN (json_extract(t.json, '$.basedOn[0].reference'),
                       json_extract(t.json, '$.focus.reference'))
    """
)
_THERE = text(
    f"SELECT 1 FROM {_R} WHERE resource_type = :kind AND resource_id = :id AND NOT deleted"
)
