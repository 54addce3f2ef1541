"""Windows without a screen; a line that Qt logs is a failed test; Chinese where asked for."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_IM_MODULE", "compose")

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views import language, theme

HERE = Path(__file__).parent
NO_SCREEN = "This plugin does not support"  # of the offscreen platform, not of the program

W = TypeVar("W", bound=QWidget)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(NO_SCREEN, extend=True))


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    """No window outlives its test: each one left makes every later test slower."""
    yield
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    for window in app.topLevelWidgets():
        window.hide()
        window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The program's look at 100 %; put back afterwards whatever a test chose."""
    if not qapp.styleSheet():
        theme.apply(qapp)
    usual = qapp.styleSheet()
    yield qapp
    if qapp.styleSheet() != usual:
        theme.apply(qapp)


@pytest.fixture
def chinese(dressed: QApplication) -> Iterator[QApplication]:
    """The program speaks Chinese while the test runs."""
    before = QLocale()
    language.install(dressed, "zh_CN")
    yield dressed
    language.install(dressed, "en")
    QLocale.setDefault(before)


@pytest.fixture
def shown(qtbot: QtBot, dressed: QApplication) -> Callable[[W], W]:
    """Show a widget and wait until it can be typed into."""

    def show(widget: W) -> W:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
