"""The window: first paint, then everything heavy, then the sign-in page, then the open clinic."""

import logging
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import SystemClock
from desktop.domain.errors import DesktopError, FileInUse, Problem, StoreError
from desktop.services.door import read_door
from desktop.store.lock import FolderLock, ask_to_show
from desktop.store.place_files import FolderState, data_folder
from desktop.views import language
from desktop.views.tokens import LIGHT

if TYPE_CHECKING:
    from desktop.app.shift import OpenClinic
    from desktop.practice.county.server import CountyServer
    from desktop.services.sign_in import SignedIn
    from desktop.views.shell import Shell

translate = QCoreApplication.translate
log = logging.getLogger(__name__)

SWITCH_INTERVAL_S = 0.001
"""How long the worker may keep the interpreter while the window wants it (stack.md, "Worker")."""


START_AGAIN, PRACTICE_WANTED, HOSPITAL_WANTED = 1000, 1001, 1002
TOLD_MS = 10_000
TITLE_PX = 28


def open_window(data: Path | None, *, practice: bool, hospital: bool = False) -> int:
    """Open the program and stay until it is closed; returns the exit status."""
    practice = practice or hospital
    status = START_AGAIN
    while status in {START_AGAIN, PRACTICE_WANTED, HOSPITAL_WANTED}:
        practice = practice or status in {PRACTICE_WANTED, HOSPITAL_WANTED}
        hospital = hospital or status == HOSPITAL_WANTED
        status = Program(data, practice=practice, hospital=hospital).run()
    return status


