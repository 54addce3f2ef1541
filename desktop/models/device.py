"""Table behind `desktop.domain.device`."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import RecordRow


class DeviceRow(RecordRow):
    """Column names equal the field names of `Device`."""

    __tablename__ = "device"

    name: Mapped[str]
    org_id: Mapped[str] = mapped_column(String(36))
    app_version: Mapped[str]
