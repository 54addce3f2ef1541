"""What a slip leaves to its paper, in the words of the screen."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.views.referral.said import field_label

_PARTS: dict[str, Any] = {
    "patient.name": QT_TRANSLATE_NOOP("Slip", "Name"),
    "patient.age_text": QT_TRANSLATE_NOOP("Slip", "Age"),
    "patient.health_record_no": QT_TRANSLATE_NOOP("Slip", "Health record number"),
    "patient.phone": QT_TRANSLATE_NOOP("Slip", "Telephone"),
    "patient.address": QT_TRANSLATE_NOOP("Slip", "Address"),
    "diagnoses": QT_TRANSLATE_NOOP("Slip", "Impression"),
    "centre.drugs_given": QT_TRANSLATE_NOOP("Slip", "Drugs given"),
    "centre.mechanism": QT_TRANSLATE_NOOP("Slip", "Mechanism of injury"),
    "centre.bleeding": QT_TRANSLATE_NOOP("Slip", "Bleeding"),
    "centre.anticoagulant_text": QT_TRANSLATE_NOOP("Slip", "Anticoagulants"),
    "centre.contractions": QT_TRANSLATE_NOOP("Slip", "Contractions"),
    "centre.mother": QT_TRANSLATE_NOOP("Slip", "Mother"),
}


def slip_field(path: str) -> str:
    """Words of a field that `SlipRead.on_paper` or `SlipSeen.on_paper` names."""
    if path in _PARTS:
        return QCoreApplication.translate("Slip", _PARTS[path])
    return field_label(path) or path
