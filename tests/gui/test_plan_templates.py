"""The plan templates as a form: a doctor writes steps and words, no one writes JSON."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import PlanItem
from desktop.domain.plan_template import read_template
from desktop.views.return_care.form_page import DownReferralFormPage
from desktop.views.return_care.plan_field import DAY, TEXT, PlanField
from desktop.views.return_care.template_dialog import NEW, TemplateDialog
from desktop.views.shell import Shell
from tests.factory import Clinic
from tests.return_parts import Care
from tests.return_screens import Screen

CALL = PlanItem(key="c", kind=PlanItemKind.CALL, due_days=3, text="电话：疼痛、肿胀")
VISIT = PlanItem(key="v", kind=PlanItemKind.VISIT, due_days=14, text="面访：看切口")


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


@pytest.fixture
def page(clinic: Clinic, tmp_path: Path, shown: Callable[[Shell], Shell]) -> DownReferralFormPage:
    clinic.nurse = clinic.administrator
    screen = Screen(clinic, tmp_path, shown)
    screen.shell.go("down-referral-form")
    made = screen.page
    assert isinstance(made, DownReferralFormPage)
    return made


def dialog_of(page: DownReferralFormPage) -> TemplateDialog:
    page.own_template.click()
    assert page.dialog is not None
    page.dialog.activateWindow()
    assert QTest.qWaitForWindowActive(page.dialog)
    return page.dialog


def plan(dialog: TemplateDialog) -> PlanField:
    field = dialog.form.field("plan")
    assert isinstance(field, PlanField)
    return field


def new_one(dialog: TemplateDialog) -> None:
    dialog.show_template(None)
    dialog.form.field("name").set_value("髋关节置换")
    plan(dialog).set_value((CALL, VISIT))


def names(page: DownReferralFormPage) -> list[str]:
    return [each.name for each in page._desk.templates()]


def test_a_new_template_is_written_kept_and_offered_at_once(
    care: Care, page: DownReferralFormPage
) -> None:
    dialog = dialog_of(page)
    new_one(dialog)
    dialog.form.field("goals").set_value("能拄拐走路")
    dialog.submit()
    kept = next(each for each in care.plans.all() if each.name == "髋关节置换")
    assert (kept.items, kept.goals) == ((CALL, VISIT), "能拄拐走路")
    page.form.field("template").set_value(kept.key)
    page.form.field("template").committed.emit()
    assert page.form.field("plan").value() == (CALL, VISIT)


def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(
    care: Care, page: DownReferralFormPage
) -> None:
    dialog = dialog_of(page)
    new_one(dialog)
    plan(dialog).set_value((replace(CALL, text=""),))
    dialog.submit()
    assert dialog.isVisible()
    assert plan(dialog).problem_text()
    dialog.form.field("name").set_value(None)
    plan(dialog).set_value((CALL,))
    dialog.submit()
    assert dialog.form.field("name").problem_text()
    assert len(care.plans.all()) == 6


def test_steps_are_added_moved_and_dropped_by_keys(
    qtbot: QtBot, page: DownReferralFormPage
) -> None:
    dialog = dialog_of(page)
    new_one(dialog)
    field, alt = plan(dialog), Qt.KeyboardModifier.AltModifier
    table = field.table
    qtbot.waitUntil(dialog.isActiveWindow)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentCell(1, TEXT)
    QTest.keyClick(table, Qt.Key.Key_Up, alt)
    assert [(e.due_days, e.key) for e in field.value() or ()] == [(3, "v"), (14, "c")]
    assert table.currentRow() == 0
    QTest.keyClick(table, Qt.Key.Key_Down, alt)
    QTest.keyClick(table, Qt.Key.Key_Down, alt)  # below the last there is nothing
    assert [(e.due_days, e.key) for e in field.value() or ()] == [(3, "c"), (14, "v")]
    QTest.keyClick(table, Qt.Key.Key_Insert)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.insert("复查X线")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.plain()[-1]["text"] == "复查X线")
    table.setFocus()
    table.setCurrentCell(0, DAY)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert next(each.key for each in field.value() or ()) == "v"


def test_a_file_goes_to_another_computer_and_is_looked_at_before_it_counts(
    care: Care, page: DownReferralFormPage, tmp_path: Path
) -> None:
    dialog, path = dialog_of(page), tmp_path / "髋.json"
    new_one(dialog)
    dialog.write_file(path)
    written = read_template(path.read_text(encoding="utf-8")).template
    assert written is not None
    dialog.show_template(care.plans.all()[0])
    dialog.take_file(path)
    assert dialog.record() == written
    assert len(care.plans.all()) == 6
    dialog.submit()
    assert written in care.plans.all()


def test_a_new_one_is_the_same_in_its_file_and_here(
    care: Care, page: DownReferralFormPage, tmp_path: Path
) -> None:
    dialog, path = dialog_of(page), tmp_path / "髋.json"
    new_one(dialog)
    dialog.write_file(path)
    dialog.submit()
    written = read_template(path.read_text(encoding="utf-8")).template
    assert written in care.plans.all()


def test_two_written_from_one_form_are_two(page: DownReferralFormPage, tmp_path: Path) -> None:
    dialog = dialog_of(page)
    new_one(dialog)
    first = dialog.record().key
    dialog.form.field("name").set_value("膝关节置换")
    assert dialog.record().key != first


def test_a_file_that_is_none_or_cannot_be_written_is_told(
    page: DownReferralFormPage, tmp_path: Path
) -> None:
    dialog = dialog_of(page)
    before = dialog.record()
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    dialog.take_file(tmp_path / "x.json")
    assert "no plan file" in dialog.said
    dialog.write_file(tmp_path / "gone" / "x.json")
    assert "cannot be written" in dialog.said
    assert dialog.record() == before


def test_the_delivered_one_comes_back_by_its_button(care: Care, page: DownReferralFormPage) -> None:
    stroke = next(each for each in care.plans.shipped() if each.key == "stroke")
    care.plans.keep(replace(stroke, name="脑卒中（青山县）"))
    dialog = dialog_of(page)
    dialog.show_template(next(each for each in care.plans.all() if each.key == "stroke"))
    dialog.back.click()
    assert dialog.record() == stroke
    dialog.show_template(None)
    assert dialog.back.isHidden()


def test_what_is_not_kept_is_not_lost_by_one_esc_nor_by_another_choice(
    page: DownReferralFormPage, qtbot: QtBot
) -> None:
    dialog = dialog_of(page)
    new_one(dialog)
    choice = dialog.form.field("template")
    choice.set_value("stroke")
    choice.committed.emit()
    assert choice.value() == NEW
    assert dialog.form.field("name").value() == "髋关节置换"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_nurse_reads_and_writes_files_but_changes_nothing(
    clinic: Clinic, tmp_path: Path, shown: Callable[[Shell], Shell]
) -> None:
    screen = Screen(clinic, tmp_path, shown)
    screen.shell.go("down-referral-form")
    made = screen.page
    assert isinstance(made, DownReferralFormPage)
    dialog = dialog_of(made)
    hidden = (dialog.yes, dialog.read_button, dialog.back)
    assert [each.isHidden() for each in hidden] == [True] * 3
    assert dialog.write_button.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
