"""What must wait until somebody else has spoken to the county.

A slip that was scanned while both networks were down is taken in and treated at once. What we say
about it goes into the Task that its clinic makes, so it waits here until that Task is there; so
does whatever names its patient or its referral. Nothing is put aside or tried in vain. Where a
named person has decided so, our word goes out without: it then names by words what is not there.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from desktop.domain.reception import Reception
from desktop.store import outbox, referred
from desktop.store.queries.reception_alone import sent_alone
from desktop.store.store import Reading
from desktop.sync.drafts import Drafts
from desktop.sync.plan import OPEN, Head
from desktop.wire.format.reception import makes_task

_TYPES = {"referral_id": "ServiceRequest", "patient_id": "Patient"}


def not_there(reading: Reading, heads: Sequence[Head], drafts: Drafts) -> set[str]:
    """Ids of ops whose Task, referral or patient the county does not have yet."""
    receptions = [
        each
        for each in heads
        if each.kind == "reception" and each.state == OPEN and not each.local_only
    ]
    tasks = {("Task", each.record_id) for each in receptions}
    missing = tasks - referred.at_county(reading, tasks)
    alone = sent_alone(reading).keys()
    if not missing and not alone:
        return set()
    drafts.load(receptions)
    away: set[str] = set()
    absent = _of_those_alone(reading, alone)
    for each in receptions:
        said = drafts.op(each.op_id).payload
        if ("Task", each.record_id) in missing and not makes_task(said):
            if each.record_id not in alone:
                away.add(each.op_id)
            absent |= {(kind, str(said[name])) for name, kind in _TYPES.items() if said.get(name)}
    absent -= referred.at_county(reading, absent)
    absent = {each for each in absent if outbox.only_taken(reading, each[1])}
    names = {resource_id for _, resource_id in absent}
    if names:
        away |= {
            each.op_id
            for each in heads
            if each.state == OPEN and (each.record_id in names or drafts.needs(each) & names)
            if not (each.kind == "reception" and each.record_id in alone)
        }
    return away


def _of_those_alone(reading: Reading, alone: Iterable[str]) -> set[tuple[str, str]]:
    """Referrals and patients that our word has gone out without."""
    found = set()
    for key in alone:
        kept = reading.get(Reception, UUID(key))
        if kept is not None:
            about = {name: getattr(kept.record, name) for name in _TYPES}
            found |= {(_TYPES[name], str(each)) for name, each in about.items() if each}
    return found
