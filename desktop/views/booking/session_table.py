"""Columns of a session's list."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView

from desktop.domain.booking_rows import SeatLine
from desktop.domain.codes import CancelReason, SeatKind
from desktop.domain.entry import mask_phone
from desktop.views.booking.words import (
    STATE_LOOKS,
    clock_time,
    delivery_words,
    line_words,
    shown_state,
)
from desktop.views.guests import booked_by
from desktop.views.messages.codes import label
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

LATE = timedelta(minutes=15)
"""A patient expected so much after his time is told [default]."""


def row_key(line: SeatLine) -> Any:
    """Booked rows are known by their booking, free ones by their number."""
    return line.booking.id if line.booking else line.no


def make_table(expected: Callable[[SeatLine], datetime | None]) -> RecordTable:
    """The list, empty; several rows may be marked with Shift and Ctrl.

    Args:
        expected: when the patient of a row will be called, as far as anybody can say.
    """
    translate = QCoreApplication.translate
    table = RecordTable(
        columns=[
            Column(
                translate("SessionTable", "No."),
                lambda row: str(row.no),
                width=56,
                align=Qt.AlignmentFlag.AlignRight,
                bold=_booked,
            ),
            Column(
                translate("SessionTable", "Time"), lambda row: clock_time(row.starts_at), width=64
            ),
            Column(translate("SessionTable", "Kind"), _kind, width=72),
            Column(
                translate("SessionTable", "Patient"),
                lambda row: row.patient_name,
                width=94,
                bold=_booked,
            ),
            Column(translate("SessionTable", "Born, ID"), _identity, width=164),
            Column(
                translate("SessionTable", "Telephone"),
                lambda row: mask_phone(row.patient_phone) if row.patient_phone else "",
                width=114,
            ),
            Column(translate("SessionTable", "Village"), lambda row: row.patient_village, width=78),
            Column(
                translate("SessionTable", "State"), line_words, width=112, icon=_icon, tone=_tone
            ),
            Column(translate("SessionTable", "Arrived"), _arrived, width=66),
            Column(
                translate("SessionTable", "Expected"),
                lambda row: _expected(row, expected),
                width=88,  # the hour and the sign that he waits long
                tone=lambda row: _expected_tone(row, expected),
            ),
            Column(
                translate("SessionTable", "Sent"),
                lambda row: _sent(row)[0],
                width=128,
                tone=lambda row: _sent(row)[1] if row.booking else None,
            ),
            Column(translate("SessionTable", "Note"), note_words, stretch=True),
        ],
        row_id=row_key,
        empty=EmptyText(translate("SessionTable", "This session is not on this computer.")),
        name=translate("SessionTable", "Seats of the session"),
    )
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return table


def marked_rows(table: RecordTable) -> list[SeatLine]:
    """The rows marked with Shift or Ctrl; the current one when only it is."""
    places = sorted(index.row() for index in table.selectionModel().selectedRows())
    rows = table.rows()
    return [rows[place] for place in places]


def _booked(line: SeatLine) -> bool:
    return line.booking is not None


def _identity(line: SeatLine) -> str:
    born = line.patient_birth.isoformat() if line.patient_birth else ""
    return " ".join(
        part for part in (born, f"…{line.patient_id_tail}" if line.patient_id_tail else "") if part
    )


def _icon(line: SeatLine) -> str | None:
    if (state := shown_state(line)) is not None:
        return STATE_LOOKS[state][0] if state in STATE_LOOKS else None
    return "lock" if not line.sellable else "add"


def _tone(line: SeatLine) -> Tone | None:
    if (state := shown_state(line)) in STATE_LOOKS:
        return STATE_LOOKS[state][1]
    return Tone.GREY


def _arrived(line: SeatLine) -> str:
    arrived = line.booking.record.arrived_at if line.booking else None
    return clock_time(arrived) if arrived else ""


def _expected(line: SeatLine, expected: Callable[[SeatLine], datetime | None]) -> str:
    at = expected(line)
    return clock_time(at) if at else ""


def _expected_tone(line: SeatLine, expected: Callable[[SeatLine], datetime | None]) -> Tone | None:
    at = expected(line)
    return Tone.AMBER if at is not None and at - line.starts_at >= LATE else None


def _kind(line: SeatLine) -> str:
    return "" if line.kind is SeatKind.CLINIC else label(line.kind)


def _sent(line: SeatLine) -> tuple[str, Tone]:
    return delivery_words(line.delivery) if line.booking else ("", Tone.GREY)


def note_words(line: SeatLine) -> str:
    """What is special about a row: whose patient, why cancelled, who agreed, the complaint."""
    if line.booking is None:
        return line.paper_no  # of the outage slip that keeps this seat
    record = line.booking.record
    parts: list[str] = [booked_by(line.guest)] if line.guest else []
    if record.cancel_reason is CancelReason.REBOOKED:
        parts.append(label(record.cancel_reason))
    elif record.cancel_reason and record.cancel_by:
        words = QCoreApplication.translate("Booking", "{by}: {reason}")
        parts.append(words.format(by=label(record.cancel_by), reason=label(record.cancel_reason)))
    if record.extra_by and record.extra_at:
        words = QCoreApplication.translate("SessionTable", "{by} agreed: {name} {at}")
        parts.append(
            words.format(
                by=label(record.extra_by), name=record.extra_name, at=clock_time(record.extra_at)
            )
        )
    if record.priority != "normal":
        parts.append(label(record.priority))
    parts += [record.cancel_note, record.chief_complaint, record.note.replace("\n", " ")]
    if record.proxy_name:
        parts.append(f"{label(record.source)} {record.proxy_name}")
    return " · ".join(part for part in parts if part)
