"""One seat, two patients: what only the rollback of a whole machine can make (architecture.md).

It cannot be seen offline. At first contact both patients are kept; the booking that the county
acknowledged later loses the seat and is to be placed. Nobody is dropped in silence.
"""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import bindparam, select, text

from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.codes import BookingState
from desktop.domain.kept import Kept
from desktop.models.booking import BookingRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store import agreed, replica
from desktop.store.queries.booking import made_here
from desktop.store.store import Unit, kept

# to be placed again, also who has come already: without a seat he stands in no queue and no step
# of the queue is open to him, so only the list that does not let go can keep him
_TO_PLACE = {
    BookingState.BOOKED,
    BookingState.PENDING,
    BookingState.ARRIVED,
    BookingState.CHECKED_IN,
}


def without_seat(booking: Booking) -> Booking:
    """The booking after its seat turned out to be another patient's."""
    state = BookingState.PENDING if booking.state in _TO_PLACE else booking.state
    return replace(booking, state=state, seat_id=None, seat_no=None)


def displace(unit: Unit, booking_id: UUID) -> bool:
    """Let a booking of ours give its seat up, as a change that is told; False without a seat."""
    found = unit.get(Booking, booking_id)
    if found is None or found.record.seat_id is None or found.record.state not in HOLDS_SEAT:
        return False
    unit.save(without_seat(found.record), booking_id)
    return True


def room_for(unit: Unit, booking: Booking, booking_id: UUID) -> Booking:
    """The booking as it can be kept here beside the one that has its seat.

    Where the other one is the later, that gives way; else this one is kept without a seat.
    """
    other = _with_its_seat(unit, booking, booking_id)
    if other is None:
        return booking
    if not _later(unit, other.id, booking_id):
        return without_seat(booking)
    if made_here(unit, other.id):
        displace(unit, other.id)
    else:
        unit.take_in(without_seat(other.record), other.id, unit.place().device_id)
    return booking


def _with_its_seat(unit: Unit, booking: Booking, booking_id: UUID) -> Kept[Booking] | None:
    if booking.seat_no is None or booking.state not in HOLDS_SEAT:
        return None
    asked = {
        "session": str(booking.session_id),
        "seat": booking.seat_no,
        "own": str(booking_id),
    }
    row = unit.connection.execute(_WITH_SEAT, asked).mappings().first()
    return kept(Booking, row) if row else None


def _later(unit: Unit, other: UUID, newcomer: UUID) -> bool:
    """Whether the county acknowledged the one kept here after the newcomer, or not at all yet."""
    if not agreed.agreed(unit, str(other)):
        return True
    keys = [("Appointment", str(other)), ("Appointment", str(newcomer))]
    rows = replica.known(unit, keys)
    ours, theirs = (rows[key].last_updated if key in rows else "" for key in keys)
    return (ours, str(other)) > (theirs, str(newcomer)) if ours and theirs else False


_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_WITH_SEAT = (
    select(BookingRow.__table__)
    .where(BookingRow.session_id == bindparam("session"))
    .where(BookingRow.seat_no == bindparam("seat"))
    .where(BookingRow.id != bindparam("own"))
    .where(text(f"booking.seat_no IS NOT NULL AND booking.state IN ({_LIVE})"))
)
