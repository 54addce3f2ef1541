"""Staff: a person who works at this centre. Passwords and PINs are never part of it."""

from dataclasses import dataclass, field
from uuid import UUID

from desktop.domain.codes import Role, StaffType, TitleLevel
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """FHIR Practitioner.

    Attributes:
        work_no: number inside the centre; unique.
        reading: pinyin of the name, toned or toneless.
        role: what this person may do at this computer.
        signs_in: False for people who only appear on rosters (village doctors).
    """

    name: str = field(repr=False)
    org_id: UUID
    work_no: str
    staff_type: StaffType
    role: Role
    reading: str = field(default="", repr=False)
    title: TitleLevel = TitleLevel.NONE
    dept: str = ""
    phone: str = field(default="", repr=False)
    signs_in: bool = True
    active: bool = True


DOCTORS = frozenset({StaffType.PHYSICIAN, StaffType.ASSISTANT_PHYSICIAN})


def staff_problems(staff: Staff, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if not staff.name.strip():
        found["name"] = Problem("staff.name_missing")
    if not staff.work_no.strip():
        found["work_no"] = Problem("staff.work_no_missing")
    if staff.role is Role.DOCTOR and staff.staff_type not in DOCTORS:
        found["staff_type"] = Problem("staff.doctor_needs_licence_type")
    return found
