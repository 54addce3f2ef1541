"""Reading never fails, never loses what was right, and is stable."""

from datetime import date, time
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.entry import (
    BloodPressure,
    Offer,
    Read,
    mask_id,
    mask_name,
    mask_phone,
    normalise_name,
    parse_bp,
    parse_date,
    parse_phone,
    parse_temperature,
    parse_time,
)
from desktop.domain.errors import Problem
from desktop.domain.numbers import HumanNumber, format_number, parse_number
from desktop.domain.pinyin import best_reading, fold, initials, readings, search_keys

todays = st.dates(date(2020, 1, 1), date(2060, 12, 31))
near = st.integers(-180, 180)
spoken = st.text("0123456789-./:年月日点半周上下一二三十明后天+ ", max_size=10)
typed = st.text(max_size=30) | spoken
names = st.text("王李单欧阳建安吕强翟乐·㐂𬱖\U0003ffff ab1", max_size=8)


@given(typed, todays, st.booleans())
def test_any_text_is_a_day_or_a_problem(text, today, past):
    found = parse_date(text, today, past=past)
    assert isinstance(found, Problem) or not (past and found > today)


@given(typed)
def test_any_text_is_read_or_a_problem(text):
    assert isinstance(parse_time(text), time | Problem)
    assert isinstance(parse_bp(text), BloodPressure | Offer | Problem)
    assert isinstance(parse_temperature(text), Decimal | Offer | Problem)
    assert isinstance(normalise_name(text), Read | Problem)
    assert isinstance(parse_phone(text), Read | Problem)


@given(todays, st.dates(date(1930, 1, 1), date(2065, 1, 1)))
def test_a_full_date_is_itself_in_every_form(today, day):
    forms = (f"{day:%Y-%m-%d}", f"{day:%Y%m%d}", f"{day.year}.{day.month}.{day.day}")
    expected = day if day.year <= today.year + 20 else Problem("entry.date_far", {"year": day.year})
    assert {parse_date(form, today) == expected for form in forms} == {True}


@given(todays, near)
def test_month_and_day_within_half_a_year_need_no_year(today, days):
    day = date.fromordinal(today.toordinal() + days)
    if (day.month, day.day) != (2, 29):
        assert parse_date(f"{day:%m%d}", today) == day
        assert parse_date(f"{day.month}.{day.day}", today) == day


@given(st.times())
def test_a_time_is_itself_with_and_without_a_colon(moment):
    expected = time(moment.hour, moment.minute)
    assert parse_time(f"{moment:%H%M}") == parse_time(f"{moment:%H:%M}") == expected


@given(st.text(max_size=70))
def test_cleaning_a_name_twice_changes_nothing_more(text):
    once = normalise_name(text)
    if isinstance(once, Read):
        assert normalise_name(once.value) == once
        assert 1 <= len(once.value) <= 60


@given(st.text(max_size=30))
def test_cleaning_a_number_twice_changes_nothing_more(text):
    once = parse_phone(text)
    if isinstance(once, Read):
        assert parse_phone(once.value) == once


@given(st.integers(10, 320), st.integers(10, 320))
def test_a_pressure_is_never_turned_round_unasked(first, second):
    found = parse_bp(f"{first}/{second}")
    if isinstance(found, BloodPressure):
        assert found == (first, second)
    elif isinstance(found, Offer):
        assert (found.value.systolic, found.value.diastolic) == (second, first)
        assert second > first


@given(st.text("0123456789X-", max_size=20))
def test_masks_keep_the_length_and_hide_four_at_least(number):
    for masked in (mask_id(number), mask_phone(number)):
        assert len(masked) == len(number)
        assert masked.count("*") >= min(4, len(number))
    assert mask_name(number).count("*") >= min(1, len(number))


@given(names)
def test_every_likely_reading_and_the_name_find_the_patient(name):
    keys = search_keys(name)
    assert set(readings(name)) <= keys
    assert {fold(name), fold(best_reading(name)), initials(name)} - {""} <= keys


@given(st.text(max_size=12), st.text(max_size=20))
@example("", "\N{PARENTHESIZED LATIN CAPITAL LETTER A}")  # taken apart, it is a capital
def test_no_name_and_no_correction_is_an_error(name, reading):
    keys = search_keys(name, reading)
    assert all(key and key == fold(key) for key in keys)


@given(
    st.from_regex(r"[A-Z]{1,4}", fullmatch=True),
    st.dates(date(1000, 1, 1)),
    st.from_regex(r"[A-Z0-9]{1,8}", fullmatch=True),
    st.from_regex(r"[A-Z][0-9]", fullmatch=True),
    st.integers(1, 999_999_999),
)
def test_every_number_given_is_read_back(kind, day, clinic, device, sequence):
    given_number = HumanNumber(kind, day, clinic, device, sequence)
    assert parse_number(format_number(kind, day, clinic, device, sequence)) == given_number
