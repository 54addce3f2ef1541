"""Every sentence about bad input or trouble, as the nurse reads it."""

import re

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DiskFull, Problem, RuleBroken
from desktop.views.messages import sentence, sentences, told
from desktop.views.notices import Notices
from tests.conftest import StandingClock

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
READ_AS_THEY_ARE = {"mmHg", "PIN", "ID", "PDF", "USB", "MB", "ICD", "HEIC", "JPEG", "https", "fhir"}
READ_AS_THEY_ARE |= {"county", "example"}
"""Abbreviations, and the sample address, which is Latin in every language."""
FILES = {"xlsx", "csv"}
"""Endings of files, as the dialogs of the computer show them."""
NAMES = {"key", "kind", "due", "days", "text"}
"""Names in a county's own file of a plan, as they stand there."""
KEYS = {"Ctrl", "Enter", "Esc", "Tab", "Delete"}
TYPED = {"Shàn", "Guóqiáng"}
PLACES = re.compile(r"\{(\w+)[^}]*\}")
HAN = re.compile("[\u4e00-\u9fff]")


def filled(code: str) -> str:
    """The sentence with a number wherever it names something."""
    names = PLACES.findall(sentences()[code])
    return sentence(Problem(code, dict.fromkeys(names, 7)))


@pytest.mark.parametrize("code", sorted(sentences()))
def test_a_sentence_is_whole_and_chinese(chinese: QApplication, code: str) -> None:
    words = filled(code)
    assert HAN.search(words), words
    assert "{" not in words
    assert set(LATIN.findall(words)) <= READ_AS_THEY_ARE | FILES | NAMES | KEYS | TYPED, words
    general = "error.unexpected"
    assert code == general or words != filled(general)


def test_a_broken_rule_without_its_fields_says_what_to_put_right(
    chinese: QApplication, clock: StandingClock
) -> None:
    notices = Notices(clock.now)
    notices.problem(RuleBroken({"plate": Problem("referral.time_in_future")}))
    assert notices.kept[0].words == sentence(Problem("referral.time_in_future"))
    notices.deleteLater()


def test_an_error_of_this_computer_keeps_its_sentence(qtbot: QtBot, chinese: QApplication) -> None:
    assert told(DiskFull()) == sentence(Problem("error.disk_full"))
    assert told(RuleBroken({})) == sentence(Problem("error.rule_broken"))
