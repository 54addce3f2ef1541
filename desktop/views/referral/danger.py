"""Danger signs among the measured values, in words; prompts for the nurse, the doctor decides."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.domain.danger_signs import Danger, DangerSign
from desktop.views.referral.words import translate

_WORDS: dict[Danger, Any] = {
    Danger.GCS: QT_TRANSLATE_NOOP("Danger", "GCS {value} (12 or less)"),
    Danger.RESPIRATION: QT_TRANSLATE_NOOP("Danger", "breathing {value}/min (over 30)"),
    Danger.SPO2: QT_TRANSLATE_NOOP("Danger", "saturation {value}% (under 90)"),
    Danger.FEVER: QT_TRANSLATE_NOOP("Danger", "{value} ℃ (over 39.5: ask for convulsions)"),
    Danger.PRESSURE: QT_TRANSLATE_NOOP(
        "Danger",
        "{value} mmHg (180/110 and above: ask for headache, vomiting, speech, limbs, chest pain)",
    ),
    Danger.PREGNANT_PRESSURE: QT_TRANSLATE_NOOP(
        "Danger", "{value} mmHg in pregnancy (160/110 and above: critical maternal centre)"
    ),
    Danger.LOW_PRESSURE: QT_TRANSLATE_NOOP(
        "Danger", "{value} mmHg (systolic under 90: ask for bleeding)"
    ),
    Danger.GLUCOSE_HIGH: QT_TRANSLATE_NOOP("Danger", "glucose {value} (16.7 and above)"),
    Danger.GLUCOSE_LOW: QT_TRANSLATE_NOOP("Danger", "glucose {value} (3.9 and below)"),
}


def danger_words(found: Sequence[DangerSign]) -> str:
    """One line for the strip; empty where there is none."""
    if not found:
        return ""
    told = translate("Danger", "; ").join(
        translate("Danger", _WORDS[each.sign]).format(value=each.value) for each in found
    )
    return translate("Danger", "Danger signs: {signs}. The doctor decides.").format(signs=told)


def danger_source() -> str:
    """Where the limits come from, for the tip."""
    return translate(
        "Danger",
        "Provincial emergency referral plan; county hypertension plan (2022, no. 34). "
        "Review with the county's own plan.",
    )
