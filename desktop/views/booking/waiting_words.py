"""Words and columns of the waiting list."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingPriority, ContactOutcome
from desktop.domain.entry.names import group_phone
from desktop.domain.waiting import FreedLine, FreedSeats, LastCall, Ring, RingWhom, WaitingLine
from desktop.views.booking.words import clock_time, when
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
Now = Callable[[], datetime]

OUTCOMES = (
    ContactOutcome.AGREED,
    ContactOutcome.DECLINED,
    ContactOutcome.NO_ANSWER,
    ContactOutcome.WRONG_NUMBER,
    ContactOutcome.CALL_LATER,
)
"""By the keys 1 to 5."""


def outcome_words(outcome: ContactOutcome) -> str:
    """What came of ringing about a freed seat."""
    return {
        ContactOutcome.AGREED: translate("Waiting", "Wants the seat"),
        ContactOutcome.DECLINED: translate("Waiting", "Not this one"),
        ContactOutcome.NO_ANSWER: translate("Waiting", "No answer"),
        ContactOutcome.WRONG_NUMBER: translate("Waiting", "Wrong number"),
        ContactOutcome.CALL_LATER: translate("Waiting", "Ring later"),
    }[outcome]


def ring_words(ring: Ring) -> str:
    """A number in full, to be rung, and whose it is."""
    whose = {
        RingWhom.PATIENT: translate("Waiting", "himself"),
        RingWhom.RELATIVE: label(ring.relation) if ring.relation else "",
        RingWhom.CALLER: translate("Waiting", "who asked"),
        RingWhom.CALL_TARGET: label(ring.role) if ring.role else "",
    }[ring.whom]
    who = " ".join(part for part in (whose, ring.name) if part)
    number = group_phone(ring.phone)
    if ring.whom is RingWhom.PATIENT or not who:
        return number
    return translate("Waiting", "{number} ({who})").format(number=number, who=who)


def rings_words(line: WaitingLine) -> str:
    """Every number that reaches him, the best one first."""
    if not line.rings:
        return translate("Waiting", "no telephone: send word through the village")
    return translate("Waiting", "; ").join(ring_words(ring) for ring in line.rings)


def order_words(line: WaitingLine) -> str:
    """Why he comes where he does."""
    priority = line.booking.record.priority
    parts = [] if priority is BookingPriority.NORMAL else [label(priority)]
    parts += [label(group) for group in line.groups]
    return translate("Waiting", ", ").join(parts)


def session_words(task: FreedSeats) -> str:
    """Whose seats they are, and when."""
    who = " ".join(part for part in (task.expert, task.specialty) if part)
    return f"{when(task.held_on, task.half_day)} {who}"


def call_words(call: LastCall | None, now: Now) -> str:
    """The newest call, with its time."""
    if call is None:
        return ""
    at = call.at.astimezone(CLINIC_ZONE)
    same_day = at.date() == now().astimezone(CLINIC_ZONE).date()
    return f"{at:%H:%M} " * same_day + f"{at:%m-%d} " * (not same_day) + outcome_words(call.outcome)


def wanted_words(line: WaitingLine) -> str:
    """Which session he waits for."""
    booking = line.booking.record
    if booking.any_session:
        return translate("Waiting", "any half-day of {expert}").format(expert=line.expert)
    words = f"{when(booking.held_on, booking.half_day)} {line.expert}"
    if line.over:
        return translate("Waiting", "{session}, over: offer another").format(session=words)
    return words


def waiting_columns(now: Now, *, session: bool = True) -> list[Column]:
    """Who waits; `session` says for which half-day too."""
    columns = [
        Column(
            translate("Waiting", "Patient"),
            lambda row: row.patient,
            width=96,
            bold=lambda _row: True,
        ),
        Column(translate("Waiting", "Comes first as"), order_words, width=120),
        Column(
            translate("Waiting", "Waits since"),
            lambda row: duration_words(now() - row.booking.record.asked_at),
            width=124,
        ),
        Column(translate("Waiting", "Telephone"), rings_words, stretch=True),
        Column(translate("Waiting", "Village"), lambda row: row.village, width=84),
        Column(
            translate("Waiting", "Last call"),
            lambda row: call_words(row.last_call, now),
            width=124,
            tone=lambda row: _call_tone(row.last_call),
        ),
    ]
    if session:
        columns.insert(
            1,
            Column(
                translate("Waiting", "Waits for"),
                wanted_words,
                width=190,
                tone=lambda row: Tone.AMBER if row.over else None,
            ),
        )
    return columns


def freed_columns(now: Now) -> list[Column]:
    """Whom to ring about a freed seat, one row each (`FreedLine`)."""
    return [
        Column(
            translate("Waiting", "Free again"),
            lambda row: session_words(row.freed) if row.rank == 1 else "",
            width=260,
            bold=lambda _row: True,
        ),
        Column(translate("Waiting", "Seat"), _seat, width=96),
        Column(translate("Waiting", "Ring"), _rank, width=70),
        Column(
            translate("Waiting", "Patient"),
            lambda row: row.line.patient,
            width=90,
            bold=lambda _row: True,
        ),
        Column(
            translate("Waiting", "Comes first as"), lambda row: order_words(row.line), width=110
        ),
        Column(translate("Waiting", "Telephone"), lambda row: rings_words(row.line), stretch=True),
        Column(
            translate("Waiting", "Last call"),
            lambda row: call_words(row.line.last_call, now),
            width=124,
            tone=lambda row: _call_tone(row.line.last_call),
        ),
    ]


def _seat(row: FreedLine) -> str:
    if row.rank != 1:
        return ""
    words = translate("Waiting", "No. {no} {time}")
    return words.format(no=row.freed.first_no, time=clock_time(row.freed.first_at))


def _rank(row: FreedLine) -> str:
    return {
        1: translate("Waiting", "first"),
        2: translate("Waiting", "second"),
    }.get(row.rank, translate("Waiting", "third"))


def _call_tone(call: LastCall | None) -> Tone | None:
    if call is None:
        return None
    return Tone.AMBER if call.outcome is not ContactOutcome.AGREED else Tone.GREEN
