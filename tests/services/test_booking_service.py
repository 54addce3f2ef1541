from datetime import UTC, date, datetime, time
from threading import Barrier, Thread
from uuid import UUID, uuid4

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.clinic_desk import ClinicDesk
from desktop.domain.codes import (
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
    Role,
    StopReason,
)
from desktop.domain.errors import NotAllowed, RuleBroken, SeatTaken, StaleRecord
from desktop.domain.kept import Actor, Kept
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.roster import Roster
from desktop.store.queries.clinic_desk import note_desk
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.factory import Clinic

SESSION_DAY = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
REASON = (CancelBy.PATIENT, CancelReason.CONDITION_CHANGED)


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def board(clinic: Clinic, clock: StandingClock) -> BookingBoard:
    return BookingBoard(clinic.store, clock)


@pytest.fixture
def roster(clinic: Clinic, clock: StandingClock) -> Roster:
    return Roster(clinic.store, clock, lambda: clinic.nurse)


def ask(clinic: Clinic, session_id: UUID, seat_no: int | None = None) -> BookingRequest:
    return BookingRequest(patient_id=clinic.patient().id, session_id=session_id, seat_no=seat_no)


def test_nobody_and_somebody_unknown_here_get_no_seat(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session()
    for who in (uuid4(), None):
        asked = BookingRequest(patient_id=who, session_id=session.id)  # type: ignore[arg-type]
        with pytest.raises(RuleBroken) as refused:
            desk.book(asked)
        assert list(refused.value.fields) == ["patient_id"]
    with clinic.store.reading() as reading:
        assert reading.all_of(Booking) == ()


def test_the_first_free_seat_is_taken_with_its_planned_time(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    session = clinic.session(capacity=8)
    first = desk.book(ask(clinic, session.id))
    second = desk.book(ask(clinic, session.id))

    assert (first.record.seat_no, second.record.seat_no) == (1, 2)
    assert second.record.starts_at == datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    assert (first.record.no, second.record.no) == ("YY2026112307A1001", "YY2026112307A1002")
    shown = board.session(session.id)
    assert shown is not None
    assert (shown.left, shown.booked) == (6, 2)
    assert shown.seats[0].patient_name == "张桂芳"


def test_the_asked_seat_is_taken_or_refused(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session()
    assert desk.book(ask(clinic, session.id, 5)).record.seat_no == 5
    with pytest.raises(SeatTaken) as refused:
        desk.book(ask(clinic, session.id, 5))
    assert refused.value.problem.code == "error.seat_taken"


def test_a_full_session_says_so(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session(capacity=1)
    desk.book(ask(clinic, session.id))
    with pytest.raises(SeatTaken) as refused:
        desk.book(ask(clinic, session.id))
    assert refused.value.problem.code == "booking.session_full"


def test_past_and_unknown_sessions_are_refused(clinic: Clinic, desk: BookingDesk) -> None:
    past = clinic.session(held_on=date(2026, 11, 22))
    for session_id, code in ((past.id, "past"), (uuid4(), "unknown")):
        with pytest.raises(RuleBroken) as refused:
            desk.book(ask(clinic, session_id))
        assert refused.value.fields["session_id"].code == f"booking.session_{code}"


def test_one_live_booking_for_each_patient_and_session(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session()
    asked = ask(clinic, session.id)
    first = desk.book(asked)
    with pytest.raises(RuleBroken) as refused:
        desk.book(asked)
    assert refused.value.fields["patient_id"].code == "booking.patient_already_in_session"

    desk.cancel(first.id, 1, *REASON)
    assert desk.book(asked).record.seat_no == 1


def test_who_asks_for_another_is_named(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session()
    asked = BookingRequest(
        patient_id=clinic.patient().id, session_id=session.id, source=BookingSource.FAMILY
    )
    with pytest.raises(RuleBroken) as refused:
        desk.book(asked)
    assert set(refused.value.fields) == {"proxy_name", "proxy_relation"}
    assert desk.book(ask(clinic, session.id)).record.no == "YY2026112307A1001"


def test_saving_the_form_twice_books_once(clinic: Clinic, desk: BookingDesk) -> None:
    session, booking_id = clinic.session(), uuid4()
    asked = ask(clinic, session.id)
    desk.book(asked, booking_id)
    with pytest.raises(RuleBroken):
        desk.book(asked, booking_id)


def test_an_auditor_only_reads(clinic: Clinic, clock: StandingClock) -> None:
    auditor = Actor(uuid4(), "审计", Role.AUDITOR)
    session = clinic.session()
    with pytest.raises(NotAllowed):
        BookingDesk(clinic.store, clock, lambda: auditor).book(ask(clinic, session.id))
    with pytest.raises(NotAllowed):
        Roster(clinic.store, clock, lambda: auditor).stop(session.id, 1, StopReason.MEETING)


def test_a_move_links_both_bookings_and_gives_the_seat_back(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    here, there = clinic.session(), clinic.session(held_on=date(2026, 11, 26))
    old = desk.book(ask(clinic, here.id))

    new = desk.move(old.id, 1, there.id, 3, note="改到周四")

    gone = board.get(old.id)
    assert gone is not None
    assert (gone.record.moved_to, new.record.moved_from) == (new.id, old.id)
    assert (gone.record.cancel_reason, gone.record.cancel_note) == (
        CancelReason.REBOOKED,
        "改到周四",
    )
    assert (new.record.seat_no, new.record.held_on) == (3, date(2026, 11, 26))
    assert desk.book(ask(clinic, here.id)).record.seat_no == 1


def test_a_move_within_the_session_changes_the_seat(clinic: Clinic, desk: BookingDesk) -> None:
    session = clinic.session()
    old = desk.book(ask(clinic, session.id))
    assert desk.move(old.id, 1, session.id, 4).record.seat_no == 4


def test_a_move_that_cannot_be_leaves_the_old_booking(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    here, full = clinic.session(), clinic.session(held_on=date(2026, 11, 26), capacity=1)
    desk.book(ask(clinic, full.id))
    old = desk.book(ask(clinic, here.id))
    with pytest.raises(SeatTaken):
        desk.move(old.id, 1, full.id)
    assert board.get(old.id) == old


def test_a_stale_row_is_refused_with_what_was_done(
    clinic: Clinic, desk: BookingDesk, clock: StandingClock
) -> None:
    clock.instant = SESSION_DAY
    booked = desk.book(ask(clinic, clinic.session().id))
    desk.arrive(booked.id, 1)
    with pytest.raises(StaleRecord) as refused:
        desk.no_show(booked.id, 1)
    assert refused.value.problem.code == "booking.meanwhile_arrived"
    assert refused.value.problem.params == {"at": "08:30"}


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
