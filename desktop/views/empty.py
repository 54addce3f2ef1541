"""What stands where there is nothing: why, and the one key that fills it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.views import theme


@dataclass(frozen=True, slots=True)
class EmptyText:
    """Words of an empty list.

    Attributes:
        why: why it is empty.
        action: words of the button that fills it; empty for none.
        key: the key that does the same, shown beside.
        since: since when the data are known, or another quiet second line.
    """

    why: str
    action: str = ""
    key: str = ""
    since: str = ""


class EmptyState(QWidget):
    """Words in the middle of an empty list.

    Signals:
        pressed(): the button was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why, self._since, self._key = QLabel(), QLabel(), QLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self.pressed)
        for label in (self._why, self._since):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_look(self._why, look="soft")
        theme.set_look(self._since, look="small")
        theme.set_look(self._key, look="key")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self._key)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        column.addWidget(self._why)
        column.addWidget(self._since)
        column.addLayout(row)
        column.addStretch(3)

    def set_text(self, text: EmptyText) -> None:
        """Show these words."""
        self._why.setText(text.why)
        self._since.setText(text.since)
        self._since.setVisible(bool(text.since))
        self.button.setText(text.action)
        self.button.setVisible(bool(text.action))
        self._key.setText(text.key)
        self._key.setVisible(bool(text.key and text.action))
        self.setAccessibleName(f"{text.why} {text.since} {text.action} {text.key}".strip())
