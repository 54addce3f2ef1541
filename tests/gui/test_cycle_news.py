"""Figures, the bell, limits, and who did what: what the life-cycle tells besides its board."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.house import House
from desktop.app.referral_news import ReferralNewsDesk
from desktop.domain.clock_rules import ClockRules, to_file
from desktop.domain.codes import (
    ReferralState,
    RejectReason,
    ServiceNeeded,
    StepKind,
)
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_step import ReferralStep
from desktop.services.referral_clock import ReferralClocks
from desktop.views import theme
from desktop.views.notice_page import NoticePage
from desktop.views.referral.figures import FiguresPage
from desktop.views.settings.referral_clock import ReferralClockTab
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
