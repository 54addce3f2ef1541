"""At the desk: a slip its clinic never sends, a false claim, what is asked without a referral."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import BookingKind, BookingState, CancelReason, ReceptionRoute
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Kept
from desktop.domain.phone_code import phone_code
from desktop.domain.reception import Reception, SlipSeen
from desktop.domain.today_rows import Trouble
from desktop.services.today import Today
from desktop.store import guests, replica
from desktop.store.queries.reception_alone import sent_alone
from desktop.store.replica import Known, View
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.factory import patient
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, open_reception, press, when_asked


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


@pytest.fixture
def desk(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> Iterator[Callable[[], DeskWindow]]:
    made: list[DeskWindow] = []

    def show() -> DeskWindow:
        window = open_reception(hospital)
        qtbot.addWidget(window.shell)
        with qtbot.waitExposed(window.shell):
            window.shell.show()
        window.shell.go("reception")
        made.append(window)
        return window

    yield show
    for window in made:
        window.shell.close()


def scanned(hospital: Hospital) -> UUID:
    """A patient who came with a slip and is here, long before its clinic sends anything."""
    task = hospital.task(hospital.referral())
    hospital.desk.arrived(task, 0)
    now = hospital.clock.now()
    slip = SlipSeen(key_id="A1-1", signed_at=now, record_hash="ab" * 32, scanned_at=now)
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        kept = unit.get(Reception, task)
        assert kept is not None
        unit.save(replace(kept.record, routes=(ReceptionRoute.SLIP,), slip=slip), task)
    return task


def troubles(hospital: Hospital) -> list[Trouble]:
    board = Today(hospital.store, hospital.clock).board()
    return [row.trouble for row in board.attention]


def submitting(find: Callable[[], Any], **said: Any) -> None:
    """When the question is open, fill it in and press its verb; it never stays open."""

    QTimer.singleShot(0, lambda: submit(find(), **said))


def submit(dialog: Any, **said: Any) -> None:
    dialog.form.set_values(said)
    dialog.submit()
    if dialog.isVisible():
        dialog.reject()


def test_a_slip_that_nobody_sends_is_told_after_the_limit(hospital: Hospital, desk: Any) -> None:
    task = scanned(hospital)
    assert Trouble.SLIP_UNSENT not in troubles(hospital)
    hospital.later(hours=4, minutes=1)
    window = desk()
    window.page.show_with(reception_id=task)
    notes = window.page.panel.notes
    assert notes.unsent.isVisible()
    assert "0537-5550107" in notes.unsent.words.text()
    assert window.page.panel.offer_of("O") == "send_alone"
    assert Trouble.SLIP_UNSENT in troubles(hospital)


def test_before_the_limit_it_is_only_said(hospital: Hospital, desk: Any) -> None:
    task = scanned(hospital)
    window = desk()
    window.page.show_with(reception_id=task)
    assert window.page.panel.notes.unsent.isVisible()
    assert window.page.panel.offer_of("O") == ""


def test_a_named_person_lets_ours_go_alone(qtbot: QtBot, hospital: Hospital, desk: Any) -> None:
    task = scanned(hospital)
    hospital.later(hours=5)
    window = desk()
    window.page.show_with(reception_id=task)
    when_asked(window.page, lambda: submit(window.page.acts.dialog))
    press(qtbot, window, "O")
    with hospital.store.reading() as reading:
        assert set(sent_alone(reading)) == {str(task)}
    assert window.page.panel.offer_of("O") == ""
    assert window.page.panel.notes.unsent.isVisible()
    assert Trouble.SLIP_UNSENT not in troubles(hospital)


def test_a_false_claim_stands_over_the_facts(hospital: Hospital, desk: Any) -> None:
    task = hospital.task(hospital.referral())
    hospital.desk.arrived(task, 0)
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        replica.keep(unit, [Known("Task", str(task), "3", "2026-11-23T05:00:00Z", "{}")])
        said = {"state": "rejected", "version": "3"}
        replica.show(unit, [View("reception_flag", str(task), None, said)])
    window = desk()
    window.page.show_with(reception_id=task)
    assert window.page.panel.notes.claim.isVisible()
    assert window.page.panel.offer_of("W") == "say_again"
    assert Trouble.CLAIM_FLAGGED in troubles(hospital)


def asked(hospital: Hospital, kind: BookingKind) -> Kept[CountyBooking]:
    person = hospital.take(patient(name="李小满"))
    said = CountyBooking(
        no="YY1",
        kind=kind,
        patient_id=person.id,
        target_org_id=hospital.org_id,
        dept="骨科",
        wish_day=hospital.clock.today(),
        asked_at=hospital.clock.now(),
    )
    kept: Kept[CountyBooking] = hospital.take(said)
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        guests.remember(unit, str(kept.id), str(hospital.centre_id))
    return kept


def now_is(hospital: Hospital, kept: Kept[CountyBooking]) -> CountyBooking:
    with hospital.store.reading() as reading:
        found = reading.get(CountyBooking, kept.id)
    assert found is not None
    return found.record


def test_a_bed_is_confirmed_by_keys(qtbot: QtBot, hospital: Hospital, desk: Any) -> None:
    kept = asked(hospital, BookingKind.COUNTY_BED)
    hospital.referral()
    window = desk()
    page = window.page
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_7)
    assert page.folder == "requests"
    submitting(lambda: page.requests.dialog, ward="骨科二病区", bed="12")
    qtbot.keyClick(page.requests.table, Qt.Key.Key_G)
    said = now_is(hospital, kept)
    assert (said.state, said.place) == (BookingState.BOOKED, "骨科二病区 12")
    assert "0" in page.chips["requests"].text().split()[-1]


def test_a_number_is_refused_with_what_instead(qtbot: QtBot, hospital: Hospital, desk: Any) -> None:
    kept = asked(hospital, BookingKind.COUNTY_EXPERT)
    window = desk()
    window.page.show_folder("requests")
    submitting(lambda: window.page.requests.dialog, cancel_note="周三下午有号")
    qtbot.keyClick(window.page.requests.table, Qt.Key.Key_N)
    said = now_is(hospital, kept)
    assert (said.state, said.cancel_reason) == (BookingState.CANCELLED, CancelReason.NO_SEAT)
    assert not window.page.requests.grant.isEnabled()


def test_a_number_without_a_time_is_not_confirmed(
    qtbot: QtBot, hospital: Hospital, desk: Any
) -> None:
    kept = asked(hospital, BookingKind.COUNTY_EXPERT)
    window = desk()
    window.page.show_folder("requests")
    submitting(lambda: window.page.requests.dialog)
    qtbot.keyClick(window.page.requests.table, Qt.Key.Key_G)
    assert now_is(hospital, kept).state is BookingState.PENDING


def test_a_telephone_code_says_that_other_computers_here_do_not_show_it(
    hospital: Hospital, desk: Any
) -> None:
    window = desk()
    spoken = phone_code(replace(hospital.referral().record, no="ZZ2026112307A1009"))
    assert spoken is not None
    window.page.scan.setText(spoken)
    window.page.scan.hand_over()
    strip = window.page.panel.notes.legs
    assert strip.isVisible()
    assert "Only this computer" in strip.words.text()
