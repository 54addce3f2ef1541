"""The one question before what cannot be undone."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class ConfirmDialog(QDialog):
    """Says what will happen; the button repeats the verb and the name, Esc goes back."""

    def __init__(self, parent: QWidget | None, verb: str, name: str, consequence: str) -> None:
        super().__init__(parent)
        doing = self.tr("{verb}: {name}").format(verb=verb, name=name)
        self.setWindowTitle(doing)
        title, words, sign = QLabel(doing), QLabel(consequence), QLabel()
        theme.set_look(title, look="heading")
        words.setWordWrap(True)
        title.setWordWrap(True)
        sign.setPixmap(theme.pixmap("warning", 32, Tone.AMBER))
        self.yes = KeyButton(doing, look="danger")
        self.no = KeyButton(self.tr("Go back"), "Esc")
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        text = QVBoxLayout()
        text.setSpacing(theme.px(8))
        text.addWidget(title)
        text.addWidget(words)
        top = QHBoxLayout()
        top.setSpacing(theme.px(14))
        top.addWidget(sign)
        top.addLayout(text, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(18))
        column.addLayout(top)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(440))
        self.no.setFocus()


def confirm(parent: QWidget | None, verb: str, name: str, consequence: str) -> bool:
    """Ask, and wait for the answer; the safe answer has the focus.

    Args:
        parent: the page that asks.
        verb: what is about to be done, as on the button that was pressed.
        name: whom or what it is done to.
        consequence: what will be so afterwards, in one or two sentences.
    """
    dialog = ConfirmDialog(parent, verb, name, consequence)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
