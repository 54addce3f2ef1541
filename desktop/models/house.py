"""What this computer keeps for itself: settings, drafts, seats, search keys, traces. Not sent."""

from typing import Any

from sqlalchemy import CheckConstraint, Index, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class SettingRow(Base):
    """One setting of this file; the value is JSON."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class CounterRow(Base):
    """Next sequence number of a human number; never goes back."""

    __tablename__ = "counter"
    __table_args__ = (CheckConstraint("last >= 1", name="last"),)

    prefix: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class DraftRow(Base):
    """A half-written form. Drafts never expire."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    kind: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    fields: Mapped[dict[str, Any]]
    focus: Mapped[str]
    author: Mapped[str] = mapped_column(String(36))
    updated_at: Mapped[str]


class SeatRow(Base):
    """One named seat of a duty session, one FHIR Slot.

    Attributes:
        id: Slot id, UUIDv5 of session and number.
        org_id: clinic that holds the session.
        holder: device that has it by the county's word, or by ours when we made it; None is free
            for the taking (kind pool: by any clinic, else by the computers of `org_id`).
        kind: a `SeatKind`.
        closed: the session was stopped or the seat withdrawn; never sold again.
        said: Slot.status as last heard of the county; empty for one it has not seen.
        hold_until: server time up to which a form keeps it; such a seat is never sold.
        giving: it is being given back; not sellable from the moment that was frozen.
    """

    __tablename__ = "seat"
    __table_args__ = (Index("ix_seat_session", "session_id", "no", unique=True),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    session_id: Mapped[str] = mapped_column(String(36))
    no: Mapped[int]
    kind: Mapped[str]
    holder: Mapped[str | None] = mapped_column(String(36))
    epoch: Mapped[int]
    starts_at: Mapped[str]
    ends_at: Mapped[str]
    closed: Mapped[bool]
    org_id: Mapped[str] = mapped_column(String(36), server_default="")
    said: Mapped[str] = mapped_column(server_default="")
    hold_until: Mapped[str | None]
    giving: Mapped[bool] = mapped_column(server_default=false())


class SeatRequestRow(Base):
    """A seat to be taken, given back, held or let go at the county (architecture.md, "Traffic").

    Not an op: a lost race for a seat never holds up a referral. Rows are kept as the trace of what
    this computer asked for.

    Attributes:
        want: take, give, hold, drop or release (of a lost device's seat, by a named person).
        hold_s: seconds a hold is wanted for.
        state: WAITING, SENT with its bundle, LANDED or REFUSED.
        reason: problem code of a refusal.
        batch: seats that one person or rule asked for together.

    A seat has at most one request on its way and one that waits behind it.
    """

    __tablename__ = "seat_request"
    __table_args__ = (
        CheckConstraint("want IN ('take', 'give', 'hold', 'drop', 'release')", name="want"),
        CheckConstraint("state IN ('WAITING', 'SENT', 'LANDED', 'REFUSED')", name="state"),
        CheckConstraint("(state = 'SENT') <= (bundle_no IS NOT NULL)", name="sent_has_bundle"),
        Index(
            "ix_seat_request_open",
            "seat_id",
            "state",
            unique=True,
            sqlite_where=text("state IN ('WAITING', 'SENT')"),
        ),
        Index("ix_seat_request_bundle", "bundle_no"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    seat_id: Mapped[str] = mapped_column(String(36))
    want: Mapped[str]
    hold_s: Mapped[int]
    state: Mapped[str]
    bundle_no: Mapped[int | None]
    reason: Mapped[str | None]
    batch: Mapped[str] = mapped_column(String(36))
    asked_at: Mapped[str]
    asked_by: Mapped[str] = mapped_column(String(36))


class OutageSlipRow(Base):
    """A numbered paper of a morning outage pack (requirements.md, M10).

    A number is reserved when it is printed and is never given again. A booking slip keeps a seat
    of this computer for the paper: as long as it is out, the seat is not sold on the screen.

    Attributes:
        no: human number on the paper.
        kind: an `OutageKind`.
        pack_id: papers printed together.
        seat_id, session_id, seat_no: what a booking slip keeps; None for other papers.
        state: OUT, USED with the record it became, or VOID.
    """

    __tablename__ = "outage_slip"
    __table_args__ = (
        CheckConstraint("state IN ('OUT', 'USED', 'VOID')", name="state"),
        CheckConstraint("(state = 'OUT') = (settled_at IS NULL)", name="settled"),
        CheckConstraint("(state = 'USED') = (record_id IS NOT NULL)", name="used_record"),
        Index("ix_outage_slip_seat", "seat_id", unique=True, sqlite_where=text("state = 'OUT'")),
        Index("ix_outage_slip_pack", "pack_id"),
    )

    no: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    pack_id: Mapped[str] = mapped_column(String(36))
    seat_id: Mapped[str | None] = mapped_column(String(36))
    session_id: Mapped[str | None] = mapped_column(String(36))
    seat_no: Mapped[int | None]
    state: Mapped[str]
    made_at: Mapped[str]
    made_by: Mapped[str] = mapped_column(String(36))
    settled_at: Mapped[str | None]
    settled_by: Mapped[str | None] = mapped_column(String(36))
    record_id: Mapped[str | None] = mapped_column(String(36))


class PatientKeyRow(Base):
    """Search keys: every suffix of name, initials, pinyin, id card and phone (stack.md)."""

    __tablename__ = "patient_key"
    __table_args__ = (
        Index("ix_patient_key_patient", "patient_id"),
        {"sqlite_with_rowid": False},
    )

    key: Mapped[str] = mapped_column(primary_key=True)
    patient_id: Mapped[str] = mapped_column(String(36), primary_key=True)


class AuditRow(Base):
    """Who did or saw what at this computer, besides saving: sign-ins, reveals, exports, prints."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_at", "at"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[str]
    author: Mapped[str | None] = mapped_column(String(36))
    act: Mapped[str]
    subject: Mapped[str | None]
    detail: Mapped[dict[str, Any]]


class PinRow(Base):
    """A staff member's PIN hash, inside the encrypted file only, and the wrong tries since."""

    __tablename__ = "pin"

    staff_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    pin_hash: Mapped[str]
    wrong_tries: Mapped[int]


class PrintRow(Base):
    """One printed paper, so that reprints are counted and marked."""

    __tablename__ = "print_log"
    __table_args__ = (Index("ix_print_log_record", "record_id"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    record_id: Mapped[str] = mapped_column(String(36))
    template: Mapped[str]
    revision: Mapped[int]
    copy_no: Mapped[int]
    at: Mapped[str]
    author: Mapped[str] = mapped_column(String(36))
    to: Mapped[str]  # printer name, or pdf
    owed: Mapped[bool]  # no printer was there: still to be printed
