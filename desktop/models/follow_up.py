"""Table behind `desktop.domain.follow_up`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class FollowUpRow(RecordRow):
    """Column names equal the field names of `FollowUp`."""

    __tablename__ = "follow_up"

    patient_id: Mapped[str] = mapped_column(String(36))
    org_id: Mapped[str] = mapped_column(String(36))
    key: Mapped[str]
    kind: Mapped[str]
    due: Mapped[str]
    text: Mapped[str]
    requester_id: Mapped[str | None] = mapped_column(String(36))
    down_referral_id: Mapped[str | None] = mapped_column(String(36))
    referral_id: Mapped[str | None] = mapped_column(String(36))
    plan_version: Mapped[int]
    state: Mapped[str]
    attempts: Mapped[list[Any]]
    done_at: Mapped[str | None]
    done_by: Mapped[str]
    method: Mapped[str | None]
    vitals: Mapped[dict[str, Any] | None]
    adherence: Mapped[str | None]
    symptoms: Mapped[str]
    result: Mapped[str | None]
    action: Mapped[str | None]
    next_due: Mapped[str | None]
    note: Mapped[str]
    reason: Mapped[str]
    referral_made_id: Mapped[str | None] = mapped_column(String(36))

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_follow_up_due", "state", "due"),
            Index("ix_follow_up_down_referral", "down_referral_id"),
            Index("ix_follow_up_referral", "referral_id"),
        )
