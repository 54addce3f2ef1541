from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DiskFull, Problem
from desktop.views.banner import PatientLine
from desktop.views.changes import Changes
from desktop.views.confirm import ConfirmDialog, confirm
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.shell import Shell
from desktop.views.statusbar import Connection, ExchangeFacts
from desktop.views.tokens import Tone

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Screen(Page):
    """A page that writes down what it is asked."""

    kinds = frozenset({"booking"})

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.asked: list[Any] = []
        self.stays = False
        self.who: PatientLine | None = None
        self.line, self.button = QLineEdit(), KeyButton("Save", "F9")
        self.add_to_head(self.button)
        self.body.addWidget(self.line)
        self.other = QLineEdit()
        self.body.addWidget(self.other)

    def show_with(self, **what: Any) -> None:
        self.asked.append(what)

    def reload(self, kinds: frozenset[str]) -> None:
        self.asked.append(kinds)

    def may_leave(self) -> bool:
        return not self.stays

    def patient(self) -> PatientLine | None:
        return self.who

    def save(self) -> bool:
        return bool(self.asked.append("save")) or True

    def save_and_next(self) -> bool:
        return bool(self.asked.append("next")) or True

    def print_paper(self) -> bool:
        return bool(self.asked.append("print")) or True

    def undo(self) -> bool:
        return bool(self.asked.append("undo")) or True

    def menu_actions(self) -> list[QAction]:
        return [QAction("Cancel booking", self)]


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def shell(shown: Callable, changes: Changes) -> Shell:
    shell = Shell(changes, now=lambda: NOW, practice=True, clinic="柳河镇中心卫生院")
    shell.add_screen("training", 7, "Training", "training", lambda: Screen("training"))
    shell.add_screen("today", 1, "Today", "today", lambda: Screen("today"))
    shell.add_screen("settings", 0, "Settings", "settings", lambda: Screen("settings"))
    shell.add_page("patient", lambda: Screen("patient"))
    shell.go("today")
    return shown(shell)


def screen(shell: Shell, name: str) -> Screen:
    page = shell.stack.page(name)
    assert isinstance(page, Screen)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


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


# --- what was done, what happened ------------------------------------------------


def test_ctrl_z_takes_back_what_was_just_done(shell: Shell, qtbot: QtBot) -> None:
    undone = []
    shell.undo.offer("Cancelled", lambda: undone.append(1))
    screen(shell, "today").button.setFocus()
    press(qtbot, KEY.Key_Z, CTRL)
    assert undone == [1]
    assert not shell.undo.isVisible()
    press(qtbot, KEY.Key_Z, CTRL)
    assert screen(shell, "today").asked[-1] == "undo"


def test_ctrl_z_while_typing_takes_back_typing(shell: Shell, qtbot: QtBot) -> None:
    undone = []
    shell.undo.offer("Cancelled", lambda: undone.append(1))
    line = screen(shell, "today").line
    qtbot.keyClicks(line, "abc")
    press(qtbot, KEY.Key_Z, CTRL)
    assert line.text() == ""
    assert undone == []


def test_the_undo_bar_goes_after_ten_seconds(shell: Shell, qtbot: QtBot) -> None:
    shell.undo.offer("Cancelled", lambda: None)
    for _ in range(9):
        shell.undo._count_down()
    assert shell.undo.offering
    with qtbot.waitSignal(shell.undo.closed):
        shell.undo._count_down()
    assert not shell.undo.offering


def test_a_message_shows_with_a_code_that_can_be_copied(shell: Shell) -> None:
    shell.notices.bug("E-7F3A")
    strip = shell._strip
    assert strip.isVisible()
    strip.copy_button.click()
    assert QApplication.clipboard().text() == "E-7F3A"
    strip.close_button.click()
    assert not strip.isVisible()


def test_what_a_rule_refuses_has_no_code_to_copy(shell: Shell) -> None:
    shell.notices.problem(Problem("booking.before_its_day"))
    assert shell._strip.isVisible()
    assert not shell._strip.copy_button.isVisible()
    shell.notices.problem(DiskFull())
    assert shell._strip.copy_button.isVisible()


def test_a_grave_message_is_not_pushed_away_by_a_light_one(shell: Shell) -> None:
    shell.notices.problem(DiskFull())
    shell.notices.tell("Saved.")
    assert "disk" in shell._strip.words.text()
    shell.notices.tell("Refused.", Tone.RED)
    assert shell._strip.words.text() == "Refused."


def test_a_light_message_goes_by_itself_and_a_grave_one_stays(shell: Shell) -> None:
    shell.notices.tell("Saved.")
    assert shell._strip._timer.isActive()
    shell.notices.tell("Refused.", Tone.RED)
    assert not shell._strip._timer.isActive()


