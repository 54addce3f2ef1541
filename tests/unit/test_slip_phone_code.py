"""The telephone code: every slip of tongue or hand is caught, and the full record joins it."""

import random
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import Sex, Urgency
from desktop.domain.errors import Problem
from desktop.domain.phone_code import (
    AGE_BANDS,
    DEPARTMENTS,
    MOST,
    SIGNS,
    PhoneCode,
    age_band,
    clinic_number,
    counter_of,
    department_index,
    matches,
    phone_code,
    read_phone_code,
)
from desktop.domain.referral import PatientSnapshot
from tests.slips import heart_attack

TODAY = date(2026, 11, 23)
NUMBERS = st.builds(
    lambda clinic, letter, digit, sequence: f"ZZ20261123{clinic}{letter}{digit}{sequence:03d}",
    st.from_regex(r"[A-Z0-9]{1,8}", fullmatch=True),
    st.sampled_from("ABCMXYZ"),
    st.integers(0, 9),
    st.integers(1, 511),
)


def code_of(**said: Any) -> str:
    found = phone_code(heart_attack(**said))
    assert found is not None
    return found


def read(text: str, today: date = TODAY) -> PhoneCode:
    found = read_phone_code(text, today=today)
    assert isinstance(found, PhoneCode)
    return found


def test_it_says_who_sends_whom_how_urgently_and_where_to() -> None:
    found = read(code_of())
    assert (found.clinic, found.device_code, found.day) == (clinic_number("07"), "A1", TODAY)
    assert (found.counter, found.urgency, found.green_channel) == (3, Urgency.STAT, True)
    assert (found.department, found.sex, found.age_band) == (
        "心血管内科",
        Sex.FEMALE,
        "65-79",
    )


@given(no=NUMBERS, urgency=st.sampled_from(Urgency), green=st.booleans())
def test_the_full_record_joins_its_code(no: str, urgency: Urgency, green: bool) -> None:
    record = heart_attack(no=no, urgency=urgency, green_channel=green)
    found = read(code_of(no=no, urgency=urgency, green_channel=green))
    assert matches(found, record)
    assert (found.urgency, found.green_channel) == (urgency, green)


@given(no=NUMBERS, other=NUMBERS)
def test_another_record_of_the_clinic_does_not_join(no: str, other: str) -> None:
    same = no[:-3] == other[:-3]
    if same and no != other:
        assert not matches(read(code_of(no=no)), heart_attack(no=other))


def test_every_single_wrong_character_is_caught() -> None:
    text = code_of().replace(" ", "")
    for at, char in enumerate(text):
        for other in SIGNS:
            if other != char:
                wrong = text[:at] + other + text[at + 1 :]
                assert read_phone_code(wrong, today=TODAY) == Problem("phone_code.check")


@given(no=NUMBERS)
def test_neighbours_that_changed_places_are_caught(no: str) -> None:
    text = code_of(no=no).replace(" ", "")
    for at in range(11):
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if swapped != text:
            assert read_phone_code(swapped, today=TODAY) == Problem("phone_code.check")


@given(data=st.data(), no=NUMBERS)
def test_any_two_wrong_characters_are_caught(data: st.DataObject, no: str) -> None:
    text = list(code_of(no=no).replace(" ", ""))
    places = data.draw(st.lists(st.integers(0, 11), min_size=2, max_size=2, unique=True))
    before = list(text)
    for at in places:
        text[at] = data.draw(st.sampled_from(SIGNS))
    if text != before:
        assert isinstance(read_phone_code("".join(text), today=TODAY), Problem)


@pytest.mark.parametrize("change", [str.lower, lambda text: text.replace(" ", "-"), str.strip])
def test_how_it_is_typed_does_not_matter(change: Any) -> None:
    assert read(change(code_of())) == read(code_of())


def test_signs_that_look_alike_are_taken_for_each_other() -> None:
    assert not set("OQILZSB") & set(SIGNS)
    alike = str.maketrans("01258", "OIZSB")
    for number in range(1, 60):
        text = code_of(no=f"ZZ2026112307A1{number:03d}")
        assert read(text.translate(alike)) == read(text)


def test_a_day_is_told_apart_for_four_months() -> None:
    text = code_of()
    assert read(text, today=date(2026, 11, 22)).day == TODAY
    assert read(text, today=date(2027, 3, 29)).day == TODAY


def test_what_is_no_code_is_told_as_such() -> None:
    assert read_phone_code("ABC", today=TODAY) == Problem(
        "phone_code.length", {"length": 3, "wanted": 12}
    )
    assert read_phone_code("中" * 12, today=TODAY) == Problem("phone_code.sign", {"sign": "中"})


def test_random_signs_are_hardly_ever_a_code() -> None:
    drawn = random.Random(6)
    found = Counter(
        isinstance(read_phone_code("".join(drawn.choices(SIGNS, k=12)), today=TODAY), PhoneCode)
        for _ in range(5000)
    )
    assert found[True] < 25  # two check signs let one of 841 through, the tables fewer


def test_everything_fits_into_ten_signs() -> None:
    assert len(SIGNS) ** 10 > MOST
    assert len(set(SIGNS)) == len(SIGNS) == 29
    assert len(DEPARTMENTS) <= 32


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("", ""),
        ("5小时", "0-28d"),
        ("28天", "0-28d"),
        ("30天", "<1"),
        ("8个月", "<1"),
        ("1岁", "1-6"),
        ("13岁", "7-13"),
        ("14岁", "14-44"),
        ("约60岁", "45-64"),
        ("103岁", "80+"),
    ],
)
def test_an_age_falls_into_its_band(text: str, band: str) -> None:
    assert age_band(text) == band
    assert band in AGE_BANDS


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("神经外科二病区", "神经外科"),
        ("妇产科", "产科"),
        ("普外科", "外科"),
        ("", ""),
        ("总务", ""),
        ("心内科", "心血管内科"),
        ("新生儿科", "新生儿科"),
        ("ICU", "重症医学科"),
    ],
)
def test_a_department_is_found_by_what_its_name_holds(name: str, told: str) -> None:
    assert DEPARTMENTS[department_index(name)][0] == told


def test_without_a_number_there_is_no_code() -> None:
    assert phone_code(heart_attack(no="")) is None
    assert counter_of("ZZ2026112307A1042") == 42


def test_a_patient_nobody_knows_has_a_code_too() -> None:
    unknown = PatientSnapshot(name="无名氏", sex="9")
    found = read(code_of(patient=unknown, to_dept=""))
    assert (found.sex, found.age_band, found.department) == (Sex.UNKNOWN, "", "")


def test_numbers_of_clinics_do_not_meet_where_they_are_digits() -> None:
    numbers = [clinic_number(f"{each:02d}") for each in range(100)]
    assert len(set(numbers)) == 100
    assert all(0 <= clinic_number(code) < 1024 for code in ("LX01", "ABCDEFGH", "999"))
