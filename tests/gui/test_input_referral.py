"""The referral form under bad input and trouble: told at the field, nothing lost, nothing half."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import Urgency
from desktop.domain.referral import Referral
from tests.factory import Clinic
from tests.full_disk import full_disk
from tests.referral_pages import Desk, open_desk


@pytest.fixture
def desk(qtbot: QtBot, clinic: Clinic, chinese: QApplication) -> Iterator[Desk]:
    made = open_desk(clinic)
    qtbot.addWidget(made.shell)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    yield made
    made.shell.close()


@pytest.fixture
def form(desk: Desk, clinic: Clinic) -> Any:
    """An emergency with its four fields, not issued yet."""
    patient = clinic.patient(name="张桂芳")
    desk.shell.go("referral-form", patient_id=patient.id)
    form = desk.form.form
    said = {
        "urgency": Urgency.STAT,
        "to_org_id": clinic.hospital_id,
        "doctor_id": clinic.doctor.staff_id,
        "chief_complaint": "胸痛两小时",
    }
    for name, value in said.items():
        form.field(name).set_value(value)
    return form


def typed(form: Any, name: str, text: str) -> Any:
    """Type over a line and leave it."""
    field = form.field(name)
    field.line.setText(text)
    field.line.textEdited.emit(text)
    field.commit()
    return field


def kept(clinic: Clinic) -> list[Referral]:
    with clinic.store.reading() as reading:
        return [each.record for each in reading.all_of(Referral)]


def test_ones_own_organisation_is_told_at_the_receiver(
    desk: Desk, form: Any, clinic: Clinic
) -> None:
    form.field("to_org_id").set_options([(clinic.org_id, "霄云镇卫生院")])
    form.field("to_org_id").set_value(clinic.org_id)
    desk.form.submit()
    assert desk.form.dialog is None
    assert "本" in form.field("to_org_id").problem_text()
    assert form.field("chief_complaint").value() == "胸痛两小时"


def test_ones_own_organisation_is_not_offered(desk: Desk, clinic: Clinic) -> None:
    offered = {choice.id for choice in desk.served.desk.choices().receivers}
    assert clinic.hospital_id in offered
    assert clinic.org_id not in offered


SLIPS = [
    ("pressure", "80/120", (120, 80)),
    ("pressure", "８０／１２０", (120, 80)),
    ("pressure", "12080", (120, 80)),
    ("temperature", "365", Decimal("36.5")),
]


def test_a_slip_of_the_hand_is_told_and_offered_right(form: Any) -> None:
    for name, text, meant in SLIPS:
        field = typed(form, name, text)
        assert field.value() is None
        assert field.plain() == text
        assert "是不是" in field.problem_text()
        assert field._offer is not None
        field._offer.click()
        assert field.value() == meant


NOBODYS = [
    ("pressure", "500/80"),
    ("pressure", "高"),
    ("temperature", "95"),
    ("pulse", "900"),
    ("spo2", "101"),
]


def test_a_reading_nobody_has_is_told_at_its_field_and_stays(form: Any) -> None:
    for name, text in NOBODYS:
        field = typed(form, name, text)
        assert field.problem_text()
        assert (field.value(), field.plain()) == (None, text)


def test_an_onset_that_cannot_be_is_told_at_its_field_and_stays(form: Any) -> None:
    field = form.field("onset_at")
    for text in ("明天", "2026-13-01", "昨晚"):
        field.set_plain([text, "08:30"])
        field.commit()
        assert field.problem_text()
        assert field.plain() == [text, "08:30"]


def test_a_full_disk_is_told_and_the_referral_goes_on_when_there_is_room(
    desk: Desk, form: Any, clinic: Clinic
) -> None:
    patient = clinic.patient(name="王秀英").id
    with full_disk(clinic.store, lambda: clinic.referral(patient_id=patient)):
        before, ops = len(kept(clinic)), clinic.store.count_ops()
        desk.form.hand_over()
        assert "磁盘已满" in desk.form.note.words.text()
        assert form.field("chief_complaint").value() == "胸痛两小时"
        assert (len(kept(clinic)), clinic.store.count_ops()) == (before, ops)
    desk.form.hand_over()
    assert [each.chief_complaint for each in kept(clinic)].count("胸痛两小时") == 1
