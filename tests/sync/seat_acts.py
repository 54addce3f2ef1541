"""What can be done at one computer of the seat world, and to its line and its clock.

A step is a method here or of `SeatWorld`; its two numbers choose among what there is.
"""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import CancelBy, CancelReason, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import child_id
from desktop.domain.patient import Patient
from desktop.services.roster import Roster
from desktop.services.seats import SeatDesk
from desktop.store import seat_requests
from tests.conftest import StandingClock
from tests.sync.seat_line import FATES
from tests.sync.seat_pc import FREE_IN, SEATS, Idle, SeatPc, live_in, one_of
from tests.world import EXPERTS, ROOT_ID

FAILPOINTS = ("frozen", "unknown", "answered", "settled")
SESSIONS: dict[UUID, tuple[str, dict[str, Any]]] = {  # id: who makes it, and what it is
    child_id(ROOT_ID, "session-1"): ("A1", {"capacity": 4, "shared": 2}),
    child_id(ROOT_ID, "session-2"): (
        "B1",
        {"capacity": 3, "shared": 2, "expert_id": EXPERTS[1]},
    ),
    child_id(ROOT_ID, "session-3"): (
        "A1",
        {"capacity": 2, "shared": 1, "held_on": date(2026, 11, 25)},
    ),
}


class Acts:
    """Steps at one computer.

    Attributes:
        told: booking id -> the computer whose nurse was told that it is saved.
        kills: how many programs died.
    """

    def __init__(self) -> None:
        self.told: dict[UUID, str] = {}
        self.kills = 0

    # --- what a nurse does ---

    def book(self, pc: SeatPc, a: int, b: int) -> None:
        """Mostly a seat that can be sold, or one of the pool that the form asks for first."""
        if a % 4 and not pc.sellable():
            self.take(pc, b, 0)
            pc.seats()
        with pc.store.reading() as reading:
            sessions = sorted(each.id for each in reading.all_of(DutySession))
            patients = sorted(each.id for each in reading.all_of(Patient))
            free = reading.connection.execute(FREE_IN).scalars()
            open_ones = sorted(UUID(each) for each in free)
        session_id = one_of(open_ones if a % 4 and open_ones else sessions, a)
        asked = BookingRequest(session_id=session_id, patient_id=one_of(patients, b))
        self.told[pc.desk.book(asked).id] = pc.name

    def cancel(self, pc: SeatPc, a: int, _b: int) -> None:
        booking_id, revision = one_of(live_in(pc), a)
        pc.desk.cancel(booking_id, revision, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)

    def move(self, pc: SeatPc, a: int, b: int) -> None:
        booking_id, revision = one_of(live_in(pc), a)
        new = pc.desk.move(booking_id, revision, one_of(sorted(SESSIONS), b))
        self.told[new.id] = pc.name

    def undo(self, pc: SeatPc, a: int, _b: int) -> None:
        with pc.store.reading() as reading:
            known = [(each.id, each.revision) for each in reading.all_of(Booking)]
        pc.desk.undo(*one_of(sorted(each for each in known if each[1] > 1), a))

    def stop(self, pc: SeatPc, a: int, _b: int) -> None:
        with pc.store.reading() as reading:
            sessions = sorted((each.id, each.revision) for each in reading.all_of(DutySession))
        session_id, revision = one_of(sessions, a)
        roster = Roster(pc.store, pc.clock, lambda: pc.clinic.administrator)
        roster.stop(session_id, revision, StopReason.EXPERT_LEAVE)

    # --- seats that are lent ---

    def take(self, pc: SeatPc, a: int, b: int) -> None:
        self._ask(pc, seat_requests.TAKE, self._free(pc), a, b)

    def hold(self, pc: SeatPc, a: int, b: int) -> None:
        self._ask(pc, seat_requests.HOLD, self._free(pc), a, b % 2, hold_s=120)

    def give(self, pc: SeatPc, a: int, b: int) -> None:
        self._ask(pc, seat_requests.GIVE, pc.sellable(), a, b)

    def drop(self, pc: SeatPc, a: int, b: int) -> None:
        with pc.store.reading() as reading:
            held = reading.connection.execute(
                text("SELECT id FROM seat WHERE hold_until IS NOT NULL ORDER BY id")
            )
            seats = list(held.scalars())
        self._ask(pc, seat_requests.DROP, seats, a, b)

    def withdraw(self, pc: SeatPc, a: int, _b: int) -> None:
        with pc.store.reading() as reading:
            waiting = [each.seat_id for each in seat_requests.waiting(reading)]
        wanted = one_of(waiting, a)
        with pc.store.unit(pc.clinic.nurse.staff_id) as unit:
            seat_requests.withdraw(unit, [wanted])

    def _free(self, pc: SeatPc) -> list[str]:
        """The pool's that are not ours: also what another has, so that there are refusals."""
        with pc.store.reading() as reading:
            device = str(reading.place().device_id)
            rows = reading.connection.execute(SEATS).all()
        pool = [row for row in rows if row.kind == "pool" and row.holder != device]
        return [row.id for row in sorted(pool, key=lambda row: row.holder is not None)]

    def rule(self, pc: SeatPc, _a: int, _b: int) -> None:
        """The rule sizes the leases."""
        if not SeatDesk(pc.store, pc.clock, lambda: pc.clinic.nurse).lease_by_rule():
            raise Idle

    def seats(self, pc: SeatPc, _a: int, _b: int) -> None:
        """The short exchange that a form waits for."""
        pc.seats()

    def _ask(
        self, pc: SeatPc, want: str, seats: list[str], a: int, b: int, *, hold_s: int = 0
    ) -> None:
        chosen = sorted({one_of(seats, a % 3 + at) for at in range(b % 3 + 1)})
        with pc.store.unit(pc.clinic.nurse.staff_id) as unit:
            seat_requests.ask(unit, want, chosen, hold_s=hold_s)

    # --- the line, and deaths ---

    def exchange(self, pc: SeatPc, _a: int, _b: int) -> None:
        pc.exchange()

    def trouble(self, pc: SeatPc, a: int, b: int) -> None:
        """An exchange whose first or a later bundle meets some fate."""
        fate = FATES[a % len(FATES)]
        pc.line.script = ["ok"] * (b % 3) + [fate] * (1 + b % 2)
        self.kills += fate.startswith("die")
        pc.exchange()

    def die(self, pc: SeatPc, a: int, _b: int) -> None:
        pc.dies_at = FAILPOINTS[a % len(FAILPOINTS)]
        self.kills += 1
        pc.exchange()

    def cut(self, pc: SeatPc, a: int, _b: int) -> None:
        pc.line.cut = a % 3 == 0

    def deliver(self, pc: SeatPc, _a: int, _b: int) -> None:
        pc.line.deliver()

    # --- clocks ---

    def clock(self, pc: SeatPc, a: int, _b: int) -> None:
        """Thirty years off, or right again."""
        years = (0, 0, 30, -30)[a % 4]
        ticks, right = pc.clock.ticks, StandingClock().instant
        pc.clock.instant = right.replace(year=right.year + years)
        pc.clock.ticks = ticks + 1

    def tick(self, pc: SeatPc, a: int, _b: int) -> None:
        pc.clock.advance(minutes=1 + a % 5)
