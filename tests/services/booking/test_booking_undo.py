"""Wrong buttons taken back, races, stopped sessions, and the roster's own rules."""

from datetime import date, time
from threading import Barrier, Thread
from uuid import uuid4

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.clinic_desk import ClinicDesk
from desktop.domain.codes import (
    BookingState,
    CancelBy,
    StopReason,
)
from desktop.domain.errors import RuleBroken, SeatTaken, StaleRecord
from desktop.domain.kept import Kept
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.roster import Roster
from desktop.store.queries.clinic_desk import note_desk
from desktop.store.store import Store
from tests.booking_asked import REASON, SESSION_DAY, ask
from tests.conftest import StandingClock
from tests.factory import Clinic


def test_calling_the_next_closes_the_one_before(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard, clock: StandingClock
) -> None:
    clock.instant = SESSION_DAY
    session = clinic.session()
    one, two = (desk.book(ask(clinic, session.id)) for _ in range(2))
    for kept in (one, two):
        desk.arrive(kept.id, 1)
        desk.call(kept.id, 2)
    shown = board.session(session.id)
    assert shown is not None
    assert [line.state for line in shown.seats[:2]] == [
        BookingState.FULFILLED,
        BookingState.CHECKED_IN,
    ]


def test_the_wrong_button_is_taken_back_and_both_steps_stay(
    clinic: Clinic, desk: BookingDesk, clock: StandingClock, store: Store
) -> None:
    clock.instant = SESSION_DAY
    booked = desk.book(ask(clinic, clinic.session().id))
    desk.no_show(booked.id, 1)
    back = desk.undo(booked.id, 2)
    assert back.record == booked.record
    came = desk.arrive(booked.id, 3)
    assert came.record.state is BookingState.ARRIVED
    with store.reading() as reading:
        states = [kept.record.state for kept in reading.revisions(Booking, booked.id)]
    assert states == ["booked", "noshow", "booked", "arrived"]


def test_undo_is_offered_again_by_a_new_desk_but_not_the_next_day(
    clinic: Clinic, desk: BookingDesk, clock: StandingClock
) -> None:
    clock.instant = SESSION_DAY
    session = clinic.session()
    booked = desk.book(ask(clinic, session.id))
    desk.no_show(booked.id, 1)

    again = BookingBoard(clinic.store, clock).session(session.id)
    assert again is not None
    assert again.seats[0].undo
    clock.advance(days=1)
    later = BookingBoard(clinic.store, clock).session(session.id)
    assert later is not None
    assert not later.seats[0].undo
    with pytest.raises(RuleBroken) as refused:
        desk.undo(booked.id, 2)
    assert refused.value.fields["state"].code == "booking.nothing_to_undo"


def test_a_cancellation_whose_seat_was_given_is_not_taken_back(
    clinic: Clinic, desk: BookingDesk
) -> None:
    session = clinic.session()
    first = desk.book(ask(clinic, session.id, 1))
    desk.cancel(first.id, 1, *REASON)
    assert desk.undo(first.id, 2).record.state is BookingState.BOOKED
    desk.cancel(first.id, 3, *REASON)
    desk.book(ask(clinic, session.id, 1))
    with pytest.raises(RuleBroken) as refused:
        desk.undo(first.id, 4)
    assert refused.value.fields["state"].code == "booking.undo_seat_given"


