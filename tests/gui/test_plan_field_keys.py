"""A step is added to a plan by keys: the table has the focus, as a person leaves it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import PlanItem
from desktop.views.return_care.plan_field import PlanField

STEPS = (PlanItem(key="k1", kind=PlanItemKind.VISIT, due_days=3, text="问疼痛"),)


@pytest.fixture
def field(qtbot: QtBot, dressed: QApplication) -> PlanField:
    made = PlanField("plan", "Plan")
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    qtbot.waitExposed(made)
    made.set_value(STEPS)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_insert_opens_the_words_of_a_new_step(qtbot: QtBot, field: PlanField) -> None:
    QTest.keyClick(field.table, Qt.Key.Key_Insert)
    assert isinstance(focused(), QLineEdit)
    assert field.problem_text() == "", "nothing is told while one writes"
    focused().insert("复查血常规")  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each["text"] for each in field.plain()] == ["问疼痛", "复查血常规"])
    assert field.table.hasFocus(), "the next key is for the plan as well"


def test_a_step_without_words_is_told_when_its_editor_closes(
    qtbot: QtBot, field: PlanField
) -> None:
    QTest.keyClick(field.table, Qt.Key.Key_Insert)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.problem_text() != "")
