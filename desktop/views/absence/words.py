"""Columns and words of the page of a session that is not held."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.absence_rows import AbsenceLine
from desktop.domain.booking_rows import GridExpert
from desktop.domain.codes import BookingPriority, BookingState, ContactOutcome
from desktop.domain.duty_session import DutySession
from desktop.domain.entry import mask_phone
from desktop.domain.move_plan import OpenPlace
from desktop.views.booking.words import clock_time, state_words, when
from desktop.views.guests import placed_by
from desktop.views.messages.codes import label
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

KEYS: dict[str, tuple[ContactOutcome, str]] = {
    "1": (ContactOutcome.AGREED, str(QT_TRANSLATE_NOOP("Absence", "Agrees"))),
    "2": (ContactOutcome.OTHER_TIME, str(QT_TRANSLATE_NOOP("Absence", "Another time"))),
    "3": (ContactOutcome.DECLINED, str(QT_TRANSLATE_NOOP("Absence", "Does not come"))),
    "4": (ContactOutcome.NO_ANSWER, str(QT_TRANSLATE_NOOP("Absence", "No answer"))),
    "5": (ContactOutcome.WRONG_NUMBER, str(QT_TRANSLATE_NOOP("Absence", "Wrong number"))),
    "6": (ContactOutcome.CALL_LATER, str(QT_TRANSLATE_NOOP("Absence", "Ring again later"))),
}
"""Digit -> outcome of a call and its word."""

_TONES = {
    ContactOutcome.AGREED: Tone.GREEN,
    ContactOutcome.OTHER_TIME: Tone.BLUE,
    ContactOutcome.DECLINED: Tone.GREY,
    ContactOutcome.NO_ANSWER: Tone.AMBER,
    ContactOutcome.WRONG_NUMBER: Tone.RED,
    ContactOutcome.CALL_LATER: Tone.AMBER,
}


def key_words(key: str) -> str:
    """What a digit says."""
    return translate("Absence", KEYS[key][1])


def outcome_words(outcome: ContactOutcome) -> str:
    """The outcome's word, as on its key."""
    said = dict(KEYS.values())
    return translate("Absence", said[outcome])


def place_words(place: OpenPlace, experts: Mapping[UUID, GridExpert]) -> str:
    """Day, expert, seat and time of a place."""
    expert = experts.get(place.expert_id)
    words = translate("Absence", "{when} {expert} no. {no}, {time}").format(
        when=when(place.held_on, place.half_day),
        expert=expert.name if expert else "",
        no=place.seat_no,
        time=clock_time(place.starts_at),
    )
    if place.needs_line:
        return translate("Absence", "{place} (pool, needs the line)").format(place=words)
    return words


def new_place_words(
    line: AbsenceLine, offered: OpenPlace | None, experts: Mapping[UUID, GridExpert]
) -> str:
    """Where he goes, or what he is offered."""
    if (new := line.placed) is not None:
        return translate("Absence", "{when} {expert} no. {no}, {time}").format(
            when=when(new.held_on, new.half_day),
            expert=new.expert,
            no=new.seat_no,
            time=clock_time(new.starts_at),
        )
    if not line.open:
        return ""
    if line.guest is not None:
        return placed_by(line.guest)
    if offered is None:
        return translate("Absence", "No seat left: stays on the list")
    return place_words(offered, experts)


def reason_words(session: DutySession) -> str:
    """Why it is not held, and who said so."""
    if session.stop_reason is None:
        return ""
    note = session.stop_note.replace("\n", " / ")
    return " · ".join(part for part in (label(session.stop_reason), note) if part)


def columns(place_of: Callable[[AbsenceLine], str], shown: Callable[[UUID], bool]) -> list[Column]:
    """Columns of the list.

    Args:
        place_of: the place that is offered to a patient, in words.
        shown: whether his number was asked for.
    """
    return [
        Column(translate("Absence", "Patient"), lambda row: row.patient_name, width=92, bold=_open),
        Column(translate("Absence", "Village"), lambda row: row.patient_village, width=76),
        Column(translate("Absence", "Telephone"), lambda row: _phone(row, shown), width=150),
        Column(translate("Absence", "Old place"), _old, width=130),
        Column(translate("Absence", "New place"), place_of, stretch=True, tone=_place_tone),
        Column(translate("Absence", "Last call"), _last_call, width=150, tone=_call_tone),
        Column(
            translate("Absence", "State"),
            lambda row: (
                state_words(row.booking.record.state)
                if row.booking.record.state is not BookingState.CANCELLED or not row.placed
                else translate("Absence", "Moved")
            ),
            width=92,
            tone=_state_tone,
        ),
    ]


def _open(line: AbsenceLine) -> bool:
    return line.open


def _phone(line: AbsenceLine, shown: Callable[[UUID], bool]) -> str:
    """His number, or of a patient without one who is rung for him."""
    whole = shown(line.booking.id)
    number = line.number if whole or not line.number else mask_phone(line.number)
    if line.patient_phone or not (line.call_to_name or number):
        return number or "–"
    role = label(line.call_to_role) if line.call_to_role else ""
    return " ".join(part for part in (number, role, line.call_to_name) if part)


def _old(line: AbsenceLine) -> str:
    record = line.booking.record
    words = translate("Absence", "no. {no}, {time}").format(
        no=record.seat_no, time=clock_time(record.starts_at)
    )
    if record.priority is BookingPriority.NORMAL:
        return words
    return f"{words} {label(record.priority)}"


def _place_tone(line: AbsenceLine) -> Tone | None:
    if line.placed is not None:
        return Tone.GREEN
    if not line.open:
        return Tone.GREY
    return None if line.proposed is not None else Tone.RED


def _last_call(line: AbsenceLine) -> str:
    if not line.contacts:
        return ""
    last = line.contacts[-1].record
    return f"{clock_time(last.at)} {outcome_words(last.outcome)}"


def _call_tone(line: AbsenceLine) -> Tone | None:
    return _TONES[line.last_outcome] if line.last_outcome else None


def _state_tone(line: AbsenceLine) -> Tone:
    if line.open:
        return Tone.AMBER
    return Tone.GREEN if line.placed else Tone.GREY
