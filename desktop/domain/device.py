"""Device: this installation, as the county sees it."""

from dataclasses import dataclass
from uuid import UUID

from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """FHIR Device. Its record id is the device id that op and ledger carry."""

    name: str
    org_id: UUID
    app_version: str


def device_problems(device: Device, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    if not device.name.strip():
        return {"name": Problem("device.name_missing")}
    return {}
