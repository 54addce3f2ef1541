"""Doubles that only several computers can make, and bookings that lost their seat by one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import text

from desktop.domain.booking import Booking
from desktop.domain.kept import Kept
from desktop.domain.shared_rows import TwiceInSession, TwoSessions
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.store import Reading, kept

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_STANDING = "'published', 'substituted', 'ended'"
_TWICE = text(
    f"""
    SELECT b.patient_id, b.session_id, b.id FROM booking b
    WHERE b.state IN ({_LIVE}) AND b.held_on >= :today AND EXISTS (
      SELECT 1 FROM booking o WHERE o.patient_id = b.patient_id AND o.session_id = b.session_id
        AND o.id <> b.id AND o.state IN ({_LIVE}))
    ORDER BY b.held_on, b.asked_at, b.id
    """
)
_UNSEATED = text(
    """
    SELECT * FROM booking
    WHERE state = 'pending' AND seat_no IS NULL AND kind = 'session'
    ORDER BY held_on, starts_at, id
    """
)
_PAIRS = text(
    f"""
    SELECT a.id, b.id FROM duty_session a
    JOIN duty_session b ON b.expert_id = a.expert_id AND b.held_on = a.held_on
      AND b.half_day = a.half_day AND b.id > a.id
    WHERE a.held_on >= :today AND a.status IN ({_STANDING}) AND b.status IN ({_STANDING})
    ORDER BY a.held_on, a.id
    """
)
_OTHERS = text(
    f"""
    SELECT b.id FROM duty_session a
    JOIN duty_session b ON b.expert_id = a.expert_id AND b.held_on = a.held_on
      AND b.half_day = a.half_day AND b.id <> a.id
    WHERE a.id = :session AND b.status IN ({_STANDING})
    """
)
_FIRST_HEARD = text(
    """
    SELECT base.last_updated FROM op JOIN op_base base ON base.op_id = op.op_id
      AND base.resource_id = op.record_id
    WHERE op.record_id = :record ORDER BY op.revision LIMIT 1
    """
)


def twice_in_session(reading: Reading, today: date) -> tuple[TwiceInSession, ...]:
    """Patients with several live bookings in one session of today or later."""
    found: dict[tuple[UUID, UUID], list[UUID]] = defaultdict(list)
    for patient, session, booking in _rows(reading, _TWICE, today):
        found[UUID(patient), UUID(session)].append(UUID(booking))
    return tuple(TwiceInSession(*key, tuple(ids)) for key, ids in found.items())


def without_seat(reading: Reading) -> tuple[Kept[Booking], ...]:
    """Bookings to be placed because their seat was another patient's, the soonest first."""
    rows = reading.connection.execute(_UNSEATED).mappings()
    return tuple(kept(Booking, row) for row in rows)


def two_sessions(reading: Reading, today: date) -> tuple[TwoSessions, ...]:
    """Experts who are to be at two clinics in one half-day of today or later."""
    return tuple(
        TwoSessions(*(UUID(each) for each in _in_order(reading, pair)))
        for pair in _rows(reading, _PAIRS, today)
    )


def earlier_session(reading: Reading, session_id: UUID) -> UUID | None:
    """The session that stands before this one for the same expert and half-day, if any."""
    own = str(session_id)
    for other in reading.connection.execute(_OTHERS, {"session": own}).scalars():
        if _in_order(reading, (own, other))[0] == other:
            return UUID(other)
    return None


def _in_order(reading: Reading, ids: Iterable[str]) -> list[str]:
    """By when the county acknowledged them, as far as it is known here; not yet is last."""

    def heard(record_id: str) -> tuple[bool, str, str]:
        at = reading.connection.execute(_FIRST_HEARD, {"record": record_id}).scalar() or ""
        return not at, at, record_id

    return sorted(ids, key=heard)


def _rows(reading: Reading, asked: object, today: date) -> list[tuple[str, ...]]:
    rows = reading.connection.execute(asked, {"today": today.isoformat()})  # type: ignore[call-overload]
    return [tuple(row) for row in rows]
