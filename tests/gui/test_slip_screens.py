"""Slip keys in the settings, and what a slip leaves to its paper in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.slip_keys import fingerprint, text_of
from desktop.domain.slip_texts import TEXTS_A, TEXTS_B
from desktop.services.slip_keys import SlipKeys, fingerprint_of
from desktop.store.queries import signing
from desktop.views.settings.slip_keys import SlipKeysTab
from desktop.views.slip_words import slip_field
from tests.factory import Clinic
from tests.slips import ROOT

LINE = text_of(ROOT.public)


@pytest.fixture
def tab(qtbot: QtBot, clinic: Clinic) -> SlipKeysTab:
    keys = SlipKeys(clinic.store, lambda: clinic.administrator)
    made = SlipKeysTab(keys.facts, fingerprint_of, keys.root_in, keys.set_root)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_countys_key_is_typed_compared_and_kept(
    qtbot: QtBot, tab: SlipKeysTab, clinic: Clinic
) -> None:
    qtbot.keyClicks(tab.typed, LINE[:-1])
    assert not tab.save_button.isEnabled()
    qtbot.keyClicks(tab.typed, LINE[-1])
    assert fingerprint(ROOT.public) in tab.seen.text()

    tab.save_button.setFocus()
    qtbot.keyClick(tab.save_button, Qt.Key.Key_Space)

    with clinic.store.reading() as reading:
        assert signing.root_key(reading) == ROOT.public
    assert fingerprint(ROOT.public) in tab.root.text()
    assert tab.typed.text() == ""
    assert tab.strip.isVisible()


def test_a_file_brings_the_key_into_the_line(tab: SlipKeysTab, tmp_path: Path) -> None:
    path = tmp_path / "county.txt"
    path.write_text(f"  {LINE}\n", encoding="utf-8")
    tab.read_file(path)
    assert tab.typed.text() == LINE
    path.write_text("nothing", encoding="utf-8")
    tab.read_file(path)
    assert "44" in tab.strip.words.text()


def test_who_may_not_change_it_sees_both_fingerprints(qtbot: QtBot, clinic: Clinic) -> None:
    keys = SlipKeys(clinic.store, lambda: clinic.nurse)
    tab = SlipKeysTab(keys.facts, fingerprint_of, keys.root_in, None)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.own.text() == keys.facts().own
    assert not tab.typed.isVisible()


def test_every_field_of_a_slip_has_words(qapp: object) -> None:
    paths = [each.path for each in (*TEXTS_A, *TEXTS_B)]
    assert [path for path in paths if slip_field(path) == path] == []
