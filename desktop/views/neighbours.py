"""Two lists side by side: the arrows lead from one to the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def neighbours(left: QWidget, right: QWidget) -> None:
    """← in the right one goes to the left one, → in the left one back; Tab goes on as before."""
    for here, key, there in ((right, "Left", left), (left, "Right", right)):
        shortcut = QShortcut(QKeySequence(key), here)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(there.setFocus)
