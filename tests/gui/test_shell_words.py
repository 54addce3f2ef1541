from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.entry import parse_temperature
from desktop.domain.errors import Problem
from desktop.views import language
from desktop.views.duration import duration_words
from desktop.views.fields import CodeField, FormPanel, ReadField, Section, TextField
from desktop.views.help import HelpPage, topics
from desktop.views.messages import sentence, sentences
from desktop.views.pill import CountCard, StatePill
from desktop.views.timeline import TimeLine, TimePoint
from desktop.views.tokens import Tone


class Temperature(ReadField):
    """A field of a screen: words of its base class are still found."""


def test_a_sentence_is_said_in_chinese_with_its_parameters(chinese: QApplication) -> None:
    told = sentence(Problem("field.too_long", {"count": 12, "most": 10}))
    assert "12" in told
    assert "最多 10 字" in told


def test_a_sentence_is_english_without_a_translation(dressed: QApplication) -> None:
    assert sentence(Problem("field.required")) == "Please fill in."


@pytest.mark.parametrize(
    "problem", [Problem("no.such_code"), Problem("field.too_long", {"count": 12})]
)
def test_an_unknown_or_unfitting_problem_is_told_in_general_words(dressed, problem, caplog) -> None:
    assert sentence(problem) == sentences()["error.unexpected"]
    assert problem.code in caplog.text


def test_qt_s_own_words_are_chinese_too(chinese: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"


def test_going_back_to_english_leaves_no_chinese(dressed: QApplication) -> None:
    language.install(dressed, "zh_CN")
    assert language.current() == "zh_CN"
    language.install(dressed, "en")
    assert language.current() == "en"
    assert QCoreApplication.translate("Field", "required") == "required"


def test_words_of_fields_are_chinese_in_any_subclass(chinese, shown: Callable) -> None:
    field = shown(Temperature("t", "体温", read=parse_temperature))
    field.set_plain("365")
    field.commit()
    [offer] = [b for b in field.findChildren(QPushButton) if b.isVisible()]
    assert "36.5" in offer.text()
    assert "改为" in offer.text()


def test_marks_and_ring_of_a_form_are_chinese(chinese, shown: Callable) -> None:
    form = shown(
        FormPanel(
            [Section("", [TextField("a", "姓名", required=True), CodeField("b", "性别", [])])]
        )
    )
    texts = {label.text() for label in form.findChildren(QLabel)}
    assert "必填" in texts
    assert "必填" in form.ring.words.text()
    assert form.field("b").box.placeholderText() == "请选择"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "不到 1 分钟"),
        (timedelta(minutes=42), "42 分钟"),
        (timedelta(hours=3, minutes=5), "3 小时 5 分"),
        (timedelta(days=2, hours=3), "2 天"),
    ],
)
def test_spans_are_said_in_few_words(chinese, span: timedelta, words: str) -> None:
    assert duration_words(span) == words


# --- help ------------------------------------------------------------------------


def test_help_shows_the_page_of_the_topic_in_the_language(chinese, shown: Callable) -> None:
    page = shown(HelpPage())
    page.show_with(topic="outage")
    assert page.topic() == "outage"
    assert "断网" in page.text.toPlainText()
    assert page.first_focus() is page.text


def test_an_unknown_topic_shows_the_keys(dressed, shown: Callable) -> None:
    page = shown(HelpPage())
    page.show_with(topic="no-such-page")
    assert page.topic() == "keys"
    assert "F12" in page.text.toPlainText()


def test_links_between_help_pages_open_the_other_topic(dressed, shown: Callable) -> None:
    page = shown(HelpPage())
    page.show_with()
    page.text.anchorClicked.emit(QUrl("exchange.md"))
    assert page.topic() == "exchange"


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_every_help_page_has_a_heading_for_the_list(spoken: str) -> None:
    found = topics(spoken)
    assert next(iter(found)) == "keys"
    assert [topic for topic, title in found.items() if not title] == []


# --- small signs --------------------------------------------------------------------


@pytest.mark.parametrize("tone", list(Tone))
def test_a_pill_has_word_and_shape(shown: Callable, tone: Tone) -> None:
    pill = shown(StatePill("已到县平台", tone))
    assert pill.words == pill.accessibleName() == "已到县平台"
    assert any(not label.pixmap().isNull() for label in pill.findChildren(QLabel))


def test_a_count_card_is_read_out_whole_and_opens_by_enter(shown: Callable, qtbot: QtBot) -> None:
    card = shown(CountCard("待处理"))
    card.show_count(3, "未打印 2", Tone.RED)
    assert card.accessibleName() == "待处理 3 未打印 2"
    assert card.number.text() == "3"
    with qtbot.waitSignal(card.clicked):
        qtbot.keyPress(card, "\r")


def test_a_time_line_says_who_held_the_matter_and_how_long(shown: Callable) -> None:
    line = TimeLine()
    line.show_points(
        [
            TimePoint(at="08:12", words="已签发", holder="转诊中心", lasted="25 分钟"),
            TimePoint(at="", words="离院"),
        ]
    )
    shown(line)
    assert "08:12 已签发" in line.accessibleName()
    assert [pill.words for pill in line.findChildren(StatePill)] == ["转诊中心 · 25 分钟"]
    line.show_points([])
    assert line.accessibleName() == ""
