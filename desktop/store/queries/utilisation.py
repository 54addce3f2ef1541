"""What became of the seats of past sessions."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from desktop.domain.codes import HalfDay
from desktop.domain.utilisation import DayUse, MissedVisit, SeatUse
from desktop.store.store import Reading

_HELD = "('published', 'substituted', 'ended')"
_SAID_OVER = """EXISTS (
        SELECT 1 FROM session_event e WHERE e.session_id = s.id
          AND e.kind IN ('closed', 'ended-early') AND e.withdrawn = 0)"""
_USE = text(
    f"""
    WITH own AS (SELECT json_extract(value, '$') AS org FROM setting WHERE key = 'org_id'),
    of_session AS (
      SELECT b.session_id,
        SUM(b.state IN ('arrived', 'checked-in', 'fulfilled')) AS used,
        SUM(b.state = 'fulfilled') AS seen,
        SUM(b.state = 'noshow') AS no_show,
        SUM(b.state = 'booked') AS unmarked,
        SUM(b.seat_no > s.capacity AND b.state IN
            ('arrived', 'checked-in', 'fulfilled', 'noshow', 'booked')) AS extra
      FROM booking b JOIN duty_session s ON s.id = b.session_id
      WHERE b.held_on >= :first AND (b.held_on < :until OR b.held_on = :today)
        AND b.seat_no IS NOT NULL
      GROUP BY b.session_id
    )
    SELECT s.held_on, COALESCE(s.substitute_expert_id, s.expert_id) AS expert_id,
      COUNT(*) AS sessions, SUM(s.capacity) AS planned, SUM(o.extra) AS extra,
      SUM(o.used) AS used, SUM(o.seen) AS seen, SUM(o.no_show) AS no_show,
      SUM(o.unmarked) AS unmarked
    FROM duty_session s JOIN own LEFT JOIN of_session o ON o.session_id = s.id
    WHERE s.held_on >= :first AND s.status IN {_HELD} AND s.org_id = own.org
      AND (s.held_on < :until OR s.held_on = :today AND {_SAID_OVER})
    GROUP BY s.held_on, COALESCE(s.substitute_expert_id, s.expert_id)
    ORDER BY s.held_on
    """
)
_MISSED = text(
    f"""
    SELECT b.id, b.patient_id, b.held_on, b.half_day, e.name AS expert, p.name AS patient,
      COALESCE(NULLIF(p.phone, ''), NULLIF(b.call_to_phone, ''), p.contact_phone, '') AS phone,
      p.village
    FROM booking b
    JOIN duty_session s ON s.id = b.session_id
    JOIN setting own ON own.key = 'org_id' AND s.org_id = json_extract(own.value, '$')
    LEFT JOIN expert e ON e.id = b.expert_id
    LEFT JOIN patient p ON p.id = b.patient_id
    WHERE b.held_on >= :first AND b.state = 'noshow'
      AND (b.held_on < :until OR b.held_on = :today AND {_SAID_OVER})
    ORDER BY b.held_on DESC, b.starts_at LIMIT :most
    """
)


def use_by_day(
    reading: Reading, first: date, until: date, today: date | None = None
) -> tuple[DayUse, ...]:
    """Seats of the clinic's own sessions that were held, by day and by who came.

    Args:
        reading: one view of the file.
        first: first day.
        until: day after the last; its own sessions do not count.
        today: of this day the sessions count that a person said are over; None for no day.
    """
    rows = reading.connection.execute(_USE, _days(first, until, today))
    return tuple(
        DayUse(
            date.fromisoformat(row.held_on),
            UUID(row.expert_id),
            SeatUse(
                sessions=row.sessions,
                planned=row.planned or 0,
                extra=row.extra or 0,
                used=row.used or 0,
                seen=row.seen or 0,
                no_show=row.no_show or 0,
                unmarked=row.unmarked or 0,
            ),
        )
        for row in rows
    )


def missed_visits(
    reading: Reading, first: date, until: date, today: date | None = None, most: int = 500
) -> tuple[MissedVisit, ...]:
    """Who did not come, the latest first; days as in `use_by_day`."""
    rows = reading.connection.execute(_MISSED, _days(first, until, today) | {"most": most})
    return tuple(
        MissedVisit(
            booking_id=UUID(row.id),
            patient_id=UUID(row.patient_id),
            held_on=date.fromisoformat(row.held_on),
            half_day=HalfDay(row.half_day),
            expert=row.expert or "",
            patient=row.patient or "",
            phone=row.phone or "",
            village=row.village or "",
        )
        for row in rows
    )


def _days(first: date, until: date, today: date | None) -> dict[str, Any]:
    return {
        "first": first.isoformat(),
        "until": until.isoformat(),
        "today": today.isoformat() if today else None,
    }
