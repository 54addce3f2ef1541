"""A seat of the county's pool in the booking form: taken before it is sold, or not sold at all."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop.app.seats import seats_of
from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState
from desktop.models.house import SeatRow
from desktop.views.shell import Shell
from tests.booking_screens import Screen
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)
Show = Callable[[Shell], Shell]


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Iterator[Screen]:
    """The form at a session whose own seat is gone and whose pool has one, without a county."""
    session = clinic.session(held_on=THURSDAY, capacity=2, shared=1)
    clinic.booking(session)
    made = Screen(clinic, tmp_path, shown)
    patient = clinic.patient(name="王德顺")
    made.shell.go("booking-form", patient_id=patient.id, session_id=session.id)
    yield made
    made.shell.go("booking")


def bookings(clinic: Clinic) -> list[Booking]:
    with clinic.store.reading() as reading:
        return [kept.record for kept in reading.all_of(Booking)]


def choose_pool_seat(screen: Screen) -> None:
    screen.page.form.fields["seat_no"].setFocus()
    screen.press(Qt.Key.Key_1)


def test_a_pool_seat_is_offered_but_never_chosen_by_itself(screen: Screen) -> None:
    seat = screen.page.form.fields["seat_no"]
    assert seat.value() is None
    assert [seat.box.itemText(each) for each in range(seat.box.count())] == [
        "1  No. 2  10:00  county pool"
    ]
    assert not screen.page.full.isHidden()
    assert "1 in the county pool" in screen.page.full._words.text()
    choose_pool_seat(screen)
    assert screen.page.full.isHidden()  # he has one now, once the county gives it


def test_without_a_line_a_pool_seat_is_not_sold_and_the_form_says_why(
    clinic: Clinic, screen: Screen, qtbot: QtBot
) -> None:
    choose_pool_seat(screen)
    page = screen.page
    assert page.pool.wanted
    screen.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(page.form.fields["seat_no"].problem_text()))
    assert len(bookings(clinic)) == 1
    assert screen.shell.stack.current_name() == "booking-form"
    assert [draft.title for draft in screen.house.drafts.all("booking")] == ["王德顺"]
    assert page.full.wait_button.isEnabled()


def test_the_seat_is_sold_when_the_county_has_given_it(
    clinic: Clinic, screen: Screen, qtbot: QtBot
) -> None:
    choose_pool_seat(screen)
    seats = seats_of(screen.house)
    with qtbot.waitSignal(seats.told):  # the county cannot be asked: there is none
        pass
    page = screen.page
    page.pool.strip._selling = True
    page.pool._then = lambda: page._try(page._book, page._done)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        device = str(unit.place().device_id)
        unit.connection.execute(
            update(SeatRow).where(SeatRow.no == 2).values(holder=device, hold_until=None)
        )
    seats.told.emit(None)
    made = bookings(clinic)[-1]
    assert (made.seat_no, made.state) == (2, BookingState.BOOKED)


def test_leaving_the_form_leaves_nothing_of_the_hold(screen: Screen, qtbot: QtBot) -> None:
    choose_pool_seat(screen)
    page = screen.page
    screen.shell.go("booking")
    assert not page.pool.wanted
    assert page.pool.strip.isHidden()


def test_another_seat_lets_go_of_the_pools(clinic: Clinic, screen: Screen) -> None:
    choose_pool_seat(screen)
    page = screen.page
    own = clinic.session(held_on=THURSDAY, expert_id=clinic.experts[1])
    page.where.set_value(own.id)
    assert page.form.fields["seat_no"].value() == 1
    assert not page.pool.wanted
