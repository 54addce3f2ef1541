"""What is asked for together with a referral, written in the unit that issues it.

Expert's number and bed are asked for together or not at all; a green seat of our own expert is
taken in the same unit (AT-09). An emergency is issued even when that seat is gone by then.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.clock import Clock
from desktop.domain.codes import BookingKind, ReferralState
from desktop.domain.county_booking import county_booking_problems
from desktop.domain.errors import DesktopError, NotAllowed, Problem, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.referral import Referral
from desktop.domain.referral_asks import asked_of_county, own_seat, wish_problems
from desktop.domain.referral_rules import is_emergency
from desktop.domain.referral_wish import Wish
from desktop.services import booking_seats as seats
from desktop.services.booking import MAY_BOOK, NUMBER
from desktop.store.store import Store, Unit


def granted(unit: Unit, referral: Referral, referral_id: UUID, *, today: date) -> Referral:
    """Write what the referral asks for; returns it with its seat and with no wishes left.

    Raises:
        RuleBroken: a request cannot be kept, or (never in an emergency) the seat is gone.
    """
    after = replace(referral, wishes=())
    for wish in referral.wishes:
        if wish.kind is BookingKind.SESSION:
            after = replace(after, booking_id=_seat(unit, wish, referral, referral_id, today))
        else:
            ask(unit, wish, referral, referral_id, today=today)
    return after


def ask(unit: Unit, wish: Wish, referral: Referral, referral_id: UUID, *, today: date) -> UUID:
    """Write one request to the county; returns its id.

    Raises:
        RuleBroken: it cannot be kept.
    """
    no = unit.human_number(NUMBER)
    asked = asked_of_county(wish, referral, referral_id, no=no, now=unit.now)
    if found := county_booking_problems(asked, today=today):
        raise RuleBroken(found)
    return unit.save(asked, uuid7(), expected=0).id


def _seat(
    unit: Unit, wish: Wish, referral: Referral, referral_id: UUID, today: date
) -> UUID | None:
    asked = own_seat(wish, referral, referral_id)
    try:
        patient = seats.patient_of(unit, asked.patient_id)
        claim = seats.claim_of(asked, patient, None)
        session, seat = seats.place(unit, asked.session_id, None, claim, today)
        seats.alone(unit, asked.patient_id, session.id)
    except DesktopError as gone:  # nothing is written yet
        if is_emergency(referral.urgency):
            return None
        problems = gone.fields.values() if isinstance(gone, RuleBroken) else (gone.problem,)
        raise RuleBroken({"own_seat": next(iter(problems))}) from gone
    booking = Booking(
        no=unit.human_number(NUMBER),
        **seats.said(asked),
        **seats.fields(session, seat),
        **seats.consented(seat, None),
        asked_at=unit.now,
    )
    if found := booking_problems(booking, today=today):
        raise RuleBroken(found)
    kept = unit.save(booking, uuid7(), expected=0)
    seats.wait_no_more(unit, kept)
    return kept.id


class ReferralWishes:
    """Asking for more when the referral is out already. GUI thread; no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def ask(self, referral_id: UUID, wishes: Sequence[Wish]) -> int:
        """Ask the referral's receiving unit for all of these or for none; returns how many.

        Raises:
            RuleBroken: nothing was ticked, the referral is not issued or is over, or a request
                cannot be kept.
            NotAllowed: this role does not book.
        """
        if self._actor().role not in MAY_BOOK:
            raise NotAllowed
        asked = [wish for wish in wishes if wish.kind is not BookingKind.SESSION]
        if not asked:
            raise RuleBroken({"ask_expert": Problem("referral.nothing_asked")})
        today = self._clock.today()
        with self._store.unit(self._actor().staff_id) as unit:
            found = unit.get(Referral, referral_id)
            if found is None or found.record.state is not ReferralState.ISSUED:
                raise RuleBroken({"state": Problem("referral.not_running")})
            if missing := wish_problems(replace(found.record, wishes=tuple(asked))):
                raise RuleBroken(missing)
            for wish in asked:
                ask(unit, wish, found.record, referral_id, today=today)
        return len(asked)
