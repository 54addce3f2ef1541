"""Records kept here that the county has taken away, and what a person said to it.

A pure function of the file: the county's last word about a record's own resource is that it was
taken away, and nothing of the record is on its way. Such a record is never made again by itself
(sync.md, 5): it stands here and is told of, until somebody has it sent again or leaves it so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast
from uuid import UUID

from sqlalchemy import Table, and_, bindparam, func, insert, select, text, update

from desktop.catalog import BY_KIND
from desktop.domain.ids import uuid7
from desktop.domain.kept import Delivery
from desktop.domain.payload import instant_text as stamp
from desktop.domain.referral_legs import task_of
from desktop.models.attachment import AttachmentRow
from desktop.models.log import ConflictRow, OpRow, OpStateRow, ReplicaRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store import replica, verified
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

TYPES: dict[str, tuple[str, ...]] = {
    "station": ("Location",),
    "staff": ("Practitioner",),
    "expert": ("Practitioner",),
    "patient": ("Patient",),
    "duty_session": ("Schedule",),
    "booking": ("Appointment",),
    "session_event": ("Communication",),
    "contact": ("Communication",),
    "county_booking": ("Appointment",),
    "referral": ("ServiceRequest",),
    "referral_step": ("Communication", "Task"),
    "reception": ("Task",),
    "down_referral": ("ServiceRequest",),
    "follow_up": ("Task",),
    "attachment": ("DocumentReference",),
    "training": ("Appointment",),
}
"""Kind -> FHIR types of the resource that carries the record's own id.

Not organisations and computers: their entries are the county's directory, which it keeps tidy.
"""
SENDERS = ("referral", "down_referral")
"""Nobody at the other end sees these any more once their Task is taken away."""
NOTHING = "{}"  # what the county says of it
_LEFT, _AGAIN, _OUTDATED = "theirs", "mine", "outdated"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Key = tuple[str, str]


def words(reading: Reading, kinds: Mapping[str, str]) -> dict[str, Delivery]:
    """Record id -> its delivery word, of those among these that the county has taken away.

    Args:
        reading: the file.
        kinds: record id -> kind, of records whose ops say that they are at the county.
    """
    asked: dict[str, dict[str, str]] = defaultdict(dict)
    for record_id, kind in kinds.items():
        for resource_type in TYPES.get(kind, ()):
            asked[resource_type][record_id] = record_id
    asked["Task"] |= _tasks(reading, kinds)
    gone: set[str] = set()
    for resource_type, ids in asked.items():
        if ids:
            found = reading.connection.execute(_GONE, as_listed(ids, kind=resource_type))
            gone.update(ids[each] for each in found.scalars())
    if not gone:
        return {}
    left = set(reading.connection.execute(_SAID, as_listed(gone)).scalars())
    return {each: Delivery.KEPT_HERE if each in left else Delivery.TAKEN_AWAY for each in gone}


def candidates(reading: Reading) -> dict[str, str]:
    """Record id -> kind of what we said ourselves and the county may have taken away."""
    gone = {key: whose for key, whose in replica.gone(reading).items() if key[0] in _TOLD}
    if not gone:
        return {}
    ids = {resource_id for _kind, resource_id in gone} | {each for each in gone.values() if each}
    tasks = {key[1] for key, whose in gone.items() if whose is None}
    if tasks:
        senders = {row[0]: row[1] for row in reading.connection.execute(_OUR_SENDERS)}
        ids |= {of for task, of in _tasks(reading, senders).items() if task in tasks}
    place = {"org": str(reading.place().org_id)}
    rows = reading.connection.execute(_OURS, as_listed(ids, **place))
    return {record_id: kind for record_id, kind in rows if kind in TYPES}


def whole(reading: Reading, record_id: str) -> list[str]:
    """The record, what it refers to and what is part of it, as far as the county has not got it."""
    found, left = {record_id: None}, [record_id]
    while left:
        around = _around(reading, left.pop()) - found.keys()
        rows = reading.connection.execute(_KINDS, as_listed(around))
        kinds = {row[0]: row[1] for row in rows}
        fresh = sorted(words(reading, kinds))
        found |= dict.fromkeys(fresh)
        left += fresh
    return list(found)


def send_again(unit: Unit, record_id: str) -> bool:
    """A person's word: the county is to have the record again. False: nothing was ever said of it.

    What was saved last goes out as it stands; only where that was never to be sent, or is another
    computer's, the same words are saved once more.
    """
    newest = unit.connection.execute(_NEWEST, {"record": record_id}).first()
    if newest is None:
        return False
    keys = _keys(unit, record_id, newest.kind)
    if newest.state != "ACKED" or not verified.owe_newest(unit, [record_id]):
        kept = unit.get(BY_KIND[newest.kind].record, UUID(record_id))
        assert kept is not None  # its op stands in the log
        unit.save(kept.record, kept.id)
        newest = unit.connection.execute(_NEWEST, {"record": record_id}).one()
    unit.connection.execute(_OVERTAKE, {"record": record_id})
    _decide(unit, newest.op_id, keys, _AGAIN)
    return True


def leave(unit: Unit, record_id: str) -> bool:
    """A person's word: it stays here alone. False: nothing of it was taken away."""
    newest = unit.connection.execute(_NEWEST, {"record": record_id}).first()
    keys = _keys(unit, record_id, newest.kind) if newest else set()
    if newest is None or not keys:
        return False
    _decide(unit, newest.op_id, keys, _LEFT)
    return True


