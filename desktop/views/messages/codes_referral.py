"""Words of the value lists about the life-cycle of a referral, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

REFERRAL: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "StepKind": {
        "departed": QT_TRANSLATE_NOOP("codes", "Departed"),
        "arrival-told": QT_TRANSLATE_NOOP("codes", "Arrival told"),
        "phone-contact": QT_TRANSLATE_NOOP("codes", "Telephone contact"),
        "supplement": QT_TRANSLATE_NOOP("codes", "Supplement"),
        "withdrawal": QT_TRANSLATE_NOOP("codes", "Withdrawn"),
        "withdrawal-refused": QT_TRANSLATE_NOOP("codes", "Withdrawal not agreed"),
        "closure": QT_TRANSLATE_NOOP("codes", "Closure"),
        "told-by-phone": QT_TRANSLATE_NOOP("codes", "Told by telephone"),
        "question": QT_TRANSLATE_NOOP("codes", "Question of the hospital"),
        "clock-stopped": QT_TRANSLATE_NOOP("codes", "Clock stopped"),
        "clock-resumed": QT_TRANSLATE_NOOP("codes", "Clock goes on"),
    },
    "ClockStop": {
        "family": QT_TRANSLATE_NOOP("codes", "Family wants to wait"),
        "patient": QT_TRANSLATE_NOOP("codes", "Patient wants to wait"),
        "transport": QT_TRANSLATE_NOOP("codes", "No transport"),
        "bed": QT_TRANSLATE_NOOP("codes", "Waits for a bed"),
        "exam": QT_TRANSLATE_NOOP("codes", "Waits for an examination"),
        "weather": QT_TRANSLATE_NOOP("codes", "Weather or road"),
        "other": QT_TRANSLATE_NOOP("codes", "Other reason"),
    },
    "RejectReason": {
        "no-bed": QT_TRANSLATE_NOOP("codes", "No bed"),
        "not-able": QT_TRANSLATE_NOOP("codes", "Cannot treat this"),
        "wrong-department": QT_TRANSLATE_NOOP("codes", "Wrong department"),
        "information-missing": QT_TRANSLATE_NOOP("codes", "Information missing"),
        "treatable-there": QT_TRANSLATE_NOOP("codes", "Can be treated at the centre"),
        "patient-unwilling": QT_TRANSLATE_NOOP("codes", "Patient unwilling"),
        "duplicate": QT_TRANSLATE_NOOP("codes", "Sent twice"),
        "other": QT_TRANSLATE_NOOP("codes", "Other reason"),
    },
    "AcceptMode": {
        "outpatient": QT_TRANSLATE_NOOP("codes", "Outpatient visit"),
        "emergency": QT_TRANSLATE_NOOP("codes", "Emergency treatment"),
        "observation": QT_TRANSLATE_NOOP("codes", "Under observation"),
        "inpatient": QT_TRANSLATE_NOOP("codes", "Admission to a ward"),
    },
    "FitRating": {
        "fit": QT_TRANSLATE_NOOP("codes", "Well referred"),
        "mostly-fit": QT_TRANSLATE_NOOP("codes", "Mostly well referred"),
        "not-fit": QT_TRANSLATE_NOOP("codes", "Not well referred"),
    },
}
