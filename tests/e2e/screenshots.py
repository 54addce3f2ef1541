"""Every screen of the practice clinic, Chinese, 1366x768: `poe screenshots [FOLDER] [--english]`.

The real program, offscreen. Pages are opened the way the shell opens them; nothing is drawn for
the picture alone.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'screen.json'}"

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app.window import Program  # noqa: E402
from desktop.domain.booking import Booking  # noqa: E402
from desktop.domain.codes import BookingState, SessionStatus  # noqa: E402
from desktop.domain.county_booking import CountyBooking  # noqa: E402
from desktop.domain.down_referral import DownReferral  # noqa: E402
from desktop.domain.duty_session import DutySession  # noqa: E402
from desktop.domain.patient import Patient  # noqa: E402
from desktop.domain.referral import Referral  # noqa: E402
from desktop.domain.today_rows import TodayCard  # noqa: E402
from desktop.domain.training import Training  # noqa: E402
from desktop.services.referral_desk import ReferralDesk  # noqa: E402
from desktop.views.pill import KeyButton  # noqa: E402

PATIENCE_MS = 30_000


def wait(done: Callable[[], bool], limit_ms: int = PATIENCE_MS) -> None:
    """Run the event loop until something is so."""
    loop, spent = QEventLoop(), 0
    while not done():
        if spent > limit_ms:
            raise TimeoutError
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        spent += 20


class Album:
    """Opens pages and keeps pictures of them."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.count = len(list(folder.glob("*.png"))) if "--hospital" in sys.argv else 0

    def grab(self, name: str) -> None:
        for _ in range(4):
            QApplication.processEvents()
        self.count += 1
        window = QApplication.activeModalWidget() or self.program.shell
        window.grab().save(str(self.folder / f"{self.count:02d}-{name}.png"))

    def page(self, name: str, *, title: str = "", **what: Any) -> None:
        if self.program.shell.stack.knows(name):
            self.program.shell.go(name, **what)
            self.grab(title or name)
        else:
            sys.stderr.write(f"no page {name}\n")

    def dialog(self, title: str, button: str) -> None:
        """Press a button of the page, keep a picture of the dialog it opens, and close it."""

        def look() -> None:
            if (window := QApplication.activeModalWidget()) is not None:
                self.grab(title)
                window.close()

        QTimer.singleShot(200, look)
        pressed = [
            each
            for each in self.program.shell.findChildren(KeyButton)
            if each.isVisible() and each.text().split()[-1:] == [button]
        ]
        pressed[0].click()


def ids(program: Program) -> dict[type, Any]:
    """One record of each kind that has a page of its own."""
    assert program.clinic
    found: dict[type, Any] = {}
    with program.clinic.opened.store.reading() as reading:
        for kind in (Patient, DutySession, Booking, Referral, Training, DownReferral):
            rows = reading.all_of(kind)
            if rows:
                found[kind] = rows[0].id
        for kept in reading.all_of(Booking):
            found[DutySession] = kept.record.session_id
            found[Patient] = kept.record.patient_id
            break
    return found


class Scenes:
    """What of the practice clinic the pictures are taken of."""

    def __init__(self, program: Program) -> None:
        assert program.clinic
        self.store = program.clinic.opened.store
        self.today = program.clock.today()
        with self.store.reading() as reading:
            self.org_id = reading.place().org_id

    def _session(self, fits: Callable[[Any], bool]) -> Any:
        with self.store.reading() as reading:
            found = sorted(reading.all_of(DutySession), key=lambda kept: kept.record.held_on)
        return next((kept.id for kept in found if fits(kept)), None)

    def running(self) -> Any:
        """The session that is going on."""
        with self.store.reading() as reading:
            of = {
                kept.record.session_id
                for kept in reading.all_of(Booking)
                if kept.record.state is BookingState.CHECKED_IN
            }
        return self._session(lambda kept: kept.id in of)

    def full(self) -> Any:
        """The session people wait for."""
        with self.store.reading() as reading:
            of = {
                kept.record.session_id
                for kept in reading.all_of(Booking)
                if kept.record.state is BookingState.WAITLIST
            }
        return self._session(lambda kept: kept.id in of)

    def ahead(self) -> Any:
        """A session of ours to come."""
        return self._session(
            lambda kept: (
                kept.record.org_id == self.org_id
                and kept.record.held_on > self.today
                and kept.record.status is SessionStatus.PUBLISHED
            )
        )

    def stopped(self) -> Any:
        """A session that is not held."""
        return self._session(lambda kept: kept.record.status is SessionStatus.STOPPED)

    def pool(self) -> Any:
        """A session of another clinic whose seats may be borrowed."""
        return self._session(lambda kept: kept.record.org_id != self.org_id)

    def county_answered(self) -> bool:
        """Whether the hospital has said which numbers and beds there are."""
        with self.store.reading() as reading:
            found = reading.all_of(CountyBooking)
        return all(kept.record.state is not BookingState.PENDING for kept in found)


