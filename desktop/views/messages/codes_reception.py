"""Words of the value lists of the receiving desk, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

RECEPTION: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "Direction": {
        "up": QT_TRANSLATE_NOOP("codes", "Up-referral"),
        "down": QT_TRANSLATE_NOOP("codes", "Down-referral"),
    },
    "ReceptionState": {
        "waiting": QT_TRANSLATE_NOOP("codes", "Waiting to be received"),
        "received": QT_TRANSLATE_NOOP("codes", "Opened here"),
        "info-requested": QT_TRANSLATE_NOOP("codes", "More was asked for"),
        "accepted": QT_TRANSLATE_NOOP("codes", "Taken on"),
        "arranged": QT_TRANSLATE_NOOP("codes", "Visit arranged"),
        "rejected": QT_TRANSLATE_NOOP("codes", "Not taken on"),
        "not-arrived": QT_TRANSLATE_NOOP("codes", "Did not arrive"),
        "contacting": QT_TRANSLATE_NOOP("codes", "Being contacted"),
        "arrived": QT_TRANSLATE_NOOP("codes", "Is here"),
        "seen": QT_TRANSLATE_NOOP("codes", "Was seen"),
        "following": QT_TRANSLATE_NOOP("codes", "In follow-up"),
        "discharged": QT_TRANSLATE_NOOP("codes", "Treatment ended"),
        "awaiting-return": QT_TRANSLATE_NOOP("codes", "Waits to go back"),
        "completed": QT_TRANSLATE_NOOP("codes", "Ended as planned"),
        "lost": QT_TRANSLATE_NOOP("codes", "Lost to follow-up"),
        "cancelled": QT_TRANSLATE_NOOP("codes", "Taken back by the sender"),
        "closed": QT_TRANSLATE_NOOP("codes", "Closed with a reason"),
    },
    "ReceptionRoute": {
        "network": QT_TRANSLATE_NOOP("codes", "By the line"),
        "slip": QT_TRANSLATE_NOOP("codes", "Scanned slip"),
        "phone-code": QT_TRANSLATE_NOOP("codes", "Telephone code"),
        "paper": QT_TRANSLATE_NOOP("codes", "On paper"),
        "walked-in": QT_TRANSLATE_NOOP("codes", "Came by himself"),
    },
}
