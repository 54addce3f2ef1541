"""What the lease rule looks at: sessions to come, their seats, and what was sold before."""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import text

from desktop.domain.lease import LOOK_BACK
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.epoch import own_devices
from desktop.store.store import Reading

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_SEATS = text(
    f"""
    SELECT seat.*, b.id AS booking, slip.no AS paper,
      (SELECT want FROM seat_request r WHERE r.seat_id = seat.id
        AND r.state IN ('WAITING', 'SENT') ORDER BY r.seq DESC LIMIT 1) AS asked
    FROM duty_session s JOIN seat ON seat.session_id = s.id
    LEFT JOIN booking b ON b.session_id = seat.session_id AND b.seat_no = seat.no
      AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE})
    LEFT JOIN outage_slip slip ON slip.seat_id = seat.id AND slip.state = 'OUT'
    WHERE s.held_on >= :today AND s.status IN ('published', 'substituted') AND seat.closed = 0
    ORDER BY seat.session_id, seat.no
    """
)
_SESSIONS = text(
    """
    SELECT id, org_id, expert_id, half_day, held_on FROM duty_session
    WHERE held_on >= :today AND status IN ('published', 'substituted')
    """
)
_PAST = text(
    f"""
    SELECT s.id, (SELECT COUNT(*) FROM booking b JOIN op ON op.record_id = b.id AND op.revision = 1
        WHERE b.session_id = s.id AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE})
          AND op.device_id IN (SELECT value FROM json_each(:own)))
    FROM duty_session s
    WHERE s.expert_id = :expert AND s.half_day = :half_day AND s.held_on < :today
      AND s.status IN ('published', 'substituted', 'ended')
    ORDER BY s.held_on DESC LIMIT :most
    """
)


def sessions_ahead(reading: Reading, today: date) -> list[Mapping[str, Any]]:
    """Sessions that are held from today on."""
    rows = reading.connection.execute(_SESSIONS, {"today": today.isoformat()}).mappings()
    return [dict(row) for row in rows]


def seats_ahead(reading: Reading, today: date) -> dict[str, list[Mapping[str, Any]]]:
    """Session id -> its open seats, by number."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in reading.connection.execute(_SEATS, {"today": today.isoformat()}).mappings():
        found[row["session_id"]].append(dict(row))
    return found


def sold_before(reading: Reading, expert_id: str, half_day: str, today: date) -> list[int]:
    """What this computer sold in each of the last held sessions, the newest first."""
    own = json.dumps(sorted(own_devices(reading)))
    rows = reading.connection.execute(
        _PAST,
        {
            "own": own,
            "expert": expert_id,
            "half_day": half_day,
            "today": today.isoformat(),
            "most": LOOK_BACK,
        },
    )
    return [int(row[1]) for row in rows]
