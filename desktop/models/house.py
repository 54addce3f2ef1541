"""What this computer keeps for itself: settings, drafts, seats, search keys, traces. Not sent."""

from typing import Any

from sqlalchemy import CheckConstraint, Index, String
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
        holder: device that may sell it; None is the pool or another clinic's business.
        kind: clinic, pool, walk-in, green or extra.
        closed: the session was stopped or the seat withdrawn; never sold again.
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
