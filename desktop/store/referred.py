"""What a referral connects: whose patients, whose Tasks. Read from rows and replica."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, text

from desktop.models.log import ReplicaRow
from desktop.store.replica import Known
from desktop.store.store import Reading

ENDED = ("completed", "rejected", "cancelled", "failed", "entered-in-error")


@dataclass(frozen=True, slots=True)
class Followed:
    """A Task of a referral about which more may be said.

    Attributes:
        request_id: its ServiceRequest.
        received: we own it; otherwise we asked for it.
        ended: it has ended, and what was said before may not have been read.
        completed: it ended well: what belongs to it is still ours to read. One that was declined
            or taken back is somebody else's by now.
    """

    task_id: str
    request_id: str
    received: bool
    ended: bool
    completed: bool


def followed(reading: Reading, org_id: str, since: str | None) -> list[Followed]:
    """Tasks of referrals, up and down, that we own or asked for.

    Args:
        reading: one view of the file.
        org_id: ours.
        since: server time; those that ended earlier are left out. None: none is.
    """
    asked = {"org": f"Organization/{org_id}", "since": since or _EVER}
    rows = reading.connection.execute(_FOLLOW, asked)
    return [
        Followed(row[0], row[1].rsplit("/", 1)[-1], *map(bool, row[2:])) for row in rows if row[1]
    ]


def patients_followed(reading: Reading, org_id: str) -> list[str]:
    """Other organisations' patients whose referrals to us have not ended."""
    rows = reading.connection.execute(_FOLLOWED, {"org": f"Organization/{org_id}"})
    return [row[0].rsplit("/", 1)[-1] for row in rows if row[0]]


def patients_of_slips(reading: Reading) -> list[str]:
    """Patients who came with a scanned slip whose referral is at the county by now."""
    return [row[0] for row in reading.connection.execute(_OF_SLIPS)]


def is_named(reading: Reading, patient_id: str) -> bool:
    """Whether a referral that is kept, or about to be, names this patient."""
    asked = {"patient": patient_id, "reference": f"Patient/{patient_id}"}
    return reading.connection.execute(_NAMED, asked).first() is not None


def receives(reading: Reading, request_id: str, org_id: str) -> bool:
    """Whether some Task of this referral is an organisation's to answer."""
    asked = {"request": f"ServiceRequest/{request_id}", "org": f"Organization/{org_id}"}
    return reading.connection.execute(_RECEIVES, asked).first() is not None


def aborts_open(reading: Reading, org_id: str) -> list[Known]:
    """Requests to take a referral back that are ours to answer and not answered at the county."""
    rows = reading.connection.execute(_ABORTS, {"org": f"Organization/{org_id}"})
    return [Known(*row) for row in rows]


def at_county(reading: Reading, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of these resources that the county is known to have."""
    found = set()
    for kind, resource_id in keys:
        asked: dict[str, Any] = {"kind": kind, "id": resource_id}
        if reading.connection.execute(_THERE, asked).first() is not None:
            found.add((kind, resource_id))
    return found


# --- statements --------------------------------------------------------------------------------

_EVER = "1970-01-01T00:00:00Z"
_R = cast("Table", ReplicaRow.__table__).name
_ENDS = ", ".join(f"'{each}'" for each in ENDED)
_HAS_ENDED = f"json_extract(t.json, '$.status') IN ({_ENDS})"
# a county need not tell the time of what we wrote ourselves
_SINCE = "julianday(coalesce(nullif(t.last_updated, ''), t.received_at))"
_OF_REFERRAL = f"""
    FROM {_R} t WHERE t.resource_type = 'Task' AND NOT t.deleted
      AND coalesce(json_extract(t.json, '$.code.coding[0].code'), '')
        NOT IN ('abort', 'follow-up')
"""
_FOLLOW = text(
    f"""
    SELECT t.resource_id,
      coalesce(json_extract(t.json, '$.basedOn[0].reference'),
               json_extract(t.json, '$.focus.reference')),
      json_extract(t.json, '$.owner.reference') = :org,
      {_HAS_ENDED},
      json_extract(t.json, '$.status') = 'completed'
    {_OF_REFERRAL} AND :org IN (json_extract(t.json, '$.owner.reference'),
                                json_extract(t.json, '$.requester.reference'))
      AND (NOT {_HAS_ENDED} OR {_SINCE} >= julianday(:since))
    ORDER BY t.resource_id
    """
)
_FOLLOWED = text(
    f"""
    SELECT DISTINCT json_extract(t.json, '$.for.reference')
    {_OF_REFERRAL} AND NOT {_HAS_ENDED}
      AND json_extract(t.json, '$.owner.reference') = :org
    UNION SELECT 'Patient/' || patient_id FROM county_booking
      WHERE 'Organization/' || target_org_id = :org AND state = 'pending' ORDER BY 1
    """
)
_OF_SLIPS = text(
    f"""
    SELECT DISTINCT c.patient_id FROM reception c
    JOIN {_R} s ON s.resource_type = 'ServiceRequest' AND s.resource_id = c.referral_id
    WHERE c.slip IS NOT NULL AND c.patient_id IS NOT NULL AND NOT s.deleted ORDER BY 1
    """
)
_NAMED = text(
    f"""
    SELECT 1 FROM referral WHERE patient_id = :patient
    UNION SELECT 1 FROM down_referral WHERE patient_id = :patient
    UNION SELECT 1 FROM county_booking WHERE patient_id = :patient
    UNION SELECT 1 FROM orphan o JOIN {_R} r USING (resource_type, resource_id),
        json_each(r.json, '$.meta.tag') t, json_each(r.json, '$.participant') p
      WHERE o.resource_type = 'Appointment' AND NOT r.deleted
        AND json_extract(r.json, t.fullkey || '.system') LIKE '%/asked-of'
        AND json_extract(r.json, p.fullkey || '.actor.reference') = :reference
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
_ABORTS = text(
    f"""
    SELECT resource_type, resource_id, version_id, last_updated, json, deleted FROM {_R} t
    WHERE t.resource_type = 'Task' AND NOT t.deleted
      AND json_extract(t.json, '$.code.coding[0].code') = 'abort'
      AND json_extract(t.json, '$.owner.reference') = :org
      AND json_extract(t.json, '$.status') IN ('requested', 'received')
    ORDER BY t.resource_id
    """
)
_THERE = text(
    f"SELECT 1 FROM {_R} WHERE resource_type = :kind AND resource_id = :id AND NOT deleted"
)
