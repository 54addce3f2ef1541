"""Words of the value lists of the five emergency centres, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

CENTRE: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "BeFast": {
        "balance": QT_TRANSLATE_NOOP("codes", "Balance lost"),
        "eyes": QT_TRANSLATE_NOOP("codes", "Eyes: sight lost"),
        "face": QT_TRANSLATE_NOOP("codes", "Face uneven"),
        "arm": QT_TRANSLATE_NOOP("codes", "Arm weak"),
        "speech": QT_TRANSLATE_NOOP("codes", "Speech unclear"),
    },
    "Membranes": {
        "intact": QT_TRANSLATE_NOOP("codes", "Intact"),
        "ruptured": QT_TRANSLATE_NOOP("codes", "Ruptured"),
    },
    "RiskColour": {
        "green": QT_TRANSLATE_NOOP("codes", "Green: low risk"),
        "yellow": QT_TRANSLATE_NOOP("codes", "Yellow: some risk"),
        "orange": QT_TRANSLATE_NOOP("codes", "Orange: higher risk"),
        "red": QT_TRANSLATE_NOOP("codes", "Red: high risk"),
        "purple": QT_TRANSLATE_NOOP("codes", "Purple: infectious disease"),
    },
}
