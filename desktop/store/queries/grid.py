"""The two-week calendar (S5): experts by half-days, and an expert's next visits."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import RowMapping, text

from desktop.domain.booking_rows import CellKey, Grid, GridCell, GridExpert
from desktop.domain.codes import HalfDay, Purpose, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.holidays import Holidays, read_holidays
from desktop.domain.kept import Kept
from desktop.domain.lease import GIVE_BACK_HOUR, give_back_at
from desktop.domain.payload import read_instant
from desktop.domain.roster_plan import REPLANNED
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.outage import ON_PAPER
from desktop.store.queries.doubles import two_sessions
from desktop.store.store import Reading

# Written as the partial indexes have it: a bound list would not let SQLite use them.
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_OF_FILE = "(SELECT json_extract(value, '$') FROM setting WHERE key = '{key}')"

# Materialized: flattened, SQLite would ask for the paper of each seat once for every count.
# Cross joins keep their order: from the few sessions to their seats, never through all seats.
_CELLS = text(
    f"""
    WITH own AS MATERIALIZED (
      SELECT {_OF_FILE.format(key="device_id")} AS device, {_OF_FILE.format(key="org_id")} AS org,
        {_OF_FILE.format(key="lease_give_back_hour")} AS give_back_hour
    ), shown AS MATERIALIZED (
      SELECT s.*, EXISTS (
          SELECT 1 FROM session_event e WHERE e.session_id = s.id
            AND e.kind IN ('closed', 'ended-early') AND e.withdrawn = 0) AS said_over
      FROM duty_session s
      WHERE s.held_on >= :first AND s.held_on < :end
        AND NOT (s.status = 'stopped' AND s.stop_note = :replanned)
        AND (:expert IS NULL OR COALESCE(s.substitute_expert_id, s.expert_id) = :expert)
        AND (:session IS NULL OR s.id = :session)
    ), place AS MATERIALIZED (
      SELECT s.id AS session_id, seat.kind, b.seat_no AS sold, b.state,
        s.status <> 'stopped' AND NOT s.said_over AND b.seat_no IS NULL
          AND seat.closed = 0 AND seat.giving = 0
          AND seat.hold_until IS NULL AND seat.holder = own.device AND NOT {ON_PAPER} AS ours,
        s.status <> 'stopped' AND NOT s.said_over AND b.seat_no IS NULL
          AND seat.closed = 0 AND seat.holder IS NULL AND seat.hold_until IS NULL
          AND (seat.kind = 'pool' OR s.org_id = own.org) AS pool
      FROM shown s
      CROSS JOIN own
      CROSS JOIN seat ON seat.session_id = s.id
      LEFT JOIN booking b ON b.session_id = seat.session_id AND b.seat_no = seat.no
        AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE})
    ), counted AS MATERIALIZED (
      SELECT session_id,
        SUM(ours AND kind <> 'extra') AS left_over,
        SUM(ours AND kind = 'extra') AS extra_left,
        SUM(ours AND kind = 'walk-in') AS walk_in_left,
        SUM(ours AND kind = 'reserved') AS reserved_left,
        SUM(ours AND kind = 'pool') AS lent,
        SUM(pool AND kind <> 'extra') AS pool,
        COUNT(sold) AS booked,
        SUM(kind = 'extra' AND sold IS NOT NULL) AS extra_sold,
        SUM(state IN ('pending', 'booked', 'arrived')) AS to_place
      FROM place GROUP BY session_id
    )
    SELECT s.id, s.expert_id, s.held_on, s.half_day, s.status, s.stop_reason, s.purpose, s.room,
      s.starts, s.ends, s.capacity, s.shared, s.release_at, s.series_id, s.revision,
      s.said_over,
      CASE WHEN s.org_id <> own.org THEN COALESCE(o.name, (
          SELECT json_extract(v.payload, '$.name') FROM county_view v
          WHERE v.kind = 'organization' AND v.record_id = s.org_id), '?') ELSE '' END AS org_name,
      own.give_back_hour, other.name AS substitute,
      CASE WHEN s.held_on = :today THEN (
        SELECT e.minutes FROM session_event e
        WHERE e.session_id = s.id AND e.kind = 'delayed' AND e.withdrawn = 0
        ORDER BY e.at DESC, e.created_at DESC LIMIT 1) END AS delay,
      c.*
    FROM shown s
    JOIN own
    LEFT JOIN counted c ON c.session_id = s.id
    LEFT JOIN organization o ON o.id = s.org_id AND s.org_id <> own.org
    LEFT JOIN expert other ON other.id = s.substitute_expert_id
    ORDER BY s.held_on, s.starts, org_name DESC
    """
)
_EXPERTS = text(
    f"""
    SELECT id, name, specialty, title_text, active,
      org_id = {_OF_FILE.format(key="org_id")} AS here,
      (SELECT value FROM setting WHERE key = 'holidays') AS holidays
    FROM expert
    UNION ALL
    SELECT v.record_id, json_extract(v.payload, '$.name'),
      COALESCE(json_extract(v.payload, '$.specialty'), ''),
      COALESCE(json_extract(v.payload, '$.title_text'), ''), 1, 0,
      (SELECT value FROM setting WHERE key = 'holidays')
    FROM county_view v
    WHERE v.kind = 'expert' AND NOT EXISTS (SELECT 1 FROM expert e WHERE e.id = v.record_id)
    ORDER BY specialty, name
    """
)


class OnDay(NamedTuple):
    """What the lease's rule asks of a session."""

    held_on: date


