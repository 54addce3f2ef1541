"""Which computer calls while there is no line.

With a line both may: the county settles who was first. Without one two computers do not see each
other, so the clinic names one. A clinic with a single computer never notices.
"""

from desktop.services.seat_names import Names
from desktop.store.queries.clinic_desk import clinic_desk, computers, keeps_calls
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store

ONLINE = frozenset({"done", "cancelled", "refused", "clone"})
"""Outcomes of an exchange in which the county answered; words of `sync.result.Outcome`."""


class CallingComputer:
    """Says who calls. Any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def elsewhere(self) -> str | None:
        """Name of the computer that calls in place of this one; None when this one may.

        The name is empty when that computer's record has not come yet.
        """
        with self._store.reading() as reading:
            if keeps_calls(reading) or computers(reading) < 2:  # noqa: PLR2004 - one has no other
                return None
            if exchange_status(reading).outcome in ONLINE:
                return None
            return Names(reading).device(clinic_desk(reading).calls or "")
