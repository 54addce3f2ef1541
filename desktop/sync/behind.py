"""Whether a county that went back to an older backup has lost a word of ours."""

import json

from desktop.store import agreed, verified
from desktop.store.epoch import own_devices
from desktop.store.replica import Known
from desktop.store.store import Reading
from desktop.sync.origins import borne_by
from desktop.sync.scopes import stamp


def lacks_ours(reading: Reading, there: Known) -> bool:
    """Whether the county's version is from before our newest acknowledged word.

    The server's own times decide where this file knows them, else the revision it bears. What is no
    record's own resource bears none: then nothing says that ours is in it.
    """
    history = agreed.agreed(reading, there.resource_id)
    ours = next((each for each in history if not each.taken), None)
    if ours is None:
        return not history
    bears = borne_by(json.loads(there.json))
    told = agreed.base_of(history, (there.version, there.last_updated), bears, own_devices(reading))
    if told is None or told.revision >= ours.revision:
        return False
    had, has = stamp(ours.last_updated), stamp(there.last_updated)
    return not had or not has or has <= had


def lacks_rescued(reading: Reading, there: Known) -> bool:
    """The same of a word that a rescue brought back, and of which no bundle tells (ADR 0017)."""
    history = agreed.agreed(reading, there.resource_id)
    ours = next((each for each in history if not each.taken), None)
    if ours is None or not verified.is_unbundled(reading, ours.record_id, ours.revision):
        return False
    return lacks_ours(reading, there)
