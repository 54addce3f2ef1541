"""One message inside a card, with its icon."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.tokens import TONE_ICONS, Tone


class Strip(QFrame):
    """Says one thing, or is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str, tone: Tone = Tone.RED) -> None:
        """Show these words; none hides the strip."""
        self.words.setText(words)
        self._sign.setPixmap(theme.pixmap(TONE_ICONS[tone], 20, tone))
        theme.set_look(self, look="note", tone=str(tone))
        self.setAccessibleName(words)
        self.setVisible(bool(words))
