"""Words, tones and icons of trainings, the same on every screen."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.attendance import ALL_STAFF, VILLAGE_DOCTORS, dept_of, minutes_between
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import AttendanceStatus, TrainingState
from desktop.domain.kept import Delivery
from desktop.domain.training import Lecturer
from desktop.domain.training_rows import AudienceGroup, Person
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

STATE_LOOKS = {
    TrainingState.PLANNED: (Tone.GREY, "booking"),
    TrainingState.IN_PROGRESS: (Tone.BLUE, "training"),
    TrainingState.COMPLETED: (Tone.GREEN, "ok"),
    TrainingState.ARCHIVED: (Tone.GREY, "lock"),
    TrainingState.CANCELLED: (Tone.GREY, "close"),
}
STATUS_LOOKS = {
    AttendanceStatus.PRESENT: (Tone.GREEN, "ok"),
    AttendanceStatus.LATE: (Tone.AMBER, "waiting"),
    AttendanceStatus.EARLY_LEAVE: (Tone.AMBER, "right"),
    AttendanceStatus.LEAVE: (Tone.BLUE, "draft"),
    AttendanceStatus.ABSENT: (Tone.RED, "close"),
}
KEYS = dict(zip("12345", AttendanceStatus, strict=True))
"""Number key -> status: 到 迟到 早退 请假 缺勤."""

MINUTES_PER_DAY = 24 * 60

DELIVERY_LOOKS = {
    Delivery.LOCAL: (Tone.GREY, "draft"),
    Delivery.ARRIVED: (Tone.GREEN, "ok"),
    Delivery.SENDING: (Tone.BLUE, "sending"),
    Delivery.WAITING: (Tone.GREY, "waiting"),
    Delivery.KEPT_HERE: (Tone.AMBER, "warning"),
    Delivery.TAKEN_AWAY: (Tone.RED, "error"),
    Delivery.BLOCKED: (Tone.AMBER, "warning"),
    Delivery.REFUSED: (Tone.RED, "error"),
    Delivery.CONFLICT: (Tone.RED, "copy"),
}


def delivery_word(delivery: Delivery) -> str:
    """How far the training got on its way to the county."""
    return {
        Delivery.LOCAL: translate("TrainingWords", "Here only"),
        Delivery.ARRIVED: translate("TrainingWords", "At the county"),
        Delivery.SENDING: translate("TrainingWords", "Sending"),
        Delivery.WAITING: translate("TrainingWords", "Waiting"),
        Delivery.KEPT_HERE: translate("TrainingWords", "Kept here only"),
        Delivery.TAKEN_AWAY: translate("TrainingWords", "Deleted at the county"),
        Delivery.BLOCKED: translate("TrainingWords", "Waits for another record"),
        Delivery.REFUSED: translate("TrainingWords", "Refused"),
        Delivery.CONFLICT: translate("TrainingWords", "Conflict"),
    }[delivery]


def status_word(status: AttendanceStatus | None) -> str:
    """The status, or that nobody has said anything."""
    return translate("TrainingWords", "Not marked") if status is None else label(status)


def group_word(key: str) -> str:
    """Name of a group."""
    if key == ALL_STAFF:
        return translate("TrainingWords", "All clinical staff")
    if key == VILLAGE_DOCTORS:
        return translate("TrainingWords", "All village doctors")
    return dept_of(key) or key


def group_words(group: AudienceGroup) -> str:
    """Name of a group and how many are in it."""
    return translate("TrainingWords", "{group} ({count})").format(
        group=group_word(group.key), count=group.people
    )


def month_words(first: date) -> str:
    """Year and month."""
    form = translate("TrainingWords", "MMMM yyyy")
    return QLocale().toString(QDate(first.year, first.month, 1), form)


def time_words(at: datetime | None) -> str:
    """Local time of day; empty for None."""
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}" if at else ""


def when_words(start: datetime, end: datetime) -> str:
    """Day, weekday and hours; the last day only when it is another."""
    begin, close = start.astimezone(CLINIC_ZONE), end.astimezone(CLINIC_ZONE)
    weekday = QLocale().dayName(begin.isoweekday(), QLocale.FormatType.ShortFormat)
    first = f"{begin:%m-%d} {weekday} {begin:%H:%M}"
    if begin.date() == close.date():
        return f"{first}–{close:%H:%M}"
    return f"{first} – {close:%m-%d %H:%M}"


def length_words(start: datetime, end: datetime) -> str:
    """How long it lasts: minutes, or days when it is not over on its day."""
    minutes = minutes_between(start, end)
    if minutes >= MINUTES_PER_DAY:
        return duration_words(timedelta(minutes=minutes))
    return translate("TrainingWords", "{minutes} min").format(minutes=minutes)


def lecturer_words(lecturer: Lecturer) -> str:
    """Name, and where from."""
    if not lecturer.org:
        return lecturer.name
    return translate("TrainingWords", "{name} ({org})").format(name=lecturer.name, org=lecturer.org)


def person_words(person: Person) -> str:
    """What tells a found person from another of the same name."""
    return " · ".join(part for part in (person.name, person.title, person.dept, person.org) if part)
