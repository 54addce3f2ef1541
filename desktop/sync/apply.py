"""The county's news into the file: replica, views, orphans, cursor, each in one transaction."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from desktop.domain.errors import DesktopError
from desktop.domain.kept import Place
from desktop.domain.payload import MALFORMED, from_payload, to_payload
from desktop.domain.referral_reply import ReferralReply
from desktop.store import replica
from desktop.store.replica import Known, View
from desktop.store.store import Unit
from desktop.sync.merge import _instant
from desktop.sync.origins import one_alone
from desktop.sync.take_in import take_in
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource, number_in
from desktop.wire.format import parts
from desktop.wire.format.task_reply import read_reply, referral_of

Key = tuple[str, str]


def news_of(staged: Sequence[Known], before: dict[Key, Known]) -> list[Known]:
    """What is newer than what is known: own echoes and older copies left out."""
    found = []
    for each in staged:
        known = before.get((each.resource_type, each.resource_id))
        if known is None or not _is_old(each, known):
            found.append(each)
    return found


def _is_old(one: Known, known: Known) -> bool:
    if not known.version:
        return False  # ours, landed without a version: whatever comes tells it
    if one.version and one.version == known.version and one.deleted == known.deleted:
        return True
    told, had = _instant(one.last_updated), _instant(known.last_updated)
    now, before = number_in(one.version), number_in(known.version)
    counted = None if now is None or before is None else now <= before
    if told is None or had is None or told == had:
        return counted is True
    if counted is not None and told < had:
        return counted  # a higher number with an earlier time: their clock was put right
    return told < had


def apply_news(unit: Unit, place: Place, news: Sequence[Known], now: datetime) -> None:
    """Write news, bring the views up to date, and take in what other computers wrote.

    A resource that cannot be read is kept in the replica and shows nothing; it never stops the
    others, nor what is still to be sent.
    """
    replica.keep(unit, news)
    tasks: dict[str, Resource] = {}
    people: set[str] = set()
    for each in news:
        with one_alone(each.resource_type, each.resource_id):
            _apply_one(unit, place, each, tasks, people)
    _replies(unit, place, tasks, now)
    take_in(unit, place, news)
    _experts(unit, place, people)


def _apply_one(
    unit: Unit, place: Place, each: Known, tasks: dict[str, Resource], people: set[str]
) -> None:
    if each.deleted:
        _deleted(unit, each)
        return
    resource = json.loads(each.json)
    kind = each.resource_type
    if kind == "Task":
        tasks[each.resource_id] = resource
    elif kind == "Communication":
        _message(unit, each, resource, tasks)
    elif kind == "Practitioner":
        people.add(each.resource_id)
    elif kind == "PractitionerRole":
        _role(unit, each, resource, people)
    elif kind == "Organization":
        _organization(unit, place, each, resource)


def _deleted(unit: Unit, each: Known) -> None:
    views = {"Practitioner": "expert", "Organization": "organization"}
    if each.resource_type in views:
        replica.hide(unit, views[each.resource_type], each.resource_id)


def _parent(unit: Unit, each: Known, kind: str, resource_id: str | None) -> Resource | None:
    """The parent's JSON; parks the child as an orphan when it has not come."""
    key = (each.resource_type, each.resource_id)
    if not resource_id:
        return None
    row = replica.known(unit, [(kind, resource_id)]).get((kind, resource_id))
    if row is None or row.deleted:
        replica.park(unit, key, f"{kind}/{resource_id}")
        return None
    replica.adopt(unit, key)
    parent: Resource = json.loads(row.json)
    return parent


def _message(unit: Unit, each: Known, resource: Resource, tasks: dict[str, Resource]) -> None:
    task_id = parts.ref_id(next(iter(resource.get("partOf", ())), None))
    if task_id and task_id not in tasks:
        task = _parent(unit, each, "Task", task_id)
        if task is not None and task.get("status"):
            tasks[task_id] = task


def _role(unit: Unit, each: Known, resource: Resource, people: set[str]) -> None:
    person = parts.ref_id(resource.get("practitioner"))
    if person and _parent(unit, each, "Practitioner", person) is not None:
        people.add(person)


def _organization(unit: Unit, place: Place, each: Known, resource: Resource) -> None:
    if each.resource_id == str(place.org_id) or replica.ours(unit, [each.resource_id]):
        return
    record = _record("organization", [resource])
    if record is not None and record.name:
        shown = View("organization", each.resource_id, None, to_payload(record))
        replica.show(unit, [shown])


def _replies(unit: Unit, place: Place, tasks: dict[str, Resource], now: datetime) -> None:
    """What the receivers say of our referrals: one view for each Task, so for each leg."""
    wanted: dict[str, str | None] = {}
    for task_id, task in tasks.items():
        with one_alone("Task", task_id):
            if parts.ref_id(task.get("owner")) != str(place.org_id):
                wanted[task_id] = referral_of(task)
    known = replica.ours(unit, {each for each in wanted.values() if each})
    messages = replica.messages_about(unit, tasks)
    for task_id, task in sorted(tasks.items(), key=lambda pair: _updated(pair[1])):
        referral = wanted.get(task_id)
        if not referral or referral not in known:
            continue
        with one_alone("Task", task_id):
            view_id, before = _shown(unit, task_id, referral)
            told = [json.loads(each.json) for each in messages.get(task_id, ())]
            reply = to_payload(read_reply(task, told, before, now, str(place.org_id)))
            if before is None or reply != to_payload(before):
                replica.show(unit, [View("referral_reply", view_id, referral, reply)])


def _shown(unit: Unit, task_id: str, referral: str) -> tuple[str, ReferralReply | None]:
    """Under which id a Task's words stand, and what they were: the first Task's under its referral.

    A further Task, of a later leg or of other software, has a view of its own.
    """
    views = replica.views(unit, "referral_reply", [referral, task_id])
    if task_id in views:
        return task_id, from_payload(ReferralReply, views[task_id])
    first = views.get(referral)
    if first is None:
        return referral, None
    if first["task_id"] == task_id:
        return referral, from_payload(ReferralReply, first)
    return task_id, None


def _updated(resource: Resource) -> str:
    meta = resource.get("meta")
    return str(meta.get("lastUpdated", "")) if isinstance(meta, dict) else ""


def _experts(unit: Unit, place: Place, people: Iterable[str]) -> None:
    foreign = set(people) - replica.ours(unit, people)
    if not foreign:
        return
    persons = replica.known(unit, [("Practitioner", each) for each in foreign])
    roles: dict[str, Resource] = {}
    for row in replica.all_of_type(unit, "PractitionerRole"):
        with one_alone(row.resource_type, row.resource_id):
            role = json.loads(row.json)
            roles.setdefault(parts.ref_id(role.get("practitioner")) or "", role)
    for person_id in sorted(foreign & roles.keys()):
        person = persons.get(("Practitioner", person_id))
        if person is None or person.deleted:
            continue
        record = _record("expert", [json.loads(person.json), roles[person_id]], place)
        if record is not None and record.name:
            replica.show(unit, [View("expert", person_id, None, to_payload(record))])


def _record(kind: str, found: Sequence[Resource], place: Place | None = None) -> Any:
    """A foreign resource as our record, or None when it says too little."""
    form = FORMATS[kind]
    try:
        payload = form.payload_from(found)
        if kind == "expert" and place is not None:
            payload.setdefault("org_id", payload.get("home_org_id") or str(place.org_id))
            payload["home_org_id"] = payload.get("home_org_id") or str(place.org_id)
        return from_payload(form.record, payload)
    except (*MALFORMED, DesktopError):
        return None
