"""What a county, a hospital or a person wrote is shown as it stands, never read as markup."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app.patients import patient_desk
from desktop.domain.codes import IdType
from desktop.views import theme
from desktop.views.exchange.detail import HeldDetail
from desktop.views.patients.patient_field import PatientField
from desktop.views.plain import tip
from tests.gui.test_patients_screens import Desk, desk

__all__ = ["desk"]
HOSTILE = '<img src="//elsewhere/share/x.png"><h1>张三</h1>'


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.mark.usefixtures("dressed")
def test_a_label_shows_tags_as_they_stand(qtbot: QtBot) -> None:
    label, box = QLabel(HOSTILE), QMessageBox(QMessageBox.Icon.Information, "", HOSTILE)
    qtbot.addWidget(label)
    qtbot.addWidget(box)
    for each in (label, *box.findChildren(QLabel, "qt_msgbox_label")):
        each.ensurePolished()
        assert each.textFormat() is Qt.TextFormat.PlainText


def test_a_tool_tip_shows_tags_as_they_stand() -> None:
    assert "<img" not in tip(HOSTILE)
    assert tip("张三 <2 岁") == "张三 <2 岁"


@pytest.mark.usefixtures("dressed")
def test_the_countys_long_words_are_a_plain_tip(qtbot: QtBot) -> None:
    desk: Any = SimpleNamespace()
    card = HeldDetail(desk)
    qtbot.addWidget(card)
    card._say(HOSTILE * 9)
    assert "&lt;img" in card.details.toolTip()
    assert "<img" not in card.details.toolTip()


@pytest.mark.usefixtures("dressed")
def test_a_name_with_tags_stands_in_the_form_as_a_name(qtbot: QtBot, desk: Desk) -> None:
    kept = desk.clinic.patient(name="张<img src=x>三", id_type=IdType.OTHER, id_no="")
    question = PatientField("patient", "Patient", desk=patient_desk(desk.house, desk.patients))
    qtbot.addWidget(question)
    question.set_value(kept.id)
    shown = question._who
    shown.ensurePolished()
    assert shown.textFormat() is Qt.TextFormat.RichText
    assert "张&lt;img src=x&gt;三" in shown.text()
