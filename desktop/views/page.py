"""What every screen is to the shell."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.pill import KeyButton

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Page(QWidget):
    """One screen. Build the widgets into `body` and the buttons of the head with `add_to_head`.

    Attributes:
        help_topic: file name without ending under `resources/help/<language>/`.
        kinds: record kinds whose change reloads it; empty means it never asks.

    Signals:
        patient_changed(): `patient()` gives another answer.
        wants_back(): the page is done; go back one level.
    """

    help_topic = "keys"
    kinds: frozenset[str] = frozenset()

    patient_changed = Signal()
    wants_back = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        self._at_head: list[QWidget] = []
        self._ordered = False
        self._room = 0
        self._title = QLabel(title)
        theme.set_look(self._title, look="title")
        self._note = QLabel()
        theme.set_look(self._note, look="soft")
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(self._title)
        self._head.addWidget(self._note)
        self._head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(10))
        column.addLayout(self._head)
        column.addLayout(self.body, 1)

    @property
    def title(self) -> str:
        """Words at the head of the page."""
        return self._title.text()

    def set_title(self, title: str, note: str = "") -> None:
        """Show these words, and quiet ones beside them."""
        self._title.setText(title)
        self._note.setText(note)

    def add_to_head(self, *widgets: QWidget) -> None:
        """Put widgets at the right end of the head, in this order; Tab reaches them last."""
        for widget in widgets:
            self._head.addWidget(widget)
            self._at_head.append(widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go through the body first, then through the head."""
        super().showEvent(event)
        if self._ordered:
            return
        self._ordered = True
        last = self._last_of_body()
        for widget in self._at_head:
            if last is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(last, widget)
                last = widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys off the buttons of the head where they do not fit."""
        super().resizeEvent(event)
        # a page that is too wide scrolls, so its own width says nothing about the room there is
        beside = self.parentWidget()
        room = min(self.width(), beside.width()) if beside is not None else self.width()
        if room != self._room:
            self._room = room
            self._fit_head(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that shows this letter, wherever on the page the focus is.

        Fields and lists take their letters themselves; what comes here nobody wanted.
        """
        plain = not event.modifiers() & ~_PLAIN
        letter = event.text().upper() if plain else ""
        found: Iterable[KeyButton] = self.findChildren(KeyButton) if letter.strip() else ()
        shown = (each for each in found if each.isVisible() and each.key_name == letter)
        # a question over the page is a child of the page as well
        own = (each for each in shown if each.window() is self.window())
        pressed = next((each for each in own if each.isEnabled()), None)
        if pressed is not None:
            pressed.click()
        else:
            super().keyPressEvent(event)

    def _fit_head(self, room: int) -> None:
        buttons = [each for each in self._at_head if isinstance(each, KeyButton)]
        for short in (False, True):
            for button in buttons:
                button.set_short(short=short)
            self._head.invalidate()
            if self._head.sizeHint().width() <= room - 2 * theme.px(16):
                return

    def begin(self) -> QWidget | None:
        """Return `first_focus()`, or else the first thing of the body that takes the focus."""
        ready = (w for w in self._stops() if w.isEnabled() and w.isVisibleTo(self))
        return self.first_focus() or next(ready, None)

    def _last_of_body(self) -> QWidget | None:
        return next(reversed(self._stops()), None)

    def _stops(self) -> list[QWidget]:
        """Return what Tab stops at in the body, in order."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not self and widget is not None:
            head = any(widget is h or h.isAncestorOf(widget) for h in self._at_head)
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and not head and self.isAncestorOf(widget) and not widget.focusProxy():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    # --- what the shell calls; override what the page has --------------------------

    def show_with(self, **what: Any) -> None:
        """Show what `go(name, **what)` asked for; called each time the page is opened."""

    def reload(self, kinds: frozenset[str]) -> None:
        """Records of these kinds changed (all of `self.kinds` on F5); keep the selection."""

    def may_leave(self) -> bool:
        """Ask or keep a draft before the page is left; False stays. Never discard silently."""
        return True

    def first_focus(self) -> QWidget | None:
        """Return the widget where work begins; None lets Qt choose."""
        return None

    def patient(self) -> PatientLine | None:
        """Return whom the page is about, for the banner."""
        return None

    def save(self) -> bool:
        """Ctrl+S; False when the page has nothing to save."""
        return False

    def submit(self) -> bool:
        """Ctrl+Enter: finish the form. The same as saving where a page knows no difference."""
        return self.save()

    def save_and_next(self) -> bool:
        """F9. The same as saving where nothing comes next; False when there is nothing to save."""
        return self.save()

    def print_paper(self) -> bool:
        """F8; False when the page has nothing to print."""
        return False

    def undo(self) -> bool:
        """Ctrl+Z while no text is being written and no undo bar shows; False when nothing."""
        return False

    def key(self, _name: str) -> bool:
        """F3, F4, F6 or F7 pressed on this page; False leaves it to the shell."""
        return False

    def menu_actions(self) -> list[QAction]:
        """Return what F10 offers on this page, beside what every page has."""
        return []
