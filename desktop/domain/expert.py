"""Expert: a specialist of the county hospital who comes to the station."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from desktop.domain.codes import ExpertRole, Sex, TitleLevel
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """FHIR Practitioner and PractitionerRole; the role's id is a child of the record's id.

    Attributes:
        title_text: as on his door, 主任医师 and so on.
        home_org_id: hospital that sends him.
        org_id: centre where he is stationed.
        assign_start, assign_end: local days; no end means running.
        window_days, window_visits: how far ahead he can be booked: this many days, or his next
            visits, whichever reaches further.
    """

    name: str = field(repr=False)
    specialty: str
    org_id: UUID
    home_org_id: UUID
    role_type: ExpertRole = ExpertRole.MEMBER
    reading: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    title: TitleLevel = TitleLevel.SENIOR
    title_text: str = ""
    phone: str = field(default="", repr=False)
    honours: str = ""
    assign_start: date | None = None
    assign_end: date | None = None
    active: bool = True
    window_days: int = 30
    window_visits: int = 2


MOST_WINDOW_DAYS = 366
MOST_WINDOW_VISITS = 20


def expert_problems(expert: Expert, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if not expert.name.strip():
        found["name"] = Problem("expert.name_missing")
    if not expert.specialty.strip():
        found["specialty"] = Problem("expert.specialty_missing")
    if expert.assign_start and expert.assign_end and expert.assign_end < expert.assign_start:
        found["assign_end"] = Problem("expert.assignment_ends_before_start")
    if not 0 <= expert.window_days <= MOST_WINDOW_DAYS:
        found["window_days"] = Problem("expert.window_days", {"most": MOST_WINDOW_DAYS})
    if not 0 <= expert.window_visits <= MOST_WINDOW_VISITS:
        found["window_visits"] = Problem("expert.window_visits", {"most": MOST_WINDOW_VISITS})
    return found
