"""Sentences of what several computers did to the same thing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "booking.session_double": QT_TRANSLATE_NOOP(
        "messages",
        "Another clinic planned this expert for the same half-day before. Ask who keeps him; until"
        " then nobody can be booked here.",
    ),
    "share.gave_way": QT_TRANSLATE_NOOP(
        "messages", "A colleague at another computer was first ({no}). {what}"
    ),
    "share.gave_way_many": QT_TRANSLATE_NOOP(
        "messages",
        "{count} of your entries had been made at another computer before. The rows now show it.",
    ),
}
