"""Fields of free text."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.fields.base import Field

NEAR_LIMIT = 0.8
"""Share of the limit from which the counter shows."""


class _Counted(Field):
    """A text with a limit. Nothing typed is cut off: too long is a problem, not a loss."""

    def __init__(self, name: str, label: str, *, max_length: int, **common: Any) -> None:
        super().__init__(name, label, **common)
        self.max_length = max_length

    def _text(self) -> str:
        raise NotImplementedError

    def value(self) -> str | None:
        """Return the text without outer spaces, None when blank."""
        return self._text().strip() or None

    def plain(self) -> str:
        """Return the text as typed."""
        return self._text()

    def set_value(self, value: str | None) -> None:
        """Show the text."""
        self.set_plain(value or "")

    def own_problem(self) -> Problem | None:
        """Return that it is too long, or None."""
        count = len(self._text().strip())
        if count > self.max_length:
            return Problem("field.too_long", {"count": count, "most": self.max_length})
        return None

    def _on_text(self) -> None:
        count = len(self._text().strip())
        near = count >= self.max_length * NEAR_LIMIT
        self.set_hint(f"{count}/{self.max_length}" if near else "")


class TextField(_Counted):
    """One line of text; value is str or None."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        max_length: int = 100,
        placeholder: str = "",
        ime: bool = True,
        **common: Any,
    ) -> None:
        super().__init__(name, label, max_length=max_length, **common)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        set_ime(self.line, on=ime)
        self.line.textEdited.connect(self._on_edited)
        self._adopt(self.line)

    def _text(self) -> str:
        return self.line.text()

    def set_plain(self, plain: Any) -> None:
        """Show the text."""
        self.line.setText(str(plain or ""))
        self._on_text()
        self._announce()

    def cursor_place(self) -> int:
        """Return the position in characters."""
        return self.line.cursorPosition()

    def set_cursor_place(self, position: int) -> None:
        """Put the cursor there."""
        self.line.setCursorPosition(position)

    def _on_edited(self, _text: str) -> None:
        self._on_text()
        self._edited()


class NoteField(_Counted):
    """Several lines of text; Tab leaves it. Value is str or None."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        max_length: int = 500,
        rows: int = 3,
        placeholder: str = "",
        **common: Any,
    ) -> None:
        super().__init__(name, label, max_length=max_length, **common)
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setPlaceholderText(placeholder)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * rows + theme.px(16))
        set_ime(self.box, on=True)
        self._setting = False
        self.box.textChanged.connect(self._on_box)
        self._adopt(self.box)

    def _text(self) -> str:
        return self.box.toPlainText()

    def set_plain(self, plain: Any) -> None:
        """Show the text."""
        self._setting = True
        self.box.setPlainText(str(plain or ""))
        self._setting = False
        self._announce()

    def cursor_place(self) -> int:
        """Return the position in characters."""
        return self.box.textCursor().position()

    def set_cursor_place(self, position: int) -> None:
        """Put the cursor there."""
        cursor = self.box.textCursor()
        cursor.setPosition(min(position, len(self._text())))
        self.box.setTextCursor(cursor)

    def _keeps_enter(self) -> bool:
        return True

    def _on_box(self) -> None:
        self._on_text()
        if not self._setting:
            self._edited()


def set_ime(widget: QLineEdit | QPlainTextEdit, *, on: bool) -> None:
    """Let the input method compose in words, and stay out of numbers."""
    hints = widget.inputMethodHints()
    latin = Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText
    widget.setInputMethodHints(hints & ~latin if on else hints | latin)
    widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)
