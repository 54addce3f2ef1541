"""Acts as the log has them: of this computer today, and of everybody else since a person left."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from desktop.domain.booking import Booking
from desktop.domain.booking_states import undone
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState
from desktop.domain.journal_rows import Act, JournalLine, SinceLeft
from desktop.domain.payload import instant_text, read_instant
from desktop.models.booking import BookingRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.house import AuditRow, PrintRow
from desktop.models.log import CountyViewRow, OpRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.models.staff import StaffRow
from desktop.models.training import TrainingRow
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading

MOST = 500
_STATES = {
    "booking": ("state", "BookingState"),
    "duty_session": ("status", "SessionStatus"),
    "session_event": ("kind", "SessionEventKind"),
    "contact": ("outcome", "ContactOutcome"),
    "referral": ("state", "ReferralState"),
    "training": ("state", "TrainingState"),
}
_LEAVING = ("lock", "sign_out")
_TITLES: dict[str, Any] = {
    "patient": PatientRow.name,
    "referral": ReferralRow.no,
    "training": TrainingRow.no,
    "expert": ExpertRow.name,
    "staff": StaffRow.name,
}


def acts_of_today(reading: Reading, today: date) -> tuple[JournalLine, ...]:
    """Every act of this computer on the local day, the newest first; at most MOST of each kind."""
    begin = datetime.combine(today, time(), CLINIC_ZONE)
    end = begin + timedelta(days=1)
    span = (instant_text(begin), instant_text(end))
    ops = _ops(reading, and_(~OpRow.taken, OpRow.created_wall >= span[0]), span[1])
    lines = [*_op_lines(reading, ops, today), *_audits(reading, span), *_prints(reading, span)]
    return tuple(sorted(lines, key=lambda line: (line.at, line.order), reverse=True))


def changes_since_left(reading: Reading, staff_id: UUID, now: datetime, today: date) -> SinceLeft:
    """What others, other computers and the county changed since this person left the screen."""
    left_at = reading.connection.execute(
        select(AuditRow.at)
        .where(AuditRow.author == str(staff_id), AuditRow.act.in_(_LEAVING))
        .order_by(AuditRow.seq.desc())
        .limit(1)
    ).scalar()
    if left_at is None:
        return SinceLeft(None)
    others = or_(OpRow.taken, OpRow.author != str(staff_id))
    ops = _ops(reading, and_(others, OpRow.created_wall >= left_at), instant_text(now))
    lines = [*_op_lines(reading, ops, today), *_answers(reading, left_at)]
    newest = sorted(lines, key=lambda line: (line.at, line.order), reverse=True)
    return SinceLeft(read_instant(left_at), tuple(newest))


def _ops(reading: Reading, which: Any, before: str) -> Sequence[Any]:
    return reading.connection.execute(
        select(
            OpRow.seq,
            OpRow.kind,
            OpRow.record_id,
            OpRow.revision,
            OpRow.payload,
            OpRow.author,
            OpRow.taken,
            OpRow.created_wall,
            StaffRow.name.label("by"),
        )
        .outerjoin(StaffRow, StaffRow.id == OpRow.author)
        .where(which, OpRow.created_wall <= before)
        .order_by(OpRow.seq.desc())
        .limit(MOST)
    ).all()


def _op_lines(reading: Reading, ops: Sequence[Any], today: date) -> list[JournalLine]:
    payloads = {op.seq: json.loads(op.payload) for op in ops}
    titles = _titles(reading, ops, payloads)
    newest: dict[str, int] = {}
    for op in ops:
        newest[op.record_id] = max(newest.get(op.record_id, 0), op.revision)
    return [
        _op_line(reading, op, payloads[op.seq], titles, today, last=newest[op.record_id])
        for op in ops
    ]


def _op_line(
    reading: Reading,
    op: Any,
    payload: Mapping[str, Any],
    titles: Mapping[str, str],
    today: date,
    *,
    last: int,
) -> JournalLine:
    field, value_list = _STATES.get(op.kind, ("", ""))
    record_id = UUID(op.record_id)
    back = _went_back(reading, op, payload)
    return JournalLine(
        key=f"op:{op.seq}",
        order=op.seq,
        at=read_instant(op.created_wall),
        by=op.by or "",
        act=Act.TAKEN_BACK if back else Act.MADE if op.revision == 1 else Act.CHANGED,
        kind=op.kind,
        record_id=record_id,
        state=str(payload.get(field) or ""),
        state_of=value_list,
        title=titles.get(op.record_id, ""),
        revision=op.revision,
        undo=op.revision == last and not back and _undoable(reading, op, payload, today),
        elsewhere=bool(op.taken),
    )


def _went_back(reading: Reading, op: Any, payload: Mapping[str, Any]) -> bool:
    """A withdrawn event, or a booking that has the state it had two revisions before."""
    if op.kind == "session_event":
        return bool(payload.get("withdrawn"))
    if op.kind != "booking" or op.revision < 3:  # noqa: PLR2004 - made, stepped, taken back
        return False
    states = [each.record.state for each in reading.revisions(Booking, UUID(op.record_id))]
    here = op.revision - 1
    return bool(states[here] == states[here - 2] != states[here - 1])


def _undoable(reading: Reading, op: Any, payload: Mapping[str, Any], today: date) -> bool:
    if op.kind == "session_event":
        return not payload.get("withdrawn") and not op.taken
    waits = payload.get("state") == BookingState.PENDING  # the session is taken back as a whole
    if op.kind != "booking" or op.revision == 1 or waits:
        return False
    return undone(reading.revisions(Booking, UUID(op.record_id)), today=today) is not None


def _titles(
    reading: Reading, ops: Sequence[Any], payloads: Mapping[int, Mapping[str, Any]]
) -> dict[str, str]:
    """Record -> its patient's name, number or name."""
    patients = {
        op.record_id: payloads[op.seq]["patient_id"]
        for op in ops
        if payloads[op.seq].get("patient_id")
    }
    names = _named(reading, PatientRow.name, set(patients.values()))
    found = {record: names[who] for record, who in patients.items() if who in names}
    for kind, column in _TITLES.items():
        ids = {op.record_id for op in ops if op.kind == kind} - set(found)
        found |= _named(reading, column, ids)
    return found | _session_titles(reading, ops, payloads)


