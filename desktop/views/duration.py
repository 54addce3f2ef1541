"""How long something lasts or lasted, in few words."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def duration_words(span: timedelta) -> str:
    """Return the span as "under a minute", "12 min", "3 h 05 min" or "2 days"."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 1:
        return translate("Duration", "under a minute")
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("Duration", "{minutes} min").format(minutes=minutes)
    days = hours // 24
    if days:
        return translate("Duration", "{days} days").format(days=days)
    return translate("Duration", "{hours} h {minutes} min").format(hours=hours, minutes=rest)
