"""The booking screens, by keyboard alone, on a real file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import BookingState, HalfDay, StopReason
from desktop.services.booking import BookingDesk
from desktop.services.roster import Roster
from tests.booking_screens import THURSDAY, Screen, Show, booked, bookings
from tests.conftest import StandingClock
from tests.factory import Clinic


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    return Screen(clinic, folder, shown)


@pytest.fixture
def desk(clinic: Clinic) -> BookingDesk:
    return BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)


def test_a_known_patient_is_booked_in_twelve_keys(
    clinic: Clinic, tmp_path: Path, shown: Show
) -> None:
    patient = clinic.patient()
    clinic.session()
    thursday = clinic.session(held_on=THURSDAY)
    (tmp_path / "papers").mkdir()
    screen = Screen(clinic, tmp_path / "papers", shown)
    screen.shell.press("F2")

    screen.write("zgf")
    screen.press(Qt.Key.Key_Return, Qt.Key.Key_F3, Qt.Key.Key_Right, Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_F9)

    [made] = bookings(clinic)
    assert (made.patient_id, made.session_id, made.seat_no) == (patient.id, thursday.id, 1)
    assert screen.pressed <= 12
    assert [path.suffix for path in screen.papers.iterdir()] == [".pdf"]


def test_the_places_left_drop_without_a_refresh(
    clinic: Clinic, screen: Screen, desk: BookingDesk
) -> None:
    session = clinic.session(capacity=8)
    key = (clinic.experts[0], date(2026, 11, 24), HalfDay.AM)
    assert screen.page._grid.cells[key].left == 8
    booked(clinic, desk, session.id)
    assert screen.page._grid.cells[key].left == 7


def test_an_empty_calendar_says_which_key_adds_a_session(screen: Screen) -> None:
    empty = screen.page._empty
    assert empty.isVisible()
    assert "Plan sessions N" in empty.accessibleName()


def test_a_stopped_session_says_so_and_opens_its_list(
    clinic: Clinic, screen: Screen, desk: BookingDesk
) -> None:
    session = clinic.session()
    booked(clinic, desk, session.id)
    roster = Roster(clinic.store, clinic.clock, lambda: clinic.nurse)
    roster.stop(session.id, 1, StopReason.EXPERT_LEAVE)
    screen.shell.go("booking")
    index = screen.page.table.currentIndex()
    assert "Off 1 to place" in index.data(Qt.ItemDataRole.AccessibleTextRole)

    screen.press(Qt.Key.Key_Return)

    assert screen.shell.stack.current_name() == "session"
    assert screen.page.table.current().state is BookingState.PENDING


@pytest.fixture
def in_list(clinic: Clinic, desk: BookingDesk, screen: Screen, clock: StandingClock) -> Screen:
    """The list of today's session, the mark on a booked patient."""
    clock.instant = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    session = clinic.session()
    booked(clinic, desk, session.id)
    screen.shell.go("session", session_id=session.id)
    return screen


def state(clinic: Clinic) -> list[BookingState]:
    return [booking.state for booking in bookings(clinic)]


def test_the_wrong_button_is_taken_back_then_the_patient_arrives(
    clinic: Clinic, in_list: Screen
) -> None:
    in_list.press(Qt.Key.Key_N)
    assert state(clinic) == [BookingState.NOSHOW]
    in_list.shell.press("Ctrl+Z")
    assert state(clinic) == [BookingState.BOOKED]
    in_list.press(Qt.Key.Key_F7)
    assert state(clinic) == [BookingState.ARRIVED]
    assert in_list.page.table.current().booking.revision == 4


def test_taking_back_in_the_list_ends_the_offer_at_the_bottom(in_list: Screen) -> None:
    in_list.press(Qt.Key.Key_N)
    assert in_list.shell.undo.offering
    in_list.press(Qt.Key.Key_U)
    assert not in_list.shell.undo.offering


def test_undo_is_still_offered_after_a_restart(
    clinic: Clinic, in_list: Screen, tmp_path: Path, shown: Show
) -> None:
    in_list.press(Qt.Key.Key_N)
    session_id = bookings(clinic)[0].session_id
    again = Screen(clinic, in_list.papers, shown)
    again.shell.go("session", session_id=session_id)
    assert again.page.buttons["undo"].isEnabled()
    again.press(Qt.Key.Key_U)
    assert state(clinic) == [BookingState.BOOKED]


def test_a_cancellation_takes_a_reason_by_number(clinic: Clinic, in_list: Screen) -> None:
    def answer(dialog: QWidget) -> None:
        assert dialog.height() <= 640
        reason = dialog.form.fields["cancel_reason"]
        QTest.keyClick(reason.chips[0], Qt.Key.Key_2)
        QTest.keyClick(dialog.yes, Qt.Key.Key_Return)

    in_list.in_dialog(answer)
    in_list.press(Qt.Key.Key_C)

    [gone] = bookings(clinic)
    assert (gone.state, gone.cancel_by, gone.cancel_reason) == (
        "cancelled",
        "patient",
        "time-conflict",
    )
    assert in_list.page.table.rows()[-1].state is BookingState.CANCELLED


def test_the_way_back_from_a_move_asks_for_no_other(clinic: Clinic, in_list: Screen) -> None:
    clinic.session(held_on=THURSDAY)
    in_list.press(Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert in_list.shell.back()
    assert in_list.shell.stack.current_name() == "booking"
    in_list.press(Qt.Key.Key_L)
    assert in_list.shell.back()
    assert in_list.page.strip.isHidden()
