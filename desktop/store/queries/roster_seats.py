"""Whether the seats of a session are still the roster's to change."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import BookingState
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.outage import seats_on_paper
from desktop.store.store import Reading


def seats_in_use(reading: Reading, session_id: UUID) -> frozenset[int]:
    """Numbers of seats that are sold, lent, on paper, held for a form or on their way."""
    own = reading.setting("device_id")
    rows = reading.connection.execute(
        select(SeatRow.no, SeatRow.holder, SeatRow.hold_until, SeatRow.giving).where(
            SeatRow.session_id == str(session_id)
        )
    )
    away = {
        row.no
        for row in rows
        if row.holder not in {None, own} or row.hold_until is not None or row.giving
    }
    sold = reading.connection.execute(
        select(BookingRow.seat_no)
        .where(BookingRow.session_id == str(session_id))
        .where(BookingRow.state.in_(LIVE_BOOKING))
    ).scalars()
    on_paper = seats_on_paper(reading, session_id)
    return frozenset(away | {no for no in sold if no is not None} | set(on_paper))


def anybody_in(reading: Reading, session_id: UUID) -> bool:
    """Whether somebody is booked into the session or waits for a place in it."""
    states: Collection[str] = (*LIVE_BOOKING, BookingState.WAITLIST)
    found = reading.connection.execute(
        select(BookingRow.id)
        .where(BookingRow.session_id == str(session_id))
        .where(BookingRow.state.in_(states))
        .limit(1)
    ).first()
    return found is not None
