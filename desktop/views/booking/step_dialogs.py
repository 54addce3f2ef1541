"""What is asked before a step: who cancels and why, or why somebody comes another day."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.booking import NOTE_MAX
from desktop.domain.booking_rows import SeatLine
from desktop.domain.codes import BookingState, CancelBy, CancelReason
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import ChipsField, NoteField, Section
from desktop.views.messages.codes import label

# rebooking is a move, and no seat or no bed are the county's answers
_REASONS = (
    CancelReason.CONDITION_CHANGED,
    CancelReason.TIME_CONFLICT,
    CancelReason.TRANSFERRED,
    CancelReason.DUPLICATE,
    CancelReason.SESSION_STOPPED,
    CancelReason.OTHER,
)


class CancelDialog(FormDialog):
    """Who cancels and why, by number keys."""

    def __init__(self, calls: BookingCalls, line: SeatLine, parent: QWidget | None = None) -> None:
        assert line.booking is not None
        self._calls, self._booking = calls, line.booking
        super().__init__(
            parent,
            title=self.tr("Cancel the booking of {name}").format(name=line.patient_name),
            verb=self.tr("Cancel booking: {name}").format(name=line.patient_name),
            words=self.tr("The seat is free at once. It can be taken back today, while it is."),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "cancel_by",
                            self.tr("Who cancels"),
                            CancelBy,
                            words=label,
                            required=True,
                            span=2,
                        ),
                        ChipsField(
                            "cancel_reason",
                            self.tr("Why"),
                            [(reason, label(reason)) for reason in _REASONS],
                            required=True,
                            span=2,
                        ),
                        NoteField(
                            "cancel_note",
                            self.tr("In words"),
                            max_length=NOTE_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=self._cancel,
            danger=True,
        )
        pending = line.state is BookingState.PENDING
        self.form.set_values(
            {
                "cancel_by": CancelBy.EXPERT if pending else CancelBy.PATIENT,
                "cancel_reason": CancelReason.SESSION_STOPPED if pending else None,
            }
        )

    def _cancel(self, said: dict[str, Any]) -> Any:
        return self._calls.cancel(
            self._booking.id,
            self._booking.revision,
            said["cancel_by"],
            said["cancel_reason"],
            said["cancel_note"] or "",
        )


class ReasonDialog(FormDialog):
    """One reason in words, then the step."""

    def __init__(self, title: str, verb: str, run: Any, parent: QWidget | None = None) -> None:
        words = QCoreApplication.translate("Booking", "Reason")
        super().__init__(
            parent,
            title=title,
            verb=verb,
            sections=[
                Section(
                    "",
                    [NoteField("reason", words, max_length=NOTE_MAX, rows=2, required=True)],
                    columns=1,
                )
            ],
            run=lambda said: run(said["reason"]),
        )
