"""Ctrl+Enter, F9 and Ctrl+S all save, whatever form one is in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.booking.form_dialog import FormDialog as OverPage
from desktop.views.changes import Changes
from desktop.views.fields import FormPanel, Section, TextField
from desktop.views.keys import MAIN
from desktop.views.page import Page
from desktop.views.settings.dialog import FormDialog as InSettings
from desktop.views.shell import Shell
from tests.booking_screens import Screen, Show, bookings
from tests.factory import Clinic
from tests.shell_parts import NOW

Key, CTRL, NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
KEYS: dict[str, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "Ctrl+Return": (Key.Key_Return, CTRL),
    "Ctrl+Enter": (Key.Key_Enter, CTRL),
    "F9": (Key.Key_F9, NONE),
    "Ctrl+S": (Key.Key_S, CTRL),
}


class Plain(Page):
    """A page that only knows how to save."""

    saved = 0

    def save(self) -> bool:
        self.saved += 1
        return True


def typed() -> list[Section]:
    return [Section("", [TextField("word", "Word")])]


@pytest.mark.parametrize("key", MAIN)
def test_each_key_saves_where_a_page_knows_nothing_else(shown: Show, key: str) -> None:
    shell = Shell(Changes(), now=lambda: NOW)
    shell.add_screen("plain", 1, "Plain", "today", lambda: Plain("Plain"))
    shell.go("plain")
    shown(shell)
    QTest.keyClick(shell, *KEYS[key])
    assert shell.stack.page("plain").saved == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("key", MAIN)
def test_each_key_saves_a_dialog(qtbot: QtBot, shown: Callable[..., Any], key: str) -> None:
    kept: list[object] = []
    over = OverPage(None, title="Say", verb="Keep", sections=typed(), run=kept.append)
    for dialog in (over, InSettings(None, "Say", FormPanel(typed()), kept.append)):
        shown(dialog)
        with qtbot.waitSignal(dialog.accepted):
            QTest.keyClick(dialog, *KEYS[key])
    assert len(kept) == 2


def test_ctrl_s_does_not_do_what_is_a_loss(shown: Callable[..., Any]) -> None:
    done: list[object] = []
    dialog: QWidget = OverPage(
        None, title="Cancel it?", verb="Cancel it", sections=typed(), run=done.append, danger=True
    )
    shown(dialog)
    QTest.keyClick(dialog, *KEYS["Ctrl+S"])
    assert done == []
    QTest.keyClick(dialog, *KEYS["F9"])
    assert len(done) == 1


@pytest.mark.parametrize("key", ["F9", "Ctrl+Return"])
def test_the_booking_is_saved_and_printed_by_either_key(
    clinic: Clinic, tmp_path: Path, shown: Show, key: str
) -> None:
    session = clinic.session()
    screen = Screen(clinic, tmp_path, shown)
    screen.shell.go("booking-form", patient_id=clinic.patient().id, session_id=session.id)
    QTest.keyClick(screen.page.focusWidget() or screen.page, *KEYS[key])
    assert len(bookings(clinic)) == 1
    assert screen.shell.stack.current_name() == "booking"
    assert [path.suffix for path in tmp_path.glob("*.pdf")] == [".pdf"]
