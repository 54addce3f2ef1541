"""What a rescued file has at the county without knowing by which bundle it came there.

Bundles are not in the second journal (ADR 0017); the acknowledged ops are. Should the county lose
what they brought, only these tell what is missing there.
"""

from collections import defaultdict

from desktop.domain.kept import Place
from desktop.store import verified
from desktop.store.replica import Key
from desktop.store.store import Reading
from desktop.sync.drafts import Drafts
from desktop.sync.flight import head_of

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
