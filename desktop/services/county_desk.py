"""Who keeps the roster, who calls, how the pool stands, and who has which seats.

What changes at the county is done by the exchange and waits for its answer (`app.seats`); here is
who may do it, what is shown, and the trace that it was done.
"""

from collections.abc import Callable
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed
from desktop.domain.kept import Actor
from desktop.domain.payload import instant_text, read_instant
from desktop.domain.seat_rows import DeskFacts, LentSeats
from desktop.services.seat_names import Names
from desktop.store import seat_requests
from desktop.store.epoch import former_devices
from desktop.store.queries import clinic_desk
from desktop.store.queries import lent as queries
from desktop.store.queries.seats import slots_of
from desktop.store.seat_requests import RELEASE
from desktop.store.store import Store
from desktop.wire.format.slot import slot_said


class CountyDeskService:
    """What the page of seats and devices asks. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def facts(self) -> DeskFacts:
        """As last heard of the county."""
        with self._store.reading() as reading:
            names, own = Names(reading), str(reading.place().device_id)
            desk, pool = clinic_desk.clinic_desk(reading), clinic_desk.pool(reading)
            return DeskFacts(
                roster=names.label(desk.roster) if desk.roster else "",
                calls=names.label(desk.calls) if desk.calls else "",
                roster_here=desk.roster == own,
                calls_here=desk.calls == own,
                named=desk.roster is not None,
                closed=pool.closed,
                closed_by=pool.by,
                closed_at=read_instant(pool.at) if pool.at else None,
            )

    def lent(self) -> tuple[LentSeats, ...]:
        """Computers that have seats of sessions to come, this one first."""
        now = instant_text(self._clock.now())
        with self._store.reading() as reading:
            rows = queries.lent(reading, now)
            slots = slots_of(reading, [row["some"] for row in rows])
            names, own = Names(reading), str(reading.place().device_id)
            former = former_devices(reading)
            found = []
            for row in rows:
                said = slot_said(slots.get(row["some"], {}))
                org = said.holder_org if said and said.holder == row["holder"] else ""
                line = LentSeats(
                    UUID(row["holder"]),
                    names.device(row["holder"]),
                    names.clinic_of(row["holder"], org),
                    row["unsold"],
                    row["sold"],
                    ours=row["holder"] == own,
                    former=row["holder"] in former,
                )
                found.append(line)
        return tuple(sorted(found, key=lambda line: (not line.ours, line.clinic, line.name)))

    def may_act(self) -> bool:
        """Whether the person signed in may move roles, open the pool and release seats."""
        return self._actor().role is Role.ADMINISTRATOR

    def who(self) -> Actor:
        """Who answers for an act.

        Raises:
            NotAllowed: not an administrator.
        """
        if not self.may_act():
            raise NotAllowed
        return self._actor()

    def release(self, device: UUID) -> int:
        """Ask that the unsold seats of a lost computer go back to the pool.

        Seats that the county shows as sold are left; so is any that is sold until it is asked.

        Returns:
            How many were asked for.

        Raises:
            NotAllowed: not an administrator.
        """
        actor, now = self.who(), instant_text(self._clock.now())
        with self._store.unit(actor.staff_id) as unit:
            own = unit.place().device_id
            seats = [] if device == own else queries.unsold_of_device(unit, str(device), now)
            seat_requests.ask(unit, RELEASE, seats)
            unit.audit("seats.release", str(device), seats=seats, name=actor.name)
        return len(seats)

    def note(self, act: str, subject: str, **detail: object) -> None:
        """Write down what a named person has changed at the county.

        Raises:
            NotAllowed: not an administrator.
        """
        with self._store.unit(self.who().staff_id) as unit:
            unit.audit(act, subject, **detail)
            unit.touched("setting", "seat")

    def name_of(self, device: str, org: str) -> str:
        """A computer and its clinic in words; the end of its id when nothing is known."""
        with self._store.reading() as reading:
            names = Names(reading)
            return names.label(device, org)
