"""Columns and words of the outage screens."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.outage import OutageKind, OutageSlip, SessionOffer, SlipState
from desktop.views.fields.dates import day_words
from desktop.views.messages.codes import label
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

_TONES = {SlipState.OUT: Tone.AMBER, SlipState.USED: Tone.GREEN, SlipState.VOID: Tone.GREY}


def clock_words(at: datetime) -> str:
    """Time at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def kind_words(slip: OutageSlip) -> str:
    """What the paper is."""
    if slip.kind is OutageKind.BOOKING:
        return translate("Outage", "Booking slip")
    return translate("Outage", "Up-referral and consent")


def state_words(slip: OutageSlip) -> str:
    """What became of it, and when."""
    if slip.settled_at is None:
        return translate("Outage", "Out")
    at = clock_words(slip.settled_at)
    if slip.state is SlipState.USED:
        return translate("Outage", "Entered {at}").format(at=at)
    return translate("Outage", "Void {at}").format(at=at)


def place_words(slip: OutageSlip, today: date) -> str:
    """Which seat a booking slip keeps."""
    if slip.held_on is None or slip.half_day is None or slip.starts_at is None:
        return ""
    return translate("Outage", "{day} {half} {at} · seat {seat} · {expert}").format(
        day=day_words(slip.held_on, today),
        half=label(slip.half_day),
        at=clock_words(slip.starts_at),
        seat=slip.seat_no,
        expert=slip.expert,
    )


def offer_columns(today: date, wanted: dict[object, int]) -> list[Column]:
    """Sessions whose seats may go on paper; `wanted` is read anew each time."""
    return [
        Column(translate("Outage", "Day"), lambda row: day_words(row.held_on, today), width=190),
        Column(translate("Outage", "Half-day"), _half, width=150),
        Column(
            translate("Outage", "Expert"),
            lambda row: f"{row.expert}  {row.specialty}",
            stretch=True,
        ),
        Column(translate("Outage", "Ours left"), lambda row: str(row.left), width=90),
        Column(translate("Outage", "On paper"), lambda row: str(row.on_paper or ""), width=90),
        Column(
            translate("Outage", "Slips now"),
            lambda row: str(wanted.get(row.session_id, 0)),
            width=100,
            bold=lambda row: bool(wanted.get(row.session_id, 0)),
        ),
    ]


def _half(row: SessionOffer) -> str:
    return f"{label(row.half_day)} {row.starts:%H:%M}–{row.ends:%H:%M}"


def paper_columns(today: date) -> list[Column]:
    """Papers that are out or were settled today."""
    return [
        Column(
            translate("Outage", "Number"), lambda row: row.no, width=230, bold=lambda _row: True
        ),
        Column(translate("Outage", "Paper"), kind_words, width=180),
        Column(translate("Outage", "Seat"), lambda row: place_words(row, today), stretch=True),
        Column(
            translate("Outage", "What became of it"),
            state_words,
            width=150,
            tone=lambda row: _TONES[row.state],
        ),
    ]