def answered(program: Program) -> bool:
    """Whether the practice hospital has said where the patient goes."""
    assert program.clinic
    with program.clinic.opened.store.reading() as reading:
        found = reading.all_of(Referral)
    desk = ReferralDesk(program.clinic.opened.store, program.clock, program.clinic.actor)
    details = [desk.detail(each.id) for each in found]
    return any(detail and detail.reply and detail.reply.bed for detail in details)


def tour(program: Program, album: Album) -> Iterator[None]:
    """Every screen in turn."""
    known = ids(program)
    go = album.page
    go("today")
    for card in TodayCard:
        album.page("today", title=f"today-{card}", card=str(card))
    program.shell._strip.close_strip()
    yield
    go("patients")
    go("patient", patient_id=known[Patient])
    go("register")
    yield
    yield from _booking(program, album, known)
    yield from _referrals(program, album, known)
    go("training-list")
    go("training", training_id=known[Training])
    go("training-form")
    yield
    go("exchange")
    for tab in ("seats", "own", "looks", "printers", "backup", "about"):
        album.page("settings", title=f"settings-{tab}", tab=tab)
    for name in ("help", "notices", "today"):
        go(name)


def _booking(program: Program, album: Album, known: dict[type, Any]) -> Iterator[None]:
    """Issue 3: the booking desk and everything that hangs on it."""
    go = album.page
    scenes = Scenes(program)
    go("booking")
    go("session", session_id=scenes.running())
    album.page("session", title="session-full", session_id=scenes.full())
    go("booking-form", patient_id=known[Patient], session_id=scenes.ahead())
    full = scenes.full()
    album.page(
        "booking-form", title="booking-form-full", patient_id=known[Patient], session_id=full
    )
    wait(lambda: scenes.pool() is not None)
    pool = {"patient_id": known[Patient], "session_id": scenes.pool()}
    album.page("booking-form", title="booking-form-pool", **pool)
    yield
    go("waiting")
    go("village")
    wait(scenes.county_answered)
    go("county-bookings")
    go("queue", session_id=scenes.running())
    yield
    go("roster")
    album.dialog("roster-plan", "N")
    album.dialog("roster-import", "I")
    go("seats-used")
    yield
    go("absence", session_id=scenes.stopped())
    go("journal")
    go("outage")
    go("late-entry")
    yield


def _referrals(program: Program, album: Album, known: dict[type, Any]) -> Iterator[None]:
    go = album.page
    go("referral-board")
    go("referral-form", patient_id=known[Patient])
    wait(lambda: answered(program))
    go("referral-board")
    go("referral", referral_id=known[Referral])
    yield
    go("return-care")
    go("return-case", down_referral_id=known[DownReferral])
    go("down-referral-form", patient_id=known[Patient])
    go("reception")
    yield


def hospital_tour(program: Program, album: Album) -> Iterator[None]:
    """What a county hospital sees besides."""
    wait(lambda: _incoming(program) > 0)
    album.page("today", title="hospital-today")
    album.page("reception", title="hospital-reception")
    yield
    album.dialog("hospital-accept", "A")
    album.dialog("hospital-decline", "N")
    yield
    album.page("down-referral-form", title="hospital-down-referral-form")
    album.page("return-sent", title="hospital-return-sent")
    yield


def _incoming(program: Program) -> int:
    """How many have been referred to the practice hospital."""
    assert program.clinic
    with program.clinic.opened.store.reading() as reading:
        return len(reading.all_of(Referral))


def main() -> int:
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    folder = Path(names[0]) if names else ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        if "--english" in sys.argv:
            from desktop.services.door import change_door
            from desktop.store.place_files import data_folder

            place = data_folder(Path(data), practice=True)
            place.make()
            change_door(place, language="en")
        at_hospital = "--hospital" in sys.argv
        program = Program(Path(data), practice=True, hospital=at_hospital)
        shown = hospital_tour if at_hospital else tour
        QTimer.singleShot(0, lambda: _look(program, Album(program, folder), shown))
        status = program.run()
    if status or at_hospital:
        return status
    again = [sys.executable, "-m", "tests.e2e.screenshots", *sys.argv[1:], "--hospital"]
    return subprocess.run(again, cwd=ROOT, check=False, timeout=300).returncode


def _look(
    program: Program, album: Album, shown: Callable[[Program, Album], Iterator[None]]
) -> None:
    try:
        wait(lambda: hasattr(getattr(program._shell, "_cover", None), "people"))
        album.grab("sign-in")
        page = program.shell._cover
        page.people.chosen.emit(page._work.people()[0])
        wait(lambda: program.clinic is not None and not program.shell.covered)
        for _ in shown(program, album):
            QApplication.processEvents()
        if program.clinic:
            program.clinic.lock()
            album.grab("switch")
            program.shell.lift_cover()
    finally:
        if program._shell:
            program.shell.close()
        QApplication.quit()


if __name__ == "__main__":
    sys.exit(main())
