"""A forgotten password: the recovery key gives a new one."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import Problem
from desktop.domain.recovery_key import read_recovery
from desktop.views import theme
from desktop.views.fields import FormPanel, Section, TextField
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.sign_in.strip import Strip


class RecoverPanel(QWidget):
    """Asks for the recovery key and a new password, typed twice.

    Signals:
        given(recovery, password): both are well formed.
        back(): the person goes back.
    """

    given = Signal(str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who, self.strip = QLabel(), Strip()
        theme.set_look(self._who, look="title")
        words = QLabel(
            self.tr(
                "The recovery key was printed when the clinic was set up; the administrator keeps"
                " it locked away. Type its 48 digits and a new password."
            )
        )
        words.setWordWrap(True)
        theme.set_look(words, look="soft")
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        TextField(
                            "recovery", self.tr("Recovery key"), required=True, span=2, ime=False
                        ),
                        SecretField("password", self.tr("New password"), required=True),
                        SecretField("again", self.tr("New password again"), required=True),
                    ],
                )
            ]
        )
        self.save = KeyButton(self.tr("Set password and sign in"), look="primary")
        self.other = KeyButton(self.tr("Go back"), "Esc")
        self.save.clicked.connect(self._give)
        self.other.clicked.connect(self.back)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for widget in (self._who, words, self.form, self.strip):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_person(self, name: str) -> None:
        """Ask for this person's new password."""
        self._who.setText(self.tr("New password for {name}").format(name=name))
        self.form.clear()
        self.strip.say("")
        self.form.field("recovery").setFocus()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Show what the service found."""
        self.form.show_problems(problems)

    def _give(self) -> None:
        values, found = self.form.values(), self.form.own_problems()
        read = read_recovery(values["recovery"] or "")
        if isinstance(read, Problem):
            found.setdefault("recovery", read)
        if values["password"] != values["again"]:
            found.setdefault("again", Problem("password.differs"))
        self.form.show_problems(found)
        if not found:
            self.given.emit(values["recovery"], values["password"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)
