"""Words of the value lists of return care, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

RETURN: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "DownSource": {
        "electronic": QT_TRANSLATE_NOOP("codes", "Sent by the hospital"),
        "paper": QT_TRANSLATE_NOOP("codes", "From the paper slip"),
        "self-return": QT_TRANSLATE_NOOP("codes", "Came home by himself"),
    },
    "Outcome": {
        "cured": QT_TRANSLATE_NOOP("codes", "Cured"),
        "improved": QT_TRANSLATE_NOOP("codes", "Improved"),
        "not-cured": QT_TRANSLATE_NOOP("codes", "Not cured"),
        "other": QT_TRANSLATE_NOOP("codes", "Another outcome"),
    },
    "ReturnService": {
        "outpatient": QT_TRANSLATE_NOOP("codes", "Outpatient care"),
        "inpatient-rehabilitation": QT_TRANSLATE_NOOP("codes", "Rehabilitation as an inpatient"),
        "home-bed": QT_TRANSLATE_NOOP("codes", "Home bed"),
        "follow-up": QT_TRANSLATE_NOOP("codes", "Follow-up care"),
        "palliative": QT_TRANSLATE_NOOP("codes", "Palliative care"),
        "tcm-rehabilitation": QT_TRANSLATE_NOOP("codes", "Rehabilitation by Chinese medicine"),
    },
    "PlanItemKind": {
        "visit": QT_TRANSLATE_NOOP("codes", "Visit in person"),
        "call": QT_TRANSLATE_NOOP("codes", "Telephone call"),
        "test": QT_TRANSLATE_NOOP("codes", "Test"),
        "medicine": QT_TRANSLATE_NOOP("codes", "Medicines"),
        "exercise": QT_TRANSLATE_NOOP("codes", "Exercise"),
        "wound": QT_TRANSLATE_NOOP("codes", "Wound care"),
        "teaching": QT_TRANSLATE_NOOP("codes", "Teaching"),
        "report-back": QT_TRANSLATE_NOOP("codes", "Report to the hospital"),
    },
    "FollowUpState": {
        "open": QT_TRANSLATE_NOOP("codes", "To be done"),
        "done": QT_TRANSLATE_NOOP("codes", "Followed up"),
        "missed": QT_TRANSLATE_NOOP("codes", "Missed"),
        "cancelled": QT_TRANSLATE_NOOP("codes", "Not needed any more"),
    },
    "FollowUpMethod": {
        "visit": QT_TRANSLATE_NOOP("codes", "At the centre"),
        "phone": QT_TRANSLATE_NOOP("codes", "Rung up"),
        "video": QT_TRANSLATE_NOOP("codes", "By video"),
        "home": QT_TRANSLATE_NOOP("codes", "At home"),
    },
    "Adherence": {
        "regular": QT_TRANSLATE_NOOP("codes", "Takes medicines regularly"),
        "irregular": QT_TRANSLATE_NOOP("codes", "Takes medicines now and then"),
        "not-taking": QT_TRANSLATE_NOOP("codes", "Takes no medicines"),
    },
    "FollowUpResult": {
        "stable": QT_TRANSLATE_NOOP("codes", "Stable"),
        "better": QT_TRANSLATE_NOOP("codes", "Better"),
        "worse": QT_TRANSLATE_NOOP("codes", "Worse"),
        "died": QT_TRANSLATE_NOOP("codes", "Died"),
        "lost": QT_TRANSLATE_NOOP("codes", "Could not be found"),
    },
    "FollowUpAction": {
        "continue": QT_TRANSLATE_NOOP("codes", "Go on as planned"),
        "change-medicine": QT_TRANSLATE_NOOP("codes", "Change medicines"),
        "come-again": QT_TRANSLATE_NOOP("codes", "Come again"),
        "refer-up": QT_TRANSLATE_NOOP("codes", "Refer up again"),
    },
    "CallOutcome": {
        "no-answer": QT_TRANSLATE_NOOP("codes", "Nobody answered"),
        "number-wrong": QT_TRANSLATE_NOOP("codes", "Number is wrong"),
        "later": QT_TRANSLATE_NOOP("codes", "To be rung later"),
        "relative-answered": QT_TRANSLATE_NOOP("codes", "A relative answered"),
        "village-doctor-asked": QT_TRANSLATE_NOOP("codes", "Village doctor was asked"),
    },
}
