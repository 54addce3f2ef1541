"""What the booking form says: other places of the patient, and what was kept."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking import Booking
from desktop.domain.booking_rows import OtherBooking, SessionList
from desktop.domain.kept import Kept
from desktop.views.booking.form_call import Told
from desktop.views.booking.words import clock_time, state_words, when
from desktop.views.messages.codes import label

translate = QCoreApplication.translate


def conflict_words(others: Sequence[OtherBooking]) -> str:
    """The patient's other places: of this day, and with this expert; empty without any."""
    semicolon = translate("BookingForm", "; ")
    day = semicolon.join(_other_words(other) for other in others if not other.near)
    near = semicolon.join(_other_words(other) for other in others if other.near)
    parts: list[str] = []
    if day:
        parts.append(translate("BookingForm", "Has on this day: {list}").format(list=day))
    if near:
        parts.append(translate("BookingForm", "With this expert already: {list}").format(list=near))
    return "　".join(parts)


def _other_words(other: OtherBooking) -> str:
    who = " ".join(part for part in (other.expert, other.specialty) if part)
    if other.county:
        who = translate("BookingForm", "county hospital {who}").format(who=who)
    time = clock_time(other.starts_at) if other.starts_at and other.seat_no else ""
    state = label(other.state) if other.county else state_words(other.state)
    day = when(other.held_on, other.half_day)
    return " ".join(part for part in (who, day, time, state) if part)


def told_of(kept: Kept[Booking], patient: str, shown: SessionList) -> Told:
    """What is read back."""
    record, expert = kept.record, shown.expert
    return Told(
        booking_id=kept.id,
        patient=patient,
        expert=" ".join(part for part in (expert.name, expert.specialty) if part),
        held_on=record.held_on,
        half_day=record.half_day,
        seat_no=record.seat_no,
        starts_at=record.starts_at,
        number=record.no,
    )


def kept_words(told: Told) -> str:
    """That it was kept, in one line."""
    if told.seat_no is None:
        words = translate(
            "BookingForm",
            "{name} is on the waiting list for {when}, number {number}. A freed seat names who is"
            " to be rung.",
        )
    else:
        words = translate(
            "BookingForm", "{name}: {when}, seat {seat}, number {number}. Saved on this computer."
        )
    return words.format(
        name=told.patient,
        when=when(told.held_on, told.half_day),
        seat=told.seat_no,
        number=told.number,
    )


def ordinary_words(patient: str) -> str:
    """What the patient is told when no expert seat and no ordinary session is left."""
    words = translate(
        "BookingForm",
        "Tell {name}: the ordinary clinic sees patients today without a booking, register at the"
        " counter. Nothing was booked; the form is kept as a draft.",
    )
    return words.format(name=patient or translate("BookingForm", "the patient"))


def moved_words(session: SessionList) -> str:
    """That the form now stands at an ordinary session."""
    record = session.session.record
    words = translate("BookingForm", "Ordinary clinic: {when}, {count} seats left. F9 books there.")
    return words.format(when=when(record.held_on, record.half_day), count=session.left)
