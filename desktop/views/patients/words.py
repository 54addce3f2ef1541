"""A person in words: age, what was matched, the banner."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.codes import AllergyState
from desktop.domain.entry.ages import AgeUnit, age_text
from desktop.domain.patient_rows import Likeness, Match, PatientLine
from desktop.views import banner
from desktop.views.messages.codes import label

_AGES: dict[AgeUnit, Any] = {
    AgeUnit.YEARS: QT_TRANSLATE_NOOP("Patients", "{number} y"),
    AgeUnit.MONTHS: QT_TRANSLATE_NOOP("Patients", "{number} months"),
    AgeUnit.DAYS: QT_TRANSLATE_NOOP("Patients", "{number} days"),
    AgeUnit.HOURS: QT_TRANSLATE_NOOP("Patients", "{number} hours"),
}
_MATCHES: dict[Match, Any] = {
    Match.NAME: QT_TRANSLATE_NOOP("Patients", "name"),
    Match.READING: QT_TRANSLATE_NOOP("Patients", "pinyin"),
    Match.INITIALS: QT_TRANSLATE_NOOP("Patients", "initials"),
    Match.ID_NO: QT_TRANSLATE_NOOP("Patients", "document number"),
    Match.PHONE: QT_TRANSLATE_NOOP("Patients", "telephone"),
    Match.CONTACT_PHONE: QT_TRANSLATE_NOOP("Patients", "telephone of a relative"),
    Match.OTHER_NUMBER: QT_TRANSLATE_NOOP("Patients", "insurance or record number"),
    Match.BOOKING_NO: QT_TRANSLATE_NOOP("Patients", "booking number"),
    Match.REFERRAL_NO: QT_TRANSLATE_NOOP("Patients", "referral number"),
    Match.TODAY: QT_TRANSLATE_NOOP("Patients", "booked today"),
    Match.RECENT: QT_TRANSLATE_NOOP("Patients", "recent"),
}
_LIKENESSES: dict[Likeness, Any] = {
    Likeness.ID_NO: QT_TRANSLATE_NOOP("Patients", "same document number"),
    Likeness.NAME_AND_BIRTH: QT_TRANSLATE_NOOP("Patients", "same name and birth date"),
    Likeness.NAME_AND_PHONE: QT_TRANSLATE_NOOP("Patients", "same name and telephone"),
    Likeness.READING_AND_BIRTH: QT_TRANSLATE_NOOP("Patients", "sounds alike, same birth date"),
}


def tr(text: str) -> str:
    """The words in the language of the program."""
    return QCoreApplication.translate("Patients", text)


def age_words(
    birth_date: date | None,
    born_at: datetime | None,
    age_estimate: int | None,
    now: datetime,
) -> str:
    """The age with its unit; about so many years where it is only estimated; empty if unknown."""
    if birth_date is not None:
        age = age_text(birth_date, born_at, now)
        return tr(_AGES[age.unit]).format(number=age.number)
    if age_estimate is not None:
        return QCoreApplication.translate("Patients", "about {number} y").format(
            number=age_estimate
        )
    return ""


def age_of(line: PatientLine, now: datetime) -> str:
    """The age of somebody in a list."""
    return age_words(line.birth_date, line.born_at, line.age_estimate, now)


def birth_of(line: PatientLine) -> str:
    """The birth date as digits, or a dash."""
    return line.birth_date.isoformat() if line.birth_date else "–"


def tail_of(line: PatientLine) -> str:
    """Last four of the document, or that there is none."""
    none = QCoreApplication.translate("Patients", "no document")
    return f"…{line.id_tail}" if line.id_tail else none


def match_of(line: PatientLine) -> str:
    """Why the row is here."""
    words = tr(_MATCHES[line.match])
    if line.guest is not None:
        words = f"{line.guest.clinic} · {words}"
    return f"{words} {line.detail}" if line.detail else words


def likeness_words(reasons: Sequence[Likeness]) -> list[str]:
    """Why somebody may be the same person."""
    return [tr(_LIKENESSES[reason]) for reason in reasons]


def facts_of(line: PatientLine, now: datetime) -> str:
    """Sex, age, birth date and last four: what tells two of one name apart."""
    whose = line.guest.clinic if line.guest else ""
    parts = (label(line.sex), age_of(line, now), birth_of(line), tail_of(line), line.village, whose)
    return " · ".join(part for part in parts if part)


def banner_of(
    line: PatientLine | None, namesakes: Sequence[PatientLine], now: Callable[[], datetime]
) -> banner.PatientLine | None:
    """What the shell's banner shows of this patient."""
    if line is None:
        return None
    return banner.PatientLine(
        name=line.name,
        reading=line.reading,
        sex=label(line.sex),
        age=age_of(line, now()),
        id_tail=line.id_tail,
        allergies=_allergies(line),
        same_name_today=bool(namesakes),
    )


def _allergies(line: PatientLine) -> tuple[str, ...] | None:
    if line.allergy is AllergyState.NONE:
        return ()
    if line.allergy is AllergyState.YES:
        return (line.allergy_text,)
    if line.allergy is AllergyState.UNKNOWN:
        return (QCoreApplication.translate("Patients", "nobody could say"),)
    return None
