"""Seats of a session that is not held."""

from uuid import UUID

from sqlalchemy import or_, select, update

from desktop.models.house import SeatRow
from desktop.store.store import Reading, Unit


def close_seat(unit: Unit, session_id: UUID, no: int) -> None:
    """Sell this seat never again; each holder closes its own (architecture.md, "Who makes seats").

    Only a seat of this computer is closed; another one's is left to its holder.
    """
    unit.connection.execute(
        update(SeatRow)
        .where(SeatRow.session_id == str(session_id), SeatRow.no == no)
        .where(SeatRow.holder == str(unit.place().device_id))
        .values(closed=True)
    )
    unit.touched("seat")


def open_seat(unit: Unit, session_id: UUID, no: int) -> None:
    """Take the closing of a seat of this computer back: its patient waits there again."""
    unit.connection.execute(
        update(SeatRow)
        .where(SeatRow.session_id == str(session_id), SeatRow.no == no)
        .where(SeatRow.holder == str(unit.place().device_id))
        .values(closed=False)
    )
    unit.touched("seat")


def closable(reading: Reading, session_id: UUID) -> frozenset[int]:
    """Seat numbers that nobody else holds: ours, and the pool's that were never lent."""
    rows = reading.connection.execute(
        select(SeatRow.no)
        .where(SeatRow.session_id == str(session_id))
        .where(or_(SeatRow.holder == str(reading.place().device_id), SeatRow.holder.is_(None)))
    )
    return frozenset(row.no for row in rows)
