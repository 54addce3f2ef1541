"""A session that was closed sells nothing more, wherever it is shown, and counts at once."""

import pytest

from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import SessionStatus
from desktop.services.booking_board import BookingBoard
from desktop.services.session_close import Mark, SessionClose
from desktop.services.session_day import SessionDay
from desktop.services.today import Today
from desktop.services.utilisation import SeatsUsed
from tests.conftest import StandingClock
from tests.factory import Clinic


@pytest.fixture
def closing(clinic: Clinic) -> SessionClose:
    return SessionClose(clinic.store, clinic.clock, lambda: clinic.nurse)


def test_a_closed_session_offers_no_seat_on_today_and_in_the_grid(
    clinic: Clinic, closing: SessionClose, clock: StandingClock
) -> None:
    session = clinic.session(held_on=clock.today())
    today, grid = Today(clinic.store, clock), BookingBoard(clinic.store, clock)

    def shown() -> tuple[int, int, bool, SessionStatus]:
        [line] = today.board().time_line
        [cell] = grid.grid(clock.today()).cells.values()
        return line.left, cell.left, cell.over, line.status

    left = session.record.capacity
    assert shown() == (left, left, False, SessionStatus.PUBLISHED)
    event = closing.close(session.id, []).event
    assert shown() == (0, 0, True, SessionStatus.ENDED)
    SessionDay(clinic.store, clock, lambda: clinic.nurse).withdraw(event.id, event.revision)
    assert shown() == (left, left, False, SessionStatus.PUBLISHED)


def test_todays_no_shows_count_as_soon_as_their_session_is_closed(
    clinic: Clinic, closing: SessionClose, clock: StandingClock
) -> None:
    session = clinic.session(held_on=clock.today())
    booking = clinic.booking(session, 1)
    used = SeatsUsed(clinic.store, clock, lambda: clinic.nurse)
    assert used.weeks(clock.today(), 12).total.sessions == 0
    closing.close(session.id, [Mark(booking.id, booking.revision, BookingAction.NO_SHOW)])
    shown = used.weeks(clock.today(), 12)
    assert (shown.total.sessions, shown.total.no_show) == (1, 1)
    assert [each.booking_id for each in shown.missed] == [booking.id]
    assert (shown.until - clock.today()).days == 1
