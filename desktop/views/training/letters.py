"""A list that hands on every letter and digit, also while it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.views.tables import RecordTable

_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class LetterTable(RecordTable):
    """A RecordTable whose page works by single keys.

    Signals:
        struck(text): a letter (small) or digit without a modifier, with or without a row.
    """

    struck = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on letters and digits; the rest is the list's."""
        text = event.text()
        if event.modifiers() in _PLAIN and text.isprintable() and text.strip():
            self.struck.emit(text.lower())
        else:
            super().keyPressEvent(event)
