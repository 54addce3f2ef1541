"""What a further computer of a clinic is not asked, because the clinic file says it."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.clinic_file import ClinicFile
from desktop.domain.codes import OrgKind
from desktop.domain.enrolment import Enrolment

FIXED = frozenset(
    {"kind", "clinic", "clinic_code", "device_code", "org_code", "phone", "station", "address"}
    | {"hospital", "hospital_code", "hospital_emergency", "hospital_referral", "departments"}
)
"""Fields of the first start that the other computer has answered. Its code keeps numbers apart."""

SETTLED = frozenset(
    {"kind", "clinic", "clinic_code", "device_code", "org_code", "hospital", "hospital_code"}
    | {"county_url", "county_token", "county_root"}
)
"""Fields that the county's file settles where it says something; telephones may be put right."""


def said_by(file: Enrolment) -> dict[str, dict[str, Any]]:
    """Page -> field -> what the county's file says; None where it says nothing."""
    hospital = file.kind is OrgKind.COUNTY_HOSPITAL
    return {
        "clinic": {
            "kind": file.kind,
            "clinic": file.clinic,
            "clinic_code": file.clinic_code,
            "device_code": file.device_code,
            "org_code": file.org_code or None,
        },
        "hospital": {
            "hospital": None if hospital else file.hospital or None,
            "hospital_code": None if hospital else file.hospital_code or None,
            "hospital_emergency": file.hospital_emergency or None,
            "hospital_referral": file.hospital_referral or None,
            "departments": "\n".join(file.departments) or None,
        },
        "county": {
            "county_url": file.county_url,
            "county_root": file.county_root,
        },
    }


def known_of(file: ClinicFile) -> dict[str, dict[str, Any]]:
    """Page -> field -> value."""
    clinic = file.record("organization", file.org_id)
    hospital = file.record("organization", file.hospital_id)
    stations = [each.payload for each in file.records if each.kind == "station"]
    return {
        "clinic": {
            "kind": _kind(clinic),
            "clinic": file.clinic,
            "clinic_code": file.clinic_code,
            "device_code": file.device_code,
            "org_code": clinic.get("org_code") or None,
            "phone": clinic.get("phone") or None,
            "address": clinic.get("address") or None,
            "station": stations[0].get("name") if stations else None,
        },
        "hospital": {
            "hospital": hospital.get("name"),
            "hospital_code": hospital.get("org_code") or None,
            "hospital_emergency": hospital.get("emergency_phone") or None,
            "hospital_referral": hospital.get("referral_phone") or None,
            "departments": "\n".join(hospital.get("departments") or ()) or None,
        },
        "county": {
            "county_url": file.county_url or None,
            "county_root": file.county_root or None,
        },
    }


def _kind(clinic: Mapping[str, Any]) -> OrgKind:
    """As the other computer was set up."""
    hospital = clinic.get("kind") == str(OrgKind.COUNTY_HOSPITAL)
    return OrgKind.COUNTY_HOSPITAL if hospital else OrgKind.TOWNSHIP_CENTRE
