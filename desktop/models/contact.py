"""Table behind `desktop.domain.contact`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class ContactRow(RecordRow):
    """Column names equal the field names of `Contact`."""

    __tablename__ = "contact"

    booking_id: Mapped[str] = mapped_column(String(36))
    patient_id: Mapped[str] = mapped_column(String(36))
    session_id: Mapped[str] = mapped_column(String(36))
    purpose: Mapped[str]
    outcome: Mapped[str]
    at: Mapped[str]
    offered_session_id: Mapped[str | None] = mapped_column(String(36))
    offered_seat_no: Mapped[int | None]
    phone: Mapped[str]
    spoke_with: Mapped[str]
    note: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_contact_booking", "booking_id"),
            Index("ix_contact_session", "session_id"),
        )
