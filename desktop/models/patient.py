"""Table behind `desktop.domain.patient`."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class PatientRow(RecordRow):
    """Column names equal the field names of `Patient`."""

    __tablename__ = "patient"

    name: Mapped[str]
    sex: Mapped[str]
    birth_date: Mapped[str | None]
    reading: Mapped[str]
    id_type: Mapped[str | None]
    id_no: Mapped[str]
    id_differs: Mapped[bool]
    no_id_reason: Mapped[str]
    age_estimate: Mapped[int | None]
    born_at: Mapped[str | None]
    unknown: Mapped[bool]
    mother_id: Mapped[str | None] = mapped_column(String(36))
    phone: Mapped[str]
    contact_name: Mapped[str]
    contact_relation: Mapped[str | None]
    contact_phone: Mapped[str]
    village: Mapped[str]
    address: Mapped[str]
    payer: Mapped[str | None]
    insurance_no: Mapped[str]
    health_record_no: Mapped[str]
    allergy: Mapped[str | None]
    allergy_text: Mapped[str]
    past_history: Mapped[str]
    groups: Mapped[list[Any]]
    guardian_name: Mapped[str]
    guardian_relation: Mapped[str | None]
    guardian_phone: Mapped[str]
    sensitive: Mapped[bool]
    merged_into: Mapped[str | None] = mapped_column(String(36))
    active: Mapped[bool]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table."""
        return (
            Index("ix_patient_id_no", "id_no"),
            Index("ix_patient_name", "name"),
            Index("ix_patient_phone", "phone"),
            Index("ix_patient_mother", "mother_id"),
        )
