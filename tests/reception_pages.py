"""The receiving desk's page on a real file, in a window, as the composition root builds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop.services.patients import Patients
from desktop.services.reception_alone import TaskWord
from desktop.services.reception_requests import Requests
from desktop.services.reception_take import ReceptionIntake
from desktop.services.slip_scan import SlipScanner
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.changes import Changes
from desktop.views.patients.words import banner_of
from desktop.views.reception.desk import DeskActs, DeskCalls
from desktop.views.reception.page import ReceptionPage
from desktop.views.reception.requests import RequestCalls
from desktop.views.shell import Shell
from tests.hospital import Hospital


@dataclass
class DeskWindow:
    """The window, the page, and where it led to."""

    hospital: Hospital
    shell: Shell
    page: ReceptionPage
    changes: Changes
    printed: list[UUID] = field(default_factory=list)
    sent_back: list[Any] = field(default_factory=list)
    cared: list[Any] = field(default_factory=list)


def open_reception(hospital: Hospital) -> DeskWindow:
    """Build the window on the hospital's own file."""
    parts = (hospital.store, hospital.clock, lambda: hospital.actor)
    changes = Changes()
    shell = Shell(changes, now=hospital.clock.now)
    patients, scanner = Patients(*parts), SlipScanner(hospital.store, hospital.clock)
    printed: list[UUID] = []
    sent_back: list[Any] = []
    cared: list[Any] = []
    page = ReceptionPage(
        DeskCalls(
            incoming=hospital.reads.incoming,
            beds=hospital.reads.beds,
            detail=hospital.reads.detail,
            open=hospital.desk.open,
            choices=hospital.reads.choices,
            scan=ReceptionIntake(*parts, scanner.read).scan,
            requests=requests_of(hospital),
            acts=acts_of(hospital),
            banner=lambda patient_id: banner_of(patients.line(patient_id), (), hospital.clock.now),
            send_back=sent_back.append,
            care=cared.append,
            print_receipt=printed.append,
            now=hospital.clock.now,
            notices=shell.notices,
        )
    )
    shell.add_screen("reception", 2, "接诊台", "down", lambda: page)
    hospital.store.on_change(changes.records_changed.emit)
    return DeskWindow(hospital, shell, page, changes, printed, sent_back, cared)


def requests_of(hospital: Hospital) -> RequestCalls:
    """The services behind the list of what is asked without a referral."""
    work = Requests(hospital.store, hospital.clock, lambda: hospital.actor)
    return RequestCalls(
        rows=work.rows, confirm=work.confirm, refuse=work.refuse, now=hospital.clock.now
    )


def acts_of(hospital: Hospital) -> DeskActs:
    """The services behind the keys."""
    up, down = hospital.desk, hospital.down
    word = TaskWord(hospital.store, hospital.clock, lambda: hospital.actor)
    return DeskActs(
        accept=up.accept,
        arrange=up.arrange,
        ask=up.ask,
        move=up.move,
        decline=up.decline,
        arrived=up.arrived,
        seen=up.seen,
        admit=up.admit,
        discharge=lambda key, seen, at, back: up.discharge(key, seen, at, goes_back=back),
        complete=up.complete,
        not_arrived=up.not_arrived,
        close=up.close,
        agree=up.agree_to_cancel,
        refuse=up.refuse_to_cancel,
        undo=up.undo,
        send_alone=word.send_alone,
        say_again=word.say_again,
        assign=down.assign,
        accept_down=down.accept,
        contact=down.contact,
        lost=down.lost,
    )


def shown_windows(qtbot: QtBot, hospital: Hospital) -> Iterator[Callable[[], DeskWindow]]:
    """What opens the desk's window at its page; all are closed in the end."""
    made: list[DeskWindow] = []

    def show() -> DeskWindow:
        window = open_reception(hospital)
        qtbot.addWidget(window.shell)
        window.shell.show()
        qtbot.waitExposed(window.shell)
        window.shell.go("reception")
        made.append(window)
        return window

    yield show
    for window in made:
        window.shell.close()


def leave(dialog: FormDialog) -> None:
    """A question that stays open would hold everything up."""
    if dialog.isVisible():
        dialog.reject()


def answering(desk: DeskWindow, **said: Any) -> None:
    """When a question opens, fill it in and press its verb."""

    def fill() -> None:
        dialog = desk.page.acts.dialog
        assert isinstance(dialog, FormDialog)
        try:
            dialog.form.set_values(said)
            dialog.submit()
        finally:
            leave(dialog)

    when_asked(desk.page, fill)


def when_asked(page: ReceptionPage, does: Callable[[], object]) -> None:
    """Do it once the letter that is about to be pressed has opened its question."""

    def look() -> None:
        if page.guard.waiting:
            QTimer.singleShot(5, page, look)
        else:
            does()

    QTimer.singleShot(0, page, look)


def press(qtbot: QtBot, desk: DeskWindow, key: str, **said: Any) -> None:
    if said:
        answering(desk, **said)
    qtbot.keyClick(desk.page.table, getattr(Qt.Key, f"Key_{key}"))
    qtbot.waitUntil(lambda: not desk.page.guard.waiting)
