"""What the ring of the registration says is what saving will say."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.domain.codes import AllergyState, IdType, Sex
from desktop.domain.idcard import check_character
from desktop.views.fields import DateField, Field, FormPanel, Section
from desktop.views.patients.register_form import NO_DOCUMENT, PatientForm
from tests.conftest import StandingClock

GOOD = "11010519491231001" + check_character("11010519491231001")
WRONG = GOOD[:-2] + str((int(GOOD[-2]) + 1) % 10) + GOOD[-1]


@pytest.fixture
def form(qtbot, dressed, clock: StandingClock) -> PatientForm:
    made = PatientForm(clock.today, clock.now)
    qtbot.addWidget(made)
    who = {"name": "单国庆", "sex": Sex.MALE, "id_type": IdType.ID_CARD}
    made.set_values(who | {"phone": "13612345678", "village": "东王村"})
    return made


def ready(form: FormPanel) -> bool:
    return form.ring.words.property("tone") != "amber"


def test_a_wrong_card_number_and_no_birth_date_are_not_ready(form: PatientForm) -> None:
    form.set_values({"id_no": WRONG})
    assert "2 required left" in form.ring.words.text()
    form.set_values({"id_no": GOOD})
    assert "1 required left" in form.ring.words.text()
    form.set_values({"birth_date": date(1949, 12, 31)})
    assert ready(form)


def test_an_age_stands_for_the_birth_date_and_counts_once(form: PatientForm) -> None:
    form.set_values({"id_type": NO_DOCUMENT, "no_id_reason": "未带证件"})
    filled, asked = form.ring.words.text().split()[0].split("/")
    form.set_values({"age_estimate": 70})
    assert form.ring.words.text().split()[0] == f"{int(filled) + 1}/{asked}"
    assert ready(form)


@pytest.mark.parametrize(
    ("said", "still"),
    [
        ({"no_id_reason": None}, "1 required left"),
        ({"birth_date": date(2030, 1, 1)}, "1 required left"),
        ({"allergy": AllergyState.YES}, "1 required left"),
        ({"phone": "1" * 40}, "1 to put right"),
    ],
)
def test_whatever_saving_refuses_is_counted(
    form: PatientForm, said: dict[str, Any], still: str
) -> None:
    form.set_values({"id_type": NO_DOCUMENT, "no_id_reason": "未带证件"})
    form.set_values({"birth_date": date(1949, 12, 31)})
    assert ready(form)
    for name, value in said.items():
        put: Callable[[Any], None] = getattr(
            form.fields[name], "set_plain" if name == "phone" else "set_value"
        )
        put(value)
    assert still in form.ring.words.text()


def test_of_somebody_unknown_nothing_more_is_asked(form: PatientForm) -> None:
    form.set_values({"unknown": "1", "sex": None, "id_type": NO_DOCUMENT})
    assert ready(form)


def test_any_form_counts_what_it_cannot_read(qtbot, dressed) -> None:
    day: Field = DateField("day", "Day", today=lambda: date(2026, 11, 23))
    form = FormPanel([Section("", [day])])
    qtbot.addWidget(form)
    assert form.ring.words.property("tone") == "green"
    day.set_plain("40.13")
    assert form.ring.words.text().endswith("1 to put right")
