from datetime import date

import pytest

from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import CancelBy, CancelReason, HalfDay, StopReason
from desktop.domain.kept import Delivery
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.booking_papers import BookingPapers
from desktop.services.roster import Roster
from tests.conftest import StandingClock
from tests.factory import Clinic

TUESDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def board(clinic: Clinic, clock: StandingClock) -> BookingBoard:
    return BookingBoard(clinic.store, clock)


def test_the_grid_counts_what_is_ours_left_and_booked(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    session = clinic.session(capacity=8)
    for _ in range(3):
        desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session.id))
    shown = board.grid(MONDAY)
    cell = shown.cells[clinic.experts[0], TUESDAY, HalfDay.AM]
    assert (cell.left, cell.booked, cell.capacity, cell.full) == (5, 3, 8, False)
    assert [expert.specialty for expert in shown.experts] == ["心血管内科", "骨科"]


def test_a_stopped_session_is_shown_with_those_to_be_placed(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard, clock: StandingClock
) -> None:
    session = clinic.session()
    desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session.id))
    roster = Roster(clinic.store, clock, lambda: clinic.nurse)
    roster.stop(session.id, 1, StopReason.EXPERT_LEAVE)
    key = (clinic.experts[0], TUESDAY, HalfDay.AM)
    assert (board.grid(MONDAY).cells[key].left, board.grid(MONDAY).cells[key].to_place) == (0, 1)

    again = clinic.session(capacity=4)
    assert board.grid(MONDAY).cells[key].session_id == again.id


def test_the_grid_ends_where_it_was_asked_to(clinic: Clinic, board: BookingBoard) -> None:
    clinic.session(held_on=date(2026, 12, 6))
    clinic.session(held_on=date(2026, 12, 7))
    assert [key[1].day for key in board.grid(MONDAY).cells] == [6]


def test_next_visits_leave_out_past_and_stopped_ones(
    clinic: Clinic, board: BookingBoard, clock: StandingClock
) -> None:
    clinic.session(held_on=date(2026, 11, 20))
    off = clinic.session()
    clinic.session(held_on=date(2026, 11, 26))
    clinic.session(expert_id=clinic.experts[1])
    Roster(clinic.store, clock, lambda: clinic.nurse).stop(off.id, 1, StopReason.MEETING)
    assert [cell.held_on.day for cell in board.next_visits(clinic.experts[0])] == [26]


def test_the_patients_other_bookings_of_the_day_are_found(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    patient = clinic.patient().id
    one = clinic.session()
    two = clinic.session(expert_id=clinic.experts[1])
    first = desk.book(BookingRequest(patient_id=patient, session_id=one.id))
    desk.book(BookingRequest(patient_id=patient, session_id=two.id))

    found = board.other_bookings(patient, TUESDAY, first.id)

    assert [(other.expert, other.seat_no) for other in found] == [("孙立新", 1)]
    assert board.other_bookings(patient, MONDAY) == ()


def test_the_list_shows_free_and_cancelled_beside_the_booked(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    session = clinic.session(capacity=2)
    booked = desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session.id))
    desk.cancel(booked.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    shown = board.session(session.id)
    assert shown is not None
    assert [line.sellable for line in shown.seats] == [True, True]
    assert [(line.no, line.undo, line.delivery) for line in shown.gone] == [
        (1, True, Delivery.WAITING)
    ]
    assert shown.first_free == shown.seats[0]


def test_the_slip_names_expert_room_and_time_but_no_complaint(
    clinic: Clinic, desk: BookingDesk, clock: StandingClock
) -> None:
    session = clinic.session()
    booked = desk.book(
        BookingRequest(
            patient_id=clinic.patient().id, session_id=session.id, chief_complaint="胸闷三天"
        )
    )
    facts, revision = BookingPapers(clinic.store, clock).slip(booked.id)
    assert revision == booked.revision
    assert (facts.expert, facts.room, facts.patient) == ("周明远", "专家诊室1", "张桂芳")
    assert "胸闷三天" not in str(facts)
