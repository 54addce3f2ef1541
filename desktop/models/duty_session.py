"""Table behind `desktop.domain.duty_session`."""

from typing import Any

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class DutySessionRow(RecordRow):
    """Column names equal the field names of `DutySession`."""

    __tablename__ = "duty_session"

    org_id: Mapped[str] = mapped_column(String(36))
    expert_id: Mapped[str] = mapped_column(String(36))
    held_on: Mapped[str]
    half_day: Mapped[str]
    starts: Mapped[str]
    ends: Mapped[str]
    capacity: Mapped[int]
    purpose: Mapped[str]
    room: Mapped[str]
    status: Mapped[str]
    stop_reason: Mapped[str | None]
    stop_note: Mapped[str]
    substitute_expert_id: Mapped[str | None] = mapped_column(String(36))
    closed_seats: Mapped[list[Any]]
    note: Mapped[str]
    mode: Mapped[str] = mapped_column(server_default="on-site")
    fee_type: Mapped[str] = mapped_column(server_default="expert")
    shared: Mapped[int] = mapped_column(server_default="0")
    reserved: Mapped[int] = mapped_column(server_default="0")
    walk_in: Mapped[int] = mapped_column(server_default="0")
    extra: Mapped[int] = mapped_column(server_default="0")
    slot_minutes: Mapped[int] = mapped_column(server_default="0")
    release_at: Mapped[str | None]
    pattern: Mapped[str] = mapped_column(server_default="once")
    series_id: Mapped[str | None] = mapped_column(String(36))
    planned: Mapped[list[Any]] = mapped_column(server_default="[]")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index(
                "ix_duty_session_live",
                "expert_id",
                "held_on",
                "half_day",
                sqlite_where=text("status IN ('draft', 'published', 'substituted', 'ended')"),
            ),
            Index("ix_duty_session_day", "held_on"),
        )
