"""Who has which seats of sessions to come, as last heard of the county."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from desktop.models.triggers import LIVE_BOOKING
from desktop.store.store import Reading

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_SOLD = f"""(seat.said = 'busy' OR EXISTS (SELECT 1 FROM booking b
    WHERE b.session_id = seat.session_id AND b.seat_no = seat.no AND b.state IN ({_LIVE})))"""
_LENT = text(
    f"""
    SELECT seat.holder, MIN(seat.id) AS some, SUM(NOT {_SOLD}) AS unsold, SUM({_SOLD}) AS sold
    FROM seat WHERE seat.holder IS NOT NULL AND seat.hold_until IS NULL AND NOT seat.closed
      AND seat.ends_at > :now
    GROUP BY seat.holder
    """
)
_UNSOLD = text(
    f"""
    SELECT seat.id FROM seat WHERE seat.holder = :device AND seat.hold_until IS NULL
      AND NOT seat.closed AND seat.ends_at > :now AND NOT {_SOLD}
    ORDER BY seat.starts_at, seat.id
    """
)


def lent(reading: Reading, now: str) -> list[Mapping[str, Any]]:
    """Holder, one of its seats, and how many are unsold and sold."""
    return [dict(row) for row in reading.connection.execute(_LENT, {"now": now}).mappings()]


def unsold_of_device(reading: Reading, device: str, now: str) -> list[str]:
    """Ids of seats that a computer has, of sessions to come, and that nobody shows as sold."""
    found = reading.connection.execute(_UNSOLD, {"device": device, "now": now})
    return list(found.scalars())
