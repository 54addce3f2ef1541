"""Table behind `desktop.domain.staff`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class StaffRow(RecordRow):
    """Column names equal the field names of `Staff`."""

    __tablename__ = "staff"

    name: Mapped[str]
    org_id: Mapped[str] = mapped_column(String(36))
    work_no: Mapped[str]
    staff_type: Mapped[str]
    role: Mapped[str]
    reading: Mapped[str]
    title: Mapped[str]
    dept: Mapped[str]
    phone: Mapped[str]
    signs_in: Mapped[bool]
    active: Mapped[bool]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (Index("ix_staff_work_no", "work_no", unique=True),)
