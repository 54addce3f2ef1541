"""A half-written form that cannot be kept is not left: nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.draft import Draft
from desktop.domain.ids import uuid7
from desktop.services.drafts import Drafts
from tests.booking_screens import Screen
from tests.factory import Clinic
from tests.full_disk import full_disk
from tests.referral_pages import open_desk
from tests.training_parts import School, training_window

LONG = "胸痛患者的识别与转诊" * 12


def booking(clinic: Clinic, folder: Path, shown: Callable[[Any], Any]) -> Any:
    screen = Screen(clinic, folder, shown)
    patient, session = clinic.patient(), clinic.session()
    screen.shell.go("booking-form", patient_id=patient.id, session_id=session.id)
    return screen.shell, "chief_complaint"


def patient(clinic: Clinic, folder: Path, shown: Callable[[Any], Any]) -> Any:
    screen = Screen(clinic, folder, shown)
    screen.shell.go("register")
    return screen.shell, "past_history"


def referral(clinic: Clinic, _folder: Path, shown: Callable[[Any], Any]) -> Any:
    desk = open_desk(clinic)
    desk.changes.setParent(desk.shell)  # lives as long as the window
    shell = shown(desk.shell)
    shell.go("referral-board")
    shell.go("referral-form")
    return shell, "treatment"


def training(clinic: Clinic, folder: Path, shown: Callable[[Any], Any]) -> Any:
    shell = shown(training_window(clinic, folder))
    shell.go("training-list")
    shell.go("training-form")
    return shell, "objectives"


def minutes(clinic: Clinic, folder: Path, shown: Callable[[Any], Any]) -> Any:
    school = School.open(clinic)
    kept = school.desk.plan(school.request())
    shell = shown(training_window(clinic, folder))
    shell.go("training-list")
    shell.go("training", training_id=kept.id)
    return shell, "minutes_text"


def form_of(page: Any) -> Any:
    return page.minutes.form if hasattr(page, "minutes") else page.form


@pytest.mark.parametrize("area", [booking, patient, referral, training, minutes])
def test_a_form_stays_open_while_its_draft_has_no_room(
    clinic: Clinic, tmp_path: Path, chinese: QApplication, shown: Any, qtbot: QtBot, area: Any
) -> None:
    shell, name = area(clinic, tmp_path, shown)
    page, where = shell.stack.current(), shell.stack.current_name()
    drafts = Drafts(clinic.store, lambda: clinic.nurse)
    form_of(page).set_plain({name: LONG})

    def fill() -> None:
        drafts.keep(Draft(id=uuid7(), kind="note", values={"text": LONG}))

    with full_disk(clinic.store, fill):
        shell.stack.back()
        assert shell.stack.current_name() == where
        assert form_of(page).field(name).plain() == LONG
    shell.stack.back()
    assert shell.stack.current_name() != where
    assert [each.values[name] for each in drafts.all() if each.kind != "note"] == [LONG]
