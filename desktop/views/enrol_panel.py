"""What an enrolment file says, and the check word that has to be read out before it is taken."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.county_facts import EnrolmentOffer
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip

WORD_LETTERS = 24  # sixteen, with room for dashes or spaces
WORD_WIDTH = 300
# Qt's stubs give QT_TRANSLATE_NOOP no str
NAMES: dict[str, Any] = {
    "county_url": QT_TRANSLATE_NOOP("EnrolPanel", "Address of the server"),
    "clinic_code": QT_TRANSLATE_NOOP("EnrolPanel", "Clinic code"),
    "authority": QT_TRANSLATE_NOOP("EnrolPanel", "Who vouches for the server"),
    "client_id": QT_TRANSLATE_NOOP("EnrolPanel", "Sign-in name of the clinic"),
    "token_endpoint": QT_TRANSLATE_NOOP("EnrolPanel", "Where to sign in"),
    "county_root": QT_TRANSLATE_NOOP("EnrolPanel", "County key for slips"),
    "courier_key": QT_TRANSLATE_NOOP("EnrolPanel", "County key for sticks"),
    "system_root": QT_TRANSLATE_NOOP("EnrolPanel", "Number systems"),
    "id_card_system": QT_TRANSLATE_NOOP("EnrolPanel", "ID card numbers"),
}


class EnrolPanel(QFrame):
    """Shows one file; Enter takes it over, Esc leaves everything as it was.

    Signals:
        taken(): it was taken over.
        left(): it was not.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        """Build the panel.

        Args:
            verb: on the button that takes it over.
            parent: Qt's.
        """
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._take: Callable[[str], object] = lambda _word: None
        self._trusted = False
        self.head, self.ask = QLabel(), QLabel()
        theme.set_look(self.head, look="heading")
        for label in (self.head, self.ask):
            label.setWordWrap(True)
        self.word, self.strip = QLineEdit(), Strip()
        self.word.setMaxLength(WORD_LETTERS)
        self.word.setFixedWidth(theme.px(WORD_WIDTH))
        self.word.setPlaceholderText("XXXX-XXXX-XXXX-XXXX")
        self.word.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly)
        self.word.setAccessibleName(self.tr("Check word"))
        self.take_button = KeyButton(verb, look="primary")
        self.leave_button = KeyButton(self.tr("Do not take it"), "Esc")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.px(18))
        self._rows.setVerticalSpacing(theme.px(4))
        self._rows.setColumnStretch(2, 1)
        self._lay_out()
        self.word.textChanged.connect(self._enable)
        self.word.returnPressed.connect(self.take)
        self.take_button.clicked.connect(self.take)
        self.leave_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(theme.px(10))
        entry.addWidget(self.word)
        entry.addWidget(self.take_button)
        entry.addWidget(self.leave_button)
        entry.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addLayout(self._rows)
        column.addWidget(self.ask)
        column.addLayout(entry)
        column.addWidget(self.strip)

    def show_offer(self, offer: EnrolmentOffer, take: Callable[[str], object]) -> None:
        """Show what a file would change.

        Args:
            offer: of the file.
            take: takes it over, given the check word that was typed.
        """
        self._take, self._trusted = take, offer.trusted
        made = f"{offer.made_at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}"
        self.head.setText(
            self.tr("File of {county} for {clinic}, made {made}").format(
                county=offer.county, clinic=offer.clinic, made=made
            )
        )
        self._show_changes(offer)
        self.ask.setText(
            self.tr("The county whose key is trusted here already has signed this file.")
            if offer.trusted
            else self.tr(
                "Ring the county on the number you know and have the check word of this file read"
                " out; type it here. Only then is it certain that the file is the county's."
            )
        )
        self.word.setVisible(not offer.trusted)
        self.word.clear()
        self.strip.say("")
        self._enable()
        (self.take_button if offer.trusted else self.word).setFocus()

    def take(self) -> None:
        """Take it over; say why when that did not go."""
        if not self.take_button.isEnabled():
            return
        try:
            self._take(self.word.text())
        except DesktopError as error:
            self.strip.say(told(error))
            self.word.setFocus()
            self.word.selectAll()
            return
        self.taken.emit()

    def _show_changes(self, offer: EnrolmentOffer) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if not offer.changes:
            self._rows.addWidget(QLabel(self.tr("Nothing would change.")), 0, 0, 1, 3)
            return
        known = any(now for _name, now, _then in offer.changes)
        heads = ("", self.tr("Now"), self.tr("In the file")) if known else ()
        for column, words in enumerate(heads):
            self._rows.addWidget(_label(words, "soft"), 0, column)
        for row, (name, now, then) in enumerate(offer.changes, start=1):
            title = QCoreApplication.translate("EnrolPanel", NAMES[name])
            self._rows.addWidget(_label(title, "soft"), row, 0)
            if known:
                self._rows.addWidget(_label(now or "–"), row, 1)
            self._rows.addWidget(_label(then or "–"), row, 2 if known else 1)

    def _enable(self) -> None:
        typed = sum(each.isalnum() for each in self.word.text())
        self.take_button.setEnabled(self._trusted or typed >= WORD_LETTERS - 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _label(words: str, look: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if look:
        theme.set_look(label, look=look)
    return label
