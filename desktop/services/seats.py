"""Seats for the booking form: how they stand, and asking the county for them.

Nothing here waits for a line. A request is written down; the exchange, or the short job "seats",
takes it to the county. A seat is sold only once it stands as OURS.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Role, SeatKind
from desktop.domain.errors import NotAllowed, Problem
from desktop.domain.kept import Actor, Place
from desktop.domain.payload import read_instant
from desktop.domain.seat_rows import SeatLine, SeatStanding
from desktop.domain.seats import SlotStatus
from desktop.services.lease_rule import ask_by_rule
from desktop.services.seat_names import Names
from desktop.store import seat_requests
from desktop.store.queries import seats as queries
from desktop.store.seat_requests import DROP, GIVE, HOLD, TAKE
from desktop.store.store import Reading, Store
from desktop.wire.format.slot import slot_said

MAY_ASK = frozenset(Role) - {Role.AUDITOR}
HOLD_S = 300
"""Seconds a form keeps a seat (AT-03: four minutes on the form are enough)."""


class SeatDesk:
    """What the form and the grid ask about seats. GUI thread, but `lease_by_rule`: any thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def seats(self, session_id: UUID) -> tuple[SeatLine, ...]:
        """Every seat of a session, by number."""
        with self._store.reading() as reading:
            rows = queries.of_session(reading, str(session_id))
            return self._lines(reading, rows)

    def pool(self, session_id: UUID) -> tuple[SeatLine, ...]:
        """Seats of a session that are not this computer's but may be asked for, by number.

        The pool's, and those of the own clinic that another of its computers gave back.
        """
        with self._store.reading() as reading:
            org = str(reading.place().org_id)
        return tuple(
            line
            for line in self.seats(session_id)
            if line.kind is SeatKind.POOL or (line.may_ask and self._org_of(line) == org)
        )

    def seat(self, seat_id: UUID) -> SeatLine | None:
        """One seat, or None when it is not known here."""
        with self._store.reading() as reading:
            row = queries.seat(reading, str(seat_id))
            return self._lines(reading, [row])[0] if row else None

    def hold(self, seat_id: UUID) -> None:
        """Ask that a seat be kept for a form, for HOLD_S from when the county hears of it.

        Raises:
            NotAllowed: an auditor only reads.
        """
        self._ask(HOLD, [seat_id], hold_s=HOLD_S)

    def take(self, seat_ids: Iterable[UUID]) -> None:
        """Ask that seats become this computer's; each is so when it stands as OURS.

        Raises:
            NotAllowed: an auditor only reads.
        """
        self._ask(TAKE, seat_ids)

    def let_go(self, seat_id: UUID) -> None:
        """A form is left: whatever was asked for the seat is taken back.

        A lease that was on its way goes back too; one that has landed stays, and goes back by rule.
        """
        seat = str(seat_id)
        with self._store.unit(self._actor().staff_id) as unit:
            seat_requests.withdraw(unit, [seat])
            under_way = seat_requests.open_of(unit, [seat]).get(seat)
            if under_way is not None and under_way.want in (HOLD, TAKE):
                back = DROP if under_way.want == HOLD else GIVE
                seat_requests.ask(unit, back, [seat])
                return
            row = queries.seat(unit, seat)
            own = str(unit.place().device_id)
            if row and row["holder"] == own and row["hold_until"] and under_way is None:
                seat_requests.ask(unit, DROP, [seat])

    def lease_by_rule(self) -> int:
        """Ask for what past use says will be sold, and give back what it says will not.

        Returns:
            How many seats were asked for or are to go back.
        """
        return ask_by_rule(self._store, self._clock)

    def _ask(self, want: str, seat_ids: Iterable[UUID], *, hold_s: int = 0) -> None:
        actor = self._actor()
        if actor.role not in MAY_ASK:
            raise NotAllowed
        with self._store.unit(actor.staff_id) as unit:
            seat_requests.ask(unit, want, [str(each) for each in seat_ids], hold_s=hold_s)

    def _org_of(self, line: SeatLine) -> str:
        with self._store.reading() as reading:
            row = queries.seat(reading, str(line.id))
            return str(row["org_id"]) if row else ""

    def _server_now(self, reading: Reading) -> datetime:
        return server_now(reading, self._clock)

    def _lines(self, reading: Reading, rows: Iterable[Mapping[str, Any]]) -> tuple[SeatLine, ...]:
        wanted = list(rows)
        place, now = reading.place(), self._server_now(reading)
        slots = queries.slots_of(reading, [row["id"] for row in wanted if row["holder"]])
        names = Names(reading)
        return tuple(_line(row, slots, names, place, now) for row in wanted)


def server_now(reading: Reading, clock: Clock) -> datetime:
    """The county's time by the offset that was measured last."""
    return clock.now() + timedelta(seconds=reading.setting("clock_offset_s") or 0)


def _line(
    row: Mapping[str, Any],
    slots: Mapping[str, dict[str, Any]],
    names: Names,
    place: Place,
    now: datetime,
) -> SeatLine:
    until = read_instant(row["hold_until"]) if row["hold_until"] else None
    said = slot_said(slots.get(row["id"], {}))
    org = said.holder_org if said and said.holder == row["holder"] else ""
    return SeatLine(
        id=UUID(row["id"]),
        session_id=UUID(row["session_id"]),
        no=row["no"],
        starts_at=read_instant(row["starts_at"]),
        ends_at=read_instant(row["ends_at"]),
        kind=SeatKind(row["kind"]),
        standing=_standing(row, str(place.device_id)),
        holder=names.clinic_of(row["holder"], org) if row["holder"] else "",
        until=until,
        left_s=max((until - now).total_seconds(), 0.0) if until else 0.0,
        asked=row["asked"] or "",
        refused=Problem(row["refused"]) if row["refused"] else None,
    )


def _standing(row: Mapping[str, Any], device: str) -> SeatStanding:
    here = row["holder"] == device
    if row["booking"] or (row["said"] == SlotStatus.SOLD and not here):
        return SeatStanding.SOLD
    if row["closed"]:
        return SeatStanding.CLOSED
    if row["hold_until"]:
        return SeatStanding.HELD_HERE if here else SeatStanding.HELD
    if not here:
        return SeatStanding.LENT if row["holder"] else SeatStanding.FREE
    kept = SeatStanding.PAPER if row["paper"] else SeatStanding.OURS
    return SeatStanding.GIVING if row["giving"] else kept
