"""The booking screens, by keyboard alone, on a real file."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import booking as area
from desktop.app import day, outage, patients
from desktop.app.papers import PaperDesk
from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingState, HalfDay, RosterPattern, StopReason
from desktop.domain.duty_session import DutySession
from desktop.jobs.jobs import Jobs
from desktop.services.booking import BookingDesk
from desktop.services.drafts import Drafts
from desktop.services.papers import Papers
from desktop.services.roster import Roster
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)
Show = Callable[[Shell], Shell]


class Screen:
    """The window with patients and booking wired, and hands for its keyboard."""

    def __init__(self, clinic: Clinic, folder: Path, show: Show) -> None:
        self.changes = changes = Changes()
        self.shell = Shell(changes, now=clinic.clock.now)
        self.papers = folder
        desk = PaperDesk(Papers(clinic.store, self._actor), clinic.clock, self.shell)
        desk.catcher = folder
        self.clinic, self.pressed = clinic, 0
        with clinic.store.reading() as reading:
            place = reading.place()
        self.house = SimpleNamespace(
            store=clinic.store,
            clock=clinic.clock,
            actor=self._actor,
            place=place,
            drafts=Drafts(clinic.store, self._actor),
            shell=self.shell,
            go=self.shell.go,
            print_paper=desk.print_paper,
            papers=desk,
            changes=changes,
            jobs=Jobs(self.shell),
            make_county=lambda: None,
        )
        patients.wire(self.house)  # type: ignore[arg-type]
        area.wire(self.house)  # type: ignore[arg-type]
        outage.wire(self.house)  # type: ignore[arg-type]
        day.wire(self.house)  # type: ignore[arg-type]
        clinic.store.on_change(changes.records_changed.emit)
        self.shell.go("booking")
        show(self.shell)

    def _actor(self) -> object:
        return self.clinic.nurse

    @property
    def page(self):
        return self.shell.stack.current()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(QApplication.focusWidget() or self.shell, key)

    def write(self, text: str) -> None:
        """Type where the focus is."""
        self.pressed += len(text)
        QTest.keyClicks(QApplication.focusWidget(), text)

    def in_dialog(self, work: Callable[[QWidget], None]) -> None:
        """Do this when the next dialog has opened."""

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(10, when_open)
                return
            try:
                work(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, when_open)


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    return Screen(clinic, folder, shown)


@pytest.fixture
def desk(clinic: Clinic) -> BookingDesk:
    return BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)


def bookings(clinic: Clinic) -> list[Booking]:
    with clinic.store.reading() as reading:
        return [kept.record for kept in reading.all_of(Booking)]


def booked(clinic: Clinic, desk: BookingDesk, session_id: UUID):
    return desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session_id))


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
