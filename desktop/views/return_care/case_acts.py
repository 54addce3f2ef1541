"""What keys do with a patient who comes back, the same on the list and on his page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.codes import CallOutcome, ReceptionState, RejectReason
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton
from desktop.views.return_care.desk import CareDesk
from desktop.views.return_care.dialogs import (
    ArrivedDialog,
    AssignDialog,
    ContactDialog,
    RefuseDialog,
    WordsDialog,
)

translate = QCoreApplication.translate
S = ReceptionState
REFUSALS = (
    RejectReason.NOT_ABLE,
    RejectReason.NO_BED,
    RejectReason.PATIENT_UNWILLING,
    RejectReason.INFORMATION_MISSING,
)
REPORT_MAX = 500


class Subject(Protocol):
    """What is acted on: a row of the list or the page's case."""

    @property
    def down_id(self) -> UUID:
        """The down-referral."""

    @property
    def revision(self) -> int:
        """Of its reception, 0 for none."""

    @property
    def state(self) -> ReceptionState:
        """Where it stands."""

    @property
    def name(self) -> str:
        """The patient's."""


# key -> states in which it does something
ALLOWED: Mapping[str, frozenset[ReceptionState]] = {
    "A": frozenset({S.WAITING, S.RECEIVED}),
    "G": frozenset({S.WAITING, S.RECEIVED}),
    "R": frozenset({S.WAITING, S.RECEIVED}),
    "D": frozenset({S.ACCEPTED, S.CONTACTING, S.LOST}),
    "H": frozenset({S.ACCEPTED, S.CONTACTING, S.LOST}),
    "T": frozenset({S.ACCEPTED, S.CONTACTING}),
    "L": frozenset({S.CONTACTING}),
    "K": frozenset({S.FOLLOWING}),
    "X": frozenset({S.FOLLOWING, S.LOST}),
}


class CaseActs:
    """Receiving, looking for, and ending; each by one key."""

    def __init__(self, page: QWidget, desk: CareDesk, after: Callable[[], object]) -> None:
        self._page, self._desk, self._after = page, desk, after
        self.buttons: dict[str, KeyButton] = {}

    def bar(self, subject: Callable[[], Subject | None]) -> QWidget:
        """A row of buttons for whatever `subject` returns."""
        host = flow_host()
        row = FlowLayout(host, theme.px(6))
        for key, words, icon in (
            ("A", translate("ReturnCare", "Receive"), "ok"),
            ("G", translate("ReturnCare", "Assign …"), "user"),
            ("R", translate("ReturnCare", "Refuse …"), "close"),
            ("D", translate("ReturnCare", "Came …"), "patient"),
            ("H", translate("ReturnCare", "Seen at home …"), "patient"),
            ("T", translate("ReturnCare", "Look for …"), "phone"),
            ("L", translate("ReturnCare", "Lost …"), "warning"),
            ("K", translate("ReturnCare", "Complete …"), "ok"),
            ("X", translate("ReturnCare", "Close …"), "lock"),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, k=key: self.press(k, subject()))
            self.buttons[key] = button
            row.addWidget(button)
        return host

    def show_for(self, subject: Subject | None) -> None:
        """Show the buttons that do something now."""
        for key, button in self.buttons.items():
            button.setVisible(subject is not None and subject.state in ALLOWED[key])

    def press(self, text: str, subject: Subject | None) -> bool:
        """Do what a letter says; False where it says nothing now."""
        key = text.upper()
        if subject is None or subject.state not in ALLOWED.get(key, frozenset()):
            return False
        works: dict[str, Callable[[Subject], None]] = {
            "A": self._acknowledge,
            "G": self._assign,
            "R": self._refuse,
            "D": lambda each: self._arrived(each, home=False),
            "H": lambda each: self._arrived(each, home=True),
            "T": self._contact,
            "L": self._lost,
            "K": self._complete,
            "X": self._close,
        }
        works[key](subject)
        return True

    # --- inside ---------------------------------------------------------------------

    def _acknowledge(self, of: Subject) -> None:
        try:
            self._desk.acknowledge(of.down_id, of.revision, "")
        except DesktopError as error:
            self._desk.problem(error)
        else:
            words = translate("ReturnCare", "{name} was received; the tasks are dated.")
            self._desk.tell(words.format(name=of.name))
        self._after()

    def _assign(self, of: Subject) -> None:
        self._run(
            AssignDialog(
                translate("ReturnCare", "Assign {name}").format(name=of.name),
                translate("ReturnCare", "Assign"),
                self._desk.people(),
                lambda who: self._desk.assign(of.down_id, of.revision, who),
                self._page,
            )
        )

    def _refuse(self, of: Subject) -> None:
        def run(reason: RejectReason, note: str) -> Any:
            return self._desk.refuse(of.down_id, of.revision, reason, note)

        self._run(RefuseDialog(of.name, REFUSALS, run, self._page))

    def _arrived(self, of: Subject, *, home: bool) -> None:
        def run(at: datetime, seen_home: bool) -> Any:  # noqa: FBT001 - a field's value
            return self._desk.arrived(of.down_id, of.revision, at, seen_home)

        self._run(ArrivedDialog(of.name, self._desk.now, run, home=home, parent=self._page))

    def _contact(self, of: Subject) -> None:
        def run(outcome: CallOutcome, note: str) -> Any:
            return self._desk.contacted(of.down_id, of.revision, outcome, note)

        self._run(ContactDialog(of.name, run, self._page))

    def _lost(self, of: Subject) -> None:
        self._words(
            translate("ReturnCare", "Lost: {name}").format(name=of.name),
            translate("ReturnCare", "Mark as lost"),
            translate("ReturnCare", "Who looked for him, and how"),
            lambda words: self._desk.lost(of.down_id, of.revision, words),
        )

    def _complete(self, of: Subject) -> None:
        self._words(
            translate("ReturnCare", "Complete: {name}").format(name=of.name),
            translate("ReturnCare", "Complete and report"),
            translate("ReturnCare", "Report to the hospital"),
            lambda words: self._desk.complete(of.down_id, of.revision, words),
            most=REPORT_MAX,
        )

    def _close(self, of: Subject) -> None:
        self._words(
            translate("ReturnCare", "Close: {name}").format(name=of.name),
            translate("ReturnCare", "Close {name}").format(name=of.name),
            translate("ReturnCare", "In words, if it is another reason"),
            lambda words: self._desk.close(of.down_id, of.revision, words),
            offered=(
                translate("ReturnCare", "Died"),
                translate("ReturnCare", "Moved away"),
                translate("ReturnCare", "Lost to follow-up"),
                translate("ReturnCare", "In hospital again"),
            ),
            danger=True,
        )

    def _words(
        self, title: str, verb: str, question: str, run: Callable[[str], Any], **more: Any
    ) -> None:
        self._run(WordsDialog(title, verb, question, run, parent=self._page, **more))

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._after()