def _decide(unit: Unit, op_id: str, keys: Iterable[Key], decision: str) -> None:
    now = stamp(unit.now)
    for resource_type, resource_id in sorted(keys):
        unit.connection.execute(
            insert(ConflictRow).values(
                id=str(uuid7()),
                op_id=op_id,
                resource_type=resource_type,
                resource_id=resource_id,
                mine=NOTHING,
                theirs=NOTHING,
                found_at=now,
                decision=decision,
                decided_by=str(unit.author),
                decided_at=now,
            )
        )
    unit.touched("exchange")
    unit.touched("delivery")


def _keys(reading: Reading, record_id: str, kind: str) -> set[Key]:
    """Every resource of the record that was taken away; of one bundle perhaps others' as well."""
    listed = {(each, record_id) for each in TYPES.get(kind, ())}
    listed |= {("Task", task) for task in _tasks(reading, {record_id: kind})}
    carried = reading.connection.execute(_CARRIED, {"record": record_id})
    listed |= {(row[0], row[1]) for row in carried}
    by_type: dict[str, list[str]] = defaultdict(list)
    for resource_type, resource_id in listed:
        by_type[resource_type].append(resource_id)
    return {
        (resource_type, found)
        for resource_type, ids in by_type.items()
        for found in reading.connection.execute(_GONE, as_listed(ids, kind=resource_type)).scalars()
    }


def _tasks(reading: Reading, kinds: Mapping[str, str]) -> dict[str, str]:
    """Task of the present leg -> the referral of which it tells somebody."""
    senders = [each for each, kind in kinds.items() if kind in SENDERS]
    if not senders:
        return {}
    rows = reading.connection.execute(_LEGS, as_listed(senders))
    legs = {row[0]: int(row[1]) + 1 for row in rows}
    return {str(task_of(UUID(each), legs.get(each, 1))): each for each in senders}


def _around(reading: Reading, record_id: str) -> set[str]:
    newest = reading.connection.execute(_NEWEST, {"record": record_id}).first()
    named = set(_UUID.findall(newest.payload)) if newest else set()
    for parts in (_STEPS, _ATTACHED):
        named.update(reading.connection.execute(parts, {"record": record_id}).scalars())
    return named


# --- statements, built once --------------------------------------------------------------------

_REPLICA = cast("Table", ReplicaRow.__table__).c
_OP = cast("Table", OpRow.__table__).c
_STATE = cast("Table", OpStateRow.__table__).c
_REFERRAL = cast("Table", ReferralRow.__table__).c
_STATED = OpRow.__table__.join(OpStateRow.__table__, _OP.op_id == _STATE.op_id)
_GONE = select(_REPLICA.resource_id).where(
    _REPLICA.resource_type == bindparam("kind"), among(_REPLICA.resource_id), _REPLICA.deleted
)
_TOLD = frozenset(each for types in TYPES.values() for each in types)
_LEGS = select(_REFERRAL.id, func.json_array_length(_REFERRAL.legs)).where(among(_REFERRAL.id))
_OUR_SENDERS = select(_OP.record_id, _OP.kind).where(_OP.kind.in_(SENDERS)).distinct()
_OURS = text(
    """
    SELECT DISTINCT o.record_id, o.kind FROM op o JOIN op_state s USING (op_id)
    WHERE o.record_id IN (SELECT value FROM json_each(:listed)) AND (
      (s.state = 'ACKED' AND NOT o.taken AND NOT o.local_only)
      OR (s.state = 'TAKEN' AND o.kind = 'referral' AND EXISTS (
        SELECT 1 FROM referral r WHERE r.id = o.record_id AND r.from_org_id = :org)))
    """
)
_KINDS = select(_OP.record_id, _OP.kind).where(among(_OP.record_id)).distinct()
_NEWEST = (
    select(_OP.op_id, _OP.kind, _OP.payload, _STATE.state)
    .select_from(_STATED)
    .where(_OP.record_id == bindparam("record"))
    .order_by(_OP.revision.desc())
    .limit(1)
)
# somebody left it so, and nothing of it has reached the county since
_SAID = text(
    """
    SELECT o.record_id FROM conflict c JOIN op o ON o.op_id = c.op_id
    WHERE c.theirs = '{}' AND c.decision = 'theirs'
      AND o.record_id IN (SELECT value FROM json_each(:listed))
      AND NOT EXISTS (SELECT 1 FROM op n JOIN op_state ns USING (op_id)
        WHERE n.record_id = o.record_id AND n.seq > o.seq AND ns.state IN ('ACKED', 'TAKEN'))
    """
)
_OVERTAKE = (
    update(ConflictRow)
    .where(
        and_(
            ConflictRow.theirs == NOTHING,
            ConflictRow.decision == _LEFT,
            ConflictRow.op_id.in_(select(_OP.op_id).where(_OP.record_id == bindparam("record"))),
        )
    )
    .values(decision=_OUTDATED)
)
_CARRIED = text(
    """
    SELECT DISTINCT json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]')
    FROM bundle b, json_each(b.entries, '$[0]') e
    WHERE b.state = 'LANDED' AND b.bundle_no IN (
      SELECT s.bundle_no FROM op o JOIN op_state s USING (op_id) WHERE o.record_id = :record)
    """
)
_STEPS = select(ReferralStepRow.id).where(ReferralStepRow.referral_id == bindparam("record"))
_ATTACHED = select(AttachmentRow.id).where(AttachmentRow.about_id == bindparam("record"))
