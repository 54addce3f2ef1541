"""The Today screen (S2). Every card's count is the number of rows one function here returned."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, exists, func, or_, select

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    AttendanceStatus,
    BookingState,
    HalfDay,
    SeatKind,
    SessionEventKind,
    SessionStatus,
    TrainingState,
)
from desktop.domain.outage import SlipState
from desktop.domain.payload import instant_text, read_instant
from desktop.domain.pinyin import best_reading
from desktop.domain.today_rows import (
    Arrival,
    Attention,
    DraftLine,
    SessionSeats,
    TodayBoard,
    TrainingToday,
    Trouble,
)
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.house import DraftRow, OutageSlipRow, SeatRow
from desktop.models.patient import PatientRow
from desktop.models.session_event import SessionEventRow
from desktop.models.staff import StaffRow
from desktop.models.training import TrainingRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.queries.patients import TAIL
from desktop.store.queries.reception_alone import desk_matters
from desktop.store.queries.return_lists import for_today as return_care
from desktop.store.queries.today_day import not_closed, unplaced
from desktop.store.queries.today_doubles import double_matters
from desktop.store.queries.today_referrals import green, open_referrals, to_finish
from desktop.store.queries.today_trouble import attention
from desktop.store.queries.waiting import freed_seats
from desktop.store.store import Reading

ENDS = (SessionEventKind.CLOSED, SessionEventKind.ENDED_EARLY)
SELLING = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED)
COME = (BookingState.ARRIVED, BookingState.CHECKED_IN, BookingState.FULFILLED)


def board(reading: Reading, *, today: date, now: datetime | None = None) -> TodayBoard:
    """Everything the screen shows, from one view of the file.

    Args:
        reading: of the file.
        today: local day.
        now: this instant; without it every session of today counts as still to come.
    """
    now = now or datetime.combine(today, time(), CLINIC_ZONE)
    referrals = open_referrals(reading, today)
    return TodayBoard(
        day=today,
        arrivals=arrivals(reading, today),
        to_place=unplaced(reading, today),
        sessions=sessions(reading, (today, today + timedelta(days=1))),
        green=green(reading, referrals, now),
        to_finish=to_finish(reading, referrals),
        return_care=return_care(reading, today=today, now=now),
        trainings=trainings(reading, today),
        drafts=drafts(reading),
        attention=(
            *double_matters(reading, today=today),
            *attention(reading, referrals),
            *desk_matters(reading, now),
            *_to_offer(reading, now),
            *_to_close(reading, today),
        ),
    )


def _to_offer(reading: Reading, now: datetime) -> Iterable[Attention]:
    """Seats that are free again while somebody waits for one."""
    for freed in freed_seats(reading, now=now):
        yield Attention(
            key=f"{Trouble.FREED_SEAT}:{freed.session_id}",
            trouble=Trouble.FREED_SEAT,
            record_id=freed.session_id,
            kind="duty_session",
            title=f"{freed.held_on:%m-%d} {freed.expert}",
            count=freed.waiting,
        )


def _to_close(reading: Reading, today: date) -> Iterable[Attention]:
    """Sessions of earlier days, to be closed by a person."""
    for session in not_closed(reading, today):
        yield Attention(
            key=f"{Trouble.NOT_CLOSED}:{session.id}",
            trouble=Trouble.NOT_CLOSED,
            record_id=session.id,
            kind="duty_session",
            title=f"{session.held_on:%m-%d} {session.expert}",
            since=session.ends_at,
            count=session.not_come + session.inside,
        )


def arrivals(reading: Reading, today: date) -> tuple[Arrival, ...]:
    """Live bookings of the day, by planned time."""
    rows = reading.connection.execute(
        select(
            BookingRow.__table__,
            PatientRow.name.label("patient"),
            PatientRow.reading,
            PatientRow.birth_date,
            PatientRow.id_no,
            ExpertRow.name.label("expert"),
        )
        .join(PatientRow, PatientRow.id == BookingRow.patient_id)
        .outerjoin(ExpertRow, ExpertRow.id == BookingRow.expert_id)
        .where(BookingRow.held_on == today.isoformat(), BookingRow.state.in_(LIVE_BOOKING))
        .order_by(BookingRow.starts_at, BookingRow.seat_no)
    )
    return tuple(
        Arrival(
            id=UUID(row.id),
            session_id=UUID(row.session_id),
            patient_id=UUID(row.patient_id),
            patient=row.patient,
            reading=row.reading or best_reading(row.patient),
            birth_date=date.fromisoformat(row.birth_date) if row.birth_date else None,
            id_tail=row.id_no[-TAIL:],
            half_day=HalfDay(row.half_day),
            starts_at=read_instant(row.starts_at),
            seat_no=row.seat_no,
            expert=row.expert or "",
            state=BookingState(row.state),
        )
        for row in rows
    )


def sessions(reading: Reading, days: Iterable[date]) -> tuple[SessionSeats, ...]:
    """Sessions of these days with their seats; drafts are left out."""
    session = DutySessionRow
    shown = func.coalesce(session.substitute_expert_id, session.expert_id)
    counted = _seat_counts(reading)
    over = and_(
        SessionEventRow.session_id == session.id,
        SessionEventRow.kind.in_(ENDS),
        ~SessionEventRow.withdrawn,
    )
    rows = reading.connection.execute(
        select(
            session.__table__,
            ExpertRow.name.label("expert"),
            ExpertRow.specialty,
            exists().where(over).label("over"),
            counted,
        )
        .outerjoin(ExpertRow, ExpertRow.id == shown)
        .outerjoin(counted, counted.c.session_id == session.id)
        .where(
            session.held_on.in_([day.isoformat() for day in days]),
            session.status != SessionStatus.DRAFT,
        )
        .order_by(session.held_on, session.starts, ExpertRow.name)
    )
    return tuple(_session(row) for row in rows.mappings())


def _seat_counts(reading: Reading) -> Any:
    device = str(reading.place().device_id)
    live = and_(BookingRow.seat_id == SeatRow.id, BookingRow.state.in_(LIVE_BOOKING))
    taken = BookingRow.id.is_not(None)
    on_paper = exists().where(
        OutageSlipRow.seat_id == SeatRow.id, OutageSlipRow.state == SlipState.OUT
    )
    ours = and_(SeatRow.holder == device, ~SeatRow.giving, SeatRow.hold_until.is_(None))
    by_plan = SeatRow.kind != SeatKind.EXTRA  # extra seats need a consent and are counted nowhere
    mine = and_(~taken, ours, ~on_paper, by_plan)
    return (
        select(
            SeatRow.session_id,
            func.sum(case((or_(taken, by_plan), 1), else_=0)).label("seats"),
            func.sum(case((taken, 1), else_=0)).label("booked"),
            func.sum(case((BookingRow.state.in_(COME), 1), else_=0)).label("arrived"),
            func.sum(case((mine, 1), else_=0)).label("left"),
        )
        .outerjoin(BookingRow, live)
        .where(~SeatRow.closed)
        .group_by(SeatRow.session_id)
        .subquery()
    )


def _session(row: Any) -> SessionSeats:
    day = date.fromisoformat(row["held_on"])
    status = SessionStatus(row["status"])
    if status in SELLING and row["over"]:
        status = SessionStatus.ENDED
    return SessionSeats(
        id=UUID(row["id"]),
        expert=row["expert"] or "",
        specialty=row["specialty"] or "",
        held_on=day,
        half_day=HalfDay(row["half_day"]),
        starts_at=_instant(day, row["starts"]),
        ends_at=_instant(day, row["ends"]),
        room=row["room"],
        status=status,
        seats=row["seats"] or 0,
        booked=row["booked"] or 0,
        arrived=row["arrived"] or 0,
        left=(row["left"] or 0) if status in SELLING else 0,
    )


def _instant(day: date, text: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), CLINIC_ZONE)


def trainings(reading: Reading, today: date) -> tuple[TrainingToday, ...]:
    """Trainings that touch the local day, cancelled ones left out."""
    begin = datetime.combine(today, time(), CLINIC_ZONE)
    rows = reading.connection.execute(
        select(TrainingRow.__table__)
        .where(
            TrainingRow.starts_at < instant_text(begin + timedelta(days=1)),
            TrainingRow.ends_at > instant_text(begin),
            TrainingRow.state != TrainingState.CANCELLED,
        )
        .order_by(TrainingRow.starts_at)
    )
    known = {str(status) for status in AttendanceStatus}
    return tuple(
        TrainingToday(
            id=UUID(row.id),
            topic=row.topic,
            starts_at=read_instant(row.starts_at),
            ends_at=read_instant(row.ends_at),
            place=row.place,
            lecturers=tuple(lecturer["name"] for lecturer in row.lecturers),
            state=TrainingState(row.state),
            on_roster=len(row.attendance),
            marked=sum(person.get("status") in known for person in row.attendance),
        )
        for row in rows
    )


def drafts(reading: Reading) -> tuple[DraftLine, ...]:
    """Half-written forms of everybody, newest first."""
    rows = reading.connection.execute(
        select(DraftRow.id, DraftRow.kind, DraftRow.title, DraftRow.updated_at, StaffRow.name)
        .outerjoin(StaffRow, StaffRow.id == DraftRow.author)
        .where(DraftRow.kind != "question")  # found again where it is asked
        .order_by(DraftRow.updated_at.desc())
    )
    return tuple(
        DraftLine(
            id=UUID(row.id),
            kind=row.kind,
            title=row.title,
            updated_at=read_instant(row.updated_at),
            by=row.name or "",
        )
        for row in rows
    )
