"""A seat of the county's pool in the booking form: kept while writing, taken before it is sold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Problem
from desktop.domain.seats import seat_id
from desktop.views.booking.form_seats import SeatChoice
from desktop.views.booking.hold_strip import HoldCalls, HoldStrip


class PoolSeat(QObject):
    """Stands between the form and the hold strip; does nothing without a county.

    Attributes:
        strip: what the form shows; None without a county.
    """

    def __init__(
        self,
        page: QWidget,
        hold: HoldCalls | None,
        seats: SeatChoice,
        refused: Callable[[Problem], object],
    ) -> None:
        super().__init__(page)
        self._seats, self._refused = seats, refused
        self._then: Callable[[], object] | None = None
        self._asking = False
        self.strip = HoldStrip(hold, page) if hold is not None else None
        if self.strip is not None:
            self.strip.sellable.connect(lambda _seat: self._may_sell())
            self.strip.failed.connect(self._failed)

    @property
    def wanted(self) -> bool:
        """Whether a seat of the pool is kept, or being asked for, for this form."""
        return self.strip is not None and self.strip.seat_id is not None

    def choose(self) -> None:
        """Another seat was chosen: one of the pool is asked for, any other lets go of it."""
        if self.strip is None or self._asking:
            return
        line, session_id = self._seats.chosen(), self._seats.session_id
        with self._one_asking():
            if line is not None and line.in_pool and session_id is not None:
                self.strip.begin(seat_id(session_id, line.no))
            else:
                self.strip.end()

    def follow(self) -> None:
        """Let go when another seat or half-day stands in the form now, by whatever way."""
        if not self.wanted or self.strip is None:
            return
        line, session_id = self._seats.chosen(), self._seats.session_id
        now = seat_id(session_id, line.no) if line is not None and session_id else None
        # a seat that was just given to us is still the one that is being sold
        if now != self.strip.seat_id:
            self.choose()

    def must_take(self) -> bool:
        """Whether saving has to wait for the county."""
        return self.strip is not None and self.strip.must_wait

    def take(self, then: Callable[[], object]) -> None:
        """Ask for the seat for good; `then` is called when it is ours."""
        assert self.strip is not None
        self._then = then
        self.strip.sell()

    def drop(self) -> None:
        """The form is left: nothing remains of the hold, and no answer saves anything."""
        self._then = None
        if self.wanted and self.strip is not None:
            with self._one_asking():
                self.strip.end()

    @contextmanager
    def _one_asking(self) -> Iterator[None]:
        """What is asked is written down, which shows the form anew: that must not ask again."""
        self._asking = True
        try:
            yield
        finally:
            self._asking = False

    def _may_sell(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _failed(self, problem: Problem) -> None:
        self._then = None
        # "kept here and sent later" holds for every other save; this one was not kept as a booking
        of_the_seat = problem.code.startswith("seats.")
        self._refused(problem if of_the_seat else Problem("booking.pool_needs_line"))
