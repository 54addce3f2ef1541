"""What the grid's signs mean, and the strip that says whom or what a page is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.tokens import Tone


class Legend(QFrame):
    """One quiet line under the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for words, tone in (
            (self.tr("seats of this computer left"), Tone.GREEN),
            (self.tr("only pool seats"), Tone.BLUE),
            (self.tr("full"), Tone.RED),
            (self.tr("off, nobody waiting"), Tone.GREY),
            (self.tr("off, patients to be placed anew"), Tone.AMBER),
        ):
            row.addWidget(_swatch(tone))
            text = QLabel(words)
            theme.set_look(text, look="small")
            row.addWidget(text)
            row.addSpacing(theme.px(10))
        keys = QLabel(self.tr("F3: book · P: publish · H: waiting · X: county · C: villages"))
        theme.set_look(keys, look="small")
        keys.setWordWrap(True)  # with large letters it takes a second line, not a wider page
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(keys, 1)


def _swatch(tone: Tone) -> QLabel:
    colours = theme.tokens().tones[tone]
    made = QLabel()
    made.setFixedSize(theme.px(22), theme.px(14))
    made.setStyleSheet(
        f"background: {colours.ground}; border: 1px solid {colours.line}; border-radius: 3px;"
    )
    return made


def strip(icon: str, tone: Tone) -> tuple[QFrame, QLabel]:
    """One line with a sign, hidden until there is something to say; and where the words go."""
    frame, words, sign = QFrame(), QLabel(), QLabel()
    theme.set_look(frame, look="note", tone=str(tone))
    sign.setPixmap(theme.pixmap(icon, 16, tone))
    words.setWordWrap(True)
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
    row.addWidget(sign)
    row.addWidget(words, 1)
    frame.hide()
    return frame, words
