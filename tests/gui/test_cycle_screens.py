"""Board by the clock, the life-cycle's questions by keys, figures, limits, and the bell."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.codes import (
    AdmissionDecision,
    ClockStop,
    ReferralState,
    RejectReason,
    Urgency,
)
from desktop.domain.referral_clock import Mark
from desktop.domain.referral_rows import Contact
from desktop.domain.referral_states import Folder
from desktop.domain.today_rows import Unfinished
from desktop.services.today import Today
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.board_columns import Filter
from desktop.views.referral.cards import time_points
from desktop.views.referral.clock_words import mark_words, told_words
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referral_cycle import declined_for_beds, everything_sent, issue, unit_says
from tests.referral_pages import Desk, shown_desk

S = ReferralState


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    yield from shown_desk(qtbot, qapp, clinic)


@pytest.fixture
def declined(clinic: Clinic) -> UUID:
    return declined_for_beds(clinic)


def cell(desk: Desk, row: int, title: str) -> str:
    records = desk.board.table.records
    titles = [
        records.headerData(c, Qt.Orientation.Horizontal) for c in range(records.columnCount())
    ]
    return str(records.index(row, titles.index(title)).data())


def asked(desk: Desk) -> AskDialog:
    dialog = desk.detail.acts.dialog or desk.board.acts.dialog
    assert dialog is not None
    return dialog


def test_late_ones_climb_and_stay_on_top_until_acted_upon(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    critical = issue(clinic, urgency=Urgency.STAT)
    plain = issue(clinic, urgency=Urgency.ROUTINE)
    everything_sent(clinic)
    for each in (critical, plain):
        unit_says(clinic, each, S.RECEIVED)
    desk.shell.go("referral-board", folder="waiting")
    assert [row.id for row in desk.board.table.rows()] == [critical, plain]
    desk.served.steps.log_call(critical, clock.now(), "刘护士", "120", "马上看")
    clock.advance(minutes=119)
    desk.served.steps.log_call(critical, clock.now(), "刘护士", "120", "马上看")
    clock.advance(minutes=2)
    desk.board._refresh_clock()
    assert [row.id for row in desk.board.table.rows()] == [plain, critical]
    assert "late" in cell(desk, 0, "Whose move · clock")


def test_without_news_the_row_says_what_was_last_known(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    waits = issue(clinic)
    everything_sent(clinic)
    unit_says(clinic, waits, S.RECEIVED)
    clock.advance(minutes=25)
    desk.shell.go("referral-board", folder="waiting")
    assert "last news 08:30, waiting 25 min" in cell(desk, 0, "Whose move · clock")


def test_a_filter_is_kept_from_folder_to_folder_and_can_be_lifted(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    green = issue(clinic, green_channel=True)
    issue(clinic)
    desk.shell.go("referral-board", folder="not-delivered")
    desk.board.filters[Filter.GREEN].click()
    assert [row.id for row in desk.board.table.rows()] == [green]
    desk.board.folders.setCurrentRow(list(Folder).index(Folder.WAITING))
    desk.board.folders.setCurrentRow(list(Folder).index(Folder.NOT_DELIVERED))
    assert [row.id for row in desk.board.table.rows()] == [green]
    desk.board.filters[Filter.EMERGENCY].click()
    assert "2 are hidden" in _texts(desk)
    desk.board.table.empty_pressed.emit()
    assert len(desk.board.table.rows()) == 2


def _texts(desk: Desk) -> str:
    return " ".join(each.text() for each in desk.board.table.empty.findChildren(QLabel))


def test_a_refusal_is_said_loudly_and_redirected_by_keys(
    qtbot: QtBot, desk: Desk, clinic: Clinic, declined: UUID
) -> None:
    desk.shell.go("referral-board", folder="declined")
    assert "No bed" in cell(desk, 0, "State")
    assert "骨科满床" in desk.board.chosen.words.text()
    desk.shell.go("referral", referral_id=declined)
    page = desk.detail
    assert page.wanted.isVisible()
    assert "骨科满床" in page.wanted.said.text()
    qtbot.keyClick(page.wanted.button, Qt.Key.Key_Return)
    dialog = asked(desk)
    dialog.form.field("listed_dept").set_value("神经内科")
    assert dialog.form.field("to_dept").value() == "神经内科"
    dialog.finish()
    assert page.detail is not None
    assert (page.detail.progress.leg, page.detail.referral.record.to_dept) == (2, "神经内科")
    assert not page.wanted.isVisible()
    assert "骨科满床" in page.legs.text


def test_what_was_told_by_phone_says_so(desk: Desk, clinic: Clinic) -> None:
    waits = issue(clinic)
    desk.shell.go("referral", referral_id=waits)
    desk.detail.acts.told(waits)
    form = asked(desk).form
    form.field("told_state").set_value(S.ACCEPTED)
    form.field("phone").set_value("05375550100")
    form.field("person").set_value("刘护士")
    asked(desk).finish()
    assert "told by phone" in desk.detail.state.word.text()
    assert "by telephone" in desk.detail.audit.text
    assert desk.detail.county.text == ""


def test_an_admission_by_phone_asks_where_and_says_that_it_was_told(
    desk: Desk, clinic: Clinic
) -> None:
    waits = issue(clinic)
    desk.shell.go("referral", referral_id=waits)
    desk.detail.acts.told(waits)
    form = asked(desk).form
    assert not form.field("ward").isVisibleTo(asked(desk))
    form.field("told_state").set_value(S.SEEN)
    form.field("told_state").changed.emit()
    said = {"decision": AdmissionDecision.ADMITTED, "ward": "心内一病区", "bed": "12"}
    form.set_values(said | {"phone": "05375550100", "person": "刘护士", "told_state": S.SEEN})
    asked(desk).finish()
    assert "心内一病区 12" in desk.detail.county.text
    assert "Told by phone" in desk.detail.county.text


def test_a_refusal_by_phone_asks_why(desk: Desk, clinic: Clinic) -> None:
    waits = issue(clinic)
    desk.shell.go("referral", referral_id=waits)
    desk.detail.acts.told(waits)
    form = asked(desk).form
    assert not form.field("why").isVisibleTo(asked(desk))
    form.field("told_state").set_value(S.REJECTED)
    form.field("told_state").changed.emit()
    form.field("why").set_value(RejectReason.NO_BED)
    form.field("phone").set_value("05375550100")
    form.field("person").set_value("刘护士")
    asked(desk).finish()
    assert "No bed" in desk.detail.wanted.said.text()


def test_an_unsent_answer_says_waiting_and_not_answered(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    asks = issue(clinic)
    everything_sent(clinic)
    unit_says(clinic, asks, S.RECEIVED, S.INFO_REQUESTED, question="肌钙蛋白?")
    desk.shell.go("referral", referral_id=asks)
    assert "肌钙蛋白" in desk.detail.wanted.said.text()
    clock.advance(minutes=1)
    desk.detail.acts.answer(asks)
    asked(desk).form.field("result").set_value("0.8 ng/ml")
    asked(desk).finish()
    assert desk.detail.state.delivery.words == "Waiting to be sent"
    assert "Waiting to be sent" in desk.detail.messages.text
    everything_sent(clinic)
    desk.detail.reload(frozenset())
    assert desk.detail.state.delivery.words == "Answered by the hospital"


def test_who_has_not_arrived_names_whom_to_ring(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    left = issue(clinic, urgency=Urgency.STAT)
    everything_sent(clinic)
    unit_says(clinic, left, S.RECEIVED, S.ACCEPTED)
    desk.served.steps.depart(left, clock.now(), "王护士")
    clock.advance(minutes=121)
    desk.shell.go("referral", referral_id=left)
    ring = desk.detail.ring
    assert ring.isVisible()
    assert "王护士" in ring.numbers.text()
    assert "13800000001" in ring.numbers.text()
    assert "0537-5550120" in ring.numbers.text()


def test_the_clock_stops_with_a_reason_and_goes_on_by_the_same_key(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    made = issue(clinic)
    desk.shell.go("referral", referral_id=made)
    desk.detail.acts.stop(made)
    asked(desk).form.field("stop_reason").set_value(ClockStop.TRANSPORT)
    asked(desk).finish()
    assert "No transport" in desk.detail.clock.now_words.text()
    desk.detail.acts.stop(made)
    assert "No transport" not in desk.detail.clock.now_words.text()


def test_the_end_asks_whom_one_reached(desk: Desk, clinic: Clinic) -> None:
    made = issue(clinic)
    desk.shell.go("referral", referral_id=made)
    desk.detail.acts.end(made)
    dialog = asked(desk)
    dialog.form.field("way").pick(0)
    dialog.finish()
    assert dialog.isVisible()
    dialog.form.field("person").set_value("患者女儿")
    dialog.finish()
    assert desk.detail.detail is not None
    assert desk.detail.detail.progress.state is S.ABANDONED


def test_what_was_told_by_telephone_is_a_contact_with_the_hospital(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    critical = issue(clinic, urgency=Urgency.STAT)
    everything_sent(clinic)
    unit_says(clinic, critical, S.RECEIVED)
    desk.shell.go("referral", referral_id=critical)
    assert desk.detail.debts.contact.isVisible()
    said = Contact(person="刘护士", phone="0537-5550120", at=clock.now())
    desk.served.steps.told(critical, S.ACCEPTED, said)
    desk.shell.go("referral-board")
    desk.shell.go("referral", referral_id=critical)
    assert desk.detail.debts.contact.isHidden()
    unfinished = [row.what for row in Today(clinic.store, clock).board().to_finish]
    assert Unfinished.CONTACT not in unfinished


def test_what_came_there_in_the_minute_it_was_looked_at_came_before(
    desk: Desk, clinic: Clinic
) -> None:
    sent = issue(clinic)
    everything_sent(clinic)
    unit_says(clinic, sent, S.RECEIVED)
    shown = desk.served.desk.detail(sent)
    assert shown is not None
    said = [point.words for point in time_points(shown, clinic.clock.now())]
    assert said.index(mark_words(Mark.DELIVERED)) < said.index(told_words("county", S.RECEIVED))


def test_a_question_is_no_higher_than_the_fields_that_are_left(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    sent = issue(clinic)
    desk.shell.go("referral", referral_id=sent)
    desk.detail.acts.told(sent)
    dialog = asked(desk)
    qtbot.waitExposed(dialog)
    qtbot.wait(0)
    before = dialog.height()
    state = dialog.form.field("told_state")
    for chosen in (S.SEEN, S.RECEIVED):
        state.set_value(chosen)
        state.changed.emit()
        qtbot.waitUntil(lambda up=chosen is S.SEEN: (dialog.height() > before) is up)
    assert dialog.height() == before
    dialog.reject()
