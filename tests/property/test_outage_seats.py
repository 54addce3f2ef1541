"""Paper and screen sell from the same seats: whatever the order, no seat is given twice."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingState, CancelBy, CancelReason
from desktop.domain.errors import RuleBroken, SeatTaken
from desktop.domain.ids import uuid7
from desktop.domain.late_entry import LateBooking
from desktop.domain.outage import OutageSlip
from desktop.services.booking import BookingDesk
from desktop.services.late_entry import LateEntry
from desktop.services.outage import OutageDesk
from desktop.store import outage
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic

CAPACITY = 4
ACTS = ("pack", "sell", "enter", "void", "cancel", "undo", "restart")
LIVE = {state.value for state in BookingState} - {
    "cancelled",
    "entered-in-error",
    "waitlist",
    "draft",
}


class Day:
    """One computer, one session of few seats."""

    def __init__(self, path: Path) -> None:
        self.path, self.clock = path, StandingClock()
        self.clinic = Clinic.set_up(Store(open_engine(path, KEY), self.clock), self.clock)
        self.session = self.clinic.session(held_on=self.clock.today(), capacity=CAPACITY)
        self.booked: list[Any] = []
        self.make_desks()

    def make_desks(self) -> None:
        parts = (self.clinic.store, self.clock, lambda: self.clinic.nurse)
        self.outage, self.late = OutageDesk(*parts), LateEntry(*parts)
        self.desk = BookingDesk(*parts)

    def out(self) -> tuple[OutageSlip, ...]:
        with self.clinic.store.reading() as reading:
            return outage.slips_out(reading)

    def act(self, name: str, which: int) -> None:
        self.clock.advance(minutes=1)
        # refused kindly: what counts is what stands afterwards
        with suppress(RuleBroken, SeatTaken):
            getattr(self, f"do_{name}")(which)

    def do_pack(self, which: int) -> None:
        self.outage.make({self.session.id: 1 + which % 2}, 0, uuid7())

    def do_sell(self, which: int) -> None:
        asked = BookingRequest(
            patient_id=self.clinic.patient().id,
            session_id=self.session.id,
            seat_no=1 + which % CAPACITY if which % 3 else None,
        )
        self.booked.append(self.desk.book(asked).id)

    def do_enter(self, which: int) -> None:
        if out := self.out():
            said = LateBooking(patient_id=self.clinic.patient().id, asked_at=self.clock.now())
            self.booked.append(self.late.enter(out[which % len(out)].no, said).id)

    def do_void(self, which: int) -> None:
        if out := self.out():
            self.outage.void(out[which % len(out)].no)

    def do_cancel(self, which: int) -> None:
        self.change(which, "cancel", CancelBy.PATIENT, CancelReason.TIME_CONFLICT)

    def do_undo(self, which: int) -> None:
        self.change(which, "undo")

    def do_restart(self, _which: int) -> None:
        self.clinic.store.close()
        self.clinic.store = Store(open_engine(self.path, KEY), self.clock)
        self.make_desks()

    def change(self, which: int, how: str, *said: Any) -> None:
        if not self.booked:
            return
        booking_id = self.booked[which % len(self.booked)]
        with self.clinic.store.reading() as reading:
            [revision] = reading.connection.exec_driver_sql(
                "SELECT revision FROM booking WHERE id = ?", (str(booking_id),)
            ).one()
        getattr(self.desk, how)(booking_id, revision, *said)

    def given(self) -> list[int]:
        with self.clinic.store.reading() as reading:
            sold = reading.connection.exec_driver_sql("SELECT seat_no, state FROM booking")
            seats = [row.seat_no for row in sold if row.state in LIVE]
        return seats + [slip.seat_no or 0 for slip in self.out()]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), max_size=20))
def test_no_interleaving_of_paper_and_screen_doubles_a_seat(
    empty_file: Path, acts: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "records.db"
        shutil.copy(empty_file, path)
        day = Day(path)
        try:
            for name, which in acts:
                day.act(name, which)
                given_now = day.given()
                assert len(given_now) == len(set(given_now)) <= CAPACITY
        finally:
            day.clinic.store.close()
