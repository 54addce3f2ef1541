"""What a referral must say before it is kept, handed to the doctor, or issued (states.md).

An emergency (急诊, 危重) needs four things: patient, complaint or danger, receiving unit, the
doctor who decided. Nothing else ever blocks it. A routine referral needs all R* fields of
records.md. What is useful and missing is counted in `wanted_fields`, never refused.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import IntEnum
from uuid import UUID

from desktop.domain.centre_rules import WANTED, centre_problems, centre_wanted
from desktop.domain.clock import local_day
from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    ReferralState,
    SignMode,
    Urgency,
)
from desktop.domain.entry.vitals import DIASTOLIC_MMHG, SYSTOLIC_MMHG, TEMPERATURE_C
from desktop.domain.errors import Problem
from desktop.domain.referral import Referral, Vitals

NO_PATIENT = UUID(int=0)
"""Stands in a form's record until somebody is chosen; never kept."""
REASON_MIN = 5
CONFIRM_WITHIN = timedelta(hours=6)
CONSENT_WITHIN = timedelta(hours=24)
# Limits in characters, records.md, "Every text field has a limit".
LIMITS: Mapping[str, int] = {
    "from_dept": 60,
    "visit_no": 60,
    "to_dept": 60,
    "to_doctor": 60,
    "chief_complaint": 200,
    "present_illness": 1000,
    "past_history": 300,
    "allergy_text": 300,
    "treatment": 500,
    "medicines": 500,
    "precautions": 500,
    "escort": 60,
    "consent_signer": 60,
    "insurance_no": 60,
    "doctor_phone": 20,
}
RESULT_MOST = 500
"""Characters of one examination's result, records.md."""


class Stage(IntEnum):
    """How far a referral is to go now; each stage asks for all that the one before asks."""

    KEEP = 0
    HAND_OVER = 1
    ISSUE = 2


_STAGE_OF_STATE = {
    ReferralState.DRAFT: Stage.KEEP,
    ReferralState.ABANDONED: Stage.KEEP,
    ReferralState.ENTERED_IN_ERROR: Stage.KEEP,
    ReferralState.AWAITING_SIGNATURE: Stage.HAND_OVER,
    ReferralState.AWAITING_REVIEW: Stage.HAND_OVER,
}


def is_emergency(urgency: Urgency | None) -> bool:
    """急诊 or 危重: issued with four fields, leaves without waiting for acceptance."""
    return urgency in {Urgency.URGENT, Urgency.STAT}


