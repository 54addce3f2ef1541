from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import (
    BookingSource,
    CancelReason,
    Role,
    StopReason,
)
from desktop.domain.errors import NotAllowed, RuleBroken, SeatTaken, StaleRecord
from desktop.domain.kept import Actor
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.roster import Roster
from tests.booking_asked import REASON, SESSION_DAY, ask
from tests.conftest import StandingClock
from tests.factory import Clinic


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
