"""The op log and what the exchange keeps beside it (sync.md section 2)."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base

OP_STATES = (
    "PENDING",
    "SENT",
    "ACKED",
    "CONFLICT",
    "QUARANTINED",
    "BLOCKED",
    "SUPERSEDED",
    "DISCARDED",
    "TAKEN",  # written by another computer of the county, taken in here: owed to nobody
)
BUNDLE_STATES = ("FROZEN", "UNKNOWN", "LANDED", "REJECTED")


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


class OpRow(Base):
    """One immutable act of saving: the outbox, the edit trace and the audit chain in one.

    `seq` is the device's own order and never used again. `hash` covers this op and `prev_hash`.
    """

    __tablename__ = "op"
    __table_args__ = (UniqueConstraint("record_id", "revision"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    op_id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str]
    record_id: Mapped[str] = mapped_column(String(36))
    revision: Mapped[int]
    payload: Mapped[str]
    payload_sha256: Mapped[str] = mapped_column(String(64))
    prev_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    schema_ver: Mapped[int]
    priority: Mapped[int]
    # said by another computer, and taken over from the county
    taken: Mapped[bool] = mapped_column(server_default=false())
    local_only: Mapped[bool]  # a state that is not sent, such as a referral waiting for its doctor
    author: Mapped[str] = mapped_column(String(36))
    device_id: Mapped[str] = mapped_column(String(36))
    epoch: Mapped[int]
    created_wall: Mapped[str]
    created_mono: Mapped[float]
    clock_offset_s: Mapped[float | None]


class OpStateRow(Base):
    """How far an op got. Edges are held by a trigger; see `models/triggers.py`."""

    __tablename__ = "op_state"
    __table_args__ = (
        CheckConstraint(_one_of("state", OP_STATES), name="state"),
        CheckConstraint("(state = 'SENT') <= (bundle_no IS NOT NULL)", name="sent_has_bundle"),
        Index("ix_op_state_owed", "state", "seq"),
    )

    op_id: Mapped[str] = mapped_column(ForeignKey("op.op_id"), primary_key=True)
    seq: Mapped[int]
    state: Mapped[str]
    bundle_no: Mapped[int | None] = mapped_column(index=True)
    reason_code: Mapped[str | None]
    reason_text: Mapped[str | None]
    blocked_by: Mapped[str | None] = mapped_column(String(36))
    decided_by: Mapped[str | None] = mapped_column(String(36))


class OpBaseRow(Base):
    """Server versions an op was made on; nothing here means never seen on the server."""

    __tablename__ = "op_base"

    op_id: Mapped[str] = mapped_column(ForeignKey("op.op_id"), primary_key=True)
    resource_type: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[str]
    last_updated: Mapped[str]


class BundleRow(Base):
    """One transaction as it was frozen before its first byte went out.

    `frozen_at` is when; of one that the county had by a stick, when it came there.
    """

    __tablename__ = "bundle"
    __table_args__ = (CheckConstraint(_one_of("state", BUNDLE_STATES), name="state"),)

    bundle_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    bundle_uuid: Mapped[str] = mapped_column(String(36), unique=True)
    ledger_if_match: Mapped[str]
    body_sha256: Mapped[str] = mapped_column(String(64))
    state: Mapped[str]
    entries: Mapped[list[Any]]  # [type, id, if_match] in order, ledger left out
    frozen_at: Mapped[str]


class ReplicaRow(Base):
    """Last known server state of a resource, unknown elements included."""

    __tablename__ = "replica"

    resource_type: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[str]
    last_updated: Mapped[str]
    json: Mapped[str]
    deleted: Mapped[bool]
    received_at: Mapped[str]


class CountyViewRow(Base):
    """What the replica says, in our words; derived from it and made again at any time.

    Attributes:
        kind: a record kind the county owns here (expert, organization) or `referral_reply`.
        ref_id: the record of ours it answers, for `referral_reply`.
    """

    __tablename__ = "county_view"
    __table_args__ = (Index("ix_county_view_ref", "kind", "ref_id"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    record_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    ref_id: Mapped[str | None] = mapped_column(String(36))
    payload: Mapped[dict[str, Any]]
    changed_at: Mapped[str]
    seen_at: Mapped[str | None]


class StageRow(Base):
    """A pulled resource waiting for its last page."""

    __tablename__ = "stage"

    scope: Mapped[str] = mapped_column(primary_key=True)
    resource_type: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[str]
    last_updated: Mapped[str]
    json: Mapped[str | None]  # None is a tombstone


class OrphanRow(Base):
    """A pulled resource whose parent has not come yet."""

    __tablename__ = "orphan"

    resource_type: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str] = mapped_column(primary_key=True)
    waits_for: Mapped[str]
    misses: Mapped[int]


class CursorRow(Base):
    """How far a scope has been pulled; only ever a value the server gave."""

    __tablename__ = "cursor"

    scope: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[str]
    pulled_at: Mapped[str]


class ConflictRow(Base):
    """Two versions that a person must choose between; both are kept."""

    __tablename__ = "conflict"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    op_id: Mapped[str] = mapped_column(ForeignKey("op.op_id"))
    resource_type: Mapped[str]
    resource_id: Mapped[str]
    base: Mapped[str | None]
    mine: Mapped[str]
    theirs: Mapped[str]
    found_at: Mapped[str]
    decision: Mapped[str | None]
    decided_by: Mapped[str | None] = mapped_column(String(36))
    decided_at: Mapped[str | None]
