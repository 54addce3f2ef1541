"""Data of the booking desk's papers, read in one view of the file."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.booking_papers import (
    DayList,
    DaySession,
    ListLine,
    SessionHead,
    VillageLine,
    VillageList,
)
from desktop.domain.clock import local_day
from desktop.domain.codes import BookingPriority, HalfDay, SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import read_instant
from desktop.domain.referral_snapshot import printed_age
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.house import SeatRow
from desktop.models.patient import PatientRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.guests import guests
from desktop.store.outage import seats_on_paper
from desktop.store.queries.booking import expert_line
from desktop.store.queries.outage import own_phone
from desktop.store.queries.session_day import expected_calls
from desktop.store.store import Reading, kept

_CHUNK = 500
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)


def day_list(reading: Reading, day: date, now: datetime) -> DayList:
    """Every session of a day that was planned, with its seats."""
    rows = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on == day.isoformat())
        .where(DutySessionRow.status != SessionStatus.DRAFT)
    ).mappings()
    sessions = [kept(DutySession, row) for row in rows]
    order = list(HalfDay)
    found = [_day_session(reading, session, now) for session in sessions]
    found.sort(key=lambda e: (order.index(e.head.half_day), e.head.starts, e.head.expert))
    return DayList(day=day, clinic=reading.setting("org_name", ""), sessions=tuple(found))


def _day_session(reading: Reading, session: Kept[DutySession], now: datetime) -> DaySession:
    live = {each.record.seat_no: each for each in _live(reading, session)}
    people = _patients(reading, {each.record.patient_id for each in live.values()})
    expected = expected_calls(reading, session.id, now)
    others = guests(reading, [each.id for each in live.values()])
    device = reading.setting("device_id")
    papers = seats_on_paper(reading, session.id)
    held = session.record.status is not SessionStatus.STOPPED
    rows = reading.connection.execute(
        select(SeatRow).where(SeatRow.session_id == str(session.id)).order_by(SeatRow.no)
    ).all()
    lines = []
    for row in rows:
        booking = live.get(row.no)
        free = ListLine(
            no=row.no,
            at=read_instant(row.starts_at),
            kind=SeatKind(row.kind),
            closed=row.closed or not held,
            ours=held
            and not row.closed
            and row.holder == device
            and not row.giving
            and row.hold_until is None,
            paper_no=papers.get(row.no, ""),
        )
        line = _taken(free, booking, people, expected, now) if booking else free
        of = others.get(booking.id) if booking else None
        lines.append(replace(line, guest=of.clinic) if of else line)
    return DaySession(head=_head(reading, session, len(live)), lines=tuple(lines))


def _taken(
    seat: ListLine,
    booking: Kept[Booking],
    people: Mapping[UUID, Patient],
    expected: Mapping[UUID, datetime | None],
    now: datetime,
) -> ListLine:
    record = booking.record
    who = people.get(record.patient_id)
    return ListLine(
        no=seat.no,
        at=expected.get(booking.id) or record.starts_at,
        kind=seat.kind,
        state=record.state,
        first=record.priority is not BookingPriority.NORMAL,
        late_entry=record.late_entry,
        arrived_at=record.arrived_at,
        phone=_phone(record, who),
        village=who.village if who else "",
        **_who(who, now),
    )


def _who(who: Patient | None, now: datetime) -> dict[str, Any]:
    if who is None:
        return {"name": ""}
    return {"name": who.name, "sex": who.sex, "age": printed_age(who, now)}


def _phone(record: Booking, who: Patient | None) -> str:
    own = (who.phone or who.contact_phone) if who else ""
    return record.proxy_phone or own or record.call_to_phone


def village_list(reading: Reading, booking_id: UUID, now: datetime) -> VillageList | None:
    """What is booked from today on for the village of a booking's patient.

    A patient whose village is not written down is alone on his sheet.
    """
    asked = reading.get(Booking, booking_id)
    first = reading.get(Patient, asked.record.patient_id) if asked else None
    if asked is None or first is None:
        return None
    village = first.record.village.strip()
    same = PatientRow.village == village if village else PatientRow.id == str(first.id)
    rows = reading.connection.execute(
        select(BookingRow.__table__)
        .join(PatientRow, PatientRow.id == BookingRow.patient_id)
        .where(same, BookingRow.held_on >= local_day(now).isoformat())
        .where(text(f"booking.state IN ({_LIVE}, 'waitlist')"))
        .order_by(BookingRow.held_on, BookingRow.starts_at, BookingRow.seat_no)
    ).mappings()
    bookings = [kept(Booking, row) for row in rows]
    people = _patients(reading, {each.record.patient_id for each in bookings})
    return VillageList(
        clinic=reading.setting("org_name", ""),
        village=village,
        own_phone=own_phone(reading),
        lines=tuple(
            _village_line(reading, each.record, people.get(each.record.patient_id), now)
            for each in bookings
        ),
    )


def _village_line(
    reading: Reading, record: Booking, who: Patient | None, now: datetime
) -> VillageLine:
    expert = expert_line(reading, record.expert_id)
    session = reading.get(DutySession, record.session_id)
    return VillageLine(
        held_on=record.held_on,
        half_day=record.half_day,
        at=record.starts_at,
        seat_no=record.seat_no,
        expert=expert.name,
        specialty=expert.specialty,
        room=session.record.room if session else "",
        state=record.state,
        no=record.no,
        phone=_phone(record, who),
        **_who(who, now),
    )


def _head(reading: Reading, session: Kept[DutySession], booked: int) -> SessionHead:
    record = session.record
    sits = expert_line(reading, record.substitute_expert_id or record.expert_id)
    other = record.substitute_expert_id
    return SessionHead(
        session_id=session.id,
        held_on=record.held_on,
        half_day=record.half_day,
        starts=record.starts,
        ends=record.ends,
        status=record.status,
        capacity=record.capacity,
        booked=booked,
        expert=sits.name,
        title_text=sits.title_text,
        specialty=sits.specialty,
        stood_for=expert_line(reading, record.expert_id).name if other else "",
        room=record.room,
    )


def _live(reading: Reading, session: Kept[DutySession]) -> list[Kept[Booking]]:
    rows = reading.connection.execute(
        select(BookingRow.__table__)
        # the day finds them by its index; a session has no index over all states
        .where(BookingRow.held_on == session.record.held_on.isoformat())
        .where(BookingRow.half_day == session.record.half_day)
        .where(BookingRow.session_id == str(session.id), BookingRow.seat_no.is_not(None))
        .order_by(BookingRow.seat_no)
    ).mappings()
    found = [kept(Booking, row) for row in rows]
    return [each for each in found if each.record.state in HOLDS_SEAT]


def _patients(reading: Reading, ids: Collection[UUID]) -> dict[UUID, Patient]:
    asked = sorted(str(each) for each in ids)
    found: dict[UUID, Patient] = {}
    for place in range(0, len(asked), _CHUNK):
        rows = reading.connection.execute(
            select(PatientRow.__table__).where(PatientRow.id.in_(asked[place : place + _CHUNK]))
        ).mappings()
        found |= {UUID(row["id"]): kept(Patient, row).record for row in rows}
    return found
