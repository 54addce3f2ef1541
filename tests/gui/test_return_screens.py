"""Return care by keyboard: receive, one key for an outcome, register, merge, the papers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.codes import (
    DownSource,
    FollowUpAction,
    FollowUpResult,
    FollowUpState,
    ReceptionState,
    ReferralState,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.ids import uuid7
from desktop.domain.return_rows import Fold
from desktop.views.return_care.board_page import ReturnCarePage
from desktop.views.return_care.case_page import ReturnCasePage
from desktop.views.return_care.form_page import DownReferralFormPage
from desktop.views.return_care.sent_page import ReturnSentPage
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.return_parts import PLAN, Care
from tests.return_screens import Screen

S = ReceptionState
Show = Callable[[Shell], Shell]


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    return Screen(clinic, tmp_path, shown)


@pytest.fixture
def opened(clinic: Clinic, tmp_path: Path, shown: Show) -> Callable[[], Screen]:
    """The window, opened when the records stand."""
    return lambda: Screen(clinic, tmp_path, shown)


def board(screen: Screen, fold: Fold) -> ReturnCarePage:
    screen.shell.go("return-care", fold=fold)
    page = screen.page
    assert isinstance(page, ReturnCarePage)
    page.table.setFocus()
    return page


def test_a_slip_that_came_in_is_received_by_one_key(care: Care, screen: Screen) -> None:
    down = care.comes_in()
    board(screen, Fold.TO_ACKNOWLEDGE)
    screen.press(Qt.Key.Key_A)
    assert care.reception(down.id).record.state is S.ACCEPTED
    assert len(care.tasks_of(down.id)) == 3


def test_a_number_key_writes_the_outcome_down_and_undo_takes_it_back(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)
    screen.press(Qt.Key.Key_2)
    assert care.tasks_of(down.id)["call"].record.result is FollowUpResult.BETTER
    assert screen.shell.undo.undo()
    assert care.tasks_of(down.id)["call"].record.state is FollowUpState.OPEN


def test_0_on_the_next_row_takes_back_the_wrong_number_before(
    care: Care, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    down = care.followed()
    clock.advance(days=60)
    screen = opened()
    page = board(screen, Fold.OVERDUE)
    before = len(page.tasks.rows())
    assert before > 1
    screen.press(Qt.Key.Key_1)
    assert len(page.tasks.rows()) == before - 1
    screen.press(Qt.Key.Key_0)
    assert len(page.tasks.rows()) == before
    states = {each.record.state for each in care.tasks_of(down.id).values()}
    assert states == {FollowUpState.OPEN}
    assert "Taken back" in screen.shell.notices.kept[0].words


def test_a_call_without_answer_is_counted_in_the_row(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    page = board(screen, Fold.TODAY)
    screen.press(Qt.Key.Key_4, Qt.Key.Key_4)
    assert len(care.tasks_of(down.id)["call"].record.attempts) == 2
    assert len(page.tasks.rows()) == 1


def test_a_worsening_goes_on_to_a_second_up_referral_linked_to_the_stay(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)
    screen.in_dialog(lambda dialog: dialog.submit())
    screen.press(Qt.Key.Key_3)
    said = care.tasks_of(down.id)["call"].record
    assert (said.result, said.action) == (FollowUpResult.WORSE, FollowUpAction.REFER_UP)
    name, what = screen.went[-1]
    assert (name, what["down_referral_id"]) == ("referral-form", down.id)


def test_missed_asks_for_a_reason_by_one_key(care: Care, opened: Callable[[], Screen]) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)

    def answer(dialog: object) -> None:
        dialog.form.field("offered").pick(0)  # type: ignore[attr-defined]
        dialog.submit()  # type: ignore[attr-defined]

    screen.in_dialog(answer)
    screen.press(Qt.Key.Key_9)
    said = care.tasks_of(down.id)["call"].record
    assert (said.state, bool(said.reason)) == (FollowUpState.MISSED, True)


def test_left_and_right_go_through_the_folders(care: Care, opened: Callable[[], Screen]) -> None:
    care.followed()
    screen = opened()
    page = board(screen, Fold.OVERDUE)
    screen.press(Qt.Key.Key_Right)
    assert page.fold is Fold.TODAY
    screen.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.fold is Fold.NOT_ARRIVED


def test_every_empty_folder_says_why_and_what_fills_it(screen: Screen) -> None:
    for fold in Fold:
        page = board(screen, fold)
        assert page.table.empty.isVisible()
        assert page.table.empty.button.isVisible()


def test_the_count_of_a_folder_is_the_number_of_its_rows(
    care: Care, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    care.followed()
    care.comes_in(inpatient_no="ZY2")
    clock.advance(days=3)
    screen = opened()
    for place, fold in enumerate(Fold):
        page = board(screen, fold)
        assert page.tabs.tabText(place).endswith(f" {len(page.table.rows())}")


def test_the_hospitals_changed_plan_is_taken_over_by_one_key(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    care.take(replace(down.record, plan=PLAN[:2], plan_version=2), down.id)
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    page = screen.page
    assert isinstance(page, ReturnCasePage)
    assert page.plan_strip.isVisible()
    page.table.setFocus()
    screen.press(Qt.Key.Key_N)
    assert not page.plan_strip.isVisible()
    assert care.tasks_of(down.id)["visit"].record.state is FollowUpState.CANCELLED


def test_calendar_slip_and_call_list_are_printed(
    care: Care, opened: Callable[[], Screen], tmp_path: Path
) -> None:
    down = care.followed()
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    screen.page.print_paper()
    screen.page.setFocus()
    screen.press(Qt.Key.Key_P)
    board(screen, Fold.TODAY).print_paper()
    printed = {path.name.rsplit("-", 2)[0] for path in tmp_path.glob("*.pdf")}
    assert printed == {"return-calendar", "down-referral", "return-calls"}


def test_days_that_a_changed_plan_moves_are_not_printed_unawares(
    care: Care, opened: Callable[[], Screen], tmp_path: Path
) -> None:
    down = care.followed()
    care.take(replace(down.record, plan=PLAN[:2], plan_version=2), down.id)
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    screen.in_dialog(lambda dialog: dialog.no.click())
    screen.page.print_paper()
    assert not list(tmp_path.glob("*.pdf"))
    screen.in_dialog(lambda dialog: dialog.yes.click())
    screen.page.print_paper()
    assert len(list(tmp_path.glob("return-calendar-*.pdf"))) == 1


def test_a_paper_slip_is_registered_from_a_template(care: Care, screen: Screen) -> None:
    patient = care.clinic.patient(name="王德顺")
    screen.shell.go("down-referral-form", patient_id=patient.id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page.form.set_values(
        {
            "unit": care.clinic.hospital_id,
            "diagnosis": "急性脑梗死恢复期",
            "inpatient_no": "ZY20261101",
            "discharged_on": care.clinic.clock.today(),
            "template": "stroke",
        }
    )
    page.form.field("template").committed.emit()
    page.submit()
    case = screen.page
    assert isinstance(case, ReturnCasePage)
    assert case.case is not None
    assert len(case.case.tasks) == 11
    assert case.case.down.record.source is DownSource.PAPER


def test_a_half_written_slip_is_gone_on_with_at_its_patient(care: Care, screen: Screen) -> None:
    patient = care.clinic.patient(name="王德顺")
    screen.shell.go("down-referral-form", patient_id=patient.id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    assert "required left" in page.form.ring.words.text(), "counted with what the source asks"
    page.form.field("diagnosis").set_value("急性脑梗死恢复期")
    screen.shell.go("return-care")
    other = care.clinic.patient(name="张桂芳")
    screen.shell.go("down-referral-form", patient_id=other.id)
    assert page.form.field("diagnosis").is_blank()
    screen.shell.go("down-referral-form", patient_id=patient.id)
    assert page.form.field("diagnosis").value() == "急性脑梗死恢复期"


def test_who_came_by_himself_needs_nothing_but_the_patient(care: Care, screen: Screen) -> None:
    patient = care.clinic.patient(name="王德顺")
    screen.shell.go("down-referral-form", patient_id=patient.id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page.form.field("source").pick(1)
    page.submit()
    case = screen.page
    assert isinstance(case, ReturnCasePage)
    assert case.case is not None
    assert case.case.state is S.FOLLOWING


def test_what_is_missing_on_the_form_is_said_under_its_field(care: Care, screen: Screen) -> None:
    screen.shell.go("down-referral-form", patient_id=care.clinic.patient().id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page.submit()
    assert screen.page is page
    assert page.form.field("diagnosis")._problem_row is not None


def test_a_half_written_form_is_kept_with_its_plan(care: Care, screen: Screen) -> None:
    screen.shell.go("down-referral-form", patient_id=care.clinic.patient().id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page.form.field("diagnosis").set_plain("骨折")
    QTest.keyClick(page.form.field("plan").table, Qt.Key.Key_Insert)
    screen.shell.go("return-care")
    draft = screen.house.drafts.all("down_referral")[0]
    screen.shell.go("down-referral-form", draft_id=draft.id)
    assert page.form.field("diagnosis").value() == "骨折"
    assert len(page.form.field("plan").plain()) == 1


def test_a_slip_that_became_one_with_the_hospitals_says_so(
    qtbot: QtBot, care: Care, opened: Callable[[], Screen]
) -> None:
    paper = care.downs.register(care.paper(), uuid7(), assigned_to="")
    screen = opened()
    electronic = care.comes_in(patient_id=paper.record.patient_id)
    told = screen.shell.notices.kept
    qtbot.waitUntil(lambda: any("became one" in each.words for each in told))
    screen.shell.go("return-case", down_referral_id=electronic.id)
    case = screen.page
    assert isinstance(case, ReturnCasePage)
    assert paper.record.no in case._facts.text()


def test_a_pair_is_merged_only_when_a_person_says_so(
    care: Care, opened: Callable[[], Screen]
) -> None:
    paper = care.downs.register(care.paper(inpatient_no=""), uuid7(), assigned_to="")
    electronic = care.comes_in(patient_id=paper.record.patient_id)
    screen = opened()
    page = board(screen, Fold.RUNNING)
    screen.in_dialog(lambda dialog: dialog.same.click())
    screen.press(Qt.Key.Key_M)
    assert [each.id for each in page.cases.rows()] == [electronic.id]
    assert not page.merge.isVisible()


def test_what_one_of_a_pair_does_not_say_is_no_difference(
    care: Care, opened: Callable[[], Screen]
) -> None:
    paper = care.downs.register(care.paper(inpatient_no=""), uuid7(), assigned_to="")
    care.comes_in(patient_id=paper.record.patient_id, diagnosis="股骨颈骨折")
    screen = opened()
    board(screen, Fold.RUNNING)
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))

    screen.in_dialog(read)
    screen.press(Qt.Key.Key_M)
    assert [each for each in said if "≠" in each] == ["≠ 右股骨颈骨折术后", "≠ 股骨颈骨折"]


def test_exact_twins_are_merged_when_the_electronic_one_comes_in(
    care: Care, screen: Screen, qtbot: object
) -> None:
    paper = care.downs.register(care.paper(), uuid7(), assigned_to="")
    electronic = care.comes_in(patient_id=paper.record.patient_id)

    def merged() -> bool:
        found = care.downs.get(paper.id)
        return found is not None and found.record.merged_into == electronic.id

    qtbot.waitUntil(merged)  # type: ignore[attr-defined]
    assert care.count(electronic.id) == 3


# --- at the hospital ---------------------------------------------------------------------


def as_hospital(clinic: Clinic) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("org_id", str(clinic.hospital_id))


def test_the_hospital_issues_and_sees_what_was_kept(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    as_hospital(clinic)
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=clinic.patient(name="李小满").id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page._fill(care.words(no="", patient_id=page.who.value()))
    page.submit()
    sent = screen.page
    assert isinstance(sent, ReturnSentPage)
    row = sent.table.current()
    assert (row.who.name, row.clinic) == ("李小满", "霄云镇卫生院")
    assert isinstance(row.down, DownReferral)


def test_an_overdue_step_at_the_clinic_climbs_at_the_hospital(
    care: Care, clinic: Clinic, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    down = care.followed(inpatient_no="ZY1")
    quiet = care.comes_in(inpatient_no="ZY2")
    clock.advance(days=1)
    as_hospital(clinic)
    screen = opened()
    sent = screen.page
    assert isinstance(sent, ReturnSentPage)
    assert [row.id for row in sent.table.rows()] == [down.id, quiet.id]
    assert sent.table.rows()[0].overdue_text == "电话随访"


def test_who_was_sent_up_goes_back_to_who_sent_him(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    up = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    as_hospital(clinic)
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=up.record.patient_id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    assert page.form.field("up_referral_id").value() == up.id
    assert page.form.field("unit").value() == clinic.org_id


def test_a_slip_from_the_hospital_he_was_sent_to_needs_no_choice(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    up = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=up.record.patient_id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    assert page.form.field("unit").value() == clinic.hospital_id
    page.form.set_values({"unit": None})
    page.form.field("up_referral_id").committed.emit()
    assert page.form.field("unit").value() == clinic.hospital_id


def test_the_column_says_what_came_of_it_and_when_before_anything_else(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    page = screen.page
    assert isinstance(page, ReturnCasePage)
    page.table.setFocus()
    screen.press(Qt.Key.Key_1)
    done = page.table.records.index(0, page.table.records.columnCount() - 1)
    day = f"{care.clinic.clock.today():%m-%d}"
    assert done.data().split(" · ")[1] == day
    assert len(done.data(Qt.ItemDataRole.ToolTipRole)) > len(done.data())