def referral_problems(
    referral: Referral, *, today: date, stage: Stage | None = None
) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept.

    Args:
        referral: as it stands on the form.
        today: the clinic's local day.
        stage: what is about to be done; None asks what the record's own state asks.
    """
    if stage is None:
        stage = _STAGE_OF_STATE.get(referral.state, Stage.ISSUE)
    found = _impossible(referral, today)
    if stage is not Stage.KEEP:
        found |= {name: p for name, p in _missing(referral).items() if name not in found}
    if stage is Stage.ISSUE:
        found |= _unsigned(referral)
    return found


def confirmation_due(referral: Referral) -> datetime | None:
    """When a verbal order must have been confirmed by its doctor; None when nothing is owed."""
    if (
        referral.sign_mode is SignMode.VERBAL_ORDER
        and referral.confirmed_at is None
        and referral.signed_at is not None
        and referral.state is ReferralState.ISSUED
    ):
        return referral.signed_at + CONFIRM_WITHIN
    return None


def wanted_fields(referral: Referral) -> tuple[str, ...]:
    """Fields that would help the receiver and are still blank; they never block.

    For an emergency these are the R* fields it was issued without, and vital signs.
    """
    wanted = [name for name, blank in _WANTED.items() if blank(referral)]
    if is_emergency(referral.urgency):
        wanted += [name for name, blank in _REQUIRED.items() if blank(referral)]
        wanted += [name for name, blank in _WANTED_URGENT.items() if blank(referral)]
        wanted += centre_wanted(referral.emergency_centre, referral.centre)
        return tuple(name for name in dict.fromkeys(wanted) if name not in _missing(referral))
    return tuple(wanted)


# --- what cannot be true ------------------------------------------------------------------


def _impossible(referral: Referral, today: date) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    for name, limit in LIMITS.items():
        if len(getattr(referral, name)) > limit:
            found[name] = Problem("referral.text_long", {"limit": limit})
    if any(len(each.result) > RESULT_MOST for each in referral.exam_results):
        found["exams"] = Problem("referral.text_long", {"limit": RESULT_MOST})
    if referral.to_org_id is not None and referral.to_org_id == referral.from_org_id:
        found["to_org_id"] = Problem("referral.to_own_organisation")
    if referral.exam_none and referral.exam_results:
        found["exams"] = Problem("referral.exam_none_but_listed")
    if referral.consent_type is ConsentType.EMERGENCY_WAIVER and not is_emergency(referral.urgency):
        found["consent_type"] = Problem("referral.waiver_only_in_emergency")
    for name in ("onset_at", "consent_at", "signed_at"):
        at: datetime | None = getattr(referral, name)
        if at is not None and local_day(at) > today:
            found[name] = Problem("referral.time_in_future")
    return found | vitals_problems(referral.vitals) | centre_problems(referral.centre, today=today)


def vitals_problems(vitals: Vitals | None) -> dict[str, Problem]:
    """Readings that nobody can have. What is alarming is a fact and is kept."""
    found: dict[str, Problem] = {}
    if vitals is None:
        return found
    high, low = vitals.systolic, vitals.diastolic
    if (high is None) != (low is None):
        found["pressure"] = Problem("referral.pressure_half")
    elif high is not None and low is not None:
        if low >= high:
            found["pressure"] = Problem("referral.pressure_swapped")
        elif not (_within(high, SYSTOLIC_MMHG) and _within(low, DIASTOLIC_MMHG)):
            found["pressure"] = Problem("referral.pressure_range")
    if vitals.temperature_c is not None:
        least, most = TEMPERATURE_C
        if not least <= vitals.temperature_c <= most:
            found["temperature"] = Problem("referral.temperature_range")
    return found


def _within(value: int, limits: tuple[int, int]) -> bool:
    return limits[0] <= value <= limits[1]


# --- what is missing ------------------------------------------------------------------------


def _missing(referral: Referral) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    if referral.patient_id == NO_PATIENT:
        found["patient_id"] = Problem("referral.patient_missing")
    if is_emergency(referral.urgency):
        if not _complaint_or_danger(referral):
            found["chief_complaint"] = Problem("referral.complaint_or_danger_missing")
    else:
        found |= {
            name: Problem("referral.missing")
            for name, blank in _REQUIRED.items()
            if blank(referral)
        }
        if "present_illness" not in found and len(referral.present_illness.strip()) < REASON_MIN:
            found["present_illness"] = Problem("referral.reason_short", {"least": REASON_MIN})
    if referral.to_org_id is None:
        found["to_org_id"] = Problem("referral.receiver_missing")
    if referral.doctor_id is None:
        found["doctor_id"] = Problem("referral.doctor_missing")
    return found


def _complaint_or_danger(referral: Referral) -> bool:
    return bool(
        referral.chief_complaint.strip()
        or (referral.emergency_centre or EmergencyCentre.NONE) is not EmergencyCentre.NONE
        or any(each.text.strip() for each in referral.diagnoses)
    )


def _unsigned(referral: Referral) -> dict[str, Problem]:
    if referral.sign_mode is None:
        return {"sign_mode": Problem("referral.sign_mode_missing")}
    if referral.sign_mode is SignMode.VERBAL_ORDER and not is_emergency(referral.urgency):
        return {"sign_mode": Problem("referral.verbal_order_only_in_emergency")}
    if referral.signed_at is None:
        return {"signed_at": Problem("referral.signed_at_missing")}
    return {}


def reason_problem(reason: str) -> Problem | None:
    """Why a reason (correction, withdrawal, closing) is not enough; None when it is."""
    if len(reason.strip()) < REASON_MIN:
        return Problem("referral.reason_short", {"least": REASON_MIN})
    return None


_Blank = Callable[[Referral], bool]


def _no_text(name: str) -> _Blank:
    return lambda referral: not getattr(referral, name).strip()


def _unset(name: str) -> _Blank:
    return lambda referral: getattr(referral, name) is None


def _allergy_open(referral: Referral) -> bool:
    if referral.allergy is AllergyState.YES:
        return not referral.allergy_text.strip()
    return referral.allergy is None


def _signer_open(referral: Referral) -> bool:
    waived = referral.consent_type is ConsentType.EMERGENCY_WAIVER
    return not waived and not referral.consent_signer.strip()


_REQUIRED: dict[str, _Blank] = {
    "from_dept": _no_text("from_dept"),
    "visit_type": _unset("visit_type"),
    "service_needed": _unset("service_needed"),
    "reason": _unset("reason"),
    "chief_complaint": _no_text("chief_complaint"),
    "diagnoses": lambda referral: not any(each.text.strip() for each in referral.diagnoses),
    "present_illness": _no_text("present_illness"),
    "past_history": _no_text("past_history"),
    "allergy": _allergy_open,
    "treatment": _no_text("treatment"),
    "exams": lambda referral: not (referral.exam_none or referral.exam_results),
    "transport": _unset("transport"),
    "consent_type": _unset("consent_type"),
    "consent_signer": _signer_open,
}
_WANTED: dict[str, _Blank] = {
    "to_dept": _no_text("to_dept"),
    "medicines": _no_text("medicines"),
    "precautions": _no_text("precautions"),
    "doctor_phone": _no_text("doctor_phone"),
    "insurance_filing": lambda referral: (
        referral.insurance_filing is InsuranceFiling.UNCONFIRMED
        or (referral.insurance_filing is InsuranceFiling.DONE and not referral.insurance_no)
    ),
}
_VITALS = ("temperature_c", "pulse", "respiration", "systolic", "spo2", "consciousness")


def _vital_open(name: str) -> _Blank:
    return lambda referral: referral.vitals is None or getattr(referral.vitals, name) is None


_WANTED_URGENT: dict[str, _Blank] = {
    "emergency_centre": _unset("emergency_centre"),
    "onset_at": _unset("onset_at"),
    **{
        {"temperature_c": "temperature", "systolic": "pressure"}.get(name, name): _vital_open(name)
        for name in _VITALS
    },
}


def required_fields(urgency: Urgency | None) -> frozenset[str]:
    """Names of the form's fields that block handing over or issuing at this urgency."""
    four = {"patient_id", "to_org_id", "doctor_id", "chief_complaint"}
    return frozenset(four if is_emergency(urgency) else four | set(_REQUIRED))


def wanted_names(urgency: Urgency | None, centre: EmergencyCentre | None = None) -> frozenset[str]:
    """Names of the form's fields that are wanted at this urgency and never block."""
    if not is_emergency(urgency):
        return frozenset(_WANTED)
    asked = {*_WANTED, *_REQUIRED, *_WANTED_URGENT, *(WANTED[centre] if centre else ())}
    return frozenset(asked - required_fields(urgency))
