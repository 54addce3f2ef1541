"""What is done from the grid: plan, publish, move a booking, choose a visit."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.booking_rows import GridCell, GridExpert
from desktop.domain.codes import CancelBy, HalfDay
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.words import when
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.words import kept_elsewhere
from desktop.views.tokens import Tone

_T = TypeVar("_T")

translate = QCoreApplication.translate


class GridActs:
    """Acts on a session; what cannot be done is told in the notices."""

    def __init__(self, calls: BookingCalls, roster: RosterCalls, page: QWidget) -> None:
        self._calls, self._roster, self._page = calls, roster, page

    def plan(self, expert_id: UUID | None, day: date, half_day: HalfDay | None) -> None:
        """Plan sessions, beginning with an expert and half-day."""
        from desktop.views.roster.plan_dialog import PlanDialog

        if elsewhere := kept_elsewhere(self._roster):
            self._calls.notices.tell(elsewhere)
            return
        dialog = PlanDialog(self._roster, self._page)
        dialog.propose(expert_id, day, half_day)
        dialog.exec()
        dialog.deleteLater()

    def publish(self, cell: GridCell | None) -> None:
        """Publish a draft, or all drafts of its series at once."""
        if cell is None or not cell.draft:
            return
        ids = self._roster.drafts_of_series(cell.series_id) if cell.series_id else ()
        kept = self._told(lambda: self._roster.publish(ids or (cell.session_id,)))
        if kept is not None:
            words = translate("BookingPage", "{count} sessions published; they can be booked now.")
            self._calls.notices.tell(words.format(count=len(kept)))

    def tell_closed(
        self, expert: GridExpert, slot: tuple[date, HalfDay], cell: GridCell | None
    ) -> None:
        """Say why nothing can be booked in that half-day, and which key goes on."""
        if cell is None:
            words = translate(
                "BookingPage",
                "{expert} has no session on {when}. V lists the next visits, N plans one.",
            )
        elif cell.draft:
            words = translate(
                "BookingPage",
                "{when} of {expert} is a draft and cannot be booked yet. P publishes it.",
            )
        else:
            words = translate(
                "BookingPage",
                "{when} of {expert} cannot be booked any more. V lists the next visits,"
                " L opens the list.",
            )
        told = words.format(expert=expert.name, when=when(*slot))
        self._calls.notices.tell(told, Tone.AMBER, support=False)

    def choose_visit(self, expert: GridExpert) -> GridCell | None:
        """One of the expert's next visits; None when none was chosen."""
        from desktop.views.booking.visits_dialog import VisitsDialog

        dialog = VisitsDialog(expert, self._calls.next_visits(expert.id), self._page)
        chosen = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        return chosen

    def move(
        self, cell: GridCell, booking_id: UUID, revision: int, by: CancelBy, name: str
    ) -> bool:
        """Move a booking to the session and show it there; whether that was done."""
        new = self._told(lambda: self._calls.move(booking_id, revision, cell.session_id, by=by))
        if new is None:
            return False
        words = translate("BookingPage", "{name} moved to {when}, seat {seat}.").format(
            name=name, when=when(cell.held_on, cell.half_day), seat=new.record.seat_no
        )
        # the way back must not ask for this move once more
        self._calls.go("booking")
        self._calls.go("session", session_id=cell.session_id, booking_id=new.id)
        self._calls.offer_undo(
            words, lambda: self._told(lambda: self._calls.undo(booking_id, revision + 1))
        )
        return True

    def _told(self, work: Callable[[], _T]) -> _T | None:
        """What the work gives, or None after telling why not."""
        try:
            return work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        return None
