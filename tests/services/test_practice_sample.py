"""The practice clinic: everything of a booking desk is there, today and on a later day."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.booking import Booking
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, SeatKind, SessionStatus
from desktop.domain.county_booking import CountyBooking
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.queue import Wait, wait_of
from desktop.domain.seats import kind_of
from desktop.domain.today_rows import Trouble
from desktop.practice import names
from desktop.practice.county import CountyServer
from desktop.practice.county.numbers import answered
from desktop.practice.neighbour import keep_neighbour, session_id
from desktop.practice.sample import make_sample, roll_forward
from desktop.practice.sample_roster import hours_around
from desktop.services.queue import QueueDesk
from desktop.services.today import Today
from desktop.services.utilisation import SeatsUsed
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import StandingClock

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice clinic of that morning, made once: it takes two seconds."""
    path, clock = tmp_path_factory.mktemp("practice") / "practice.db", StandingClock()
    create(path, KEY)
    store = Store(open_engine(path, KEY), clock)
    make_sample(store, clock, app_version="1")
    store.close()
    return path


@pytest.fixture
def practice(practice_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Store]:
    path = shutil.copy(practice_file, tmp_path / "practice.db")
    store = Store(open_engine(path, KEY), clock)
    yield store
    store.close()


def of(store: Store, kind: type[Any]) -> list[Kept[Any]]:
    with store.reading() as reading:
        return list(reading.all_of(kind))


def running(store: Store, clock: StandingClock) -> Kept[DutySession]:
    [found] = [
        kept
        for kept in of(store, DutySession)
        if kept.record.held_on == clock.today()
        and kept.record.walk_in == 2
        and kept.record.half_day is hours_around(clock.now())[0]
    ]
    return found


def states(store: Store, session: Kept[DutySession]) -> set[BookingState]:
    return {
        kept.record.state for kept in of(store, Booking) if kept.record.session_id == session.id
    }


QUEUE = {
    BookingState.FULFILLED,
    BookingState.CHECKED_IN,
    BookingState.ARRIVED,
    BookingState.BOOKED,
}


def test_a_session_with_every_kind_of_seat_is_going_on(
    practice: Store, clock: StandingClock
) -> None:
    session = running(practice, clock)
    at = clock.now().astimezone(CLINIC_ZONE).time()
    assert session.record.starts <= at < session.record.ends
    seats = range(1, session.record.capacity + session.record.extra + 1)
    assert {kind_of(session.record, no) for no in seats} == set(SeatKind)
    assert states(practice, session) == QUEUE


def test_somebody_has_waited_too_long_and_a_name_is_read_as_a_name(
    practice: Store, clock: StandingClock
) -> None:
    board = QueueDesk(practice, clock, lambda: pytest.fail("nobody acts")).board()
    rows = [row for session in board.sessions for row in session.rows if row.turn]
    waits = {wait_of(row.booking.record, board.now, board.rules) for row in rows}
    assert waits == set(Wait)
    assert "Shàn Guóqiáng" in {row.reading for row in rows}


def test_on_another_day_another_session_is_going_on(practice: Store, clock: StandingClock) -> None:
    with practice.reading() as reading:
        author = reading.place().device_id
    clock.advance(days=3, hours=5)
    assert roll_forward(practice, clock, author) > 0
    assert states(practice, running(practice, clock)) == QUEUE
    assert roll_forward(practice, clock, author) == 0


@pytest.mark.parametrize("hour", range(24))
def test_at_any_hour_the_half_day_holds_the_instant(hour: int) -> None:
    now = datetime(2026, 11, 23, hour, 50, tzinfo=CLINIC_ZONE)
    _half_day, starts, ends = hours_around(now)
    assert starts <= now.time() < ends


def test_today_has_patients_to_place_a_freed_seat_and_a_session_to_close(
    practice: Store, clock: StandingClock
) -> None:
    board = Today(practice, clock).board()
    assert board.to_place
    troubles = {row.trouble: row.count for row in board.attention}
    assert troubles[Trouble.FREED_SEAT] == 1
    assert troubles[Trouble.NOT_CLOSED] == 3


def test_a_full_session_has_people_waiting_and_one_without_a_telephone(practice: Store) -> None:
    waiting = [k.record for k in of(practice, Booking) if k.record.state is BookingState.WAITLIST]
    assert len(waiting) == 5
    assert [each.call_to_name for each in waiting if each.call_to_phone] == ["孙有田"]
    sold = [k.record for k in of(practice, Booking) if k.record.session_id == waiting[0].session_id]
    assert len({each.seat_no for each in sold if each.seat_no}) == 6
    assert {each.proxy_name for each in sold} >= {names.VILLAGE_DOCTORS[0][0], "王建军"}


def test_weeks_behind_show_how_seats_were_used_and_weeks_ahead_wait_to_be_published(
    practice: Store, clock: StandingClock
) -> None:
    used = SeatsUsed(practice, clock, lambda: pytest.fail("nothing is exported"))
    told = used.weeks(clock.today(), 6)
    assert sum(bool(use.used and use.no_show) for _monday, use in told.weeks) >= 3
    drafts = [k for k in of(practice, DutySession) if k.record.status is SessionStatus.DRAFT]
    assert drafts
    assert {kept.record.series_id for kept in drafts} != {None}


def test_the_neighbour_has_free_pool_seats_and_is_not_made_twice(clock: StandingClock) -> None:
    with CountyServer(None) as county:
        assert keep_neighbour(county.service, clock.today()) > 0
        assert keep_neighbour(county.service, clock.today()) == 0
        days = [clock.today() + timedelta(days=n) for n in range(1, 8)]
        [day, *_] = [day for day in days if day.weekday() == 3]
        slots = county.service.find("Slot", schedule=f"Schedule/{session_id(day)}")
    assert sorted(slot["status"] for slot in slots) == ["busy-tentative"] * 3 + ["free"] * 4


def test_the_hospital_books_with_time_and_code_or_says_there_is_none() -> None:
    now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    asked = {
        "resourceType": "Appointment",
        "meta": {"versionId": "1"},
        "status": "proposed",
        "serviceCategory": [{"coding": [{"code": "county-expert"}]}],
        "requestedPeriod": [{"start": "2026-11-25"}],
        "participant": [{"actor": {"reference": "Patient/p"}, "status": "accepted"}],
    }
    told = [answered({**asked, "id": f"n{no}"}, now) for no in range(20)]
    booked = [each for each in told if each["status"] == "booked"]
    refused = [each for each in told if each["status"] == "cancelled"]
    assert len(booked) + len(refused) == 20
    assert all(each["start"].startswith("2026-11-25T") for each in booked)
    assert {each["cancelationReason"]["text"] for each in refused} == {"无号"}
    assert not any("start" in each for each in refused)


def test_a_number_and_a_bed_are_asked_for(practice: Store) -> None:
    asked = [kept.record for kept in of(practice, CountyBooking)]
    assert {each.state for each in asked} == {BookingState.PENDING}
    assert {each.kind for each in asked} == {"county-expert", "county-bed"}
