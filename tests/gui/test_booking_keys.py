"""The keys a booking page shows work wherever the focus is, and a key that cannot says why."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clinic_desk import ClinicDesk
from desktop.domain.codes import SessionStatus
from desktop.domain.device import Device
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import uuid7
from desktop.store.guests import remember
from desktop.store.queries.clinic_desk import note_desk
from tests.booking_screens import Screen, Show
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)
Key = Qt.Key


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    return Screen(clinic, folder, shown)


def told(screen: Screen) -> str:
    return " ".join(notice.words for notice in screen.house.shell.notices.kept)


def test_a_shown_key_works_from_a_button_as_well(clinic: Clinic, screen: Screen) -> None:
    session = clinic.session(held_on=THURSDAY)
    screen.shell.go("session", session_id=session.id)
    screen.page.bar.buttons["D"].setFocus()
    asked: list[str] = []
    screen.in_dialog(lambda dialog: asked.append(dialog.windowTitle()))
    QTest.keyClick(screen.page.bar.buttons["D"], Key.Key_X)
    assert asked


def test_f3_on_an_empty_half_day_says_why_and_what_to_press(clinic: Clinic, screen: Screen) -> None:
    clinic.session(held_on=THURSDAY)
    screen.page.reload(frozenset())
    screen.page.table.go_to(0, screen.page.table.currentIndex().column() + 1)
    screen.page.table.setFocus()
    screen.press(Key.Key_F3)
    assert screen.shell.stack.current_name() == "booking"
    assert "V lists the next visits" in told(screen)


def test_stopping_from_the_roster_asks_at_once(clinic: Clinic, screen: Screen) -> None:
    clinic.session(held_on=screen.house.clock.today() + timedelta(days=1))
    screen.shell.go("roster", on=screen.house.clock.today() + timedelta(days=1))

    def because(dialog: QWidget) -> None:
        QTest.keyClick(dialog.form.fields["stop_reason"].chips[0], Key.Key_1)
        QTest.keyClick(dialog.yes, Key.Key_Return)

    screen.in_dialog(because)
    QTest.keyClick(screen.page.table, Key.Key_X)
    QApplication.processEvents()
    with clinic.store.reading() as reading:
        [one] = reading.all_of(DutySession)
    assert one.record.status is SessionStatus.STOPPED


def test_a_guest_is_neither_moved_nor_cancelled_here_and_his_clinic_is_named(
    clinic: Clinic, screen: Screen
) -> None:
    session = clinic.session(held_on=THURSDAY)
    booking = clinic.booking(session)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        remember(unit, str(booking.id), str(uuid7()))
    screen.shell.go("session", session_id=session.id, booking_id=booking.id)
    assert not screen.page.buttons["cancel"].isEnabled()
    assert not screen.page.buttons["move"].isEnabled()
    QTest.keyClick(screen.page.table, Key.Key_C)
    assert QApplication.activeModalWidget() is None
    assert screen.shell.notices.kept[0].code == "booking.guest"


def test_a_roster_kept_elsewhere_says_where_to_change_it(clinic: Clinic, screen: Screen) -> None:
    clinic.session(held_on=THURSDAY)
    other = uuid7()
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(Device(name="二号机", org_id=clinic.org_id, app_version="0"), other)
        note_desk(unit, ClinicDesk(roster=str(other)))
    screen.shell.go("roster", on=THURSDAY)
    assert not screen.page.buttons["stop"].isEnabled()
    assert "二号机" in screen.page.past.text()
