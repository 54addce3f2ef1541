"""Record ids, human numbers, and the clock they come from."""

import threading
from datetime import UTC, date, datetime, timedelta
from uuid import RFC_4122, UUID

import pytest

from desktop.domain.clock import CLINIC_ZONE, SystemClock, local_day
from desktop.domain.errors import Problem
from desktop.domain.ids import Uuid7Maker, child_id, uuid7
from desktop.domain.numbers import HumanNumber, format_number, parse_number

MS = 1_795_000_000_123


def test_an_id_is_a_version_7_uuid_that_starts_with_its_time():
    made = Uuid7Maker().make(MS)
    assert (made.version, made.variant, made.int >> 80) == (7, RFC_4122, MS)


def test_ids_of_one_millisecond_rise_even_when_the_sequence_runs_over():
    maker = Uuid7Maker()
    made = [maker.make(MS) for _ in range(9000)]
    assert made == sorted(set(made))
    assert made[-1].int >> 80 > MS


def test_ids_rise_when_the_clock_steps_back():
    maker = Uuid7Maker()
    before = maker.make(MS)
    after = [maker.make(MS - 3_600_000) for _ in range(3)]
    assert [before, *after] == sorted([before, *after])


def test_ids_of_many_threads_are_all_different():
    maker, made = Uuid7Maker(), []
    threads = [
        threading.Thread(target=lambda: made.extend(maker.make(MS) for _ in range(500)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2000


def test_an_id_takes_the_time_of_the_computer_when_none_is_given():
    earliest = datetime.now(UTC) - timedelta(seconds=1)
    assert uuid7().int >> 80 >= int(earliest.timestamp() * 1000)
    assert uuid7() < uuid7()


def test_a_child_id_depends_on_record_and_role_alone():
    record = UUID("019a0000-0000-7000-8000-000000000001")
    other = UUID("019a0000-0000-7000-8000-000000000002")
    assert child_id(record, "consent") == child_id(record, "consent")
    assert child_id(record, "consent").version == 5
    assert len({child_id(r, role) for r in (record, other) for role in ("consent", "task")}) == 4


def test_a_number_is_kind_day_clinic_device_sequence():
    assert format_number("ZZ", date(2026, 11, 21), "LX01", "A1", 3) == "ZZ20261121LX01A1003"
    assert format_number("YY", date(2026, 1, 2), "07", "B0", 1234) == "YY2026010207B01234"


@pytest.mark.parametrize(
    "typed", ["ZZ20261121LX01A1003", "zz 20261121 lx01 a1 003", "ＺＺ20261121-LX01-A1-003"]
)
def test_a_number_typed_from_paper_is_read_back(typed):
    assert parse_number(typed) == HumanNumber("ZZ", date(2026, 11, 21), "LX01", "A1", 3)


@pytest.mark.parametrize("typed", ["", "ZZ20261121", "ZZ20261321LX01A1003", "20261121LX01A1003"])
def test_what_is_no_number_says_so(typed):
    assert parse_number(typed) == Problem("number.unreadable")


@pytest.mark.parametrize(
    ("kind", "clinic", "device", "sequence"),
    [
        ("", "07", "A1", 1),
        ("zz", "07", "A1", 1),
        ("ZZ", "", "A1", 1),
        ("ZZ", "0 7", "A1", 1),
        ("ZZ", "07", "11", 1),
        ("ZZ", "07", "A", 1),
        ("ZZ", "07", "A1", 0),
    ],
)
def test_a_number_that_could_not_be_read_back_is_never_given(kind, clinic, device, sequence):
    with pytest.raises(ValueError, match="not a number"):
        format_number(kind, date(2026, 11, 21), clinic, device, sequence)


def test_the_day_is_the_clinics_and_never_utcs():
    late_evening_utc = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
    assert local_day(late_evening_utc) == date(2026, 11, 21)
    assert CLINIC_ZONE.utcoffset(None) == timedelta(hours=8)


def test_an_instant_without_a_zone_has_no_day():
    with pytest.raises(ValueError, match="naive"):
        local_day(datetime(2026, 11, 20))


def test_the_system_clock_is_aware_and_its_span_never_steps_back():
    clock = SystemClock()
    first = clock.monotonic()
    before = clock.now()
    assert before.tzinfo is UTC
    assert local_day(before) <= clock.today() <= local_day(clock.now())
    assert clock.monotonic() >= first
