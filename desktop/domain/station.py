"""Station: the expert studio or station of a centre, and the room it works in."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """FHIR Location (the room) and HealthcareService (what it offers).

    Attributes:
        specialty: 特色专科 of the station; may be empty.
        lead_expert_id: 领衔专家, once named.
        opened_on: local day of 挂牌.
    """

    name: str
    org_id: UUID
    room: str = ""
    specialty: str = ""
    lead_expert_id: UUID | None = None
    opened_on: date | None = None
    active: bool = True


def station_problems(station: Station, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    if not station.name.strip():
        return {"name": Problem("station.name_missing")}
    return {}
