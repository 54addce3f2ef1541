"""The words of the value lists: complete, Chinese, translated when asked for."""

from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from desktop.domain import codes
from desktop.views.messages.codes import LABELS, label

ROOT = Path(__file__).parents[2]
LISTS = {
    name: member
    for name in codes.__all__
    if isinstance(member := getattr(codes, name), type) and issubclass(member, StrEnum)
}


def chinese() -> dict[str, str]:
    tree = ET.parse(ROOT / "resources/translations/zh_CN/codes.ts")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


def test_every_value_of_every_list_has_a_label_and_no_label_is_left_over():
    values = {name: [member.value for member in enum] for name, enum in LISTS.items()}
    assert {name: list(labels) for name, labels in LABELS.items()} == values


def test_every_label_has_a_chinese_word_and_no_word_is_left_over():
    words = chinese()
    assert set(words) == {text for labels in LABELS.values() for text in labels.values()}
    assert all((word and not word.isascii()) or word == "120" for word in words.values())


@pytest.mark.parametrize("name", LISTS)
def test_two_values_of_one_list_never_read_alike(name):
    words = chinese()
    shown = [words[text] for text in LABELS[name].values()]
    assert len(shown) == len(set(shown))


def test_a_label_follows_the_language_of_the_moment(qapp):
    class Chinese(QTranslator):
        words = chinese()

        def translate(self, context, text, disambiguation=None, n=-1):
            return self.words[text] if context == "codes" else ""

        def isEmpty(self):  # noqa: N802
            return False

    translator = Chinese()
    assert label(codes.BookingState.NOSHOW) == "No-show"
    assert QCoreApplication.installTranslator(translator)
    try:
        assert label(codes.BookingState.NOSHOW) == "爽约"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_the_payers_offered_leave_out_the_merged_scheme():
    assert codes.Payer.RURAL not in codes.PAYERS_OFFERED
    assert codes.PAYERS_OFFERED[0] is codes.Payer.RESIDENT
