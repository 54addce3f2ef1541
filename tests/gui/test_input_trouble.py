"""What no screen caught: told in the strip, written down without a patient, never swallowed."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import trouble
from desktop.domain.errors import DiskFull, Problem, RuleBroken
from desktop.views.changes import Changes
from desktop.views.messages import sentence
from desktop.views.shell import Shell
from tests.conftest import StandingClock

PATIENT = "张桂芳"


@pytest.fixture
def shell(
    qtbot: QtBot, chinese: QApplication, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """A window that is told everything, as in the running program."""
    made = Shell(Changes(), now=clock.now, practice=False)
    qtbot.addWidget(made)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    trouble.catch_all(made.notices.problem, made.notices.bug)
    return made


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger("desktop")
    before = list(root.handlers)
    trouble.start_log(tmp_path)
    yield tmp_path / "log" / "zhudian.log"
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()


def press(qtbot: QtBot, work: Callable[..., object]) -> None:
    """Press a button whose work raises."""
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(work)
    button.click()


def fail(error: Exception) -> Callable[..., object]:
    def work(*_checked: object) -> object:
        raise error

    return work


def test_trouble_of_this_computer_is_told_in_the_strip(qtbot: QtBot, shell: Shell) -> None:
    press(qtbot, fail(DiskFull()))
    assert shell.notices.kept[0].words == sentence(Problem("error.disk_full"))


def test_a_rule_without_a_field_on_screen_says_what_to_put_right(
    qtbot: QtBot, shell: Shell
) -> None:
    problem = Problem("referral.time_in_future")
    press(qtbot, fail(RuleBroken({"at": problem})))
    assert shell.notices.kept[0].words == sentence(problem)


def test_a_bug_is_told_with_a_code_and_logged_without_its_message(
    qtbot: QtBot, shell: Shell, log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    press(qtbot, fail(ValueError(PATIENT)))
    notice = shell.notices.kept[0]
    assert notice.words == sentence(Problem("error.unexpected"))
    written = log_file.read_text(encoding="utf-8")
    assert notice.code in written
    assert PATIENT not in written + capsys.readouterr().err


def test_a_bug_of_another_thread_is_written_down(shell: Shell, log_file: Path) -> None:
    thread = threading.Thread(target=fail(KeyError(PATIENT)))
    thread.start()
    thread.join()
    written = log_file.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert PATIENT not in written
