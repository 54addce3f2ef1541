"""Table behind `desktop.domain.expert`."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class ExpertRow(RecordRow):
    """Column names equal the field names of `Expert`."""

    __tablename__ = "expert"

    name: Mapped[str]
    specialty: Mapped[str]
    org_id: Mapped[str] = mapped_column(String(36))
    home_org_id: Mapped[str] = mapped_column(String(36))
    role_type: Mapped[str]
    reading: Mapped[str]
    sex: Mapped[str]
    title: Mapped[str]
    title_text: Mapped[str]
    phone: Mapped[str]
    honours: Mapped[str]
    assign_start: Mapped[str | None]
    assign_end: Mapped[str | None]
    active: Mapped[bool]
    window_days: Mapped[int] = mapped_column(server_default="30")
    window_visits: Mapped[int] = mapped_column(server_default="2")
