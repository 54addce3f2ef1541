"""What the keys of the board do to a row: each step, its undo, and what is said about it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.queue_rows import QueueBoard, QueueRow, QueueSession
from desktop.views.queue.desk import QueueCalls
from desktop.views.queue.words import ticket_words


class Steps:
    """Takes steps for the page.

    Args:
        calls: what can be done.
        page: over which questions are asked.
        board: what the page shows.
        read: shows everything anew.
        follow: marks the row of a booking wherever it stands now.
    """

    def __init__(
        self,
        calls: QueueCalls,
        page: QWidget,
        board: Callable[[], QueueBoard],
        read: Callable[[], object],
        follow: Callable[[UUID], object],
    ) -> None:
        self._calls, self._page, self._board = calls, page, board
        self._read, self._follow = read, follow

    def take(self, step: str, row: QueueRow) -> None:
        """Take the step of that name with this row."""
        {
            "arrive": self._arrive,
            "call": self._call,
            "recall": self._recall,
            "skip": self._skip,
            "room": self._room,
            "seen": self._seen,
            "reading": self._reading,
        }[step](row)

    def call_next(self, session: QueueSession) -> None:
        """Call whoever stands first."""
        first = session.next
        if first is None:
            words = QCoreApplication.translate("Queue", "Nobody waits. F7 records an arrival.")
            self._calls.notices.tell(words)
            return
        at = (session.id, first.id, first.booking.revision)
        self._do_call(first, lambda: self._calls.call_next(*at))

    def take_back(self, row: QueueRow) -> bool:
        """Take the row's last step of today back; False when there is none."""
        if not self._calls.can_undo(row.id):
            return False
        if self._back(row.id, row.booking.revision):
            self._calls.close_undo()
            words = QCoreApplication.translate(
                "Queue", "{name}: taken back. Both steps stay in the history."
            )
            self._calls.notices.tell(words.format(name=row.name))
        return True

    # --- steps -------------------------------------------------------------------------------

    def _call(self, row: QueueRow) -> None:
        self._do_call(row, lambda: self._calls.call(row.id, row.booking.revision))

    def _do_call(self, row: QueueRow, work: Callable[[], Any]) -> None:
        if (done := self._tried(work)) is not None:
            self._sound()
            words = QCoreApplication.translate("Queue", "{ticket} {name} called")
            self._said(row, done.called, words)

    def _recall(self, row: QueueRow) -> None:
        words = QCoreApplication.translate("Queue", "{ticket} {name} called again")
        if self._step(row, self._calls.recall, words):
            self._sound()

    def _skip(self, row: QueueRow) -> None:
        words = QCoreApplication.translate("Queue", "{ticket} {name} passed over, waits again")
        self._step(row, self._calls.skip, words)

    def _seen(self, row: QueueRow) -> None:
        words = QCoreApplication.translate("Queue", "{ticket} {name} has been seen")
        self._step(row, self._calls.seen, words)

    def _arrive(self, row: QueueRow) -> None:
        from desktop.views.queue.arrivals import arrive_with

        kept = arrive_with(self._page, self._calls, row, self._tried)
        self._read()
        if kept is not None:
            words = QCoreApplication.translate("Queue", "{ticket} {name} is here")
            self._said(row, kept, words, follow=False)

    def _room(self, row: QueueRow) -> None:
        from desktop.views.queue.dialogs import RoomDialog

        self._ask(RoomDialog(self._calls, row, self._board(), self._page), row)

    def _reading(self, row: QueueRow) -> None:
        from desktop.views.queue.dialogs import ReadingDialog

        self._ask(ReadingDialog(self._calls, row, self._page), row)

    # --- parts ---------------------------------------------------------------------------------

    def _step(self, row: QueueRow, step: Callable[[UUID, int], Any], words: str) -> bool:
        kept = self._tried(lambda: step(row.id, row.booking.revision))
        if kept is not None:
            self._said(row, kept, words)
        return kept is not None

    def _said(self, row: QueueRow, kept: Any, words: str, *, follow: bool = True) -> None:
        told = words.format(ticket=ticket_words(row.ticket), name=row.name)
        self._calls.offer_undo(told, lambda: self._back(kept.id, kept.revision))
        if follow:
            self._follow(kept.id)

    def _back(self, booking_id: UUID, revision: int) -> bool:
        kept = self._tried(lambda: self._calls.undo(booking_id, revision))
        if kept is not None:
            self._follow(booking_id)
        return kept is not None

    def _ask(self, dialog: QDialog, row: QueueRow) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._read()
        self._follow(row.id)

    def _tried(self, work: Callable[[], Any]) -> Any:
        """Do it; what is refused is told kindly and the board shows how things stand."""
        try:
            return work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        finally:
            self._read()
        return None

    def _sound(self) -> None:
        if self._board().rules.sound:
            self._calls.beep()
