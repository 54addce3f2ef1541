"""Board by the clock, the life-cycle's questions by keys, figures, limits, and the bell."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.house import House
from desktop.app.referral_news import ReferralNewsDesk
from desktop.domain.clock_rules import ClockRules, to_file
from desktop.domain.codes import (
    AdmissionDecision,
    ClockStop,
    ReferralState,
    RejectReason,
    ServiceNeeded,
    StepKind,
    Urgency,
)
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_states import Folder
from desktop.domain.referral_step import ReferralStep
from desktop.services.referral_clock import ReferralClocks
from desktop.views import theme
from desktop.views.notice_page import NoticePage
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.board_columns import Filter
from desktop.views.referral.figures import FiguresPage
from desktop.views.settings.referral_clock import ReferralClockTab
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referral_pages import Desk, open_desk

S = ReferralState


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    theme.apply(qapp)
    made = open_desk(clinic)
    qtbot.addWidget(made.shell)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    yield made
    made.shell.close()


@pytest.fixture
def declined(clinic: Clinic) -> UUID:
    made = issue(clinic, green_channel=True, to_dept="骨科")
    everything_sent(clinic)
    unit_says(clinic, made, S.REJECTED, reject_code=RejectReason.NO_BED, reject_reason="骨科满床")
    return made


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


def test_each_figure_opens_exactly_its_rows(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    seen = issue(clinic, green_channel=True, service_needed=ServiceNeeded.INPATIENT)
    issue(clinic, green_channel=True, service_needed=ServiceNeeded.OUTPATIENT)
    now = clock.now()
    unit_says(clinic, seen, S.ARRIVED, S.SEEN, arrived_at=now, seen_at=now, admitted_at=now)
    desk.shell.go("referral-board")
    assert "1/2" in desk.board.figures.text()
    desk.board.figures.click()
    page = desk.shell.stack.page("referral-figures")
    assert isinstance(page, FiguresPage)
    for place, count in enumerate(page.counts):
        page.list.setCurrentRow(place)
        assert {row.id for row in page.table.rows()} == {row.id for row in count.rows}
    assert "1/1 = 100.0%" in page.counts[4].words


def news_of(desk: Desk, clinic: Clinic, beeps: list[int]) -> ReferralNewsDesk:
    house = SimpleNamespace(shell=desk.shell, changes=desk.changes, go=desk.shell.go)
    clocks = ReferralClocks(clinic.store, clinic.clock, lambda: clinic.nurse)
    made = ReferralNewsDesk(cast("House", house), clocks, lambda: beeps.append(1))
    made.start()
    return made


def test_a_refusal_rings_once_and_stays_in_the_bell_until_redirected(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    beeps: list[int] = []
    news_of(desk, clinic, beeps)
    made = issue(clinic, green_channel=True)
    unit_says(clinic, made, S.REJECTED, reject_code=RejectReason.NO_BED)
    qtbot.waitUntil(lambda: len(beeps) == 1, timeout=10_000)
    assert desk.shell.top.bell.property("look") == "danger"
    desk.shell.go("notices")
    page: Any = desk.shell.stack.page("notices")
    assert isinstance(page, NoticePage)
    assert "declined" in page.table.rows()[0].words
    assert desk.shell.top.bell.text().strip() == "1"
    revision = desk.served.desk.detail(made)
    assert revision is not None
    desk.served.steps.close(made, revision.referral.revision, "患者另行就医")
    qtbot.waitUntil(lambda: desk.shell.top.bell.text() == "")
    assert beeps == [1]


def test_a_no_to_taking_it_back_rings_until_somebody_looks(
    qtbot: QtBot, desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    beeps: list[int] = []
    made = issue(clinic)
    everything_sent(clinic)
    unit_says(clinic, made, S.ACCEPTED)
    news = news_of(desk, clinic, beeps)
    news.opened(made)
    for kind in (StepKind.WITHDRAWAL, StepKind.WITHDRAWAL_REFUSED):
        clock.advance(minutes=1)
        said = ReferralStep(
            referral_id=made,
            patient_id=clinic.patient().id,
            kind=kind,
            at=clock.now(),
            org_id=clinic.hospital_id,
            result="患者已在院",
        )
        clinic.save(said)
    qtbot.waitUntil(lambda: len(desk.shell.notices.pinned) == 1)
    assert beeps == [1]
    news.opened(made)
    assert not desk.shell.notices.pinned


def test_what_waits_is_told_again_after_a_restart(
    qtbot: QtBot, desk: Desk, clinic: Clinic, declined: UUID
) -> None:
    beeps: list[int] = []
    first = news_of(desk, clinic, beeps)
    qtbot.waitUntil(lambda: len(beeps) == 1)
    first.look()
    assert len(beeps) == 1
    first.deleteLater()
    news_of(desk, clinic, beeps)
    qtbot.waitUntil(lambda: len(beeps) == 2)


def test_an_acceptance_leaves_the_bell_when_it_was_opened(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    beeps: list[int] = []
    news = news_of(desk, clinic, beeps)
    made = issue(clinic, green_channel=True)
    unit_says(clinic, made, S.RECEIVED, S.ACCEPTED)
    qtbot.waitUntil(lambda: len(beeps) == 1)
    assert desk.shell.top.bell.property("look") != "danger"
    news.opened(made)
    assert desk.shell.notices.pinned == {}


def test_limits_come_from_the_countys_file_and_go_out_as_one(
    qtbot: QtBot, qapp: QApplication, clinic: Clinic, tmp_path: Path
) -> None:
    theme.apply(qapp)
    clocks = ReferralClocks(clinic.store, clinic.clock, lambda: clinic.administrator)
    tab = ReferralClockTab(clocks)
    qtbot.addWidget(tab)
    county = tmp_path / "county.json"
    county.write_text(to_file(ClockRules(travel=35)), encoding="utf-8")
    tab.take_from(county)
    assert tab.form.field("travel").value() == 35
    tab.form.field("stat.look").set_value(7)
    assert tab.save()
    tab.write_to(tmp_path / "ours.json")
    assert '"look": 7' in (tmp_path / "ours.json").read_text(encoding="utf-8")
    (tmp_path / "bad.json").write_bytes(b"\xff\xfe\x00")
    tab.take_from(tmp_path / "bad.json")
    assert clocks.rules().stat.look == 7


def test_after_a_redirect_nothing_red_stands_over_the_empty_folder(
    desk: Desk, clinic: Clinic, declined: UUID
) -> None:
    desk.shell.go("referral-board", folder="declined")
    assert not desk.board.chosen.isHidden()
    kept = desk.served.desk.detail(declined)
    assert kept is not None
    goal = NewGoal(to_org_id=clinic.hospital_id, to_dept="神经内科")
    desk.served.steps.redirect(declined, kept.referral.revision, goal)
    desk.shell.go("referral-board", folder="declined")
    assert desk.board.table.rows() == []
    assert desk.board.chosen.isHidden()


def test_the_hospitals_question_stands_once_among_who_did_what(
    desk: Desk, clinic: Clinic, clock: StandingClock
) -> None:
    made = issue(clinic)
    everything_sent(clinic)
    question = ReferralStep(
        referral_id=made,
        patient_id=clinic.patient().id,
        kind=StepKind.QUESTION,
        at=clock.now(),
        org_id=clinic.hospital_id,
        result="血糖？",
    )
    clinic.save(question)
    clock.advance(minutes=3)
    unit_says(clinic, made, S.RECEIVED, S.INFO_REQUESTED, question="血糖？")
    desk.shell.go("referral", referral_id=made)
    lines = desk.detail.audit.text.splitlines()
    told = [each for each in lines if "ore asked for" in each or "question" in each.lower()]
    assert len(told) == 1
