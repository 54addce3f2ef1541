"""The booking pages on a real clinic."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app import booking as area
from desktop.app import day, outage, patients
from desktop.app.papers import PaperDesk
from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.jobs.jobs import Jobs
from desktop.services.booking import BookingDesk
from desktop.services.drafts import Drafts
from desktop.services.papers import Papers
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)


Show = Callable[[Shell], Shell]


class Screen:
    """The window with patients and booking wired, and hands for its keyboard."""

    def __init__(self, clinic: Clinic, folder: Path, show: Show) -> None:
        self.changes = changes = Changes()
        self.shell = Shell(changes, now=clinic.clock.now)
        self.papers = folder
        desk = PaperDesk(Papers(clinic.store, self._actor), clinic.clock, self.shell)
        desk.catcher = folder
        self.clinic, self.pressed = clinic, 0
        with clinic.store.reading() as reading:
            place = reading.place()
        self.house = SimpleNamespace(
            store=clinic.store,
            clock=clinic.clock,
            actor=self._actor,
            place=place,
            drafts=Drafts(clinic.store, self._actor),
            shell=self.shell,
            go=self.shell.go,
            print_paper=desk.print_paper,
            papers=desk,
            changes=changes,
            jobs=Jobs(self.shell),
            make_county=lambda: None,
        )
        patients.wire(self.house)  # type: ignore[arg-type]
        area.wire(self.house)  # type: ignore[arg-type]
        outage.wire(self.house)  # type: ignore[arg-type]
        day.wire(self.house)  # type: ignore[arg-type]
        clinic.store.on_change(changes.records_changed.emit)
        self.shell.go("booking")
        show(self.shell)

    def _actor(self) -> object:
        return self.clinic.nurse

    @property
    def page(self):
        return self.shell.stack.current()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(QApplication.focusWidget() or self.shell, key)

    def write(self, text: str) -> None:
        """Type where the focus is."""
        self.pressed += len(text)
        QTest.keyClicks(QApplication.focusWidget(), text)

    def in_dialog(self, work: Callable[[QWidget], None]) -> None:
        """Do this when the next dialog has opened."""

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(10, when_open)
                return
            try:
                work(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, when_open)


def bookings(clinic: Clinic) -> list[Booking]:
    with clinic.store.reading() as reading:
        return [kept.record for kept in reading.all_of(Booking)]


def booked(clinic: Clinic, desk: BookingDesk, session_id: UUID):
    return desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session_id))
