"""Table behind `desktop.domain.attachment`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class AttachmentRow(RecordRow):
    """Column names equal the field names of `Attachment`."""

    __tablename__ = "attachment"

    about_kind: Mapped[str]
    about_id: Mapped[str] = mapped_column(String(36))
    patient_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str]
    title: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    parts: Mapped[int]
    part_sha256: Mapped[list[Any]]
    original_type: Mapped[str]
    original_size: Mapped[int]
    original_sha256: Mapped[str]
    taken_at: Mapped[str | None]
    note: Mapped[str]
    void_reason: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (Index("ix_attachment_about", "about_id"),)
