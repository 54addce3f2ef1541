"""How long a booking takes to be kept, beside a bare one-row commit in the same kind of file."""

import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from desktop.domain.booking_request import BookingRequest
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.store.migrate import create
from desktop.store.open import connect, open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, duty_session, patient

ROUNDS = 150
WARM_UP = 10


def run() -> list[tuple[str, float, str, str]]:
    """(label, value, unit, aim) of each figure."""
    with tempfile.TemporaryDirectory() as folder:
        return _save(Path(folder))


def _save(folder: Path) -> list[tuple[str, float, str, str]]:
    create(folder / "records.db", KEY)
    create(folder / "bare.db", KEY)
    clock = StandingClock()
    store = Store(open_engine(folder / "records.db", KEY), clock)
    clinic = Clinic.set_up(store, clock)
    desk = BookingDesk(store, clock, lambda: clinic.nurse)
    asked = _requests(clinic)
    bare = connect(folder / "bare.db", KEY)
    bare.execute("CREATE TABLE one_row (id INTEGER PRIMARY KEY, words TEXT)")
    booked: list[float] = []
    floor: list[float] = []
    # alternating, so that a busy disk slows both alike
    for number, request in enumerate(asked):
        booked.append(_ms(lambda request=request: desk.book(request)))
        floor.append(_ms(lambda number=number: _bare_commit(bare, number)))
    grid = median(_ms(lambda: BookingBoard(store, clock).grid(clock.today())) for _ in range(15))
    bare.close()
    store.close()
    ours, least = median(booked[WARM_UP:]), median(floor[WARM_UP:])
    return [
        ("booking saved", ours, "ms", ""),
        ("bare one-row commit, same file settings", least, "ms", ""),
        ("booking saved / bare commit", ours / least, "x", "<= 3"),
        ("two-week grid read", grid, "ms", ""),
    ]


def _requests(clinic: Clinic) -> list[BookingRequest]:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        sessions = [
            unit.save(
                duty_session(
                    org_id=clinic.org_id,
                    expert_id=clinic.experts[day % 2],
                    held_on=date(2026, 11, 24) + timedelta(days=day),
                    capacity=20,
                )
            ).id
            for day in range((ROUNDS + WARM_UP) // 20 + 1)
        ]
        people = [unit.save(patient(phone="")).id for _ in range(ROUNDS + WARM_UP)]
    return [
        BookingRequest(patient_id=who, session_id=sessions[place // 20], chief_complaint="胸闷三天")
        for place, who in enumerate(people)
    ]


def _bare_commit(bare: object, number: int) -> None:
    bare.execute("BEGIN IMMEDIATE")  # type: ignore[attr-defined]
    bare.execute("INSERT INTO one_row VALUES (?, ?)", (number, "one row"))  # type: ignore[attr-defined]
    bare.execute("COMMIT")  # type: ignore[attr-defined]


def _ms(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000
