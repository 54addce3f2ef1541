"""Sessions, seats and bookings as the screens and services ask for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select, text

from desktop.domain.booking import Booking
from desktop.domain.booking_rows import GridExpert
from desktop.domain.codes import (
    SeatKind,
)
from desktop.domain.kept import Kept
from desktop.domain.payload import read_instant
from desktop.models.booking import BookingRow
from desktop.models.log import OpRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.epoch import own_devices
from desktop.store.outage import ON_PAPER
from desktop.store.queries.experts import expert_names
from desktop.store.store import Reading, kept

# Written as the partial indexes have it: a bound list would not let SQLite use them.
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_SOLD = f"b.session_id = seat.session_id AND b.seat_no = seat.no AND b.seat_no IS NOT NULL \
AND b.state IN ({_LIVE})"

_FREE = text(
    f"""
    SELECT seat.id, seat.no, seat.kind, seat.starts_at, seat.ends_at
    FROM seat LEFT JOIN booking b ON {_SOLD}
    WHERE seat.session_id = :session AND seat.closed = 0 AND seat.giving = 0
      AND seat.hold_until IS NULL AND seat.holder =
        (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id')
      AND b.seat_no IS NULL AND NOT {ON_PAPER}
    ORDER BY seat.no
    """
)

_OF_PATIENT = (
    select(BookingRow.__table__)
    .where(BookingRow.patient_id == bindparam("patient"))
    .where(BookingRow.session_id == bindparam("session"))
    .where(text(f"booking.state IN ({_LIVE})"))
)


def expert_line(reading: Reading, expert_id: UUID) -> GridExpert:
    """Who an expert is, for heads and slips; only the id when his record has not come yet."""
    found = expert_names(reading, [expert_id]).get(expert_id)
    return found or GridExpert(id=expert_id, name="", specialty="")


@dataclass(frozen=True, slots=True)
class FreeSeat:
    """A seat that may be sold now."""

    id: UUID
    no: int
    starts_at: datetime
    ends_at: datetime
    kind: SeatKind = SeatKind.CLINIC


def free_seats(reading: Reading, session_id: UUID) -> tuple[FreeSeat, ...]:
    """Seats of a session that this computer may sell, the first one first."""
    rows = reading.connection.execute(_FREE, {"session": str(session_id)})
    return tuple(
        FreeSeat(
            id=UUID(row.id),
            no=row.no,
            starts_at=read_instant(row.starts_at),
            ends_at=read_instant(row.ends_at),
            kind=SeatKind(row.kind),
        )
        for row in rows
    )


def live_in_session(reading: Reading, session_id: UUID) -> tuple[Kept[Booking], ...]:
    """Bookings that hold a seat of the session, by seat."""
    rows = reading.connection.execute(
        select(BookingRow.__table__)
        .where(BookingRow.session_id == str(session_id))
        .where(BookingRow.seat_no.is_not(None))
        .where(text(f"booking.state IN ({_LIVE})"))
        .order_by(BookingRow.seat_no)
    ).mappings()
    return tuple(kept(Booking, row) for row in rows)


def live_of_patient(reading: Reading, patient_id: UUID, session_id: UUID) -> Kept[Booking] | None:
    """The patient's live booking in a session; there is at most one."""
    row = (
        reading.connection.execute(
            _OF_PATIENT, {"patient": str(patient_id), "session": str(session_id)}
        )
        .mappings()
        .first()
    )
    return kept(Booking, row) if row else None


def made_here(reading: Reading, record_id: UUID) -> bool:
    """Whether this computer wrote the first revision of a record, in this epoch or an earlier."""
    device = reading.connection.execute(
        select(OpRow.device_id).where(OpRow.record_id == str(record_id)).where(OpRow.revision == 1)
    ).scalar()
    return device is not None and device in own_devices(reading)
