"""Laws of the patient's rules, whatever is typed."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.patient import (
    LIMITS,
    Patient,
    id_differences,
    patient_problems,
    patient_warnings,
    tidied,
)
from desktop.domain.pinyin import fold
from desktop.store.search import asked, keys_of
from tests.strategies import records

TODAY = date(2026, 11, 23)
PATIENTS = records(Patient)
NAMES = st.text(
    st.sampled_from("单国强王秀英张桂芳欧阳买提·A㐂𠮷乐长"), min_size=1, max_size=12
).filter(lambda name: name.strip("·"))


@given(PATIENTS)
def test_any_input_is_judged_without_a_crash_and_at_a_field(patient: Patient) -> None:
    fields = set(Patient.__dataclass_fields__)
    assert set(patient_problems(patient, today=TODAY)) <= fields
    assert set(patient_warnings(patient, today=TODAY)) <= fields


@given(PATIENTS)
def test_tidying_twice_changes_nothing_more(patient: Patient) -> None:
    once = tidied(patient, today=TODAY)
    assert tidied(once, today=TODAY) == once


@given(PATIENTS)
def test_a_choice_settles_every_disagreement_with_the_card(patient: Patient) -> None:
    chosen = patient_problems(replace(patient, id_differs=True), today=TODAY)
    codes = {problem.code for problem in chosen.values()}
    assert not codes & {"patient.sex_differs", "patient.birth_differs"}
    assert id_differences(patient, today=TODAY) <= {"sex", "birth_date"}


@given(PATIENTS, NAMES)
def test_what_nobody_can_know_never_blocks_an_emergency(patient: Patient, name: str) -> None:
    short = {field: getattr(patient, field)[:10] for field in LIMITS}
    someone = replace(patient, **short | {"unknown": True, "name": name, "allergy": None})
    found = patient_problems(someone, today=TODAY)
    assert not found.keys() & {"id_type", "id_no", "no_id_reason", "birth_date", "sex"}
    assert "patient.guardian_missing" not in {problem.code for problem in found.values()}


@given(NAMES, st.integers(0, 11))
def test_a_name_is_found_by_any_part_of_it(name: str, start: int) -> None:
    plain = fold(name)
    part = plain[min(start, len(plain) - 1) :]
    keys = keys_of(Patient(name=name, sex="2"))
    assert any(low <= key < high for low, high in asked(part).ranges() for key in keys)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.integers(3, 11))
def test_a_phone_is_found_by_its_last_digits(phone: str, count: int) -> None:
    keys = keys_of(Patient(name="王秀英", sex="2", phone=phone))
    ranges = asked(phone[-count:]).ranges()
    assert any(low <= key < high for low, high in ranges for key in keys)
