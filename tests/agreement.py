"""Holds the files of a clinic and of a hospital, and the server between them, against each other.

assert disagreements(sides, held) == []; every line of it names one differing field.
"""

import base64
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.catalog import BY_KIND
from desktop.domain.codes import Direction
from desktop.domain.payload import to_payload
from desktop.domain.referral_legs import task_of
from desktop.models.log import OpRow, OpStateRow
from desktop.store import attachments, outbox, replica
from desktop.store.store import Reading, Store
from desktop.sync.whole import PARTS, whole
from desktop.wire.catalog import FORMATS
from desktop.wire.format.attachment import part_id

Resource = dict[str, Any]
Held = Mapping[tuple[str, str], Resource]
"""(type, id) -> resource: everything the server has."""

TYPES = {
    "patient": "Patient",
    "referral": "ServiceRequest",
    "referral_step": "Communication",
    "reception": "Task",
    "down_referral": "ServiceRequest",
    "follow_up": "Task",
    "attachment": "DocumentReference",
    "county_booking": "Appointment",
}
KINDS = {*TYPES.values(), "Binary", *PARTS}
"""Resource types a referral is made of."""
OWED = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}
_READ_BY_THE_SENDER = (
    *("state", "department", "doctor", "visit_at", "place", "ward", "bed", "phone"),
    *("booking_code", "code_valid_to", "accept_mode", "arrived_at", "seen_at", "decision"),
    *("admitted_at", "admission_no", "discharged_at", "fit_rating", "ext_no"),
)
"""Fields of the receiver's `Reception` that the sender's `ReferralReply` has too."""


@dataclass(frozen=True)
class Side:
    """One computer: its file, open, and the organisation it belongs to."""

    name: str
    store: Store

    @property
    def org_id(self) -> UUID:
        with self.store.reading() as reading:
            return reading.place().org_id


def by_key(resources: Iterable[Resource]) -> dict[tuple[str, str], Resource]:
    """Resources as the functions here want them."""
    return {(each["resourceType"], each["id"]): each for each in resources}


def disagreements(sides: Iterable[Side], held: Held) -> list[str]:
    """Every field in which two of the files, or a file and the server, differ."""
    listed = list(sides)
    found = [line for side in listed for line in _owed(side)]
    for kind in TYPES:
        rows = {side.name: _rows(side, kind) for side in listed}
        for record_id in sorted({each for of in rows.values() for each in of}):
            said = {name: of[record_id] for name, of in rows.items() if record_id in of}
            found += _missing(kind, record_id, said, listed)
            said["server"] = _there(kind, record_id, held)
            found += _differences(f"{kind} {record_id}", said)
    for side in listed:
        found += _replies(side, listed)
        found += _bytes(side, held)
    return found


def doubles(sides: Iterable[Side], held: Held) -> list[str]:
    """Resources nobody's file knows, and any two that say the same under different ids."""
    known = {key for side in sides for key in _resource_keys(side)}
    mine = {k: each for k, each in held.items() if k[0] in KINDS and not _only_a_check(each)}
    named = {ref for each in mine.values() for ref in _references(each)}
    found = [
        f"nobody knows {'/'.join(key)}"
        for key in mine
        if key not in known and not (key[0] in PARTS and "/".join(key) in named)
    ]
    bodies = Counter((key[0], _body(each)) for key, each in mine.items())
    found += [f"{count} times: {body}" for (_, body), count in bodies.items() if count > 1]
    numbers = Counter(number for each in mine.values() for number in _numbers(each))
    return found + [
        f"number of {count}: {number}" for number, count in numbers.items() if count > 1
    ]


@dataclass(frozen=True)
class Act:
    """One line of a file's history of a record."""

    kind: str
    record_id: UUID
    author: UUID
    device: UUID
    taken: bool
    said: Mapping[str, Any]


def history(side: Side, *kinds: str) -> list[Act]:
    """What a file tells about who did what, oldest first."""
    asked = select(OpRow).where(OpRow.kind.in_(kinds)).order_by(OpRow.seq)
    with side.store.reading() as reading:
        rows = reading.connection.execute(asked).all()
    return [
        Act(
            row.kind,
            UUID(row.record_id),
            UUID(row.author),
            UUID(row.device_id),
            bool(row.taken),
            json.loads(row.payload),
        )
        for row in rows
    ]


# --- records ------------------------------------------------------------------------------------


def _rows(side: Side, kind: str) -> dict[UUID, dict[str, Any]]:
    """Records of a kind that are told to the county, as plain values."""
    entry = BY_KIND[kind]
    with side.store.reading() as reading:
        kept = reading.all_of(entry.record)
    return {each.id: to_payload(each.record) for each in kept if entry.sent(each.record)}


