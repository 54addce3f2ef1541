from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.views.banner import PatientLine
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.shell_parts import ALT, CTRL, KEY, NOW, Screen, press, screen, shell_with_pages


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def shell(shown: Callable, changes: Changes) -> Shell:
    return shown(shell_with_pages(changes))


def test_the_rail_shows_only_screens_that_exist_in_the_order_of_their_numbers(shell) -> None:
    shown = sorted(shell.rail.buttons.values(), key=lambda button: button.y())
    assert [button.number for button in shown] == [1, 7, 0]


def test_the_rail_marks_the_screen_a_page_belongs_to(shell: Shell) -> None:
    shell.add_page("training-form", lambda: Screen("training-form"), under="training")
    shell.go("today")
    shell.go("training-form")
    assert shell.rail.buttons["training"].isChecked()
    shell.back()
    assert shell.rail.buttons["today"].isChecked()


def test_two_screens_cannot_have_one_number(shell: Shell) -> None:
    with pytest.raises(ValueError, match="again"):
        shell.add_screen("again", 7, "Again", "today", lambda: Screen("again"))


@pytest.mark.parametrize(("key", "name"), [("7", "training"), ("0", "settings"), ("1", "today")])
def test_alt_and_a_number_opens_a_screen(shell: Shell, qtbot: QtBot, key: str, name: str) -> None:
    press(qtbot, getattr(KEY, f"Key_{key}"), ALT)
    assert shell.stack.current_name() == name
    assert shell.rail.buttons[name].isChecked()


def test_a_number_without_a_screen_does_nothing(shell: Shell, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_3, ALT)
    assert shell.stack.current_name() == "today"


def test_pages_are_made_when_they_are_first_opened(shell: Shell) -> None:
    made = []
    shell.add_page("late", lambda: made.append(1) or Screen("late"))  # type: ignore[func-returns-value]
    assert made == []
    shell.go("late")
    shell.back()
    shell.go("late")
    assert made == [1]


def test_escape_goes_back_to_the_same_field(shell: Shell, qtbot: QtBot) -> None:
    screen(shell, "today").other.setFocus()
    shell.go("patient", patient_id=5)
    assert screen(shell, "patient").asked == [{"patient_id": 5}]
    press(qtbot, KEY.Key_Escape)
    assert shell.stack.current_name() == "today"
    assert screen(shell, "today").other.hasFocus()


def test_a_page_that_does_not_let_go_is_never_left(shell: Shell, qtbot: QtBot) -> None:
    shell.go("patient")
    screen(shell, "patient").stays = True
    press(qtbot, KEY.Key_Escape)
    press(qtbot, KEY.Key_7, ALT)
    assert shell.stack.current_name() == "patient"
    assert not shell.close()
    screen(shell, "patient").stays = False
    with qtbot.waitSignal(shell.closing):
        assert shell.close()


def test_work_begins_in_the_body_and_tab_reaches_the_head_last(shell: Shell, qtbot: QtBot) -> None:
    page = screen(shell, "today")
    assert page.line.hasFocus()
    press(qtbot, KEY.Key_Tab)
    assert page.other.hasFocus()
    press(qtbot, KEY.Key_Tab)
    assert page.button.hasFocus()


def test_a_change_reloads_the_open_page_now_and_hidden_ones_when_shown(shell, changes) -> None:
    hidden, opened = screen(shell, "training"), screen(shell, "today")
    shell.go("training")
    shell.go("today")
    hidden.asked.clear()
    opened.asked.clear()
    changes.tell("booking", "seat")
    changes.tell("training")
    assert opened.asked == [frozenset({"booking"})]
    assert hidden.asked == []
    shell.stack.go("training", {}, root=False)
    assert hidden.asked == [{}]  # show_with reads everything anew
    changes.tell("booking")
    shell.back()
    assert opened.asked[-1] == frozenset({"booking"})


@pytest.mark.parametrize(
    ("key", "modifier", "asked"),
    [
        (KEY.Key_F5, None, frozenset({"booking"})),
        (KEY.Key_F8, None, "print"),
        (KEY.Key_F9, None, "next"),
        (KEY.Key_S, CTRL, "save"),
        (KEY.Key_Return, CTRL, "save"),
    ],
)
def test_keys_reach_the_open_page(shell: Shell, qtbot: QtBot, key, modifier, asked) -> None:
    press(qtbot, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert screen(shell, "today").asked[-1] == asked


@pytest.mark.parametrize("key", ["F3", "F4", "F12"])
def test_keys_of_areas_are_plugged_in(shell: Shell, qtbot: QtBot, key: str) -> None:
    pressed = []
    shell.on_key(key, lambda: pressed.append(key))
    press(qtbot, getattr(KEY, f"Key_{key}"))
    assert pressed == [key]


def test_f2_goes_to_the_search_box_and_chooses_what_stands_there(shell: Shell, qtbot) -> None:
    box = QLineEdit("wang")
    shell.set_search(box)
    press(qtbot, KEY.Key_F2)
    assert box.hasFocus()
    assert box.selectedText() == "wang"


def test_f10_offers_what_the_page_can_do_and_the_keys_of_the_rest(shell: Shell) -> None:
    words = [action.text() for action in shell.page_menu().actions()]
    assert words[0] == "Cancel booking"
    assert any(text.endswith("\tF8") for text in words)


def test_the_practice_clinic_says_so(shell: Shell) -> None:
    assert any("Practice mode" in label.text() for label in shell.findChildren(QLabel))


def test_a_real_clinic_has_no_practice_banner(shown, changes: Changes) -> None:
    real = shown(Shell(changes, now=lambda: NOW))
    assert not any("Practice" in label.text() for label in real.findChildren(QLabel))


def test_the_sign_in_page_covers_the_work_and_gives_it_back_as_it_was(shell, qtbot) -> None:
    line = screen(shell, "today").other
    line.setFocus()
    qtbot.keyClicks(line, "half")
    cover = QLineEdit()
    shell.show_cover(cover)
    assert not line.isVisible()
    press(qtbot, KEY.Key_7, ALT)
    assert shell.stack.current_name() == "today"
    shell.lift_cover()
    assert line.hasFocus()
    assert line.text() == "half"
    cover.deleteLater()


def test_the_banner_names_the_patient_and_hides_without_one(shell: Shell) -> None:
    page = screen(shell, "today")
    assert not shell.banner.isVisible()
    page.who = PatientLine(name="单雄信", sex="男", age="45岁", id_tail="2816", allergies=None)
    page.patient_changed.emit()
    texts = [w.text() for w in shell.banner.findChildren(QLabel) if w.isVisibleTo(shell.banner)]
    assert "单雄信" in texts
    assert any("2816" in text for text in texts)
    assert any("not asked" in text for text in texts)
    shell.go("training")
    assert not shell.banner.isVisible()
