"""How many seats a computer leases ahead, and when it gives them back."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import SeatKind
from desktop.domain.lease import LeaseFacts, LeaseSeat, Wanted, give_back_at, wanted
from desktop.domain.lending import Asking, back_refusal, take_refusal
from desktop.domain.seats import SlotSaid
from tests.factory import duty_session

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
ASKING = Asking("b1", "org-b", NOW, pool_closed=False, standing=True)
FREE = SlotSaid("s", "free", kind="pool", org="org-a")


def seats(kind: SeatKind, ours: int, free: int) -> tuple[LeaseSeat, ...]:
    return tuple(LeaseSeat(f"{no}", no, kind, no <= ours) for no in range(1, ours + free + 1))


def facts(**said: object) -> LeaseFacts:
    defaults: dict[str, object] = {
        "own": True,
        "roster": True,
        "computers": 1,
        "past": (),
        "sold": 0,
        "clinic_seats": 8,
        "seats": seats(SeatKind.CLINIC, 8, 0),
        "after_give_back": False,
    }
    return LeaseFacts(**defaults | said)  # type: ignore[arg-type]


OTHER = facts(own=False, seats=seats(SeatKind.POOL, 0, 6), clinic_seats=0)


def test_a_clinic_with_one_computer_keeps_all_its_seats() -> None:
    assert wanted(facts()) == wanted(facts(past=(1, 1))) == Wanted()


def test_without_history_the_roster_computer_keeps_half_and_the_other_takes_the_rest() -> None:
    assert wanted(facts(computers=2)).gives == ("5", "6", "7", "8")
    other = facts(computers=2, roster=False, seats=seats(SeatKind.CLINIC, 0, 4))
    assert wanted(other).takes == ("1", "2", "3", "4")


def test_with_history_a_computer_wants_what_it_sells_and_one_spare() -> None:
    assert wanted(facts(computers=2, past=(2, 3, 3))).gives == ("5", "6", "7", "8")
    assert wanted(facts(computers=2, past=(2, 2), sold=5, seats=seats(SeatKind.CLINIC, 3, 0))) == (
        Wanted(gives=("1", "2", "3"))
    )


def test_only_the_last_eight_sessions_count() -> None:
    past = (1,) * 8 + (50,) * 20
    assert len(wanted(replace(OTHER, past=past)).takes) == 2


@pytest.mark.parametrize("past", [(), (0, 0, 2), (0,)])
def test_another_clinic_that_sells_less_than_one_leases_nothing_ahead(past: tuple[int]) -> None:
    assert wanted(replace(OTHER, past=past)) == Wanted()


def test_another_clinic_leases_what_it_sells_and_one_spare() -> None:
    assert wanted(replace(OTHER, past=(1, 2))).takes == ("1", "2", "3")


def test_the_evening_before_what_will_not_sell_goes_back() -> None:
    held = seats(SeatKind.POOL, 4, 2)
    evening = replace(OTHER, past=(1, 2), seats=held, after_give_back=True)
    assert wanted(evening) == Wanted(gives=("3", "4"))
    assert wanted(replace(evening, sold=2)).gives == ("1", "2", "3", "4")
    assert wanted(replace(evening, past=())).gives == ("1", "2", "3", "4")


def test_nothing_is_taken_ahead_after_that() -> None:
    assert wanted(replace(OTHER, past=(4, 4), after_give_back=True)) == Wanted()


def test_seats_go_back_at_five_the_day_before_unless_another_hour_is_set() -> None:
    session = duty_session(org_id=uuid4(), expert_id=uuid4())
    assert give_back_at(session).isoformat() == "2026-11-23T17:00:00+08:00"
    assert give_back_at(session, 12).hour == 12


@given(
    st.booleans(),
    st.lists(st.integers(0, 9), max_size=12),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(1, 4),
    st.booleans(),
)
def test_the_rule_gives_only_ours_takes_only_free_and_comes_to_rest(
    own: bool, past: list[int], sold: int, ours: int, free: int, computers: int, after: bool
) -> None:
    kind = SeatKind.CLINIC if own else SeatKind.POOL
    before = facts(
        own=own,
        past=past,
        sold=sold,
        seats=seats(kind, ours, free),
        clinic_seats=ours + free + sold,
        computers=computers,
        after_give_back=after,
    )
    asked = wanted(before)
    assert not (asked.takes and asked.gives)
    assert set(asked.gives) <= {each.id for each in before.seats if each.ours}
    assert set(asked.takes) <= {each.id for each in before.seats if not each.ours}
    then = [
        replace(each, ours=each.id in asked.takes or (each.ours and each.id not in asked.gives))
        for each in before.seats
    ]
    assert wanted(replace(before, seats=then)) == Wanted()


# --- what may be asked of a seat -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (FREE, ""),
        (None, "seats.unknown"),
        (replace(FREE, status="odd"), "seats.unknown"),
        (replace(FREE, status="busy", holder="a1"), "seats.sold"),
        (replace(FREE, status="busy-unavailable"), "seats.session_stopped"),
        (replace(FREE, kind="clinic"), "seats.not_lent"),
        (replace(FREE, kind="clinic", org="org-b"), ""),
        (replace(FREE, status="busy-tentative", holder="a1"), "seats.lent"),
        (replace(FREE, status="busy-tentative", holder="b1"), ""),
    ],
)
def test_a_seat_is_taken_only_when_it_is_free_and_lent(said: SlotSaid | None, why: str) -> None:
    assert take_refusal(said, ASKING) == why


@pytest.mark.parametrize(("until", "why"), [("01", ""), ("02", ""), ("03", "seats.held")])
def test_a_hold_is_over_by_the_servers_time(until: str, why: str) -> None:
    held = replace(FREE, status="busy-tentative", holder="a1")
    held = replace(held, hold_until=f"2026-11-25T{until}:00:00.000000Z")
    assert take_refusal(held, ASKING) == why
    assert take_refusal(held, replace(ASKING, server_now=None)) == "seats.held"


def test_a_closed_pool_and_a_stopped_session_lend_nothing() -> None:
    assert take_refusal(FREE, replace(ASKING, pool_closed=True)) == "seats.pool_closed"
    assert take_refusal(FREE, replace(ASKING, standing=False)) == "seats.session_stopped"


def test_only_what_one_has_goes_back_and_a_lost_computers_sale_stays() -> None:
    ours = SlotSaid("s", "busy-tentative", "b1")
    assert back_refusal(ours, "b1", "give") == ""
    assert back_refusal(ours, "a1", "give") == "seats.not_had"
    assert back_refusal(ours, "b1", "drop") == "seats.not_had"
    assert back_refusal(replace(ours, status="busy"), "b1", "release") == "seats.sold"
    assert back_refusal(None, "b1", "release") == "seats.unknown"
