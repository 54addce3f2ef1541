"""What is done with somebody who waits: ring and say what came of it, seat, take off the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.booking import NOTE_MAX, Booking
from desktop.domain.codes import CancelBy, CancelReason, ContactOutcome
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Kept
from desktop.domain.waiting import FreedSeats, WaitingLine, waits_for
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.booking.waiting_words import OUTCOMES, Now, outcome_words, session_words
from desktop.views.booking.words import clock_time
from desktop.views.fields import ChipsField, NoteField, Section
from desktop.views.messages import told
from desktop.views.messages.codes import label
from desktop.views.notices import Notices
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
_REASONS = (
    CancelReason.CONDITION_CHANGED,
    CancelReason.TIME_CONFLICT,
    CancelReason.TRANSFERRED,
    CancelReason.DUPLICATE,
    CancelReason.OTHER,
)


@dataclass(frozen=True, kw_only=True)
class WaitingCalls:
    """What the waiting list's widgets are handed.

    Attributes:
        of_session: session -> who would take a seat of it, in order.
        everybody: all who wait. freed: sessions with seats again, and whom to ring.
        rang: booking, revision, outcome, session, seat, phone -> the booking; a yes takes the seat.
        leave: booking, revision, by, why, note -> the booking.
        undo: booking, revision -> the booking as before.
        go: opens a screen. offer_undo: words, callable -> the undo bar.
        slip: booking -> prints its slip.
    """

    of_session: Callable[[UUID], Sequence[WaitingLine]]
    everybody: Callable[[], Sequence[WaitingLine]]
    freed: Callable[[], Sequence[FreedSeats]]
    rang: Callable[..., Kept[Booking]]
    leave: Callable[..., Kept[Booking]]
    undo: Callable[[UUID, int], Kept[Booking]]
    go: Callable[..., Any]
    slip: Callable[[UUID], Any]
    now: Now
    notices: Notices
    offer_undo: Callable[[str, Callable[[], object]], None]


class WaitingActs:
    """The keys of a row, the same wherever somebody who waits stands."""

    def __init__(self, calls: WaitingCalls) -> None:
        self._calls = calls

    def key(self, text: str, line: WaitingLine, freed: FreedSeats | None, over: QWidget) -> bool:
        """1 to 5 say what came of the call, C takes off the list; False for another key."""
        if text.isdecimal() and 1 <= int(text) <= len(OUTCOMES):
            self.rang(line, OUTCOMES[int(text) - 1], freed or self.freed_for(line))
            return True
        if text.lower() == "c":
            self.leave(line, over)
            return True
        return False

    def freed_for(self, line: WaitingLine) -> FreedSeats | None:
        """The soonest session with a seat for him."""
        return next(
            (
                task
                for task in self._calls.freed()
                if waits_for(line, task.session_id, task.expert_id)
                and (task.free or line.comes_first)
            ),
            None,
        )

    def rang(self, line: WaitingLine, outcome: ContactOutcome, freed: FreedSeats | None) -> None:
        """Write the outcome down; a yes gives him the seat."""
        if freed is None:
            words = translate(
                "Waiting", "No seat is free for {name} now. The list keeps the place."
            )
            self._calls.notices.tell(words.format(name=line.patient), Tone.AMBER)
            return
        phone = line.rings[0].phone if line.rings else ""
        seat = freed.first_no if outcome is not ContactOutcome.AGREED else None
        booking = line.booking
        try:
            kept = self._calls.rang(
                booking.id, booking.revision, outcome, freed.session_id, seat, phone
            )
        except DesktopError as error:
            self._calls.notices.tell(told(error), Tone.AMBER)
            return
        if outcome is ContactOutcome.AGREED:
            self._seated(line, freed, kept)
            return
        words = translate("Waiting", "{name}: {outcome}. Written down.")
        told_words = words.format(name=line.patient, outcome=outcome_words(outcome))
        self._calls.notices.tell(told_words)

    def _seated(self, line: WaitingLine, freed: FreedSeats, kept: Kept[Booking]) -> None:
        words = translate("Waiting", "{name} has seat {seat}, {time}, {session}. Read it back.")
        self._calls.offer_undo(
            words.format(
                name=line.patient,
                seat=kept.record.seat_no,
                time=clock_time(kept.record.starts_at),
                session=session_words(freed),
            ),
            partial(self._take_back, kept.id, kept.revision),
        )

    def _take_back(self, booking_id: UUID, revision: int) -> None:
        try:
            self._calls.undo(booking_id, revision)
        except DesktopError as error:
            self._calls.notices.tell(told(error), Tone.AMBER)

    def leave(self, line: WaitingLine, over: QWidget) -> None:
        """Ask who says so and why, then take him off the list."""
        dialog = LeaveDialog(self._calls, line, over)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            kept = dialog.result_of
            words = translate("Waiting", "{name} is off the waiting list.")
            self._calls.offer_undo(
                words.format(name=line.patient), partial(self._take_back, kept.id, kept.revision)
            )
        dialog.deleteLater()


class LeaveDialog(FormDialog):
    """Who does not want to wait any more, and why; by number keys."""

    def __init__(
        self, calls: WaitingCalls, line: WaitingLine, parent: QWidget | None = None
    ) -> None:
        by = [(who, label(who)) for who in CancelBy]
        reasons = [(reason, label(reason)) for reason in _REASONS]
        super().__init__(
            parent,
            title=translate("Waiting", "Take {name} off the waiting list").format(
                name=line.patient
            ),
            verb=translate("Waiting", "Take off: {name}").format(name=line.patient),
            words=translate("Waiting", "It can be taken back today; the place in order stays."),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "cancel_by",
                            translate("Waiting", "Who says so"),
                            by,
                            required=True,
                            span=2,
                        ),
                        ChipsField(
                            "cancel_reason",
                            translate("Waiting", "Why"),
                            reasons,
                            required=True,
                            span=2,
                        ),
                        NoteField(
                            "cancel_note",
                            translate("Waiting", "In words"),
                            max_length=NOTE_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=lambda said: calls.leave(
                line.booking.id,
                line.booking.revision,
                said["cancel_by"],
                said["cancel_reason"],
                said["cancel_note"] or "",
            ),
            danger=True,
        )
        self.form.set_values({"cancel_by": CancelBy.PATIENT})
