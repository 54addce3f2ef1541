"""Does the size of the file slow the desk down? The same work with 1,000 and 100,000 bookings.

Call next at a full queue, the grid of 40 experts by 28 half-days drawn anew, the queue board read,
and a booking kept. Both files hold the same two weeks ahead; the large one years behind them too.
The two files are measured in turn, so that a busy machine slows both alike.
"""

import gc
import hashlib
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from desktop.catalog import BY_RECORD
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingState, HalfDay
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.payload import instant_text, payload_text, to_payload
from desktop.domain.seats import seats_of
from desktop.models.house import SeatRow
from desktop.models.log import OpRow
from desktop.services.booking import BookingDesk
from desktop.services.queue import QueueDesk
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.store import Store, Unit
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, booking, duty_session, patient

SMALL, LARGE = 1_000, 100_000
EXPERTS, DAYS, CAPACITY = 40, 14, 8
PEOPLE = 2_000
ROUNDS, DRAWINGS, WARM_UP = 60, 25, 8
BEGIN = {HalfDay.AM: 8, HalfDay.PM: 14}
AIM = "<= 1.5"


class Pile:
    """Rows put straight into the tables, each with its op, as if they had come long ago."""

    def __init__(self, unit: Unit) -> None:
        self._unit, self._place = unit, unit.place()
        self._rows: dict[type, list[dict[str, Any]]] = {}
        self._ops: list[dict[str, Any]] = []
        self._seats: list[dict[str, Any]] = []
        last = unit.connection.exec_driver_sql("SELECT seq, hash FROM op ORDER BY seq DESC").first()
        assert last
        self._seq, self._hash = last

    def lay(self, record: Any) -> Kept[Any]:
        """Put a record on the pile."""
        at, author, record_id = instant_text(self._unit.now), str(self._unit.author), uuid7()
        payload = to_payload(record)
        envelope = {"id": str(record_id), "revision": 1, "created_at": at, "created_by": author}
        row = payload | envelope | {"saved_at": at, "saved_by": author}
        self._rows.setdefault(type(record), []).append(row)
        self._ops.append(self._op(BY_RECORD[type(record)].kind, record_id, payload_text(payload)))
        if isinstance(record, DutySession):
            self._seats += [
                self._seat(record, record_id, each) for each in seats_of(record_id, record)
            ]
        return Kept(
            id=record_id, revision=1, created_at=self._unit.now, created_by=self._unit.author,
            saved_at=self._unit.now, saved_by=self._unit.author, record=record,
        )  # fmt: skip

    def _op(self, kind: str, record_id: UUID, text: str) -> dict[str, Any]:
        digest = hashlib.sha256(text.encode()).hexdigest()
        before, self._hash, self._seq = self._hash, digest, self._seq + 1
        return {
            "seq": self._seq, "op_id": str(uuid7()), "kind": kind, "record_id": str(record_id),
            "revision": 1, "payload": text, "payload_sha256": digest, "prev_hash": before,
            "hash": digest, "schema_ver": 1, "priority": 5, "taken": True, "local_only": False,
            "author": str(self._unit.author), "device_id": str(self._place.device_id),
            "epoch": 1, "created_wall": instant_text(self._unit.now), "created_mono": 0.0,
            "clock_offset_s": None,
        }  # fmt: skip

    def _seat(self, record: DutySession, session_id: UUID, seat: Any) -> dict[str, Any]:
        return {
            "id": str(seat.id), "session_id": str(session_id), "no": seat.no, "kind": seat.kind,
            "holder": str(self._place.device_id), "epoch": 1, "closed": False, "said": "",
            "starts_at": instant_text(seat.starts_at), "ends_at": instant_text(seat.ends_at),
            "org_id": str(record.org_id), "hold_until": None, "giving": False,
        }  # fmt: skip

    def put(self) -> None:
        """Write the pile down."""
        run = self._unit.connection.execute
        run(insert(OpRow), self._ops)
        run(insert(SeatRow), self._seats)
        for record_type, rows in self._rows.items():
            run(insert(BY_RECORD[record_type].row), rows)


