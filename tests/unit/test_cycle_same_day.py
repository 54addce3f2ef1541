"""当日就诊率 and 当日住院率 as indicators.md defines them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import ClockStop, ReferralState, ServiceNeeded
from desktop.domain.same_day import Rate, SameDayCase, figures, same_day

S = ReferralState
DAY = date(2026, 11, 23)


def at(hour: float, day: int = 23) -> datetime:
    """An hour at the clinic (UTC+8)."""
    return datetime(2026, 11, day, tzinfo=UTC) + timedelta(hours=hour - 8)


def case(**said: Any) -> SameDayCase:
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "no": "ZZ1",
        "green": True,
        "state": S.SEEN,
        "issued_at": at(9),
        "service_needed": ServiceNeeded.INPATIENT,
    }
    return SameDayCase(**defaults | said)


def told(rate: Rate) -> tuple[int, int]:
    return len(rate.numerator), len(rate.denominator)


def test_a_day_is_the_clinics_and_not_that_of_utc() -> None:
    # 07:30 and 08:30 are one morning at the clinic, and two days in UTC
    assert same_day(at(7.5), at(8.5))
    # 23:30 and 00:30 are two days at the clinic, and one in UTC
    assert not same_day(at(23.5), at(0.5, day=24))
    morning = case(issued_at=at(7), visited_at=at(8.5), admitted_at=at(9))
    assert told(figures([morning], DAY, DAY).visits) == (1, 1)
    assert told(figures([morning], DAY, DAY).admissions) == (1, 1)
    assert figures([morning], date(2026, 11, 22), date(2026, 11, 22)).issued == ()


def test_numerator_and_denominator_are_rows() -> None:
    seen, not_seen = case(visited_at=at(11)), case()
    found = figures([seen, not_seen], DAY, DAY)
    assert found.visits == Rate((seen,), (seen, not_seen))
    assert found.visits.percent == 50
    assert figures([], DAY, DAY).visits.percent is None


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ({"green": False}, False),
        ({"state": S.WITHDRAWN}, False),
        ({"state": S.ENTERED_IN_ERROR}, False),
        ({"state": S.ABANDONED}, False),
        ({"state": S.ABANDONED, "visited_at": at(10)}, True),
        ({"service_needed": ServiceNeeded.EXAM}, False),
        ({"service_needed": None}, True),
        ({"state": S.REJECTED}, True),
        ({"state": S.CLOSED}, True),
        ({"state": S.NOT_ARRIVED}, True),
        ({"state": S.DIED}, True),
        ({"legs": 3}, True),
    ],
)
def test_who_counts_in_the_visits(said: dict[str, Any], counted: bool) -> None:
    assert bool(figures([case(**said)], DAY, DAY).visits.denominator) is counted


def test_only_those_sent_for_admission_count_in_the_admissions() -> None:
    cases = [case(service_needed=each) for each in (ServiceNeeded.OUTPATIENT, None)]
    assert figures(cases, DAY, DAY).admissions.denominator == ()


def test_who_was_seen_and_did_not_want_the_bed_counts_in_the_visits_alone() -> None:
    left = case(state=S.ABANDONED, visited_at=at(10))
    stayed = case(state=S.ABANDONED, visited_at=at(10), admitted_at=at(11))
    found = figures([left, stayed], DAY, DAY)
    assert found.visits.numerator == (left, stayed)
    assert found.admissions.denominator == found.admissions.numerator == (stayed,)


def test_a_stop_of_the_family_leaves_only_the_second_figure() -> None:
    family, bed = case(stops=(ClockStop.FAMILY,)), case(stops=(ClockStop.BED,))
    found = figures([family, bed], DAY, DAY)
    assert told(found.visits) == (0, 2)
    assert found.visits_stopped.denominator == (bed,)
    assert found.admissions_stopped.denominator == (bed,)


def test_the_cut_off_of_six_is_off_until_it_is_set() -> None:
    late = case(issued_at=at(18.5), visited_at=at(7.9, day=24))
    assert told(figures([late], DAY, DAY).visits) == (0, 1)
    assert told(figures([late], DAY, DAY, after_six=True).visits) == (1, 1)
    too_late = case(issued_at=at(18.5), visited_at=at(8.1, day=24))
    assert told(figures([too_late], DAY, DAY, after_six=True).visits) == (0, 1)
    early = case(issued_at=at(17.9), visited_at=at(7, day=24))
    assert told(figures([early], DAY, DAY, after_six=True).visits) == (0, 1)


def test_arrival_is_shown_apart() -> None:
    there = case(arrived_at=at(11))
    found = figures([there], DAY, DAY)
    assert found.arrived == (there,)
    assert found.visits.numerator == ()
