"""What must wait until somebody else has spoken to the county.

A slip that was scanned while both networks were down is taken in and treated at once. What we say
about it goes into the Task that its clinic makes, so it waits here until that Task is there; so
does whatever names its patient or its referral. Nothing is put aside or tried in vain.
"""

from collections.abc import Sequence

from desktop.store import outbox, referred
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
    if not missing:
        return set()
    drafts.load(receptions)
    away: set[str] = set()
    absent: set[tuple[str, str]] = set()
    for each in receptions:
        said = drafts.op(each.op_id).payload
        if ("Task", each.record_id) in missing and not makes_task(said):
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
        }
    return away
