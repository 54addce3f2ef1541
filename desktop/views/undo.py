"""Undo before confirm: ten seconds to take back what was just done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

UNDO_S = 10


class UndoBar(QFrame):
    """A strip with what was done and an Undo button; Ctrl+Z does the same.

    Signals:
        closed(): gone, used or not.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="strip", tone="blue")
        self._undo: Callable[[], object] | None = None
        self._left_s = 0
        sign, self.words, self._left = QLabel(), QLabel(), QLabel()
        sign.setPixmap(theme.pixmap("ok", 16, Tone.BLUE))
        theme.set_look(self._left, look="small")
        self.button = KeyButton(self.tr("Undo"), "Ctrl+Z", icon="undo")
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        row.addWidget(self._left)
        row.addWidget(self.button)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count_down)
        self.hide()

    def offer(self, words: str, undo: Callable[[], object]) -> None:
        """Show what was done and offer to take it back for ten seconds."""
        self._undo, self._left_s = undo, UNDO_S
        self.words.setText(words)
        self._show_left()
        self.show()
        self._tick.start()

    @property
    def offering(self) -> bool:
        """Whether there is something to take back now."""
        return self._undo is not None

    def undo(self) -> bool:
        """Take it back; False when nothing is offered."""
        work, self._undo = self._undo, None
        self.close_bar()
        if work is not None:
            work()
        return work is not None

    def close_bar(self) -> None:
        """Stop offering."""
        self._undo = None
        self._tick.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _count_down(self) -> None:
        self._left_s -= 1
        self._show_left()
        if self._left_s <= 0:
            self.close_bar()

    def _show_left(self) -> None:
        self._left.setText(self.tr("{seconds} s").format(seconds=self._left_s))
