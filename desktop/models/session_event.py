"""Table behind `desktop.domain.session_event`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class SessionEventRow(RecordRow):
    """Column names equal the field names of `SessionEvent`."""

    __tablename__ = "session_event"

    session_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str]
    at: Mapped[str]
    minutes: Mapped[int]
    until: Mapped[str | None]
    note: Mapped[str]
    withdrawn: Mapped[bool]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (Index("ix_session_event_session", "session_id"),)
