"""Bytes of attachments, in parts, inside the encrypted file and nowhere else.

`sent` is what goes to the county, `original` what was handed in. A part of `sent` counts as being
at the county only when it was read back from there with the same hash (`confirmed_at`).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import aliased

from desktop.domain.attachment import PART_BYTES
from desktop.domain.payload import instant_text
from desktop.models.attachment import AttachmentRow
from desktop.models.log import OpRow, OpStateRow
from desktop.models.referral_house import AttachmentPartRow
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

SENT, ORIGINAL = "sent", "original"
KIND = "attachment"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An attachment some of whose parts are still to travel.

    Attributes:
        op_id: of the op that waits for its parts; empty for somebody else's.
        seen: parts that the county answered to have, but that were not read back yet.
        missing: parts to be uploaded and read back, or to be fetched, in order.
    """

    id: str
    op_id: str
    content_type: str
    patient_id: str
    size: int
    sha256: str
    part_sha256: tuple[str, ...]
    parts: int
    missing: tuple[int, ...]
    seen: frozenset[int] = frozenset()


def cut(data: bytes) -> list[bytes]:
    """The bytes in parts, as they travel."""
    return [data[start : start + PART_BYTES] for start in range(0, len(data), PART_BYTES)]


def hashed(data: bytes) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def keep(unit: Unit, attachment_id: UUID, variant: str, data: bytes) -> None:
    """Keep all bytes of a variant."""
    rows = [
        _row(str(attachment_id), variant, number, part) for number, part in enumerate(cut(data))
    ]
    unit.connection.execute(_KEEP, rows)
    if variant == SENT:
        unit.bytes_kept.add(str(attachment_id))


def keep_fetched(unit: Unit, attachment_id: str, number: int, part: bytes) -> None:
    """Keep a part that came from the county with the right hash."""
    at = instant_text(unit.now)
    row = _row(attachment_id, SENT, number, part)
    unit.connection.execute(_KEEP, [row | {"uploaded_at": at, "confirmed_at": at}])
    unit.touched(KIND)


def content(reading: Reading, attachment_id: UUID | str, variant: str = SENT) -> bytes:
    """The bytes that are here, in order; compare their hash before believing them."""
    rows = reading.connection.execute(_CONTENT, {"id": str(attachment_id), "variant": variant})
    return b"".join(rows.scalars())


def part(reading: Reading, attachment_id: str, number: int) -> bytes:
    """One part of what is sent; empty when it is not here."""
    found = reading.connection.execute(_PART, {"id": attachment_id, "number": number}).scalar()
    return found or b""


def uploaded(unit: Unit, attachment_id: str, number: int) -> None:
    """The county answered that it has the part."""
    _mark(unit, attachment_id, number, uploaded_at=instant_text(unit.now))


def confirmed(unit: Unit, attachment_id: str, number: int) -> None:
    """The part was read back from the county with the same hash."""
    _mark(unit, attachment_id, number, confirmed_at=instant_text(unit.now))
    unit.touched(KIND)


def doubt_told(unit: Unit, op_id: str) -> None:
    """The county refused to be told: if that was an attachment, its parts are read back again."""
    unit.connection.execute(_DOUBT, {"op": op_id})


def doubt_untold(unit: Unit) -> None:
    """The county went back to an older backup: doubt all that is not told, or owed again."""
    unit.connection.execute(_DOUBT_UNTOLD)


def forget_fetched(unit: Unit, attachment_id: str) -> None:
    """What came from the county was not whole: it is fetched again."""
    unit.connection.execute(_DROP, {"id": attachment_id})
    unit.touched(KIND)


def counts(reading: Reading, attachment_ids: Iterable[UUID]) -> dict[str, tuple[int, int]]:
    """Attachment -> how many parts of what is sent are here, and how many are confirmed."""
    asked = as_listed(str(each) for each in attachment_ids)
    return {row[0]: (row[1], row[2]) for row in reading.connection.execute(_COUNTS, asked)}


def same_bytes(reading: Reading, about_id: UUID, original_sha256: str) -> str:
    """Title of a standing attachment of this record that came from the same bytes, or empty."""
    asked = {"about": str(about_id), "hash": original_sha256}
    return str(reading.connection.execute(_SAME, asked).scalar() or "")


def to_upload(reading: Reading) -> list[Waiting]:
    """Ours that wait for their parts and whose record is at the county, most urgent first."""
    return _waiting(reading, reading.connection.execute(_TO_UPLOAD).mappings())


def not_ready(reading: Reading) -> frozenset[str]:
    """Ids of attachments that must not be told to the county yet.

    Their bytes are not there for certain, or their record is still a draft. A void one needs none.
    """
    return frozenset(reading.connection.execute(_NOT_READY).scalars())


def to_fetch(reading: Reading) -> list[Waiting]:
    """Somebody else's that are not all here yet, most urgent first."""
    return _waiting(reading, reading.connection.execute(_TO_FETCH).mappings())


def _waiting(reading: Reading, rows: Iterable[Any]) -> list[Waiting]:
    found = []
    for row in rows:
        parts = reading.connection.execute(_STATES, {"id": row["id"]}).all()
        done = {number for number, _, sure in parts if sure}
        found.append(
            Waiting(
                row["id"],
                row["op_id"],
                row["content_type"],
                row["patient_id"],
                row["size"],
                row["sha256"],
                tuple(row["part_sha256"]),
                row["parts"],
                # no more than there are hashes: what the county says may be anything
                tuple(each for each in range(len(row["part_sha256"])) if each not in done),
                frozenset(number for number, answered, sure in parts if answered and not sure),
            )
        )
    return found


