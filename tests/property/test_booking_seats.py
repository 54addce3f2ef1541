"""No seat has two live bookings, whatever people do at the desk, and nothing is forgotten."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import text

from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import CancelBy, CancelReason, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import DesktopError, RuleBroken, SeatTaken
from desktop.services.booking import BookingDesk
from desktop.services.roster import Roster
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic

BUSY = (RuleBroken, SeatTaken)
PATIENTS, SESSIONS, SEATS = 4, 3, 3
_one_of_many = st.integers(0, 30)


class Desk(RuleBasedStateMachine):
    """One desk, three sessions of three seats, four patients, and any order of steps."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        create(self.folder / "records.db", KEY)
        self.clock = StandingClock()
        self.store = Store(open_engine(self.folder / "records.db", KEY), self.clock)
        self.made: dict[UUID, int] = {}

    @initialize()
    def open_the_clinic(self) -> None:
        clinic = Clinic.set_up(self.store, self.clock)
        self.desk = BookingDesk(self.store, self.clock, lambda: clinic.nurse)
        self.roster = Roster(self.store, self.clock, lambda: clinic.nurse)
        self.patients = [clinic.patient(name=name).id for name in "赵钱孙李"]
        self.sessions = [
            clinic.session(held_on=date(2026, 11, 23 + day), capacity=SEATS).id
            for day in range(SESSIONS)
        ]

    @rule(who=st.integers(0, PATIENTS - 1), where=st.integers(0, SESSIONS - 1))
    def book(self, who: int, where: int) -> None:
        asked = BookingRequest(patient_id=self.patients[who], session_id=self.sessions[where])
        try:
            self.made[self.desk.book(asked).id] = 1
        except BUSY:
            return

    @rule(which=_one_of_many, where=st.integers(0, SESSIONS - 1), seat=st.integers(1, SEATS))
    def move(self, which: int, where: int, seat: int) -> None:
        if (kept := self._pick(which)) is not None:
            try:
                new = self.desk.move(kept[0], kept[1], self.sessions[where], seat)
            except BUSY:
                return
            self.made[new.id] = 1

    @rule(
        which=_one_of_many,
        step=st.sampled_from(["cancel", "arrive", "call", "seen", "no_show", "void", "undo"]),
    )
    def step(self, which: int, step: str) -> None:
        if (kept := self._pick(which)) is None:
            return
        more = {
            "cancel": (CancelBy.PATIENT, CancelReason.DUPLICATE),
            "arrive": ("补登",),
            "void": ("录错",),
        }.get(step, ())
        try:
            getattr(self.desk, step)(*kept, *more)
        except BUSY:
            return

    @rule(where=st.integers(0, SESSIONS - 1))
    def stop(self, where: int) -> None:
        with self.store.reading() as reading:
            session = reading.get(DutySession, self.sessions[where])
        assert session is not None
        try:
            self.roster.stop(session.id, session.revision, StopReason.EXPERT_LEAVE)
        except DesktopError:
            return

    def _pick(self, which: int) -> tuple[UUID, int] | None:
        if not self.made:
            return None
        booking_id = list(self.made)[which % len(self.made)]
        with self.store.reading() as reading:
            kept = reading.get(Booking, booking_id)
        assert kept is not None
        return booking_id, kept.revision

    @invariant()
    def no_seat_is_sold_twice_and_no_patient_sits_twice(self) -> None:
        with self.store.reading() as reading:
            live = [b.record for b in reading.all_of(Booking) if b.record.state in HOLDS_SEAT]
        seats = [(booking.session_id, booking.seat_no) for booking in live]
        places = [(booking.session_id, booking.patient_id) for booking in live]
        assert len(set(seats)) == len(seats)
        assert len(set(places)) == len(places)

    @invariant()
    def nothing_vanishes_and_history_keeps_every_revision(self) -> None:
        with self.store.reading() as reading:
            kept = {booking.id: booking for booking in reading.all_of(Booking)}
            assert kept.keys() == self.made.keys()
            for booking_id, booking in kept.items():
                revisions = reading.revisions(Booking, booking_id)
                assert [one.revision for one in revisions] == list(range(1, booking.revision + 1))
                assert revisions[-1].record == booking.record

    @invariant()
    def a_free_seat_of_a_stopped_session_is_closed(self) -> None:
        with self.store.reading() as reading:
            left_open = reading.connection.execute(
                text(
                    "SELECT count(*) FROM seat JOIN duty_session s ON s.id = seat.session_id"
                    " WHERE s.status = 'stopped' AND seat.closed = 0 AND NOT EXISTS"
                    " (SELECT 1 FROM booking b WHERE b.seat_id = seat.id AND b.state NOT IN"
                    " ('cancelled', 'entered-in-error'))"
                )
            ).scalar_one()
        assert left_open == 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


Desk.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestDesk = Desk.TestCase
