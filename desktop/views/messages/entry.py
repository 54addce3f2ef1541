"""Sentences about what was typed: dates, names, numbers, vital signs."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stubs give QT_TRANSLATE_NOOP no str.
SENTENCES: dict[str, Any] = {
    "entry.date_unreadable": QT_TRANSLATE_NOOP(
        "messages", "This is no date. Type 3.5, 2026-03-05 or 20260305."
    ),
    "entry.date_not_real": QT_TRANSLATE_NOOP(
        "messages", "There is no such day. Look at month and day again."
    ),
    "entry.date_future": QT_TRANSLATE_NOOP(
        "messages", "This day is still to come. Look at the year again."
    ),
    "entry.date_far": QT_TRANSLATE_NOOP(
        "messages", "The year {year} is too far away. Look at the year again."
    ),
    "entry.time_unreadable": QT_TRANSLATE_NOOP(
        "messages", "This is no time of day. Type 0830, 8:30 or 830."
    ),
    "entry.time_not_real": QT_TRANSLATE_NOOP(
        "messages", "There is no such time of day. Look at hour and minute again."
    ),
    "entry.name_empty": QT_TRANSLATE_NOOP("messages", "Write the name."),
    "entry.name_long": QT_TRANSLATE_NOOP(
        "messages", "The name may have {limit} characters at most."
    ),
    "entry.name_control": QT_TRANSLATE_NOOP(
        "messages", "The name holds a sign that cannot be seen. Type the name again by hand."
    ),
    "entry.name_digits": QT_TRANSLATE_NOOP("messages", "The name holds digits. Is that right?"),
    "entry.name_private": QT_TRANSLATE_NOOP(
        "messages", "Other computers may not show a character of this name. Choose it once more."
    ),
    "entry.phone_control": QT_TRANSLATE_NOOP(
        "messages", "The number holds a sign that cannot be seen. Type it again by hand."
    ),
    "entry.phone_long": QT_TRANSLATE_NOOP(
        "messages", "A telephone number may have {limit} characters at most."
    ),
    "entry.phone_unusual": QT_TRANSLATE_NOOP(
        "messages",
        "This is neither a mobile nor a fixed number. Read it back to the patient; it may be kept.",
    ),
    "entry.bp_unreadable": QT_TRANSLATE_NOOP("messages", "This is no blood pressure. Type 120/80."),
    "entry.bp_systolic": QT_TRANSLATE_NOOP(
        "messages", "The upper pressure must be {low} to {high} mmHg. Measure or type again."
    ),
    "entry.bp_diastolic": QT_TRANSLATE_NOOP(
        "messages", "The lower pressure must be {low} to {high} mmHg. Measure or type again."
    ),
    "entry.bp_swapped": QT_TRANSLATE_NOOP(
        "messages", "Upper and lower exchanged? Is {systolic}/{diastolic} meant?"
    ),
    "entry.bp_run": QT_TRANSLATE_NOOP("messages", "Is {systolic}/{diastolic} meant?"),
    "entry.temperature_unreadable": QT_TRANSLATE_NOOP(
        "messages", "This is no temperature. Type 36.5."
    ),
    "entry.temperature_point": QT_TRANSLATE_NOOP("messages", "Is {value} °C meant?"),
    "entry.temperature_range": QT_TRANSLATE_NOOP(
        "messages", "The temperature must be {low} to {high} °C. Measure or type again."
    ),
    "idcard.characters": QT_TRANSLATE_NOOP(
        "messages", "An identity number has digits only, with an X at the end at most."
    ),
    "idcard.length": QT_TRANSLATE_NOOP(
        "messages", "{count} characters typed; an identity number has 18, an old one 15."
    ),
    "idcard.check_character": QT_TRANSLATE_NOOP(
        "messages", "One digit is wrong, or two are exchanged. Compare with the card."
    ),
    "idcard.birth_not_real": QT_TRANSLATE_NOOP(
        "messages", "The birth date in the number does not exist. Compare with the card."
    ),
    "idcard.birth_future": QT_TRANSLATE_NOOP(
        "messages", "The birth date in the number is still to come. Compare with the card."
    ),
    "idcard.birth_too_old": QT_TRANSLATE_NOOP(
        "messages", "By this number the person is older than {limit}. Compare with the card."
    ),
    "idcard.region_unknown": QT_TRANSLATE_NOOP(
        "messages", "The region {region} is not known here. If the card says so, it may be kept."
    ),
    "number.unreadable": QT_TRANSLATE_NOOP(
        "messages", "This is no number of ours. Type it as it is printed."
    ),
}
