"""Booking under bad input and trouble: told at the field, form kept, nothing half."""

from datetime import time
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.codes import HalfDay, StopReason
from desktop.domain.duty_session import DutySession
from desktop.services.booking import BookingDesk
from desktop.services.roster import Roster
from tests.booking_screens import Screen, Show, booked, bookings
from tests.factory import Clinic
from tests.full_disk import full_disk

COMPLAINT = "胸闷三天"


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, chinese: QApplication, shown: Show) -> Screen:
    return Screen(clinic, tmp_path, shown)


def form_for(clinic: Clinic, screen: Screen, session_id: UUID) -> Screen:
    """The form as somebody left it: patient, session and complaint are there."""
    screen.shell.go("booking-form", patient_id=clinic.patient().id, session_id=session_id)
    screen.page.form.fields["chief_complaint"].set_value(COMPLAINT)
    return screen


def unheard(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """What happens now was done elsewhere: no signal reaches this window."""
    monkeypatch.setattr(clinic.store, "_listeners", [])
    return monkeypatch


def told(screen: Screen) -> str:
    """Everything said at the fields, or in the strip."""
    fields = screen.page.form.fields.values()
    at_fields = [field.problem_text() for field in fields]
    return " ".join([*at_fields, *(notice.words for notice in screen.shell.notices.kept)])


def test_a_session_stopped_meanwhile_is_told_and_the_form_kept(
    clinic: Clinic, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = clinic.session()
    form_for(clinic, screen, session.id)
    roster = Roster(clinic.store, clinic.clock, lambda: clinic.nurse)
    with monkeypatch.context() as quiet:
        unheard(clinic, quiet)
        roster.stop(session.id, session.revision, next(iter(StopReason)))
    screen.press(Qt.Key.Key_F9)
    assert "停诊" in told(screen)
    assert screen.page.form.fields["chief_complaint"].value() == COMPLAINT
    assert bookings(clinic) == []


def test_a_session_filled_meanwhile_is_told_and_the_form_kept(
    clinic: Clinic, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = clinic.session(capacity=1)
    form_for(clinic, screen, session.id)
    desk = BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    with monkeypatch.context() as quiet:
        unheard(clinic, quiet)
        booked(clinic, desk, session.id)
    screen.press(Qt.Key.Key_F9)
    assert screen.page.form.fields["seat_no"].problem_text()
    assert screen.page.form.fields["chief_complaint"].value() == COMPLAINT
    assert len(bookings(clinic)) == 1


def test_the_same_patient_twice_is_told_at_the_patient(clinic: Clinic, screen: Screen) -> None:
    session = clinic.session()
    there = clinic.booking(session)
    screen.shell.go("booking-form", patient_id=there.record.patient_id, session_id=session.id)
    screen.press(Qt.Key.Key_F9)
    assert screen.page.form.fields["patient_id"].problem_text()
    assert len(bookings(clinic)) == 1


def test_a_complaint_too_long_is_told_at_it_and_not_cut(clinic: Clinic, screen: Screen) -> None:
    form_for(clinic, screen, clinic.session().id)
    field = screen.page.form.fields["chief_complaint"]
    field.set_value("痛" * 400)
    screen.press(Qt.Key.Key_F9)
    assert field.problem_text()
    assert field.value() == "痛" * 400
    assert bookings(clinic) == []


def test_a_full_disk_is_told_and_the_booking_goes_on_when_there_is_room(
    clinic: Clinic, screen: Screen
) -> None:
    big = clinic.session(capacity=99)
    form_for(clinic, screen, clinic.session(expert_id=clinic.experts[1]).id)
    people = iter([clinic.patient(name=f"王{number}").id for number in range(99)])
    seats = iter(range(1, 99))
    with full_disk(clinic.store, lambda: clinic.booking(big, next(seats), patient_id=next(people))):
        kept, ops = len(bookings(clinic)), clinic.store.count_ops()
        screen.press(Qt.Key.Key_F9)
        assert "磁盘已满" in told(screen)
        assert screen.page.form.fields["chief_complaint"].value() == COMPLAINT
        assert (len(bookings(clinic)), clinic.store.count_ops()) == (kept, ops)
    screen.press(Qt.Key.Key_F9)
    assert [each.chief_complaint for each in bookings(clinic)].count(COMPLAINT) == 1


def test_a_new_session_that_ends_before_it_starts_is_told_at_its_end(
    clinic: Clinic, screen: Screen
) -> None:
    from desktop.views.roster.plan_dialog import PlanDialog

    dialog = PlanDialog(screen.page._roster, screen.page)
    dialog.propose(clinic.experts[0], clinic.clock.today(), HalfDay.PM)
    dialog.form.fields["starts"].set_value(time(16))
    dialog.form.fields["ends"].set_value(time(14))
    dialog._preview()
    dialog.submit(publish=True)
    assert dialog.form.fields["ends"].problem_text()
    with clinic.store.reading() as reading:
        assert reading.all_of(DutySession) == ()
    dialog.close()
