"""Fields whose text is read as something else; what was understood and offered is shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.domain.entry import Offer, Read
from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.fields.text import set_ime


def typed_line(placeholder: str = "") -> QLineEdit:
    """Return a line for digits: the input method stays out."""
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    set_ime(line, on=False)
    return line


class ReadField(Field):
    """A line read by a function; value is what it returned, None when blank or not understood.

    Warnings of a `Read` stand under the field and never block. An `Offer` becomes a button
    under the field, taken only by a key or click.

    Args (beside the common ones):
        read: called with the text as typed, never blank.
        show: turns a value into the text that stands in the line when the field was left.
        unit: words behind the line.
        hint: turns a value into quiet words above the line, while typing.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        read: Callable[[str], Any],
        show: Callable[[Any], str] = str,
        placeholder: str = "",
        unit: str = "",
        hint: Callable[[Any], str] | None = None,
        **common: Any,
    ) -> None:
        super().__init__(name, label, **common)
        self._read, self._show, self._hint_of = read, show, hint
        self.line = typed_line(placeholder)
        self.line.textEdited.connect(lambda _text: self._typed())
        host = QWidget()
        self._row = QHBoxLayout(host)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._row.addWidget(self.line, 1)
        self._adopt(host, self.line)
        if unit:
            words = QLabel(unit)
            theme.set_look(words, look="soft")
            self._row.addWidget(words)
            self.line.setAccessibleName(f"{label} ({unit})")

    def value(self) -> Any:
        """Return the value that was understood."""
        got = self._got()
        got = got.value if isinstance(got, Read) else got
        return None if isinstance(got, Offer | Problem) else got

    def set_value(self, value: Any) -> None:
        """Show the value."""
        self.set_plain("" if value is None else self._show(value))

    def plain(self) -> str:
        """Return the text as typed."""
        return self.line.text().strip()

    def set_plain(self, plain: Any) -> None:
        """Show the text."""
        self.line.setText(str(plain or ""))
        self._explain()
        self._announce()

    def own_problem(self) -> Problem | None:
        """Return why the text cannot be understood, or None."""
        got = self._got()
        if isinstance(got, Offer):
            return got.problem
        return got if isinstance(got, Problem) else None

    def cursor_place(self) -> int:
        """Return the position in characters."""
        return self.line.cursorPosition()

    def set_cursor_place(self, position: int) -> None:
        """Put the cursor there."""
        self.line.setCursorPosition(position)

    def commit(self) -> None:
        """Finish; warn, and offer what was probably meant."""
        got = self._got()
        self.set_warning(got.warnings[0] if isinstance(got, Read) and got.warnings else None)
        if isinstance(got, Offer):
            offered = self._show(got.value)
            self.set_offer(
                self.tr("Take {value} (Enter)").format(value=offered),
                lambda: self._accept(offered),
            )
        else:
            self.set_offer("", None)
        super().commit()  # last: who hears of it may have a warning or an offer of its own

    def _accept(self, text: str) -> None:
        self.line.setText(text)
        self._explain()
        self._edited(done=True)

    def _got(self) -> Any:
        text = self.plain()
        return self._read(text) if text else None

    def _typed(self) -> None:
        self._explain()
        self._edited()

    def _explain(self) -> None:
        if self._hint_of is not None:
            value = self.value()
            self.set_hint("" if value is None else self._hint_of(value))

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and (text := self._show(value)) != self.line.text():
            self.line.setText(text)
