"""A field for what nobody should read over the shoulder."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.domain.errors import Problem
from desktop.views.fields import TextField


class SecretField(TextField):
    """A password or PIN: shown as dots, kept as typed, never part of a draft.

    Signals:
        entered(): Enter was pressed in a field made with `submits=True`.
    """

    entered = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        *,
        digits: bool = False,
        submits: bool = False,
        **common: Any,
    ) -> None:
        self._submits = submits
        super().__init__(name, label, max_length=128, ime=False, **common)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        if digits:
            hints |= Qt.InputMethodHint.ImhDigitsOnly
        self.line.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoPredictiveText)

    def value(self) -> str | None:
        """Return what was typed, blanks included: they are part of a password."""
        return self.line.text() or None

    def plain(self) -> str:
        """Return whether something stands there, never what."""
        return "*" if self.line.text() else ""

    def set_problem(self, problem: Problem | str | None) -> None:
        """Show why it was refused; what is typed next takes the place of the refused one."""
        super().set_problem(problem)
        if problem:
            self.line.selectAll()

    def _key(self, event: QKeyEvent) -> bool:
        if self._submits and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return True
        return super()._key(event)
