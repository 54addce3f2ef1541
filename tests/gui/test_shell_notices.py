"""The window tells what was done, what happened, and how the exchange stands."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DiskFull, Problem
from desktop.views.banner import PatientLine
from desktop.views.changes import Changes
from desktop.views.confirm import ConfirmDialog, confirm
from desktop.views.shell import Shell
from desktop.views.statusbar import Connection, ExchangeFacts
from desktop.views.tokens import Tone
from tests.shell_parts import ALT, CTRL, KEY, NOW, Screen, press, screen, shell_with_pages


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def shell(shown: Callable, changes: Changes) -> Shell:
    return shown(shell_with_pages(changes))


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


def test_what_a_rule_refused_gives_way_once_one_has_gone_on(shell: Shell) -> None:
    shell.notices.problem(Problem("booking.before_its_day"))
    shell.notices.tell("On the waiting list.")
    assert shell._strip.words.text() == "On the waiting list."
    shell.notices.pin("clock", "The clock is wrong.", Tone.AMBER)
    shell.notices.tell("Saved.")
    assert shell._strip.words.text() == "The clock is wrong."


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


def test_nothing_waiting_is_green_only_when_all_has_arrived(shell: Shell) -> None:
    shell.status.show_facts(facts(problems=2), NOW)
    assert shell.status.waiting.property("tone") == "grey"


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
