"""What is said about a whole session by one key: late, away, ended, not held, closed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.absence_rows import WAITS_FOR_PLACE
from desktop.domain.booking_rows import SeatLine, SessionList
from desktop.domain.booking_states import BookingAction, can
from desktop.domain.codes import BookingState, CancelBy, SessionEventKind
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views.booking.day_calls import DayCalls
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.session_words import event_words
from desktop.views.booking.words import when, who

NO_END_YET = (BookingState.BOOKED, BookingState.ARRIVED, BookingState.CHECKED_IN)

translate = QCoreApplication.translate


class SessionSaid:
    """The keys of the strip. `read` reads the list again after each."""

    def __init__(
        self, calls: BookingCalls, day: DayCalls, page: QWidget, read: Callable[[], object]
    ) -> None:
        self._calls, self._day, self._page, self._read = calls, day, page, read

    def press(self, key: str, shown: SessionList) -> None:
        """Do what a key of the strip says."""
        works: dict[str, Callable[[SessionList], object]] = {
            "D": self._delay,
            "L": self._away,
            "B": self._back,
            "E": self._end,
            "X": self._stop,
            "O": self._open,
            "K": self.close,
            "W": self._withdraw,
        }
        works[key](shown)

    def bulk(self, lines: Sequence[SeatLine], action: BookingAction) -> None:
        """Mark several rows at once, seen before it is kept."""
        able = [line for line in lines if line.state and can(line.state, action)]
        if not able:
            return
        dialog = self._close_dialog(
            translate("SessionSaid", "Mark {count} patients at once").format(count=len(able)),
            able,
            self._day.mark,
            bulk=True,
        )
        dialog.mark_all(action)
        dialog.exec()
        dialog.deleteLater()
        self._read()

    def close(self, shown: SessionList) -> None:
        """Ask for everybody without an end, then close."""
        left = [line for line in shown.seats if line.state in NO_END_YET]
        title = translate("SessionSaid", "Close: {who}, {when}").format(
            who=who(shown.expert), when=_when(shown)
        )
        session_id = shown.session.id
        dialog = self._close_dialog(title, left, partial(self._day.close, session_id))
        done = dialog.exec() == QDialog.DialogCode.Accepted
        event, to_move = dialog.result_of, dialog.to_move
        dialog.deleteLater()
        self._read()
        if done:
            back = partial(self._day.withdraw, event.id, event.revision)
            self._calls.offer_undo(
                translate("SessionSaid", "The session is closed."), lambda: self._tried(back)
            )
        elif to_move is not None and to_move.booking is not None:
            move = to_move.booking
            asked = (move.id, move.revision, CancelBy.PATIENT, to_move.patient_name)
            self._calls.go("booking", move=asked, expert_id=move.record.expert_id)

    def _close_dialog(self, title: str, lines: Any, close: Any, *, bulk: bool = False) -> Any:
        from desktop.views.booking.close_dialog import CloseDialog

        return CloseDialog(title, lines, close, bulk=bulk, parent=self._page)

    def _delay(self, shown: SessionList) -> None:
        from desktop.views.booking.day_dialogs import MinutesDialog

        self._ask(
            MinutesDialog(
                translate("SessionSaid", "Late: {who}").format(who=who(shown.expert)),
                translate("SessionSaid", "The clinic opens later"),
                lambda minutes, note: self._day.delay(shown.session.id, minutes or 0, note),
                parent=self._page,
            )
        )

    def _away(self, shown: SessionList) -> None:
        from desktop.views.booking.day_dialogs import MinutesDialog

        self._ask(
            MinutesDialog(
                translate("SessionSaid", "Called away: {who}, back in").format(
                    who=who(shown.expert)
                ),
                translate("SessionSaid", "Nobody is called meanwhile"),
                lambda minutes, note: self._day.away(shown.session.id, minutes, note),
                may_be_open=True,
                parent=self._page,
            )
        )

    def _back(self, shown: SessionList) -> None:
        event = self._tried(partial(self._day.back, shown.session.id))
        self._offer(event)

    def _end(self, shown: SessionList) -> None:
        from desktop.views.booking.day_dialogs import NoteDialog

        left = sum(line.state in WAITS_FOR_PLACE for line in shown.seats)
        told = translate(
            "SessionSaid",
            "{count} patients were not seen yet. Their list opens; nobody else is called.",
        )
        done = self._ask(
            NoteDialog(
                translate("SessionSaid", "Ends early: {who}").format(who=who(shown.expert)),
                translate("SessionSaid", "End this session now"),
                told.format(count=left),
                partial(self._day.ended, shown.session.id),
                self._page,
            )
        )
        if done and left:
            self._open(shown)

    def _stop(self, shown: SessionList) -> None:
        from desktop.views.absence.stop_dialog import StopDialog

        session_id = shown.session.id
        pc = self._day.roster_pc()
        dialog = StopDialog(partial(self._day.stop, session_id), shown, pc, self._page)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        already = done and getattr(dialog.result_of, "already", False)
        dialog.deleteLater()
        self._read()
        if already:
            self._calls.notices.tell(
                translate(
                    "SessionSaid",
                    "This session was stopped already; what you were told was added to it.",
                )
            )
        if done:
            self._open(shown)

    def _open(self, shown: SessionList) -> None:
        self._calls.go("absence", session_id=shown.session.id)

    def _withdraw(self, shown: SessionList) -> None:
        events = self._day.events(shown.session.id)
        if not events:
            return
        last = events[-1]
        if self._tried(partial(self._day.withdraw, last.id, last.revision)) is not None:
            told = translate("SessionSaid", "Taken back: {what}. It stays in the history.")
            self._calls.notices.tell(told.format(what=event_words(last)))

    def _ask(self, dialog: Any) -> bool:
        done = bool(dialog.exec() == QDialog.DialogCode.Accepted)
        event = dialog.result_of
        dialog.deleteLater()
        self._read()
        if done:
            self._offer(event)
        return done

    def _offer(self, event: Any) -> None:
        if event is None or event.record.kind is SessionEventKind.CLOSED:
            return
        back = partial(self._day.withdraw, event.id, event.revision)
        self._calls.offer_undo(event_words(event), lambda: self._tried(back))

    def _tried(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        finally:
            self._read()
        return None


def _when(shown: SessionList) -> str:
    session = shown.session.record
    return when(session.held_on, session.half_day)
