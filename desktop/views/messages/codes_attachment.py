"""Words of the value lists of attachments, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

ATTACHMENT: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "AttachmentKind": {
        "ecg": QT_TRANSLATE_NOOP("codes", "ECG"),
        "imaging": QT_TRANSLATE_NOOP("codes", "Imaging"),
        "laboratory": QT_TRANSLATE_NOOP("codes", "Laboratory"),
        "consent": QT_TRANSLATE_NOOP("codes", "Consent form"),
        "slip": QT_TRANSLATE_NOOP("codes", "Paper slip"),
        "discharge-summary": QT_TRANSLATE_NOOP("codes", "Discharge summary"),
        "other": QT_TRANSLATE_NOOP("codes", "Other picture"),
    },
}
