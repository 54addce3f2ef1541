"""Sentences about the support bundle."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "support.not_written": QT_TRANSLATE_NOOP(
        "messages", "The file could not be written there. Choose another folder and save again."
    ),
}
