"""What is said about a session on its day, closing it, and the journal."""

from datetime import timedelta

import pytest

from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import BookingState, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.journal_rows import Act
from desktop.domain.kept import Kept
from desktop.services.absence import Absence
from desktop.services.booking import BookingDesk
from desktop.services.journal import Journal
from desktop.services.session_close import Mark, SessionClose
from desktop.services.session_day import SessionDay
from desktop.services.today import Today
from tests.conftest import StandingClock
from tests.factory import Clinic, patient


@pytest.fixture
def day(clinic: Clinic) -> SessionDay:
    return SessionDay(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def closing(clinic: Clinic) -> SessionClose:
    return SessionClose(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def desk(clinic: Clinic) -> BookingDesk:
    return BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def journal(clinic: Clinic) -> Journal:
    return Journal(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def session(clinic: Clinic, clock: StandingClock) -> Kept[DutySession]:
    return clinic.session(held_on=clock.today())


def refused(error: pytest.ExceptionInfo[RuleBroken]) -> str:
    return next(iter(error.value.fields.values())).code


def test_a_delay_moves_the_expected_time_and_is_taken_back(
    clinic: Clinic, day: SessionDay, session: Kept[DutySession], clock: StandingClock
) -> None:
    booking = clinic.booking(session, 3)
    late = day.delay(session.id, 90, "车在路上")
    assert day.expected(session.id)[booking.id] == booking.record.starts_at + timedelta(minutes=30)
    day.withdraw(late.id, late.revision)
    assert day.expected(session.id)[booking.id] == booking.record.starts_at
    with pytest.raises(RuleBroken) as error:
        day.withdraw(late.id, 2)
    assert refused(error) == "session_event.nothing_to_undo"


def test_called_away_and_back(
    day: SessionDay, session: Kept[DutySession], clock: StandingClock
) -> None:
    with pytest.raises(RuleBroken) as error:
        day.back(session.id)
    assert refused(error) == "session_event.not_away"
    day.away(session.id, 20)
    state = day.now(session.id)
    assert state is not None
    assert state.away_until == clock.now() + timedelta(minutes=20)
    clock.advance(minutes=5)
    day.back(session.id)
    state = day.now(session.id)
    assert state is not None
    assert not state.away


def test_too_long_a_delay_and_another_day_are_refused(
    clinic: Clinic, day: SessionDay, session: Kept[DutySession], clock: StandingClock
) -> None:
    with pytest.raises(RuleBroken) as error:
        day.delay(session.id, 601)
    assert refused(error) == "session_event.minutes"
    tomorrow = clinic.session(held_on=clock.today() + timedelta(days=1))
    day.delay(tomorrow.id, 30)
    with pytest.raises(RuleBroken) as error:
        day.away(tomorrow.id)
    assert refused(error) == "session_event.not_its_day"
    clock.advance(days=1)
    with pytest.raises(RuleBroken) as error:
        day.delay(session.id, 5)
    assert refused(error) == "session_event.session_past"


def test_nobody_is_booked_after_he_ended_early_and_who_waits_is_to_be_placed(
    clinic: Clinic, day: SessionDay, desk: BookingDesk, session: Kept[DutySession]
) -> None:
    waiting = clinic.booking(session, 1)
    day.ended_early(session.id)
    asked = BookingRequest(patient_id=clinic.save(patient()).id, session_id=session.id)
    with pytest.raises(RuleBroken) as error:
        desk.book(asked)
    assert refused(error) == "booking.session_ended"
    rows = Today(clinic.store, clinic.clock).board().to_place
    assert [row.id for row in rows] == [waiting.id]
    assert rows[0].owner == clinic.nurse.name


def test_nobody_is_a_no_show_by_the_clock_and_closing_asks_for_everybody(
    clinic: Clinic, closing: SessionClose, session: Kept[DutySession], clock: StandingClock
) -> None:
    came, stayed = clinic.booking(session, 1), clinic.booking(session, 2)
    clock.advance(days=1)
    [row] = Today(clinic.store, clinic.clock).board().attention
    assert (row.record_id, row.trouble) == (session.id, "not-closed")
    marks = [Mark(came.id, 1, BookingAction.SEE), Mark(stayed.id, 1, BookingAction.NO_SHOW)]
    with pytest.raises(RuleBroken) as error:
        closing.close(session.id, marks[:1])
    assert refused(error) == "session_close.left"
    closed = closing.close(session.id, marks)
    assert [one.record.state for one in closed.marked] == [
        BookingState.FULFILLED,
        BookingState.NOSHOW,
    ]
    assert Today(clinic.store, clinic.clock).board().attention == ()
    with pytest.raises(RuleBroken) as error:
        closing.close(session.id, [])
    assert refused(error) == "session_event.session_closed"


def test_a_stale_row_keeps_the_whole_closing_from_being_half_done(
    clinic: Clinic, closing: SessionClose, desk: BookingDesk, session: Kept[DutySession]
) -> None:
    one, two = clinic.booking(session, 1), clinic.booking(session, 2)
    desk.arrive(two.id, 1)
    marks = [Mark(one.id, 1, BookingAction.SEE), Mark(two.id, 1, BookingAction.NO_SHOW)]
    with pytest.raises(StaleRecord):
        closing.close(session.id, marks)
    assert desk.no_show(one.id, 1).revision == 2


def test_the_list_that_does_not_let_go(
    clinic: Clinic, desk: BookingDesk, session: Kept[DutySession]
) -> None:
    booking = clinic.booking(session, 1)
    absence = Absence(clinic.store, clinic.clock, lambda: clinic.nurse, desk)
    absence.stop(session.id, StopReason.EXPERT_LEAVE)
    today = Today(clinic.store, clinic.clock)
    [row] = today.board().to_place
    assert (row.id, row.owner) == (booking.id, clinic.nurse.name)
    absence.declined(booking.id, 2)
    assert today.board().to_place == ()


def test_the_journal_names_every_act_and_takes_back_what_can_be(
    clinic: Clinic, journal: Journal, desk: BookingDesk, session: Kept[DutySession]
) -> None:
    booking = clinic.booking(session, 1)
    desk.no_show(booking.id, 1)
    line = journal.today()[0]
    assert (line.title, line.state, line.undo) == ("张桂芳", "noshow", True)
    journal.undo(line)
    newest, before = journal.today()[:2]
    assert (newest.act, newest.state, newest.undo) == (Act.TAKEN_BACK, "booked", False)
    assert (before.state, before.undo) == ("noshow", False)
    with pytest.raises(RuleBroken):
        journal.undo(before)


def test_what_others_changed_since_one_left(
    clinic: Clinic, journal: Journal, session: Kept[DutySession], clock: StandingClock
) -> None:
    assert journal.since_left().since is None
    clinic.booking(session, 1)
    clock.advance(minutes=1)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.audit("lock", how="hand")
    clock.advance(minutes=1)
    with clinic.store.unit(clinic.doctor.staff_id) as unit:
        unit.save(patient(name="单国强"))
        unit.take_in(patient(name="李大山"), uuid7(), uuid7())
    clock.advance(minutes=1)
    clinic.save(patient(name="自己登记"))
    lines = journal.since_left().lines
    assert [(line.title, line.elsewhere) for line in lines] == [("李大山", True), ("单国强", False)]
