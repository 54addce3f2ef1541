"""One computer of the seat world: a real data folder, opened as a sign-in opens it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlalchemy import text

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState
from desktop.services.booking import BookingDesk
from desktop.store.attending import attend
from desktop.store.open import open_engine
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.sync.seat_line import BadLine, Killed

T = TypeVar("T")
SELLABLE = text(
    "SELECT seat.id FROM seat WHERE closed = 0 AND giving = 0 AND hold_until IS NULL AND holder ="
    " (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id') AND NOT EXISTS"
    " (SELECT 1 FROM booking b WHERE b.seat_id = seat.id AND b.state NOT IN"
    " ('cancelled', 'entered-in-error', 'waitlist', 'draft')) ORDER BY seat.session_id, seat.no"
)
FREE_IN = text(SELLABLE.text.replace("seat.id FROM", "DISTINCT seat.session_id FROM", 1))
HELD_UP = text(
    "SELECT id FROM booking WHERE state = 'pending' UNION"
    " SELECT op.record_id FROM op JOIN op_state USING (op_id)"
    " WHERE op.kind = 'booking' AND state IN ('CONFLICT', 'QUARANTINED', 'BLOCKED')"
)
OWED = text(
    "SELECT 1 FROM op_state WHERE state IN ('PENDING', 'SENT') UNION ALL"
    " SELECT 1 FROM seat_request WHERE state IN ('WAITING', 'SENT') LIMIT 1"
)
SEATS = text("SELECT id, holder, kind FROM seat WHERE closed = 0 ORDER BY session_id, no")


class Idle(Exception):
    """There was nothing to do the step with."""


@dataclass
class SeatPc:
    """One computer: its folder, its clock, its line, and what is open on it.

    Attributes:
        state: the system's state folder.
        twin: the computer whose file this one's was copied from, if it works on.
    """

    name: str
    folder: Folder
    clock: StandingClock
    line: BadLine
    people: Clinic
    clinic: Clinic = field(init=False)
    engine: SyncEngine = field(init=False)
    dies_at: str = ""
    backups: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)
    twin: str = ""

    def open(self, *, quickly: bool = False) -> None:
        """As a sign-in does; after a kill without looking at the whole file."""
        if quickly:
            store = Store(open_engine(self.folder.database, KEY), self.clock)
            attend(self.folder, store)
        else:
            store = open_folder(self.folder, KEY, self.clock).store
        said = {name: getattr(self.people, name) for name in self.people.__dataclass_fields__}
        self.clinic = Clinic(**said | {"store": store, "clock": self.clock})
        self.engine = SyncEngine(store, self.line, self.clock, failpoint=self._fail)

    def close(self) -> None:
        self.clinic.store.close()

    @property
    def store(self) -> Store:
        return self.clinic.store

    @property
    def desk(self) -> BookingDesk:
        return BookingDesk(self.store, self.clock, lambda: self.clinic.nurse)

    def _fail(self, name: str) -> None:
        if name == self.dies_at:
            self.dies_at = ""
            raise Killed

    def exchange(self) -> bool:
        """One exchange; a kill in it is followed by a fresh start. True when it came to its end."""
        try:
            result = self.engine.run_once(lambda _done, _total: None, lambda: False)
        except Killed:
            self.close()
            self.open(quickly=True)
            return False
        else:
            return result.outcome is Outcome.DONE
        finally:
            self.dies_at = ""
            self.line.script.clear()

    def owes(self) -> bool:
        """Whether anything is on its way, or could be."""
        with self.store.reading() as reading:
            return reading.connection.execute(OWED).first() is not None

    def seats(self) -> None:
        """Only what is asked for seats."""
        try:
            self.engine.run_seats(lambda _done, _total: None, lambda: False)
        except Killed:
            self.close()
            self.open(quickly=True)

    def bookings(self) -> list[Booking]:
        with self.store.reading() as reading:
            return [each.record for each in reading.all_of(Booking)]

    def held_up(self) -> set[str]:
        """Bookings that wait for a person here: to be placed anew, or to be looked at."""
        with self.store.reading() as reading:
            return set(reading.connection.execute(HELD_UP).scalars())

    def sellable(self) -> list[str]:
        with self.store.reading() as reading:
            return list(reading.connection.execute(SELLABLE).scalars())


def one_of(some: list[T], number: int) -> T:
    """One of some, by a number that a sequence was planned with."""
    if not some:
        raise Idle
    return some[number % len(some)]


def live_in(pc: SeatPc) -> list[tuple[UUID, int]]:
    with pc.store.reading() as reading:
        return sorted(
            (each.id, each.revision)
            for each in reading.all_of(Booking)
            if each.record.state is BookingState.BOOKED
        )
