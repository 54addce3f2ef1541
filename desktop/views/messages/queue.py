"""Sentences of the queue."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "queue.nobody_waits": QT_TRANSLATE_NOOP("messages", "Nobody waits. F7 records an arrival."),
    "queue.another_first": QT_TRANSLATE_NOOP(
        "messages", "Somebody else stands first meanwhile. The board shows it: press F6 again."
    ),
    "queue.called_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "Now {device} calls: without a line two computers do not see each other."
        " Please call there, or move the calling here once the line is back.",
    ),
    "queue.called_at_other": QT_TRANSLATE_NOOP(
        "messages",
        "Another computer calls now: without a line two computers do not see each other."
        " Please call there, or move the calling here once the line is back.",
    ),
    "queue.minutes": QT_TRANSLATE_NOOP("messages", "Please give 1 to {most} minutes."),
    "queue.too_long_before_long": QT_TRANSLATE_NOOP(
        "messages", "Too long must be more minutes than rather long, and at most eight hours."
    ),
    "queue.skip_back": QT_TRANSLATE_NOOP("messages", "Please give 1 to {most} places."),
}
