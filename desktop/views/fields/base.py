"""What every field has: label, editor, marks, message."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.messages import sentence
from desktop.views.tokens import TONE_ICONS, Tone

translate = QCoreApplication.translate

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """One question of a form: label above, editor, message under it.

    Subclasses build an editor, hand it to `_adopt`, call `_edited` when the person changes
    something, and implement `value`, `set_value`, `plain`, `set_plain`. Enter moves to the
    next field.

    Attributes:
        name: the record's field name.
        label: the words above the editor.
        required: the receiver cannot go on without it; saving is refused when blank.
        span: grid columns it takes in a FormPanel.
        instead: it stands where the field before it stands; only one of the two is ever shown.

    Signals:
        changed(): the value is another, by hand or by `set_value`.
        committed(): the person has finished with it (focus left, choice made).
        focused(name): the person went into it.
    """

    changed = Signal()
    committed = Signal()
    focused = Signal(str)

    def __init__(
        self,
        name: str,
        label: str,
        *,
        required: bool = False,
        wanted: bool = False,
        span: int = 1,
        instead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name, self.label, self.required, self.span = name, label, required, span
        self.instead = instead
        self._wanted = wanted
        self._touched = False
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        self._problem_row: QWidget | None = None
        self._warning_row: QWidget | None = None
        self._offer: QPushButton | None = None
        self._problem_text = ""
        self._mark: QLabel | None = None
        self._hint: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(3))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(6))
        self._caption = QLabel(label)
        theme.set_look(self._caption, look="label")
        self._caption.setMinimumHeight(theme.px(22))
        self._head.addWidget(self._caption)
        self._head.addStretch(1)
        self._column.addLayout(self._head)

    # --- what subclasses say ------------------------------------------------

    def value(self) -> Any:
        """Return what is meant, or None when blank or not understood."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show the value; None clears. Does not count as done by hand."""
        raise NotImplementedError

    def plain(self) -> Any:
        """Return what stands there, understood or not, as plain JSON (for drafts)."""
        raise NotImplementedError

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        raise NotImplementedError

    def own_problem(self) -> Problem | None:
        """Return why the typed text cannot be understood, or None."""
        return None

    def cursor_place(self) -> int:
        """Return the text cursor's position; 0 where there is none."""
        return 0

    def set_cursor_place(self, position: int) -> None:
        """Put the text cursor there, where there is one."""

    def _tidy(self) -> None:
        """Rewrite what was typed in its understood form, on commit."""

    # --- what forms use ------------------------------------------------------

    @property
    def widget(self) -> QWidget:
        """The editor: a line, a box, a row of chips."""
        assert self._widget is not None
        return self._widget

    def is_blank(self) -> bool:
        """Tell whether nothing stands there."""
        return self.plain() in (None, "", [])

    @property
    def wanted(self) -> bool:
        """Useful to the receiver and counted in the ring, but not blocking."""
        return self._wanted

    def set_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Mark as wanted or not."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_mark()

    def set_required(self, required: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Mark as required or not."""
        if required != self.required:
            self.required = required
            self._show_mark()

    def set_hint(self, text: str, tone: Tone | None = None) -> None:
        """Show quiet words at the right above the editor; empty removes them."""
        if self._hint is None:
            if not text:
                return
            self._hint = QLabel()
            self._head.addWidget(self._hint)
        theme.set_look(self._hint, look="mark" if tone is None else "toned", tone=tone or "")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def problem_text(self) -> str:
        """Return the message now shown under the field, or an empty string."""
        return self._problem_text

    def set_problem(self, problem: Problem | str | None) -> None:
        """Show a message with an icon under the field, or take it away with None."""
        text = sentence(problem) if isinstance(problem, Problem) else problem or ""
        if text == self._problem_text:
            return
        self._problem_text = text
        self._problem_row = self._swap(self._problem_row, text, Tone.RED)
        for widget in self._watched:
            theme.set_look(widget, problem=bool(text))
            widget.setAccessibleDescription(text)

    def set_warning(self, warning: Problem | str | None) -> None:
        """Show under the field what is unusual but may be true; it never blocks."""
        text = sentence(warning) if isinstance(warning, Problem) else warning or ""
        self._warning_row = self._swap(self._warning_row, text, Tone.AMBER)

    def _swap(self, row: QWidget | None, text: str, tone: Tone) -> QWidget | None:
        if row is not None:
            row.hide()
            row.deleteLater()
        if not text:
            return None
        made = _message_row(text, tone, self)
        self._column.insertWidget(2, made)
        made.show()  # the layout would only show it later
        return made

    def set_offer(self, words: str, accept: Callable[[], None] | None) -> None:
        """Offer a correction as a button under the field ("36.5?"); None takes it away.

        Enter in the field moves to the button, Enter again accepts, Tab passes by.
        """
        if self._offer is not None:
            if accept is not None and self._offer.text() == words:
                return
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
        if accept is None:
            return
        self._offer = QPushButton(words)
        theme.set_look(self._offer, look="quiet")
        self._offer.setAutoDefault(True)
        self._column.addWidget(self._offer, alignment=Qt.AlignmentFlag.AlignLeft)
        self._offer.show()  # now, so that Enter can move there at once
        self.setTabOrder(self._watched[-1], self._offer)
        self._offer.installEventFilter(self)
        self._offer.clicked.connect(accept)

    def commit(self) -> None:
        """Take the typing as finished: tidy, show an own problem, tell `committed` if changed."""
        self._tidy()
        self.set_problem(self.own_problem() or (self._problem_text or None))
        if self._touched:
            self._touched = False
            self.committed.emit()

    def settle(self) -> None:
        """Take what stands there as finished and saved; leaving it tells nothing any more."""
        self._tidy()
        self._touched = False

    # --- for subclasses -------------------------------------------------------

    def _adopt(self, widget: QWidget, *watched: QWidget) -> None:
        """Place the editor; `watched` are its parts that take the focus (default: itself)."""
        self._widget = widget
        self._watched = list(watched or (widget,))
        self._column.addWidget(widget)
        self._column.addStretch(1)
        for part in self._watched:
            part.installEventFilter(self)
            part.setAccessibleName(self.label)
        self.setFocusProxy(self._watched[0])
        self._show_mark()

    def _edited(self, *, done: bool = False) -> None:
        """Note a change by hand; `done` when it needs no further typing."""
        self._touched = True
        self.set_problem(None)
        self.set_warning(None)
        self.set_offer("", None)
        self._announce()
        if done:
            self.commit()

    def _announce(self) -> None:
        self._show_mark()
        self.changed.emit()

    def _show_mark(self) -> None:
        shown = (self.required or self._wanted) and (self._widget is None or self.is_blank())
        if not shown:
            if self._mark is not None:
                self._mark.hide()
            return
        if self._mark is None:
            self._mark = QLabel()
            self._head.insertWidget(1, self._mark)
        self._mark.setText(
            translate("Field", "required") if self.required else translate("Field", "wanted")
        )
        theme.set_look(self._mark, look="mark", tone="red" if self.required else "")
        self._mark.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on with Enter, commit when the focus leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._offer:
                return self._offer_key(event)
            return self._key(event)
        if watched is self._offer or not isinstance(event, QFocusEvent):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.name)
        elif self._offer is not None and self._offer.hasFocus():
            return False
        elif event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        return False

    def _offer_key(self, event: QKeyEvent) -> bool:
        if event.key() not in ENTER or self._offer is None:
            return False
        self._watched[0].setFocus()
        self._offer.click()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        """Handle a key of the editor; True when used up."""
        if event.key() in ENTER and not self._keeps_enter() and _bare(event):
            self.commit()
            self.focusNextChild()
            return True
        return False

    def _keeps_enter(self) -> bool:
        """Tell whether Enter belongs to the editor (several lines)."""
        return False


def _bare(event: QKeyEvent) -> bool:
    return event.modifiers() in {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    }


def _message_row(text: str, tone: Tone, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(4))
    sign, words = QLabel(), QLabel(text)
    sign.setContentsMargins(0, theme.px(3), 0, 0)
    sign.setPixmap(theme.pixmap(TONE_ICONS[tone], 16, tone))
    theme.set_look(words, look="toned", tone=str(tone))
    words.setWordWrap(True)
    line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return row
