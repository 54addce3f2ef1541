"""What a rescued file has at the county without knowing by which bundle it came there.

Bundles are not in the second journal (ADR 0017); the acknowledged ops are, with the versions that
they stand for. Should the county lose what they brought, only these tell what is missing there.
"""

from collections import defaultdict
from collections.abc import Collection

from desktop.domain.kept import Place
from desktop.store import agreed, verified
from desktop.store.replica import Key, Known
from desktop.store.store import Reading
from desktop.sync.drafts import Drafts
from desktop.sync.flight import head_of
from desktop.sync.origins import borne_by
from desktop.sync.scopes import stamp
from desktop.wire.county import Resource

AT_ONCE = 200  # ops whose texts are in memory together


def brought(reading: Reading, place: Place) -> dict[Key, set[str]]:
    """Resource -> records of ours that say something of it; empty but for a rescued file."""
    found: dict[Key, set[str]] = defaultdict(set)
    heads = [head_of(each) for each in verified.unbundled(reading)]
    for start in range(0, len(heads), AT_ONCE):
        some = heads[start : start + AT_ONCE]
        drafts = Drafts(reading, place, {})
        drafts.load(some)
        for head in some:
            for made in drafts.made(head.op_id):
                found[made["resourceType"], made["id"]].add(head.record_id)
    return found


def is_behind(reading: Reading, there: Known, resource: Resource, own: Collection[str]) -> bool:
    """Whether the county's version is from before a word of ours that a rescue brought back.

    The server's own times decide, where this file knows them; else the revision it bears.

    Args:
        reading: of the file.
        there: a record's own resource as the county has it now.
        resource: the same, read.
        own: device ids of this file, now and earlier.
    """
    history = agreed.agreed(reading, there.resource_id)
    ours = next((each for each in history if not each.taken), None)
    if ours is None or not verified.is_unbundled(reading, ours.record_id, ours.revision):
        return False
    told = agreed.base_of(history, (there.version, there.last_updated), borne_by(resource), own)
    if told is None or told.revision >= ours.revision:
        return False
    had, has = stamp(ours.last_updated), stamp(there.last_updated)
    return not had or not has or has < had
