"""The booking form on real windows: moves, refusals, drafts, sessions by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codes import BookingState, HalfDay, RosterPattern
from desktop.domain.duty_session import DutySession
from desktop.services.booking import BookingDesk
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


def test_a_booking_is_moved_in_the_calendar(clinic: Clinic, in_list: Screen) -> None:
    thursday = clinic.session(held_on=THURSDAY)

    in_list.press(Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Return)

    old, new = sorted(bookings(clinic), key=lambda record: record.held_on)
    assert (old.state, new.state) == (BookingState.CANCELLED, BookingState.BOOKED)
    assert (new.session_id, old.moved_to is not None) == (thursday.id, True)
    assert in_list.shell.undo.undo()
    assert sorted(state(clinic)) == ["booked", "cancelled"]


def test_a_stale_row_is_refused_kindly_and_refreshed(
    clinic: Clinic, in_list: Screen, desk: BookingDesk
) -> None:
    line = in_list.page.table.current()
    desk.arrive(line.booking.id, 1)
    in_list.page._acts._do(line, in_list.page._calls.no_show)
    assert "already recorded the arrival at 08:30" in in_list.shell.notices.kept[0].words
    assert in_list.page.table.current().state is BookingState.ARRIVED


def form_for(clinic: Clinic, screen: Screen, **said: object) -> UUID:
    session = clinic.session(**said)
    screen.shell.go("booking-form", patient_id=clinic.patient().id, session_id=session.id)
    return session.id


def test_somebody_who_asks_for_another_is_named_at_the_field(
    clinic: Clinic, screen: Screen
) -> None:
    form_for(clinic, screen)
    fields = screen.page.form.fields
    fields["source"].setFocus()
    screen.press(Qt.Key.Key_3, Qt.Key.Key_F9)
    assert fields["proxy_name"].problem_text()
    assert fields["proxy_relation"].problem_text()
    assert bookings(clinic) == []
    screen.write("Zhang Qiang")
    fields["proxy_relation"].widget.setFocus()
    screen.press(Qt.Key.Key_2, Qt.Key.Key_F9)
    [made] = bookings(clinic)
    assert (made.proxy_name, made.proxy_relation) == ("Zhang Qiang", "2")


def test_a_seat_taken_meanwhile_is_told_and_the_form_kept(
    clinic: Clinic, screen: Screen, desk: BookingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session_id = form_for(clinic, screen, capacity=1)
    page = screen.page
    page.form.fields["chief_complaint"].set_value("胸闷三天")
    with monkeypatch.context() as quiet:  # another computer sold it: no signal reached this one
        quiet.setattr(clinic.store, "_listeners", [])
        booked(clinic, desk, session_id)
    screen.press(Qt.Key.Key_F9)
    assert len(bookings(clinic)) == 1
    assert page.form.fields["seat_no"].problem_text()
    assert page.form.fields["chief_complaint"].value() == "胸闷三天"


def test_other_bookings_of_the_day_are_shown(
    clinic: Clinic, screen: Screen, desk: BookingDesk
) -> None:
    other = clinic.session(expert_id=clinic.experts[1])
    patient_id = booked(clinic, desk, other.id).record.patient_id
    session = clinic.session()
    screen.shell.go("booking-form", patient_id=patient_id, session_id=session.id)
    assert screen.page.conflict.isVisible()
    assert "孙立新" in screen.page._conflict_words.text()


def test_a_draft_is_offered_again_with_patient_and_seat(
    clinic: Clinic, screen: Screen, shown: Show
) -> None:
    session_id = form_for(clinic, screen)
    screen.page.form.fields["chief_complaint"].widget.setFocus()
    screen.write("xiong men")
    screen.page.keeper.flush()

    again = Screen(clinic, screen.papers, shown)
    again.page.drafts.click()

    fields = again.page.form.fields
    assert fields["chief_complaint"].value() == "xiong men"
    assert (fields["session_id"].value(), fields["seat_no"].value()) == (session_id, 1)
    assert fields["chief_complaint"].widget.hasFocus()


def test_saving_for_the_next_patient_keeps_the_half_day(clinic: Clinic, screen: Screen) -> None:
    session_id = form_for(clinic, screen)
    screen.shell.press("Ctrl+S")
    fields = screen.page.form.fields
    assert len(bookings(clinic)) == 1
    assert (fields["session_id"].value(), fields["seat_no"].value()) == (session_id, 2)
    assert fields["patient_id"].value() is None
    assert list(screen.papers.iterdir()) == []


def test_a_session_is_added_by_hand_and_doubles_are_told_at_the_field(
    clinic: Clinic, screen: Screen, qtbot: QtBot
) -> None:
    from desktop.views.roster.plan_dialog import PlanDialog

    dialog = PlanDialog(screen.page._roster, screen.page)
    dialog.propose(clinic.experts[0], THURSDAY, HalfDay.PM)
    said = {"pattern": RosterPattern.WEEKLY, "until": THURSDAY + timedelta(weeks=1)}
    dialog.form.set_values(said)
    dialog._preview()
    assert [row.ticked for row in dialog.days.rows()] == [True, True]
    dialog.submit(publish=True)
    with clinic.store.reading() as reading:
        assert len(reading.all_of(DutySession)) == 2
    dialog._preview()
    assert [row.day.possible for row in dialog.days.rows()] == [False, False]
    dialog.submit(publish=True)
    assert dialog.form.fields["half_day"].problem_text()
    dialog.close()


def test_a_stopped_session_lists_who_is_to_be_placed(clinic: Clinic, in_list: Screen) -> None:
    def answer(dialog: QWidget) -> None:
        QTest.keyClick(dialog.form.fields["stop_reason"].chips[0], Qt.Key.Key_1)
        QTest.keyClick(dialog.yes, Qt.Key.Key_Return)

    in_list.in_dialog(answer)
    in_list.press(Qt.Key.Key_X)
    assert state(clinic) == [BookingState.PENDING]
    assert in_list.shell.stack.current_name() == "absence"
    assert "1 to be placed anew" in in_list.page._pill.words
