"""The queue of the day (S8) as board and call screen ask for it, in one view of the file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from desktop.domain.booking import Booking
from desktop.domain.clock import local_day
from desktop.domain.codes import SessionStatus, Sex
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.payload import read_instant
from desktop.domain.pinyin import best_reading
from desktop.domain.queue import COLUMN_OF, Column, QueueRules, in_order, letters, ticket_no
from desktop.domain.queue_rows import QueueBoard, QueueRow, QueueSession
from desktop.domain.roster_plan import REPLANNED
from desktop.domain.session_now import SessionNow, session_as_it_stands
from desktop.domain.shared_rows import GuestOf
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.patient import PatientRow
from desktop.store.guests import guests
from desktop.store.queries.booking import expert_line
from desktop.store.queries.session_day import events_of
from desktop.store.store import Reading, kept

RULES = "queue"
"""Setting that holds the clinic's `QueueRules`."""

_WHO = tuple(
    getattr(PatientRow, name).label(f"who_{name}")
    for name in (
        *("name", "reading", "sex", "birth_date", "age_estimate", "born_at", "id_no"),
        *("phone", "contact_phone", "guardian_phone", "revision"),
    )
)
_OF_DAY = (
    select(BookingRow.__table__, *_WHO)
    .join(PatientRow, PatientRow.id == BookingRow.patient_id)
    .where(BookingRow.held_on == bindparam("day"))
    .where(BookingRow.seat_no.is_not(None))
    .where(BookingRow.state.in_([str(state) for state in COLUMN_OF]))
)
_SESSIONS = (
    select(DutySessionRow.__table__)
    .where(DutySessionRow.held_on == bindparam("day"))
    .where(DutySessionRow.org_id == bindparam("org"))
    .where(DutySessionRow.status != SessionStatus.DRAFT)
    # another session stands in its place
    .where(
        (DutySessionRow.status != SessionStatus.STOPPED) | (DutySessionRow.stop_note != REPLANNED)
    )
    .order_by(DutySessionRow.starts, DutySessionRow.id)
)


def board(reading: Reading, *, now: datetime) -> QueueBoard:
    """Every session of this clinic's day with its patients."""
    day, place, rules = local_day(now), reading.place(), rules_of(reading)
    sessions = _sessions(reading, day, place.org_id)
    named = letters(sessions)
    found: dict[UUID, list[tuple[Kept[Booking], Mapping[Any, Any]]]] = defaultdict(list)
    names: Counter[str] = Counter()
    for row in reading.connection.execute(_OF_DAY, {"day": day.isoformat()}).mappings():
        booking = kept(Booking, row)
        found[booking.record.session_id].append((booking, row))
        names[row["who_name"]] += 1
    others = guests(reading, [each.id for some in found.values() for each, _row in some])
    return QueueBoard(
        day=day,
        now=now,
        clinic=place.org_name,
        rules=rules,
        sessions=tuple(
            _with_guests(
                _session(reading, each, found[each.id], named[each.id], names, rules, now), others
            )
            for each in sessions
        ),
    )


def _with_guests(session: QueueSession, others: Mapping[UUID, GuestOf]) -> QueueSession:
    """Its rows, those of other clinics' patients saying whose they are."""
    rows = tuple(
        replace(row, guest=others[row.id]) if row.id in others else row for row in session.rows
    )
    return replace(session, rows=rows)


def rules_of(reading: Reading) -> QueueRules:
    """How this clinic runs its queue; what nobody chose is as it comes."""
    said = reading.setting(RULES, {})
    if not isinstance(said, dict):
        return QueueRules()
    usual = QueueRules()
    known = {
        field.name: said[field.name]
        for field in fields(QueueRules)
        if isinstance(said.get(field.name), type(getattr(usual, field.name)))
    }
    return QueueRules(**known)


def _sessions(reading: Reading, day: date, org_id: UUID) -> tuple[Kept[DutySession], ...]:
    asked = {"day": day.isoformat(), "org": str(org_id)}
    rows = reading.connection.execute(_SESSIONS, asked).mappings()
    return tuple(kept(DutySession, row) for row in rows)


def _session(
    reading: Reading,
    session: Kept[DutySession],
    found: list[tuple[Kept[Booking], Mapping[Any, Any]]],
    letter: str,
    names: Mapping[str, int],
    rules: QueueRules,
    now: datetime,
) -> QueueSession:
    record = session.record
    bookings = [booking for booking, _row in found]
    turns = {each.id: turn for turn, each in enumerate(in_order(bookings, rules), 1)}
    expert = expert_line(reading, record.substitute_expert_id or record.expert_id)
    rows = [
        _row(booking, row, record, letter, names, turns.get(booking.id, 0))
        for booking, row in found
    ]
    return QueueSession(
        id=session.id,
        expert=expert.name,
        specialty=expert.specialty,
        room=record.room,
        half_day=record.half_day,
        status=record.status,
        letter=letter,
        state=_state(reading, session, bookings, now),
        rows=tuple(sorted(rows, key=_shown_order)),
    )


def _shown_order(row: QueueRow) -> tuple[int, float, int, UUID]:
    # the newest of those who are done, or with the expert, stands first
    record = row.booking.record
    at = record.seen_at if row.column is Column.DONE else record.called_at
    newest = -at.timestamp() if at and row.column in {Column.CALLED, Column.DONE} else 0.0
    return row.turn, newest, record.seat_no or 0, row.id


def _state(
    reading: Reading, session: Kept[DutySession], bookings: Iterable[Kept[Booking]], now: datetime
) -> SessionNow:
    calls = [each.record.called_at for each in bookings if each.record.called_at is not None]
    said = events_of(reading, session.id)
    return session_as_it_stands(
        session, said, min(calls, default=None), max(calls, default=None), now
    )


def _row(
    booking: Kept[Booking],
    row: Mapping[Any, Any],
    session: DutySession,
    letter: str,
    names: Mapping[str, int],
    turn: int,
) -> QueueRow:
    born, birth = row["who_born_at"], row["who_birth_date"]
    record = booking.record
    phones = (
        *(row["who_phone"], row["who_contact_phone"], row["who_guardian_phone"]),
        *(record.proxy_phone, record.call_to_phone),
    )
    return QueueRow(
        booking=booking,
        ticket=ticket_no(session, record.seat_no, letter),
        name=row["who_name"],
        reading=row["who_reading"] or best_reading(row["who_name"]),
        sex=Sex(row["who_sex"]),
        birth_date=date.fromisoformat(birth) if birth else None,
        age_estimate=row["who_age_estimate"],
        born_at=read_instant(born) if born else None,
        id_tail=(row["who_id_no"] or "")[-4:],
        patient_revision=row["who_revision"],
        namesake=names[row["who_name"]] > 1,
        phones=tuple(dict.fromkeys(phone for phone in phones if phone)),
        turn=turn,
    )