def grid(reading: Reading, first: date, today: date, days: int = 14) -> Grid:
    """Experts by half-days, from `first` on. Three statements, whatever the file holds."""
    cells: dict[CellKey, GridCell] = {}
    for cell in _cells(reading, first, first + timedelta(days=days), today):
        key = (cell.expert_id, cell.held_on, cell.half_day)
        # a session that took the place of a stopped one hides it, and ours another clinic's
        if _shown(cell) and (key not in cells or not cell.stopped):
            cells[key] = cell
    for pair in two_sessions(reading, first):
        for key in [key for key, cell in cells.items() if cell.session_id == pair.later]:
            cells[key] = replace(cells[key], double=True, left=0, pool=0)
    rows = list(reading.connection.execute(_EXPERTS).mappings())
    return Grid(first, days, tuple(_experts(rows, cells)), cells, _holidays(rows))


def next_visits(
    reading: Reading, expert_id: UUID, today: date, most: int = 4
) -> tuple[GridCell, ...]:
    """下次来院: the expert's next sessions that are held, the soonest first."""
    ahead = _cells(reading, today, date.max, today, expert_id=expert_id)
    return tuple(cell for cell in ahead if not cell.stopped and not cell.draft)[:most]


def session_cell(reading: Reading, session: Kept[DutySession], today: date) -> GridCell:
    """One session as the grid shows it."""
    day = session.record.held_on
    return next(_cells(reading, day, day + timedelta(days=1), today, session_id=session.id))


def _cells(
    reading: Reading,
    first: date,
    end: date,
    today: date,
    *,
    expert_id: UUID | None = None,
    session_id: UUID | None = None,
) -> Iterator[GridCell]:
    rows = reading.connection.execute(
        _CELLS,
        {
            "first": first.isoformat(),
            "end": end.isoformat(),
            "today": today.isoformat(),
            "expert": str(expert_id) if expert_id else None,
            "session": str(session_id) if session_id else None,
            "replanned": REPLANNED,
        },
    ).mappings()
    return map(_cell, rows)


def _gives_back(row: RowMapping) -> datetime | None:
    """When the pool seats of this session that were lent and not sold are anybody's again."""
    if not row["lent"] or not row["org_name"]:
        return None
    hour = row["give_back_hour"]
    day = OnDay(date.fromisoformat(row["held_on"]))
    return give_back_at(day, GIVE_BACK_HOUR if hour is None else int(hour))


def _cell(row: RowMapping) -> GridCell:
    return GridCell(
        session_id=UUID(row["id"]),
        expert_id=UUID(row["expert_id"]),
        held_on=date.fromisoformat(row["held_on"]),
        half_day=HalfDay(row["half_day"]),
        status=SessionStatus(row["status"]),
        stop_reason=StopReason(row["stop_reason"]) if row["stop_reason"] else None,
        purpose=Purpose(row["purpose"]),
        room=row["room"],
        starts=time.fromisoformat(row["starts"]),
        ends=time.fromisoformat(row["ends"]),
        capacity=row["capacity"],
        left=row["left_over"] or 0,
        booked=row["booked"] or 0,
        to_place=(row["to_place"] or 0) if row["status"] == SessionStatus.STOPPED else 0,
        pool=row["pool"] or 0,
        shared=row["shared"],
        lent=row["lent"] or 0,
        extra_left=row["extra_left"] or 0,
        extra_sold=row["extra_sold"] or 0,
        walk_in_left=row["walk_in_left"] or 0,
        reserved_left=row["reserved_left"] or 0,
        org_name=row["org_name"],
        substitute=row["substitute"] or "",
        delay=row["delay"] or 0,
        over=bool(row["said_over"]),
        gives_back_at=_gives_back(row),
        release_at=read_instant(row["release_at"]) if row["release_at"] else None,
        series_id=UUID(row["series_id"]) if row["series_id"] else None,
        revision=row["revision"],
    )


def _shown(cell: GridCell) -> bool:
    """Another clinic's session concerns us where it lends seats, or has a patient of ours.

    Also when it has none left for us: then there is its waiting list.
    """
    return not cell.elsewhere or bool(cell.shared or cell.left or cell.booked)


def _experts(rows: Iterable[RowMapping], cells: dict[CellKey, GridCell]) -> Iterable[GridExpert]:
    shown = {key[0] for key in cells}
    for row in rows:
        expert_id = UUID(row["id"])
        if expert_id in shown or (row["active"] and row["here"]):
            yield GridExpert(
                id=expert_id,
                name=row["name"],
                specialty=row["specialty"],
                title_text=row["title_text"],
                here=bool(row["here"]),
            )


def _holidays(rows: list[RowMapping]) -> Holidays:
    said = rows[0]["holidays"] if rows else None
    return read_holidays(json.loads(said)) if said else Holidays()
