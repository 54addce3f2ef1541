"""Referrals for the board, for one screen, and for a form's choices."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from desktop.domain.clock import local_day
from desktop.domain.codes import ReferralState, Sex, StepKind, Urgency
from desktop.domain.draft import Draft
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_rows import BoardRow, OpenReferral
from desktop.domain.referral_states import Folder, Holder, Progress
from desktop.models.organization import OrganizationRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.store.drafts import all_drafts
from desktop.store.queries.referral_standing import (
    CLOSED_FOR,
    Standing,
    running_or_lately_closed,
    standings,
)
from desktop.store.queries.standing_memo import StandingMemo, put_off, standings_of
from desktop.store.store import Reading


def board(
    reading: Reading,
    *,
    today: date,
    memo: StandingMemo | None = None,
    over_later: bool = False,
) -> tuple[BoardRow, ...]:
    """Every running referral, every draft, and what was closed in the last 30 days.

    Green and urgent ones first, then who has waited longest.

    Args:
        reading: the file.
        today: local day.
        memo: of a reader who comes again; what has not changed is not worked out anew.
        over_later: without what is over, where that is much and was never read; `memo.later`
            says what is missing.
    """
    drafts = {draft.id: draft for draft in all_drafts(reading, "referral")}
    which = running_or_lately_closed(today)
    rows = _rows(reading, which, set(drafts), memo or StandingMemo(), over_later=over_later)
    known = {row.id for row in rows}
    rows += [_draft_row(draft) for draft in drafts.values() if draft.id not in known]
    oldest = today - CLOSED_FOR
    rows = [
        row
        for row in rows
        if row.progress.folder is not Folder.CLOSED or local_day(row.progress.since) >= oldest
    ]
    return tuple(sorted(rows, key=_pressing))


def _pressing(row: BoardRow) -> tuple[Any, ...]:
    order = {"stat": 0, "urgent": 1, "routine": 2}[row.urgency]
    return (not row.green_channel and order == 2, order, row.progress.since)  # noqa: PLR2004


def _rows(
    reading: Reading,
    which: ColumnElement[bool],
    edited: set[UUID],
    memo: StandingMemo,
    *,
    over_later: bool,
) -> list[BoardRow]:
    asked = (
        select(
            ReferralRow.id,
            ReferralRow.revision,
            PatientRow.name.label("patient_name"),
            PatientRow.sex.label("patient_sex"),
            PatientRow.birth_date.label("patient_birth"),
            OrganizationRow.name.label("to_org"),
        )
        .join(PatientRow, PatientRow.id == ReferralRow.patient_id)
        .outerjoin(OrganizationRow, OrganizationRow.id == ReferralRow.to_org_id)
        .where(which, ReferralRow.from_org_id == str(reading.place().org_id))
    )
    found = reading.connection.execute(asked).mappings().all()
    marks = [(row["id"], row["revision"]) for row in found]
    if over_later:
        later = put_off(reading, marks, memo)
        found = [row for row in found if row["id"] not in later]
        marks = [mark for mark in marks if mark[0] not in later]
    else:
        memo.later = []
    made = standings_of(reading, marks, memo, clocks_of_ended=False)
    return [
        _board_row(each, row, edited=each.kept.id in edited)
        for each, row in zip(made, found, strict=True)
    ]


def _board_row(standing: Standing, more: Mapping[Any, Any], *, edited: bool) -> BoardRow:
    referral, stands, reply = standing.kept, standing.progress, standing.reply
    record, born = referral.record, more["patient_birth"]
    return BoardRow(
        id=referral.id,
        no=record.no,
        patient_id=record.patient_id,
        patient_name=more["patient_name"],
        sex=Sex(more["patient_sex"]),
        birth_date=date.fromisoformat(born) if born else None,
        to_org=more["to_org"] or "",
        to_dept=record.to_dept,
        urgency=record.urgency,
        green_channel=record.green_channel,
        complaint=record.chief_complaint or next((d.text for d in record.diagnoses), ""),
        revision=referral.revision,
        delivery=standing.delivery,
        progress=stands,
        edited=edited,
        clock=standing.clock,
        reject_code=reply.reject_code if reply else None,
        said=_said(standing),
    )


def _said(standing: Standing) -> str:
    """What the hospital asks or why it declines, in its own words."""
    stands, reply = standing.progress, standing.reply
    if stands.by_phone:
        told = [step.result for step in standing.steps if step.told_state is stands.state]
        return told[-1] if told else ""
    if stands.asked:
        asked = [s.result for s in standing.steps if s.kind is StepKind.QUESTION]
        return (reply.question if reply else "") or (asked[-1] if asked else "")
    if stands.state is ReferralState.REJECTED and reply is not None:
        return " · ".join(part for part in (reply.reject_reason, reply.note) if part)
    return ""


def _draft_row(draft: Draft) -> BoardRow:
    assert draft.updated_at is not None  # a stored draft has been kept
    # an emergency half written is one: it stands on top, and its filter finds it
    chosen = draft.values.get("urgency")  # as the form keeps its choice: a list of at most one
    said = [each for each in Urgency if isinstance(chosen, list) and each in chosen]
    return BoardRow(
        id=draft.id,
        urgency=said[0] if said else Urgency.ROUTINE,
        green_channel=draft.values.get("green_channel") is True,
        complaint=draft.title,
        is_draft=True,
        progress=Progress(
            state=ReferralState.DRAFT,
            county=ReferralState.DRAFT,
            holder=Holder.US,
            since=draft.updated_at,
            folder=Folder.DRAFTS,
        ),
    )


def open_of(
    reading: Reading, patient_id: UUID, *, besides: UUID | None = None
) -> tuple[OpenReferral, ...]:
    """Referrals of the patient that are not over yet, newest first."""
    asked = (
        select(ReferralRow.__table__, OrganizationRow.name.label("to_org_name"))
        .outerjoin(OrganizationRow, OrganizationRow.id == ReferralRow.to_org_id)
        .where(
            ReferralRow.patient_id == str(patient_id),
            ReferralRow.state.not_in([str(state) for state in FINISHED]),
            ReferralRow.id != str(besides),
            ReferralRow.from_org_id == str(reading.place().org_id),
        )
        .order_by(ReferralRow.created_at.desc())
    )
    found = [dict(row) for row in reading.connection.execute(asked).mappings()]
    orgs = [row.pop("to_org_name") or "" for row in found]
    return tuple(
        OpenReferral(
            id=each.kept.id,
            no=each.kept.record.no,
            at=each.kept.record.issued_at or each.kept.created_at,
            to_org=org,
            complaint=each.kept.record.chief_complaint,
            progress=each.progress,
        )
        for each, org in zip(standings(reading, found), orgs, strict=True)
        if each.progress.folder is not Folder.CLOSED
    )
