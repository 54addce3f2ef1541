"""What may be kept about a patient, and what is only told."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import AllergyState, IdType, Relation, Sex
from desktop.domain.idcard import check_character
from desktop.domain.patient import (
    LIMITS,
    Patient,
    id_differences,
    newborn_name,
    patient_problems,
    patient_warnings,
    tidied,
)
from tests.factory import patient

TODAY = date(2026, 11, 23)
WOMAN_1949 = "11010519491231002X"


def sound(**said: Any) -> Patient:
    return patient(**{"no_id_reason": "未带证件"} | said)


def with_card(number: str, **said: Any) -> Patient:
    given = {"id_type": IdType.ID_CARD, "id_no": number, "birth_date": date(1949, 12, 31)} | said
    return patient(**given)


def codes(kept: Patient) -> dict[str, str]:
    return {name: found.code for name, found in patient_problems(kept, today=TODAY).items()}


def number(body: str) -> str:
    return body + check_character(body)


@pytest.mark.parametrize(
    "name",
    [
        "王",
        "单国强",
        "阿依古丽·买买提",
        "阿依古丽•买买提",
        "㐂䶮𠮷𬱖",
        "Anna-Maria O'Neill",
        "王" * 60,
    ],
)
def test_every_real_name_may_be_kept(name: str) -> None:
    assert codes(sound(name=name)) == {}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("  ", "entry.name_empty"),
        ("王" * 61, "entry.name_long"),
        ("王\u200b芳", "entry.name_control"),
    ],
)
def test_a_name_that_cannot_be_is_told_at_the_name(name: str, code: str) -> None:
    assert codes(sound(name=name)) == {"name": code}


@pytest.mark.parametrize(
    ("id_no", "code"),
    [
        ("110105194912310021", "idcard.check_character"),
        (number("11010520991231002"), "idcard.birth_future"),
        (number("11010519490231002"), "idcard.birth_not_real"),
        ("1101051949", "idcard.length"),
        ("abc", "idcard.characters"),
    ],
)
def test_a_wrong_identity_number_is_told_at_the_number(id_no: str, code: str) -> None:
    assert codes(with_card(id_no)) == {"id_no": code}


@pytest.mark.parametrize(
    "id_no",
    [WOMAN_1949, "１１０１０５ 19491231 002x", "110105491231002", number("81000019491231002")],
)
def test_cards_permits_and_old_numbers_are_fine(id_no: str) -> None:
    kept = with_card(id_no)
    assert codes(kept) == {}
    assert len(tidied(kept, today=TODAY).id_no) == 18


def test_an_unknown_region_only_warns() -> None:
    kept = with_card(number("99010519491231002"), phone="13800000001")
    assert codes(kept) == {}


def test_card_and_typing_that_disagree_wait_for_a_choice() -> None:
    kept = with_card(WOMAN_1949, sex=Sex.MALE, birth_date=date(1950, 1, 1))
    assert id_differences(kept, today=TODAY) == {"sex", "birth_date"}
    assert codes(kept) == {"sex": "patient.sex_differs", "birth_date": "patient.birth_differs"}
    assert codes(replace(kept, id_differs=True)) == {}


def test_no_document_needs_a_reason_and_a_kind_needs_a_number() -> None:
    assert codes(patient()) == {"no_id_reason": "patient.no_id_reason_missing"}
    assert codes(patient(id_type=IdType.PASSPORT)) == {"id_no": "patient.id_no_missing"}
    assert codes(patient(id_no="E12345678")) == {"id_type": "patient.id_type_missing"}


def test_birth_or_an_estimate_is_needed_and_must_be_possible() -> None:
    assert codes(sound(birth_date=None)) == {"birth_date": "patient.birth_missing"}
    assert codes(sound(birth_date=None, age_estimate=70)) == {}
    assert codes(sound(birth_date=None, age_estimate=131)) == {"age_estimate": "patient.age_range"}
    assert codes(sound(birth_date=date(2026, 11, 24))) == {"birth_date": "patient.born_in_future"}
    assert codes(sound(birth_date=date(1890, 1, 1))) == {"birth_date": "patient.born_too_early"}


def test_under_fourteen_a_guardian_is_named() -> None:
    child = sound(birth_date=date(2012, 11, 24))
    assert codes(child) == {
        "guardian_name": "patient.guardian_missing",
        "guardian_relation": "patient.guardian_relation_missing",
    }
    named = replace(child, guardian_name="王强", guardian_relation=Relation.PARENT)
    assert codes(named) == {}
    assert codes(sound(birth_date=date(2012, 11, 23))) == {}
    oneself = replace(named, guardian_relation=Relation.SELF)
    assert codes(oneself) == {"guardian_relation": "patient.guardian_self"}


def test_somebody_unknown_is_never_held_up() -> None:
    kept = Patient(
        name="无名氏20261123-0830", sex=Sex.UNKNOWN, unknown=True, id_type=IdType.ID_CARD, id_no="1"
    )
    assert codes(kept) == {}
    assert "id_no" in patient_warnings(kept, today=TODAY)


def test_a_phone_is_wanted_and_an_odd_one_only_warned_of() -> None:
    bare = patient_warnings(sound(phone=""), today=TODAY)
    assert bare["phone"].code == "patient.phone_wanted"
    odd = patient_warnings(sound(phone="12345"), today=TODAY)
    assert odd["phone"].code == "entry.phone_unusual"
    through_son = sound(phone="", contact_phone="13900000000")
    assert "phone" not in patient_warnings(through_son, today=TODAY)


def test_allergies_are_never_assumed() -> None:
    assert sound().allergy is None
    assert patient_warnings(sound(), today=TODAY)["allergy"].code == "patient.allergy_wanted"
    named = sound(allergy=AllergyState.YES)
    assert codes(named) == {"allergy_text": "patient.allergy_text_missing"}
    both = sound(allergy=AllergyState.NONE, allergy_text="青霉素")
    assert codes(both) == {"allergy": "patient.allergy_contradicts"}


def test_a_newborn_is_named_after_the_mother() -> None:
    assert newborn_name("张桂芳", Sex.MALE) == "张桂芳之子"
    assert newborn_name("张桂芳", Sex.FEMALE, "小") == "张桂芳之小女"
    assert len(newborn_name("王" * 60, Sex.FEMALE, "大")) == 60


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_every_text_has_its_limit(name: str) -> None:
    kept = sound(**{name: "1" * (LIMITS[name] + 1)})
    assert name in codes(kept)


def test_a_patient_is_kept_tidy() -> None:
    kept = tidied(
        sound(name=" 阿依古丽•买买提 ", phone="138 0000-0001", age_estimate=60, mother_id=uuid4()),
        today=TODAY,
    )
    assert (kept.name, kept.phone) == ("阿依古丽·买买提", "13800000001")
    assert kept.age_estimate is None
