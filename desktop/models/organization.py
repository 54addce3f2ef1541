"""Table behind `desktop.domain.organization`."""

from typing import Any

from sqlalchemy.orm import Mapped

from desktop.models.base import RecordRow


class OrganizationRow(RecordRow):
    """Column names equal the field names of `Organization`."""

    __tablename__ = "organization"

    name: Mapped[str]
    kind: Mapped[str]
    org_code: Mapped[str]
    phone: Mapped[str]
    emergency_phone: Mapped[str]
    referral_phone: Mapped[str]
    address: Mapped[str]
    departments: Mapped[list[Any]]
    active: Mapped[bool]