def _row(attachment_id: str, variant: str, number: int, data: bytes) -> dict[str, Any]:
    return {
        "attachment_id": attachment_id,
        "variant": variant,
        "no": number,
        "sha256": hashed(data),
        "data": data,
        "uploaded_at": None,
        "confirmed_at": None,
    }


def _mark(unit: Unit, attachment_id: str, number: int, **values: str) -> None:
    unit.connection.execute(
        update(AttachmentPartRow)
        .where(_C.attachment_id == attachment_id, _C.variant == SENT, _C.no == number)
        .values(**values)
    )


def stays_here(op: Any) -> ColumnElement[bool]:
    """Whether an op is not meant to be sent; an attachment stays with the draft it belongs to.

    Args:
        op: what has the columns of `op`.
    """
    row, about = aliased(AttachmentRow), aliased(OpRow)
    told = exists().where(about.record_id == row.about_id, ~about.local_only)
    draft = exists().where(row.id == op.record_id, ~told)
    return or_(op.local_only, and_(op.kind == KIND, draft))


# --- statements, built once --------------------------------------------------------------------

_PARTS = cast("Table", AttachmentPartRow.__table__)
_C = _PARTS.c
_A = cast("Table", AttachmentRow.__table__)
_OP, _STATE = cast("Table", OpRow.__table__).c, cast("Table", OpStateRow.__table__).c

_KEEP = upsert(_PARTS)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["attachment_id", "variant", "no"],
    set_={name: _KEEP.excluded[name] for name in ("sha256", "data", "uploaded_at", "confirmed_at")},
)
_MINE = (_C.attachment_id == bindparam("id")) & (_C.variant == SENT)
_CONTENT = (
    select(_C.data)
    .where(_C.attachment_id == bindparam("id"), _C.variant == bindparam("variant"))
    .order_by(_C.no)
)
_PART = select(_C.data).where(_MINE, _C.no == bindparam("number"))
_STATES = select(_C.no, _C.uploaded_at.is_not(None), _C.confirmed_at.is_not(None)).where(_MINE)
_DROP = delete(_PARTS).where(_MINE)
_OWED = (
    select(_OP.record_id, func.max(_OP.op_id).label("op_id"))
    .join_from(OpRow.__table__, OpStateRow.__table__, _OP.op_id == _STATE.op_id)
    .where(_STATE.state == "PENDING", _OP.kind == KIND)
    .group_by(_OP.record_id)
    .subquery("owed")
)
_DOUBT = (
    update(_PARTS)
    .where(
        _C.attachment_id.in_(
            select(_OP.record_id).where(_OP.op_id == bindparam("op"), _OP.kind == KIND)
        ),
        _C.variant == SENT,
    )
    .values(confirmed_at=None)
)
_DOUBT_UNTOLD = (
    update(_PARTS)
    .where(_C.attachment_id.in_(select(_OWED.c.record_id)), _C.variant == SENT)
    .values(confirmed_at=None)
)
_COUNTS = (
    select(_C.attachment_id, func.count(), func.count(_C.confirmed_at))
    .where(among(_C.attachment_id), _C.variant == SENT)
    .group_by(_C.attachment_id)
)
_SAME = (
    select(_A.c.title)
    .where(
        _A.c.about_id == bindparam("about"),
        _A.c.original_sha256 == bindparam("hash"),
        _A.c.void_reason == "",
    )
    .limit(1)
)
_SURE = (
    select(func.count(_C.confirmed_at))
    .where(_C.attachment_id == _A.c.id, _C.variant == SENT)
    .scalar_subquery()
)
_INCOMPLETE = and_(_A.c.void_reason == "", _A.c.parts > _SURE)
_ABOUT_OP = _OP.record_id == _A.c.about_id
_ABOUT_THERE = (
    select(_OP.op_id)
    .join_from(OpRow.__table__, OpStateRow.__table__, _OP.op_id == _STATE.op_id)
    .where(_ABOUT_OP, ~_OP.local_only, _STATE.state.in_(("ACKED", "TAKEN")))
    .correlate(_A)
    .exists()
)
_URGENCY = select(func.min(_OP.priority)).where(_ABOUT_OP).correlate(_A).scalar_subquery()
_ABOUT_TOLD = select(_OP.op_id).where(_ABOUT_OP, ~_OP.local_only).correlate(_A).exists()
_TO_UPLOAD = (
    select(*_A.c, _OWED.c.op_id)
    .join(_OWED, _OWED.c.record_id == _A.c.id)
    .where(_INCOMPLETE, _ABOUT_THERE)
    .order_by(_URGENCY, _A.c.created_at, _A.c.id)
)
_NOT_READY = (
    select(_A.c.id).join(_OWED, _OWED.c.record_id == _A.c.id).where(_INCOMPLETE | ~_ABOUT_TOLD)
)
_TAKEN = (
    select(_OP.op_id)
    .where(_OP.record_id == _A.c.id, _OP.revision == _A.c.revision, _OP.taken)
    .correlate(_A)
    .exists()
)
_TO_FETCH = (
    select(*_A.c, literal("").label("op_id"))
    .where(_INCOMPLETE, _TAKEN)
    .order_by(_URGENCY, _A.c.created_at, _A.c.id)
)
