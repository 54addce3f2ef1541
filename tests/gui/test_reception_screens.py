"""The receiving desk as a person uses it: keys, filters, scan box, beds."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import (
    AcceptMode,
    BookingKind,
    ReceptionState,
    RejectReason,
    StepKind,
    Urgency,
)
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Admission, Arrangement
from desktop.store.store import Store
from desktop.views import theme
from desktop.views.fields import ChipsField
from desktop.views.reception.offers import offered
from tests.conftest import StandingClock
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, leave, press, shown_windows, when_asked

S = ReceptionState
BED = Arrangement(mode=AcceptMode.INPATIENT, department="骨科", ward="骨科", bed="12")


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


@pytest.fixture
def desk(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> Iterator[Callable[[], DeskWindow]]:
    yield from shown_windows(qtbot, hospital)


def ids(desk: DeskWindow) -> list[UUID]:
    return [row.id for row in desk.page.table.rows()]


def test_the_page_opens_where_somebody_waits(hospital: Hospital, desk) -> None:
    sent = hospital.referral(urgency=Urgency.STAT)
    window = desk()
    assert window.page.folder == DeskFolder.TO_ANSWER
    assert ids(window) == [hospital.task(sent)]
    assert "3" not in window.page.chips[DeskFolder.COMING].text()[3:]


def test_an_empty_desk_teaches_and_leads_to_the_scan_box(qtbot: QtBot, desk) -> None:
    window = desk()
    assert window.page.table.empty.isVisible()
    window.shell.press("F6")
    assert window.shell.focusWidget() is window.page.scan


def test_looking_at_the_list_is_not_opening_and_enter_is(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    assert hospital.row(task).is_new
    qtbot.keyClick(window.page.table, Qt.Key.Key_Return)
    assert hospital.reception(task).record.state is S.RECEIVED
    assert ids(window) == [task]


def test_accepting_by_one_key_moves_the_row_to_the_expected(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    press(qtbot, window, "A", ward="心内", bed="3")
    kept = hospital.reception(task).record
    assert (kept.state, kept.department, kept.accept_mode, kept.bed) == (
        S.ARRANGED,
        "心血管内科",
        AcceptMode.OUTPATIENT,
        "3",
    )
    assert window.page.folder == DeskFolder.COMING
    assert window.page.table.current_id() == task


def test_the_whole_stay_goes_by_keys(qtbot: QtBot, hospital: Hospital, desk) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    press(qtbot, window, "A", note="带身份证")
    press(qtbot, window, "D", arrived_at=hospital.clock.now())
    press(qtbot, window, "I", ward="心内", bed="7", number="ZY1")
    press(qtbot, window, "X", goes_back=False)
    press(qtbot, window, "R")
    assert [detail.row.id for detail in window.sent_back] == [task]
    press(qtbot, window, "K", fit_rating="fit")
    assert hospital.reception(task).record.state is S.COMPLETED
    assert window.page.folder == DeskFolder.OVER


def test_a_decline_is_picked_by_a_digit(qtbot: QtBot, hospital: Hospital, desk) -> None:
    task = hospital.task(hospital.referral())
    window = desk()

    def pick() -> None:
        dialog = window.page.acts.dialog
        assert dialog is not None
        try:
            field = dialog.form.field("reject_reason")
            assert isinstance(field, ChipsField)
            dialog.activateWindow()  # else the digit is a key of the list behind it
            QApplication.processEvents()
            qtbot.keyClick(field.chips[0], Qt.Key.Key_3)
            dialog.submit()
        finally:
            leave(dialog)

    when_asked(window.page, pick)
    press(qtbot, window, "N")
    assert hospital.reception(task).record.reject_reason is RejectReason.WRONG_DEPARTMENT


def test_an_answer_shows_and_is_the_first_thing_to_read(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    sent = hospital.referral()
    window = desk()
    press(qtbot, window, "Q", words="血糖多少?")
    hospital.later(minutes=2)
    hospital.step(sent, StepKind.SUPPLEMENT, result="随机血糖 16.9")
    assert window.page.table.current().answered
    assert window.page.panel.sent.text.splitlines()[0].endswith("随机血糖 16.9")


def test_only_what_may_follow_is_offered(hospital: Hospital) -> None:
    def names(task: UUID) -> set[str]:
        found = hospital.reads.detail(task)
        assert found is not None
        return {offer.name for offer in offered(found, hospital.clock.now())}

    task = hospital.task(hospital.referral())
    assert names(task) == {"accept", "ask", "decline", "arrived", "admit"}
    kept = hospital.desk.accept(task, 0, BED)
    assert names(task) == {"arrange", "move", "arrived", "admit", "not_arrived", "undo"}
    kept = hospital.desk.admit(task, kept.revision, Admission(ward="骨科", bed="12"))
    assert names(task) == {"arrange", "move", "decide", "admit", "discharge", "undo"}
    kept = hospital.desk.discharge(task, kept.revision, goes_back=True)
    assert names(task) == {"send_back", "complete", "undo"}
    hospital.desk.complete(task, kept.revision)
    assert names(task) == {"undo"}


def test_every_offer_has_a_key_of_its_own(hospital: Hospital, desk) -> None:
    hospital.referral()
    window = desk()
    row = window.page.table.current()
    detail = hospital.reads.detail(row.id)
    assert detail is not None
    keys = [offer.key for offer in offered(detail, hospital.clock.now())]
    assert len(keys) == len(set(keys))
    shown = [name for name, b in window.page.panel.buttons.items() if b.isVisible()]
    assert set(shown) == {offer.name for offer in offered(detail, hospital.clock.now())}


def test_ctrl_z_takes_the_last_step_back(qtbot: QtBot, hospital: Hospital, desk) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    press(qtbot, window, "D", arrived_at=hospital.clock.now())
    assert hospital.reception(task).record.state is S.ARRIVED
    window.shell.press("Ctrl+Z")
    assert hospital.reception(task).record.state is S.RECEIVED


def test_a_refused_step_is_told_in_the_question_and_keeps_what_was_typed(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    other = hospital.referral(name="王秀英")
    hospital.desk.accept(hospital.task(other), 0, BED)
    hospital.referral()
    window = desk()
    window.page.show_folder(DeskFolder.TO_ANSWER)
    told: list[bool] = []

    def fill() -> None:
        dialog = window.page.acts.dialog
        assert dialog is not None
        try:
            dialog.form.set_values({"ward": "骨科", "bed": "12"})
            dialog.submit()
            told.append(dialog.isVisible() and dialog.form.values()["bed"] == "12")
        finally:
            leave(dialog)

    when_asked(window.page, fill)
    press(qtbot, window, "A")
    assert told == [True]


def test_beds_show_who_lies_where_and_lead_to_him(qtbot: QtBot, hospital: Hospital, desk) -> None:
    task = hospital.task(hospital.referral())
    hospital.desk.admit(task, 0, Admission(ward="心内", bed="3", number="ZY2"))
    window = desk()
    qtbot.keyClick(window.page.table, Qt.Key.Key_6)
    assert [line.bed for line in window.page.beds.rows()] == ["3"]
    qtbot.keyClick(window.page.beds, Qt.Key.Key_Return)
    assert window.page.folder == DeskFolder.HERE
    assert window.page.table.current_id() == task


def test_f8_prints_the_receipt_of_who_was_opened(hospital: Hospital, desk) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    window.shell.press("F8")
    assert window.printed == []
    hospital.desk.open(task)
    window.shell.press("F8")
    assert window.printed == [task]


def test_requests_that_came_with_it_are_named_in_the_question(
    hospital: Hospital, qtbot: QtBot, desk
) -> None:
    sent = hospital.referral(urgency=Urgency.STAT)
    hospital.wish(sent, BookingKind.COUNTY_BED)
    window = desk()
    press(qtbot, window, "A", ward="心内", bed="1", grant=True)
    assert hospital.row(hospital.task(sent)).asked_for == 0


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_the_clock_of_a_row_is_seen_at_every_size_of_text(
    dressed: QApplication, hospital: Hospital, desk, percent: int
) -> None:
    theme.apply(dressed, text_percent=percent)
    hospital.referral()
    window = desk()
    window.shell.resize(1366, 768)
    QApplication.processEvents()
    table = window.page.table
    clock = table.visualRect(table.records.index(0, table.records.columnCount() - 1))
    assert 0 <= clock.left() < clock.right() <= table.viewport().width()
    inside = window.page.panel.ours
    assert inside.minimumSizeHint().width() <= inside.parentWidget().parentWidget().width()
