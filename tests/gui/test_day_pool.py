"""A seat of the pool agreed to on the telephone: asked for at the county, then given."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop.app.seats import seats_of
from desktop.domain.codes import BookingState, StopReason
from desktop.models.house import SeatRow
from desktop.services.absence import Absence
from desktop.services.booking import BookingDesk
from desktop.views.shell import Shell
from tests.booking_screens import Screen, bookings
from tests.conftest import StandingClock
from tests.factory import Clinic

Show = Callable[[Shell], Shell]


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show, clock: StandingClock) -> Screen:
    """One booked in a stopped session; the only other seat is the pool's."""
    session = clinic.session(held_on=clock.today(), capacity=1)
    clinic.booking(session, 1, patient_id=clinic.patient(name="张桂芳").id)
    later = clinic.session(held_on=clock.today().replace(day=30), capacity=2, shared=1)
    clinic.booking(later, 1)
    desk = BookingDesk(clinic.store, clock, lambda: clinic.nurse)
    Absence(clinic.store, clock, lambda: clinic.nurse, desk).stop(
        session.id, StopReason.EXPERT_LEAVE
    )
    made = Screen(clinic, tmp_path, shown)
    made.shell.go("absence", session_id=session.id)
    return made


def yes(screen: Screen) -> None:
    assert screen.page.table.current().proposed.needs_line
    QTest.keyClick(screen.page.table, Qt.Key.Key_1)


def test_without_a_line_he_stays_on_the_list_and_it_says_why(
    screen: Screen, clinic: Clinic, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(seats_of(screen.house).told):  # the county cannot be asked
        yes(screen)
    said = [notice.words for notice in screen.shell.notices.kept]
    assert "the county could not be asked" in said[0]
    assert BookingState.PENDING in {each.state for each in bookings(clinic)}


def test_when_the_county_gives_the_seat_he_is_placed_at_once(
    screen: Screen, clinic: Clinic, qtbot: QtBot
) -> None:
    seats = seats_of(screen.house)
    seats.run = lambda: None  # type: ignore[method-assign]  # the county answers below
    yes(screen)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        own = str(unit.place().device_id)
        unit.connection.execute(
            update(SeatRow).where(SeatRow.kind == "pool").values(holder=own, hold_until=None)
        )
    seats.told.emit(None)
    states = sorted(each.state for each in bookings(clinic))
    assert states == [BookingState.BOOKED, BookingState.BOOKED, BookingState.CANCELLED]
