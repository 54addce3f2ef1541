"""A strip above a form or a list: something to know, and one thing to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import TONE_ICONS, Tone


class NoteStrip(QFrame):
    """Icon, words and one button; hidden until something is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="note")
        self._sign, self.words, self.button = QLabel(), QLabel(), KeyButton("", look="quiet")
        self._work: Callable[[], object] | None = None
        self.words.setWordWrap(True)
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(2), theme.px(12), theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(theme.target_height())
        self.hide()

    def say(
        self,
        words: str,
        tone: Tone = Tone.GREY,
        action: str = "",
        work: Callable[[], object] | None = None,
        *,
        icon: str = "",
    ) -> None:
        """Show these words, and a button where there is something to do."""
        self._work = work
        theme.set_look(self, look="note", tone=str(tone))
        self._sign.setPixmap(theme.pixmap(icon or TONE_ICONS[tone], 20, tone))
        self.words.setText(words)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(work is not None)
        self.setAccessibleName(words)
        self.show()

    def _press(self) -> None:
        if self._work is not None:
            self._work()
