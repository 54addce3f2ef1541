"""Who waits for a seat, and which sessions have one for them again."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, select, text

from desktop.domain.booking import Booking
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    ContactOutcome,
    HalfDay,
    PriorityGroup,
    Relation,
    SeatKind,
    SessionStatus,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.payload import read_instant
from desktop.domain.pinyin import best_reading
from desktop.domain.waiting import (
    BEST,
    FreedSeats,
    LastCall,
    Ring,
    RingWhom,
    WaitingLine,
    best_for,
    in_order,
    waits_for,
)
from desktop.models.booking import BookingRow
from desktop.models.contact import ContactRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.patient import PatientRow
from desktop.store.queries.booking import FreeSeat, expert_line, free_seats
from desktop.store.queries.patients import TAIL
from desktop.store.store import Reading, kept

SELLING = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED)
# The words of the partial index: a bound value would not let SQLite use it.
_IS_WAITING = text("booking.state = 'waitlist'")
_WAITING = (
    select(
        BookingRow.__table__,
        PatientRow.name.label("p_name"),
        PatientRow.reading.label("p_reading"),
        PatientRow.birth_date.label("p_birth"),
        PatientRow.id_no.label("p_id_no"),
        PatientRow.village.label("p_village"),
        PatientRow.groups.label("p_groups"),
        PatientRow.phone.label("p_phone"),
        PatientRow.contact_name.label("p_contact"),
        PatientRow.contact_relation.label("p_relation"),
        PatientRow.contact_phone.label("p_contact_phone"),
        ExpertRow.name.label("e_name"),
        ExpertRow.specialty.label("e_specialty"),
    )
    .outerjoin(PatientRow, PatientRow.id == BookingRow.patient_id)
    .outerjoin(ExpertRow, ExpertRow.id == BookingRow.expert_id)
    .where(_IS_WAITING)
)
_OF_PATIENT = (
    select(BookingRow.__table__)
    .where(BookingRow.patient_id == bindparam("patient"))
    .where(BookingRow.session_id == bindparam("session"))
    .where(_IS_WAITING)
)
_EXTRA_COLUMNS = frozenset(
    {"p_name", "p_reading", "p_birth", "p_id_no", "p_village", "p_groups", "p_phone"}
    | {"p_contact", "p_relation", "p_contact_phone", "e_name", "e_specialty"}
)


def waiting_of_patient(
    reading: Reading, patient_id: UUID, session_id: UUID
) -> Kept[Booking] | None:
    """The patient's place on a session's waiting list; there is at most one."""
    asked = {"patient": str(patient_id), "session": str(session_id)}
    row = reading.connection.execute(_OF_PATIENT, asked).mappings().first()
    return kept(Booking, row) if row else None


def waiting_lines(reading: Reading, *, today: date) -> tuple[WaitingLine, ...]:
    """Everybody who waits, in order; those whose session is past too: the list does not let go."""
    rows = reading.connection.execute(_WAITING).mappings().all()
    calls = _calls(reading, [row["id"] for row in rows])
    return in_order(_line(row, calls.get(row["id"], ()), today) for row in rows)


def waiting_for(reading: Reading, session_id: UUID, *, today: date) -> tuple[WaitingLine, ...]:
    """Who would take a seat of the session, in order."""
    session = reading.get(DutySession, session_id)
    if session is None:
        return ()
    expert_id = _expert_of(session.record)
    lines = waiting_lines(reading, today=today)
    return tuple(line for line in lines if waits_for(line, session_id, expert_id))


def freed_seats(reading: Reading, *, now: datetime) -> tuple[FreedSeats, ...]:
    """Sessions ahead that have seats of ours again and people who wait, the soonest first."""
    today = now.astimezone(CLINIC_ZONE).date()
    lines = waiting_lines(reading, today=today)
    if not lines:
        return ()
    found = (
        _freed(reading, session, lines)
        for session in _sessions_wanted(reading, lines, today)
        if now < datetime.combine(session.record.held_on, session.record.ends, CLINIC_ZONE)
    )
    return tuple(task for task in found if task is not None)


def _expert_of(session: DutySession) -> UUID:
    return session.substitute_expert_id or session.expert_id


def _sessions_wanted(
    reading: Reading, lines: Iterable[WaitingLine], today: date
) -> list[Kept[DutySession]]:
    waiting = [line.booking.record for line in lines]
    session = DutySessionRow
    experts = {str(each.expert_id) for each in waiting if each.any_session}
    rows = reading.connection.execute(
        select(session.__table__)
        .where(session.held_on >= today.isoformat())
        .where(session.status.in_(SELLING))
        .where(
            session.id.in_({str(each.session_id) for each in waiting})
            | session.expert_id.in_(experts)
            | session.substitute_expert_id.in_(experts)
        )
        .order_by(session.held_on, session.starts)
    ).mappings()
    return [kept(DutySession, row) for row in rows]


def _freed(
    reading: Reading, session: Kept[DutySession], lines: Collection[WaitingLine]
) -> FreedSeats | None:
    kept_for_others = {SeatKind.EXTRA, SeatKind.WALK_IN}
    seats = [seat for seat in free_seats(reading, session.id) if seat.kind not in kept_for_others]
    reserved = [seat for seat in seats if seat.kind is SeatKind.RESERVED]
    free = [seat for seat in seats if seat.kind is not SeatKind.RESERVED]
    if not seats:
        return None
    record, expert_id = session.record, _expert_of(session.record)
    asked = best_for(lines, session.id, expert_id, free=len(free), reserved=len(reserved))
    if not asked:
        return None
    offered: FreeSeat = next(iter([*free, *reserved]))
    expert = expert_line(reading, expert_id)
    return FreedSeats(
        session_id=session.id,
        expert_id=expert_id,
        expert=expert.name,
        specialty=expert.specialty,
        held_on=record.held_on,
        half_day=HalfDay(record.half_day),
        starts=time(record.starts.hour, record.starts.minute),
        room=record.room,
        free=len(free),
        reserved=len(reserved),
        first_no=offered.no,
        first_at=offered.starts_at,
        best=asked[:BEST],
        waiting=sum(waits_for(line, session.id, expert_id) for line in lines),
    )


def _calls(reading: Reading, booking_ids: list[str]) -> Mapping[str, list[LastCall]]:
    found: dict[str, list[LastCall]] = defaultdict(list)
    if not booking_ids:
        return found
    contact = ContactRow
    rows = reading.connection.execute(
        select(
            contact.booking_id,
            contact.outcome,
            contact.at,
            contact.session_id,
            contact.offered_session_id,
        )
        .where(contact.booking_id.in_(booking_ids))
        .order_by(contact.at, contact.id)
    )
    for row in rows:
        found[row.booking_id].append(
            LastCall(
                outcome=ContactOutcome(row.outcome),
                at=read_instant(row.at),
                session_id=UUID(row.offered_session_id or row.session_id),
            )
        )
    return found


def _line(row: RowMapping, calls: Iterable[LastCall], today: date) -> WaitingLine:
    booking = kept(Booking, {key: row[key] for key in row if key not in _EXTRA_COLUMNS})
    newest = {call.session_id: call for call in calls}  # the last word about a session stands
    past = booking.record.held_on < today and not booking.record.any_session
    return WaitingLine(
        booking=booking,
        patient=row["p_name"] or "",
        reading=row["p_reading"] or best_reading(row["p_name"] or ""),
        birth_date=date.fromisoformat(row["p_birth"]) if row["p_birth"] else None,
        id_tail=(row["p_id_no"] or "")[-TAIL:],
        village=row["p_village"] or "",
        groups=tuple(PriorityGroup(each) for each in row["p_groups"] or ()),
        rings=tuple(_rings(row, booking.record)),
        expert=row["e_name"] or "",
        specialty=row["e_specialty"] or "",
        last_call=max(calls, key=lambda call: call.at, default=None),
        declined=frozenset(
            session_id
            for session_id, call in newest.items()
            if call.outcome is ContactOutcome.DECLINED
        ),
        over=past,
    )


def _rings(row: Mapping[Any, Any], booking: Booking) -> Iterable[Ring]:
    """Telephones that reach him, each number once."""
    relation = row["p_relation"]
    said = (
        Ring(whom=RingWhom.PATIENT, phone=row["p_phone"] or ""),
        Ring(
            whom=RingWhom.RELATIVE,
            phone=row["p_contact_phone"] or "",
            name=row["p_contact"] or "",
            relation=Relation(relation) if relation else None,
        ),
        Ring(whom=RingWhom.CALLER, phone=booking.proxy_phone, name=booking.proxy_name),
        Ring(
            whom=RingWhom.CALL_TARGET,
            phone=booking.call_to_phone,
            name=booking.call_to_name,
            role=booking.call_to_role,
        ),
    )
    seen: set[str] = set()
    for ring in said:
        if ring.phone and ring.phone not in seen:
            seen.add(ring.phone)
            yield ring
