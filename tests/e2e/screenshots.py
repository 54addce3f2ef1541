"""Every screen of the practice clinic, Chinese, 1366x768: `poe screenshots [FOLDER] [--english]`.

The real program, offscreen. Pages are opened the way the shell opens them; nothing is drawn for
the picture alone.
"""

import os
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
from desktop.domain.duty_session import DutySession  # noqa: E402
from desktop.domain.patient import Patient  # noqa: E402
from desktop.domain.referral import Referral  # noqa: E402
from desktop.domain.training import Training  # noqa: E402
from desktop.services.referral_desk import ReferralDesk  # noqa: E402

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
        self.count = 0

    def grab(self, name: str) -> None:
        for _ in range(4):
            QApplication.processEvents()
        self.count += 1
        window = QApplication.activeModalWidget() or self.program.shell
        window.grab().save(str(self.folder / f"{self.count:02d}-{name}.png"))

    def page(self, name: str, **what: Any) -> None:
        if self.program.shell.stack.knows(name):
            self.program.shell.go(name, **what)
            self.grab(name)
        else:
            sys.stderr.write(f"no page {name}\n")


def ids(program: Program) -> dict[type, Any]:
    """One record of each kind that has a page of its own."""
    assert program.clinic
    found: dict[type, Any] = {}
    with program.clinic.opened.store.reading() as reading:
        for kind in (Patient, DutySession, Booking, Referral, Training):
            rows = reading.all_of(kind)
            if rows:
                found[kind] = rows[0].id
        for kept in reading.all_of(Booking):
            found[DutySession] = kept.record.session_id
            found[Patient] = kept.record.patient_id
            break
    return found


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
    yield
    go("patients")
    go("patient", patient_id=known[Patient])
    go("register")
    yield
    go("booking")
    go("session", session_id=known[DutySession])
    go("booking-form", patient_id=known[Patient], session_id=known[DutySession])
    yield
    go("queue")
    go("referral-board")
    go("referral-form", patient_id=known[Patient])
    if Referral in known:
        go("referral-board")
        wait(lambda: answered(program))
        go("referral-board")
        go("referral", referral_id=known[Referral])
    yield
    go("training-list")
    go("training", training_id=known[Training])
    go("training-form")
    yield
    for name in ("exchange", "settings", "help", "notices", "today"):
        go(name)


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
        program = Program(Path(data), practice=True)
        QTimer.singleShot(0, lambda: _look(program, Album(program, folder)))
        return program.run()


def _look(program: Program, album: Album) -> None:
    try:
        wait(lambda: hasattr(getattr(program._shell, "_cover", None), "people"))
        album.grab("sign-in")
        page = program.shell._cover
        page.people.chosen.emit(page._work.people()[0])
        wait(lambda: program.clinic is not None and not program.shell.covered)
        for _ in tour(program, album):
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
