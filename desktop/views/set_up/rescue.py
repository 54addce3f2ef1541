"""After damage: one button that brings back everything that was saved."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError
from desktop.domain.recovered import Recovered
from desktop.views import theme
from desktop.views.fields import CodeField, FormPanel, Section
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.services.sign_in import Face

RECOVERY = "recovery"


class RescueCard(QFrame):
    """Asks whose password, shows how far it is, and says what came back and what did not.

    Signals:
        wanted(who, secret): the button was pressed; who is a staff id or `recovery`.
        recovered(): it is done.
        leave(): somebody wants to sign in.
    """

    wanted = Signal(str, str)
    recovered = Signal()
    leave = Signal()

    def __init__(
        self, people: Callable[[], Sequence["Face"]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        options: list[tuple[Any, str]] = []
        self.strip = Strip()
        try:
            options = [(str(face.staff_id), face.name) for face in people()]
        except DesktopError as error:
            self.strip.say(told(error))
        options.append((RECOVERY, self.tr("Recovery key")))
        self.who = CodeField("rescue_who", self.tr("Opened by"), options, required=True)
        self.who.set_value(options[0][0])
        self.secret = SecretField("rescue_secret", self.tr("Password"), required=True, submits=True)
        self.form = FormPanel([Section("", [self.who, self.secret])])
        self.go = KeyButton(self.tr("Bring the records back"), look="primary")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.done = KeyButton(self.tr("Go to sign-in"), look="primary")
        self.done.hide()
        self._lay_out()
        self.go.clicked.connect(self.run)
        self.secret.entered.connect(self.run)
        self.done.clicked.connect(self.leave)
        self.setFocusProxy(self.secret)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Bring everything back"))
        theme.set_look(title, look="heading")
        note = QLabel(
            self.tr(
                "The records are damaged or missing, but each save was also written into a second,"
                " encrypted copy. The newest backup is taken, and over it everything saved since."
                " What is damaged stays here under another name; nothing is deleted."
            )
        )
        note.setWordWrap(True)
        theme.set_look(note, look="soft")
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addWidget(self.done)
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(8))
        for widget in (title, note, self.form, self.strip):
            column.addWidget(widget)
        column.addLayout(row)

    def run(self) -> None:
        """Begin, if a password was typed."""
        found = self.form.own_problems()
        self.form.show_problems(found)
        if found or not self.go.isEnabled():
            return
        values = self.form.values()
        self.strip.say("")
        self.go.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.wanted.emit(str(values["rescue_who"]), str(values["rescue_secret"]))

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_failed(self, error: DesktopError) -> None:
        """It could not be done; everything is as it was."""
        self.progress.hide()
        self.go.setEnabled(True)
        self.strip.say(told(error))
        self.secret.setFocus()

    def show_recovered(self, done: Recovered) -> None:
        """Say what came back."""
        self.progress.hide()
        self.go.hide()
        self.form.hide()
        self.strip.say(self.words(done), Tone.GREEN if done.whole else Tone.AMBER)
        self.done.show()
        self.done.setFocus()
        self.recovered.emit()

    def words(self, done: Recovered) -> str:
        """What came back and what did not, for the person."""
        said = [
            self.tr("{ops} saves are back from the second copy; {unsent} of them wait to be sent.")
        ]
        if done.newest is not None:
            said.append(self.tr("The newest is of {newest}."))
        if done.backup_at is not None:
            said.append(
                self.tr(
                    "Under them lies the backup of {backup}. Half-written forms and imported code"
                    " lists are as they were then."
                )
            )
        else:
            said.append(
                self.tr(
                    "There was no backup: half-written forms and imported code lists are not back."
                    " What the county had told is fetched with the next exchange."
                )
            )
        if not done.whole:
            said.append(
                self.tr("The second copy breaks off; what was saved after that may be missing.")
            )
        said.append(self.tr("Places held before are sold again after the next exchange."))
        return "\n".join(said).format(
            ops=done.ops,
            unsent=done.unsent,
            newest=_when(done.newest),
            backup=_when(done.backup_at),
        )


def _when(at: Any) -> str:
    return at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M") if at else ""
