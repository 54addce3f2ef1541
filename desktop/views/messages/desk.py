"""Sentences of the booking desk: seat kinds, waiting list, what the county is asked for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "county_booking.own_session": QT_TRANSLATE_NOOP(
        "messages", "A seat of our own expert is booked in the calendar, not asked of the county."
    ),
    "county_booking.dept_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say which department is asked."
    ),
    "county_booking.day_past": QT_TRANSLATE_NOOP(
        "messages", "This day is over. Please give today or a coming day."
    ),
    "county_booking.diagnosis_missing": QT_TRANSLATE_NOOP(
        "messages", "The ward needs a diagnosis to find a bed. Please write it in a few words."
    ),
    "county_booking.text_long": QT_TRANSLATE_NOOP("messages", "At most {most} characters."),
    "county_booking.person_missing": QT_TRANSLATE_NOOP(
        "messages", "Who at the hospital said so? Please write the name."
    ),
    "county_booking.phone_missing": QT_TRANSLATE_NOOP(
        "messages", "On which number was it said? Please write it."
    ),
    "county_booking.time_missing": QT_TRANSLATE_NOOP(
        "messages", "When was it said? Please give the time of the call."
    ),
    "county_booking.time_in_future": QT_TRANSLATE_NOOP(
        "messages", "The call cannot lie in the future. Please look at the time."
    ),
}
