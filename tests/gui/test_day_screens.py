"""The day of a session on the screen: late, not coming, closing, the journal, and Ctrl+Z."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import BookingState, CancelBy, CancelReason, SessionEventKind
from desktop.domain.contact import Contact
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.services.booking import BookingDesk
from tests.booking_screens import Screen, Show, bookings
from tests.conftest import StandingClock
from tests.factory import Clinic

Key = Qt.Key


@pytest.fixture
def session(clinic: Clinic, clock: StandingClock) -> Kept[DutySession]:
    """Three booked for today, and the expert's next visit in a week."""
    made = clinic.session(held_on=clock.today(), capacity=4)
    for no, name in enumerate(("张桂芳", "单国强", "李大山"), 1):
        clinic.booking(made, no, patient_id=clinic.patient(name=name, village="").id)
    clinic.session(held_on=clock.today().replace(day=30), capacity=8)
    return made


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show, session: Kept[DutySession]) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    made = Screen(clinic, folder, shown)
    made.shell.go("session", session_id=session.id)
    return made


def on_list(screen: Screen, *keys: Qt.Key) -> None:
    """Press keys on the page's list: offscreen nobody hands the focus on after a question."""
    for key in keys:
        QTest.keyClick(screen.page.table, key)


def first_reason(dialog: QWidget) -> None:
    QTest.keyClick(dialog.form.fields["stop_reason"].chips[0], Key.Key_1)
    QTest.keyClick(dialog.yes, Key.Key_Return)


def states(clinic: Clinic) -> list[BookingState]:
    return sorted(each.state for each in bookings(clinic))


def test_late_by_one_key_and_taken_back(clinic: Clinic, screen: Screen) -> None:
    def answer(dialog: QWidget) -> None:
        QTest.keyClick(dialog.form.fields["quick"].chips[0], Key.Key_4)
        QTest.keyClick(dialog.yes, Key.Key_Return)

    screen.in_dialog(answer)
    on_list(screen, Key.Key_D)
    assert screen.page.bar.pill.words == "30 min late: opens at 08:30"
    on_list(screen, Key.Key_W)
    assert not screen.page.bar.pill.isVisible()
    with clinic.store.reading() as reading:
        [event] = reading.all_of(SessionEvent)
    assert (event.record.kind, event.record.withdrawn) == (SessionEventKind.DELAYED, True)


def test_he_does_not_come_and_each_call_is_one_key(clinic: Clinic, screen: Screen) -> None:
    screen.in_dialog(first_reason)
    on_list(screen, Key.Key_X)
    page = screen.page
    assert screen.shell.stack.current_name() == "absence"
    on_list(screen, Key.Key_4)
    assert page.table.current().patient_name == "单国强"
    on_list(screen, Key.Key_1)
    assert page.table.current().patient_name == "李大山"
    on_list(screen, Key.Key_3)
    assert page.table.current().patient_name == "张桂芳"
    assert states(clinic) == ["booked", "cancelled", "cancelled", "pending"]
    with clinic.store.reading() as reading:
        outcomes = [call.record.outcome for call in reading.all_of(Contact)]
    assert sorted(outcomes) == ["agreed", "declined", "no-answer"]


def test_the_wrong_outcome_is_taken_back_in_its_row(clinic: Clinic, screen: Screen) -> None:
    screen.in_dialog(first_reason)
    on_list(screen, Key.Key_X)
    on_list(screen, Key.Key_1)
    on_list(screen, Key.Key_End)
    assert screen.page.table.current().patient_name == "张桂芳"
    on_list(screen, Key.Key_U)
    assert len(screen.page.board.open) == 3
    assert "3 to be placed anew" in screen.page._pill.words


