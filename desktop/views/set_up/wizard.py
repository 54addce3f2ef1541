"""The first start, page by page."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.clinic_file import ClinicFile
from desktop.domain.codes import OrgKind, StaffType
from desktop.domain.enrolment import Enrolment
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.domain.set_up import SetUpAnswers
from desktop.views import theme
from desktop.views.fields import FormPanel, scrolled
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.set_up.forms import (
    FORMS,
    NOTES,
    OWN_ONLY,
    STEPS,
    TITLES,
    answers_of,
    words,
)
from desktop.views.set_up.joining import FIXED, SETTLED, known_of, said_by
from desktop.views.set_up.recovery import RecoveryPanel
from desktop.views.sign_in.strip import Strip

if TYPE_CHECKING:
    from desktop.services.sign_in import SignedIn

translate = QCoreApplication.translate

Problems = Callable[[SetUpAnswers], Mapping[str, Problem]]
Run = Callable[[SetUpAnswers, bytes], "SignedIn"]


class SetUpWizard(QWidget):
    """Sets up a clinic. Alt+Right goes on, Alt+Left or Esc goes back; nothing typed is lost.

    Signals:
        done(signed_in): the clinic stands and its administrator is signed in.
        left(): Back on the first page.
    """

    done = Signal(object)
    left = Signal()

    def __init__(
        self,
        problems: Problems,
        run: Run,
        print_key: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        """Build the pages.

        Args:
            problems: what the service finds wrong with the answers.
            run: makes the clinic.
            print_key: (recovery key, clinic) prints or saves the paper.
            parent: Qt's.
        """
        super().__init__(parent)
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        self._problems, self._run = problems, run
        self.forms: dict[str, FormPanel] = {name: FORMS[name]() for name in STEPS}
        self.recovery = RecoveryPanel(lambda text: print_key(text, self._answers().clinic))
        self.strip = Strip()
        self._at = 0
        self._joins: ClinicFile | None = None
        self._enrolment: Enrolment | None = None
        self._title, self._note, self._count = QLabel(), QLabel(), QLabel()
        self._pages = QStackedWidget()
        for form in self.forms.values():
            self._pages.addWidget(scrolled(form))
        self._pages.addWidget(scrolled(self.recovery))
        self.back = KeyButton(translate("SetUp", "Back"), "Alt+←")
        self.next = KeyButton(translate("SetUp", "Next"), "Alt+→", look="primary")
        self._lay_out()
        first = {"device_code": "A1", "kind": OrgKind.TOWNSHIP_CENTRE}
        self.forms["clinic"].set_values(first)
        self.forms["clinic"].field("kind").changed.connect(self._follow_kind)
        self.forms["administrator"].set_values({"admin_type": StaffType.MANAGEMENT})
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        for key, work in (("Alt+Right", self.go_on), ("Alt+Left", self.go_back)):
            QShortcut(QKeySequence(key), self, work)
        self._show()

    def join(self, file: ClinicFile) -> None:
        """Make this a further computer of a clinic: what is known of it is not asked again."""
        self._joins = file
        for step, known in known_of(file).items():
            form = self.forms[step]
            form.set_values(known)
            for name in form.fields.keys() & FIXED:
                form.field(name).setEnabled(False)
        self.forms["clinic"].field("device").setFocus()

    def enrol(self, file: Enrolment) -> None:
        """Set up with the county's file: what it says is not asked again."""
        self._enrolment = file
        for step, known in said_by(file).items():
            form = self.forms[step]
            form.set_values(known)
            for name in known.keys() & SETTLED:
                form.field(name).setEnabled(known[name] is None)
        self.forms["county"].field("county_token").setVisible(not file.client_id)
        self._follow_kind()
        self.forms["clinic"].field("device").setFocus()

    def _lay_out(self) -> None:
        theme.set_look(self._title, look="title")
        theme.set_look(self._note, look="soft")
        theme.set_look(self._count, look="soft")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self._pages, 1)
        column.addWidget(self.strip)
        column.addLayout(buttons)
        frame = QHBoxLayout(self)
        frame.setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(28))
        frame.addStretch(1)
        frame.addLayout(column, 6)
        frame.addStretch(1)

    @property
    def hospital(self) -> bool:
        """Whether it is set up as a hospital."""
        return self.forms["clinic"].field("kind").value() is OrgKind.COUNTY_HOSPITAL

    def _follow_kind(self) -> None:
        """A hospital is not asked for its hospital, nor for a station of experts."""
        own = self.hospital
        for name in OWN_ONLY:
            field = self.forms["hospital"].field(name)
            field.setVisible(not own)
            field.set_required(name == "hospital" and not own)
        self.forms["clinic"].field("station").setVisible(not own)
        self.forms["clinic"].field("org_code").set_required(own)

    @property
    def step(self) -> str:
        """Name of the page shown."""
        return STEPS[self._at] if self._at < len(STEPS) else "recovery"

    def go_on(self) -> None:
        """Go to the next page when this one is in order; make the clinic on the last."""
        self.strip.say("")
        if self.step == "recovery":
            if self.recovery.require():
                self._finish()
            return
        if not self._in_order(self.step):
            return
        self._at += 1
        self._show()

    def go_back(self) -> None:
        """Go one page back; what was typed stays."""
        self.strip.say("")
        if self._at == 0:
            self.left.emit()
            return
        self._at -= 1
        self._show()

    def _in_order(self, step: str) -> bool:
        form = self.forms[step]
        found = form.own_problems()
        for name, problem in self._problems(self._answers()).items():
            if name in form.fields:
                found.setdefault(name, problem)
        values = form.values()
        if step == "administrator" and values["password"] != values["again"]:
            found.setdefault("again", Problem("password.differs"))
        form.show_problems(found)
        return not found

    def _finish(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            signed_in = self._run(self._answers(), self.recovery.secret)
        except RuleBroken as broken:
            self._show_broken(broken)
            return
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.done.emit(signed_in)

    def _show_broken(self, broken: RuleBroken) -> None:
        for index, step in enumerate(STEPS):
            mine = {n: p for n, p in broken.fields.items() if n in self.forms[step].fields}
            if mine:
                self._at = index
                self._show()
                self.forms[step].show_problems(mine)
                return
        self.strip.say(sentence(broken.problem))

    def _answers(self) -> SetUpAnswers:
        values: dict[str, Any] = {}
        for form in self.forms.values():
            values |= form.values()
        return SetUpAnswers(**answers_of(values), joins=self._joins, enrolment=self._enrolment)

    def _show(self) -> None:
        self._pages.setCurrentIndex(self._at)
        page = "own-hospital" if self.step == "hospital" and self.hospital else self.step
        self._title.setText(words(str(TITLES[page])))
        told = "county-file" if page == "county" and self._enrolment else page
        self._note.setText(words(str(NOTES[told])))
        self._count.setText(
            translate("SetUp", "Page {at} of {all}").format(at=self._at + 1, all=len(STEPS) + 1)
        )
        last = self.step == "recovery"
        self.next.set_words(translate("SetUp", "Set it up") if last else translate("SetUp", "Next"))
        if last:
            self.recovery.print.setFocus()
        else:
            fields = self.forms[self.step].fields.values()
            next((each for each in fields if each.isEnabled()), self.next).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back one page."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)
