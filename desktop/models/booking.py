"""Table behind `desktop.domain.booking`."""

from typing import Any

from sqlalchemy import Index, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow
from desktop.models.triggers import LIVE_BOOKING

_LIVE = ", ".join(repr(state) for state in LIVE_BOOKING)


class BookingRow(RecordRow):
    """Column names equal the field names of `Booking`."""

    __tablename__ = "booking"

    no: Mapped[str]
    patient_id: Mapped[str] = mapped_column(String(36))
    session_id: Mapped[str] = mapped_column(String(36))
    expert_id: Mapped[str] = mapped_column(String(36))
    seat_id: Mapped[str | None] = mapped_column(String(36))
    seat_no: Mapped[int | None]
    held_on: Mapped[str]
    half_day: Mapped[str]
    starts_at: Mapped[str]
    ends_at: Mapped[str]
    asked_at: Mapped[str]
    kind: Mapped[str]
    source: Mapped[str]
    priority: Mapped[str]
    state: Mapped[str]
    first_visit: Mapped[bool | None]
    chief_complaint: Mapped[str]
    proxy_name: Mapped[str]
    proxy_relation: Mapped[str]
    proxy_phone: Mapped[str]
    referral_id: Mapped[str | None] = mapped_column(String(36))
    arrived_at: Mapped[str | None]
    called_at: Mapped[str | None]
    seen_at: Mapped[str | None]
    cancel_by: Mapped[str | None]
    cancel_reason: Mapped[str | None]
    cancel_note: Mapped[str]
    moved_to: Mapped[str | None] = mapped_column(String(36))
    moved_from: Mapped[str | None] = mapped_column(String(36))
    note: Mapped[str]
    prepared_tests: Mapped[str] = mapped_column(server_default="")
    call_to_name: Mapped[str] = mapped_column(server_default="")
    call_to_role: Mapped[str | None]
    call_to_phone: Mapped[str] = mapped_column(server_default="")
    asked_in_call: Mapped[str | None] = mapped_column(String(36))
    extra_by: Mapped[str | None]
    extra_name: Mapped[str] = mapped_column(server_default="")
    extra_at: Mapped[str | None]
    room: Mapped[str] = mapped_column(server_default="")
    calls: Mapped[int] = mapped_column(server_default="0")
    skipped_at: Mapped[str | None]
    skips: Mapped[int] = mapped_column(server_default="0")
    any_session: Mapped[bool] = mapped_column(server_default=false())
    late_entry: Mapped[bool] = mapped_column(server_default=false())

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index(
                "ix_booking_live_seat",
                "session_id",
                "seat_no",
                unique=True,
                sqlite_where=text(f"seat_no IS NOT NULL AND state IN ({_LIVE})"),
            ),
            Index(
                "ix_booking_patient_session",
                "patient_id",
                "session_id",
                sqlite_where=text(f"state IN ({_LIVE})"),
            ),
            # a patient waits once for a session, as far as one computer can tell: by trigger
            Index(
                "ix_booking_waiting",
                "patient_id",
                "session_id",
                sqlite_where=text("state = 'waitlist'"),
            ),
            # who may have to be placed, however long ago that was
            Index(
                "ix_booking_to_place",
                "session_id",
                sqlite_where=text("state IN ('pending', 'booked', 'arrived')"),
            ),
            Index("ix_booking_day", "held_on", "half_day"),
            Index("ix_booking_no", "no"),  # once each, unless the county has it twice: by trigger
        )
