"""The morning pack keeps its numbers and seats; late entries land in them."""

from datetime import timedelta

import pytest

from desktop.domain.codes import BookingState
from desktop.domain.errors import RuleBroken, SeatTaken
from desktop.domain.ids import uuid7
from desktop.domain.outage import SlipState
from desktop.store import outage
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.outage_parts import Desks


@pytest.fixture
def desks(clinic: Clinic, clock: StandingClock) -> Desks:
    return Desks(clinic, clock)


def test_a_pack_reserves_the_last_seats_and_numbers_of_this_computer(desks: Desks) -> None:
    session = desks.session(capacity=8)

    slips = desks.slips(session, 3)

    assert [slip.seat_no for slip in slips] == [6, 7, 8]
    assert {slip.no[:14] for slip in slips} == {"YY2026112307A1"}
    assert len({slip.no for slip in slips}) == 3


def test_a_seat_on_paper_is_not_sold_on_the_screen(desks: Desks) -> None:
    session = desks.session(capacity=3)
    desks.slips(session, 2)

    assert desks.sell(session) == 1
    with pytest.raises(SeatTaken):
        desks.sell(session)
    with pytest.raises(SeatTaken):
        desks.sell(session, 3)


def test_the_database_itself_refuses_a_seat_on_paper(desks: Desks) -> None:
    session = desks.session(capacity=3)
    desks.slips(session, 1)

    with pytest.raises(SeatTaken):
        desks.clinic.booking(session, 3)


def test_a_seat_on_paper_is_never_given_away(desks: Desks) -> None:
    session = desks.session(capacity=3)
    [slip] = desks.slips(session, 1)

    with pytest.raises(SeatTaken), desks.clinic.store.unit(desks.clinic.nurse.staff_id) as unit:
        unit.connection.exec_driver_sql(
            "UPDATE seat SET giving = 1 WHERE id = ?", (str(slip.seat_id),)
        )


def test_a_sold_seat_is_never_put_on_paper(desks: Desks) -> None:
    session = desks.session(capacity=2)
    desks.sell(session, 2)

    [slip] = desks.slips(session, 1)
    assert slip.seat_no == 1
    with pytest.raises(RuleBroken):
        desks.slips(session, 1)


def test_a_second_press_makes_no_second_pack(desks: Desks) -> None:
    session = desks.session()
    pack_id = uuid7()
    desks.outage.make({session.id: 2}, 1, pack_id)
    desks.outage.make({session.id: 2}, 1, pack_id)

    facts = desks.outage.facts(pack_id)
    assert facts is not None
    assert len(facts.slips) == 3


def test_a_late_entry_lands_in_the_seat_of_its_paper_with_its_times(desks: Desks) -> None:
    session = desks.session(capacity=4)
    slip = desks.slips(session, 2)[0]
    asked = desks.clock.now() + timedelta(minutes=20)
    came, seen = asked + timedelta(minutes=5), asked + timedelta(minutes=40)
    desks.clock.advance(hours=5)

    kept = desks.late.enter(
        slip.no, desks.late_entry(slip.no, asked_at=asked, arrived_at=came, seen_at=seen)
    )

    booking = kept.record
    assert (booking.no, booking.seat_no, booking.late_entry) == (slip.no, 3, True)
    assert (booking.asked_at, booking.arrived_at, booking.seen_at) == (asked, came, seen)
    assert booking.state is BookingState.FULFILLED
    with desks.clinic.store.reading() as reading:
        after = outage.slip(reading, slip.no)
    assert after is not None
    assert (after.state, after.record_id) == (SlipState.USED, kept.id)


def test_a_paper_of_yesterday_is_entered_the_day_after(desks: Desks) -> None:
    session = desks.session()
    [slip] = desks.slips(session, 1)
    asked = desks.clock.now()
    desks.clock.advance(days=1)

    kept = desks.late.enter(slip.no, desks.late_entry(slip.no, asked_at=asked, arrived_at=asked))

    assert kept.record.state is BookingState.ARRIVED
    assert kept.record.seat_no == slip.seat_no


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"asked_at": timedelta(hours=1)}, "asked_at", "late_entry.in_future"),
        ({"asked_at": timedelta(hours=-3)}, "asked_at", "late_entry.before_printed"),
        (
            {"asked_at": timedelta(0), "arrived_at": timedelta(minutes=-30)},
            "arrived_at",
            "late_entry.out_of_order",
        ),
        (
            {"asked_at": timedelta(minutes=-90), "seen_at": timedelta(0)},
            "arrived_at",
            "late_entry.arrival_missing",
        ),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_the_paper_stays_out(
    desks: Desks, said: dict[str, timedelta], field: str, code: str
) -> None:
    session = desks.session()
    [slip] = desks.slips(session, 1)
    desks.clock.advance(hours=2)
    times = {name: desks.clock.now() + delta for name, delta in said.items()}

    with pytest.raises(RuleBroken) as refused:
        desks.late.enter(slip.no, desks.late_entry(slip.no, **times))

    assert refused.value.fields[field].code == code
    assert desks.late.find(slip.no).state is SlipState.OUT
