"""The list that does not let go: who has no place, and which sessions nobody has closed."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select, text

from desktop.domain.absence_rows import OpenSession, Unplaced
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, ContactPurpose, HalfDay, SessionStatus
from desktop.domain.contact import Contact
from desktop.models.booking import BookingRow
from desktop.models.contact import ContactRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.session_event import SessionEventRow
from desktop.models.staff import StaffRow
from desktop.store.store import Reading, kept

LOOKED_BACK_DAYS = 14
"""A session of which nothing is known for so long is no more asked about each morning [default].

It never counts for who has no place: neither days nor a clock that runs ahead let go of him."""

_OFF = text(
    """
    SELECT s.id AS session_id, s.starts, s.saved_by, s.status, b.id, b.held_on, b.half_day,
      p.name AS patient, p.village, e.name AS expert
    FROM booking b
    JOIN duty_session s ON s.id = b.session_id
    JOIN patient p ON p.id = b.patient_id
    LEFT JOIN expert e ON e.id = s.expert_id
    WHERE b.state IN ('pending', 'booked', 'arrived')
      AND (b.state = 'pending' OR (b.seat_no IS NOT NULL AND s.status = 'stopped')
        OR (b.seat_no IS NOT NULL AND b.held_on >= :first AND EXISTS (
          SELECT 1 FROM session_event x WHERE x.session_id = s.id AND x.kind = 'ended-early'
            AND x.withdrawn = 0)))
    ORDER BY b.held_on, s.starts, b.seat_no
    """
)


def unplaced(reading: Reading, today: date) -> tuple[Unplaced, ...]:
    """Patients of sessions that are not held, or ended before their turn, the soonest first.

    Who is to be placed, or sits in a stopped session, stays until he has a place or is cancelled.
    """
    first = today - timedelta(days=LOOKED_BACK_DAYS)
    rows = reading.connection.execute(_OFF, {"first": first.isoformat()}).mappings().all()
    calls = _last_calls(reading, {row["session_id"] for row in rows})
    people = _people(reading)
    return tuple(_unplaced(row, calls.get(row["id"]), people) for row in rows)


def _unplaced(
    row: Mapping[Any, Any], call: tuple[str, Contact] | None, people: Mapping[str, str]
) -> Unplaced:
    day = date.fromisoformat(row["held_on"])
    due = datetime.combine(day, time.fromisoformat(row["starts"]), CLINIC_ZONE)
    return Unplaced(
        id=UUID(row["id"]),
        session_id=UUID(row["session_id"]),
        patient=row["patient"],
        village=row["village"] or "",
        expert=row["expert"] or "",
        held_on=day,
        half_day=HalfDay(row["half_day"]),
        due=due,
        owner=people.get(call[0] if call else row["saved_by"], ""),
        last_outcome=call[1].outcome if call else None,
        called_at=call[1].at if call else None,
    )


def _last_calls(reading: Reading, sessions: set[str]) -> dict[str, tuple[str, Contact]]:
    if not sessions:
        return {}
    rows = reading.connection.execute(
        select(ContactRow.__table__)
        .where(ContactRow.session_id.in_(sessions))
        .where(ContactRow.purpose == ContactPurpose.MOVE)
        .order_by(ContactRow.at, ContactRow.id)
    ).mappings()
    return {row["booking_id"]: (row["created_by"], kept(Contact, row).record) for row in rows}


def _people(reading: Reading) -> dict[str, str]:
    rows = reading.connection.execute(select(StaffRow.id, StaffRow.name))
    return {row.id: row.name for row in rows}


def not_closed(reading: Reading, today: date) -> tuple[OpenSession, ...]:
    """Sessions of earlier days where somebody has no end yet; nobody is guessed."""
    first = (today - timedelta(days=LOOKED_BACK_DAYS)).isoformat()
    closed = (
        select(SessionEventRow.id)
        .where(SessionEventRow.session_id == DutySessionRow.id)
        .where(SessionEventRow.kind.in_(("closed", "ended-early")), ~SessionEventRow.withdrawn)
    )
    inside = BookingRow.state.in_((BookingState.ARRIVED, BookingState.CHECKED_IN))
    rows = reading.connection.execute(
        select(
            DutySessionRow.id,
            DutySessionRow.held_on,
            DutySessionRow.half_day,
            DutySessionRow.ends,
            ExpertRow.name,
            func.sum(case((BookingRow.state == BookingState.BOOKED, 1), else_=0)).label("not_come"),
            func.sum(case((inside, 1), else_=0)).label("inside"),
        )
        .join(BookingRow, BookingRow.session_id == DutySessionRow.id)
        .outerjoin(ExpertRow, ExpertRow.id == DutySessionRow.expert_id)
        .where(BookingRow.held_on >= first, BookingRow.held_on < today.isoformat())
        .where(BookingRow.seat_no.is_not(None))
        .where((BookingRow.state == BookingState.BOOKED) | inside)
        .where(DutySessionRow.status != SessionStatus.STOPPED, ~closed.exists())
        .group_by(DutySessionRow.id)
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    )
    return tuple(
        OpenSession(
            id=UUID(row.id),
            expert=row.name or "",
            held_on=date.fromisoformat(row.held_on),
            half_day=HalfDay(row.half_day),
            ends_at=datetime.combine(
                date.fromisoformat(row.held_on),
                time.fromisoformat(row.ends),
                CLINIC_ZONE,
            ),
            not_come=row.not_come or 0,
            inside=row.inside or 0,
        )
        for row in rows
    )
