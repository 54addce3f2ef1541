"""A seat of the county's pool that was agreed to on the telephone: taken first, then given."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.domain.errors import Problem
from desktop.domain.move_plan import OpenPlace
from desktop.domain.seat_rows import SeatStanding
from desktop.domain.seats import seat_id
from desktop.views.booking.hold_strip import HoldCalls
from desktop.views.notices import Notices
from desktop.views.tokens import Tone


class TakeSeat(QObject):
    """Asks the county for one seat at a time and goes on when it is this computer's.

    Nothing is promised before the answer: without one the seat is let go of, and the patient stays
    on the list. GUI thread; the asking itself runs in a job.
    """

    def __init__(self, calls: HoldCalls, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._calls, self._notices = calls, notices
        self._seat: UUID | None = None
        self._then: Callable[[], object] = lambda: None
        calls.told.connect(self._told)

    def take(self, name: str, place: OpenPlace, then: Callable[[], object]) -> None:
        """Ask for a patient's seat; `then` is called when it is ours, else it is told why not."""
        if self._seat is not None:
            words = self.tr("The county has not answered for the patient before yet. One moment.")
            self._notices.tell(words, Tone.AMBER)
            return
        self._seat, self._then = seat_id(place.session_id, place.seat_no), then
        words = self.tr("The county is asked for the seat for {name} …")
        self._notices.tell(words.format(name=name), Tone.BLUE)
        self._calls.take([self._seat])

    def _told(self, problem: Problem | None) -> None:
        if self._seat is None:
            return
        line = self._calls.seat(self._seat)
        if line is not None and line.standing is SeatStanding.OURS:
            self._seat = None
            self._then()
            return
        asked = line is not None and line.asked == "take"
        if asked and problem is None:
            return  # still on its way
        seat, self._seat = self._seat, None
        if asked:
            self._calls.let_go(seat)  # unknown: what comes of it goes back by itself
        refused = line.refused if line is not None else None
        lost = problem or refused or Problem("seats.lost")
        of_the_seat = lost.code.startswith("seats.")
        self._notices.problem(lost if of_the_seat else Problem("absence.pool_first"))
