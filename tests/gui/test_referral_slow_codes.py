"""A county's long list of codes is searched in the pauses of typing, a short one at every key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.code_list import CodeEntry
from desktop.views.referral.diagnoses import SLOW_MS, DiagnosisField

MI = CodeEntry(code="I21.9", name="急性心肌梗死", version="1")


class Codes:
    """A list that takes its time."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.takes_ms = 0

    def find(self, typed: str) -> tuple[CodeEntry, ...]:
        self.asked.append(typed)
        QThread.msleep(self.takes_ms)
        return (MI,)


@pytest.fixture
def codes() -> Codes:
    return Codes()


@pytest.fixture
def field(codes: Codes, shown: Callable[[QWidget], QWidget]) -> DiagnosisField:
    made = DiagnosisField("diagnoses", "Diagnosis", find=codes.find, max_length=200)
    shown(made)
    made.line.setFocus()
    return made


def test_a_short_list_answers_every_key(qtbot: QtBot, field: DiagnosisField, codes: Codes) -> None:
    qtbot.keyClicks(field.line, "jxxj")
    assert codes.asked == ["jx", "jxx", "jxxj"]


def test_a_long_one_waits_for_a_pause(qtbot: QtBot, field: DiagnosisField, codes: Codes) -> None:
    codes.takes_ms = 2 * SLOW_MS
    qtbot.keyClicks(field.line, "jxxjgs")
    assert codes.asked == ["jx"]
    qtbot.waitUntil(lambda: codes.asked == ["jx", "jxxjgs"])


def test_who_goes_into_the_list_waits_for_nothing(
    qtbot: QtBot, field: DiagnosisField, codes: Codes
) -> None:
    codes.takes_ms = 2 * SLOW_MS
    qtbot.keyClicks(field.line, "jxxj")
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert codes.asked == ["jx", "jxxj"]


def test_nothing_opens_after_the_field_was_left(
    qtbot: QtBot, field: DiagnosisField, codes: Codes
) -> None:
    codes.takes_ms = 2 * SLOW_MS
    qtbot.keyClicks(field.line, "jxxj")
    field.line.clearFocus()
    assert not field._pause.isActive()
    assert field.list.isHidden()
