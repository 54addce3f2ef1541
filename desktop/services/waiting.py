"""The waiting list: join, leave, ring, and give a freed seat to the first who says yes.

A seat goes to somebody who waited in the transaction that takes him off the list, so an offer
that another has taken meanwhile is refused and nothing is promised twice.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_states import BookingAction, Said, step_problems, stepped
from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import (
    BookingState,
    CancelBy,
    CancelReason,
    ContactOutcome,
    ContactPurpose,
)
from desktop.domain.contact import Contact, contact_problems
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.seat_claim import Consent
from desktop.domain.waiting import FreedSeats, WaitingLine
from desktop.services import booking_seats as seats
from desktop.services.booking import MAY_BOOK, NUMBER
from desktop.store.queries import waiting as queries
from desktop.store.store import Store, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A seat offered on the telephone.

    Attributes:
        seat_no: None leaves the choice to the transaction.
        phone, spoke_with: which number was rung and who answered.
    """

    session_id: UUID
    seat_no: int | None = None
    phone: str = field(default="", repr=False)
    spoke_with: str = field(default="", repr=False)
    note: str = ""


class WaitingList:
    """What can be done about people who wait. GUI thread; no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- reading -----------------------------------------------------------------

    def everybody(self) -> tuple[WaitingLine, ...]:
        """All who wait, in order."""
        with self._store.reading() as reading:
            return queries.waiting_lines(reading, today=self._clock.today())

    def of_session(self, session_id: UUID) -> tuple[WaitingLine, ...]:
        """Who would take a seat of the session, in order."""
        with self._store.reading() as reading:
            return queries.waiting_for(reading, session_id, today=self._clock.today())

    def freed(self) -> tuple[FreedSeats, ...]:
        """Sessions with seats again and whom to ring about them."""
        with self._store.reading() as reading:
            return queries.freed_seats(reading, now=self._clock.now())

    # --- writing -----------------------------------------------------------------

    def join(self, asked: BookingRequest, booking_id: UUID | None = None) -> Kept[Booking]:
        """Put the patient on the waiting list of the session, or of the expert (`any_session`).

        Raises:
            RuleBroken: a field needs attention, the session is over or stopped, or he has a seat
                or waits there already; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: this form was saved before.
        """
        with self._unit() as unit:
            seats.patient_of(unit, asked.patient_id)
            session = seats.open_session(unit, asked.session_id, self._clock.today())
            seats.alone(unit, asked.patient_id, session.id)
            if queries.waiting_of_patient(unit, asked.patient_id, session.id) is not None:
                raise RuleBroken({"patient_id": Problem("booking.waiting_already")})
            booking = Booking(
                no=unit.human_number(NUMBER),
                **seats.said(asked),
                **_anchor(session),
                state=BookingState.WAITLIST,
                asked_at=unit.now,
                any_session=asked.any_session,
            )
            return self._keep(unit, booking, booking_id or uuid7(), 0)

    def leave(
        self,
        booking_id: UUID,
        expected: int,
        by: CancelBy = CancelBy.PATIENT,
        why: CancelReason = CancelReason.CONDITION_CHANGED,
        note: str = "",
    ) -> Kept[Booking]:
        """Take somebody off the list.

        Raises:
            RuleBroken: he does not wait any more, or the reason needs words.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            said = Said(note.strip(), by, why)
            self._may(old.record, BookingAction.CANCEL, said)
            gone = stepped(old.record, BookingAction.CANCEL, said, at=unit.now)
            return self._keep(unit, gone, booking_id, expected)

    def take(
        self,
        booking_id: UUID,
        expected: int,
        offer: Offer,
        consent: Consent | None = None,
        *,
        rang: bool = True,
    ) -> Kept[Booking]:
        """The first yes: the seat is his, and he is off the list, in one transaction.

        Args:
            booking_id: who waited.
            expected: revision the person saw.
            offer: the seat; with None as its number, the first that is for him.
            consent: for an extra seat.
            rang: a call is recorded with the outcome AGREED; False when he stands at the desk.

        Raises:
            SeatTaken: another has it meanwhile; he waits on.
            RuleBroken: the session cannot be booked, the seat is kept for others, or he has a
                seat in it.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            self._may(old.record, BookingAction.BOOK, Said())
            patient = seats.patient_of(unit, old.record.patient_id)
            claim = seats.claim_of(old.record, patient, consent)
            today = self._clock.today()
            session, seat = seats.place(unit, offer.session_id, offer.seat_no, claim, today)
            seats.alone(unit, old.record.patient_id, session.id)
            booked = replace(
                stepped(old.record, BookingAction.BOOK, Said(), at=unit.now),
                **seats.fields(session, seat),
                **seats.consented(seat, consent),
            )
            kept = self._keep(unit, booked, booking_id, expected)
            seats.wait_no_more(unit, kept)
            if rang:
                placed = replace(offer, seat_no=seat.no)
                self._write_call(unit, old.record, booking_id, ContactOutcome.AGREED, placed)
            return kept

    def rang(
        self, booking_id: UUID, expected: int, outcome: ContactOutcome, offer: Offer
    ) -> Kept[Booking]:
        """Write down what came of a call; a yes takes the seat.

        Raises:
            SeatTaken, RuleBroken, StaleRecord: as in `take`; then no call was written either.
        """
        if outcome is ContactOutcome.AGREED:
            return self.take(booking_id, expected, offer)
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            self._write_call(unit, old.record, booking_id, outcome, offer)
            return old

    # --- parts -------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _may(self, booking: Booking, action: BookingAction, said: Said) -> None:
        if found := step_problems(booking, action, said, today=self._clock.today()):
            raise RuleBroken(found)

    def _keep(self, unit: Unit, booking: Booking, booking_id: UUID, expected: int) -> Kept[Booking]:
        if found := booking_problems(booking, today=self._clock.today()):
            raise RuleBroken(found)
        return unit.save(booking, booking_id, expected=expected)

    def _write_call(
        self, unit: Unit, booking: Booking, booking_id: UUID, outcome: ContactOutcome, offer: Offer
    ) -> None:
        call = Contact(
            booking_id=booking_id,
            patient_id=booking.patient_id,
            session_id=booking.session_id,
            purpose=ContactPurpose.FREED_SEAT,
            outcome=outcome,
            at=unit.now,
            offered_session_id=offer.session_id,
            offered_seat_no=offer.seat_no,
            phone=offer.phone,
            spoke_with=offer.spoke_with.strip(),
            note=offer.note.strip(),
        )
        if found := contact_problems(call, today=self._clock.today()):
            raise RuleBroken(found)
        unit.save(call)


def _anchor(session: Kept[DutySession]) -> dict[str, Any]:
    """What a waiting booking copies of its session: no seat, the session's own hours."""
    record = session.record
    begin = datetime.combine(record.held_on, record.starts, CLINIC_ZONE)
    end = datetime.combine(record.held_on, record.ends, CLINIC_ZONE)
    return {
        "session_id": session.id,
        "expert_id": record.substitute_expert_id or record.expert_id,
        "held_on": record.held_on,
        "half_day": record.half_day,
        "seat_id": None,
        "seat_no": None,
        "starts_at": begin,
        "ends_at": max(end, begin + timedelta(minutes=1)),
    }
