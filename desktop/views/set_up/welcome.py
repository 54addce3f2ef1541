"""The very first window: a new clinic, a backup, or the practice clinic."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

WIDTH = 520


class WelcomePage(QWidget):
    """Signals: set_up(), enrol(), join(), restore(), practice(), practice_hospital(): a choice."""

    set_up = Signal()
    enrol = Signal()
    join = Signal()
    restore = Signal()
    practice = Signal()
    practice_hospital = Signal()

    def __init__(self, told: str = "", parent: QWidget | None = None) -> None:
        """Build the page.

        Args:
            told: what happened to the records that were here, or empty.
            parent: Qt's.
        """
        super().__init__(parent)
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        title = QLabel(self.tr("Welcome to Zhudian"))
        theme.set_look(title, look="title")
        self.strip = Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(80), theme.px(56), theme.px(80), theme.px(24))
        column.setSpacing(theme.px(10))
        column.addWidget(title)
        column.addWidget(self.strip)
        self.buttons: dict[str, KeyButton] = {}
        for name, words, note, signal in (
            (
                "set_up",
                self.tr("Set up a health centre or hospital on this computer"),
                self.tr("Five short pages; have the county's two codes at hand."),
                self.set_up,
            ),
            (
                "enrol",
                self.tr("Set up with the county's enrolment file"),
                self.tr(
                    "Address, certificate and codes come from it; the county reads a word out."
                ),
                self.enrol,
            ),
            (
                "join",
                self.tr("Add this computer to a clinic that has one already"),
                self.tr("With the file written there under Settings, Further computers."),
                self.join,
            ),
            (
                "restore",
                self.tr("Restore a backup"),
                self.tr("From a stick or folder, on a new computer or after damage."),
                self.restore,
            ),
            (
                "practice",
                self.tr("Open the practice clinic"),
                self.tr("Made-up patients and a made-up hospital; nothing leaves this computer."),
                self.practice,
            ),
            (
                "practice_hospital",
                self.tr("Open the practice hospital"),
                self.tr("The receiving desk of a county hospital; made-up referrals come in."),
                self.practice_hospital,
            ),
        ):
            button = KeyButton(words, look="primary" if not self.buttons else "")
            button.setFixedWidth(theme.px(WIDTH))
            button.clicked.connect(signal)
            under = QLabel(note)
            theme.set_look(under, look="soft")
            column.addWidget(button)
            column.addWidget(under)
            self.buttons[name] = button
        column.addStretch(1)
        self.strip.say(told, Tone.AMBER)
        self.setFocusProxy(self.buttons["restore" if told else "set_up"])