class Program(QObject):
    """The running program: owns the application, the window, the lock, and what is open.

    Attributes:
        clinic: the open clinic; None before sign-in.
    """

    def __init__(self, data: Path | None, *, practice: bool, hospital: bool = False) -> None:
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        super().__init__()
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self.practice = practice
        self.clock = SystemClock()
        self.hospital = hospital
        self.folder = data_folder(data, practice=practice, hospital=hospital)
        self.door = read_door(self.folder)
        self.clinic: OpenClinic | None = None
        self._shell: Shell | None = None
        self.county: CountyServer | None = None
        self._lock: FolderLock | None = None
        self._closed = False
        language.install(self.app, self.door.language)

    @property
    def shell(self) -> "Shell":
        """The main window; there is none in the first moments."""
        assert self._shell is not None
        return self._shell

    def run(self) -> int:
        """Show the window and run until it is closed."""
        try:
            self.folder.make()
            self._lock = FolderLock(self.folder)
        except FileInUse as error:
            ask_to_show(self.folder)
            return self._refuse(error)
        except StoreError as error:
            return self._refuse(error)
        self._opening = Opening(self._opening_words())
        # imports of seconds on a cheap PC must not stand before the first paint
        self._opening.painted.connect(self._build_shell)
        self._opening.show()
        try:
            return int(self.app.exec())
        finally:
            self._close()

    # --- starting ------------------------------------------------------------------

    def _build_shell(self) -> None:
        from desktop.app import trouble
        from desktop.jobs.jobs import Jobs
        from desktop.views import theme
        from desktop.views.changes import Changes
        from desktop.views.shell import Shell

        trouble.start_log(self.folder.path)
        app = self.app
        assert isinstance(app, QApplication)
        app.setApplicationName("zhudian")
        if theme.needs_bundled_font():  # it costs 9 MB of memory
            theme.load_bundled_font()
        theme.apply(app, text_percent=self.door.text_size, high_contrast=self.door.high_contrast)
        self.changes = Changes()
        self.jobs = Jobs()
        self._shell = Shell(
            self.changes, now=self.clock.now, practice=self.practice, clinic=self.door.clinic
        )
        trouble.catch_all(self.shell.notices.problem, self.shell.notices.bug)
        self.shell.closing.connect(self._close)
        self._opening_cover = Opening(self._opening_words())
        self.shell.show_cover(self._opening_cover)
        self.shell.show()
        self._opening.close()
        self._watch_for_second_start()
        QTimer.singleShot(0, self._warm_up)

    def _warm_up(self) -> None:
        self.jobs.succeeded.connect(self._on_warm)
        self.jobs.failed.connect(self._on_cold)
        self.jobs.start("start", self._load)

    def _load(self, _progress: object, _cancelled: object) -> None:
        """Load what is heavy, and make the practice clinic. Worker thread."""
        from desktop.app import build, shift  # noqa: F401 - loading them is the work
        from desktop.services import sign_in  # noqa: F401

        build.load_areas()
        if self.practice:
            from desktop.practice.clinic import prepare, start_county
            from desktop.practice.hospital import start_hospital_county

            prepare(self.folder, self.clock, hospital=self.hospital)
            self.county = (
                start_hospital_county(self.folder.path)
                if self.hospital
                else start_county(self.folder.path, self.clock.today())
            )

    def _on_warm(self, name: str, _result: object) -> None:
        if name != "start":
            return
        self._stop_hearing()
        self.begin()

    def begin(self, told: str = "") -> None:
        """Show whatever there is to begin with: sign in, or set up, restore and practise.

        Args:
            told: why there is nothing to sign in to, or empty.
        """
        self.door = read_door(self.folder)
        if self.folder.state() is FolderState.READY:
            self._show_sign_in()
        else:
            self._show_first_start(told)

    def _on_cold(self, name: str, error: Exception) -> None:
        if name != "start":
            return
        self._stop_hearing()
        try:
            raise error
        finally:
            # the cover hides the strip of notices: nobody is left waiting for ever; said after
            # raising, because only now the code is the one that stands in the log
            self._opening_cover.say(_cold_words(error))

    def _opening_words(self) -> str:
        if self.practice and self.folder.state() is not FolderState.READY:
            return translate(
                "Program",
                "Making the practice clinic with its made-up patients.\n"
                "The first time may take a minute; later it opens at once.",
            )
        return translate("Program", "Opening…")

    def _stop_hearing(self) -> None:
        self.jobs.succeeded.disconnect(self._on_warm)
        self.jobs.failed.disconnect(self._on_cold)

    def _show_sign_in(self) -> None:
        from desktop.app.shift import sign_in_page

        page = sign_in_page(self)
        page.entered.connect(self.enter)
        page.failed.connect(self._on_failed)
        self._cover(page)

    def _on_failed(self, problem: Problem) -> None:
        """The file could not be opened: say so, and offer what helps."""
        from desktop.views.messages import sentence

        if self.folder.state() is not FolderState.READY:
            self.begin(sentence(problem))

    def _show_first_start(self, told: str) -> None:
        from desktop.app.first_start import FirstStart

        page = FirstStart(self.folder, self.clock, told, jobs=self.jobs)
        page.entered.connect(self.enter)
        page.restored.connect(self.begin)
        page.practice.connect(lambda: self._start_as(PRACTICE_WANTED))
        page.practice_hospital.connect(lambda: self._start_as(HOSPITAL_WANTED))
        self._cover(page)

    def _start_as(self, wanted: int) -> None:
        """Leave this folder alone and start again as the practice clinic or hospital."""
        self._close()
        self.app.exit(wanted)

    def restore(self) -> None:
        """Close the day and show the page that restores a backup."""
        from desktop.app.first_start import restore_panel

        if self.clinic is not None:
            self.clinic.close()
            self.clinic = None
        panel = restore_panel(self.folder, self.clock, self.jobs)
        panel.restored.connect(self._start_again)
        panel.back.connect(self._start_again)
        self._cover(panel)

    def _start_again(self, *_told: object) -> None:
        """A file that was closed is opened by a fresh window, so that nothing old stays in one."""
        self._close()
        self.app.exit(START_AGAIN)

    def _cover(self, page: QWidget) -> None:
        self.shell.show_cover(page)

    def enter(self, signed_in: "SignedIn") -> None:
        """Open the clinic for whoever signed in."""
        from desktop.app.shift import OpenClinic

        self.clinic = OpenClinic(self, signed_in)
        self.clinic.open()

    # --- the rest of its life --------------------------------------------------------

    def _watch_for_second_start(self) -> None:
        self._watcher = QFileSystemWatcher([str(self.folder.show)], self)
        self._watcher.fileChanged.connect(self._come_to_front)

    def _come_to_front(self, path: str) -> None:
        self._watcher.addPath(path)
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.raise_()
        self.shell.activateWindow()

    def _refuse(self, error: StoreError) -> int:
        from PySide6.QtWidgets import QMessageBox

        from desktop.views.messages import sentence

        words = sentence(error.problem)
        sys.stderr.write(words + "\n")
        box = QMessageBox(QMessageBox.Icon.Information, translate("Program", "Zhudian"), words)
        # nobody may be there to press it, when a script starts the program
        QTimer.singleShot(TOLD_MS, box.accept)
        box.exec()
        return 1

    def _close(self) -> None:
        """Let go of everything, once, in order; a kill does no harm either."""
        if self._closed:
            return
        self._closed = True
        if self._shell is not None:
            self._shell.hide()  # a last exchange may take a moment; nobody has to watch it
        with ExitStack() as closing:  # last first; none is left out because another one failed
            if self._lock is not None:
                closing.callback(self._lock.release)
            closing.callback(self._stop_county)
            if self._shell is not None:
                closing.callback(self.jobs.close)
            if self.clinic is not None:
                closing.callback(self.clinic.close)
        self.clinic, self._lock = None, None

    def _stop_county(self) -> None:
        """Only now is it known whether the worker has started one."""
        if self.county is not None:
            self.county.stop()
            self.county = None


class Opening(QWidget):
    """The first thing painted: plain, because a style sheet would come later than it.

    Signals:
        painted(): once, after the first paint.
    """

    painted = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setWindowTitle(translate("Program", "Zhudian"))
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(LIGHT.ground))
        self.setPalette(palette)
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self.words)
        screen = self.screen().availableGeometry()
        self.resize(screen.width(), screen.height() - TITLE_PX)
        self._painted = False

    def say(self, words: str) -> None:
        """Show other words in place of those it came with."""
        self.words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then let the heavy work begin."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)


def _cold_words(error: Exception) -> str:
    """Why there is nothing to sign in to, and what to do now."""
    from desktop.app.trouble import code_of
    from desktop.views.messages import told

    if isinstance(error, DesktopError):
        return told(error)
    return translate(
        "Program",
        "The program could not be opened. What was saved is safe.\n"
        "Close this window and start the program again. If this comes back,\n"
        "ring your administrator and read out this code: {code}",
    ).format(code=code_of(error))
