"""专家坐诊一周安排表 (forms.md E5): a week of every expert, read in one view of the file."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select, text

from desktop.domain.booking_papers import WeekCell, WeekRoster, WeekRow
from desktop.domain.codes import HalfDay, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.organization import OrganizationRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.queries.booking import expert_line
from desktop.store.queries.outage import own_phone
from desktop.store.store import Reading, kept

_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_WEEK = timedelta(days=7)


def week_roster(reading: Reading, day: date) -> WeekRoster:
    """The week of a day, from Monday, of every expert who has a session in it."""
    monday = day - timedelta(days=day.weekday())
    rows = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on >= monday.isoformat())
        .where(DutySessionRow.held_on < (monday + _WEEK).isoformat())
        .where(DutySessionRow.status != SessionStatus.DRAFT)
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    ).mappings()
    sessions = [kept(DutySession, row) for row in rows]
    sold = _sold(reading, monday)
    cells: dict[UUID, dict[tuple[date, HalfDay], WeekCell]] = {}
    for session in sessions:
        record = session.record
        own = cells.setdefault(record.expert_id, {})
        key = (record.held_on, record.half_day)
        # one that took the place of a stopped session hides it
        if key not in own or own[key].stopped:
            own[key] = _week_cell(reading, record, sold.get(str(session.id), 0))
    return WeekRoster(
        clinic=reading.setting("org_name", ""),
        monday=monday,
        own_phone=own_phone(reading),
        rows=tuple(_week_rows(reading, cells)),
    )


def _week_cell(reading: Reading, record: DutySession, sold: int) -> WeekCell:
    other = record.substitute_expert_id
    return WeekCell(
        booked=sold,
        capacity=record.capacity,
        stopped=record.status is SessionStatus.STOPPED,
        substitute=expert_line(reading, other).name if other else "",
        starts=record.starts,
    )


def _week_rows(
    reading: Reading, cells: Mapping[UUID, Mapping[tuple[date, HalfDay], WeekCell]]
) -> list[WeekRow]:
    rows = reading.connection.execute(
        select(ExpertRow.__table__, OrganizationRow.name.label("hospital"))
        .outerjoin(OrganizationRow, OrganizationRow.id == ExpertRow.home_org_id)
        .order_by(ExpertRow.specialty, ExpertRow.name)
    ).mappings()
    return [
        WeekRow(
            name=row["name"],
            title_text=row["title_text"],
            specialty=row["specialty"],
            hospital=row["hospital"] or "",
            cells=cells.get(UUID(row["id"]), {}),
        )
        for row in rows
        if UUID(row["id"]) in cells
    ]


def _sold(reading: Reading, monday: date) -> dict[str, int]:
    rows = reading.connection.execute(
        select(BookingRow.session_id, func.count().label("sold"))
        .where(BookingRow.held_on >= monday.isoformat())
        .where(BookingRow.held_on < (monday + _WEEK).isoformat())
        .where(BookingRow.seat_no.is_not(None))
        .where(text(f"booking.state IN ({_LIVE})"))
        .group_by(BookingRow.session_id)
    )
    return {row.session_id: row.sold for row in rows}
