"""Sign-in, first start and settings, by keyboard on real windows."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.codes import Role
from desktop.domain.errors import WrongKey
from desktop.domain.set_up import SetUpAnswers, set_up_problems
from desktop.services.door import Door
from desktop.services.sign_in import Face
from desktop.views.set_up.wizard import SetUpWizard
from desktop.views.settings.own import OwnTab
from desktop.views.sign_in.page import SignInPage, SignInWork

PEOPLE = [Face(uuid4(), "钱院长", Role.ADMINISTRATOR), Face(uuid4(), "李秀兰", Role.NURSE)]


def sign_in_page(qtbot: QtBot, **work: object) -> SignInPage:
    page = SignInPage(SignInWork(people=lambda: PEOPLE, **work), Door("霄云镇卫生院"))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_arrow_enter_password_enter_signs_in(qtbot: QtBot) -> None:
    page = sign_in_page(qtbot, by_password=lambda who, word: (who, word))
    page.people.buttons[0].setFocus()
    qtbot.keyClick(page.people.buttons[0], Qt.Key.Key_Right)
    qtbot.keyClick(page.people.buttons[1], Qt.Key.Key_Return)
    qtbot.keyClicks(page.entry.password.line, "blaues Rad 77")
    with qtbot.waitSignal(page.entered) as got:
        qtbot.keyClick(page.entry.password.line, Qt.Key.Key_Return)
    assert got.args == [(PEOPLE[1].staff_id, "blaues Rad 77")]


def test_waiting_is_told_and_a_colleague_may_enter(qtbot: QtBot) -> None:
    def refuse(who: object, _word: str) -> object:
        if who == PEOPLE[1].staff_id:
            raise WrongKey("keys.wrong_wait", seconds=20)
        return who

    page = sign_in_page(qtbot, by_password=refuse)
    page.choose(PEOPLE[1])
    page.entry.given.emit("falsch", False)
    assert page.entry.waiting
    assert "0:20" in page.entry.strip.words.text()
    page.choose(PEOPLE[0])
    assert not page.entry.waiting
    with qtbot.waitSignal(page.entered):
        page.entry.given.emit("richtig", False)


def test_a_used_up_pin_asks_for_the_password(qtbot: QtBot) -> None:
    def refuse(_who: object, _pin: str) -> object:
        raise WrongKey("pin.password_needed")

    page = sign_in_page(
        qtbot, by_password=lambda who, word: who, by_pin=refuse, pin_tries=lambda _who: 5
    )
    page.choose(PEOPLE[0])
    assert page.entry.pin.isVisible()
    page.entry.given.emit("9999", True)
    assert page.entry.password.isVisible()
    assert not page.entry.pin.isVisible()


@pytest.fixture
def wizard(qtbot: QtBot) -> SetUpWizard:
    made: list[SetUpAnswers] = []

    def run(answers: SetUpAnswers, _secret: bytes) -> object:
        made.append(answers)
        return made

    page = SetUpWizard(set_up_problems, run, lambda _key, _clinic: None)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def fill(wizard: SetUpWizard) -> None:
    for step, values in {
        "clinic": {"clinic": "霄云镇卫生院", "clinic_code": "LX01", "device": "一号机"},
        "hospital": {"hospital": "青山县人民医院", "hospital_emergency": "0537-5550120"},
        "administrator": {
            "admin_name": "钱院长",
            "admin_work_no": "001",
            "password": "Lushan-1969",
            "again": "Lushan-1969",
        },
    }.items():
        for name, value in values.items():
            wizard.forms[step].field(name).set_value(value)


def test_next_stays_where_a_field_needs_attention(wizard: SetUpWizard) -> None:
    wizard.go_on()
    assert wizard.step == "clinic"
    assert wizard.forms["clinic"].field("clinic").problem_text()


def test_going_back_keeps_what_was_typed(wizard: SetUpWizard) -> None:
    fill(wizard)
    wizard.go_on()
    assert wizard.step == "hospital"
    wizard.go_back()
    assert wizard.forms["clinic"].values()["clinic"] == "霄云镇卫生院"


def test_the_clinic_is_made_only_after_the_key_was_typed_back(
    wizard: SetUpWizard, qtbot: QtBot
) -> None:
    fill(wizard)
    for _ in range(4):
        wizard.go_on()
    assert wizard.step == "recovery"
    key = wizard.recovery.shown.text()
    with qtbot.assertNotEmitted(wizard.done):
        wizard.go_on()
    wizard.recovery.hide_key()
    assert key not in wizard.recovery.shown.text()
    wizard.recovery.form.field("typed").set_value(key)
    with qtbot.waitSignal(wizard.done) as got:
        wizard.go_on()
    assert got.args[0][0].clinic == "霄云镇卫生院"


def test_two_different_passwords_are_told_at_the_field(qtbot: QtBot) -> None:
    kept: list[tuple[str, str]] = []
    tab = OwnTab(lambda old, new: kept.append((old, new)), lambda _p, _n: None, lambda: False)
    qtbot.addWidget(tab)
    for name, value in {"old": "alt", "new": "ganz neu 4711", "again": "ganz neu 4712"}.items():
        tab.password_form.field(name).set_value(value)
    tab.on_password()
    assert kept == []
    assert tab.password_form.field("again").problem_text()
