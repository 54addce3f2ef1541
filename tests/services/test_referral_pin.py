"""A doctor's PIN while a nurse stays signed in."""

import pytest

from desktop.domain.errors import RuleBroken
from desktop.services.referral_sign import DoctorPin
from desktop.store import pins
from desktop.store.pins import MOST_WRONG
from tests.factory import Clinic


@pytest.fixture
def ask(clinic: Clinic) -> DoctorPin:
    with clinic.store.unit(clinic.doctor.staff_id) as unit:
        pins.set_pin(unit, clinic.doctor.staff_id, "284917")
    return DoctorPin(clinic.store)


def test_his_own_pin_is_known_and_a_wrong_one_is_not(clinic: Clinic, ask: DoctorPin) -> None:
    assert ask(clinic.doctor.staff_id, "284917")
    assert not ask(clinic.doctor.staff_id, "111111")


def test_a_wrong_one_counts_against_him_alone(clinic: Clinic, ask: DoctorPin) -> None:
    for _ in range(MOST_WRONG):
        assert not ask(clinic.doctor.staff_id, "111111")
    with pytest.raises(RuleBroken) as broken:
        ask(clinic.doctor.staff_id, "284917")
    assert broken.value.fields["pin"].code == "referral.pin_not_usable"


def test_who_has_no_pin_is_told_another_way(clinic: Clinic, ask: DoctorPin) -> None:
    with pytest.raises(RuleBroken):
        ask(clinic.administrator.staff_id, "284917")
