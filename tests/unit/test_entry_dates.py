"""Dates, times and ages as a nurse types and says them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop.domain.entry import (
    Age,
    AgeUnit,
    age_text,
    completed_months,
    completed_years,
    parse_date,
    parse_time,
)
from desktop.domain.errors import Problem

TODAY = date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    "text",
    [
        *("2026-03-05", "2026.3.5", "20260305", "2026/3/5", "2026年3月5日", "2026年3月5号"),
        *("２０２６．３．５", " 2026 - 3 - 5 ", "2026。3。5", "260305", "26.3.5"),
        "二〇二六年三月五日",
    ],
)
def test_a_full_date_is_read_in_every_way_of_writing(text):
    assert parse_date(text, TODAY) == date(2026, 3, 5)


@pytest.mark.parametrize(
    "text", ["3.5", "3-5", "3/5", "0305", "3月5日", "3月5号", "三月五日", "３.５"]
)
def test_without_a_year_the_nearest_is_meant(text):
    assert parse_date(text, TODAY) == date(2027, 3, 5)
    assert parse_date(text, date(2026, 6, 1)) == date(2026, 3, 5)
    assert parse_date(text, TODAY, past=True) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大前天", date(2026, 11, 17)),
        ("前天", date(2026, 11, 18)),
        ("昨天", date(2026, 11, 19)),
        ("今天", date(2026, 11, 20)),
        ("明天", date(2026, 11, 21)),
        ("后天", date(2026, 11, 22)),
        ("大后天", date(2026, 11, 23)),
        ("+3", date(2026, 11, 23)),
        ("＋１０", date(2026, 11, 30)),
        ("-20", date(2026, 10, 31)),
        ("周三", date(2026, 11, 25)),
        ("周五", date(2026, 11, 20)),
        ("星期日", date(2026, 11, 22)),
        ("礼拜天", date(2026, 11, 22)),
        ("周7", date(2026, 11, 22)),
        ("本周三", date(2026, 11, 18)),
        ("这周一", date(2026, 11, 16)),
        ("下周三", date(2026, 11, 25)),
        ("下个周五", date(2026, 11, 27)),
        ("下下周一", date(2026, 11, 30)),
        ("上周三", date(2026, 11, 11)),
    ],
)
def test_spoken_days_count_from_today(text, expected):
    assert parse_date(text, TODAY) == expected


def test_of_the_past_a_weekday_is_the_last_one_and_today_counts():
    assert parse_date("周三", TODAY, past=True) == date(2026, 11, 18)
    assert parse_date("周五", TODAY, past=True) == TODAY


def test_of_the_past_a_short_year_is_the_latest_that_has_been():
    assert parse_date("490301", TODAY, past=True) == date(1949, 3, 1)
    assert parse_date("261120", TODAY, past=True) == TODAY
    assert parse_date("261121", TODAY, past=True) == date(1926, 11, 21)


def test_the_leap_day_is_found_where_a_near_year_has_it():
    assert parse_date("2.29", date(2027, 12, 1)) == date(2028, 2, 29)
    assert parse_date("2.29", TODAY) == Problem("entry.date_not_real")


@pytest.mark.parametrize(
    ("text", "past", "code"),
    [
        ("", False, "entry.date_unreadable"),
        ("明儿", False, "entry.date_unreadable"),
        ("3", False, "entry.date_unreadable"),
        ("305", False, "entry.date_unreadable"),
        ("周八", False, "entry.date_unreadable"),
        ("一二十月三日", False, "entry.date_unreadable"),
        ("2.30", False, "entry.date_not_real"),
        ("1301", False, "entry.date_not_real"),
        ("0000-01-01", False, "entry.date_not_real"),
        ("1750-01-01", False, "entry.date_far"),
        ("2126-01-01", False, "entry.date_far"),
        ("明天", True, "entry.date_future"),
        ("2026-11-21", True, "entry.date_future"),
    ],
)
def test_what_is_no_day_says_why(text, past, code):
    found = parse_date(text, TODAY, past=past)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0830", time(8, 30)),
        ("830", time(8, 30)),
        ("8:30", time(8, 30)),
        ("8：30", time(8, 30)),
        ("8.30", time(8, 30)),
        ("8。30", time(8, 30)),
        ("８：３０", time(8, 30)),
        ("8点半", time(8, 30)),
        ("8点30分", time(8, 30)),
        ("8时30", time(8, 30)),
        ("八点三十", time(8, 30)),
        ("下午3点", time(15)),
        ("15点半", time(15, 30)),
        ("下午15点", time(15)),
        ("三点一刻", time(3, 15)),
        ("下午三点三刻", time(15, 45)),
        ("早上8点整", time(8)),
        ("上午12点", time(12)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("中午11点半", time(11, 30)),
        ("晚上8点二十分", time(20, 20)),
        ("凌晨12点半", time(0, 30)),
        ("凌晨2:05", time(2, 5)),
        ("8", time(8)),
        ("0000", time(0)),
        ("2359", time(23, 59)),
    ],
)
def test_a_time_of_day_is_read(text, expected):
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["2400", "860", "25:00", "晚上12点", "上午15点", "凌晨15点"])
def test_a_time_that_does_not_exist_or_contradicts_itself_is_refused(text):
    assert parse_time(text) == Problem("entry.time_not_real")


@pytest.mark.parametrize("text", ["", "上午", "8:3", "点半", "08300", "早", "8::30"])
def test_what_is_no_time_says_so(text):
    assert parse_time(text) == Problem("entry.time_unreadable")


NOW = datetime(2026, 11, 20, 0, 30, tzinfo=UTC)  # 08:30 at the clinic


@pytest.mark.parametrize(
    ("birth_date", "expected"),
    [
        (date(1953, 11, 20), Age(73, AgeUnit.YEARS)),
        (date(1953, 11, 21), Age(72, AgeUnit.YEARS)),
        (date(2025, 11, 20), Age(1, AgeUnit.YEARS)),
        (date(2025, 11, 21), Age(11, AgeUnit.MONTHS)),
        (date(2026, 10, 20), Age(1, AgeUnit.MONTHS)),
        (date(2026, 10, 21), Age(30, AgeUnit.DAYS)),
        (date(2026, 11, 19), Age(1, AgeUnit.DAYS)),
        (date(2026, 11, 20), Age(0, AgeUnit.DAYS)),
        (date(2026, 11, 22), Age(0, AgeUnit.DAYS)),
    ],
)
def test_an_age_is_told_in_the_largest_unit_that_is_full(birth_date, expected):
    assert age_text(birth_date, None, NOW) == expected


@pytest.mark.parametrize(("hours", "expected"), [(0, 0), (5, 5), (23.9, 23), (-3, 0)])
def test_a_newborn_with_a_known_birth_time_is_told_in_hours(hours, expected):
    born_at = NOW - timedelta(hours=hours)
    assert age_text(date(2026, 11, 20), born_at, NOW) == Age(expected, AgeUnit.HOURS)


def test_from_the_first_day_on_a_newborn_is_told_in_days():
    assert age_text(date(2026, 11, 19), NOW - timedelta(hours=24), NOW) == Age(1, AgeUnit.DAYS)


def test_age_counts_local_days_not_utc_days():
    just_after_midnight = datetime(2026, 11, 19, 16, 30, tzinfo=UTC)
    assert age_text(date(2025, 11, 20), None, just_after_midnight) == Age(1, AgeUnit.YEARS)


def test_born_on_a_leap_day_or_a_month_end_counts_on_the_day_after():
    assert completed_years(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert completed_years(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert completed_months(date(2026, 1, 31), date(2026, 2, 28)) == 0
