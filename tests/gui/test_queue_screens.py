"""The queue board and the call screen, by keyboard alone, on a real file."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.booking import Booking
from desktop.domain.codes import (
    BookingState,
    HalfDay,
    SessionEventKind,
    SessionStatus,
    StopReason,
)
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.queue import Column
from desktop.domain.roster_plan import REPLANNED
from desktop.domain.session_event import SessionEvent
from desktop.services.queue import QueueDesk
from desktop.store.queries import queue as queries
from tests.factory import Clinic, changed
from tests.gui.queue_hands import NAMES, Screen, Show, arrive


@pytest.fixture
def session(clinic: Clinic):
    return clinic.session(held_on=clinic.clock.today(), capacity=8)


@pytest.fixture
def booked(clinic: Clinic, session) -> list[Kept[Booking]]:
    people = [clinic.patient(name=name, phone=f"1380000000{at}") for at, name in enumerate(NAMES)]
    return [clinic.booking(session, no, patient_id=who.id) for no, who in enumerate(people, 1)]


@pytest.fixture
def screen(clinic: Clinic, booked, shown: Show) -> Screen:
    return Screen(clinic, shown)


def test_a_call_moves_the_patient_and_letters_then_mean_him(screen: Screen) -> None:
    arrive(screen, 1, 2)
    screen.press(Qt.Key.Key_F6)
    assert screen.names(Column.CALLED) == ["张桂芳"]
    screen.press(Qt.Key.Key_R, Qt.Key.Key_S)
    assert screen.names(Column.WAITING) == ["单国强", "张桂芳"]
    row = screen.page.columns[Column.WAITING].model.rows[1]
    assert (row.booking.record.calls, row.booking.record.skips) == (2, 1)


def test_the_next_call_closes_the_one_before(screen: Screen) -> None:
    arrive(screen, 1, 2)
    screen.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert screen.names(Column.CALLED) == ["单国强"]
    assert screen.names(Column.DONE) == ["张桂芳"]


def test_each_step_goes_back_by_one_key_in_its_row(screen: Screen) -> None:
    arrive(screen, 1)
    screen.press(Qt.Key.Key_F6, Qt.Key.Key_D)
    assert screen.names(Column.DONE) == ["张桂芳"]
    screen.press(Qt.Key.Key_Z)
    assert screen.names(Column.CALLED) == ["张桂芳"]
    screen.press(Qt.Key.Key_Z, Qt.Key.Key_Z)
    assert "张桂芳" in screen.names(Column.EXPECTED)
    assert not screen.page.buttons["undo"].isEnabled()


def test_ctrl_z_takes_the_last_call_back(screen: Screen) -> None:
    arrive(screen, 1)
    screen.press(Qt.Key.Key_F6)
    QTest.keyClick(screen.shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.names(Column.WAITING) == ["张桂芳"]


def test_arrows_go_from_column_to_column(screen: Screen) -> None:
    arrive(screen, 3)
    columns = screen.page.columns
    screen.page.columns[Column.EXPECTED].list.setFocus()
    screen.press(Qt.Key.Key_Right)
    assert columns[Column.WAITING].list.hasFocus()
    assert screen.page.row().name == "仇小满"
    screen.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert columns[Column.EXPECTED].list.hasFocus()


def test_a_row_says_everything_in_words(screen: Screen, clinic: Clinic) -> None:
    arrive(screen, 2)
    clinic.clock.advance(minutes=31)
    screen.press(Qt.Key.Key_F5)
    model = screen.page.columns[Column.WAITING].model
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in said for word in ("2", "单国强", "Shàn Guóqiáng", "31", "Rather long"))


def test_the_arrivals_box_finds_by_initials_ticket_and_telephone(screen: Screen) -> None:
    def work(box: Any) -> None:
        for typed, name in (("dgq", "单国强"), ("6", "欧阳建华"), ("0002", "仇小满")):
            QTest.keyClicks(box.line, typed)
            assert [row.name for row in box.table.rows()] == [name]
            QTest.keyClick(box.line, Qt.Key.Key_Return)
            assert name in box.told.text()

    screen.in_dialog(work)
    screen.press(Qt.Key.Key_F7)
    assert set(screen.names(Column.WAITING)) == {"单国强", "欧阳建华", "仇小满"}


def test_two_of_one_name_are_told_apart_by_the_list(screen: Screen) -> None:
    def work(box: Any) -> None:
        QTest.keyClicks(box.line, "wxy")
        assert len(box.table.rows()) == 2
        QTest.keyClick(box.line, Qt.Key.Key_Down)
        QTest.keyClick(box.line, Qt.Key.Key_Return)

    screen.in_dialog(work)
    screen.press(Qt.Key.Key_F7)
    [row] = screen.page.columns[Column.WAITING].model.rows
    assert (row.ticket.number, row.namesake) == (5, True)


def test_a_late_one_is_asked_for_the_reason(screen: Screen, clinic: Clinic, booked) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(replace(booked[0].record, state=BookingState.NOSHOW), booked[0].id)

    def work(dialog: Any) -> None:
        dialog.form.field("reason").set_value("班车晚点")
        dialog.submit()

    screen.in_dialog(work)
    arrive(screen, 1)
    assert screen.names(Column.WAITING) == ["张桂芳"]


def test_the_reading_is_put_right_in_the_row(screen: Screen, clinic: Clinic) -> None:
    arrive(screen, 2)
    screen.page.columns[Column.WAITING].list.setFocus()

    def work(dialog: Any) -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)

    screen.in_dialog(work)
    screen.press(Qt.Key.Key_Y)
    row = screen.page.row()
    assert row.reading == "Dān Guóqiáng"
    with clinic.store.reading() as reading:
        kept = reading.get(Patient, row.booking.record.patient_id)
    assert kept is not None
    assert kept.record.reading == "Dān Guóqiáng"


def test_who_came_without_a_booking_is_booked_from_the_queue(screen: Screen, session) -> None:
    screen.press(Qt.Key.Key_F3)
    assert screen.gone[-1] == ("booking-form", {"session_id": session.id, "walk_in": True})


def test_the_rooms_of_the_day_stand_in_order(clinic: Clinic, booked, shown: Show) -> None:
    later: dict[str, Any] = {"half_day": HalfDay.PM, "starts": time(14), "ends": time(17)}
    for expert_id, room in zip(clinic.experts, ("专家诊室3", "专家诊室2"), strict=False):
        clinic.session(held_on=clinic.clock.today(), room=room, expert_id=expert_id, **later)
    screen = Screen(clinic, shown)
    arrive(screen, 1)
    screen.press(Qt.Key.Key_F6)
    seen: list[str] = []
    screen.in_dialog(
        lambda dialog: seen.extend(chip.text() for chip in dialog.form.field("known").chips)
    )
    screen.press(Qt.Key.Key_M)
    rooms = [words.split("  ")[1] for words in seen]
    assert rooms == sorted(rooms)
    assert {"专家诊室2", "专家诊室3"} <= set(rooms)


def test_a_patient_is_sent_to_another_room(screen: Screen) -> None:
    arrive(screen, 1)
    screen.press(Qt.Key.Key_F6)

    def work(dialog: Any) -> None:
        dialog.form.field("room").set_value("专家诊室2")
        dialog.submit()

    screen.in_dialog(work)
    screen.press(Qt.Key.Key_M)
    assert screen.page.row().booking.record.room == "专家诊室2"


def test_digits_change_the_session_when_there_are_several(
    clinic: Clinic, booked, shown: Show
) -> None:
    other = clinic.session(held_on=clinic.clock.today(), expert_id=clinic.experts[1])
    clinic.booking(other, 1, patient_id=clinic.patient(name="周小燕").id)
    screen = Screen(clinic, shown)
    assert screen.page.tabs.isVisible()
    screen.press(Qt.Key.Key_2)
    assert screen.names(Column.EXPECTED) == ["周小燕"]
    assert screen.page.columns[Column.EXPECTED].model.rows[0].ticket.letter == "B"


def test_a_day_without_experts_says_so(clinic: Clinic, shown: Show) -> None:
    screen = Screen(clinic, shown)
    assert not screen.page.tabs.isVisible()
    assert screen.page._empty.isVisible()
    screen.press(Qt.Key.Key_F6)
    assert QApplication.activeModalWidget() is None


def test_a_stale_call_is_told_and_the_board_is_right(
    screen: Screen, clinic: Clinic, booked
) -> None:
    arrive(screen, 1)
    board = screen.page.board
    desk = QueueDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    first = board.sessions[0].next
    desk.call(first.id, first.booking.revision)
    screen.page._steps.call_next(board.sessions[0])
    assert "called this patient" in screen.shell.notices.kept[0].words
    assert screen.names(Column.CALLED) == ["张桂芳"]


def test_another_computer_calls_and_the_strip_says_so(screen: Screen) -> None:
    arrive(screen, 1)
    named = replace(screen.page.board, calling="护士站二号机")
    screen.page._calls = replace(screen.page._calls, board=lambda: named)
    screen.page.reload(frozenset())
    assert screen.page.strip.isVisible()
    assert "护士站二号机" in screen.page.strip.words.text()
    assert not screen.page.buttons["next"].isEnabled()
    assert screen.page.buttons["arrivals"].isEnabled()


def test_one_beep_for_a_call_and_none_when_switched_off(screen: Screen, clinic: Clinic) -> None:
    heard: list[int] = []
    screen.page._calls = replace(screen.page._calls, beep=lambda: heard.append(1))
    screen.page._steps._calls = screen.page._calls
    arrive(screen, 1, 2)
    screen.press(Qt.Key.Key_F6)
    assert heard == [1]
    screen.page._calls.keep_rules(replace(screen.page.board.rules, sound=False))
    screen.press(Qt.Key.Key_F6)
    assert heard == [1]


def test_a_session_that_is_not_held_has_no_queue_unless_somebody_came(
    clinic: Clinic, booked, shown: Show
) -> None:
    other = clinic.session(held_on=clinic.clock.today(), expert_id=clinic.experts[1])
    clinic.booking(other, 1, patient_id=clinic.patient(name="周小燕").id)
    screen = Screen(clinic, shown)
    off = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.EXPERT_LEAVE}
    kept = clinic.save(changed(other, **off), other.id)
    assert not screen.page.tabs.isVisible()
    assert [each.id for each in screen.page.board.sessions] == [booked[0].record.session_id]

    clinic.save(
        changed(kept, **off | {"status": SessionStatus.PUBLISHED, "stop_reason": None}), other.id
    )
    screen.press(Qt.Key.Key_2)
    arrive(screen, 1)
    clinic.save(changed(kept, **off), other.id)
    assert screen.page.tabs.isVisible()


def test_a_session_that_was_planned_anew_is_no_queue_of_its_own(clinic: Clinic, booked) -> None:
    off = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.OTHER}
    old = clinic.session(held_on=clinic.clock.today(), expert_id=clinic.experts[1])
    clinic.save(changed(old, **off, stop_note=REPLANNED), old.id)
    with clinic.store.reading() as reading:
        shown = queries.board(reading, now=clinic.clock.now())
    assert [each.id for each in shown.sessions] == [booked[0].record.session_id]


def test_nobody_is_called_any_more_when_the_session_has_ended(
    clinic: Clinic, session, screen: Screen
) -> None:
    arrive(screen, 1)
    assert screen.page.buttons["next"].isEnabled()
    event = SessionEvent(
        session_id=session.id, kind=SessionEventKind.ENDED_EARLY, at=clinic.clock.now()
    )
    clinic.save(event)
    assert not screen.page.buttons["next"].isEnabled()
    screen.press(Qt.Key.Key_F6)
    assert screen.names(Column.CALLED) == []
    assert len(screen.names(Column.WAITING)) == 1
