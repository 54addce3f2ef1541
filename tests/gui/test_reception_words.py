"""What a head nurse stumbled over at the receiving desk."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import ReceptionState
from desktop.store.store import Store
from desktop.views.booking.form_dialog import FormDialog
from tests.conftest import StandingClock
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, open_reception, when_asked


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


def opened(qtbot: QtBot, hospital: Hospital) -> DeskWindow:
    window = open_reception(hospital)
    qtbot.addWidget(window.shell)
    window.shell.show()
    qtbot.waitExposed(window.shell)
    window.shell.go("reception")
    return window


def test_a_patient_is_told_to_come_tomorrow(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital, clock: StandingClock
) -> None:
    task = hospital.task(hospital.referral())
    window = opened(qtbot, hospital)

    def answer() -> None:
        dialog = window.page.acts.dialog
        assert isinstance(dialog, FormDialog)
        dialog.form.fields["visit_at"].set_plain(["明天", "0830"])  # as typed
        dialog.submit()
        if dialog.isVisible():
            dialog.reject()

    when_asked(window.page, answer)
    qtbot.keyClick(window.page.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: not window.page.guard.waiting)
    kept = hospital.reception(task).record
    assert kept.state is ReceptionState.ARRANGED
    assert kept.visit_at is not None
    assert kept.visit_at.astimezone(CLINIC_ZONE).date() == clock.today() + timedelta(days=1)
