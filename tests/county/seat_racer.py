"""One program of a race: `python -m tests.county.seat_racer FILE URL SESSION SEATS`.

Says "ready", waits for a line on its input, then asks for a seat of the pool, books it, exchanges,
and tells what it sold as JSON.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import SystemClock
from desktop.domain.codes import Role
from desktop.domain.errors import SeatTaken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.patient import Patient
from desktop.services.booking import BookingDesk
from desktop.store import outbox, seat_requests
from desktop.store.open import open_engine
from desktop.store.queries.booking import free_seats
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.sync.result import SyncResult
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import KEY

PATIENCE_S = 120.0
"""From the start of the race on; twenty share what processors there are."""


class Racer:
    """A clinic's program at work."""

    def __init__(self, file: Path, url: str, session: UUID, seats: list[str]) -> None:
        self.store = Store(open_engine(file, KEY), SystemClock())
        self.county = FhirCounty(url, loopback_only=True)
        self.engine = SyncEngine(self.store, self.county, SystemClock())
        self.session, self.seats = session, seats
        self.ends = 0.0

    def sell_one(self) -> list[str]:
        """Ask for one seat after the other until one is ours or all are gone; book it."""
        self.ends = time.monotonic() + PATIENCE_S
        device = self.place().device_id.int
        for turn in range(len(self.seats)):
            wanted = self.seats[(device + turn) % len(self.seats)]
            with self.store.unit(uuid7()) as unit:
                batch = seat_requests.ask(unit, seat_requests.TAKE, [wanted])
            self._until_answered(batch)
            with self.store.reading() as reading:
                if free_seats(reading, self.session):
                    break
        try:
            return [self._book()]
        except SeatTaken:
            return []

    def place(self) -> Any:
        with self.store.reading() as reading:
            return reading.place()

    def send(self) -> None:
        """Exchange until nothing is owed."""
        while time.monotonic() < self.ends:
            self._once(self.engine.run_once)
            with self.store.reading() as reading:
                if set(outbox.counts(reading)) <= {"ACKED", "TAKEN"}:
                    return

    def _until_answered(self, batch: str) -> None:
        while time.monotonic() < self.ends:
            self._once(self.engine.run_seats)
            with self.store.reading() as reading:
                states = {each.state for each in seat_requests.of_batch(reading, batch)}
            if states <= {"LANDED", "REFUSED"}:
                return

    def _once(self, work: Any) -> SyncResult:
        done: SyncResult = work(lambda _done, _total: None, lambda: False)
        return done

    def _book(self) -> str:
        with self.store.reading() as reading:
            patient = min(each.id for each in reading.all_of(Patient))
        nurse = Actor(uuid7(), "李秀兰", Role.NURSE)
        desk = BookingDesk(self.store, SystemClock(), lambda: nurse)
        asked = BookingRequest(session_id=self.session, patient_id=patient)
        return str(desk.book(asked).id)


def main() -> None:
    """Race once."""
    file, url, session, seats = sys.argv[1:]
    racer = Racer(Path(file), url, UUID(session), seats.split(","))
    print("ready", flush=True)
    sys.stdin.readline()
    sold = racer.sell_one()
    racer.send()
    print(json.dumps(sold), flush=True)
    racer.county.close()
    racer.store.close()


if __name__ == "__main__":
    main()
