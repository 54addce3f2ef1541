"""Table behind `desktop.domain.referral_step`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class ReferralStepRow(RecordRow):
    """Column names equal the field names of `ReferralStep`."""

    __tablename__ = "referral_step"

    referral_id: Mapped[str] = mapped_column(String(36))
    patient_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str]
    at: Mapped[str]
    person: Mapped[str]
    phone: Mapped[str]
    result: Mapped[str]
    vitals: Mapped[dict[str, Any] | None]
    org_id: Mapped[str | None] = mapped_column(String(36))
    told_state: Mapped[str | None]
    stop_reason: Mapped[str | None]
    decision: Mapped[str | None]
    ward: Mapped[str] = mapped_column(server_default="")
    bed: Mapped[str] = mapped_column(server_default="")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (Index("ix_referral_step_referral", "referral_id"),)
