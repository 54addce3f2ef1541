"""Seats made before a restore: how many wait, and having them taken over."""

import json
from collections.abc import Callable

from desktop.domain.clock import Clock
from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed
from desktop.domain.kept import Actor
from desktop.domain.old_seats import OldSeats
from desktop.store import outbox, replica
from desktop.store.epoch import own_devices
from desktop.store.queries.old_seats import TAKE, exchanged_since_restore, old_seats
from desktop.store.store import Store
from desktop.wire.format.slot import unsold_of


class OldSeatsDesk:
    """What the exchange screen asks. GUI thread; the exchange does the work."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def status(self) -> OldSeats:
        """As last heard of the county."""
        with self._store.reading() as reading:
            ids = old_seats(reading, self._clock.now())
            if not ids:
                return OldSeats()
            own = own_devices(reading)
            rows = replica.known(reading, [("Slot", each) for each in ids]).values()
            return OldSeats(
                waiting=len(ids),
                free=sum(not row.deleted and unsold_of(json.loads(row.json), own) for row in rows),
                ready=exchanged_since_restore(reading),
                asked=reading.setting(TAKE) is not None,
            )

    def may_take(self) -> bool:
        """Whether the person signed in may have them taken over."""
        return self._actor().role is Role.ADMINISTRATOR

    def take(self) -> None:
        """Have the next exchange take over what the county shows as unsold.

        Raises:
            NotAllowed: not an administrator.
        """
        if not self.may_take():
            raise NotAllowed
        actor = self._actor()
        with self._store.unit(actor.staff_id) as unit:
            outbox.note(unit, TAKE, {"by": str(actor.staff_id)})
            unit.audit("seats.take", str(unit.place().device_id))
            unit.touched("exchange")
