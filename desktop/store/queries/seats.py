"""Seats as the booking form, the lease rule and the page of seats ask for them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import text

from desktop.models.triggers import LIVE_BOOKING
from desktop.store import replica
from desktop.store.store import Reading

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_SOLD = f"b.session_id = seat.session_id AND b.seat_no = seat.no AND b.seat_no IS NOT NULL \
AND b.state IN ({_LIVE})"
_SEAT = f"""
    SELECT seat.*, b.id AS booking, slip.no AS paper,
      (SELECT want FROM seat_request r WHERE r.seat_id = seat.id
        AND r.state IN ('WAITING', 'SENT') ORDER BY r.seq DESC LIMIT 1) AS asked,
      (SELECT CASE WHEN r.state = 'REFUSED' THEN r.reason END FROM seat_request r
        WHERE r.seat_id = seat.id ORDER BY r.seq DESC LIMIT 1) AS refused
    FROM seat LEFT JOIN booking b ON {_SOLD}
    LEFT JOIN outage_slip slip ON slip.seat_id = seat.id AND slip.state = 'OUT'
"""
_OF_SESSION = text(f"{_SEAT} WHERE seat.session_id = :session ORDER BY seat.no")
_AHEAD = text(
    """
    SELECT seat.*, s.status FROM seat JOIN duty_session s ON s.id = seat.session_id
    WHERE seat.ends_at > :since AND (seat.holder =
        (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id')
      OR s.status = 'stopped')
    """
)
_STATUS = text("SELECT status FROM duty_session WHERE id = :session")
_ONE = text(f"{_SEAT} WHERE seat.id = :seat")


def of_session(reading: Reading, session_id: str) -> list[Mapping[str, Any]]:
    """Every seat of a session with what it is sold or asked for, by number."""
    rows = reading.connection.execute(_OF_SESSION, {"session": session_id}).mappings()
    return [dict(row) for row in rows]


def seat(reading: Reading, seat_id: str) -> Mapping[str, Any] | None:
    """One seat, or None when it is not kept here."""
    row = reading.connection.execute(_ONE, {"seat": seat_id}).mappings().first()
    return dict(row) if row else None


def slots_of(reading: Reading, seat_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Seat id -> its Slot as last seen at the county."""
    rows = replica.known(reading, [("Slot", each) for each in seat_ids])
    return {key[1]: json.loads(row.json) for key, row in rows.items() if not row.deleted}


def session_status(reading: Reading, session_id: str) -> str | None:
    """Status of a session kept here."""
    status: str | None = reading.connection.execute(_STATUS, {"session": session_id}).scalar()
    return status


def ahead(reading: Reading, since: str) -> list[Mapping[str, Any]]:
    """Seats that end after an instant and are ours, or nobody's in a session that was stopped."""
    rows = reading.connection.execute(_AHEAD, {"since": since}).mappings()
    return [dict(row) for row in rows]
