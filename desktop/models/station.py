"""Table behind `desktop.domain.station`."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class StationRow(RecordRow):
    """Column names equal the field names of `Station`."""

    __tablename__ = "station"

    name: Mapped[str]
    org_id: Mapped[str] = mapped_column(String(36))
    room: Mapped[str]
    specialty: Mapped[str]
    lead_expert_id: Mapped[str | None] = mapped_column(String(36))
    opened_on: Mapped[str | None]
    active: Mapped[bool]