def test_the_bell_counts_grave_messages_until_they_are_looked_at(shell: Shell, qtbot) -> None:
    shell.notices.tell("Saved.")
    shell.notices.tell("Refused.", Tone.RED, action=("Open", lambda: None))
    assert shell.notices.unread == 1
    assert "1" in shell.top.bell.text()
    press(qtbot, KEY.Key_N, ALT)
    assert shell.notices.unread == 0
    rows = shell.stack.page("notices").table.rows()  # type: ignore[attr-defined]
    assert [notice.words for notice in rows] == ["Refused.", "Saved."]


def test_a_message_offers_what_can_be_done(shell: Shell) -> None:
    done = []
    shell.notices.tell("Line is back.", action=("Send now", lambda: done.append(1)))
    shell._strip.action_button.click()
    assert done == [1]
    assert not shell._strip.isVisible()


def test_the_question_repeats_verb_and_name_and_the_safe_answer_has_the_focus(shown) -> None:
    dialog = shown(ConfirmDialog(None, "Void", "王秀英", "It stays in history."))
    assert "Void" in dialog.yes.text()
    assert "王秀英" in dialog.yes.text()
    assert dialog.no.hasFocus()


@pytest.mark.parametrize("answer", [True, False])
def test_confirm_gives_the_answer(qtbot: QtBot, dressed, monkeypatch, answer: bool) -> None:
    monkeypatch.setattr(ConfirmDialog, "exec", lambda self: int(answer))
    assert confirm(None, "Void", "王秀英", "It stays in history.") is answer


# --- the four facts ----------------------------------------------------------------


def facts(**known: Any) -> ExchangeFacts:
    return ExchangeFacts(**{"connection": Connection.OFFLINE, **known})


def test_offline_is_grey_and_has_its_word(shell: Shell) -> None:
    shell.status.show_facts(facts(), NOW)
    assert "Offline" in shell.status.connection.text()
    assert shell.status.connection.property("tone") == "grey"
    assert shell.status.waiting.property("tone") == "green"


@pytest.mark.parametrize(("hours", "tone"), [(3, "grey"), (25, "amber")])
def test_waiting_long_is_amber(shell: Shell, hours: int, tone: str) -> None:
    oldest = NOW - timedelta(hours=hours)
    shell.status.show_facts(facts(waiting=12, oldest=oldest), NOW)
    assert "12" in shell.status.waiting.text()
    assert shell.status.waiting.property("tone") == tone


def test_problems_are_red_and_open_the_exchange(shell: Shell) -> None:
    shell.add_screen("exchange", 9, "Exchange", "exchange", lambda: Screen("exchange"))
    shell.status.show_facts(facts(problems=2, last_success=NOW), NOW)
    assert shell.status.problems.property("tone") == "red"
    assert "08:30" in shell.status.last.text()
    shell.status.problems.click()
    assert shell.stack.current_name() == "exchange"


def test_a_page_too_large_for_the_window_scrolls_to_the_focus(shell: Shell, qtbot) -> None:
    page = screen(shell, "today")
    page.other.setMinimumHeight(40)
    page.body.insertSpacing(1, 3000)
    page.other.setFocus()
    shell.stack.currentWidget().ensureWidgetVisible(page.other)
    qtbot.waitUntil(lambda: not page.other.visibleRegion().isEmpty())
    assert page.other.height() >= 36


def test_no_allergy_is_hidden_by_a_long_list(shell: Shell) -> None:
    page = screen(shell, "today")
    page.who = PatientLine(name="王", allergies=("a", "b", "c", "d", "e", "f"))
    page.patient_changed.emit()
    pill = shell.banner._allergies
    assert "6" in pill.words
    assert pill.toolTip().split("\n") == list("abcdef")


def test_the_banner_takes_a_second_line_rather_than_cutting_words(shell: Shell, qtbot) -> None:
    page = screen(shell, "today")
    page.who = PatientLine(name="王" * 12, id_tail="2816", same_name_today=True)
    page.patient_changed.emit()
    shell.setMinimumSize(0, 0)
    shell.resize(700, 500)
    parts = [shell.banner._name, shell.banner._allergies, shell.banner._same]
    qtbot.waitUntil(lambda: parts[-1].y() > parts[0].y() + 10)
    qtbot.waitUntil(lambda: all(p.width() >= p.sizeHint().width() for p in parts))


def test_the_window_works_at_125_percent_of_the_smallest_screen(shell: Shell) -> None:
    shell.setMinimumSize(0, 0)
    for key in ("F3", "F4"):
        shell.on_key(key, lambda: None)
    shell.set_search(QLineEdit())
    shell.show_user("欧阳国庆", "转诊联络员")
    shell.resize(1093, 590)
    row = [w for w in shell.top.findChildren(QWidget) if w.parent() is shell.top and w.isVisible()]
    row.sort(key=lambda w: w.x())
    assert all(a.geometry().right() < b.x() for a, b in pairwise(row))
    assert row[-1].geometry().right() <= shell.top.width()
