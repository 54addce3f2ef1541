"""Days of a pattern, and how far ahead an expert can be booked."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.booking_window import booking_open, opens_on
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import RosterPattern
from desktop.domain.expert import Expert
from desktop.domain.roster_pattern import (
    LAST,
    Repeats,
    days_of,
    is_last_of_month,
    monday_of,
    nth_of_month,
    repeats_problems,
)
from tests.factory import duty_session

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple)
RULES = st.sampled_from([RosterPattern.WEEKLY, RosterPattern.FORTNIGHTLY, RosterPattern.MONTHLY])
SOMEBODY = UUID(int=7)


@st.composite
def repeats(draw) -> Repeats:
    first = draw(DAYS)
    return Repeats(
        pattern=draw(RULES),
        first=first,
        until=first + timedelta(days=draw(st.integers(0, 366))),
        weekdays=draw(WEEKDAYS),
        nth=draw(st.integers(1, LAST)),
    )


def expert(days: int, visits: int) -> Expert:
    return Expert(
        name="周明远",
        specialty="心血管内科",
        org_id=SOMEBODY,
        home_org_id=SOMEBODY,
        window_days=days,
        window_visits=visits,
    )


@given(repeats())
def test_every_day_lies_in_the_plan_once_and_in_order(plan: Repeats) -> None:
    days = days_of(plan)
    assert list(days) == sorted(set(days))
    assert all(plan.first <= day <= plan.until for day in days)
    assert {day.weekday() for day in days} <= set(plan.weekdays)
    assert repeats_problems(plan) == {}


@given(repeats())
def test_no_day_that_the_pattern_means_is_left_out(plan: Repeats) -> None:
    days = set(days_of(plan))
    for offset in range((plan.until - plan.first).days + 1):
        day = plan.first + timedelta(days=offset)
        weeks = (monday_of(day) - monday_of(plan.first)).days // 7
        meant = {
            RosterPattern.WEEKLY: True,
            RosterPattern.FORTNIGHTLY: weeks % 2 == 0,
            RosterPattern.MONTHLY: (
                is_last_of_month(day) if plan.nth == LAST else nth_of_month(day) == plan.nth
            ),
        }[plan.pattern]
        assert (day in days) == (meant and day.weekday() in plan.weekdays)


@given(st.lists(DAYS, min_size=1, max_size=20), DAYS)
def test_given_days_are_taken_as_they_are(dates: list[date], first: date) -> None:
    plan = Repeats(pattern=RosterPattern.DATES, first=first, until=first, dates=tuple(dates))
    assert days_of(plan) == tuple(sorted(set(dates)))


def test_a_fortnight_goes_on_across_the_end_of_a_year_of_53_weeks() -> None:
    plan = Repeats(
        pattern=RosterPattern.FORTNIGHTLY,
        first=date(2026, 12, 17),
        until=date(2027, 1, 31),
        weekdays=(3,),
    )
    assert days_of(plan) == (
        date(2026, 12, 17),
        date(2026, 12, 31),
        date(2027, 1, 14),
        date(2027, 1, 28),
    )


def test_the_last_friday_is_the_fourth_or_the_fifth() -> None:
    plan = Repeats(
        pattern=RosterPattern.MONTHLY,
        first=date(2026, 1, 1),
        until=date(2026, 3, 31),
        weekdays=(4,),
        nth=LAST,
    )
    assert days_of(plan) == (date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 27))


@given(DAYS, st.integers(0, 400), st.integers(0, 60), st.integers(0, 6), st.data())
def test_the_window_opens_on_the_day_it_says_and_not_before(today, ahead, days, visits, data):
    held_on = today + timedelta(days=ahead)
    offsets = data.draw(st.lists(st.integers(-30, 400), max_size=12))
    known = [today + timedelta(days=each) for each in offsets] + [held_on]
    who = expert(days, visits)
    opens = opens_on(held_on, who, known, today)
    for day in (today, opens - timedelta(days=1), opens):
        if today <= day <= held_on:
            before = {each for each in known if day <= each < held_on}
            reached = (held_on - day).days <= days or len(before) < visits
            assert (opens_on(held_on, who, known, day) <= day) == reached
            assert (day >= opens) == reached


@given(DAYS, st.integers(0, 40))
def test_of_two_limits_the_one_that_reaches_further_holds(today: date, gap: int) -> None:
    visits = [today + timedelta(days=20 * n + gap) for n in range(1, 5)]
    now = datetime.combine(today, time(8), CLINIC_ZONE)
    second = duty_session(org_id=SOMEBODY, expert_id=SOMEBODY, held_on=visits[1])
    third = duty_session(org_id=SOMEBODY, expert_id=SOMEBODY, held_on=visits[2])
    assert booking_open(second, expert(1, 2), visits, today, now) is None
    assert booking_open(third, expert(200, 0), visits, today, now) is None
    told = booking_open(third, expert(1, 2), visits, today, now)
    assert told is not None
    assert told.params["day"] == (visits[0] + timedelta(days=1)).isoformat()


def test_a_session_is_not_booked_before_its_release() -> None:
    release = datetime(2026, 11, 23, 8, 0, tzinfo=CLINIC_ZONE)
    session = duty_session(org_id=SOMEBODY, expert_id=SOMEBODY, release_at=release)
    told = booking_open(session, None, (), release.date(), release - timedelta(seconds=1))
    assert told is not None
    assert (told.code, told.params["at"]) == ("booking.not_released", "11-23 08:00")
    assert booking_open(session, None, (), release.date(), release) is None