class Desk:
    """A clinic with so many bookings in its file, and what is done there."""

    def __init__(self, folder: Path, bookings: int) -> None:
        create(folder / f"{bookings}.db", KEY)
        self.clock = StandingClock()
        self.store = Store(open_engine(folder / f"{bookings}.db", KEY), self.clock)
        self.clinic = Clinic.set_up(self.store, self.clock)
        self.queue = QueueDesk(self.store, self.clock, lambda: self.clinic.nurse)
        self.booking = BookingDesk(self.store, self.clock, lambda: self.clinic.nurse)
        with self.store.unit(self.clinic.nurse.staff_id) as unit:
            self._fill(unit, bookings)

    def _fill(self, unit: Unit, bookings: int) -> None:
        pile, clinic = Pile(unit), self.clinic
        names = [f"专家{number:02}" for number in range(EXPERTS)]
        self.experts = [
            pile.lay(
                Expert(
                    name=name,
                    specialty="内科",
                    org_id=clinic.org_id,
                    home_org_id=clinic.hospital_id,
                )
            ).id
            for name in names
        ]
        self.people = [pile.lay(patient(phone="")).id for _ in range(PEOPLE)]
        today = self.clock.today()
        self._booked = 0
        self.ahead = [
            self._session(pile, today + timedelta(days=day), expert, half_day, booked=CAPACITY // 2)
            for day in range(1, DAYS)
            for at, expert in enumerate(self.experts)
            for half_day in BEGIN
            if (at + day) % 5 == 0
        ]
        self.now = self._session(
            pile, today, self.experts[0], HalfDay.AM, booked=150, capacity=200,
            state=BookingState.ARRIVED, arrived_at=self.clock.now(),
        )  # fmt: skip
        self.asked = [(each, who) for each in self.ahead for who in self.people[-2:]]
        day = today
        while self._booked < bookings:
            day -= timedelta(days=1)
            for expert in self.experts[: max(1, EXPERTS // 2)]:
                if self._booked < bookings:
                    self._session(
                        pile, day, expert, HalfDay.AM, booked=CAPACITY,
                        state=BookingState.FULFILLED,
                    )  # fmt: skip
        pile.put()

    def _session(
        self, pile: Pile, day: date, expert: UUID, half_day: HalfDay, *, booked: int,
        capacity: int = CAPACITY, **said: Any,
    ) -> UUID:  # fmt: skip
        begin = self.clock.now().time().replace(hour=BEGIN[half_day], minute=0)
        session = pile.lay(
            duty_session(
                org_id=self.clinic.org_id,
                expert_id=expert,
                held_on=day,
                half_day=half_day,
                capacity=capacity,
                starts=begin,
                ends=begin.replace(hour=begin.hour + 3, minute=30),
            )
        )
        for no in range(1, booked + 1):
            who = self.people[(self._booked + no) % (PEOPLE - 2)]
            pile.lay(booking(session, who, no, no=f"YY{self._booked + no:09}", **said))
        self._booked += booked
        return session.id

    # --- what is timed ----------------------------------------------------------------------

    def call_next(self) -> float:
        """Milliseconds of F6, from the board that is seen to the call that is kept."""
        session = self.queue.board().session(self.now)
        assert session
        assert session.next
        first = session.next
        self.clock.advance(minutes=1)
        return _ms(lambda: self.queue.call_next(self.now, first.id, first.booking.revision))

    def board(self) -> float:
        """Milliseconds of reading the board."""
        return _ms(self.queue.board)

    def book(self) -> float:
        """Milliseconds of keeping a booking."""
        session, who = self.asked.pop()
        asked = BookingRequest(patient_id=who, session_id=session, chief_complaint="胸闷三天")
        return _ms(lambda: self.booking.book(asked))


class Screen:
    """The calendar of one desk on a window of its own."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        from desktop.app import booking as area
        from desktop.app import patients
        from desktop.app.papers import PaperDesk
        from desktop.jobs.jobs import Jobs
        from desktop.services.drafts import Drafts
        from desktop.services.papers import Papers
        from desktop.views.changes import Changes
        from desktop.views.shell import Shell

        def nurse() -> Any:
            return desk.clinic.nurse

        changes, self.jobs = Changes(), Jobs()
        self.shell = Shell(changes, now=desk.clock.now)
        papers = PaperDesk(Papers(desk.store, nurse), desk.clock, self.shell)
        with desk.store.reading() as reading:
            place = reading.place()
        house: Any = SimpleNamespace(
            store=desk.store, clock=desk.clock, actor=nurse, place=place, papers=papers,
            drafts=Drafts(desk.store, nurse), shell=self.shell, go=self.shell.go, jobs=self.jobs,
            changes=changes, print_paper=papers.print_paper, data_dir=folder, opened=None,
            make_county=lambda: None,
        )  # fmt: skip
        patients.wire(house)
        area.wire(house)
        self.shell.go("booking")
        self.shell.show()

    def draw(self) -> float:
        """Milliseconds of reading the grid and painting it."""
        page = self.shell.stack.current()
        assert page

        def work() -> None:
            page.reload(page.kinds)
            page.grab()

        return _ms(work)


def run() -> list[tuple[str, float, str, str]]:
    """(label, value, unit, aim) of each figure."""
    from PySide6.QtWidgets import QApplication

    from desktop.views import theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        small, large = Desk(Path(folder), SMALL), Desk(Path(folder), LARGE)
        screens = Screen(small, Path(folder)), Screen(large, Path(folder))
        gc.collect()
        found = [
            *_pair("call next", small.call_next, large.call_next, ROUNDS),
            *_pair("queue board read", small.board, large.board, ROUNDS),
            *_pair("grid 40 x 28 drawn", screens[0].draw, screens[1].draw, DRAWINGS),
            *_pair("booking saved", small.book, large.book, ROUNDS),
        ]
        for screen in screens:
            screen.shell.close()
            screen.jobs.close()
            screen.shell.deleteLater()
        app.processEvents()
        small.store.close()
        large.store.close()
    return found


def _pair(
    label: str, small: Callable[[], float], large: Callable[[], float], rounds: int
) -> list[tuple[str, float, str, str]]:
    taken = [(small(), large()) for _ in range(rounds + WARM_UP)][WARM_UP:]
    little, much = (median(each) for each in zip(*taken, strict=True))
    return [
        (f"{label}, {SMALL:,} bookings", little, "ms", ""),
        (f"{label}, {LARGE:,} bookings", much, "ms", ""),
        (f"{label}, {LARGE:,} / {SMALL:,}", much / little, "x", AIM),
    ]


def _ms(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000
