"""One person's password or PIN."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.services.sign_in import Face

SECOND_MS = 1000


class EntryPanel(QFrame):
    """Asks for the password, or for the PIN with the password one button away.

    Signals:
        given(secret, is_pin): Enter, or the button.
        forgotten(): the person wants the recovery key.
        back(): another person.
    """

    given = Signal(str, bool)
    forgotten = Signal()
    back = Signal()

    def __init__(self, *, can_recover: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._is_pin = False
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._tick)
        self._name, self._role, self.strip = QLabel(), QLabel(), Strip()
        theme.set_look(self._name, look="title")
        theme.set_look(self._role, look="soft")
        self.password = SecretField("password", self.tr("Password"), submits=True)
        self.pin = SecretField("pin", self.tr("PIN, 4 to 6 digits"), digits=True, submits=True)
        self.enter = KeyButton(self.tr("Sign in"), "Enter", look="primary")
        self.other = KeyButton(self.tr("Another person"), "Esc")
        self.by_password = KeyButton(self.tr("Use the password"), look="quiet")
        self.forgot = KeyButton(self.tr("Password forgotten"), look="quiet")
        self._can_recover = can_recover
        self._lay_out()
        self.forgot.setVisible(can_recover)
        for field in (self.password, self.pin):
            field.entered.connect(self._give)
        self.enter.clicked.connect(self._give)
        self.other.clicked.connect(self.back)
        self.forgot.clicked.connect(self.forgotten)
        self.by_password.clicked.connect(lambda: self._ask(pin=False))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.enter)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.by_password)
        buttons.addWidget(self.forgot)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), theme.px(18), theme.px(22), theme.px(18))
        column.setSpacing(theme.px(10))
        for widget in (self._name, self._role, self.password, self.pin, self.strip):
            column.addWidget(widget)
        column.addLayout(buttons)

    def show_person(self, face: "Face", *, pin: bool) -> None:
        """Ask this person, for the PIN where there is one."""
        self._name.setText(face.name)
        self._role.setText(label(face.role))
        self.strip.say("")
        self._ask(pin=pin)
        if face.wait_s:
            self.wait(face.wait_s)

    def _ask(self, *, pin: bool) -> None:
        self._is_pin = pin
        self._stop_waiting()
        for field in (self.password, self.pin):
            field.set_value(None)
        self.pin.setVisible(pin)
        self.password.setVisible(not pin)
        self.by_password.setVisible(pin)
        self.forgot.setVisible(self._can_recover and not pin)
        self._field().setFocus()

    def say(self, words: str) -> None:
        """Show why it did not work; what was typed goes."""
        self._field().set_value(None)
        self.strip.say(words)
        self._field().setFocus()

    def ask_password(self, words: str) -> None:
        """The PIN is used up; the password helps."""
        self._ask(pin=False)
        self.strip.say(words, Tone.AMBER)

    def wait(self, seconds: int) -> None:
        """Let this person wait, with the seconds counted down; others may sign in meanwhile."""
        self._left = seconds
        self._field().set_value(None)
        self._field().setEnabled(False)
        self.enter.setEnabled(False)
        self._timer.start()
        self._show_wait()
        self.other.setFocus()

    @property
    def waiting(self) -> bool:
        """Whether the person has to wait."""
        return self._timer.isActive()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._show_wait()
            return
        self._stop_waiting()
        self.strip.say("")
        self._field().setFocus()

    def _stop_waiting(self) -> None:
        self._timer.stop()
        self.enter.setEnabled(True)
        for field in (self.password, self.pin):
            field.setEnabled(True)

    def _show_wait(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        words = self.tr(
            "Wrong several times. Please wait {time}, then try again."
            " A colleague may sign in at once."
        )
        self.strip.say(words.format(time=f"{minutes}:{seconds:02d}"), Tone.AMBER)

    def _give(self) -> None:
        secret = self._field().value()
        if secret and not self.waiting:
            self.given.emit(secret, self._is_pin)

    def _field(self) -> SecretField:
        return self.pin if self._is_pin else self.password

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the people."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)
