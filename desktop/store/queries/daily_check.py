"""What is open here, as the county should have it too, and how the last comparison came out."""

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, select, text

from desktop.catalog import BY_KIND
from desktop.domain.daily_check import (
    UNSENT,
    DailyCheck,
    Differs,
    Group,
    Key,
    Named,
    Side,
    Unlike,
    check_word,
    word_of,
)
from desktop.domain.entry.names import mask_name
from desktop.domain.kept import Place
from desktop.domain.patient import Patient
from desktop.domain.payload import instant_text, read_instant
from desktop.models.log import OpRow, OpStateRow, ReplicaRow
from desktop.store import outbox
from desktop.store.attachments import stays_here
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

RESULT = "daily_check"  # setting
_MOST_KEPT = 500
OPEN: dict[str, tuple[str, ...]] = {
    "Task": ("draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold"),
    "ServiceRequest": ("draft", "active", "on-hold"),
    "Appointment": ("proposed", "pending", "booked", "arrived", "checked-in"),
}
_UNSENT_KINDS = {
    "referral": Group.ISSUED,
    "down_referral": Group.ISSUED,
    "booking": Group.BOOKINGS,
    "reception": Group.RECEIVED,
}
_TYPES = {"booking": "Appointment", "reception": "Task"}


def here(reading: Reading, place: Place) -> Side:
    """Everything open that concerns us, as last heard of the county, and what is not there yet."""
    org = f"Organization/{place.org_id}"
    tag = {"system": f"{place.system_root}/CodeSystem/clinic", "code": str(place.org_id)}
    found: dict[Group, dict[Key, str]] = {group: {} for group in Group}
    for group, kind, where in _WHERE:
        asked = {"kind": kind, "org": org, **tag, **as_listed(OPEN[kind])}
        rows = reading.connection.execute(text(f"{_SELECT} AND {where}"), asked)
        found[group].update(((row[0], row[1]), row[2]) for row in rows)
    for kind, record_id in reading.connection.execute(_UNSENT, as_listed(_UNSENT_KINDS)):
        key = (_TYPES.get(kind, "ServiceRequest"), record_id)
        group = _UNSENT_KINDS[kind]
        for each in found.values():
            each.pop(key, None)
        found[group][key] = UNSENT
    return found


def keep(
    unit: Unit, offset_s: float | None, word: str, there: Side, found: Iterable[Unlike]
) -> None:
    """Remember how a comparison came out."""
    listed = [[each.group, *each.key, each.how] for each in found]
    at = unit.now + timedelta(seconds=offset_s or 0)
    said = {"at": instant_text(at), "word": word, "unlike": listed[:_MOST_KEPT]}
    counts = {group: len(entries) for group, entries in there.items()}
    outbox.note(unit, RESULT, {**said, "counts": counts})
    unit.touched("exchange")


def daily_check(reading: Reading, place: Place) -> DailyCheck:
    """How both ends stand."""
    now, kept = here(reading, place), reading.setting(RESULT) or {}
    unlike = [
        Unlike(Group(group), (kind, name), Differs(how))
        for group, kind, name, how in kept.get("unlike", ())
    ]
    return DailyCheck(
        word=word_of(now),
        words={group: check_word(entries, group) for group, entries in now.items()},
        counts={group: len(entries) for group, entries in now.items()},
        at=read_instant(kept["at"]) if kept else None,
        county_word=kept.get("word", ""),
        county_counts={Group(each): count for each, count in kept.get("counts", {}).items()},
        unlike=tuple(_named(reading, each) for each in unlike),
    )


def _named(reading: Reading, each: Unlike) -> Named:
    record_id = each.key[1]
    found = _record(reading, record_id) or _about(reading, each.key)
    if found is None:
        return Named(each.how, each.group, each.key)
    kind, record_id, payload = found
    said = json.loads(payload)
    return Named(
        each.how,
        each.group,
        each.key,
        kind if kind in BY_KIND else "",
        record_id,
        str(said.get("no") or ""),
        mask_name(_patient(reading, said)),
    )


def _record(reading: Reading, record_id: str) -> tuple[str, str, str] | None:
    row = reading.connection.execute(_NEWEST, {"record": record_id}).first()
    return None if row is None else (row[0], row[1], row[2])


def _about(reading: Reading, key: Key) -> tuple[str, str, str] | None:
    """The record that a Task is about, where it is none itself."""
    asked = {"kind": key[0], "id": key[1]}
    reference = reading.connection.execute(_ABOUT, asked).scalar()
    return _record(reading, str(reference).rsplit("/", 1)[-1]) if reference else None


def _patient(reading: Reading, said: dict[str, Any]) -> str:
    inner = said.get("patient")
    if isinstance(inner, dict) and inner.get("name"):
        return str(inner["name"])
    patient_id = said.get("patient_id")
    if not patient_id and said.get("referral_id"):
        about = _record(reading, str(said["referral_id"]))
        patient_id = json.loads(about[2]).get("patient_id") if about else None
    kept = reading.get(Patient, UUID(patient_id)) if patient_id else None
    return kept.record.name if kept else ""


# --- statements --------------------------------------------------------------------------------

_R = ReplicaRow.__tablename__
_SELECT = f"""
    SELECT resource_type, resource_id, version_id FROM {_R} WHERE resource_type = :kind
      AND NOT deleted AND json_extract(json, '$.status') IN (SELECT value FROM json_each(:listed))
"""
_TAGGED = f"""EXISTS (SELECT 1 FROM json_each({_R}.json, '$.meta.tag') t
    WHERE json_extract(t.value, '$.system') = :system
      AND json_extract(t.value, '$.code') = :code)"""
_WHERE = (
    (Group.ISSUED, "Task", "json_extract(json, '$.requester.reference') = :org"),
    (Group.ISSUED, "ServiceRequest", _TAGGED),
    (Group.BOOKINGS, "Appointment", _TAGGED),
    (Group.RECEIVED, "Task", "json_extract(json, '$.owner.reference') = :org"),
    (
        Group.RECEIVED,
        "ServiceRequest",
        f"EXISTS (SELECT 1 FROM json_each({_R}.json, '$.performer') p"
        " WHERE json_extract(p.value, '$.reference') = :org)",
    ),
)
_OP = cast("Table", OpRow.__table__).c
_STATE = cast("Table", OpStateRow.__table__).c
_UNSENT = (
    select(_OP.kind, _OP.record_id)
    .select_from(OpRow.__table__.join(OpStateRow.__table__, _OP.op_id == _STATE.op_id))
    .where(
        among(_OP.kind),
        _STATE.state.in_(("PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT")),
        ~stays_here(_OP),
    )
    .distinct()
)
_NEWEST = text(
    f"SELECT kind, record_id, payload FROM {OpRow.__tablename__} WHERE record_id = :record"
    " ORDER BY revision DESC LIMIT 1"
)
_ABOUT = text(
    f"SELECT coalesce(json_extract(json, '$.basedOn[0].reference'),"
    f" json_extract(json, '$.focus.reference')) FROM {_R}"
    " WHERE resource_type = :kind AND resource_id = :id"
)
