"""Book, move and cancel seats, and say what became of a booking.

A seat is taken in the transaction that writes its booking. The write lock is held from its start,
so what is read here stands until the commit; the database itself refuses a second sale besides.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import UUID

from desktop.domain.booking import HOLDS_SEAT, Booking, booking_problems
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_states import BookingAction, Said, step_problems, stepped, undone
from desktop.domain.clock import Clock
from desktop.domain.codes import BookingState, CancelBy, CancelReason, Role
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.seat_claim import Consent
from desktop.services import booking_seats as seats
from desktop.services.guest_steps import ours_to_place
from desktop.store.queries import booking as queries
from desktop.store.store import Store, Unit

MAY_BOOK = frozenset(Role) - {Role.AUDITOR}
NUMBER = "YY"


class BookingDesk:
    """What can be done about bookings. GUI thread; nothing here waits for a line."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- booking -----------------------------------------------------------------

    def book(
        self, asked: BookingRequest, booking_id: UUID | None = None, *, come: bool = False
    ) -> Kept[Booking]:
        """Take the asked or the first fitting seat and keep the booking.

        `come` is 现场挂号: he stands here, so his arrival is kept in the same transaction. A form
        hands the `booking_id` it made, so that saving twice cannot book twice.

        Raises:
            RuleBroken: a field needs attention, the session is stopped or over, or the patient
                has a seat in it already; nothing was kept.
            SeatTaken: the seat, or every seat, is sold; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: this form was saved before.
        """
        with self._unit() as unit:
            patient = seats.patient_of(unit, asked.patient_id)
            claim = seats.claim_of(asked, patient, asked.consent)
            session, seat = seats.place(
                unit, asked.session_id, asked.seat_no, claim, self._clock.today()
            )
            seats.alone(unit, asked.patient_id, session.id)
            booking = Booking(
                no=unit.human_number(NUMBER),
                **seats.said(asked),
                **seats.fields(session, seat),
                **seats.consented(seat, asked.consent),
                asked_at=unit.now,
            )
            kept = self._keep(unit, booking, booking_id or uuid7(), 0)
            seats.wait_no_more(unit, kept)
            return self._step(unit, kept, BookingAction.ARRIVE, Said()) if come else kept

    def move(
        self,
        booking_id: UUID,
        expected: int,
        session_id: UUID,
        seat_no: int | None = None,
        *,
        by: CancelBy = CancelBy.PATIENT,
        note: str = "",
        consent: Consent | None = None,
        with_it: Callable[[Unit], object] | None = None,
    ) -> Kept[Booking]:
        """Give the patient another place: the new booking, the old one linked, the seat back.

        An extra seat needs its own `consent`. What `with_it` writes stands or falls with the move.

        Raises:
            RuleBroken, SeatTaken, NotAllowed, StaleRecord: as in `book`; the old booking stands.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            ours_to_place(unit, booking_id)
            said = Said(note, by, CancelReason.REBOOKED)
            self._may_step(old.record, BookingAction.MOVE, said)
            new_id = uuid7()
            gone = stepped(old.record, BookingAction.MOVE, said, at=unit.now)
            self._keep(unit, replace(gone, moved_to=new_id), booking_id, expected)
            seats.give_back(unit, old.record)
            patient = seats.patient_of(unit, old.record.patient_id)
            claim = seats.claim_of(old.record, patient, consent)
            session, seat = seats.place(unit, session_id, seat_no, claim, self._clock.today())
            seats.alone(unit, old.record.patient_id, session.id)
            new = replace(
                old.record,
                no=unit.human_number(NUMBER),
                **seats.fields(session, seat),
                **seats.consented(seat, consent),
                state=BookingState.BOOKED,
                moved_from=booking_id,
                **seats.NOT_COME_YET,
            )
            if with_it is not None:
                with_it(unit)
            return self._keep(unit, new, new_id, 0)

    # --- what became of it -----------------------------------------------------------

    def cancel(
        self,
        booking_id: UUID,
        expected: int,
        by: CancelBy,
        why: CancelReason,
        note: str = "",
        *,
        with_it: Callable[[Unit], object] | None = None,
    ) -> Kept[Booking]:
        """Cancel with a coded reason; the seat is free again unless its session was stopped.

        What `with_it` writes stands or falls with it.

        Raises:
            RuleBroken: not open in this state, or the reason needs words.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        said = Said(note.strip(), by, why)
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            ours_to_place(unit, booking_id)
            kept = self._step(unit, old, BookingAction.CANCEL, said)
            seats.give_back(unit, old.record)
            if with_it is not None:
                with_it(unit)
            return kept

    def arrive(self, booking_id: UUID, expected: int, reason: str = "") -> Kept[Booking]:
        """签到, or 补到 after a no-show; a day early or late, or after a no-show, with a reason.

        Raises:
            RuleBroken: not its day, or the reason is missing.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one_step(booking_id, expected, BookingAction.ARRIVE, Said(reason))

    def call(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """叫号; whoever was with the expert until now has been seen.

        Raises:
            RuleBroken: not open in this state or on this day.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            for other in queries.live_in_session(unit, old.record.session_id):
                if other.record.state is BookingState.CHECKED_IN and other.id != booking_id:
                    self._step(unit, other, BookingAction.SEE, Said())
            return self._step(unit, old, BookingAction.CALL, Said())

    def seen(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """已就诊.

        Raises:
            RuleBroken: not open in this state, or before its day.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one_step(booking_id, expected, BookingAction.SEE, Said())

    def no_show(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """爽约; only a person says so, never the clock.

        Raises:
            RuleBroken: not open in this state, or before its day.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one_step(booking_id, expected, BookingAction.NO_SHOW, Said())

    def void(self, booking_id: UUID, expected: int, reason: str) -> Kept[Booking]:
        """作废: it was entered in error; its history stays.

        Raises:
            RuleBroken: the reason is missing, or it is void already.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            ours_to_place(unit, booking_id)
            kept = self._step(unit, old, BookingAction.VOID, Said(reason))
            seats.give_back(unit, old.record)
            return kept

    def undo(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """Take the booking's last step of today back, as a new revision; sent or not.

        Taking back a move takes its new booking away again.

        Raises:
            RuleBroken: nothing of today to take back; the seat was given to another; the session
                was stopped; or the new booking of a move went on.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            back = undone(unit.revisions(Booking, booking_id), today=self._clock.today())
            if back is None:
                raise _refused(Problem("booking.nothing_to_undo"))
            ours_to_place(unit, booking_id, steps=(old.record.state, back.state))
            if old.record.moved_to and not back.moved_to:
                self._take_move_back(unit, old)
            if back.state is BookingState.PENDING:
                back = seats.waits_again(unit, back)
            if back.state in HOLDS_SEAT - {BookingState.PENDING} and (
                old.record.state not in HOLDS_SEAT or old.record.state is BookingState.PENDING
            ):
                seats.check_still_free(unit, back, booking_id)
            return self._keep(unit, back, booking_id, expected)

    # --- parts ------------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _one_step(
        self, booking_id: UUID, expected: int, action: BookingAction, said: Said
    ) -> Kept[Booking]:
        with self._unit() as unit:
            return self._step(unit, seats.current(unit, booking_id, expected), action, said)

    def _step(
        self, unit: Unit, old: Kept[Booking], action: BookingAction, said: Said
    ) -> Kept[Booking]:
        self._may_step(old.record, action, said)
        after = stepped(old.record, action, said, at=unit.now)
        return self._keep(unit, after, old.id, old.revision)

    def _may_step(self, booking: Booking, action: BookingAction, said: Said) -> None:
        if found := step_problems(booking, action, said, today=self._clock.today()):
            raise RuleBroken(found)

    def _keep(self, unit: Unit, booking: Booking, booking_id: UUID, expected: int) -> Kept[Booking]:
        if found := booking_problems(booking, today=self._clock.today()):
            raise RuleBroken(found)
        return unit.save(booking, booking_id, expected=expected)

    def _take_move_back(self, unit: Unit, old: Kept[Booking]) -> None:
        assert old.record.moved_to is not None
        new = unit.get(Booking, old.record.moved_to)
        if new is None or new.record.state is not BookingState.BOOKED:
            raise _refused(Problem("booking.move_went_on"))
        said = Said("", CancelBy.STATION, CancelReason.REBOOKED)
        gone = stepped(new.record, BookingAction.MOVE, said, at=unit.now)
        self._keep(unit, replace(gone, moved_to=old.id), new.id, new.revision)
        seats.give_back(unit, new.record)


def _refused(problem: Problem) -> RuleBroken:
    return RuleBroken({"state": problem})
