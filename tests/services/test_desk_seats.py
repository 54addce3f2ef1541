"""Kinds of seats on a real file: enforced in the transaction that books."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import (
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
    ConsentBy,
    FeeType,
    PriorityGroup,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import RuleBroken, SeatTaken
from desktop.domain.kept import Kept
from desktop.domain.seat_claim import Consent
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.county_bookings import CountyBookings, CountyRequest
from desktop.services.waiting import WaitingList
from tests.conftest import MORNING, StandingClock
from tests.factory import Clinic

Book = Callable[..., Kept[Booking]]
CONSENT = Consent(ConsentBy.EXPERT, "周明远", MORNING)


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def board(clinic: Clinic, clock: StandingClock) -> BookingBoard:
    return BookingBoard(clinic.store, clock)


@pytest.fixture
def book(clinic: Clinic, desk: BookingDesk) -> Book:
    def booked(session: Kept[DutySession], **said: object) -> Kept[Booking]:
        patient = clinic.patient(groups=said.pop("groups", ()))
        come = bool(said.pop("come", False))
        asked = BookingRequest(patient_id=patient.id, session_id=session.id, **said)  # type: ignore[arg-type]
        return desk.book(asked, come=come)

    return booked


def test_walk_ins_take_walk_in_seats_and_others_never_do(clinic: Clinic, book: Book) -> None:
    session = clinic.session(held_on=clinic.clock.today(), capacity=3, walk_in=1)
    assert book(session, source=BookingSource.PHONE).record.seat_no == 1
    assert book(session).record.seat_no == 3
    assert book(session, source=BookingSource.PHONE).record.seat_no == 2
    with pytest.raises(SeatTaken) as full:
        book(session, source=BookingSource.PHONE)
    assert full.value.problem.code == "booking.session_full"


def test_a_walk_in_has_arrived_at_once_and_both_steps_stay(
    clinic: Clinic, desk: BookingDesk, book: Book
) -> None:
    session = clinic.session(held_on=clinic.clock.today(), capacity=2, walk_in=1)
    came = book(session, come=True)
    assert (came.record.state, came.record.arrived_at) == (BookingState.ARRIVED, MORNING)
    assert desk.undo(came.id, came.revision).record.state is BookingState.BOOKED


def test_seats_kept_for_others_are_refused_with_whom_they_are_for(
    clinic: Clinic, book: Book
) -> None:
    session = clinic.session(capacity=3, walk_in=1, reserved=1)
    book(session)
    for seat_no, code in ((2, "booking.seat_reserved"), (3, "booking.seat_walk_in")):
        with pytest.raises(RuleBroken) as refused:
            book(session, seat_no=seat_no)
        assert refused.value.fields["seat_no"].code == code
    with pytest.raises(SeatTaken) as kept:
        book(session)
    assert kept.value.problem.code == "booking.only_kept_seats_left"
    assert book(session, groups=(PriorityGroup.ELDERLY,)).record.seat_no == 2


def test_green_takes_a_reserved_seat_before_an_ordinary_one(clinic: Clinic, book: Book) -> None:
    session = clinic.session(capacity=3, reserved=1)
    assert book(session, priority=BookingPriority.GREEN).record.seat_no == 3


def test_an_extra_seat_is_given_with_consent_only_and_counted(
    clinic: Clinic, board: BookingBoard, book: Book
) -> None:
    session = clinic.session(capacity=1, extra=1)
    book(session)
    with pytest.raises(SeatTaken):
        book(session)  # never by itself
    with pytest.raises(RuleBroken) as refused:
        book(session, seat_no=2)
    assert refused.value.fields["extra_by"].code == "booking.extra_consent_missing"

    had = book(session, seat_no=2, consent=CONSENT).record
    assert (had.extra_by, had.extra_name, had.extra_at) == (ConsentBy.EXPERT, "周明远", MORNING)
    shown = board.session(session.id)
    assert shown is not None
    assert (shown.left, shown.extra_left, shown.extra_sold) == (0, 0, 1)


def test_a_consent_is_not_kept_with_an_ordinary_seat(
    clinic: Clinic, desk: BookingDesk, book: Book
) -> None:
    full, other = clinic.session(capacity=1, extra=1), clinic.session(expert_id=clinic.experts[1])
    book(full)
    extra = book(full, seat_no=2, consent=CONSENT)
    moved = desk.move(extra.id, 1, other.id)
    assert (moved.record.extra_by, moved.record.extra_name) == (None, "")
    with pytest.raises(RuleBroken):
        desk.move(moved.id, 1, full.id, 2)
    assert desk.move(moved.id, 1, full.id, 2, consent=CONSENT).record.seat_no == 2


def test_nobody_is_booked_before_seats_are_given_out(
    clinic: Clinic, book: Book, clock: StandingClock
) -> None:
    session = clinic.session(release_at=MORNING + timedelta(hours=1))
    with pytest.raises(RuleBroken) as refused:
        book(session)
    problem = refused.value.fields["session_id"]
    assert (problem.code, problem.params["at"]) == ("booking.not_released", "11-23 09:30")
    clock.advance(hours=1)
    assert book(session).record.seat_no == 1


def test_several_patients_of_one_call_are_known_as_such(clinic: Clinic, book: Book) -> None:
    session = clinic.session()
    caller = {
        "source": BookingSource.VILLAGE_DOCTOR,
        "proxy_name": "孙大夫",
        "proxy_relation": "东王村",
        "asked_in_call": session.id,
    }
    both = [book(session, **caller).record for _ in range(2)]
    assert {each.asked_in_call for each in both} == {session.id}
    assert [each.proxy_relation for each in both] == ["东王村", "东王村"]


def test_the_patients_other_places_are_found_wherever_they_are(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard, clock: StandingClock
) -> None:
    patient = clinic.patient()
    day = clinic.clock.today() + timedelta(days=1)
    here = clinic.session(held_on=day)
    near = clinic.session(held_on=day + timedelta(days=7))
    far = clinic.session(held_on=day + timedelta(days=90))
    waits = clinic.session(held_on=day, expert_id=clinic.experts[1])
    desk.book(BookingRequest(patient_id=patient.id, session_id=near.id))
    clinic.booking(far, patient_id=patient.id)
    actor = lambda: clinic.nurse  # noqa: E731 - as the services want it
    WaitingList(clinic.store, clock, actor).join(
        BookingRequest(patient_id=patient.id, session_id=waits.id)
    )
    CountyBookings(clinic.store, clock, actor).ask(
        CountyRequest(
            kind=BookingKind.EXAM,
            patient_id=patient.id,
            target_org_id=clinic.hospital_id,
            dept="CT室",
            wish_day=day,
        )
    )
    expert = here.record.expert_id
    found = board.other_bookings(patient.id, day, None, expert)
    assert [(each.state, each.near, each.county) for each in found] == [
        (BookingState.PENDING, False, True),
        (BookingState.WAITLIST, False, False),
        (BookingState.BOOKED, True, False),
    ]


def test_the_ordinary_clinic_of_today_is_found_while_it_has_seats(
    clinic: Clinic, board: BookingBoard, book: Book, desk: BookingDesk
) -> None:
    today = clinic.clock.today()
    clinic.session(held_on=today)
    assert board.ordinary_today() is None
    ordinary = clinic.session(
        held_on=today, expert_id=clinic.experts[1], fee_type=FeeType.ORDINARY, capacity=1
    )
    assert board.ordinary_today() == ordinary.id
    had = book(ordinary)
    assert board.ordinary_today() is None
    desk.cancel(had.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    assert board.ordinary_today() == ordinary.id


def test_one_villages_bookings_stand_on_one_sheet(
    clinic: Clinic, desk: BookingDesk, board: BookingBoard
) -> None:
    session = clinic.session()
    for name, village in (("王一", "东王村"), ("李二", "西李村"), ("王三", "东王村")):
        patient = clinic.patient(name=name, village=village)
        desk.book(BookingRequest(patient_id=patient.id, session_id=session.id))
    assert board.villages() == (("东王村", 2), ("西李村", 1))
    rows = board.of_village("东王村")
    assert [(row.patient, row.seat_no) for row in rows] == [("王一", 1), ("王三", 3)]
