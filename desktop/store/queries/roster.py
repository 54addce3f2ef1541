"""Sessions as the roster needs them: of some days, of a series, an expert's next visits."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import func, select, text

from desktop.domain.codes import SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.holidays import SETTING, Holidays, read_holidays
from desktop.domain.kept import Kept
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.store import Reading, kept

# Written as the partial indexes have it: a bound list would not let SQLite use them.
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_HELD = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED)


def sessions_between(reading: Reading, first: date, end: date) -> tuple[Kept[DutySession], ...]:
    """Sessions of this clinic from `first` to the day before `end`, by day and time."""
    rows = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.org_id == str(reading.place().org_id))
        .where(DutySessionRow.held_on >= first.isoformat())
        .where(DutySessionRow.held_on < end.isoformat())
        .order_by(DutySessionRow.held_on, DutySessionRow.starts, DutySessionRow.room)
    ).mappings()
    return tuple(kept(DutySession, row) for row in rows)


def standing_on(reading: Reading, days: Collection[date]) -> tuple[Kept[DutySession], ...]:
    """Every session of these days that is not stopped, for duplicates and overlaps."""
    if not days:
        return ()
    rows = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on >= min(days).isoformat())
        .where(DutySessionRow.held_on <= max(days).isoformat())
        .where(DutySessionRow.status != SessionStatus.STOPPED)
    ).mappings()
    found = (kept(DutySession, row) for row in rows)
    return tuple(each for each in found if each.record.held_on in days)


def series_from(reading: Reading, series_id: UUID, day: date) -> tuple[Kept[DutySession], ...]:
    """Sessions of a series from a day on that are not stopped, the earliest first."""
    rows = reading.connection.execute(
        select(DutySessionRow.__table__)
        .where(DutySessionRow.held_on >= day.isoformat())
        .where(DutySessionRow.series_id == str(series_id))
        .where(DutySessionRow.status != SessionStatus.STOPPED)
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    ).mappings()
    return tuple(kept(DutySession, row) for row in rows)


def visit_days(reading: Reading, expert_id: UUID, today: date) -> tuple[date, ...]:
    """Days from today on that an expert comes, as himself or for another."""
    rows = reading.connection.execute(
        select(DutySessionRow.held_on)
        .distinct()
        .where(DutySessionRow.held_on >= today.isoformat())
        .where(DutySessionRow.status.in_(_HELD))
        .where(
            func.coalesce(DutySessionRow.substitute_expert_id, DutySessionRow.expert_id)
            == str(expert_id)
        )
        .order_by(DutySessionRow.held_on)
    )
    return tuple(date.fromisoformat(row.held_on) for row in rows)


def sold_seats(reading: Reading, session_ids: Iterable[UUID]) -> Mapping[UUID, int]:
    """How many seats of each session have a live booking; sessions without any are left out."""
    asked = [str(each) for each in session_ids]
    if not asked:
        return {}
    rows = reading.connection.execute(
        select(BookingRow.session_id, func.count())
        .where(BookingRow.session_id.in_(asked))
        .where(BookingRow.seat_no.is_not(None))
        .where(text(f"booking.state IN ({_LIVE})"))
        .group_by(BookingRow.session_id)
    )
    return {UUID(row[0]): row[1] for row in rows}


def experts_by_id(reading: Reading) -> Mapping[UUID, Expert]:
    """Every expert known here, by id."""
    return {each.id: each.record for each in reading.all_of(Expert)}


def holidays(reading: Reading) -> Holidays:
    """The clinic's list of holidays."""
    return read_holidays(reading.setting(SETTING))
