"""Sentences of the booking desk: seat kinds, waiting list, what the county is asked for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "booking.pool_needs_line": QT_TRANSLATE_NOOP(
        "messages",
        "Not booked: without the county a shared seat cannot be sold. The form is kept as a draft;"
        " choose a seat of ours, the waiting list, or telephone the other clinic.",
    ),
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
    "booking.seat_walk_in": QT_TRANSLATE_NOOP(
        "messages",
        "This is a walk-in seat: it is for who stands at the desk today."
        " Please choose another seat, or the waiting list.",
    ),
    "booking.seat_reserved": QT_TRANSLATE_NOOP(
        "messages",
        "This seat is kept for the green channel and for groups that come first: the elderly,"
        " pregnant women, children, chronic illness and others marked on the card.",
    ),
    "booking.extra_consent_missing": QT_TRANSLATE_NOOP(
        "messages",
        "An extra seat needs the word of the expert, of the head of the clinic or of the head on"
        " duty. Please say who agreed.",
    ),
    "booking.extra_name_missing": QT_TRANSLATE_NOOP(
        "messages", "Who agreed to the extra seat? Please write the name."
    ),
    "booking.extra_in_future": QT_TRANSLATE_NOOP(
        "messages", "The consent cannot lie in the future. Please look at the time."
    ),
    "booking.only_kept_seats_left": QT_TRANSLATE_NOOP(
        "messages",
        "Only walk-in seats or seats kept for those who come first are left."
        " An extra seat, the waiting list or the ordinary clinic is open.",
    ),
    "booking.not_released": QT_TRANSLATE_NOOP(
        "messages",
        "Seats of this session are given out from {at} on. The waiting list is open from then too.",
    ),
    "booking.waiting_already": QT_TRANSLATE_NOOP(
        "messages", "This patient is on the waiting list of this session already."
    ),
    "booking.waiting_has_seat": QT_TRANSLATE_NOOP(
        "messages", "Who waits has no seat yet. Please choose between the two."
    ),
    "county_booking.answered_already": QT_TRANSLATE_NOOP(
        "messages", "This request has its answer already. The row is up to date."
    ),
    "county_booking.visit_missing": QT_TRANSLATE_NOOP(
        "messages", "When is the patient to come? Please write day and time as the hospital said."
    ),
    "county_booking.over": QT_TRANSLATE_NOOP(
        "messages", "This request is over already, so there is nothing to take back."
    ),
    "county_booking.not_refused": QT_TRANSLATE_NOOP(
        "messages", "Only what the hospital could not give is asked for anew."
    ),
}
