"""A return is registered by keyboard; a paper slip and the electronic one become one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.codes import (
    DownSource,
    ReceptionState,
)
from desktop.domain.ids import uuid7
from desktop.domain.return_rows import Fold
from desktop.views.return_care.case_page import ReturnCasePage
from desktop.views.return_care.form_page import DownReferralFormPage
from desktop.views.shell import Shell
from tests.return_parts import Care
from tests.return_screens import Screen, board

S = ReceptionState
Show = Callable[[Shell], Shell]


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
