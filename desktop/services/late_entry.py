"""Late entry (补登): a numbered paper becomes the record it stands for, in the seat it kept.

The paper is settled and its record written in one transaction: the seat is free for nobody else
in between, and what fails leaves the paper out.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import BookingState, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.late_entry import LateBooking, late_booking_problems
from desktop.domain.numbers import HumanNumber, parse_number
from desktop.domain.outage import OutageKind, OutageSlip, SlipState
from desktop.services import booking_seats as seats
from desktop.services.booking import MAY_BOOK
from desktop.store import drafts, outage
from desktop.store.queries.booking import FreeSeat, free_seats
from desktop.store.queries.waiting import waiting_of_patient
from desktop.store.store import Reading, Store, Unit


def record_id_of(slip: OutageSlip) -> UUID:
    """The id the paper's record will have, known from the first key on: its drafts bear it."""
    return child_id(slip.pack_id, slip.no)


def draft_id_of(slip: OutageSlip) -> UUID:
    """The id of the half-typed late entry of a paper."""
    return child_id(slip.pack_id, f"{slip.no}/late-entry")


class LateEntry:
    """Finds papers by their numbers and enters booking slips. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def find(self, typed: str) -> OutageSlip:
        """The paper with this number, still to be entered.

        Raises:
            RuleBroken: under `no`: unreadable, not made here, entered or void already.
        """
        number = parse_number(typed)
        if isinstance(number, Problem):
            raise RuleBroken({"no": number})
        with self._store.reading() as reading:
            return _out(reading, number)

    def paper(self, no: str) -> OutageSlip | None:
        """The paper with this number as printed, whatever became of it; None when not made here."""
        with self._store.reading() as reading:
            return outage.slip(reading, no)

    def enter(self, no: str, said: LateBooking) -> Kept[Booking]:
        """Keep the booking of a slip: in its seat, with the times that stand on it.

        Where the seat is no longer to be had (the session was stopped, or the county gave the
        seat to another), the patient goes on the waiting list instead: nobody is forgotten.

        Raises:
            RuleBroken: a time cannot be true, the patient has a seat there already, or he was seen
                in a seat that is another's now; nothing was kept and the paper stays out.
            NotAllowed: an auditor only reads.
        """
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        number = parse_number(no)
        if isinstance(number, Problem):
            raise RuleBroken({"no": number})
        with self._store.unit(actor.staff_id) as unit:
            slip = _out(unit, number)
            if slip.kind is not OutageKind.BOOKING or slip.session_id is None:
                raise RuleBroken({"no": Problem("late_entry.not_a_booking")})
            if found := late_booking_problems(said, slip, now=unit.now):
                raise RuleBroken(found)
            seats.patient_of(unit, said.patient_id)
            seats.alone(unit, said.patient_id, slip.session_id)
            return self._keep(unit, slip, slip.session_id, said)

    # --- inside ------------------------------------------------------------------------

    def _keep(
        self, unit: Unit, slip: OutageSlip, session_id: UUID, said: LateBooking
    ) -> Kept[Booking]:
        session = unit.get(DutySession, session_id)
        if session is None:
            raise RuleBroken({"no": Problem("booking.session_unknown")})
        record_id = record_id_of(slip)
        settle_paper(unit, slip, record_id)  # from here its own seat may be taken
        seat = _own_seat(unit, slip, session)
        if seat is None:
            booking = self._waiting(unit, slip, session, said)
        else:
            placed = seats.fields(session, seat)
            booking = _booking(slip, said, placed, _state(said))
        if found := booking_problems(booking, today=self._clock.today()):
            raise RuleBroken(found)
        kept = unit.save(booking, record_id, expected=0)
        if seat is not None:
            seats.wait_no_more(unit, kept)
        return kept

    def _waiting(
        self, unit: Unit, slip: OutageSlip, session: Kept[DutySession], said: LateBooking
    ) -> Booking:
        if said.arrived_at is not None:
            raise RuleBroken({"no": Problem("late_entry.seat_gone_but_came")})
        if waiting_of_patient(unit, said.patient_id, session.id) is not None:
            raise RuleBroken({"patient_id": Problem("late_entry.waits_already")})
        record = session.record
        placed = {
            "session_id": session.id,
            "expert_id": record.substitute_expert_id or record.expert_id,
            "held_on": record.held_on,
            "half_day": record.half_day,
            "seat_id": None,
            "seat_no": None,
            "starts_at": datetime.combine(record.held_on, record.starts, CLINIC_ZONE).astimezone(
                UTC
            ),
            "ends_at": datetime.combine(record.held_on, record.ends, CLINIC_ZONE).astimezone(UTC),
        }
        booking = _booking(slip, said, placed, BookingState.WAITLIST)
        return replace(booking, any_session=True)


def settle_paper(unit: Unit, slip: OutageSlip, record_id: UUID) -> None:
    """The paper became this record; its half-typed entry is not needed any more."""
    outage.settle(unit, slip.no, record_id)
    drafts.discard(unit, draft_id_of(slip))


def _out(reading: Reading, number: HumanNumber) -> OutageSlip:
    slip = outage.slip(reading, str(number))
    if slip is None:
        own = reading.place().device_code
        if number.device != own:
            raise RuleBroken({"no": Problem("late_entry.other_pc", {"device": number.device})})
        raise RuleBroken({"no": Problem("late_entry.unknown_number")})
    if slip.state is SlipState.USED:
        raise RuleBroken({"no": Problem("late_entry.used")})
    if slip.state is SlipState.VOID:
        raise RuleBroken({"no": Problem("late_entry.void")})
    return slip


def _own_seat(unit: Unit, slip: OutageSlip, session: Kept[DutySession]) -> FreeSeat | None:
    """The seat the paper kept, if it is still this computer's."""
    if session.record.status is SessionStatus.STOPPED:
        return None
    free = free_seats(unit, session.id)
    return next((seat for seat in free if seat.no == slip.seat_no), None)


def _state(said: LateBooking) -> BookingState:
    if said.seen_at is not None:
        return BookingState.FULFILLED
    return BookingState.BOOKED if said.arrived_at is None else BookingState.ARRIVED


def _booking(
    slip: OutageSlip, said: LateBooking, placed: dict[str, Any], state: BookingState
) -> Booking:
    return Booking(
        no=slip.no,
        patient_id=said.patient_id,
        **placed,
        asked_at=said.asked_at,
        source=said.source,
        priority=said.priority,
        state=state,
        first_visit=said.first_visit,
        chief_complaint=said.chief_complaint.strip(),
        proxy_name=said.proxy_name.strip(),
        proxy_relation=said.proxy_relation,
        proxy_phone=said.proxy_phone,
        arrived_at=said.arrived_at,
        seen_at=said.seen_at,
        note=said.note.strip(),
        late_entry=True,
    )