def _session_titles(
    reading: Reading, ops: Sequence[Any], payloads: Mapping[int, Mapping[str, Any]]
) -> dict[str, str]:
    """Day and expert of what was done to a session, or said about one."""
    sessions = {op.record_id: op.record_id for op in ops if op.kind == "duty_session"}
    sessions |= {
        op.record_id: payloads[op.seq]["session_id"] for op in ops if op.kind == "session_event"
    }
    if not sessions:
        return {}
    rows = reading.connection.execute(
        select(DutySessionRow.id, DutySessionRow.held_on, ExpertRow.name)
        .outerjoin(ExpertRow, ExpertRow.id == DutySessionRow.expert_id)
        .where(among(DutySessionRow.id)),
        as_listed(set(sessions.values())),
    )
    words = {row.id: f"{row.held_on[5:]} {row.name or ''}".strip() for row in rows}
    return {record: words[which] for record, which in sessions.items() if which in words}


def _named(reading: Reading, column: Any, ids: set[str]) -> dict[str, str]:
    if not ids:
        return {}
    rows = reading.connection.execute(
        select(column.class_.id, column).where(among(column.class_.id)), as_listed(ids)
    )
    return {row[0]: row[1] for row in rows}


def _audits(reading: Reading, span: tuple[str, str]) -> list[JournalLine]:
    rows = reading.connection.execute(
        select(AuditRow.seq, AuditRow.at, AuditRow.act, StaffRow.name)
        .outerjoin(StaffRow, StaffRow.id == AuditRow.author)
        .where(AuditRow.at >= span[0], AuditRow.at < span[1])
        .order_by(AuditRow.seq.desc())
        .limit(MOST)
    ).all()
    return [
        JournalLine(
            key=f"audit:{row.seq}",
            order=row.seq,
            at=read_instant(row.at),
            by=row.name or "",
            act=Act.AUDIT,
            kind=row.act,
        )
        for row in rows
    ]


def _prints(reading: Reading, span: tuple[str, str]) -> list[JournalLine]:
    rows = reading.connection.execute(
        select(PrintRow.seq, PrintRow.at, PrintRow.template, StaffRow.name, BookingRow.no)
        .outerjoin(StaffRow, StaffRow.id == PrintRow.author)
        .outerjoin(BookingRow, BookingRow.id == PrintRow.record_id)
        .where(PrintRow.at >= span[0], PrintRow.at < span[1])
        .order_by(PrintRow.seq.desc())
        .limit(MOST)
    ).all()
    return [
        JournalLine(
            key=f"print:{row.seq}",
            order=row.seq,
            at=read_instant(row.at),
            by=row.name or "",
            act=Act.PRINTED,
            kind=row.template,
            title=row.no or "",
        )
        for row in rows
    ]


def _answers(reading: Reading, since: str) -> list[JournalLine]:
    """What the county answered to our referrals."""
    rows = reading.connection.execute(
        select(CountyViewRow.record_id, CountyViewRow.ref_id, CountyViewRow.changed_at)
        .add_columns(ReferralRow.no)
        .join(ReferralRow, ReferralRow.id == CountyViewRow.ref_id)
        .where(CountyViewRow.kind == "referral_reply", CountyViewRow.changed_at >= since)
        .limit(MOST)
    ).all()
    return [
        JournalLine(
            key=f"county:{row.record_id}",
            at=read_instant(row.changed_at),
            by="",
            act=Act.ANSWERED,
            kind="referral",
            record_id=UUID(row.ref_id),
            title=row.no,
            elsewhere=True,
        )
        for row in rows
    ]
