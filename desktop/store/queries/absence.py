"""Sessions that are not held: their patients, the calls made, and the places to offer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from desktop.domain.absence_rows import WAITS_FOR_PLACE, AbsenceLine, AbsenceList, Placed
from desktop.domain.booking import Booking
from desktop.domain.booking_window import booking_open
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    BookingPriority,
    BookingState,
    CancelBy,
    ContactPurpose,
    HalfDay,
    SessionStatus,
)
from desktop.domain.contact import Contact
from desktop.domain.device import Device
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Kept
from desktop.domain.move_plan import OpenPlace, ToPlace, in_order, move_plan
from desktop.domain.patient import Patient
from desktop.domain.payload import read_instant
from desktop.domain.session_now import instant_of
from desktop.models.booking import BookingRow
from desktop.models.contact import ContactRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.guests import guest_of, guests
from desktop.store.queries.booking import expert_line, free_seats
from desktop.store.queries.clinic_desk import clinic_desk, keeps_session
from desktop.store.store import Reading, kept

_SELLING = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED)
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_POOL = text(
    f"""
    SELECT seat.id, seat.no, seat.starts_at FROM seat
    LEFT JOIN booking b ON b.session_id = seat.session_id AND b.seat_no = seat.no
      AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE})
    WHERE seat.session_id = :session AND seat.kind = 'pool' AND seat.holder IS NULL
      AND seat.closed = 0 AND b.seat_no IS NULL
    ORDER BY seat.no
    """
)


def absence_list(reading: Reading, session_id: UUID, now: datetime) -> AbsenceList | None:
    """A session's patients, in the order in which they are rung; None when it is unknown here.

    Args:
        reading: one view of the file.
        session_id: a session that is stopped, or whose expert ended early.
        now: this instant; nobody is offered what has begun.
    """
    session = reading.get(DutySession, session_id)
    if session is None:
        return None
    bookings = _bookings(reading, session)
    waiting = [each for each in bookings if each.record.state in WAITS_FOR_PLACE]
    patients = {each.id: reading.get(Patient, each.record.patient_id) for each in bookings}
    places = open_places(reading, session, now)
    everybody = [_to_place(reading, each, patients[each.id]) for each in bookings]
    still = {each.id for each in waiting}
    others = guests(reading, [each.id for each in waiting])
    # another clinic's patient is placed by that clinic; he stays on the list until he is
    plan = move_plan(
        [each for each in everybody if each.booking_id in still - others.keys()],
        places,
        done=[each for each in everybody if each.booking_id not in still],
    )
    turns = (one.booking_id for group in in_order(everybody) for one in group)
    ranks = [booking_id for booking_id in turns if booking_id in still]
    calls = contacts_of(reading, session_id)
    ordered = sorted(
        bookings,
        key=lambda each: (each.id not in ranks, ranks.index(each.id) if each.id in ranks else 0),
    )
    lines = (
        _line(reading, each, patients[each.id], plan.get(each.id), calls.get(each.id, ()))
        for each in ordered
    )
    shown = {session.record.expert_id, *(place.expert_id for place in places)}
    return AbsenceList(
        session=session,
        expert=expert_line(reading, session.record.expert_id),
        lines=tuple(lines),
        places=tuple(sorted(places, key=lambda one: (one.starts_at, one.session_id, one.seat_no))),
        experts={expert_id: expert_line(reading, expert_id) for expert_id in shown},
        stopped=session.record.status is SessionStatus.STOPPED,
        may_change=keeps_session(reading, session_id),
        roster_pc=roster_pc(reading),
    )


def open_places(
    reading: Reading, session: Kept[DutySession], now: datetime
) -> tuple[OpenPlace, ...]:
    """Free seats of the same expert and of others of his specialty, within their windows."""
    experts = {each.id: each.record for each in reading.all_of(Expert)}
    own = experts.get(session.record.expert_id)
    today = now.astimezone(CLINIC_ZONE).date()
    ahead = _sessions_ahead(reading, today)
    # nobody is sent for to come sooner than he meant to
    after = max(now, instant_of(session.record))
    found: list[OpenPlace] = []
    for other in ahead:
        who = other.record.substitute_expert_id or other.record.expert_id
        expert = experts.get(who)
        same = who == session.record.expert_id
        if other.id == session.id or not (same or _same_specialty(expert, own)):
            continue
        visits = [each.record.held_on for each in ahead if each.record.expert_id == who]
        if booking_open(other.record, expert, visits, today, now) is None:
            found += (place for place in _seats(reading, other, who) if place.starts_at > after)
    return tuple(found)


def contacts_of(reading: Reading, session_id: UUID) -> Mapping[UUID, tuple[Kept[Contact], ...]]:
    """Booking -> calls made because its session is not held, the oldest first."""
    rows = reading.connection.execute(
        select(ContactRow.__table__)
        .where(ContactRow.session_id == str(session_id))
        .where(ContactRow.purpose == ContactPurpose.MOVE)
        .order_by(ContactRow.at, ContactRow.id)
    ).mappings()
    found: dict[UUID, tuple[Kept[Contact], ...]] = {}
    for row in rows:
        call = kept(Contact, row)
        found[call.record.booking_id] = (*found.get(call.record.booking_id, ()), call)
    return found


def _bookings(reading: Reading, session: Kept[DutySession]) -> list[Kept[Booking]]:
    """Who has a seat in it, and who was moved or cancelled because it is not held."""
    rows = reading.connection.execute(
        select(BookingRow.__table__)
        .where(BookingRow.held_on == session.record.held_on.isoformat())
        .where(BookingRow.half_day == session.record.half_day)
        .where(BookingRow.session_id == str(session.id))
        .order_by(BookingRow.seat_no)
    ).mappings()
    found = (kept(Booking, row) for row in rows)
    return [each for each in found if _concerned(each.record)]


def _concerned(booking: Booking) -> bool:
    if booking.seat_no is None:
        return False
    gone = booking.state is BookingState.CANCELLED and booking.cancel_by is CancelBy.EXPERT
    return gone or booking.state in WAITS_FOR_PLACE


def _to_place(reading: Reading, booking: Kept[Booking], who: Kept[Patient] | None) -> ToPlace:
    record = booking.record
    groups = bool(who and who.record.groups)
    return ToPlace(
        booking_id=booking.id,
        expert_id=record.expert_id,
        village=who.record.village if who else "",
        priority=record.priority,
        comes_first=groups or record.priority is BookingPriority.GREEN,
        asked_at=record.asked_at,
        busy=_busy(reading, record),
    )


def _busy(reading: Reading, booking: Booking) -> frozenset[tuple[date, HalfDay]]:
    rows = reading.connection.execute(
        select(BookingRow.held_on, BookingRow.half_day)
        .where(BookingRow.patient_id == str(booking.patient_id))
        .where(BookingRow.session_id != str(booking.session_id))
        .where(text(f"booking.state IN ({_LIVE})"))
    )
    return frozenset((date.fromisoformat(row.held_on), HalfDay(row.half_day)) for row in rows)


def _line(
    reading: Reading,
    booking: Kept[Booking],
    who: Kept[Patient] | None,
    proposed: OpenPlace | None,
    calls: Sequence[Kept[Contact]],
) -> AbsenceLine:
    record = booking.record
    patient = who.record if who else None
    phone = (patient.phone or patient.contact_phone) if patient else ""
    return AbsenceLine(
        booking=booking,
        patient_name=patient.name if patient else "",
        patient_reading=patient.reading if patient else "",
        patient_village=patient.village if patient else "",
        patient_phone=phone or record.proxy_phone,
        call_to_name=record.call_to_name,
        call_to_role=record.call_to_role,
        call_to_phone=record.call_to_phone,
        proposed=proposed,
        contacts=tuple(calls),
        placed=_placed(reading, record.moved_to),
        guest=guest_of(reading, booking.id),
    )


def _placed(reading: Reading, booking_id: UUID | None) -> Placed | None:
    new = reading.get(Booking, booking_id) if booking_id else None
    if new is None:
        return None
    return Placed(
        booking_id=new.id,
        expert=expert_line(reading, new.record.expert_id).name,
        held_on=new.record.held_on,
        half_day=new.record.half_day,
        starts_at=new.record.starts_at,
        seat_no=new.record.seat_no,
    )


def _sessions_ahead(reading: Reading, today: date) -> list[Kept[DutySession]]:
    rows: Iterable[Any] = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on >= today.isoformat())
        .where(DutySessionRow.held_on <= (today + timedelta(days=366)).isoformat())
        .where(DutySessionRow.status.in_(_SELLING))
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    ).mappings()
    return [kept(DutySession, row) for row in rows]


def _same_specialty(expert: Expert | None, own: Expert | None) -> bool:
    return bool(expert and own and expert.specialty and expert.specialty == own.specialty)


def _seats(reading: Reading, session: Kept[DutySession], who: UUID) -> list[OpenPlace]:
    def place(no: int, starts_at: datetime, **more: Any) -> OpenPlace:
        return OpenPlace(
            session_id=session.id,
            seat_no=no,
            expert_id=who,
            held_on=session.record.held_on,
            half_day=session.record.half_day,
            starts_at=starts_at,
            **more,
        )

    ours = free_seats(reading, session.id)
    pool = reading.connection.execute(_POOL, {"session": str(session.id)})
    found = [place(seat.no, seat.starts_at, kind=seat.kind) for seat in ours]
    return found + [place(row.no, read_instant(row.starts_at), needs_line=True) for row in pool]


def roster_pc(reading: Reading) -> str:
    """Name of the computer that keeps the clinic's roster; empty when it is not known."""
    named = clinic_desk(reading).roster
    device = reading.get(Device, UUID(named)) if named else None
    return device.record.name if device else ""
