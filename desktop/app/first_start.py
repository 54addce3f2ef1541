"""What is shown when there is nothing to sign in to: set up, restore, or practise."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from desktop.app.rescue import rescue_card
from desktop.domain.clinic_file import NotAClinicFile
from desktop.domain.clock import Clock
from desktop.domain.enrolment import Enrolment, NotAnEnrolment
from desktop.domain.errors import Problem, StoreError
from desktop.jobs.jobs import Jobs
from desktop.printing.paper import Paper, to_pdf
from desktop.printing.printers import print_on, printer_names
from desktop.printing.set_up_papers import recovery_paper
from desktop.services.backups import Restore
from desktop.services.computers import open_clinic_file
from desktop.services.enrolment import confirm_word, first_offer, read_enrolment
from desktop.services.set_up import SetUp
from desktop.store.place_files import Folder, FolderState
from desktop.views.messages import sentence
from desktop.views.papers.preview import PreviewDialog
from desktop.views.resources import resource_dir
from desktop.views.set_up.enrol import EnrolPage
from desktop.views.set_up.restore import RestorePanel
from desktop.views.set_up.welcome import WelcomePage
from desktop.views.set_up.wizard import SetUpWizard


class FirstStart(QWidget):
    """Welcome, then the wizard or the backup.

    Signals:
        entered(signed_in): the clinic was set up and its administrator is signed in.
        restored(): a backup is in place; somebody has to sign in.
        practice(), practice_hospital(): the practice clinic or hospital is wanted.
    """

    entered = Signal(object)
    restored = Signal()
    practice = Signal()
    practice_hospital = Signal()

    def __init__(
        self,
        folder: Folder,
        clock: Clock,
        told: str = "",
        *,
        jobs: Jobs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            folder: the data folder; its lock is held.
            clock: for names and papers.
            told: why there is nothing to sign in to, or empty.
            jobs: where long work is done.
            parent: Qt's.
        """
        super().__init__(parent)
        self._folder, self._clock = folder, clock
        self._jobs = jobs or Jobs(self)
        self._pages = QStackedLayout(self)
        self.welcome = WelcomePage(told or _standing(folder))
        self.wizard: SetUpWizard | None = None
        self._pages.addWidget(self.welcome)
        self.setFocusProxy(self.welcome)
        self.welcome.set_up.connect(self.show_wizard)
        self.welcome.enrol.connect(self._choose_enrolment)
        self.welcome.join.connect(self._choose_clinic_file)
        self.welcome.restore.connect(self.show_restore)
        self.welcome.practice.connect(self.practice)
        self.welcome.practice_hospital.connect(self.practice_hospital)

    def show_wizard(self) -> None:
        """Show the wizard; what was typed before is still there."""
        if self.wizard is None:
            set_up = SetUp(self._folder, self._clock)
            self.wizard = SetUpWizard(set_up.problems, set_up.run, self._print_key)
            self.wizard.done.connect(self.entered)
            self.wizard.left.connect(self.show_welcome)
            self._pages.addWidget(self.wizard)
        self._show(self.wizard)

    def _choose_enrolment(self) -> None:
        title = QCoreApplication.translate("FirstStart", "The county's enrolment file")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "*.json")
        if name:
            self.enrol(Path(name))

    def enrol(self, path: Path) -> None:
        """Show what the county's file says; the wizard follows once its check word was typed."""
        try:
            file = read_enrolment(path)
        except NotAnEnrolment as error:
            self.welcome.strip.say(sentence(error.problem))
            return
        self.welcome.strip.say("")
        page = EnrolPage()
        page.show_offer(first_offer(file), partial(confirm_word, file))
        page.taken.connect(partial(self._enrolled, file))
        page.back.connect(self.show_welcome)
        self._pages.addWidget(page)
        self._show(page)

    def _enrolled(self, file: Enrolment) -> None:
        self.show_wizard()
        assert self.wizard is not None
        self.wizard.enrol(file)

    def _choose_clinic_file(self) -> None:
        title = QCoreApplication.translate("FirstStart", "The clinic's file")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "*.json")
        if name:
            self.join(Path(name))

    def join(self, path: Path) -> None:
        """Show the wizard for a further computer of the clinic whose file this is."""
        try:
            file = open_clinic_file(path)
        except (NotAClinicFile, NotAnEnrolment) as error:
            self.welcome.strip.say(sentence(error.problem))
            return
        self.show_wizard()
        assert self.wizard is not None
        self.wizard.join(file)

    def show_restore(self) -> None:
        """Show the backups."""
        panel = restore_panel(self._folder, self._clock, self._jobs)
        panel.restored.connect(self.restored)
        panel.back.connect(self.show_welcome)
        self._pages.addWidget(panel)
        self._show(panel)

    def show_welcome(self) -> None:
        """Go back to the first page."""
        self._show(self.welcome)
        self.welcome.setFocus()

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)

    def _print_key(self, key: str, clinic: str) -> PreviewDialog:
        paper = recovery_paper(resource_dir() / "print", key, clinic, self._clock.now())
        return show_paper(paper, self)


def show_paper(paper: Paper, parent: QWidget) -> PreviewDialog:
    """Preview a paper that is not a record's: nothing of it is logged or kept."""
    dialog = PreviewDialog(paper, printer_names(), parent)
    dialog.printed.connect(lambda printer: print_on(paper, printer))

    def save(path: Path) -> None:
        try:
            to_pdf(paper, path)
        except OSError as error:
            raise StoreError("error.pdf_not_written", file=path.name) from error

    dialog.saved.connect(save)
    dialog.open()
    return dialog


def restore_panel(folder: Folder, clock: Clock, jobs: Jobs) -> RestorePanel:
    """The page that restores; the file must be closed."""
    restore = Restore(folder, clock)
    return RestorePanel(
        restore.offered,
        restore.people,
        restore.with_password,
        restore.with_recovery,
        rescue_card(folder, clock, jobs),
    )


def _standing(folder: Folder) -> str:
    state = folder.state()
    if state is FolderState.NO_FILE:
        return sentence(Problem("place.no_file"))
    if state is FolderState.NO_KEYS:
        return sentence(Problem("keys.missing"))
    return ""
