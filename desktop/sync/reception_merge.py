"""Two computers of one receiver, and outsiders who write into its Task. Pure."""

from collections.abc import Collection, Mapping
from typing import Any

from desktop.domain.codes import Direction, ReceptionState
from desktop.domain.reception import Reception
from desktop.domain.reception_states import follows, graph
from desktop.sync.merge_fields import MergedFields
from desktop.sync.origins import origin_of
from desktop.wire.county import Resource

Payload = Mapping[str, Any]
_S = ReceptionState
_ONLY_LOOKED = {_S.WAITING, _S.RECEIVED}
# decisions that are no step further on the way: against another decision a person chooses
_ASIDE = {_S.REJECTED, _S.CANCELLED, _S.CLOSED, _S.NOT_ARRIVED, _S.LOST}
_EARLIEST = {"received_at", "accepted_at", "arrived_at"}
IDENTITY = ("org_id", "direction", "referral_id", "patient_id", "from_org_id", "leg")


def is_illegal(
    before: Reception, claimed: Reception, resource: Resource, own: Collection[str]
) -> bool:
    """Whether somebody without this program moved our Task to where it cannot go.

    A colleague's program may take a step back (取消上一步); its word counts as ours.

    Args:
        before: as kept here.
        claimed: as the county has it.
        resource: the Task.
        own: devices of this file: who leaves our mark on it is an outsider.
    """
    device = origin_of(resource).device
    outsider = str(device) in own or device.int == 0
    if not outsider or claimed.state is before.state:
        return False
    return not follows(before.direction, before.state, claimed.state)


def asked_for(payload: Payload, blank: Payload) -> dict[str, Any]:
    """What the Task says before its owner has said anything.

    Args:
        payload: what the owner is about to say.
        blank: the fields' defaults.
    """
    same = {name: payload.get(name) for name in IDENTITY}
    return {**blank, **same, "state": str(_S.WAITING)}


def merge_reception(base: Payload, mine: Payload, theirs: Payload) -> MergedFields:
    """Merge what this computer said into what a colleague's said.

    On the way the further state counts; of two decisions that exclude each other a person
    chooses one, and so he does of two beds.
    """
    merged, asks, changed = dict(theirs), False, False
    for name in mine.keys() | theirs.keys():
        was: Any = base.get(name)
        ours: Any = mine.get(name)
        there: Any = theirs.get(name)
        changed = changed or there != was
        if ours in (there, was):
            continue
        if there == was:
            merged[name] = ours
        elif name == "routes":
            merged[name] = [*there, *(each for each in ours if each not in there)]
        elif name in _EARLIEST and ours and there:
            merged[name] = min(ours, there)
        elif name == "state" and (state := _further(Direction(mine["direction"]), ours, there)):
            merged[name] = str(state)
        else:
            asks = True
    return MergedFields(merged, asks, changed)


def _further(direction: Direction, one: str, other: str) -> ReceptionState | None:
    first, second = ReceptionState(one), ReceptionState(other)
    if first in _ONLY_LOOKED or second in _ONLY_LOOKED:
        return second if first in _ONLY_LOOKED else first
    if {first, second} & _ASIDE:
        return None
    if _leads(direction, first, second):
        return second
    return first if _leads(direction, second, first) else None


def _leads(direction: Direction, start: ReceptionState, end: ReceptionState) -> bool:
    ways, seen, open_now = graph(direction), {start}, [start]
    while open_now:
        for state in ways.get(open_now.pop(), frozenset()) - seen:
            if state is end:
                return True
            if state not in _ASIDE:
                seen.add(state)
                open_now.append(state)
    return False
