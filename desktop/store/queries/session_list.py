"""A session with its seats, who has each, and what became of the bookings (S7)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.absence_rows import WAITS_FOR_PLACE
from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.booking_rows import SeatLine, SessionList
from desktop.domain.booking_states import undone
from desktop.domain.clock import local_day
from desktop.domain.codes import BookingState, SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Delivery, Kept
from desktop.domain.payload import read_instant
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow
from desktop.models.patient import PatientRow
from desktop.store.guests import guests
from desktop.store.outage import seats_on_paper
from desktop.store.queries.booking import expert_line
from desktop.store.queries.clinic_desk import keeps_session
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.experts import clinic_name, host_of
from desktop.store.store import Reading, kept

_Patients = Mapping[str, Mapping[Any, Any]]


def session_list(reading: Reading, session_id: UUID, *, today: date) -> SessionList | None:
    """Everything the session's screen shows, in one view of the file; None when unknown."""
    session = reading.get(DutySession, session_id)
    if session is None:
        return None
    bookings = _bookings(reading, session)
    patients = _patients(reading, bookings)
    delivery = delivery_of(reading, [booking.id for booking in bookings])
    others = guests(reading, [booking.id for booking in bookings])
    # one sold elsewhere before the stop was heard of is still 已预约 in its own record
    off = session.record.status is SessionStatus.STOPPED
    lines = {
        booking.id: replace(
            _booked_line(reading, booking, patients, delivery, today),
            guest=others.get(booking.id),
            off=off and booking.record.state in WAITS_FOR_PLACE,
        )
        for booking in bookings
    }
    holding = {
        line.no: line
        for line in lines.values()
        # one whose seat was another patient's has none: it stands with those without a place
        if line.booking and line.no and line.booking.record.state in HOLDS_SEAT
    }
    standing = {line.booking.id for line in holding.values() if line.booking}
    gone = [
        line
        for line in lines.values()
        if line.booking
        and line.booking.id not in standing
        # who waits stands in the drawer beside the list
        and line.state is not BookingState.WAITLIST
    ]
    gone.sort(key=lambda line: line.booking.saved_at if line.booking else 0, reverse=True)
    return SessionList(
        session=session,
        expert=expert_line(
            reading, session.record.substitute_expert_id or session.record.expert_id
        ),
        org_name=clinic_name(reading, session.record.org_id),
        held_at=host_of(reading, session.record),
        seats=_seat_lines(reading, session, holding),
        gone=tuple(gone),
        made_here=keeps_session(reading, session_id),
    )


def _bookings(reading: Reading, session: Kept[DutySession]) -> list[Kept[Booking]]:
    rows = reading.connection.execute(
        select(BookingRow.__table__)
        # the day finds them by its index; a session has no index over all states
        .where(BookingRow.held_on == session.record.held_on.isoformat())
        .where(BookingRow.half_day == session.record.half_day)
        .where(BookingRow.session_id == str(session.id))
    ).mappings()
    return [kept(Booking, row) for row in rows]


def _patients(reading: Reading, bookings: list[Kept[Booking]]) -> _Patients:
    ids = {str(booking.record.patient_id) for booking in bookings}
    rows = reading.connection.execute(
        select(
            PatientRow.id,
            PatientRow.name,
            PatientRow.reading,
            PatientRow.birth_date,
            PatientRow.id_no,
            PatientRow.phone,
            PatientRow.contact_phone,
            PatientRow.village,
        ).where(PatientRow.id.in_(ids))
    ).mappings()
    return {row["id"]: dict(row) for row in rows}


def _booked_line(
    reading: Reading,
    booking: Kept[Booking],
    patients: _Patients,
    delivery: Mapping[UUID, Delivery],
    today: date,
) -> SeatLine:
    record = booking.record
    who = patients.get(str(record.patient_id), {})
    birth = who.get("birth_date")
    return SeatLine(
        no=record.seat_no or 0,
        starts_at=record.starts_at,
        ends_at=record.ends_at,
        booking=booking,
        patient_name=who.get("name", ""),
        patient_reading=who.get("reading", ""),
        patient_birth=date.fromisoformat(birth) if birth else None,
        patient_id_tail=(who.get("id_no") or "")[-4:],
        patient_phone=record.proxy_phone or who.get("phone") or who.get("contact_phone") or "",
        patient_village=who.get("village", ""),
        delivery=delivery.get(booking.id, Delivery.LOCAL),
        undo=_can_go_back(reading, booking, today),
    )


def _can_go_back(reading: Reading, booking: Kept[Booking], today: date) -> bool:
    if booking.revision == 1 or local_day(booking.saved_at) != today:
        return False
    return undone(reading.revisions(Booking, booking.id), today=today) is not None


def _seat_lines(
    reading: Reading, session: Kept[DutySession], holding: Mapping[int, SeatLine]
) -> tuple[SeatLine, ...]:
    device = reading.setting("device_id")
    held = session.record.status is not SessionStatus.STOPPED
    papers = seats_on_paper(reading, session.id)
    rows = reading.connection.execute(
        select(SeatRow).where(SeatRow.session_id == str(session.id)).order_by(SeatRow.no)
    ).all()
    return tuple(
        replace(holding[row.no], kind=SeatKind(row.kind))
        if row.no in holding
        else SeatLine(
            no=row.no,
            starts_at=read_instant(row.starts_at),
            ends_at=read_instant(row.ends_at),
            sellable=held
            and not row.closed
            and row.holder == device
            and not row.giving
            and row.hold_until is None
            and row.no not in papers,
            closed=row.closed,
            kind=SeatKind(row.kind),
            in_pool=held and not row.closed and _in_pool(row),
            paper_no=papers.get(row.no, ""),
        )
        for row in rows
    )


def _in_pool(row: Any) -> bool:
    """Free for the taking, or kept for a form for a while, here or elsewhere."""
    kept_for_a_form = row.hold_until is not None
    return bool(row.kind == SeatKind.POOL and (row.holder is None or kept_for_a_form))
