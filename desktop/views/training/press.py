"""Keys of buttons, acting at once."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton


def press_by(button: QPushButton, key: str) -> None:
    """Press the button by a key while it is shown and enabled.

    A button's own shortcut shows it pressed for a tenth of a second first; what is typed in that
    time would go elsewhere.
    """
    QShortcut(QKeySequence(key), button).activated.connect(button.click)
