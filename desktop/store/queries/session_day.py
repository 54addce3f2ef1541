"""How sessions stand on their day, and when each waiting patient will be called."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState, SessionEventKind
from desktop.domain.duty_session import DutySession
from desktop.domain.expected_times import Waits, expected_times, pace
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.domain.session_now import SessionNow, session_as_it_stands, standing_events
from desktop.models.duty_session import DutySessionRow
from desktop.models.session_event import SessionEventRow
from desktop.store.queries.booking import live_in_session
from desktop.store.store import Reading, kept

_WAITING = {BookingState.BOOKED, BookingState.ARRIVED}
_ENDS = {SessionEventKind.ENDED_EARLY, SessionEventKind.CLOSED}
_EVENTS = (
    select(SessionEventRow.__table__)
    .where(SessionEventRow.session_id == bindparam("session"))
    .order_by(SessionEventRow.at, SessionEventRow.id)
)


def session_now(reading: Reading, session_id: UUID, now: datetime) -> SessionNow | None:
    """How the session stands at this instant; None when it is not known here."""
    session = reading.get(DutySession, session_id)
    if session is None:
        return None
    return _stands(reading, session, live_in_session(reading, session_id), now)


def expected_calls(
    reading: Reading, session_id: UUID, now: datetime, order: Sequence[UUID] | None = None
) -> dict[UUID, datetime | None]:
    """Booking -> when its patient will be called, of all who still wait or will come.

    Args:
        reading: one view of the file.
        session_id: whose patients.
        now: this instant.
        order: bookings in the order of the queue; without it by planned time.
    """
    session = reading.get(DutySession, session_id)
    if session is None:
        return {}
    live = live_in_session(reading, session_id)
    state = _stands(reading, session, live, now)
    rank = {booking_id: place for place, booking_id in enumerate(order or ())}
    waiting = [each for each in live if each.record.state in _WAITING]
    waiting.sort(key=lambda each: (rank.get(each.id, len(rank)), each.record.starts_at))
    inside = [each.record for each in live if each.record.state is BookingState.CHECKED_IN]
    return expected_times(
        state,
        [Waits(each.id, each.record.starts_at) for each in waiting],
        each=pace(_planned(session.record), _visits(live)),
        called_at=max((each.called_at for each in inside if each.called_at), default=None),
        now=now,
    )


def events_of(reading: Reading, session_id: UUID) -> tuple[Kept[SessionEvent], ...]:
    """What was said about a session, withdrawn events too, the oldest first."""
    rows = reading.connection.execute(_EVENTS, {"session": str(session_id)}).mappings()
    return tuple(kept(SessionEvent, row) for row in rows)


def is_over(reading: Reading, session_id: UUID) -> bool:
    """Whether somebody said that it ended early or is closed; the clock alone says nothing."""
    return any(
        each.record.kind in _ENDS for each in standing_events(events_of(reading, session_id))
    )


def sessions_between(reading: Reading, first: date, last: date) -> tuple[Kept[DutySession], ...]:
    """Sessions of these days, both ends included, by day and start."""
    rows: Any = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on >= first.isoformat())
        .where(DutySessionRow.held_on <= last.isoformat())
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    ).mappings()
    return tuple(kept(DutySession, row) for row in rows)


def _stands(
    reading: Reading,
    session: Kept[DutySession],
    live: Sequence[Kept[Booking]],
    now: datetime,
) -> SessionNow:
    calls = [each.record.called_at for each in live if each.record.called_at is not None]
    return session_as_it_stands(
        session,
        events_of(reading, session.id),
        min(calls, default=None),
        max(calls, default=None),
        now,
    )


def _planned(session: DutySession) -> timedelta:
    if session.slot_minutes:
        return timedelta(minutes=session.slot_minutes)
    begin, end = session.starts, session.ends
    minutes = (end.hour - begin.hour) * 60 + end.minute - begin.minute
    return timedelta(minutes=minutes) / session.capacity


def _visits(live: Sequence[Kept[Booking]]) -> list[timedelta]:
    return [
        each.record.seen_at - each.record.called_at
        for each in live
        if each.record.called_at is not None and each.record.seen_at is not None
    ]
