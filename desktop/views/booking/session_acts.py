"""What is done to one row of a session's list: the question before it, and the undo after it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.booking_rows import SeatLine
from desktop.domain.booking_states import BookingAction, can
from desktop.domain.codes import BookingState, CancelBy
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.words import state_words
from desktop.views.tokens import Tone

SEAT_GIVEN = "booking.undo_seat_given"

translate = QCoreApplication.translate


class SessionActs:
    """Steps on rows. `read` reads the list again after each."""

    def __init__(self, calls: BookingCalls, page: QWidget, read: Callable[[], object]) -> None:
        self._calls, self._page, self._read = calls, page, read

    def arrive(self, line: SeatLine) -> None:
        """签到; with a reason on another day or after a no-show."""
        if not may(line, BookingAction.ARRIVE):
            return
        assert line.booking is not None
        needs_words = line.state is BookingState.NOSHOW or (
            line.booking.record.held_on != self._calls.today()
        )
        if not needs_words:
            self._do(line, self._calls.arrive)
            return
        early = line.booking.record.held_on > self._calls.today()
        title = (
            translate("SessionPage", "Early arrival of {name}")
            if early
            else translate("SessionPage", "Late arrival of {name}")
        )
        self._ask_reason(
            line, title, translate("SessionPage", "Record arrival"), self._calls.arrive
        )

    def call(self, line: SeatLine) -> None:
        """叫号."""
        if may(line, BookingAction.CALL):
            self._do(line, self._calls.call)

    def seen(self, line: SeatLine) -> None:
        """已就诊."""
        if may(line, BookingAction.SEE):
            self._do(line, self._calls.seen)

    def no_show(self, line: SeatLine) -> None:
        """爽约."""
        if may(line, BookingAction.NO_SHOW):
            self._do(line, self._calls.no_show)

    def cancel(self, line: SeatLine) -> None:
        """取消, with who and why."""
        if may(line, BookingAction.CANCEL) and not self._is_guest(line):
            from desktop.views.booking.step_dialogs import CancelDialog

            self._ask(CancelDialog(self._calls, line, self._page), line)

    def void(self, line: SeatLine | None) -> None:
        """作废, with a reason."""
        if line is not None and may(line, BookingAction.VOID) and not self._is_guest(line):
            title = translate("SessionPage", "Void the booking of {name}")
            verb = translate("SessionPage", "Void: {name}").format(name=line.patient_name)
            self._ask_reason(line, title, verb, self._calls.void)

    def move(self, line: SeatLine) -> None:
        """改约 in the calendar."""
        if may(line, BookingAction.MOVE) and not self._is_guest(line):
            assert line.booking is not None
            by = CancelBy.EXPERT if line.state is BookingState.PENDING else CancelBy.PATIENT
            move = (line.booking.id, line.booking.revision, by, line.patient_name)
            self._calls.go("booking", move=move, expert_id=line.booking.record.expert_id)

    def take_back(self, line: SeatLine) -> None:
        """Undo the last step of today; a seat given away meanwhile is not taken back."""
        if not line.undo or line.booking is None:
            return
        try:
            kept = self._calls.undo(line.booking.id, line.booking.revision)
        except RuleBroken as error:
            self._read()
            self._told(error, line)
            return
        except DesktopError as error:
            self._read()
            self._calls.notices.problem(error)
            return
        self._read()
        self._calls.close_undo()
        told = translate(
            "SessionPage", "{name}: taken back, now {state}. Both steps stay in the history."
        )
        self._calls.notices.tell(
            told.format(name=line.patient_name, state=state_words(kept.record.state))
        )

    def _is_guest(self, line: SeatLine) -> bool:
        """Another clinic's patient: that clinic is named, with its telephone, before any form."""
        if (guest := line.guest) is None:
            return False
        clinic = f"{guest.clinic} {guest.phone}".strip()
        self._calls.notices.problem(Problem("booking.guest", {"clinic": clinic}))
        return True

    def tried(self, work: Callable[[], Any]) -> Any:
        """Do it and read again; None when it was refused, which is told."""
        try:
            return work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        finally:
            self._read()
        return None

    def offer_undo(self, line: SeatLine, kept: Any) -> None:
        """Ten seconds to take it back."""
        state = state_words(kept.record.state)
        words = translate("SessionPage", "{name}: {state}").format(
            name=line.patient_name, state=state
        )
        back = partial(self._calls.undo, kept.id, kept.revision)
        self._calls.offer_undo(words, lambda: self.tried(back))

    def _told(self, error: RuleBroken, line: SeatLine) -> None:
        problem = next(iter(error.fields.values()))
        if problem.code != SEAT_GIVEN or line.booking is None:
            self._calls.notices.problem(problem)
            return
        record = line.booking.record
        told = translate(
            "SessionPage",
            "The seat of {name} has been given to another patient, so the cancellation stands."
            " F3 books him another place in this session: a free seat, an extra seat, or the"
            " waiting list.",
        )
        again = partial(
            self._calls.go,
            "booking-form",
            session_id=record.session_id,
            patient_id=record.patient_id,
        )
        self._calls.notices.tell(
            told.format(name=line.patient_name),
            Tone.AMBER,
            action=(translate("SessionPage", "Extra seat or waiting list"), again),
            code=SEAT_GIVEN,
            support=False,
        )

    def _do(self, line: SeatLine, step: Callable[[UUID, int], Any]) -> None:
        assert line.booking is not None
        booking = line.booking
        if (kept := self.tried(lambda: step(booking.id, booking.revision))) is not None:
            self.offer_undo(line, kept)

    def _ask_reason(self, line: SeatLine, title: str, verb: str, run: Any) -> None:
        from desktop.views.booking.step_dialogs import ReasonDialog

        assert line.booking is not None
        booking = line.booking
        words = title.format(name=line.patient_name)
        give = partial(run, booking.id, booking.revision)
        self._ask(ReasonDialog(words, verb, give, self._page), line)

    def _ask(self, dialog: Any, line: SeatLine) -> None:
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.offer_undo(line, dialog.result_of)
        dialog.deleteLater()
        self._read()


def may(line: SeatLine, action: BookingAction) -> bool:
    """Whether the step is open for the row."""
    return line.state is not None and can(line.state, action)
