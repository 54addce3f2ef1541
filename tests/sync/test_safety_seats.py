"""The last seat is sold once, whoever asks at the same moment."""

import multiprocessing
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Barrier as ThreadBarrier
from uuid import UUID

import pytest

from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import Clock
from desktop.domain.errors import SeatTaken
from desktop.services.booking import BookingDesk
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY
from tests.factory import Clinic, changed
from tests.safety import assert_sound, rows

ROUNDS, SELLERS = 5, 4


@pytest.fixture
def last_seats(clinic: Clinic) -> list[UUID]:
    """Sessions with one seat each."""
    return [
        clinic.session(capacity=1, held_on=date(2026, 11, 24) + timedelta(days=day)).id
        for day in range(ROUNDS)
    ]


def sell(desk: BookingDesk, session_id: UUID, patient_id: UUID) -> str:
    try:
        desk.book(BookingRequest(session_id=session_id, patient_id=patient_id))
    except SeatTaken:
        return "taken"
    return "sold"


def test_threads_sell_the_last_seat_once(
    clinic: Clinic, last_seats: list[UUID], data_file: Path
) -> None:
    desk = BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    patients = [clinic.patient().id for _ in range(SELLERS)]
    start = ThreadBarrier(SELLERS)

    def seller(patient_id: UUID) -> Iterator[str]:
        for session_id in last_seats:
            start.wait()
            yield sell(desk, session_id, patient_id)

    with ThreadPoolExecutor(SELLERS) as pool:
        said = [each for some in pool.map(lambda one: list(seller(one)), patients) for each in some]
    assert Counter(said) == {"sold": ROUNDS, "taken": ROUNDS * (SELLERS - 1)}
    assert_sold_once(data_file)


def compete(
    path: Path,
    clock: Clock,
    clinic: Clinic,
    asked: list[tuple[UUID, UUID]],
    start: Barrier,
    tell: Connection,
) -> None:
    store = Store(open_engine(path, KEY), clock)
    desk = BookingDesk(store, clock, lambda: clinic.nurse)
    for session_id, patient_id in asked:
        start.wait()
        tell.send(sell(desk, session_id, patient_id))
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_processes_sell_the_last_seat_once(
    clinic: Clinic, last_seats: list[UUID], data_file: Path
) -> None:
    context = multiprocessing.get_context("fork")
    start, said = context.Barrier(2), []
    patients = [clinic.patient().id for _ in range(2)]
    clinic.store.close()
    for patient_id in patients:
        hear, tell = context.Pipe(duplex=False)
        asked = [(session_id, patient_id) for session_id in last_seats]
        given = (data_file, clinic.clock, clinic, asked, start, tell)
        process = context.Process(target=compete, args=given)
        process.start()
        said.append((process, hear))
    words = [hear.recv() for _ in range(ROUNDS) for _, hear in said]
    for process, _ in said:
        process.join()
    assert Counter(words) == {"sold": ROUNDS, "taken": ROUNDS}
    assert_sold_once(data_file)


def test_a_booking_cannot_point_at_one_seat_and_hold_another(clinic: Clinic) -> None:
    session = clinic.session()
    booked = clinic.booking(session, 1)
    with pytest.raises(SeatTaken):
        clinic.save(changed(booked, seat_no=3), booked.id)


def assert_sold_once(path: Path) -> None:
    sold = rows(path, "SELECT seat_id FROM booking")
    assert len({row["seat_id"] for row in sold}) == len(sold) == ROUNDS
    assert_sound(path)
