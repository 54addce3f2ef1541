"""Attachments of a record, as the strip shows them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.attachment import Attachment
from desktop.domain.attachment_rows import AttachmentFacts, AttachmentLine, AttachmentState
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import StoreError
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral
from desktop.models.attachment import AttachmentRow
from desktop.models.log import OpRow
from desktop.models.staff import StaffRow
from desktop.store.attachments import counts
from desktop.store.queries.delivery import delivery_of
from desktop.store.readings import kept
from desktop.store.store import Reading

_NUMBERED: dict[str, type[Any]] = {"referral": Referral, "down_referral": DownReferral}
_DELIVERED = {
    Delivery.LOCAL: AttachmentState.WITH_RECORD,
    Delivery.ARRIVED: AttachmentState.ARRIVED,
    Delivery.KEPT_HERE: AttachmentState.KEPT_HERE,
    Delivery.TAKEN_AWAY: AttachmentState.TAKEN_AWAY,
    Delivery.SENDING: AttachmentState.SENDING,
    Delivery.WAITING: AttachmentState.WAITING,
    Delivery.BLOCKED: AttachmentState.BLOCKED,
    Delivery.REFUSED: AttachmentState.REFUSED,
    Delivery.CONFLICT: AttachmentState.CONFLICT,
}


def lines(reading: Reading, about_id: UUID) -> tuple[AttachmentLine, ...]:
    """Attachments of a record, oldest first, void ones included."""
    table = AttachmentRow.__table__
    rows = reading.connection.execute(
        select(table)
        .where(AttachmentRow.about_id == str(about_id))
        .order_by(AttachmentRow.created_at, AttachmentRow.id)
    ).mappings()
    found = [kept(Attachment, row) for row in rows]
    if not found:
        return ()
    ids = [each.id for each in found]
    foreign, names = _foreign(reading, ids), _names(reading, found)
    parts, delivered = counts(reading, ids), delivery_of(reading, ids)
    return tuple(
        _line(
            each,
            parts.get(str(each.id), (0, 0)),
            delivered.get(each.id, Delivery.LOCAL),
            foreign=str(each.id) in foreign,
            author=names.get(str(each.created_by), ""),
        )
        for each in found
    )


def one(reading: Reading, attachment_id: UUID) -> AttachmentLine | None:
    """One attachment as the strip shows it."""
    found = reading.get(Attachment, attachment_id)
    if found is None:
        return None
    shown = lines(reading, found.record.about_id)
    return next(each for each in shown if each.id == attachment_id)


def _line(
    found: Kept[Attachment],
    parts: tuple[int, int],
    delivery: Delivery,
    *,
    foreign: bool,
    author: str,
) -> AttachmentLine:
    here, sure = parts
    whole = here >= found.record.parts > 0
    return AttachmentLine(
        id=found.id,
        revision=found.revision,
        record=found.record,
        state=_state(found.record, delivery, sure, foreign=foreign, whole=whole),
        done_parts=min(sure, found.record.parts),
        whole=whole,
        ours=not foreign,
        created_at=found.created_at,
        author=author,
    )


def _state(
    record: Attachment, delivery: Delivery, sure: int, *, foreign: bool, whole: bool
) -> AttachmentState:
    if record.void_reason:
        return AttachmentState.VOID
    if foreign:
        return AttachmentState.HERE if whole else AttachmentState.COMING
    if delivery is Delivery.WAITING and sure:
        return AttachmentState.SENDING
    return _DELIVERED[delivery]


def _foreign(reading: Reading, ids: list[UUID]) -> set[str]:
    """Those that another clinic or the hospital made: their first op was taken in."""
    asked = select(OpRow.record_id).where(
        OpRow.record_id.in_([str(each) for each in ids]), OpRow.revision == 1, OpRow.taken
    )
    return set(reading.connection.execute(asked).scalars())


def _names(reading: Reading, found: list[Kept[Attachment]]) -> Mapping[str, str]:
    authors = {str(each.created_by) for each in found}
    asked = select(StaffRow.id, StaffRow.name).where(StaffRow.id.in_(authors))
    return {row.id: row.name for row in reading.connection.execute(asked)}


def facts(reading: Reading, attachment_id: UUID) -> AttachmentFacts:
    """What the head of the printed picture says.

    Raises:
        StoreError: there is no such attachment.
    """
    found = reading.get(Attachment, attachment_id)
    if found is None:
        raise StoreError
    record = found.record
    patient = reading.get(Patient, record.patient_id)
    about_type = _NUMBERED.get(record.about_kind)
    about = reading.get(about_type, record.about_id) if about_type else None
    return AttachmentFacts(
        title=record.title,
        kind=record.kind,
        patient=patient.record.name if patient else "",
        about_no=str(about.record.no) if about else "",
        clinic=reading.place().org_name,
        revision=found.revision,
        taken_at=record.taken_at,
    )
