"""The expert does not come: one action stops the session, and everybody gets another place (M6).

Half-done work needs no memory of its own: who still waits, who was rung and who has a place is
read from the records each time.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from uuid import UUID

from desktop.domain.absence_rows import AbsenceList
from desktop.domain.booking import Booking
from desktop.domain.clock import Clock
from desktop.domain.codes import (
    BookingState,
    CancelBy,
    CancelReason,
    ContactOutcome,
    ContactPurpose,
    Role,
    SessionStatus,
    StopReason,
)
from desktop.domain.contact import Contact, contact_problems
from desktop.domain.duty_session import DutySession, duty_session_problems
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.move_plan import OpenPlace
from desktop.services.booking import MAY_BOOK, BookingDesk
from desktop.services.roster_rules import MAY_ROSTER
from desktop.services.session_stop import Stopped, stop_session, waiting_in
from desktop.store.queries import absence as queries
from desktop.store.queries.booking import live_in_session
from desktop.store.queries.clinic_desk import keeps_session
from desktop.store.queries.roster import standing_on
from desktop.store.store import Reading, Store, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is known of a telephone call besides its outcome."""

    phone: str = ""
    spoke_with: str = ""
    note: str = ""


class Absence:
    """Stops sessions and finds their patients other places. GUI thread; needs no line."""

    def __init__(
        self, store: Store, clock: Clock, actor: Callable[[], Actor], desk: BookingDesk
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._desk = desk

    # --- the session ------------------------------------------------------------------

    def stop(self, session_id: UUID, why: StopReason, note: str = "", told_by: str = "") -> Stopped:
        """停诊: unsold seats are closed; who is booked is to be placed anew.

        Two who tell the same leave tell it once: the second word is added to the first.

        Args:
            session_id: which session.
            why: reason.
            note: in words.
            told_by: who told it by telephone; kept with the note.

        Raises:
            RuleBroken: the reason needs words, the day is over, or another computer keeps the
                roster; the problem names it.
            NotAllowed: not a role that keeps the roster.
        """
        with self._unit() as unit:
            session = self._own(unit, session_id)
            words = " · ".join(part for part in (note.strip(), told_by.strip()) if part)
            if session.record.status is SessionStatus.STOPPED:
                told = _add_word(unit, session, words)
                return Stopped(told, waiting_in(unit, session), already=True)
            if session.record.held_on < self._clock.today():
                raise RuleBroken({"status": Problem("duty_session.over")})
            return stop_session(unit, session, why, words)

    def withdraw(self, session_id: UUID) -> Kept[DutySession]:
        """The expert comes after all: who is not placed yet has his seat again.

        Raises:
            RuleBroken: not stopped, its day is over, another session took its place, or another
                computer keeps the roster.
            NotAllowed: not a role that keeps the roster.
        """
        with self._unit() as unit:
            session = self._own(unit, session_id)
            if session.record.status is not SessionStatus.STOPPED:
                raise RuleBroken({"status": Problem("absence.not_stopped")})
            if session.record.held_on < self._clock.today():
                raise RuleBroken({"status": Problem("duty_session.over")})
            if _replaced(unit, session):
                raise RuleBroken({"status": Problem("absence.replaced")})
            held = replace(
                _before_stop(unit, session),
                note=session.record.note,
                planned=session.record.planned,
                room=session.record.room,
            )
            kept = unit.save(held, session_id, expected=session.revision)
            for each in live_in_session(unit, session_id):
                if each.record.state is BookingState.PENDING:
                    back = _booking_before_stop(unit, each)
                    unit.save(back, each.id, expected=each.revision)
            return kept

    def board(self, session_id: UUID) -> AbsenceList | None:
        """The session's patients with proposals and calls; None when it is unknown here."""
        with self._store.reading() as reading:
            return queries.absence_list(reading, session_id, self._clock.now())

    def keeps_roster(self, session_id: UUID) -> bool:
        """Whether this computer keeps the roster of the session and may stop it."""
        with self._store.reading() as reading:
            return keeps_session(reading, session_id)

    def roster_pc(self) -> str:
        """Name of the computer that does; empty when it is not known."""
        with self._store.reading() as reading:
            return queries.roster_pc(reading)

    # --- telephone ---------------------------------------------------------------------

    def agreed(
        self, booking_id: UUID, expected: int, place: OpenPlace, call: Call | None = None
    ) -> Kept[Booking]:
        """1 同意: the call is written down and the patient has the new place, both or neither.

        Raises:
            RuleBroken, SeatTaken, NotAllowed, StaleRecord: the old booking stands; a seat of the
                pool has to be taken at the county first.
        """
        if place.needs_line:
            raise RuleBroken({"seat_no": Problem("absence.pool_first")})
        told = self._call(booking_id, ContactOutcome.AGREED, place, call or Call())
        return self._desk.move(
            booking_id,
            expected,
            place.session_id,
            place.seat_no,
            by=CancelBy.EXPERT,
            with_it=lambda unit: unit.save(told),
        )

    def declined(self, booking_id: UUID, expected: int, call: Call | None = None) -> Kept[Booking]:
        """3 不来了: the call is written down and the booking cancelled, both or neither.

        Raises:
            RuleBroken, NotAllowed, StaleRecord: the booking stands.
        """
        told = self._call(booking_id, ContactOutcome.DECLINED, None, call or Call())
        return self._desk.cancel(
            booking_id,
            expected,
            CancelBy.EXPERT,
            CancelReason.SESSION_STOPPED,
            told.note,
            with_it=lambda unit: unit.save(told),
        )

    def rang(
        self,
        booking_id: UUID,
        outcome: ContactOutcome,
        place: OpenPlace | None = None,
        call: Call | None = None,
    ) -> Kept[Contact]:
        """2 换个时间, 4 没人接, 5 空号, 6 稍后再打: written down; the patient stays on the list.

        Raises:
            RuleBroken: the note is too long, or the booking is unknown here.
            NotAllowed: an auditor only reads.
        """
        told = self._call(booking_id, outcome, place, call or Call())
        with self._booking_unit() as unit:
            return unit.save(told)

    def reveal(self, booking_id: UUID) -> None:
        """Write down that somebody looked at the patient's whole telephone number.

        Raises:
            NotAllowed: an auditor sees masks only.
        """
        with self._booking_unit() as unit:
            booking = unit.get(Booking, booking_id)
            if booking is not None:
                unit.audit("patient.reveal", str(booking.record.patient_id), field="phone")

    # --- parts ------------------------------------------------------------------------

    def _call(
        self, booking_id: UUID, outcome: ContactOutcome, place: OpenPlace | None, call: Call
    ) -> Contact:
        with self._store.reading() as reading:
            booking = reading.get(Booking, booking_id)
        if booking is None:
            raise RuleBroken({"state": Problem("booking.unknown")})
        told = Contact(
            booking_id=booking_id,
            patient_id=booking.record.patient_id,
            session_id=booking.record.session_id,
            purpose=ContactPurpose.MOVE,
            outcome=outcome,
            at=self._clock.now(),
            offered_session_id=place.session_id if place else None,
            offered_seat_no=place.seat_no if place else None,
            phone=call.phone,
            spoke_with=call.spoke_with,
            note=call.note.strip(),
        )
        if found := contact_problems(told):
            raise RuleBroken(found)
        return told

    def _own(self, unit: Unit, session_id: UUID) -> Kept[DutySession]:
        session = unit.get(DutySession, session_id)
        if session is None:
            raise RuleBroken({"status": Problem("session_event.unknown")})
        if not keeps_session(unit, session_id):
            name = queries.roster_pc(unit)
            raise RuleBroken({"status": Problem("absence.other_pc", {"pc": name})})
        return session

    def _unit(self) -> AbstractContextManager[Unit]:
        return self._unit_for(MAY_ROSTER)

    def _booking_unit(self) -> AbstractContextManager[Unit]:
        return self._unit_for(MAY_BOOK)

    def _unit_for(self, roles: frozenset[Role]) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in roles:
            raise NotAllowed
        return self._store.unit(actor.staff_id)


def _add_word(unit: Unit, session: Kept[DutySession], words: str) -> Kept[DutySession]:
    known = session.record.stop_note
    if not words or words in known:
        return session
    told = replace(session.record, stop_note=f"{known}\n{words}" if known else words)
    if found := duty_session_problems(told):
        raise RuleBroken(found)
    return unit.save(told, session.id, expected=session.revision)


def _before_stop(reading: Reading, session: Kept[DutySession]) -> DutySession:
    """The session as it was before; one whose beginning is not here was published."""
    earlier = (each.record for each in reversed(reading.revisions(DutySession, session.id)))
    last = next((one for one in earlier if one.status is not SessionStatus.STOPPED), None)
    return last or replace(
        session.record,
        status=SessionStatus.PUBLISHED,
        stop_reason=None,
        stop_note="",
        closed_seats=(),
    )


def _booking_before_stop(reading: Reading, kept: Kept[Booking]) -> Booking:
    earlier = (each.record for each in reversed(reading.revisions(Booking, kept.id)))
    last = next((one for one in earlier if one.state is not BookingState.PENDING), None)
    return replace(kept.record, state=last.state if last else BookingState.BOOKED)


def _replaced(reading: Reading, session: Kept[DutySession]) -> bool:
    return any(
        other.record.expert_id == session.record.expert_id
        and other.record.half_day is session.record.half_day
        for other in standing_on(reading, {session.record.held_on})
    )
