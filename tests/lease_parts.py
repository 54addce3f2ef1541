"""A county with a session that lends seats, and what the tests of leases ask of it."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.seat_rows import SeatLine, SeatStanding
from desktop.domain.seats import seat_id
from desktop.services.booking import BookingDesk
from desktop.services.seats import SeatDesk
from desktop.store import seat_requests
from desktop.sync.engine import SyncEngine
from desktop.sync.result import SyncResult
from desktop.wire.format.parts import extension_in
from tests.conftest import StandingClock
from tests.factory import patient
from tests.sync.shim import ShimCounty
from tests.world import Pc, World

DAY = date(2026, 11, 26)


class TimedCounty(ShimCounty):
    """The shim with a server clock of its own, as a computer with a wrong clock sees it."""

    own_clock: StandingClock | None = None

    def server_offset_s(self) -> float | None:
        if self.own_clock is None:
            return 0.0
        return (self.service.now() - self.own_clock.now()).total_seconds()


def own_clock(pc: Pc, off: timedelta) -> StandingClock:
    """Set this computer's clock wrong by so much; it keeps a clock of its own from now on."""
    clock = StandingClock(pc.clock.now() + off)
    county = TimedCounty(pc.county.service)  # type: ignore[attr-defined]
    county.own_clock = clock
    pc.clock, pc.county = clock, county
    pc.reopen()
    pc.clinic.clock = clock
    return clock


def lend(world: World, capacity: int = 4, shared: int = 2, **said: Any) -> Kept[DutySession]:
    """A session at A of which everybody has heard."""
    said = {"held_on": DAY, "capacity": capacity, "shared": shared} | said

    def play(world: World) -> Kept[DutySession]:
        session: Kept[DutySession] = world.a1.clinic.session(**said)
        world.exchange(1)
        world.clock.advance(minutes=11)  # type: ignore[attr-defined]  # then all is read again
        world.exchange()
        return session

    made: Kept[DutySession] = world.begin(f"lend {said}", play)
    return made


def pool_seat(session: Kept[DutySession], index: int = 0) -> UUID:
    """One of its pool seats; they are the last ones."""
    return seat_id(session.id, session.record.capacity - session.record.shared + 1 + index)


def desk(pc: Pc) -> SeatDesk:
    return SeatDesk(pc.store, pc.clock, lambda: pc.nurse)


def line(pc: Pc, seat: UUID) -> SeatLine:
    found = desk(pc).seat(seat)
    assert found is not None
    return found


def standing(pc: Pc, seat: UUID) -> SeatStanding:
    return line(pc, seat).standing


def ask(pc: Pc, want: str, seats: Iterable[UUID], hold_s: int = 300) -> None:
    with pc.store.unit(pc.nurse.staff_id) as unit:
        seat_requests.ask(unit, want, [str(each) for each in seats], hold_s=hold_s)


def seats_run(pc: Pc) -> SyncResult:
    """The short run of the form."""
    return pc.engine.run_seats(lambda _done, _total: None, lambda: False)


def take(pc: Pc, *seats: UUID) -> SyncResult:
    ask(pc, "take", seats)
    return seats_run(pc)


def sell(pc: Pc, session: Kept[DutySession], seat: UUID, **said: Any) -> Kept[Booking]:
    """Book this seat for a new patient, as the form does."""
    who = pc.clinic.save(patient(**said))
    no = next(each.no for each in desk(pc).seats(session.id) if each.id == seat)
    asked = BookingRequest(session_id=session.id, patient_id=who.id, seat_no=no)
    return BookingDesk(pc.store, pc.clock, lambda: pc.nurse).book(asked)


def slot(world: World, seat: UUID) -> dict[str, Any]:
    """The Slot at the county: status, holder's device, and until when it is held."""
    found: dict[str, Any] = world.service.read("Slot", str(seat)).resource()
    return found


def holder(world: World, seat: UUID) -> tuple[str, str | None]:
    """Status and holder of a Slot, the holder by the computer's name."""
    found = slot(world, seat)
    device = extension_in(found, "seat-holder")
    return found["status"], next(
        (name for name, pc in world.pcs.items() if device_of(pc) == device), device
    )


def device_of(pc: Pc) -> str:
    with pc.store.reading() as reading:
        return str(reading.place().device_id)


class Stopped(BaseException):
    """The power is cut."""


def cut_at(pc: Pc, step: str, run: Any) -> None:
    """Run with the power cut at a step of the exchange, and start the program again."""

    def fail(name: str) -> None:
        if name == step:
            raise Stopped

    pc.engine = SyncEngine(pc.store, pc.county, pc.clock, failpoint=fail)
    with suppress(Stopped):
        run(pc)
    pc.reopen()
