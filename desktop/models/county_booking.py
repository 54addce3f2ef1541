"""Table behind `desktop.domain.county_booking`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class CountyBookingRow(RecordRow):
    """Column names equal the field names of `CountyBooking`."""

    __tablename__ = "county_booking"

    no: Mapped[str]
    kind: Mapped[str]
    patient_id: Mapped[str] = mapped_column(String(36))
    target_org_id: Mapped[str] = mapped_column(String(36))
    dept: Mapped[str]
    wish_day: Mapped[str]
    asked_at: Mapped[str]
    wish_half_day: Mapped[str]
    doctor: Mapped[str]
    bed_type: Mapped[str | None]
    isolation: Mapped[bool]
    oxygen: Mapped[bool]
    diagnosis: Mapped[str]
    referral_id: Mapped[str | None] = mapped_column(String(36))
    state: Mapped[str]
    confirm_channel: Mapped[str | None]
    confirm_person: Mapped[str]
    confirm_phone: Mapped[str]
    confirm_at: Mapped[str | None]
    visit_at: Mapped[str | None]
    place: Mapped[str]
    ext_code: Mapped[str]
    valid_to: Mapped[str | None]
    cancel_by: Mapped[str | None]
    cancel_reason: Mapped[str | None]
    cancel_note: Mapped[str]
    note: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_county_booking_patient", "patient_id"),
            Index("ix_county_booking_no", "no"),  # as of bookings
        )
