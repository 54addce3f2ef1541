"""The window: first paint, then everything heavy, then the sign-in page, then the open clinic."""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QVBoxLayout, QWidget

from desktop.app import trouble
from desktop.domain.clock import SystemClock
from desktop.domain.errors import FileInUse, StoreError
from desktop.services.door import Door, read_door
from desktop.store.lock import FolderLock, ask_to_show
from desktop.store.place_files import FolderState, data_folder
from desktop.views import language, messages, theme
from desktop.views.changes import Changes
from desktop.views.shell import Shell

if TYPE_CHECKING:
    from desktop.app.shift import OpenClinic
    from desktop.practice.county.server import CountyServer
    from desktop.services.sign_in import SignedIn

log = logging.getLogger(__name__)

SWITCH_INTERVAL_S = 0.001
"""How long the worker may keep the interpreter while the window wants it (stack.md, "Worker")."""


def open_window(data: Path | None, *, practice: bool) -> int:
    """Open the program and stay until it is closed; returns the exit status."""
    return Program(data, practice=practice).run()


class Program(QObject):
    """The running program: owns the application, the window, the lock, and what is open.

    Attributes:
        shell: the main window.
        clinic: the open clinic; None before sign-in.
    """

    def __init__(self, data: Path | None, *, practice: bool) -> None:
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        super().__init__()
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self.practice = practice
        self.clock = SystemClock()
        self.folder = data_folder(data, practice=practice)
        self.door = read_door(self.folder)
        self.clinic: OpenClinic | None = None
        self.county: CountyServer | None = None
        self._lock: FolderLock | None = None
        self._dress(self.door)

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
        trouble.start_log(self.folder.path)
        self.changes = Changes()
        self.shell = Shell(
            self.changes, now=self.clock.now, practice=self.practice, clinic=self.door.clinic
        )
        trouble.catch_all(self.shell.notices.problem, self.shell.notices.bug)
        self.shell.closing.connect(self._close)
        self.shell.show_cover(_starting(self.practice))
        self.shell.show()
        self._watch_for_second_start()
        # after the first paint; imports of seconds on a cheap PC must not stand before it
        QTimer.singleShot(0, self._warm_up)
        try:
            return int(self.app.exec())
        finally:
            self._close()

    # --- starting ------------------------------------------------------------------

    def _warm_up(self) -> None:
        from desktop.jobs.jobs import Jobs

        self.jobs = Jobs()
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

            prepare(self.folder, self.clock)
            self.county = start_county(self.folder.path)

    def _on_warm(self, name: str, _result: object) -> None:
        if name != "start":
            return
        self._stop_hearing()
        theme.load_bundled_font()
        self.door = read_door(self.folder)
        if self.folder.state() is FolderState.EMPTY:
            self._show_set_up()
        else:
            self.show_sign_in()

    def _on_cold(self, name: str, error: Exception) -> None:
        if name != "start":
            return
        self._stop_hearing()
        raise error

    def _stop_hearing(self) -> None:
        self.jobs.succeeded.disconnect(self._on_warm)
        self.jobs.failed.disconnect(self._on_cold)

    def show_sign_in(self) -> None:
        """Ask who works here; the practice clinic needs one click."""
        from desktop.app.shift import sign_in_page

        page = sign_in_page(self)
        page.entered.connect(self.enter)
        self.shell.show_cover(page)

    def _show_set_up(self) -> None:
        from desktop.app.shift import set_up_page

        page = set_up_page(self)
        page.entered.connect(self.enter)
        self.shell.show_cover(page)

    def enter(self, signed_in: "SignedIn") -> None:
        """Open the clinic for whoever signed in."""
        from desktop.app.shift import OpenClinic

        self.clinic = OpenClinic(self, signed_in)
        self.clinic.open()

    # --- the rest of its life --------------------------------------------------------

    def _dress(self, door: Door) -> None:
        app = self.app
        assert isinstance(app, QApplication)
        app.setApplicationName("zhudian")
        app.setQuitOnLastWindowClosed(True)
        theme.apply(app, text_percent=door.text_size, high_contrast=door.high_contrast)
        language.install(app, door.language)

    def _watch_for_second_start(self) -> None:
        self._watcher = QFileSystemWatcher([str(self.folder.show)], self)
        self._watcher.fileChanged.connect(self._come_to_front)

    def _come_to_front(self, path: str) -> None:
        self._watcher.addPath(path)
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.raise_()
        self.shell.activateWindow()

    def _refuse(self, error: StoreError) -> int:
        words = messages.sentence(error.problem)
        sys.stderr.write(words + "\n")
        box = QMessageBox(QMessageBox.Icon.Information, self.tr("Zhudian"), words)
        # nobody may be there to press it, when a script starts the program
        QTimer.singleShot(10_000, box.accept)
        box.exec()
        return 1

    def _close(self) -> None:
        """Let go of everything, once, in order; a kill does no harm either."""
        if self.clinic is not None:
            self.clinic.close()
            self.clinic = None
        if hasattr(self, "jobs"):
            self.jobs.close()
        if self.county is not None:
            self.county.stop()
            self.county = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _starting(practice: bool) -> QWidget:  # noqa: FBT001
    page = QWidget()
    theme.set_look(page, look="page")
    page.setAttribute(theme.STYLED)
    words = QLabel(
        Program.tr("Opening the practice clinic\N{HORIZONTAL ELLIPSIS}")
        if practice
        else Program.tr("Opening\N{HORIZONTAL ELLIPSIS}")
    )
    theme.set_look(words, look="title")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    QVBoxLayout(page).addWidget(words)
    return page
