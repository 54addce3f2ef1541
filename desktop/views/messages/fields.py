"""Sentences under single fields: what was typed cannot be understood."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "field.required": QT_TRANSLATE_NOOP("messages", "Please fill in."),
    "field.too_long": QT_TRANSLATE_NOOP(
        "messages", "{count} characters; at most {most} fit. Please shorten."
    ),
    "field.time_without_date": QT_TRANSLATE_NOOP("messages", "Type the date as well."),
    "field.date_without_time": QT_TRANSLATE_NOOP("messages", "Type the time as well."),
    "field.number_unreadable": QT_TRANSLATE_NOOP("messages", "Type digits only."),
    "field.number_range": QT_TRANSLATE_NOOP("messages", "Type a number from {least} to {most}."),
    "field.number_decimals": QT_TRANSLATE_NOOP(
        "messages", "At most {most} digits after the point."
    ),
    "field.number_whole": QT_TRANSLATE_NOOP("messages", "Type a whole number."),
}
