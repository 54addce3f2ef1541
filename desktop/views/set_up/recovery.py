"""The recovery key: shown, printed, typed back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import Problem
from desktop.domain.recovery_key import new_recovery_secret, read_recovery, recovery_text
from desktop.views import theme
from desktop.views.fields import FormPanel, Section, TextField
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone


class RecoveryPanel(QWidget):
    """Makes a new key and makes sure that it stands on paper before it is hidden.

    Signals:
        confirmed(): the key was typed back without a mistake.
    """

    confirmed = Signal()

    def __init__(self, print_key: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.secret = new_recovery_secret()
        self._print_key = print_key
        self.strip = Strip()
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        TextField(
                            "typed",
                            self.tr("Type the key from the paper"),
                            ime=False,
                            required=True,
                            span=2,
                        )
                    ],
                )
            ]
        )
        self.form.committed.connect(lambda _name: self.check())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._card())
        column.addWidget(self.form)
        column.addWidget(self.strip)
        column.addStretch(1)
        self.form.hide()

    def _card(self) -> QWidget:
        card = QFrame()
        theme.set_look(card, look="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        text = recovery_text(self.secret)
        self.shown = QLabel(text)
        theme.set_look(self.shown, look="title")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print = KeyButton(self.tr("Print or save as PDF"), icon="print", look="primary")
        self.written = KeyButton(self.tr("I have it on paper: hide it and type it back"))
        self.print.clicked.connect(lambda: self._print_key(text))
        self.written.clicked.connect(self.hide_key)
        buttons = QHBoxLayout()
        buttons.addWidget(self.print)
        buttons.addWidget(self.written)
        buttons.addStretch(1)
        column.addWidget(self.shown)
        column.addLayout(buttons)
        return card

    def hide_key(self) -> None:
        """Take the key from the screen and ask for it; pressed again, show it again."""
        if not self.form.isHidden():
            self.shown.setText(recovery_text(self.secret))
            self.written.set_words(self.tr("I have it on paper: hide it and type it back"))
            self.form.hide()
            return
        self.shown.setText("······-" * 7 + "······")
        self.written.set_words(self.tr("Show it again"))
        self.form.show()
        self.form.field("typed").setFocus()

    def check(self) -> bool:
        """Compare what was typed; tell where it is wrong."""
        problem = self._problem()
        self.form.show_problems({"typed": problem} if problem else {}, focus=False)
        if problem is not None:
            self.strip.say("")
            return False
        self.strip.say(
            self.tr("The key is right. Put the paper away where only the head of the clinic gets."),
            Tone.GREEN,
        )
        self.confirmed.emit()
        return True

    def require(self) -> bool:
        """Tell whether the key was typed back; otherwise go to where it is asked."""
        if self.form.isHidden():
            self.strip.say(sentence(Problem("recovery.type_back")), Tone.AMBER)
            self.written.setFocus()
            return False
        if not self.check():
            self.form.field("typed").setFocus()
            return False
        return True

    def _problem(self) -> Problem | None:
        read = read_recovery(self.form.values()["typed"] or "")
        if isinstance(read, Problem):
            return read
        return None if read == self.secret else Problem("recovery.other_key")
