"""Table behind `desktop.domain.training`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class TrainingRow(RecordRow):
    """Column names equal the field names of `Training`."""

    __tablename__ = "training"

    no: Mapped[str]
    org_id: Mapped[str] = mapped_column(String(36))
    type: Mapped[str]
    topic: Mapped[str]
    starts_at: Mapped[str]
    ends_at: Mapped[str]
    mode: Mapped[str]
    specialty: Mapped[str]
    dept: Mapped[str]
    place: Mapped[str]
    lecturers: Mapped[list[Any]]
    audience: Mapped[list[Any]]
    objectives: Mapped[str]
    minutes_text: Mapped[str]
    case_note: Mapped[str]
    cme_class: Mapped[str]
    cme_project_no: Mapped[str]
    state: Mapped[str]
    cancel_reason: Mapped[str]
    attendance: Mapped[list[Any]]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_training_starts", "starts_at"),
            Index("ix_training_no", "no", unique=True),
        )
