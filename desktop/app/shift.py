"""From sign-in to lock: whose shift it is, and the clinic that is open meanwhile."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.app.build import build_house
from desktop.app.county_line import CountyLine
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Actor
from desktop.services.backups import Backups
from desktop.services.settings import Settings
from desktop.services.shift import Shift
from desktop.services.sign_in import SignedIn, SignIn
from desktop.views.messages.codes import label
from desktop.views.sign_in.page import SignInPage, SignInWork

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from desktop.app.window import Program
    from desktop.jobs.jobs import Jobs
    from desktop.wire.county import County

log = logging.getLogger(__name__)

MOVES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)
MINUTE_MS = 60_000
BACKUP = "daily backup"


def sign_in_page(program: "Program") -> SignInPage:
    """The first page of the day; in the practice clinic a click on a name is enough."""
    sign_in = SignIn(program.folder, program.clock)
    work = SignInWork(
        people=sign_in.people,
        by_password=sign_in.open,
        recover=None if program.practice else sign_in.recover,
        close=program.shell.close,
    )
    page = SignInPage(work, program.door)
    if program.practice:
        _sign_in_by_one_click(page, lambda who: sign_in.open(who, _practice_password()))
    return page


def _sign_in_by_one_click(page: SignInPage, sign_in: "Callable[[UUID], object]") -> None:
    page.people.chosen.disconnect(page.choose)
    page.people.chosen.connect(lambda face: page.attempt(lambda: sign_in(face.staff_id)))


def _practice_password() -> str:
    from desktop.practice.clinic import PASSWORD

    return PASSWORD


class OpenClinic(QObject):
    """The clinic while it is open: who is at it, its house, its lock."""

    def __init__(self, program: "Program", signed_in: SignedIn) -> None:
        super().__init__()
        self._program = program
        self._signed_in = signed_in
        self.opened = signed_in.opened
        self._actor = signed_in.actor
        self._line = CountyLine(self.opened.store)
        self._shift = Shift(self.opened, program.clock, self.actor)
        self._settings = Settings(self.opened.store, program.folder, program.clock, self.actor)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._lock_by_itself)

    def actor(self) -> Actor:
        """Who is signed in now."""
        return self._actor

    def open(self) -> None:
        """Build the house behind the cover, then lift it."""
        program, shell = self._program, self._program.shell
        if program.practice and not program.hospital:
            from desktop.practice.clinic import keep_rolling

            keep_rolling(self.opened.store, program.clock, self._actor)
        self.house = build_house(self)
        shell.rail.clinic.setText(self.house.place.org_name)
        shell.on_key("F12", self.lock)
        self._greet()
        shell.lift_cover()
        shell.go("today")
        for note in self._signed_in.notes:
            shell.notices.problem(note)
        if self._signed_in.backup_due:
            backups = Backups(self.opened, program.clock, self.actor)
            program.jobs.failed.connect(self._on_job_failed)
            program.jobs.start(BACKUP, lambda _progress, _cancelled: backups.make_daily())
        program.app.installEventFilter(self)
        self._wait_for_idle()

    def _on_job_failed(self, name: str, error: Exception) -> None:
        """A day without its backup is told; nobody asked for it, so nobody else would notice."""
        if name == BACKUP:
            raise error  # the excepthook tells what a nurse can do, and writes down a bug

    @property
    def program(self) -> "Program":
        """The running program."""
        return self._program

    @property
    def jobs(self) -> "Jobs":
        """The worker."""
        return self._program.jobs

    def make_county(self) -> "County | None":
        """The county to speak to; None while none is set up. Worker thread."""
        if self._program.practice:
            from desktop.wire.fhir_county import FhirCounty

            county = self._program.county
            return FhirCounty(county.url, loopback_only=True) if county else None
        return self._line.open()

    # --- whose shift it is -------------------------------------------------------------

    def switch(self, actor: Actor) -> None:
        """Make somebody else the person signed in; open forms stay as they are."""
        self._actor = actor
        self._greet()

    def lock(self, *, by_itself: bool = False) -> None:
        """Hide the work until somebody says who is there."""
        shell = self._program.shell
        if shell.covered:
            return
        self._shift.locked(by_itself=by_itself)
        work = SignInWork(
            people=self._shift.people,
            by_password=self._shift.by_password,
            pin_tries=self._shift.pin_tries,
            by_pin=self._shift.by_pin,
        )
        page = SignInPage(work, self._settings.door())
        if self._program.practice:
            password = _practice_password()
            _sign_in_by_one_click(page, lambda who: self._shift.by_password(who, password))
        page.entered.connect(self._unlock)
        shell.show_cover(page)

    def _unlock(self, actor: Actor) -> None:
        self.switch(actor)
        shell = self._program.shell
        shell.lift_cover()
        if shell.stack.current_name() == "settings":
            shell.go("settings")  # what a person may change there is another's to see
        self._wait_for_idle()

    def _greet(self) -> None:
        self._program.shell.show_user(self._actor.name, label(self._actor.role))

    def _lock_by_itself(self) -> None:
        self.lock(by_itself=True)

    def _wait_for_idle(self) -> None:
        minutes = self._settings.auto_lock_minutes()
        if minutes and not self._program.practice:
            self._idle.start(minutes * MINUTE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the idle time from the last key or movement."""
        if event.type() in MOVES and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)

    def close(self) -> None:
        """Close the day."""
        self._program.app.removeEventFilter(self)
        self._idle.stop()
        try:
            self._shift.signed_out()
        except DesktopError as error:
            log.info("sign-out not noted: %s", error.problem.code)
        finally:
            self._program.jobs.close()
            self.opened.store.close()