def _there(kind: str, record_id: UUID, held: Held) -> dict[str, Any]:
    resource = held.get((TYPES[kind], str(record_id)))
    if resource is None:
        return {}
    parts = whole(kind, resource, lambda *key: held.get(key))
    return to_payload(FORMATS[kind].record_from(parts))


def _missing(
    kind: str, record_id: UUID, said: Mapping[str, dict[str, Any]], sides: list[Side]
) -> Iterator[str]:
    """Both sides hold every record, but for the hospital's words about what it received."""
    known = next(iter(said.values()))
    if kind == "reception" and known["direction"] == Direction.UP:
        return
    for side in sides:
        if side.name not in said:
            yield f"{kind} {record_id}: {side.name} does not have it"


def _differences(what: str, said: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    names = {name for each in said.values() for name in each}
    for name in sorted(names):
        values = {who: each.get(name, "(nothing)") for who, each in said.items()}
        if len({json.dumps(each, sort_keys=True) for each in values.values()}) > 1:
            yield f"{what}: {name} differs: {values}"


def _replies(side: Side, sides: list[Side]) -> Iterator[str]:
    """What the sender reads of the receiver's words, against the receiver's own file."""
    for other in sides:
        for task_id, said in _rows(other, "reception").items():
            if said["from_org_id"] != str(side.org_id) or said["direction"] != Direction.UP:
                continue
            with side.store.reading() as reading:
                views = replica.views(
                    reading, "referral_reply", [said["referral_id"], str(task_id)]
                )
            reply = next((v for v in views.values() if v["task_id"] == str(task_id)), None)
            if reply is None:
                yield f"reception {task_id}: {side.name} has not read it"
                continue
            yield from _differences(
                f"reply of {task_id}",
                {
                    other.name: {name: said[name] for name in _READ_BY_THE_SENDER},
                    side.name: {name: reply.get(name) for name in _READ_BY_THE_SENDER},
                },
            )
            if reply.get("flagged"):
                yield f"reply of {task_id}: {side.name} flagged it"


def _owed(side: Side) -> Iterator[str]:
    with side.store.reading() as reading:
        for state, count in outbox.counts(reading).items():
            if state in OWED and count:
                yield f"{side.name}: {count} ops are {state}: {_of_state(reading, state)}"


def _of_state(reading: Reading, state: str) -> list[str]:
    asked = select(OpRow.kind, OpRow.record_id, OpStateRow.reason_code).join(
        OpStateRow, OpStateRow.op_id == OpRow.op_id
    )
    rows = reading.connection.execute(asked.where(OpStateRow.state == state)).all()
    return [" ".join(str(part) for part in row) for row in rows]


def _bytes(side: Side, held: Held) -> Iterator[str]:
    """The bytes of every attachment here, against those of the server's parts."""
    for record_id, said in _rows(side, "attachment").items():
        with side.store.reading() as reading:
            here = attachments.content(reading, record_id)
        if attachments.hashed(here) != said["sha256"]:
            yield f"attachment {record_id}: {side.name} has other bytes than it says"
        for number, part in enumerate(attachments.cut(here)):
            binary = held.get(("Binary", part_id(str(record_id), number)))
            if binary is None or _data(binary) != part:
                yield f"attachment {record_id}: part {number} of {side.name} is not the server's"


def _data(binary: Resource) -> bytes:
    return base64.b64decode(binary.get("data", ""))


# --- doubles ------------------------------------------------------------------------------------


def _resource_keys(side: Side) -> Iterator[tuple[str, str]]:
    """Resources that the file says there are."""
    for kind, resource_type in TYPES.items():
        for record_id, said in _rows(side, kind).items():
            yield resource_type, str(record_id)
            if kind == "referral":  # its Task is made with it; the receiver may not have looked
                for leg in range(1, len(said["legs"]) + 2):
                    yield "Task", str(task_of(record_id, leg))
            if kind == "attachment":
                for number in range(said["parts"]):
                    yield "Binary", part_id(str(record_id), number)


def _only_a_check(resource: Resource) -> bool:
    """What a look at the county's abilities leaves behind."""
    return resource["resourceType"] == "Binary" and _data(resource).startswith(b"county check")


def _body(resource: Resource) -> str:
    return json.dumps(
        {name: value for name, value in resource.items() if name not in {"id", "meta"}},
        sort_keys=True,
        ensure_ascii=False,
    )


def _numbers(resource: Resource) -> Iterator[str]:
    """Identifiers, which nothing else may bear; a plan's is its version."""
    if resource["resourceType"] == "CarePlan":
        return
    for each in resource.get("identifier", ()):
        yield f"{resource['resourceType']} {each.get('system')} {each.get('value')}"


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(text := value.get("reference"), str):
            yield text
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
