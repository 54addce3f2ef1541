"""Organization: a health centre or hospital that patients come from or go to."""

from dataclasses import dataclass
from uuid import UUID

from desktop.domain.codes import OrgKind
from desktop.domain.errors import Problem
from desktop.domain.ids import child_id, uuid7

_BY_CODE = UUID("6d0f5c58-6f0b-5c0e-9a7e-2f3c1d4b8a90")


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


def organization_id(org_code: str) -> UUID:
    """Id of an organisation: by its national code wherever that is known.

    So a hospital and all centres that refer to it mean the same one without having spoken.

    Args:
        org_code: tidied; empty where nobody knows it, which gives a new id.
    """
    return child_id(_BY_CODE, org_code) if org_code else uuid7()
