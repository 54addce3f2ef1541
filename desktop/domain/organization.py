"""Organization: a health centre or hospital that patients come from or go to."""

from dataclasses import dataclass

from desktop.domain.codes import OrgKind
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """FHIR Organization.

    Attributes:
        org_code: 统一社会信用代码 or 医疗机构代码; may be empty until known.
        emergency_phone, referral_phone: whom to ring when a referral is urgent: the emergency
            department, the referral centre (转诊中心).
        departments: names of departments that receive referrals.
    """

    name: str
    kind: OrgKind
    org_code: str = ""
    phone: str = ""
    emergency_phone: str = ""
    referral_phone: str = ""
    address: str = ""
    departments: tuple[str, ...] = ()
    active: bool = True


def organization_problems(organization: Organization, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    if not organization.name.strip():
        return {"name": Problem("organization.name_missing")}
    return {}
