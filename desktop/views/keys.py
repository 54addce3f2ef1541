"""The keys of the window, and what they do."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

PRESSED = (
    *("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F12"),
    *("Ctrl+S", "Ctrl+Return", "Ctrl+Enter", "Ctrl+Z", "Esc", "Alt+N"),
    *(f"Alt+{digit}" for digit in range(10)),
)
MAIN = ("Ctrl+Return", "Ctrl+Enter", "F9", "Ctrl+S")
"""Each does what a form is there for, unless the form gives the key a meaning of its own."""


def press_main(widget: QWidget, work: Callable[[], object], but: Collection[str] = ()) -> None:
    """Let the keys of `MAIN` do the work while the widget is shown and enabled, all `but` these.

    The button of the act shows one of them. A key held down does it once.
    """
    for key in MAIN:
        if key not in but:
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(work)


class ShellKeys(QObject):
    """Hands each key to one callable. A text field keeps Ctrl+Z while it is being written in."""

    def __init__(self, window: QWidget, press: Callable[[str], object]) -> None:
        super().__init__(window)
        self._shortcuts = [QShortcut(QKeySequence(key), window) for key in PRESSED]
        for key, shortcut in zip(PRESSED, self._shortcuts, strict=True):
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(press, key))

    def set_enabled(self, *, on: bool) -> None:
        """Switch all keys on or off (behind the sign-in page they are off)."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)
