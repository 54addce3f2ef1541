"""Patients whom this hospital sent down: kept and missed steps, and at which clinic."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import DownSource, FollowUpResult, FollowUpState
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import day_of, overdue
from desktop.domain.kept import Delivery, Kept
from desktop.domain.reception_clock import SETTING as LIMITS
from desktop.domain.reception_clock import limits_of
from desktop.domain.return_rows import SentRow, Who
from desktop.models.down_referral import DownReferralRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.log import CountyViewRow
from desktop.store.queries import return_care as care
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import organization
from desktop.store.store import Reading, kept

LOOKED_BACK = timedelta(days=400)


def sent(reading: Reading, *, today: date, now: datetime) -> tuple[SentRow, ...]:
    """Those that need somebody first: refused, unanswered, overdue steps; then by issue."""
    own = reading.place().org_id
    downs = _downs(reading, own)
    tasks = _tasks(reading, downs)
    told = _told(reading)
    people = care.patients(reading, (each.record.patient_id for each in downs.values()))
    orgs = {each: organization(reading, each) for each in _centres(downs)}
    deliveries = delivery_of(reading, downs)
    limit = timedelta(minutes=limits_of(reading.setting(LIMITS)).answer_down)
    rows = []
    for each in downs.values():
        issued = each.record.issued_at
        if issued is None or now - issued > LOOKED_BACK:
            continue
        state, note = told.get(each.id, ("", ""))
        row = _row(tasks[each.id], today)
        patient = people.get(each.record.patient_id)
        org = orgs.get(each.record.to_org_id)
        rows.append(
            SentRow(
                id=each.id,
                who=Who(id=each.record.patient_id, name=patient.record.name if patient else ""),
                down=each.record,
                revision=each.revision,
                clinic=org.name if org else "",
                clinic_phone=org.phone if org else "",
                told=state,
                reject_note=note,
                to_reassign=state in {"", "issued", "received", "waiting"} and now - issued > limit,
                delivery=deliveries.get(each.id, Delivery.LOCAL),
                **row,
            )
        )
    return tuple(sorted(rows, key=_pressing))


def _centres(downs: dict[UUID, Kept[DownReferral]]) -> set[UUID]:
    return {each.record.to_org_id for each in downs.values()}


def _row(tasks: list[FollowUp], today: date) -> dict[str, Any]:
    states = [each.state for each in tasks]
    late = sorted((each for each in tasks if overdue(each, today)), key=day_of)
    ahead = [day_of(each) for each in tasks if each.state is FollowUpState.OPEN]
    return {
        "next_due": min(ahead, default=None),
        "open": len(ahead),
        "done": states.count(FollowUpState.DONE),
        "missed": states.count(FollowUpState.MISSED),
        "overdue": len(late),
        "overdue_text": late[0].text if late else "",
        "worse": any(each.result is FollowUpResult.WORSE for each in tasks),
    }


def _pressing(row: SentRow) -> tuple[bool, bool, bool, int, float]:
    issued = row.down.issued_at
    refused = row.told == "rejected"
    return (
        not refused,
        not row.to_reassign,
        not row.overdue,
        -row.overdue,
        -(issued.timestamp() if issued else 0.0),
    )


def _downs(reading: Reading, own: UUID) -> dict[UUID, Kept[DownReferral]]:
    rows = reading.connection.execute(
        select(DownReferralRow.__table__).where(
            DownReferralRow.from_org_id == str(own),
            DownReferralRow.source == DownSource.ELECTRONIC,
            DownReferralRow.issued_at.is_not(None),
            DownReferralRow.void_reason == "",
        )
    ).mappings()
    return {each.id: each for each in (kept(DownReferral, row) for row in rows)}


def _tasks(reading: Reading, downs: dict[UUID, Kept[DownReferral]]) -> dict[UUID, list[FollowUp]]:
    found: dict[UUID, list[FollowUp]] = defaultdict(list)
    rows = reading.connection.execute(
        select(FollowUpRow.__table__).where(FollowUpRow.down_referral_id.is_not(None))
    ).mappings()
    for row in rows:
        task = kept(FollowUp, row).record
        if task.down_referral_id in downs:
            found[task.down_referral_id].append(task)
    return found


def _told(reading: Reading) -> dict[UUID, tuple[str, str]]:
    """Down-referral -> the receiving unit's state and words, as far as they have come here."""
    rows = reading.connection.execute(
        select(CountyViewRow.ref_id, CountyViewRow.payload)
        .where(CountyViewRow.kind == "referral_reply", CountyViewRow.ref_id.is_not(None))
        .order_by(CountyViewRow.changed_at)
    )
    found = {
        UUID(row.ref_id): (
            row.payload.get("state", ""),
            row.payload.get("reject_reason") or row.payload.get("note", ""),
        )
        for row in rows
    }
    for down_id, reception in care.down_receptions(reading).items():
        said = reception.record
        note = said.reject_note or str(said.reject_reason or "") or said.note
        found[down_id] = (str(said.state), note)
    return found
