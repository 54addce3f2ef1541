"""The booking desk by keyboard: one call for several, a full session, waiting, the county."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    BookingKind,
    BookingSource,
    BookingState,
    CallTarget,
    CancelBy,
    CancelReason,
    ConsentBy,
    ContactOutcome,
    FeeType,
    HalfDay,
)
from desktop.domain.contact import Contact
from desktop.domain.county_booking import CountyBooking
from desktop.services.booking import BookingDesk
from desktop.services.county_bookings import CountyBookings, CountyRequest
from desktop.services.waiting import WaitingList
from desktop.views.booking.form_call import ReadBackDialog, Told
from desktop.views.shell import Shell
from tests.booking_screens import Screen
from tests.conftest import StandingClock
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)
Show = Callable[[Shell], Shell]


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    return Screen(clinic, tmp_path, shown)


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def waiting(clinic: Clinic, clock: StandingClock) -> WaitingList:
    return WaitingList(clinic.store, clock, lambda: clinic.nurse)


def bookings(clinic: Clinic) -> list[Booking]:
    with clinic.store.reading() as reading:
        return [kept.record for kept in reading.all_of(Booking)]


def control(screen: Screen, key: Qt.Key) -> None:
    QTest.keyClick(screen.page, key, Qt.KeyboardModifier.ControlModifier)


def full_session(clinic: Clinic, **said: object) -> UUID:
    session = clinic.session(held_on=THURSDAY, capacity=1, **said)
    clinic.booking(session)
    return session.id


def form_for(screen: Screen, clinic: Clinic, session_id: UUID, **patient: object) -> None:
    screen.shell.go("booking-form", patient_id=clinic.patient(**patient).id, session_id=session_id)


def test_one_call_books_two_and_both_are_read_back(clinic: Clinic, screen: Screen) -> None:
    session = clinic.session(held_on=THURSDAY)
    form_for(screen, clinic, session.id)
    page, fields = screen.page, screen.page.form.fields
    fields["source"].set_value(BookingSource.VILLAGE_DOCTOR)
    fields["proxy_name"].set_value("孙大夫")
    fields["proxy_village"].set_value("东王村")
    control(screen, Qt.Key.Key_T)
    assert (fields["patient_id"].value(), fields["proxy_name"].value()) == (None, "孙大夫")
    assert fields["session_id"].value() == session.id
    page.who.set_value(clinic.patient(name="王德顺").id)
    screen.press(Qt.Key.Key_F9)
    assert [told.seat_no for told in page.told] == [1, 2]
    assert page.read_back.isVisible()
    page.read_back.done_button.click()
    first, second = bookings(clinic)
    assert first.asked_in_call == second.asked_in_call is not None
    assert (second.proxy_name, second.proxy_relation) == ("孙大夫", "东王村")
    assert screen.shell.stack.current_name() == "booking"


def test_the_call_ends_without_a_further_patient(clinic: Clinic, screen: Screen) -> None:
    form_for(screen, clinic, clinic.session(held_on=THURSDAY).id)
    screen.page.form.fields["source"].set_value(BookingSource.PHONE)
    control(screen, Qt.Key.Key_T)
    screen.press(Qt.Key.Key_F9)
    assert screen.page.read_back.isVisible()
    assert len(bookings(clinic)) == 1
    screen.page.read_back.done_button.click()


def test_who_is_rung_is_asked_for_a_patient_without_telephone(
    clinic: Clinic, screen: Screen
) -> None:
    form_for(screen, clinic, clinic.session(held_on=THURSDAY).id)
    fields = screen.page.form.fields
    assert fields["call_to_role"].isHidden()
    screen.page.who.set_value(clinic.patient(name="王德顺", phone="").id)
    assert not fields["call_to_role"].isHidden()
    fields["call_to_role"].set_value(CallTarget.NEIGHBOUR)
    fields["call_to_phone"].set_value("13900001111")
    screen.press(Qt.Key.Key_F9)
    [made] = bookings(clinic)
    assert (made.call_to_role, made.call_to_phone) == (CallTarget.NEIGHBOUR, "13900001111")


def test_a_full_session_offers_three_ways_and_a_free_one_none(
    clinic: Clinic, screen: Screen
) -> None:
    form_for(screen, clinic, clinic.session(held_on=THURSDAY, expert_id=clinic.experts[1]).id)
    assert screen.page.full.isHidden()
    form_for(screen, clinic, full_session(clinic, extra=1), name="王德顺")
    assert not screen.page.full.isHidden()
    assert [button.isEnabled() for button in screen.page.full.buttons] == [True] * 3


def test_one_key_gives_an_extra_seat_with_the_experts_word(
    clinic: Clinic, screen: Screen, clock: StandingClock
) -> None:
    form_for(screen, clinic, full_session(clinic, extra=1), name="王德顺")
    control(screen, Qt.Key.Key_1)
    screen.press(Qt.Key.Key_F9)
    made = bookings(clinic)[-1]
    assert (made.seat_no, made.extra_by, made.extra_name) == (2, ConsentBy.EXPERT, "周明远")
    assert made.extra_at == clock.now()


def test_another_than_the_expert_is_asked_for_his_name(clinic: Clinic, screen: Screen) -> None:
    form_for(screen, clinic, full_session(clinic, extra=1), name="王德顺")
    control(screen, Qt.Key.Key_1)
    fields = screen.page.form.fields
    QTest.keyClick(fields["extra_by"].chips[0], Qt.Key.Key_3)
    assert fields["extra_name"].value() is None
    screen.press(Qt.Key.Key_F9)
    assert fields["extra_name"].problem_text()
    assert len(bookings(clinic)) == 1


def test_one_key_puts_the_patient_on_the_waiting_list(clinic: Clinic, screen: Screen) -> None:
    form_for(screen, clinic, full_session(clinic), name="王德顺")
    assert not screen.page.full.extra_button.isEnabled()
    screen.page.form.fields["any_session"].set_value(True)
    control(screen, Qt.Key.Key_2)
    made = bookings(clinic)[-1]
    assert (made.state, made.seat_no, made.any_session) == (BookingState.WAITLIST, None, True)
    assert "waiting list" in screen.shell.notices.kept[0].words


def test_the_ordinary_clinic_is_booked_or_told(clinic: Clinic, screen: Screen) -> None:
    form_for(screen, clinic, full_session(clinic), name="王德顺")
    control(screen, Qt.Key.Key_3)
    assert "without a booking" in screen.shell.notices.kept[0].words
    assert len(bookings(clinic)) == 1
    ordinary = clinic.session(
        held_on=clinic.clock.today(), expert_id=clinic.experts[1], fee_type=FeeType.ORDINARY
    )
    control(screen, Qt.Key.Key_3)
    screen.press(Qt.Key.Key_F9)
    assert bookings(clinic)[-1].session_id == ordinary.id


def test_a_walk_in_is_booked_into_the_running_session_and_is_here(
    clinic: Clinic, screen: Screen
) -> None:
    session = clinic.session(held_on=clinic.clock.today(), walk_in=1)
    screen.shell.go("booking-form", walk_in=True, patient_id=clinic.patient().id)
    screen.press(Qt.Key.Key_F9)
    [made] = bookings(clinic)
    assert (made.session_id, made.state) == (session.id, BookingState.ARRIVED)
    assert screen.shell.stack.current_name() == "session"


def test_a_freed_seat_is_given_by_one_key(
    clinic: Clinic, screen: Screen, desk: BookingDesk, waiting: WaitingList
) -> None:
    session_id = full_session(clinic)
    for name in ("王一", "李二"):
        patient = clinic.patient(name=name)
        waiting.join(BookingRequest(patient_id=patient.id, session_id=session_id))
    with clinic.store.reading() as reading:
        seated = next(k for k in reading.all_of(Booking) if k.record.seat_no)
    desk.cancel(seated.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    screen.shell.go("waiting")
    assert [row.line.patient for row in screen.page.freed.rows()] == ["王一", "李二"]
    screen.press(Qt.Key.Key_3)
    screen.page.freed.setFocus()
    screen.press(Qt.Key.Key_Down, Qt.Key.Key_1)
    with clinic.store.reading() as reading:
        calls = [kept.record.outcome for kept in reading.all_of(Contact)]
    assert calls == [ContactOutcome.NO_ANSWER, ContactOutcome.AGREED]
    assert screen.page.freed.rows() == []
    assert [row.patient for row in screen.page.everybody.rows()] == ["王一"]


def test_an_offer_without_a_free_seat_keeps_the_place(
    clinic: Clinic, screen: Screen, waiting: WaitingList
) -> None:
    session_id = full_session(clinic)
    patient = clinic.patient(name="王一")
    waiting.join(BookingRequest(patient_id=patient.id, session_id=session_id))
    screen.shell.go("waiting")
    screen.press(Qt.Key.Key_1)
    assert "No seat is free" in screen.shell.notices.kept[0].words
    assert len(waiting.everybody()) == 1


def asked_of_the_county(clinic: Clinic, clock: StandingClock) -> UUID:
    wanted = CountyRequest(
        kind=BookingKind.COUNTY_EXPERT,
        patient_id=clinic.patient().id,
        target_org_id=clinic.hospital_id,
        dept="心血管内科",
        wish_day=clock.today() + timedelta(days=3),
    )
    return CountyBookings(clinic.store, clock, lambda: clinic.nurse).ask(wanted).id


def test_the_hospitals_no_is_written_down_by_keys(
    clinic: Clinic, screen: Screen, clock: StandingClock
) -> None:
    record_id = asked_of_the_county(clinic, clock)
    screen.shell.go("booking")
    screen.shell.go("county-bookings")

    def answer(dialog: object) -> None:
        dialog.form.fields["confirm_person"].set_value("小陈")  # type: ignore[attr-defined]
        dialog.submit()  # type: ignore[attr-defined]

    screen.in_dialog(answer)
    screen.press(Qt.Key.Key_N)
    with clinic.store.reading() as reading:
        kept = reading.get(CountyBooking, record_id)
    assert kept is not None
    assert kept.record.cancel_reason is CancelReason.NO_SEAT
    assert kept.record.confirm_phone == "0537-5550100"
    assert screen.page.buttons["anew"].isEnabled()
    assert not screen.page.buttons["yes"].isEnabled()


def test_a_yes_on_the_telephone_tells_when_the_patient_comes(
    clinic: Clinic, screen: Screen, clock: StandingClock
) -> None:
    record_id = asked_of_the_county(clinic, clock)
    screen.shell.go("county-bookings")

    def answer(dialog: object) -> None:
        fields = dialog.form.fields  # type: ignore[attr-defined]
        fields["confirm_person"].set_value("小陈")
        for name in ("visit_at", "valid_to"):  # as typed: neither has been yet
            fields[name].set_plain(["明天", "0930"])
        dialog.submit()  # type: ignore[attr-defined]

    screen.in_dialog(answer)
    screen.press(Qt.Key.Key_Y)
    with clinic.store.reading() as reading:
        kept = reading.get(CountyBooking, record_id)
    assert kept is not None
    assert kept.record.visit_at is not None
    assert kept.record.visit_at.astimezone(CLINIC_ZONE).date() == clock.today() + timedelta(1)
    assert kept.record.state is BookingState.BOOKED


def test_the_calendar_and_the_card_lead_to_the_county(
    clinic: Clinic, screen: Screen, clock: StandingClock, qtbot: QtBot
) -> None:
    asked_of_the_county(clinic, clock)
    clinic.session()
    screen.shell.go("booking")
    screen.press(Qt.Key.Key_X)
    qtbot.waitUntil(lambda: screen.shell.stack.current_name() == "county-bookings")
    assert len(screen.page.table.rows()) == 1
    other = clinic.patient(name="王德顺")
    screen.shell.go("patient", patient_id=other.id)
    screen.press(Qt.Key.Key_X)
    assert screen.shell.stack.current_name() == "county-bookings"
    assert screen.page.table.rows() == []


def told(number: int) -> Told:
    return Told(
        booking_id=UUID(int=number),
        patient="张桂芳",
        expert="周明远",
        held_on=THURSDAY,
        half_day=HalfDay.AM,
        seat_no=number,
        starts_at=datetime(2026, 11, 26, 8, tzinfo=CLINIC_ZONE),
        number=f"YY{number}",
    )


def test_slips_of_one_call_come_one_after_the_other(qtbot: QtBot) -> None:
    previews: list[tuple[int, QDialog]] = []

    def preview(booking_id: UUID) -> QDialog:
        previews.append((booking_id.int, QDialog()))
        qtbot.addWidget(previews[-1][1])
        return previews[-1][1]

    dialog = ReadBackDialog([told(1), told(2)], preview)
    qtbot.addWidget(dialog)
    dialog.slips.click()
    assert [number for number, _ in previews] == [1]
    previews[0][1].accept()
    assert [number for number, _ in previews] == [1, 2]


def test_the_calendar_shows_the_half_day_that_was_booked(clinic: Clinic, screen: Screen) -> None:
    clinic.session(held_on=THURSDAY)
    later = clinic.session(held_on=THURSDAY + timedelta(days=7))
    form_for(screen, clinic, later.id)
    screen.press(Qt.Key.Key_F9)
    assert screen.shell.stack.current_name() == "booking"
    assert screen.page.table.current().session_id == later.id


def test_a_name_that_was_only_typed_is_still_asked_for(clinic: Clinic, screen: Screen) -> None:
    form_for(screen, clinic, clinic.session(held_on=THURSDAY).id)
    who = screen.page.who
    assert not who.is_blank()
    who.ask_again()
    QTest.keyClicks(who.box, "zhang")
    assert who.is_blank()
