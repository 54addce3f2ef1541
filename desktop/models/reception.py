"""Table behind `desktop.domain.reception`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class ReceptionRow(RecordRow):
    """Column names equal the field names of `Reception`."""

    __tablename__ = "reception"

    org_id: Mapped[str] = mapped_column(String(36))
    direction: Mapped[str]
    state: Mapped[str]
    routes: Mapped[list[Any]]
    referral_id: Mapped[str | None] = mapped_column(String(36))
    patient_id: Mapped[str | None] = mapped_column(String(36))
    from_org_id: Mapped[str | None] = mapped_column(String(36))
    leg: Mapped[int]
    received_at: Mapped[str | None]
    ext_no: Mapped[str]
    accept_mode: Mapped[str | None]
    accepted_at: Mapped[str | None]
    department: Mapped[str]
    doctor_id: Mapped[str | None] = mapped_column(String(36))
    doctor: Mapped[str]
    visit_at: Mapped[str | None]
    place: Mapped[str]
    ward: Mapped[str]
    bed: Mapped[str]
    phone: Mapped[str]
    booking_code: Mapped[str]
    code_valid_to: Mapped[str | None]
    note: Mapped[str]
    reject_reason: Mapped[str | None]
    reject_note: Mapped[str]
    question: Mapped[str]
    arrived_at: Mapped[str | None]
    seen_at: Mapped[str | None]
    decision: Mapped[str | None]
    admitted_at: Mapped[str | None]
    admission_no: Mapped[str]
    discharged_at: Mapped[str | None]
    fit_rating: Mapped[str | None]
    assigned_to: Mapped[str]
    close_reason: Mapped[str]
    slip: Mapped[dict[str, Any] | None]
    phone_code: Mapped[str]
    joined_id: Mapped[str | None] = mapped_column(String(36))

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_reception_referral", "referral_id"),
            Index("ix_reception_state", "direction", "state"),
            Index("ix_reception_phone_code", "phone_code"),
        )
