"""Table behind `desktop.domain.down_referral`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class DownReferralRow(RecordRow):
    """Column names equal the field names of `DownReferral`."""

    __tablename__ = "down_referral"

    no: Mapped[str]
    patient_id: Mapped[str] = mapped_column(String(36))
    from_org_id: Mapped[str] = mapped_column(String(36))
    to_org_id: Mapped[str] = mapped_column(String(36))
    source: Mapped[str]
    up_referral_id: Mapped[str | None] = mapped_column(String(36))
    issued_at: Mapped[str | None]
    from_dept: Mapped[str]
    from_doctor: Mapped[str]
    from_phone: Mapped[str]
    to_doctor: Mapped[str]
    diagnosis: Mapped[str]
    inpatient_no: Mapped[str]
    admitted_on: Mapped[str | None]
    discharged_on: Mapped[str | None]
    outcome: Mapped[str | None]
    main_results: Mapped[str]
    operations: Mapped[str]
    treatment: Mapped[str]
    next_plan: Mapped[str]
    rehab_advice: Mapped[str]
    medicines: Mapped[str]
    precautions: Mapped[str]
    warning_signs: Mapped[str]
    goals: Mapped[str]
    service_needed: Mapped[str | None]
    plan: Mapped[list[Any]]
    plan_version: Mapped[int]
    template: Mapped[str]
    merged_into: Mapped[str | None] = mapped_column(String(36))
    void_reason: Mapped[str]
    correction_reason: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_down_referral_patient", "patient_id"),
            Index("ix_down_referral_up", "up_referral_id"),
            Index("ix_down_referral_inpatient_no", "inpatient_no"),
            Index("ix_down_referral_no", "from_org_id", "no", unique=True),
        )
