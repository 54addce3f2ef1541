"""Which printer takes which paper, and how the referral form lies in it."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.views.settings.printers import PrintersTab

BLANK = {"preprinted": False, "right_mm": 0.0, "down_mm": 0.0}


@pytest.fixture
def kept() -> list[Mapping[str, Any]]:
    return []


def tab(qtbot: QtBot, kept: list[Mapping[str, Any]], held: Mapping[str, Any]) -> PrintersTab:
    made = PrintersTab(
        (("referral-slip", "Referral form"),),
        lambda: ["P1"],
        dict,
        lambda _template, _printer: None,
        lambda _template, _printer: True,
        (held, kept.append),
    )
    qtbot.addWidget(made)
    made.load_once()
    return made


def test_a_distance_is_kept_when_it_was_typed(qtbot: QtBot, kept: list[Mapping[str, Any]]) -> None:
    made = tab(qtbot, kept, BLANK)
    made.place["right_mm"].set_value(-2.5)
    made.form.committed.emit("right_mm")
    assert kept[-1]["right_mm"] == -2.5
    assert kept[-1]["preprinted"] is False


def test_what_is_set_is_shown(qtbot: QtBot, kept: list[Mapping[str, Any]]) -> None:
    made = tab(qtbot, kept, {"preprinted": True, "right_mm": 1.5, "down_mm": 0.0})
    shown = {name: each.value() for name, each in made.place.items()}
    assert shown["preprinted"] is True
    assert float(shown["right_mm"]) == 1.5
    assert shown["down_mm"] is None
