"""A strip above a form or a list: something to know, and one thing to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import TONE_ICONS, Tone


class NoteStrip(QFrame):
    """Icon, words and one button; hidden until something is said.

    Attributes:
        line: one of several in a strip around them; without a frame of its own.
    """

    def __init__(self, parent: QWidget | None = None, *, line: bool = False) -> None:
        super().__init__(parent)
        self.line, self.tone = line, Tone.GREY
        theme.set_look(self, look="plain" if line else "note")
        self._sign, self.words, self.button = QLabel(), QLabel(), KeyButton("", look="quiet")
        self._work: Callable[[], object] | None = None
        self.words.setWordWrap(True)
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        across, around = (0, 0) if line else (theme.px(12), theme.px(2))
        row.setContentsMargins(across, around, across, around)
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
        self.tone = tone
        if not self.line:
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
