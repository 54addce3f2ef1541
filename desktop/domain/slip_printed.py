"""What of a referral its slip prints, and the hash of all of it.

The codes hold nothing that a reader of the paper could not read (requirements.md, M1, privacy):
no birth date, no identity number, nothing of a form's fields that do not belong to the case.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.codes import AllergyState, ConsentType, EmergencyCentre, SignMode
from desktop.domain.payload import payload_text, to_payload
from desktop.domain.referral import CentreFields, Referral, Vitals

_ALWAYS = frozenset({"drugs_given"})
_OF_CENTRE: Mapping[EmergencyCentre, frozenset[str]] = {
    EmergencyCentre.CHEST_PAIN: frozenset({"first_contact_at", "ecg_done_at", "ecg_sent_at"}),
    EmergencyCentre.STROKE: frozenset(
        {"last_well_at", "be_fast_asked", "be_fast", "anticoagulants", "anticoagulant_text"}
    ),
    EmergencyCentre.TRAUMA: frozenset(
        {"mechanism", "injured_at", "tourniquet_at", "gcs", "bleeding"}
    ),
    EmergencyCentre.MATERNAL: frozenset(
        {"gestation_days", "gravida", "para", "fetal_heart", "contractions", "membranes"}
        | {"blood_loss_ml", "risk_colour"}
    ),
    EmergencyCentre.CHILD_NEWBORN: frozenset(
        {"age_hours", "birth_weight_g", "weight_g", "apgar_1", "apgar_5", "apgar_10", "mother"}
    ),
}


def printed(referral: Referral) -> Referral:
    """The referral with only what the receiving unit's copy prints."""
    owed = referral.consent_type in {None, ConsentType.EMERGENCY_WAIVER}
    said: dict[str, Any] = {
        "centre": _centre(referral),
        "vitals": _vitals(referral.vitals),
        "diagnoses": tuple(each for each in referral.diagnoses if each.text),
        "exam_results": () if referral.exam_none else referral.exam_results,
    }
    if referral.allergy is not AllergyState.YES:
        said["allergy_text"] = ""
    if owed:
        said |= {"consent_signer": "", "consent_relation": None}
    else:
        said["consent_due_at"] = None
    if referral.sign_mode is None or referral.signed_at is None:
        said |= {"sign_mode": None, "signed_at": None, "doctor_name": ""}
    if referral.sign_mode is not SignMode.VERBAL_ORDER:
        said["confirmed_at"] = None
    return replace(referral, **said)


def record_hash(referral: Referral) -> str:
    """Hex SHA-256 of all that the record says.

    Fields that stand at their default are left out, so that a program with more fields comes to
    the same hash for what an older one wrote.
    """
    return hashlib.sha256(payload_text(_said_of(referral)).encode()).hexdigest()


def _centre(referral: Referral) -> CentreFields | None:
    if referral.centre is None:
        return None
    asked = _OF_CENTRE.get(referral.emergency_centre or EmergencyCentre.NONE, frozenset())
    kept = {name: getattr(referral.centre, name) for name in asked | _ALWAYS}
    if kept.get("anticoagulants") is not True:
        kept.pop("anticoagulant_text", None)
    if kept.get("be_fast"):
        kept["be_fast_asked"] = True
    return CentreFields(**kept)


def _vitals(vitals: Vitals | None) -> Vitals | None:
    """A pressure is printed whole or not at all."""
    if vitals is None or (vitals.systolic and vitals.diastolic is not None):
        return vitals
    return replace(vitals, systolic=vitals.systolic or None, diastolic=None)


def _said_of(record: Any) -> dict[str, Any]:
    """The payload without what stands at its default, parts of the record included."""
    plain = to_payload(record)
    said: dict[str, Any] = {}
    for name, field in type(record).__dataclass_fields__.items():
        value = getattr(record, name)
        if value == field.default:
            continue
        if isinstance(value, tuple):
            said[name] = [
                _said_of(each) if _is_record(each) else item
                for each, item in zip(value, plain[name], strict=True)
            ]
        else:
            said[name] = _said_of(value) if _is_record(value) else plain[name]
    return said


def _is_record(value: Any) -> bool:
    return hasattr(type(value), "__dataclass_fields__")
