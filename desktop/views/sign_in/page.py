"""S1: who works at this computer now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views import theme
from desktop.views.fields import scrolled
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.entry import EntryPanel
from desktop.views.sign_in.people import People
from desktop.views.sign_in.recover import RecoverPanel
from desktop.views.sign_in.strip import Strip

if TYPE_CHECKING:
    from desktop.services.door import Door
    from desktop.services.sign_in import Face

SIDE_WIDTH = 320


@dataclass(frozen=True, kw_only=True)
class SignInWork:
    """What the page can do; None hides the button.

    Attributes:
        people: who can sign in.
        by_password: opens the day, or switches staff; what it returns goes with `entered`.
        pin_tries: how many PINs this person may try; only while the file is open.
        by_pin: switches staff.
        recover: (recovery key, staff id, new password) signs in.
        practice: opens the practice clinic.
        restore: opens the page that restores a backup.
        close: ends the program, or goes back to the work of the person signed in.
    """

    people: Callable[[], Sequence["Face"]]
    by_password: Callable[[UUID, str], Any]
    pin_tries: Callable[[UUID], int] | None = None
    by_pin: Callable[[UUID, str], Any] | None = None
    recover: Callable[[str, UUID, str], Any] | None = None
    practice: Callable[[], object] | None = None
    restore: Callable[[], object] | None = None
    close: Callable[[], object] | None = None


class SignInPage(QWidget):
    """Staff as large buttons, then password or PIN. Also covers the work when staff switch.

    Signals:
        entered(what): somebody signed in; what `SignInWork` returned.
        failed(problem): the file could not be opened (damaged, newer, no room).
    """

    entered = Signal(object)
    failed = Signal(object)

    def __init__(self, work: SignInWork, door: "Door", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        self._work = work
        self._face: Face | None = None
        self.people, self.strip = People(), Strip()
        self.entry = EntryPanel(can_recover=work.recover is not None)
        self.recover = RecoverPanel()
        self._pages = QStackedWidget()
        for page in (self._people_page(), _at_top(self.entry), self.recover):
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(door))
        right = QVBoxLayout()
        right.setContentsMargins(theme.px(48), theme.px(48), theme.px(48), theme.px(32))
        right.addWidget(self._pages)
        row.addLayout(right, 1)
        self.people.chosen.connect(self.choose)
        self.entry.given.connect(self._enter)
        self.entry.back.connect(self.show_people)
        self.entry.forgotten.connect(self._forgot)
        self.recover.back.connect(self._back_to_entry)
        self.recover.given.connect(self._recover)
        self.show_people()

    # --- what happens -------------------------------------------------------------

    def show_people(self) -> None:
        """Show everybody who can sign in."""
        try:
            self.people.show_people(self._work.people())
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            self.failed.emit(error.problem)
        self._pages.setCurrentIndex(0)
        self.setFocusProxy(self.people)
        self.people.setFocus()

    def choose(self, face: "Face") -> None:
        """Ask this person."""
        self._face = face
        tries = self._work.pin_tries
        self._pages.setCurrentIndex(1)
        self.entry.show_person(face, pin=tries is not None and tries(face.staff_id) > 0)

    def _enter(self, secret: str, is_pin: bool) -> None:  # noqa: FBT001 - as the signal has it
        assert self._face is not None
        by = self._work.by_pin if is_pin and self._work.by_pin else self._work.by_password
        face = self._face
        self.attempt(lambda: by(face.staff_id, secret))

    def _recover(self, typed: str, password: str) -> None:
        assert self._face is not None
        assert self._work.recover is not None
        face, recover = self._face, self._work.recover
        self.attempt(lambda: recover(typed, face.staff_id, password))

    def attempt(self, work: Callable[[], Any]) -> None:
        """Try to sign somebody in; tell here why it did not go."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = work()
        except DesktopError as error:
            self._tell(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.entered.emit(done)

    def _tell(self, error: DesktopError) -> None:
        code, params = error.problem.code, error.problem.params
        if isinstance(error, RuleBroken):
            self.recover.show_problems(error.fields)
        elif self._pages.currentIndex() == 2:  # noqa: PLR2004 - the recovery page
            self.recover.strip.say(sentence(error.problem))
        elif self._pages.currentIndex() == 0:  # a click on the name was all that was asked
            self.strip.say(sentence(error.problem))
        elif code in {"keys.wait", "keys.wrong_wait"}:
            self.entry.wait(int(params["seconds"]))
        elif code == "pin.password_needed":
            self.entry.ask_password(sentence(error.problem))
        else:
            self.entry.say(sentence(error.problem))
        if code.startswith(("place.", "error.file", "error.disk", "keys.damaged")):
            self.failed.emit(error.problem)

    def _forgot(self) -> None:
        assert self._face is not None
        self._pages.setCurrentIndex(2)
        self.recover.show_person(self._face.name)

    def _back_to_entry(self) -> None:
        assert self._face is not None
        self.choose(self._face)

    # --- how it looks ---------------------------------------------------------------

    def _people_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        title = QLabel(self.tr("Who is working here?"))
        theme.set_look(title, look="title")
        hint = QLabel(self.tr("Arrow keys move, Enter chooses; or type the place as a digit."))
        theme.set_look(hint, look="soft")
        theme.set_look(self.people, look="plain")
        for widget in (title, hint, self.strip):
            column.addWidget(widget)
        column.addWidget(scrolled(self.people), 1)
        return page

    def _side(self, door: "Door") -> QWidget:
        side = QFrame()
        theme.set_look(side, look="rail")
        side.setFixedWidth(theme.px(SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.px(28), theme.px(48), theme.px(28), theme.px(28))
        column.setSpacing(theme.px(8))
        name = QLabel(door.clinic or self.tr("Zhudian"))
        theme.set_look(name, look="title")
        name.setWordWrap(True)
        column.addWidget(name)
        for words in (door.device, exchange_words(door.exchanged_at)):
            if words:
                text = QLabel(words)
                text.setWordWrap(True)
                column.addWidget(text)
        column.addStretch(1)
        self.side_buttons: dict[str, KeyButton] = {}
        for key, words, work in (
            ("practice", self.tr("Practice clinic"), self._work.practice),
            ("restore", self.tr("Restore a backup"), self._work.restore),
            ("close", self.tr("Close"), self._work.close),
        ):
            if work is not None:
                button = KeyButton(words)
                button.clicked.connect(lambda _on=False, work=work: work())
                column.addWidget(button)
                self.side_buttons[key] = button
        return side


def exchange_words(at: datetime | None) -> str:
    """When the county last had everything, in words."""
    if at is None:
        return QCoreApplication.translate("SignInPage", "No exchange with the county yet")
    words = QCoreApplication.translate("SignInPage", "Last exchange with the county: {time}")
    return words.format(time=at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M"))


def _at_top(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    widget.setMaximumWidth(theme.px(680))
    column.addWidget(widget)
    column.addStretch(1)
    return page
