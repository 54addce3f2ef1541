"""Patients on the screen: found, registered, corrected, by keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.patients import patient_desk, register_desk
from desktop.domain.codes import IdType, Sex
from desktop.domain.idcard import check_character
from desktop.domain.patient_rows import PatientLine
from desktop.services.drafts import Drafts
from desktop.services.patients import Patients
from desktop.views.notices import Notices
from desktop.views.patients.patient_field import PatientField
from desktop.views.patients.register_form import NO_DOCUMENT
from desktop.views.patients.register_page import RegisterPage
from desktop.views.patients.search_box import PatientSearchBox
from tests.conftest import StandingClock
from tests.factory import Clinic

Key = Qt.Key
SHAN: dict[str, Any] = {"name": "单国强", "birth_date": date(1949, 12, 31)}


@dataclass
class Desk:
    """The parts a screen is handed, over a real file."""

    clinic: Clinic
    patients: Patients
    house: Any
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    windows: list[QWidget] = field(default_factory=list)  # Qt alone would not keep them

    def page(self, qtbot: QtBot, **what: Any) -> RegisterPage:
        finder = patient_desk(self.house, self.patients)
        page = RegisterPage(register_desk(self.house, self.patients, finder))
        return self.shown(qtbot, page, **what)

    def shown(self, qtbot: QtBot, page: RegisterPage, **what: Any) -> RegisterPage:
        qtbot.addWidget(page)
        page.resize(1180, 590)
        with qtbot.waitExposed(page):
            page.show()
        page.show_with(**what)
        if (first := page.first_focus()) is not None:
            first.setFocus()
        return page


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> Iterator[Desk]:
    notices = Notices(clock.now)
    went: list[tuple[str, dict[str, Any]]] = []
    house = SimpleNamespace(
        store=clinic.store,
        clock=clock,
        actor=lambda: clinic.nurse,
        drafts=Drafts(clinic.store, lambda: clinic.nurse),
        shell=SimpleNamespace(notices=notices),
        go=lambda name, **what: went.append((name, what)),
    )
    yield Desk(clinic, Patients(clinic.store, clock, house.actor), house, went=went)
    notices.deleteLater()


def search_box(qtbot: QtBot, desk: Desk) -> PatientSearchBox:
    window = QWidget()
    desk.windows.append(window)
    qtbot.addWidget(window)
    window.resize(900, 500)
    box = PatientSearchBox(patient_desk(desk.house, desk.patients), window)
    box.resize(380, 36)
    with qtbot.waitExposed(window):
        window.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    return box


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_on(qtbot: QtBot, *lines: str) -> None:
    """Type into what has the focus, Enter after each; an empty text passes the field by."""
    for line in lines:
        qtbot.keyClicks(focused(), line)
        qtbot.keyClick(focused(), Key.Key_Return)


@pytest.mark.parametrize("typed", ["sgq", "dgq"])
def test_enter_takes_the_first_found(qtbot: QtBot, desk: Desk, typed: str) -> None:
    kept = desk.clinic.patient(**SHAN)
    box = search_box(qtbot, desk)
    qtbot.keyClicks(box, typed)
    [row] = box.results.table.rows()
    assert row.reading == "Shàn Guóqiáng"
    with qtbot.waitSignal(box.chosen) as caught:
        qtbot.keyClick(box, Key.Key_Return)
    assert (caught.args[0].id, box.text(), box.is_open) == (kept.id, "", False)


def test_down_chooses_among_namesakes_told_apart_by_birth(qtbot: QtBot, desk: Desk) -> None:
    for year in (1950, 1960):
        desk.clinic.patient(name="王秀英", birth_date=date(year, 1, 1))
    box = search_box(qtbot, desk)
    qtbot.keyClicks(box, "wxy")
    born = [row.birth_date for row in box.results.table.rows()]
    assert len(set(born)) == 2
    with qtbot.waitSignal(box.chosen) as caught:
        qtbot.keyClick(box, Key.Key_Down)
        qtbot.keyClick(box, Key.Key_Return)
    assert caught.args[0].birth_date == born[1]


def test_enter_on_nobody_registers_the_name(qtbot: QtBot, desk: Desk) -> None:
    box = search_box(qtbot, desk)
    box.setText("李小满")
    with qtbot.waitSignal(box.register_wanted) as caught:
        qtbot.keyClick(box, Key.Key_Return)
    assert caught.args == ["李小满"]


def test_escape_closes_the_list_before_anything_else(qtbot: QtBot, desk: Desk) -> None:
    desk.clinic.patient(**SHAN)
    box = search_box(qtbot, desk)
    qtbot.keyClicks(box, "sgq")
    assert box.is_open
    qtbot.keyClick(box, Key.Key_Escape)
    assert (box.is_open, box.text()) == (False, "")


def test_a_patient_is_registered_by_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    page.form.fields["name"].widget.setText("单国庆")
    man = "11010519491231001" + check_character("11010519491231001")
    type_on(qtbot, "", "", "1", "", man, "", "", "13612345678", "Dongwang")
    page.save()
    [line] = desk.patients.search("sgq").lines
    kept = desk.patients.get(line.id)
    assert kept is not None
    said = kept.record
    assert (said.sex, said.birth_date) == (Sex.MALE, date(1949, 12, 31))
    assert (said.reading, said.phone, said.village) == ("Shàn Guóqìng", "13612345678", "Dongwang")
    assert desk.went == [("patient", {"patient_id": line.id})]


def test_a_bad_number_is_told_at_its_field_and_nothing_is_lost(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    fields = page.form.fields
    fields["name"].set_value("单国庆")
    fields["id_no"].set_value("110105194912310021")
    fields["village"].set_value("东王村")
    page.save()
    assert fields["id_no"].problem_text()
    assert fields["sex"].problem_text()
    assert (fields["name"].value(), fields["village"].value()) == ("单国庆", "东王村")
    assert desk.patients.search("sgq").lines == ()


def test_a_wrong_digit_is_told_when_the_number_is_left(qtbot: QtBot, desk: Desk) -> None:
    fields = desk.page(qtbot).form.fields
    fields["id_no"].setFocus()
    type_on(qtbot, "110105194912310021")
    assert fields["id_no"].problem_text()
    fields["id_type"].setFocus()
    type_on(qtbot, "3")
    assert not fields["id_no"].problem_text()


def test_the_card_fills_and_a_difference_waits_for_a_choice(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    fields = page.form.fields
    fields["name"].set_value("王秀英")
    fields["birth_date"].set_value(date(1950, 1, 1))
    fields["id_no"].setFocus()
    type_on(qtbot, "11010519491231002x")
    assert fields["sex"].value() is Sex.FEMALE
    assert fields["birth_date"].problem_text()
    assert not fields["id_differs"].isHidden()
    page.save()
    assert desk.went == []
    fields["id_differs"].set_value(True)
    page.save()
    [line] = desk.patients.search("002X").lines
    assert line.birth_date == date(1950, 1, 1)


def test_a_half_written_form_comes_back_at_the_same_field(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    page.form.fields["name"].setFocus()
    page.form.fields["name"].widget.setText("单国庆")
    type_on(qtbot, "")
    page.form.fields["phone"].setFocus()
    qtbot.keyClicks(focused(), "1361")
    page.keeper.flush()
    page.hide()
    again = desk.page(qtbot)
    assert not again.offer.isHidden()
    again.offer.resume_button.click()
    fields = again.form.fields
    assert (fields["name"].value(), fields["phone"].plain()) == ("单国庆", "1361")
    assert fields["phone"].isAncestorOf(focused())


def test_leaving_says_where_the_draft_is(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    assert page.may_leave()
    assert not desk.house.shell.notices.kept
    page.form.fields["name"].setFocus()
    type_on(qtbot, "Li Xiaoman")
    assert page.may_leave()
    [notice] = desk.house.shell.notices.kept
    assert "Half-written" in notice.words


def test_a_saved_form_leaves_no_draft(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    fill_named(page, "李小满")
    page.keeper.flush()
    assert len(desk.house.drafts.all()) == 1
    page.save()
    assert desk.house.drafts.all() == ()


def fill_named(page: RegisterPage, name: str) -> None:
    fields = page.form.fields
    fields["name"].set_value(name)
    fields["sex"].set_value(Sex.FEMALE)
    fields["id_type"].set_value(NO_DOCUMENT)
    fields["no_id_reason"].set_value("未带证件")
    fields["birth_date"].set_value(date(1957, 3, 14))


def test_a_likely_duplicate_is_opened_instead(qtbot: QtBot, desk: Desk) -> None:
    kept = desk.clinic.patient(name="张桂芳", birth_date=date(1957, 3, 14))
    page = desk.page(qtbot)
    fill_named(page, "张桂芳")
    page.save()
    qtbot.keyClick(focused(), Key.Key_Return)
    assert desk.went == [("patient", {"patient_id": kept.id})]
    assert len(desk.patients.search("zgf").lines) == 1


def test_somebody_else_of_the_same_name_is_saved(qtbot: QtBot, desk: Desk) -> None:
    desk.clinic.patient(name="张桂芳", birth_date=date(1957, 3, 14))
    page = desk.page(qtbot)
    fill_named(page, "张桂芳")
    page.save()
    page.save()
    assert len(desk.patients.search("zgf").lines) == 2


def test_escape_from_the_duplicates_goes_back_to_the_form(qtbot: QtBot, desk: Desk) -> None:
    desk.clinic.patient(name="张桂芳", birth_date=date(1957, 3, 14))
    page = desk.page(qtbot)
    fill_named(page, "张桂芳")
    page.save()
    assert page.may_leave() is False
    assert page.form.fields["name"].value() == "张桂芳"
    assert page.may_leave() is True


def test_a_child_is_asked_for_its_guardian(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    fields = page.form.fields
    assert not fields["guardian_name"].isVisible()
    fields["birth_date"].set_value(date(2020, 5, 1))
    assert fields["guardian_name"].isVisible()
    assert fields["guardian_relation"].required


def test_ctrl_enter_takes_a_newborn_into_the_form(qtbot: QtBot, desk: Desk) -> None:
    mother = desk.clinic.patient(name="张桂芳", sex=Sex.FEMALE)
    page = desk.page(qtbot, mother_id=mother.id)
    asked = page.mother.form.fields
    assert asked["born_at"].isAncestorOf(focused())
    page.save()
    assert asked["born_at"].problem_text()
    asked["born_at"].set_value(desk.house.clock.now())
    asked["sex"].set_value(Sex.FEMALE)
    page.save()
    assert page.form.fields["name"].value() == "张桂芳之女"


def test_a_man_is_no_mother(qtbot: QtBot, desk: Desk) -> None:
    father = desk.clinic.patient(name="张国强", sex=Sex.MALE)
    page = desk.page(qtbot, mother_id=father.id)
    asked = page.mother.form.fields
    asked["born_at"].set_value(desk.house.clock.now())
    asked["sex"].set_value(Sex.MALE)
    page.save()
    assert asked["mother"].problem_text()


def test_somebody_unknown_is_kept_with_two_keys(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page(qtbot)
    page.unknown_button.click()
    page.save()
    [line] = desk.patients.search("无名氏").lines
    assert line.unknown


def test_a_correction_keeps_a_second_revision(qtbot: QtBot, desk: Desk) -> None:
    kept = desk.clinic.patient(no_id_reason="居委会证明在办", **SHAN)
    page = desk.page(qtbot, patient_id=kept.id)
    page.form.fields["reading"].set_value("Dān Guóqiáng")
    page.save()
    card = desk.patients.card(kept.id)
    assert card is not None
    assert [change.name for change in card.history[0].changes] == ["reading"]


def test_a_form_s_question_takes_a_person_and_gives_the_id(qtbot: QtBot, desk: Desk) -> None:
    kept = desk.clinic.patient(id_type=IdType.ID_CARD, id_no="11010519491231002X", **SHAN)
    question = PatientField("patient", "Patient", desk=patient_desk(desk.house, desk.patients))
    qtbot.addWidget(question)
    with qtbot.waitExposed(question):
        question.show()
    question.setFocus()
    with qtbot.waitSignal(question.committed):
        type_on(qtbot, "sgq")
    assert question.value() == kept.id
    banner = question.banner()
    assert banner is not None
    assert (banner.reading, banner.id_tail) == ("Shàn Guóqiáng", "002X")
    assert UUID(question.plain()) == kept.id
    assert isinstance(question.line, PatientLine)
