"""Codes, times and numbers of a referral as few characters; never cut, whatever is long.

The order of the value lists is part of the format: members are only ever added at their end
(a test holds the order). A value that this program does not know is read as not said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from desktop.domain import codes
from desktop.domain.codes import BeFast
from desktop.domain.referral import CentreFields, PatientSnapshot, Referral, Vitals

E = TypeVar("E", bound=StrEnum)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
NOT_SAID = "-"

_BASE = len(DIGITS)
_MINUTE = timedelta(minutes=1)

# part of the record, field, value list (None: yes or no)
CODES: tuple[tuple[str, str, type[StrEnum] | None], ...] = (
    ("", "urgency", codes.Urgency),
    ("", "green_channel", None),
    ("", "direction", codes.ReferralDirection),
    ("", "emergency_centre", codes.EmergencyCentre),
    ("", "service_needed", codes.ServiceNeeded),
    ("", "visit_type", codes.VisitType),
    ("", "reason", codes.ReferralReason),
    ("", "allergy", codes.AllergyState),
    ("", "transport", codes.Transport),
    ("", "consent_type", codes.ConsentType),
    ("", "consent_relation", codes.Relation),
    ("", "sign_mode", codes.SignMode),
    ("", "exam_none", None),
    ("patient", "sex", codes.Sex),
    ("vitals", "consciousness", codes.Consciousness),
    ("vitals", "on_oxygen", None),
    ("vitals", "spo2_target_88_92", None),
    ("centre", "be_fast_asked", None),
    ("centre", "anticoagulants", None),
    ("centre", "membranes", codes.Membranes),
    ("centre", "risk_colour", codes.RiskColour),
)
TIMES: tuple[tuple[str, str], ...] = (
    ("", "issued_at"),
    ("", "signed_at"),
    ("", "confirmed_at"),
    ("", "onset_at"),
    ("", "consent_due_at"),
    ("vitals", "taken_at"),
    ("centre", "first_contact_at"),
    ("centre", "ecg_done_at"),
    ("centre", "ecg_sent_at"),
    ("centre", "last_well_at"),
    ("centre", "injured_at"),
    ("centre", "tourniquet_at"),
)
NUMBERS: tuple[tuple[str, str, Callable[[str], Any]], ...] = (
    ("vitals", "temperature_c", Decimal),
    ("vitals", "pulse", int),
    ("vitals", "respiration", int),
    ("vitals", "systolic", int),
    ("vitals", "diastolic", int),
    ("vitals", "spo2", int),
    ("vitals", "glucose", Decimal),
    ("centre", "gcs", int),
    ("centre", "gestation_days", int),
    ("centre", "gravida", int),
    ("centre", "para", int),
    ("centre", "fetal_heart", int),
    ("centre", "blood_loss_ml", int),
    ("centre", "age_hours", int),
    ("centre", "birth_weight_g", int),
    ("centre", "weight_g", int),
    ("centre", "apgar_1", int),
    ("centre", "apgar_5", int),
    ("centre", "apgar_10", int),
)
Values = dict[tuple[str, str], Any]
"""(part of the record, field) -> value; the part is empty for the referral itself."""


def value_of(referral: Referral, part: str, name: str) -> Any:
    """A field's value; None where its part was not said."""
    holder: Any = getattr(referral, part) if part else referral
    return None if holder is None else getattr(holder, name)


def codes_text(referral: Referral) -> str:
    """One character for each code."""
    said = "".join(_code(value_of(referral, part, name), kind) for part, name, kind in CODES)
    signs = referral.centre.be_fast if referral.centre else ()
    present = "".join(DIGITS[list(BeFast).index(each)] for each in signs)
    return f"{said}{present}"


def read_codes(text: str) -> Values:
    """What `codes_text` wrote."""
    said: Values = {}
    for char, (part, name, kind) in zip(text, CODES, strict=False):
        said[part, name] = _read_code(char, kind)
    signs = (_read_code(char, BeFast) for char in text[len(CODES) :])
    said["centre", "be_fast"] = tuple(each for each in signs if each is not None)
    return said


def times_text(referral: Referral, since: datetime) -> str:
    """Every time as minutes from another; what stands at the end and was not said is left out."""
    return _listed([minutes(value_of(referral, part, name), since) for part, name in TIMES])


def read_times(text: str, since: datetime) -> Values:
    """What `times_text` wrote, to the minute."""
    return {
        place: read_minutes(each, since)
        for each, place in zip(text.split(","), TIMES, strict=False)
    }


def numbers_text(referral: Referral) -> str:
    """What was measured and counted."""
    found = (value_of(referral, part, name) for part, name, _kind in NUMBERS)
    return _listed(["" if value is None else str(value) for value in found])


def read_numbers(text: str) -> Values:
    """What `numbers_text` wrote.

    Raises:
        ValueError, ArithmeticError: something else.
    """
    return {
        (part, name): kind(each) if each else None
        for each, (part, name, kind) in zip(text.split(","), NUMBERS, strict=False)
    }


def minutes(at: datetime | None, since: datetime) -> str:
    """Whole minutes from one instant to another, base 36; empty for None."""
    if at is None:
        return ""
    left = (floor(at) - floor(since)) // _MINUTE
    sign, left, text = ("-" if left < 0 else ""), abs(left), ""
    while left:
        left, rest = divmod(left, _BASE)
        text = DIGITS[rest] + text
    return sign + (text or "0")


def read_minutes(text: str, since: datetime) -> datetime | None:
    """The instant, to the minute.

    Raises:
        ValueError, OverflowError: not made by `minutes`.
    """
    return floor(since) + int(text, _BASE) * _MINUTE if text else None


def floor(at: datetime) -> datetime:
    """The minute an instant lies in."""
    return at.replace(second=0, microsecond=0)


def built(values: Mapping[tuple[str, str], Any], referral: Referral) -> Referral:
    """The referral with these values in it; parts of which nothing was said stay out."""
    parts: dict[str, dict[str, Any]] = {"": {}, "patient": {}, "vitals": {}, "centre": {}}
    for (part, name), value in values.items():
        if value is not None:
            parts[part][name] = value
    own = parts.pop("")
    sex = str(parts["patient"].pop("sex", ""))
    patient = PatientSnapshot(**{"name": "", "sex": sex, **parts["patient"]})
    vitals, centre = Vitals(**parts["vitals"]), CentreFields(**parts["centre"])
    return replace(
        referral,
        **own,
        patient=patient,
        vitals=None if vitals == Vitals() else vitals,
        centre=None if centre == CentreFields() else centre,
    )


def _code(value: Any, kind: type[StrEnum] | None) -> str:
    if value is None or value == "":
        return NOT_SAID
    if kind is None:
        return "1" if value else "0"
    try:
        return DIGITS[list(kind).index(kind(value))]
    except ValueError:
        return NOT_SAID


def _read_code(char: str, kind: type[E] | None) -> E | bool | None:
    if char == NOT_SAID:
        return None
    if kind is None:
        return char == "1"
    members = list(kind)
    index = DIGITS.index(char)
    return members[index] if index < len(members) else None


def _listed(texts: Sequence[str]) -> str:
    return ",".join(texts).rstrip(",")