def test_another_seat_is_chosen_by_keys_and_kept_over_a_restart(
    clinic: Clinic, screen: Screen
) -> None:
    screen.in_dialog(first_reason)
    on_list(screen, Key.Key_X)

    def choose(dialog: QWidget) -> None:
        QTest.keyClick(dialog.table, Key.Key_End)
        QTest.keyClick(dialog.table, Key.Key_Return)

    on_list(screen, Key.Key_Down)
    screen.in_dialog(choose)
    on_list(screen, Key.Key_Return)
    [draft] = screen.house.drafts.all("absence")
    left = screen.page
    screen.shell.go("booking")
    left._cursor.forget()
    screen.shell.go("absence", draft_id=draft.id)
    line = screen.page.table.current()
    assert line.patient_name == "单国强"
    assert screen.page._offer(line).seat_no == 8


def test_numbers_are_masked_until_asked_for_which_is_recorded(
    clinic: Clinic, screen: Screen
) -> None:
    screen.in_dialog(first_reason)
    on_list(screen, Key.Key_X)
    model = screen.page.table.model()
    assert "*" in model.index(0, 2).data()
    on_list(screen, Key.Key_T)
    assert model.index(0, 2).data() == "13800000001"
    assert "*" in model.index(1, 2).data()


def test_closing_asks_for_everybody(clinic: Clinic, screen: Screen) -> None:
    def answer(dialog: QWidget) -> None:
        QTest.keyClick(dialog.yes, Key.Key_Return)
        assert dialog.isVisible()
        QTest.keyClick(dialog.table, Key.Key_1)
        dialog.mark_all(BookingAction.NO_SHOW)
        QTest.keyClick(dialog.yes, Key.Key_Return)

    screen.in_dialog(answer)
    on_list(screen, Key.Key_K)
    assert states(clinic) == ["fulfilled", "noshow", "noshow"]
    assert "Closed at" in screen.page.bar.pill.words


def test_several_rows_are_marked_at_once(clinic: Clinic, screen: Screen) -> None:
    table = screen.page.table
    table.select(table.rows()[0].booking.id)
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    screen.in_dialog(lambda dialog: QTest.keyClick(dialog.yes, Key.Key_Return))
    on_list(screen, Key.Key_N)
    assert states(clinic) == ["booked", "noshow", "noshow"]


def test_ctrl_z_in_a_field_undoes_text_only(clinic: Clinic, screen: Screen) -> None:
    on_list(screen, Key.Key_N)
    screen.shell.undo.close_bar()
    assert "noshow" in states(clinic)
    screen.press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "zg")
    QTest.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "zg"
    assert "noshow" in states(clinic)


def test_the_journal_takes_back_by_key(clinic: Clinic, screen: Screen) -> None:
    on_list(screen, Key.Key_N)
    screen.shell.go("journal")
    assert screen.page.table.current().state == "noshow"
    on_list(screen, Key.Key_U)
    assert states(clinic) == ["booked", "booked", "booked"]
    assert screen.page.table.rows()[0].act == "taken-back"
    on_list(screen, Key.Key_A)
    assert screen.page.table.rows() == []


def test_a_cancellation_whose_seat_was_given_offers_another_place_by_key(
    clinic: Clinic, screen: Screen, session: Kept[DutySession]
) -> None:
    desk = BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    gone = screen.page.table.current().booking
    desk.cancel(gone.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    clinic.booking(session, 1, patient_id=clinic.patient(name="赵铁柱").id)
    screen.page.table.select(gone.id)
    on_list(screen, Key.Key_U)
    told = screen.shell.notices.kept[0]
    assert "given to another patient" in told.words
    assert "extra seat, or the waiting list" in told.words
    screen.page.key("F3")
    assert screen.shell.stack.current_name() == "booking-form"
    assert screen.page.who.value() == gone.record.patient_id


def test_a_closed_session_takes_no_walk_in_and_nobody_stays_away_from_it(
    clinic: Clinic, screen: Screen
) -> None:
    page = screen.page
    assert page.bar.allows("X")
    assert page.buttons["walk-in"].isEnabled()
    clinic.save(
        SessionEvent(
            session_id=page.shown.session.id,
            kind=SessionEventKind.ENDED_EARLY,
            at=clinic.clock.now(),
        )
    )
    screen.shell.go("session", session_id=page.shown.session.id)
    assert not page.bar.allows("X")
    assert not page.buttons["walk-in"].isEnabled()
    on_list(screen, Key.Key_G)
    assert screen.page is page
