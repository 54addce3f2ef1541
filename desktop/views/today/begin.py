"""Today begins in the search box; the keys of the cards work from there all the same."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_TO_CARDS = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


class OutOfSearch(QObject):
    """Hands the arrows and Enter of the empty search box on, as if the first card had them.

    A box in which something stands, or whose list shows, keeps its keys.
    """

    def __init__(self, page: QWidget, first: QWidget, may: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._first, self._may = page, first, may

    def watch(self, search: QLineEdit) -> None:
        """Watch this box, once."""
        search.removeEventFilter(self)
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean the cards."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        idle = isinstance(watched, QLineEdit) and not watched.text()
        listed = getattr(watched, "is_open", False)
        if event.key() not in _TO_CARDS or not idle or listed or not self._page.isVisible():
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._may():
            return False
        self._first.setFocus()
        if event.key() != Qt.Key.Key_Down:
            QApplication.sendEvent(self._first, event.clone())
        return True
