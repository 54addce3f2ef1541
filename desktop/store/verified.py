"""What comparing with the county reads and keeps: versions known, what we sent, how far it got."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import Table, bindparam, select, text, update

from desktop.domain.verification import Verification, verification
from desktop.models.log import BundleRow, OpRow, OpStateRow, ReplicaRow
from desktop.store import outbox
from desktop.store.attachments import stays_here
from desktop.store.listing import among, as_listed
from desktop.store.outbox import OpenOp
from desktop.store.store import Reading, Unit

RESULT, DUE, RUN = "verified", "verify_due", "verify_run"  # settings
Key = tuple[str, str]


def ask_for(unit: Unit, reason: str) -> None:
    """A comparison is due from now on; what was said of the last one does not hold any more."""
    outbox.note(unit, DUE, reason)
    outbox.note(unit, RUN, None)  # one under way begins again
    unit.touched("exchange")


def stands(reading: Reading) -> Verification:
    """How it stands."""
    return verification(
        reading.setting(RESULT) or {}, reading.setting(DUE) or "", reading.setting(RUN) or {}
    )


def note_run(unit: Unit, run: Mapping[str, Any] | None) -> None:
    """Remember how far a comparison got."""
    outbox.note(unit, RUN, run)
    unit.touched("exchange")


def note_result(unit: Unit, result: Mapping[str, Any]) -> None:
    """It came to its end."""
    outbox.note(unit, RESULT, result)
    outbox.note(unit, DUE, None)
    note_run(unit, None)


def versions(reading: Reading, resource_type: str) -> dict[str, tuple[str, str]]:
    """Resource id -> version and its instant as known here; deleted ones are left out."""
    rows = reading.connection.execute(_VERSIONS, {"kind": resource_type})
    return {row[0]: (row[1], row[2]) for row in rows}


def types_known(reading: Reading) -> set[str]:
    """Every type of which something is known here."""
    return set(reading.connection.execute(_TYPES).scalars())


def sent_by_us(reading: Reading) -> dict[str, set[str]]:
    """Type -> ids of what bundles of ours have brought to the county."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, resource_id in reading.connection.execute(_ENTRIES):
        found[kind].add(resource_id)
    return found


def deleted_known(reading: Reading, resource_type: str) -> set[str]:
    """Ids of what the county is known to have taken away."""
    return set(reading.connection.execute(_DELETED, {"kind": resource_type}).scalars())


def carriers(reading: Reading, key: Key) -> list[OpenOp]:
    """The acknowledged ops of the newest bundle that brought a resource to the county."""
    asked = {"kind": key[0], "id": key[1]}
    found = reading.connection.execute(_CARRIER, asked).scalar()
    if found is None:
        return []
    rows = reading.connection.execute(_OPS, as_listed(json.loads(found)))
    return [OpenOp(*row) for row in rows]


def unbundled(reading: Reading) -> list[OpenOp]:
    """Acknowledged ops of which this file has no bundle: a rescue brought them back (ADR 0017)."""
    return [OpenOp(*row) for row in reading.connection.execute(_UNBUNDLED)]


def is_unbundled(reading: Reading, record_id: str, revision: int) -> bool:
    """Whether that word of ours is one of them."""
    asked = {"record": record_id, "number": revision}
    return reading.connection.execute(_ONE_UNBUNDLED, asked).first() is not None


def has_landed(reading: Reading, op_id: str) -> bool:
    """Whether a bundle of this file is known to have brought this op to the county."""
    return reading.connection.execute(_LANDED, {"op": op_id}).first() is not None


def owe_newest(unit: Unit, record_ids: Iterable[str]) -> int:
    """The county has lost these records: their newest op is owed again. How many are."""
    newest = unit.connection.execute(_NEWEST, as_listed(record_ids)).scalars().all()
    owed = int(unit.connection.execute(_OWE, as_listed(newest)).rowcount) if newest else 0
    if owed:
        unit.touched("exchange")
    return owed


def confirmed_up_to(reading: Reading) -> int:
    """Up to which op everything that is to be sent was acknowledged; 0 for none."""
    first = reading.connection.execute(_FIRST_OPEN).scalar()
    return outbox.newest_seq(reading) if first is None else int(first) - 1


# --- statements, built once --------------------------------------------------------------------

_REPLICA = cast("Table", ReplicaRow.__table__).c
_BUNDLE = cast("Table", BundleRow.__table__).name
_OP = cast("Table", OpRow.__table__).c
_STATES = cast("Table", OpStateRow.__table__)
_STATE = _STATES.c
_STATED = OpRow.__table__.join(_STATES, _OP.op_id == _STATE.op_id)

_VERSIONS = select(_REPLICA.resource_id, _REPLICA.version_id, _REPLICA.last_updated).where(
    _REPLICA.resource_type == bindparam("kind"), ~_REPLICA.deleted
)
_DELETED = select(_REPLICA.resource_id).where(
    _REPLICA.resource_type == bindparam("kind"), _REPLICA.deleted
)
_TYPES = select(_REPLICA.resource_type).where(~_REPLICA.deleted).distinct()
_ENTRIES = text(
    f"SELECT DISTINCT json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]')"
    f" FROM {_BUNDLE} b, json_each(b.entries, '$[0]') e WHERE b.state = 'LANDED'"
)
_CARRIER = text(
    f"SELECT json_extract(b.entries, '$[1]') FROM {_BUNDLE} b"
    f" WHERE b.state = 'LANDED' AND EXISTS (SELECT 1 FROM json_each(b.entries, '$[0]') e"
    f" WHERE json_extract(e.value, '$[0]') = :kind AND json_extract(e.value, '$[1]') = :id)"
    f" AND json_array_length(b.entries, '$[1]') > 0 ORDER BY b.bundle_no DESC LIMIT 1"
)
_LANDED = text(
    f"SELECT 1 FROM {_BUNDLE} b, json_each(b.entries, '$[1]') o"
    f" WHERE b.state = 'LANDED' AND o.value = :op LIMIT 1"
)
_ACKED = (
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
    .where(_STATE.state == "ACKED")
)
_OPS = _ACKED.where(among(_OP.op_id))
_UNBUNDLED = _ACKED.where(_STATE.bundle_no.is_(None), ~_OP.taken, ~_OP.local_only)
_ONE_UNBUNDLED = _UNBUNDLED.where(
    _OP.record_id == bindparam("record"), _OP.revision == bindparam("number")
)
_NEWEST = text(
    """
    SELECT o.op_id, max(o.seq) FROM op o JOIN op_state s USING (op_id)
    WHERE s.state = 'ACKED' AND NOT o.taken AND NOT o.local_only
      AND o.record_id IN (SELECT value FROM json_each(:listed))
      AND NOT EXISTS (SELECT 1 FROM op n JOIN op_state ns USING (op_id)
        WHERE n.record_id = o.record_id AND n.seq > o.seq
          AND ns.state IN ('PENDING', 'SENT', 'BLOCKED') AND NOT n.local_only)
    GROUP BY o.record_id
    """
)
_OWE = (
    update(_STATES)
    .where(among(_STATE.op_id), _STATE.state == "ACKED")
    .values(state="PENDING", bundle_no=None)
)
_FIRST_OPEN = (
    select(_STATE.seq)
    .select_from(_STATED)
    .where(
        _STATE.state.in_(("PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT")),
        ~stays_here(_OP),
    )
    .order_by(_STATE.seq)
    .limit(1)
)
