"""Columns of a session's list."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.domain.booking_rows import SeatLine
from desktop.domain.codes import CancelReason
from desktop.domain.entry import mask_phone
from desktop.views.booking.words import STATE_LOOKS, clock_time, delivery_words, line_words
from desktop.views.messages.codes import label
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


def row_key(line: SeatLine) -> Any:
    """Booked rows are known by their booking, free ones by their number."""
    return line.booking.id if line.booking else line.no


def make_table() -> RecordTable:
    """The list, empty."""
    translate = QCoreApplication.translate
    return RecordTable(
        columns=[
            Column(
                translate("SessionTable", "No."),
                lambda row: str(row.no),
                width=56,
                align=Qt.AlignmentFlag.AlignRight,
                bold=_booked,
            ),
            Column(
                translate("SessionTable", "Time"), lambda row: clock_time(row.starts_at), width=70
            ),
            Column(
                translate("SessionTable", "Patient"),
                lambda row: row.patient_name,
                width=150,
                bold=_booked,
            ),
            Column(translate("SessionTable", "Born, ID"), _identity, width=160),
            Column(
                translate("SessionTable", "Telephone"),
                lambda row: mask_phone(row.patient_phone) if row.patient_phone else "",
                width=125,
            ),
            Column(
                translate("SessionTable", "Village"), lambda row: row.patient_village, width=100
            ),
            Column(
                translate("SessionTable", "State"), line_words, width=120, icon=_icon, tone=_tone
            ),
            Column(translate("SessionTable", "Arrived"), _arrived, width=75),
            Column(
                translate("SessionTable", "Sent"),
                lambda row: _sent(row)[0],
                width=140,
                tone=lambda row: _sent(row)[1] if row.booking else None,
            ),
            Column(translate("SessionTable", "Note"), _note, stretch=True),
        ],
        row_id=row_key,
        empty=EmptyText(translate("SessionTable", "This session is not on this computer.")),
        name=translate("SessionTable", "Seats of the session"),
    )


def _booked(line: SeatLine) -> bool:
    return line.booking is not None


def _identity(line: SeatLine) -> str:
    born = line.patient_birth.isoformat() if line.patient_birth else ""
    return " ".join(
        part for part in (born, f"…{line.patient_id_tail}" if line.patient_id_tail else "") if part
    )


def _icon(line: SeatLine) -> str | None:
    if line.state is not None:
        return STATE_LOOKS[line.state][0] if line.state in STATE_LOOKS else None
    return "lock" if not line.sellable else "add"


def _tone(line: SeatLine) -> Tone | None:
    if line.state in STATE_LOOKS:
        return STATE_LOOKS[line.state][1]
    return Tone.GREY


def _arrived(line: SeatLine) -> str:
    arrived = line.booking.record.arrived_at if line.booking else None
    return clock_time(arrived) if arrived else ""


def _sent(line: SeatLine) -> tuple[str, Tone]:
    return delivery_words(line.delivery) if line.booking else ("", Tone.GREY)


def _note(line: SeatLine) -> str:
    if line.booking is None:
        return ""
    record = line.booking.record
    parts: list[str] = []
    if record.cancel_reason is CancelReason.REBOOKED:
        parts.append(label(record.cancel_reason))
    elif record.cancel_reason and record.cancel_by:
        words = QCoreApplication.translate("Booking", "{by}: {reason}")
        parts.append(words.format(by=label(record.cancel_by), reason=label(record.cancel_reason)))
    if record.priority != "normal":
        parts.append(label(record.priority))
    parts += [record.cancel_note, record.chief_complaint, record.note.replace("\n", " ")]
    if record.proxy_name:
        parts.append(f"{label(record.source)} {record.proxy_name}")
    return " · ".join(part for part in parts if part)
