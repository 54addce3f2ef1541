"""Seats, wired: the short job "seats", the lease rule after exchanges, acts of a named person."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop import __version__
from desktop.app.exchange import NoCounty
from desktop.domain.errors import DesktopError, Problem
from desktop.jobs.sync_timer import EXCHANGE
from desktop.services.county_desk import CountyDeskService
from desktop.services.seats import SeatDesk
from desktop.sync.county_desk import CountyDesk, LedgersMissing
from desktop.sync.engine import SyncEngine
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.app.house import House
    from desktop.views.booking.hold_strip import HoldCalls
    from desktop.wire.county import County

SEATS, RULE, ACT = "seats", "lease-rule", "seat-act"
_KINDS = frozenset({"seat", "booking", "duty_session"})
T = TypeVar("T")


class Seats(QObject):
    """Takes requests for seats to the county at once. GUI thread; the work runs in jobs.

    Signals:
        told(Problem | None): requests were settled, or why they could not be.
        acted(): what a named person asked for is so at the county.
        act_failed(error): it is not, or nobody knows.
    """

    told = Signal(object)
    acted = Signal()
    act_failed = Signal(object)

    def __init__(self, house: "House") -> None:
        super().__init__(house.shell)
        self.setObjectName(SEATS)
        self._house = house
        self.desk = SeatDesk(house.store, house.clock, house.actor)
        self.service = CountyDeskService(house.store, house.clock, house.actor)
        self._handshake = None if house.place.practice else Handshake(house.store, house.clock)
        self._again = False
        self._ruled: Any = None
        self._after: Callable[[Any], object] = lambda _done: None
        house.jobs.succeeded.connect(self._on_done)
        house.jobs.failed.connect(self._on_failed)
        house.changes.records_changed.connect(self._on_records)

    # --- for a form ------------------------------------------------------------------------

    def hold(self, seat_id: UUID) -> None:
        """Ask that a seat be kept for a form, now."""
        self.desk.hold(seat_id)
        self.run()

    def let_go(self, seat_id: UUID) -> None:
        """A form is left: nothing remains of what was asked."""
        self.desk.let_go(seat_id)
        self.run()

    def take(self, seat_ids: Sequence[UUID]) -> None:
        """Ask that seats become ours, now."""
        self.desk.take(seat_ids)
        self.run()

    def calls(self) -> "HoldCalls":
        """What `HoldStrip` is handed."""
        from desktop.views.booking.hold_strip import HoldCalls

        return HoldCalls(
            seat=self.desk.seat,
            hold=self.hold,
            let_go=self.let_go,
            take=self.take,
            told=self.told,
        )

    def run(self) -> None:
        """Go to the county with what waits; once more when it is under way already."""
        self._again = not self._house.jobs.start(SEATS, self._seats)

    # --- acts of a named person --------------------------------------------------------------

    def move(self, *, roster: bool = False, calls: bool = False) -> None:
        """Have this computer keep the roster, or call.

        Raises:
            NotAllowed: not an administrator.
        """
        name = self.service.who().name
        what = "desk.roster" if roster else "desk.calls"
        self._act(
            lambda desk: desk.move(roster=roster, calls=calls),
            lambda _done: self.service.note(what, str(self._house.place.device_id), name=name),
        )

    def close_pool(self) -> None:
        """Lend nothing any more.

        Raises:
            NotAllowed: not an administrator.
        """
        name = self.service.who().name
        self._act(
            lambda desk: desk.close_pool(name),
            lambda pool: self.service.note("pool.closed", pool.closing, name=name),
        )

    def open_pool(self, lost: frozenset[str] = frozenset()) -> None:
        """Lend again; `lost` names computers that will not report any more.

        Raises:
            NotAllowed: not an administrator.
        """
        name = self.service.who().name
        self._act(
            lambda desk: desk.open_pool(name, lost),
            lambda pool: self.service.note(
                "pool.opened", pool.closing, name=name, lost=sorted(lost)
            ),
        )

    def release(self, device: UUID) -> int:
        """Ask for the unsold seats of a lost computer, now; how many.

        Raises:
            NotAllowed: not an administrator.
        """
        count = self.service.release(device)
        self.run()
        return count

    def _act(self, work: Callable[[CountyDesk], T], after: Callable[[T], object]) -> None:
        self._after = after
        self._house.jobs.start(ACT, lambda _progress, _cancelled: self._at_county(work))

    # --- on the worker thread ------------------------------------------------------------------

    def _seats(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> SyncResult:
        county = self._county()
        try:
            return self._engine(county).run_seats(progress, cancelled)
        finally:
            _close(county)

    def _at_county(self, work: Callable[[CountyDesk], T]) -> T:
        county = self._county()
        try:
            return self._engine(county).act(work)
        finally:
            _close(county)

    def _engine(self, county: "County") -> SyncEngine:
        house = self._house
        greet = self._handshake.greet if self._handshake else lambda _county: None
        return SyncEngine(house.store, county, house.clock, app_version=__version__, greet=greet)

    def _county(self) -> "County":
        county = self._house.make_county()
        if county is None:
            raise NoCounty
        return county

    # --- back on the GUI thread ----------------------------------------------------------------

    def _on_done(self, name: str, result: Any) -> None:
        if name == SEATS:
            self._tell(result)
            if self._again:
                self.run()
        elif name == EXCHANGE:
            self._tell(result)
            if result.outcome is Outcome.DONE:
                self._rule()
        elif name == RULE and result:
            self.run()
        elif name == ACT:
            self._after(result)
            self.acted.emit()

    def _on_failed(self, name: str, error: Exception) -> None:
        if name not in {SEATS, RULE, ACT}:
            return
        if not isinstance(error, DesktopError):
            raise error
        if name == ACT:
            self.act_failed.emit(error)
        elif name == SEATS:
            self.told.emit(error.problem)

    def _tell(self, result: SyncResult) -> None:
        fine = result.outcome in {Outcome.DONE, Outcome.CANCELLED}
        self.told.emit(None if fine else Problem(result.code or "error.wire"))

    def _rule(self) -> None:
        """Ask the lease rule, when anything has changed that it looks at."""
        now = self._house.clock.now()
        hour = (now.date(), now.hour)
        if self._ruled != hour and self._house.jobs.start(
            RULE, lambda _progress, _cancelled: self.desk.lease_by_rule()
        ):
            self._ruled = hour

    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS:
            self._ruled = None


def missing(seats: Seats, error: DesktopError) -> tuple[tuple[str, str], ...]:
    """Id and name of computers that the pool waits for; empty for any other error."""
    if not isinstance(error, LedgersMissing):
        return ()
    return tuple(
        (each.device, seats.service.name_of(each.device, each.org)) for each in error.silent
    )


def seats_of(house: "House") -> Seats:
    """The one of this house; made when first asked for."""
    found = house.shell.findChild(Seats, SEATS)
    return found if isinstance(found, Seats) else Seats(house)


def seats_tab(house: "House") -> "QWidget":
    """The tab of seats and devices in the settings."""
    from desktop.views.settings.seats import SeatsCalls, SeatsTab

    seats = seats_of(house)
    calls = SeatsCalls(
        facts=seats.service.facts,
        lent=seats.service.lent,
        may_act=seats.service.may_act,
        move=seats.move,
        close_pool=seats.close_pool,
        open_pool=seats.open_pool,
        release=seats.release,
        missing=lambda error: missing(seats, error),
        acted=seats.acted,
        failed=seats.act_failed,
        told=seats.told,
    )
    return SeatsTab(calls)


def wire(house: "House") -> Seats:
    """Have requests go out and the lease rule look after every exchange."""
    return seats_of(house)


def _close(county: "County") -> None:
    close = getattr(county, "close", None)
    if close is not None:
        close()
