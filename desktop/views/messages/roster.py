"""Sentences of the roster: seat kinds, patterns, windows, holidays, sheets."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "duty_session.seats_negative": QT_TRANSLATE_NOOP(
        "messages", "Please give a number of seats from 0 up."
    ),
    "duty_session.more_than_capacity": QT_TRANSLATE_NOOP(
        "messages",
        "Shared, reserved and walk-in seats together are more than the {most} seats there are.",
    ),
    "duty_session.extra_many": QT_TRANSLATE_NOOP("messages", "At most {most} extra seats."),
    "duty_session.slot_minutes": QT_TRANSLATE_NOOP(
        "messages", "Please give 0 to {most} minutes a seat; 0 divides the time evenly."
    ),
    "duty_session.slots_past_end": QT_TRANSLATE_NOOP(
        "messages",
        "With so many minutes a seat the last one would begin after the end."
        " Please give fewer minutes or seats, or a later end.",
    ),
    "expert.window_days": QT_TRANSLATE_NOOP("messages", "Please give 0 to {most} days."),
    "expert.window_visits": QT_TRANSLATE_NOOP("messages", "Please give 0 to {most} visits."),
}
