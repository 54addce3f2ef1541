"""From which day on foreign Slots are kept: by the county's days, and never by one alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.slot_window import (
    ANSWERS,
    EARLIEST,
    KEPT,
    SlotWindow,
    begins_before,
    edge_text,
)

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)  # twelve o'clock at the clinic
MIDNIGHT = datetime(2026, 11, 22, 16, tzinfo=UTC)


def heard(*days: int) -> SlotWindow:
    """After the county told these days, counted from one of them."""
    window = SlotWindow()
    for each in days:
        window = window.hear(NOON + timedelta(days=each))
    return window


def test_there_is_no_edge_before_the_county_told_its_day() -> None:
    assert SlotWindow().hear(None).edge is None
    assert SlotWindow.read(None).edge is None


def test_the_edge_is_midnight_at_the_clinic_thirty_days_ago() -> None:
    edge = heard(0).edge
    assert edge == MIDNIGHT - timedelta(days=30)
    assert edge_text(edge) == "2026-10-23T16:00:00Z"


def test_a_day_begins_at_the_clinic_and_not_in_utc() -> None:
    late = SlotWindow().hear(datetime(2026, 11, 22, 16, 1, tzinfo=UTC))
    assert late.edge == heard(0).edge


def test_a_date_that_jumps_on_counts_only_on_the_third_day() -> None:
    assert heard(0, 3650).edge == heard(0).edge
    assert heard(0, 3650, 3651).edge == heard(0).edge
    assert heard(0, 3650, 3651, 3652).edge == heard(3650).edge


def test_saying_the_same_day_often_is_one_day() -> None:
    assert heard(0, 3650, 3650, 3650, 0, 3650).edge == heard(0).edge


def test_a_date_that_goes_back_counts_at_once() -> None:
    assert heard(3650, 3651, 3652, 1).edge == heard(1).edge


def test_a_clock_that_has_forgotten_the_time_is_not_heard() -> None:
    before = heard(0)
    assert before.hear(datetime(1970, 1, 1, tzinfo=UTC)) == before
    assert before.hear(datetime(2025, 12, 31, 15, tzinfo=UTC)) == before


@given(st.lists(st.integers(-300, 4000), min_size=1, max_size=12))
def test_the_edge_is_never_later_than_thirty_days_before_any_of_the_last_days(
    days: list[int],
) -> None:
    edge = heard(*days).edge
    told = [NOON + timedelta(days=each) for each in days]
    believed = [each for each in told if each.date() >= EARLIEST]
    assert edge is None if not believed else edge <= min(believed[-ANSWERS:]) - KEPT


def test_it_is_kept_as_it_is() -> None:
    window = heard(0, 1, 2).looked_through("abc", MIDNIGHT)
    assert SlotWindow.read(window.plain()) == window
    assert (window.pruned, window.after) == ("", "abc")
    done = window.looked_through("", MIDNIGHT)
    assert (done.pruned, done.after) == (edge_text(MIDNIGHT), "")


@pytest.mark.parametrize("unclear", [None, 7, "", "morgen", "2001-01-01", "2001-01-01T08:00:00"])
def test_a_slot_that_does_not_say_when_is_never_old(unclear: object) -> None:
    assert not begins_before(unclear, MIDNIGHT)


def test_before_is_by_the_instant_whatever_the_zone() -> None:
    assert begins_before("2026-11-22T23:59:59+08:00", MIDNIGHT)
    assert not begins_before("2026-11-23T00:00:00+08:00", MIDNIGHT)
    assert begins_before("2026-11-22T15:59:59Z", MIDNIGHT)
