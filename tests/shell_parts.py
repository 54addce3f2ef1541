"""The window with pages that write down what they are asked."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.views.banner import PatientLine
from desktop.views.changes import Changes
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.shell import Shell

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


def shell_with_pages(changes: Changes) -> Shell:
    """A window of the practice clinic at its first page; not shown."""
    shell = Shell(changes, now=lambda: NOW, practice=True, clinic="柳河镇中心卫生院")
    shell.add_screen("training", 7, "Training", "training", lambda: Screen("training"))
    shell.add_screen("today", 1, "Today", "today", lambda: Screen("today"))
    shell.add_screen("settings", 0, "Settings", "settings", lambda: Screen("settings"))
    shell.add_page("patient", lambda: Screen("patient"))
    shell.go("today")
    return shell


def screen(shell: Shell, name: str) -> Screen:
    page = shell.stack.page(name)
    assert isinstance(page, Screen)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
