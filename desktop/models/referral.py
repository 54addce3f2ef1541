"""Table behind `desktop.domain.referral`."""

from typing import Any

from sqlalchemy import Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class ReferralRow(RecordRow):
    """Column names equal the field names of `Referral`."""

    __tablename__ = "referral"

    no: Mapped[str]
    patient_id: Mapped[str] = mapped_column(String(36))
    from_org_id: Mapped[str] = mapped_column(String(36))
    urgency: Mapped[str]
    green_channel: Mapped[bool]
    direction: Mapped[str]
    state: Mapped[str]
    emergency_centre: Mapped[str | None]
    service_needed: Mapped[str | None]
    patient: Mapped[dict[str, Any] | None]
    from_dept: Mapped[str]
    visit_type: Mapped[str | None]
    visit_no: Mapped[str]
    to_org_id: Mapped[str | None] = mapped_column(String(36))
    to_dept: Mapped[str]
    to_doctor: Mapped[str]
    chief_complaint: Mapped[str]
    diagnoses: Mapped[list[Any]]
    present_illness: Mapped[str]
    reason: Mapped[str | None]
    past_history: Mapped[str]
    allergy: Mapped[str | None]
    allergy_text: Mapped[str]
    treatment: Mapped[str]
    medicines: Mapped[str]
    vitals: Mapped[dict[str, Any] | None]
    onset_at: Mapped[str | None]
    exam_none: Mapped[bool]
    exam_results: Mapped[list[Any]]
    precautions: Mapped[str]
    transport: Mapped[str | None]
    escort: Mapped[str]
    consent_type: Mapped[str | None]
    consent_signer: Mapped[str]
    consent_relation: Mapped[str | None]
    consent_at: Mapped[str | None]
    consent_due_at: Mapped[str | None]
    insurance_filing: Mapped[str]
    insurance_no: Mapped[str]
    doctor_id: Mapped[str | None] = mapped_column(String(36))
    doctor_name: Mapped[str]
    doctor_phone: Mapped[str]
    sign_mode: Mapped[str | None]
    signed_at: Mapped[str | None]
    confirmed_at: Mapped[str | None]
    issued_at: Mapped[str | None]
    correction_reason: Mapped[str]
    closed_reason: Mapped[str]
    booking_id: Mapped[str | None] = mapped_column(String(36))
    late_entry: Mapped[bool] = mapped_column(server_default=false())
    centre: Mapped[dict[str, Any] | None]
    legs: Mapped[list[Any]] = mapped_column(server_default="[]")
    approver_id: Mapped[str | None] = mapped_column(String(36))
    approver_name: Mapped[str] = mapped_column(server_default="")
    approve_opinion: Mapped[str] = mapped_column(server_default="")
    approved_at: Mapped[str | None]
    insurance_due_at: Mapped[str | None]
    down_referral_id: Mapped[str | None] = mapped_column(String(36))
    counter: Mapped[int | None]
    wishes: Mapped[list[Any]] = mapped_column(server_default="[]")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_referral_patient", "patient_id"),
            Index("ix_referral_state", "state"),
            # each clinic numbers its own; a hospital keeps those of many
            Index("ix_referral_no", "from_org_id", "no", unique=True),
        )
