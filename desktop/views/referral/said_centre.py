"""What the emergency centre's own fields say, as words to read."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.domain.referral import CentreFields, DrugGiven
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.referral.centres import weeks_text
from desktop.views.referral.words import translate

_WORDS: dict[str, Any] = {
    "first_contact_at": QT_TRANSLATE_NOOP("Centres", "First contact"),
    "ecg_done_at": QT_TRANSLATE_NOOP("Centres", "ECG written"),
    "ecg_sent_at": QT_TRANSLATE_NOOP("Centres", "ECG sent to county"),
    "last_well_at": QT_TRANSLATE_NOOP("Centres", "Last known well"),
    "be_fast": QT_TRANSLATE_NOOP("Centres", "BE-FAST, sudden"),
    "anticoagulants": QT_TRANSLATE_NOOP("Centres", "Anticoagulants"),
    "anticoagulant_text": QT_TRANSLATE_NOOP("Centres", "Which, last dose"),
    "injured_at": QT_TRANSLATE_NOOP("Centres", "Injured at"),
    "mechanism": QT_TRANSLATE_NOOP("Centres", "Mechanism"),
    "gcs": QT_TRANSLATE_NOOP("Centres", "GCS"),
    "bleeding": QT_TRANSLATE_NOOP("Centres", "Bleeding"),
    "tourniquet_at": QT_TRANSLATE_NOOP("Centres", "Tourniquet at"),
    "gestation_days": QT_TRANSLATE_NOOP("Centres", "Weeks"),
    "gravida": QT_TRANSLATE_NOOP("Centres", "Gravida"),
    "para": QT_TRANSLATE_NOOP("Centres", "Para"),
    "fetal_heart": QT_TRANSLATE_NOOP("Centres", "Fetal heart"),
    "contractions": QT_TRANSLATE_NOOP("Centres", "Contractions"),
    "membranes": QT_TRANSLATE_NOOP("Centres", "Membranes"),
    "blood_loss_ml": QT_TRANSLATE_NOOP("Centres", "Blood loss"),
    "risk_colour": QT_TRANSLATE_NOOP("Centres", "Risk colour"),
    "age_hours": QT_TRANSLATE_NOOP("Centres", "Age"),
    "birth_weight_g": QT_TRANSLATE_NOOP("Centres", "Birth weight"),
    "weight_g": QT_TRANSLATE_NOOP("Centres", "Weight now"),
    "apgar_1": QT_TRANSLATE_NOOP("Centres", "Apgar 1 min"),
    "apgar_5": QT_TRANSLATE_NOOP("Centres", "Apgar 5 min"),
    "apgar_10": QT_TRANSLATE_NOOP("Centres", "Apgar 10 min"),
    "mother": QT_TRANSLATE_NOOP("Centres", "Mother: name, illness, drugs"),
    "drugs_given": QT_TRANSLATE_NOOP("ReferralForm", "Drugs given, with dose and time"),
}
_UNITS = {
    "fetal_heart": "bpm",
    "blood_loss_ml": "ml",
    "age_hours": "h",
    "birth_weight_g": "g",
    "weight_g": "g",
}
_CODED = frozenset({"membranes", "risk_colour"})


def centre_label(name: str) -> str:
    """The form's words above a field of a centre; empty for a name that is none."""
    if name not in _WORDS:
        return ""
    context = "ReferralForm" if name == "drugs_given" else "Centres"
    return translate(context, _WORDS[name])


def centre_words(centre: CentreFields, now: datetime) -> str:
    """Every answer with its question, in the form's order; blanks are left out."""
    told = []
    for name in _WORDS:
        value = getattr(centre, name)
        if value in (None, "", ()):
            continue
        told.append(_pair(centre_label(name), _value(name, value, now)))
    if centre.be_fast_asked and not centre.be_fast:
        none = translate("Centres", "Looked for, none of them")
        told.append(_pair(centre_label("be_fast"), none))
    return translate("Referral", "; ").join(told)


def _pair(name: str, value: str) -> str:
    return translate("Centres", "{name}: {value}").format(name=name, value=value)


def _value(name: str, value: Any, now: datetime) -> str:
    if name.endswith("_at"):
        return words.short_time(value, now)
    if isinstance(value, tuple):
        drugs = name == "drugs_given"
        return words.listed(_drug(each, now) if drugs else label(each) for each in value)
    if name == "anticoagulants":
        return translate("Centres", "Yes") if value else translate("Centres", "No")
    if name == "gestation_days":
        return weeks_text(value)
    if name in _CODED:
        return label(value)
    return f"{value} {_UNITS.get(name, '')}".strip()


def _drug(drug: DrugGiven, now: datetime) -> str:
    at = words.short_time(drug.at, now) if drug.at else ""
    return " ".join(part for part in (drug.name, drug.dose, at) if part)
