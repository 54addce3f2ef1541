"""停诊: what becomes of a session's seats and patients, whoever stops it."""

from dataclasses import dataclass, replace

from desktop.domain.absence_rows import WAITS_FOR_PLACE
from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, Said, can, stepped
from desktop.domain.codes import SessionStatus, StopReason
from desktop.domain.duty_session import DutySession, duty_session_problems
from desktop.domain.errors import RuleBroken
from desktop.domain.kept import Kept
from desktop.store.queries.booking import live_in_session
from desktop.store.session_seats import closable
from desktop.store.store import Reading, Unit


@dataclass(frozen=True, slots=True)
class Stopped:
    """A session that is not held.

    Attributes:
        to_place: patients who need another place.
        already: it was stopped before, so that this word was added to that one.
    """

    session: Kept[DutySession]
    to_place: tuple[Kept[Booking], ...]
    already: bool = False


def stop_session(unit: Unit, session: Kept[DutySession], why: StopReason, note: str) -> Stopped:
    """Close the unsold seats that nobody else holds; who is booked is to be placed anew.

    Raises:
        RuleBroken: the reason needs words.
    """
    live = live_in_session(unit, session.id)
    sold = {kept.record.seat_no for kept in live}
    stopped = replace(
        session.record,
        status=SessionStatus.STOPPED,
        stop_reason=why,
        stop_note=note.strip(),
        closed_seats=tuple(sorted(closable(unit, session.id) - sold)),
    )
    if found := duty_session_problems(stopped):
        raise RuleBroken(found)
    kept = unit.save(stopped, session.id, expected=session.revision)
    return Stopped(kept, tuple(_to_place(unit, live)))


def waiting_in(reading: Reading, session: Kept[DutySession]) -> tuple[Kept[Booking], ...]:
    """Patients of a stopped session who still need a place."""
    live = live_in_session(reading, session.id)
    return tuple(each for each in live if each.record.state in WAITS_FOR_PLACE)


def _to_place(unit: Unit, live: tuple[Kept[Booking], ...]) -> list[Kept[Booking]]:
    return [
        unit.save(
            stepped(kept.record, BookingAction.STOP, Said(), at=unit.now),
            kept.id,
            expected=kept.revision,
        )
        for kept in live
        if can(kept.record.state, BookingAction.STOP)
    ]
