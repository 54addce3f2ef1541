"""NEWS2 beside the referral form: told with its limits, never in the way."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import Breathing, Consciousness, EmergencyCentre, PriorityGroup, Urgency
from desktop.domain.entry import BloodPressure
from desktop.views import theme
from desktop.views.referral.form_page import ReferralFormPage
from tests.factory import Clinic
from tests.referral_pages import open_desk

SICK = {
    "temperature": Decimal("38.4"),
    "pulse": 118,
    "respiration": 26,
    "pressure": BloodPressure(98, 60),
    "spo2": 92,
    "consciousness": Consciousness.ALERT,
    "breathing": Breathing.OXYGEN,
}


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[ReferralFormPage]:
    theme.apply(qapp)
    desk = open_desk(clinic)
    qtbot.addWidget(desk.shell)
    desk.shell.show()
    patient = clinic.patient(name="张桂芳", birth_date=date(1957, 3, 14))
    desk.shell.go("referral-form", patient_id=patient.id)
    yield desk.form
    desk.shell.close()


def told(form: ReferralFormPage) -> str:
    return "" if form.score_note.isHidden() else form.score_note.words.text()


def test_nothing_measured_says_nothing(form: ReferralFormPage) -> None:
    assert told(form) == ""


def test_the_whole_score_names_its_points_and_its_limit(form: ReferralFormPage) -> None:
    form.form.set_values(SICK)
    words = told(form)
    assert words.startswith("NEWS2 12")
    assert "Let the doctor look at once" in words
    assert words.endswith("A low score does not mean not urgent")


def test_what_is_missing_is_named_and_gives_no_total(form: ReferralFormPage) -> None:
    form.form.set_values({"pulse": 70, "respiration": 16})
    assert told(form).startswith("NEWS2: 5 missing, no total")
    assert "not measured: saturation" in told(form)


def test_a_mother_is_not_scored(form: ReferralFormPage, clinic: Clinic) -> None:
    mother = clinic.patient(name="李小满", groups=(PriorityGroup.MATERNAL,))
    form.form.set_values({**SICK, "patient_id": mother.id})
    assert told(form).startswith("NEWS2 is not for pregnancy")


def test_a_child_s_centre_is_not_scored(form: ReferralFormPage) -> None:
    form.form.set_values(
        {**SICK, "urgency": Urgency.STAT, "emergency_centre": EmergencyCentre.CHILD_NEWBORN}
    )
    assert told(form).startswith("NEWS2 is not for children")


def test_it_goes_with_the_form_that_is_cleared(form: ReferralFormPage) -> None:
    form.form.set_values(SICK)
    form.show_with()
    assert told(form) == ""


def test_the_target_of_the_doctor_changes_the_scale(form: ReferralFormPage) -> None:
    form.form.set_values({**SICK, "spo2_target_88_92": True})
    assert "saturation scale 2" in told(form)
    record = form.form.record(None)
    assert record.vitals is not None
    assert record.vitals.spo2_target_88_92
    assert record.vitals.on_oxygen
