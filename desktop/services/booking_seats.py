"""Parts of booking inside one transaction: which seat, whose row, and giving a seat back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_states import BookingAction, Said, stepped
from desktop.domain.booking_window import booking_open
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, CancelBy, CancelReason, SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Problem, RuleBroken, SeatTaken, StaleRecord
from desktop.domain.expert import Expert
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.seat_claim import Consent, SeatClaim, seat_kind_problems, seat_rank
from desktop.store.guests import only_ours
from desktop.store.queries.booking import FreeSeat, free_seats, live_of_patient
from desktop.store.queries.clinic_desk import keeps_session
from desktop.store.queries.doubles import earlier_session
from desktop.store.queries.roster import visit_days
from desktop.store.queries.session_day import is_over
from desktop.store.queries.waiting import waiting_of_patient
from desktop.store.session_seats import close_seat, open_seat
from desktop.store.store import Unit

NOT_COME_YET: dict[str, Any] = {
    "arrived_at": None,
    "called_at": None,
    "calls": 0,
    "skips": 0,
    "skipped_at": None,
    "room": "",
}
"""What a booking does not take along to another day."""


def place(
    unit: Unit, session_id: UUID, seat_no: int | None, claim: SeatClaim, today: date
) -> tuple[Kept[DutySession], FreeSeat]:
    """The asked seat, or the first free one that is for this claim and needs no consent.

    Raises:
        RuleBroken: the session cannot be booked, or the seat is kept for others.
        SeatTaken: the seat is not free, or none is.
    """
    session = open_session(unit, session_id, today)
    free = free_seats(unit, session_id)
    if not claim.late_entry:
        _not_ended(unit, session_id)
    plain = [seat for seat in free if seat.kind is not SeatKind.EXTRA]
    held_on = session.record.held_on
    if seat_no is None:
        if not plain:
            raise SeatTaken("booking.session_full")
        here = held_on == today
        plain.sort(key=lambda seat: (seat_rank(seat.kind, claim, here=here), seat.no))
        for seat in plain:
            if not seat_kind_problems(seat.kind, claim, held_on=held_on, today=today):
                return session, seat
        raise SeatTaken("booking.only_kept_seats_left")
    found = next((seat for seat in free if seat.no == seat_no), None)
    if found is None:
        raise SeatTaken("" if plain else "booking.session_full")
    if refused := seat_kind_problems(found.kind, claim, held_on=held_on, today=today):
        raise RuleBroken(refused)
    return session, found


def open_session(unit: Unit, session_id: UUID, today: date) -> Kept[DutySession]:
    """The session, if somebody can be booked into it or wait for it now.

    Raises:
        RuleBroken: it is unknown, stopped, not open yet, or over.
    """
    session = unit.get(DutySession, session_id)
    if session is None:
        raise RuleBroken({"session_id": Problem("booking.session_unknown")})
    if session.record.status is SessionStatus.STOPPED:
        raise RuleBroken({"session_id": Problem("booking.session_stopped")})
    if session.record.status not in {SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED}:
        raise RuleBroken({"session_id": Problem("booking.session_not_open")})
    if session.record.held_on < today:
        raise RuleBroken({"session_id": Problem("booking.session_past")})
    if earlier_session(unit, session_id) is not None:
        raise RuleBroken({"session_id": Problem("booking.session_double")})
    record = session.record
    who = record.substitute_expert_id or record.expert_id
    found = unit.get(Expert, who)
    expert = found.record if found else None
    # by days alone it is open as a rule; his visits are counted only where they decide
    by_days = expert is None or record.held_on - timedelta(days=expert.window_days) <= today
    visits = () if by_days else visit_days(unit, who, today)
    if early := booking_open(record, expert, visits, today, unit.now):
        raise RuleBroken({"session_id": early})
    return session


def _not_ended(unit: Unit, session_id: UUID) -> None:
    if is_over(unit, session_id):
        raise RuleBroken({"session_id": Problem("booking.session_ended")})


def claim_of(
    said: BookingRequest | Booking, patient: Patient, consent: Consent | None
) -> SeatClaim:
    """What the patient brings, with the groups as his record has them now."""
    return SeatClaim(
        source=said.source,
        priority=said.priority,
        groups=patient.groups,
        consent=consent,
        late_entry=said.late_entry,
    )


def consented(seat: FreeSeat, consent: Consent | None) -> dict[str, Any]:
    """The fields that say who agreed; empty unless it is an extra seat."""
    if seat.kind is not SeatKind.EXTRA or consent is None:
        return {"extra_by": None, "extra_name": "", "extra_at": None}
    name = consent.name.strip()
    return {"extra_by": consent.by, "extra_name": name, "extra_at": consent.at}


def alone(unit: Unit, patient_id: UUID, session_id: UUID) -> None:
    """One live booking for each patient and session.

    Raises:
        RuleBroken: he has one already.
    """
    if live_of_patient(unit, patient_id, session_id) is not None:
        raise RuleBroken({"patient_id": Problem("booking.patient_already_in_session")})


def patient_of(unit: Unit, patient_id: UUID) -> Patient:
    """Whom it is for.

    Raises:
        RuleBroken: he is not known here, or another clinic's patient.
    """
    found = unit.get(Patient, patient_id)
    if found is None:
        raise RuleBroken({"patient_id": Problem("patient.not_found")})
    only_ours(unit, patient_id, "booking.guest_patient", "patient_id")
    return found.record


def fields(session: Kept[DutySession], seat: FreeSeat) -> dict[str, Any]:
    """What a booking copies from its session and seat."""
    return {
        "session_id": session.id,
        "expert_id": session.record.substitute_expert_id or session.record.expert_id,
        "held_on": session.record.held_on,
        "half_day": session.record.half_day,
        "seat_id": seat.id,
        "seat_no": seat.no,
        "starts_at": seat.starts_at,
        "ends_at": seat.ends_at,
    }


def said(asked: BookingRequest) -> dict[str, Any]:
    """What a booking takes over from what was asked."""
    return {
        "patient_id": asked.patient_id,
        "source": asked.source,
        "priority": asked.priority,
        "first_visit": asked.first_visit,
        "chief_complaint": asked.chief_complaint.strip(),
        "proxy_name": asked.proxy_name.strip(),
        "proxy_relation": asked.proxy_relation,
        "proxy_phone": asked.proxy_phone,
        "referral_id": asked.referral_id,
        "note": asked.note,
        "prepared_tests": asked.prepared_tests.strip(),
        "call_to_name": asked.call_to_name.strip(),
        "call_to_role": asked.call_to_role,
        "call_to_phone": asked.call_to_phone,
        "asked_in_call": asked.asked_in_call,
        "late_entry": asked.late_entry,
    }


def wait_no_more(unit: Unit, seated: Kept[Booking]) -> None:
    """Take the patient off the waiting list of the session he now has a seat in."""
    waiting = waiting_of_patient(unit, seated.record.patient_id, seated.record.session_id)
    if waiting is not None and waiting.id != seated.id:
        why = Said("", CancelBy.STATION, CancelReason.REBOOKED)
        gone = stepped(waiting.record, BookingAction.CANCEL, why, at=unit.now)
        unit.save(replace(gone, moved_to=seated.id), waiting.id, expected=waiting.revision)


def current(unit: Unit, booking_id: UUID, expected: int) -> Kept[Booking]:
    """The booking as the person saw it.

    Raises:
        StaleRecord: somebody changed it since; the words say what was done and when.
        RuleBroken: it is not known here.
    """
    found = unit.get(Booking, booking_id)
    if found is None:
        raise RuleBroken({"state": Problem("booking.unknown")})
    if found.revision != expected:
        said = _done_meanwhile(found)
        raise StaleRecord(said.code, **said.params)
    return found


def _done_meanwhile(booking: Kept[Booking]) -> Problem:
    at = {"at": _clock_time(booking.saved_at)}
    match booking.record.state:
        case BookingState.ARRIVED:
            return Problem("booking.meanwhile_arrived", at)
        case BookingState.CHECKED_IN:
            return Problem("booking.meanwhile_called", at)
        case BookingState.FULFILLED:
            return Problem("booking.meanwhile_seen", at)
        case BookingState.CANCELLED:
            return Problem("booking.meanwhile_cancelled", at)
        case BookingState.NOSHOW:
            return Problem("booking.meanwhile_no_show", at)
        case _:
            return Problem("booking.meanwhile_changed", at)


def _clock_time(at: datetime) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def give_back(unit: Unit, left: Booking) -> None:
    """What becomes of the seat that a booking has left.

    The booking's own row freed it. In a stopped session it is closed instead, as those that were
    unsold when it was stopped: nobody is ever booked there again.
    """
    session = unit.get(DutySession, left.session_id)
    if session is None or session.record.status is not SessionStatus.STOPPED or not left.seat_no:
        return
    if left.seat_no in session.record.closed_seats:
        return
    if not keeps_session(unit, session.id):
        close_seat(unit, session.id, left.seat_no)  # who keeps the roster changes the session
        return
    closed = tuple(sorted({*session.record.closed_seats, left.seat_no}))
    unit.save(replace(session.record, closed_seats=closed), session.id, expected=session.revision)


def waits_again(unit: Unit, back: Booking) -> Booking:
    """A patient of a stopped session whose placing is taken back; his old seat is his again.

    Where the session is held after all, he is simply booked.
    """
    session = unit.get(DutySession, back.session_id)
    if session is None or session.record.status is not SessionStatus.STOPPED:
        return replace(back, state=BookingState.BOOKED)
    closed = tuple(no for no in session.record.closed_seats if no != back.seat_no)
    if closed != session.record.closed_seats and keeps_session(unit, session.id):
        unit.save(replace(session.record, closed_seats=closed), session.id)
    elif back.seat_no is not None:
        open_seat(unit, session.id, back.seat_no)
    return back


def check_still_free(unit: Unit, back: Booking, booking_id: UUID) -> None:
    """Whether a booking may have its old seat again.

    Raises:
        RuleBroken: the seat was given to another, the session was stopped, or the patient has
            another place in it.
    """
    session = unit.get(DutySession, back.session_id)
    if session is None or session.record.status is SessionStatus.STOPPED:
        raise RuleBroken({"state": Problem("booking.undo_session_stopped")})
    other = live_of_patient(unit, back.patient_id, back.session_id)
    if other is not None and other.id != booking_id:
        raise RuleBroken({"state": Problem("booking.patient_already_in_session")})
    own = other is not None
    if not own and all(seat.no != back.seat_no for seat in free_seats(unit, back.session_id)):
        raise RuleBroken({"state": Problem("booking.undo_seat_given")})