def test_a_move_is_taken_back_with_its_new_booking(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    here, there = clinic.session(), clinic.session(held_on=date(2026, 11, 26))
    old = desk.book(ask(clinic, here.id))
    new = desk.move(old.id, 1, there.id)

    back = desk.undo(old.id, 2)

    gone = board.get(new.id)
    assert gone is not None
    assert back.record == old.record
    assert (gone.record.state, gone.record.moved_to) == (BookingState.CANCELLED, old.id)


def test_a_move_whose_new_booking_went_on_stands(
    clinic: Clinic, desk: BookingDesk, clock: StandingClock
) -> None:
    clock.instant = SESSION_DAY
    here, there = (
        clinic.session(held_on=date(2026, 11, 26)),
        clinic.session(held_on=date(2026, 11, 24)),
    )
    old = desk.book(ask(clinic, here.id))
    desk.arrive(desk.move(old.id, 1, there.id).id, 1)
    with pytest.raises(RuleBroken) as refused:
        desk.undo(old.id, 2)
    assert refused.value.fields["state"].code == "booking.move_went_on"


def test_a_void_booking_frees_its_seat(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session(capacity=1)
    wrong = desk.book(ask(clinic, session.id))
    desk.void(wrong.id, 1, "登记错人")
    assert desk.book(ask(clinic, session.id)).record.seat_no == 1


def test_two_desks_race_for_the_last_seat_and_one_wins(
    clinic: Clinic, desk: BookingDesk, store: Store
) -> None:
    session = clinic.session(capacity=1)
    asked = [ask(clinic, session.id, 1), ask(clinic, session.id, 1)]
    gate, results = Barrier(2), list[Kept[Booking] | Exception]()

    def go(request: BookingRequest) -> None:
        gate.wait()
        try:
            results.append(desk.book(request))
        except SeatTaken as error:
            results.append(error)

    threads = [Thread(target=go, args=(request,)) for request in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(type(result).__name__ for result in results) == ["Kept", "SeatTaken"]
    with store.reading() as reading:
        assert len(reading.all_of(Booking)) == 1


def test_the_database_refuses_a_second_sale_by_itself(clinic: Clinic) -> None:
    session = clinic.session()
    clinic.booking(session, 1)
    with pytest.raises(SeatTaken):
        clinic.booking(session, 1)


def test_a_stopped_session_keeps_its_patients_and_sells_no_more(
    clinic: Clinic, desk: BookingDesk, roster: Roster, board: BookingBoard
) -> None:
    session = clinic.session(capacity=3)
    booked = desk.book(ask(clinic, session.id, 2))

    stopped = roster.stop(session.id, 1, StopReason.EXPERT_LEAVE)

    assert stopped.session.record.closed_seats == (1, 3)
    assert [kept.id for kept in stopped.to_place] == [booked.id]
    assert stopped.to_place[0].record.state is BookingState.PENDING
    with pytest.raises(RuleBroken) as refused:
        desk.book(ask(clinic, session.id))
    assert refused.value.fields["session_id"].code == "booking.session_stopped"
    shown = board.session(session.id)
    assert shown is not None
    assert [line.no for line in shown.to_place] == [2]
    assert shown.left == 0


def test_a_patient_of_a_stopped_session_is_moved_and_his_seat_closed(
    clinic: Clinic, desk: BookingDesk, roster: Roster, board: BookingBoard
) -> None:
    here, there = clinic.session(capacity=3), clinic.session(held_on=date(2026, 11, 26))
    booked = desk.book(ask(clinic, here.id, 2))
    roster.stop(here.id, 1, StopReason.MEETING)

    moved = desk.move(booked.id, 2, there.id, by=CancelBy.EXPERT)

    shown = board.session(here.id)
    assert shown is not None
    assert moved.record.state is BookingState.BOOKED
    assert (shown.to_place, shown.session.record.closed_seats) == ((), (1, 2, 3))
    assert desk.undo(booked.id, 3).record.state is BookingState.PENDING
    again = board.session(here.id)
    assert again is not None
    assert [line.no for line in again.to_place] == [2]


def test_the_roster_repeats_weekly_all_or_none(clinic: Clinic, roster: Roster) -> None:
    from tests.factory import duty_session

    plan = duty_session(org_id=clinic.org_id, expert_id=clinic.experts[0])
    kept = roster.add(plan, weeks=3)
    assert [one.record.held_on.day for one in kept] == [24, 1, 8]

    with pytest.raises(RuleBroken) as refused:
        roster.add(duty_session(**{**_said(plan), "held_on": date(2026, 11, 17)}), weeks=2)
    assert set(refused.value.fields) == {"held_on"}
    earlier = duty_session(**{**_said(plan), "held_on": date(2026, 12, 15)})
    assert len(roster.add(earlier)) == 1


def _said(plan: object) -> dict[str, object]:
    return {"org_id": plan.org_id, "expert_id": plan.expert_id}  # type: ignore[attr-defined]


def test_duplicates_and_overlaps_are_told_at_the_field(clinic: Clinic, roster: Roster) -> None:
    from desktop.domain.codes import HalfDay
    from tests.factory import duty_session

    who = {"org_id": clinic.org_id, "expert_id": clinic.experts[0]}
    roster.add(duty_session(**who, ends=time(13)))
    cases = {
        "half_day": duty_session(**who),
        "starts": duty_session(**who, half_day=HalfDay.PM, starts=time(12, 30), ends=time(16)),
    }
    for field, plan in cases.items():
        with pytest.raises(RuleBroken) as refused:
            roster.add(plan)
        assert set(refused.value.fields) == {field}
    other = duty_session(org_id=clinic.org_id, expert_id=clinic.experts[1])
    assert len(roster.add(other)) == 1


def test_a_session_is_not_stopped_where_another_computer_keeps_the_roster(
    clinic: Clinic, roster: Roster, store: Store
) -> None:
    session = clinic.session()
    with store.unit(clinic.nurse.staff_id) as unit:
        note_desk(unit, ClinicDesk(roster=str(uuid4())))
    with pytest.raises(RuleBroken) as refused:
        roster.stop(session.id, 1, StopReason.MEETING)
    assert refused.value.fields["status"].code == "duty_session.other_device"


def test_a_stopped_or_changed_session_is_not_stopped_again(clinic: Clinic, roster: Roster) -> None:
    session = clinic.session()
    roster.stop(session.id, 1, StopReason.OTHER, "停电")
    with pytest.raises(StaleRecord):
        roster.stop(session.id, 1, StopReason.MEETING)
    with pytest.raises(RuleBroken):
        roster.stop(session.id, 2, StopReason.MEETING)
