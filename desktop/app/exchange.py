"""The exchange: engine, timer, status bar and screen S20 wired together."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, QTimer

from desktop import __version__
from desktop.app.clock_banner import ClockBanner
from desktop.app.compare import CompareDesktop
from desktop.app.county_banner import AccessBanner
from desktop.app.courier import CourierDesktop
from desktop.app.reception import is_hospital
from desktop.domain.daily_check import DailyCheck
from desktop.domain.errors import DesktopError, Problem, WireError
from desktop.domain.exchange import ExchangeStatus
from desktop.jobs.sync_timer import EXCHANGE, SyncTimer
from desktop.services.door import change_door
from desktop.services.exchange import Exchange
from desktop.services.old_seats import OldSeatsDesk
from desktop.services.taken_away import TakenAway
from desktop.sync.engine import SyncEngine
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.views.catalog import SCREENS
from desktop.views.exchange.desk import ExchangeDesk
from desktop.views.exchange.page import ExchangePage
from desktop.views.exchange.test_lines import TestLine
from desktop.views.exchange.words import is_closed
from desktop.views.messages import sentence
from desktop.views.statusbar import Connection, ExchangeFacts
from desktop.wire.county import County

if TYPE_CHECKING:
    from desktop.app.house import House
    from desktop.wire.probe import ProbeReport

CHECK = "county-check"
FIRST_MS = 1500  # after the first paint
CONNECTIONS: dict[str, Connection] = {  # the foot; as `words.OUTCOMES`, offline else
    Outcome.DONE: Connection.ONLINE,
    Outcome.CANCELLED: Connection.ONLINE,
    Outcome.BUSY: Connection.BUSY,
    Outcome.PAUSED: Connection.SIGNED_OUT,
    Outcome.REFUSED: Connection.REFUSED,
    Outcome.CLONE: Connection.COPY,
}
STATUS_EVERY_MS = 30_000  # the age of the oldest record grows by itself
_WANTS_NEWS = frozenset({"referral-board", "referral", "booking", "session", "reception"})
_QUIET = frozenset({"setting", "exchange", "draft", "delivery", "seat", "journal"})


class NoCounty(WireError):
    """No county platform is set up."""

    code = "exchange.no_county"


class ExchangeDesktop(QObject):
    """Keeps exchange, status bar and screen in step. GUI thread; the work runs in jobs."""

    def __init__(self, house: "House") -> None:
        super().__init__(house.shell)
        self._house = house
        self.service = Exchange(house.store, house.actor)
        self.gone = TakenAway(house.store, house.actor)
        self.old_seats = OldSeatsDesk(house.store, house.clock, house.actor)
        self.courier = CourierDesktop(house)
        self._engine: SyncEngine | None = None
        # the practice county was made for this program
        self.handshake = None if house.place.practice else Handshake(house.store, house.clock)
        self._page: ExchangePage | None = None
        self._has_county = True
        self._broke = False
        self._banner, self._clock_banner = AccessBanner(house), ClockBanner(house)
        self.timer = SyncTimer(
            house.jobs,
            self._work,
            owed=lambda: self.service.status().owed,
            stat_open=self.service.emergency_open,
            urgent=self.service.urgent_waits,
            probe=self._probe,
            parent=self,
        )
        self.compare = CompareDesktop(house, self._county, self.timer.exchange_now, self._on_daily)
        self._tick = QTimer(self, interval=STATUS_EVERY_MS)
        self._tick.timeout.connect(self.show_status)
        self._connect()

    def _connect(self) -> None:
        house = self._house
        self.timer.changed.connect(self._on_changed)
        self.timer.finished.connect(self._on_finished)
        self.timer.broke.connect(self._on_broke)
        house.jobs.progressed.connect(self._on_progress)
        house.jobs.succeeded.connect(self._on_job)
        house.jobs.failed.connect(self._on_job_failed)
        house.changes.records_changed.connect(self._on_records)
        house.shell.closing.connect(self.timer.stop)
        house.shell.stack.page_changed.connect(self._on_page)

    def start(self) -> None:
        """Begin exchanging, a moment after the window stands."""
        self._tick.start()
        if is_hospital(self._house):  # a green referral is heard within seconds, whatever is open
            self.timer.asking("desk", wants=True)
        QTimer.singleShot(FIRST_MS, self.timer, self.timer.exchange_now)
        self.show_status()

    def make_page(self) -> ExchangePage:
        """The screen."""
        service, house = self.service, self._house
        self._page = ExchangePage(
            ExchangeDesk(
                now=house.clock.now,
                status=service.status,
                waiting=service.waiting,
                held=service.held,
                recent=service.recent,
                pair=service.pair,
                keep_ours=service.keep_ours,
                keep_countys=service.keep_countys,
                try_again=service.try_again,
                discard=service.discard,
                send_again=self._send_again,
                leave=lambda record_id: self.gone.leave(UUID(record_id)),
                exchange_now=self.timer.exchange_now,
                cancel=self.timer.cancel,
                test=lambda: house.jobs.start(CHECK, self._check),
                open_record=self._open,
                next_in_s=self.timer.next_in_s,
                old_seats=self.old_seats.status,
                may_take_seats=self.old_seats.may_take,
                take_seats=self._take_seats,
                verification=self.compare.service.verification,
                read_word=self.compare.read_word,
                open_page=house.go,
                open_county=lambda: house.go("settings", tab="county"),
                has_county=lambda: self._has_county,
                in_the_way=lambda: self._in_the_way(service.status()),
            )
        )
        self._show_sending()
        self.courier.show_on(self._page)
        return self._page

    def _send_again(self, record_id: str) -> None:
        self.gone.send_again(UUID(record_id))
        self.timer.exchange_now()

    def _take_seats(self) -> None:
        self.old_seats.take()
        self.timer.exchange_now()

    def show_status(self) -> None:
        """Bring the status bar up to date."""
        facts = self.service.status()
        self._house.shell.status.show_facts(
            ExchangeFacts(
                connection=self._connection(facts.outcome),
                waiting=facts.waiting,
                oldest=facts.oldest,
                last_success=facts.last_success,
                problems=facts.problems + self._in_the_way(facts),
                urgent=facts.urgent_since is not None,
            ),
            self._house.clock.now(),
        )

    def _in_the_way(self, facts: ExchangeStatus) -> int:
        """Nothing can be sent until a person has looked, whatever the records themselves say."""
        stops = facts.outcome in {Outcome.CLONE, Outcome.REFUSED} or is_closed(facts.code)
        return int(self._broke or stops)

    def _shows(self) -> bool:
        """Whether an exchange is under way that a person should see; looks at the line flicker."""
        return self.timer.sending and not self.timer.looking

    def _show_sending(self) -> None:
        if self._page is not None:
            self._page.show_sending(sending=self._shows(), follows=self.timer.follows)

    def _connection(self, outcome: str) -> Connection:
        if self._shows():
            return Connection.SENDING
        if not self._has_county:
            return Connection.NOT_SET_UP
        return CONNECTIONS.get(outcome, Connection.OFFLINE)

    def _work(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> SyncResult:
        """One exchange; on the worker thread."""
        county = self._county()
        try:
            return self._on(county).run_once(progress, cancelled)
        finally:
            _close(county)

    def _probe(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> SyncResult:
        """A look whether the line is back; on the worker thread."""
        county = self._county()
        try:
            return self._on(county).run_urgent(progress, cancelled)
        finally:
            _close(county)

    def _on(self, county: County) -> SyncEngine:
        if self._engine is None:
            house = self._house
            greet = self.handshake.greet if self.handshake else lambda _county: None
            self._engine = SyncEngine(
                house.store, county, house.clock, app_version=__version__, greet=greet
            )
        return self._engine.on(county)

    def _check(
        self, _progress: Callable[[int, int], None], _cancelled: Callable[[], bool]
    ) -> "ProbeReport":
        """The county check; on the worker thread."""
        from desktop.wire.fhir_county import FhirCounty
        from desktop.wire.probe import check_county

        county = self._county()
        assert isinstance(county, FhirCounty)
        try:
            return self.handshake.check(county) if self.handshake else check_county(county)
        finally:
            _close(county)

    def _county(self) -> County:
        county = self._house.make_county()
        if county is None:
            raise NoCounty
        return county

    def _open(self, kind: str, record_id: str) -> None:
        session = self.service.session_of(UUID(record_id)) if kind == "booking" else None
        if session is not None:
            self._house.go("session", session_id=session, booking_id=UUID(record_id))
            return
        screen = SCREENS[kind]
        self._house.go(screen.page, **({screen.given: UUID(record_id)} if screen.given else {}))

    def _on_changed(self) -> None:
        self._show_sending()
        self.show_status()

    def _on_finished(self, result: SyncResult) -> None:
        self._has_county, self._broke = True, False
        if result.outcome is Outcome.DONE and not result.probe:
            house = self._house
            change_door(house.opened.folder, exchanged_at=house.clock.now())
        if result.acked or result.refused or result.conflicts:
            self._house.changes.tell("delivery")
        self._tell_who_was_first(result)
        self._banner.tell(result)
        self._clock_banner.tell(result)
        if self._page is not None:
            self._page.refresh()

    def _tell_who_was_first(self, result: SyncResult) -> None:
        """One quiet notice, however many of our steps gave way to a colleague's."""
        if not result.lost:
            return
        notices = self._house.shell.notices
        if len(result.lost) > 1:
            notices.problem(Problem("share.gave_way_many", {"count": len(result.lost)}))
            return
        [(record_id, what)] = result.lost.items()
        no = self.service.number_of(UUID(record_id))
        notices.problem(Problem("share.gave_way", {"no": no, "what": sentence(what)}))

    def _on_broke(self, error: Exception) -> None:
        if isinstance(error, NoCounty):
            self._has_county = False
            self.show_status()
            if self._page is not None:
                self._page.refresh()
        elif not isinstance(error, DesktopError):
            self._broke = True
            self.show_status()
            raise error  # a bug: the excepthook tells and logs it
        if self._page is not None and isinstance(error, DesktopError):
            self._page.show_error(error)

    def _on_progress(self, name: str, done: int, total: int) -> None:
        if name == EXCHANGE and self._page is not None:
            self._page.show_progress(done, total)

    def _on_daily(self, daily: DailyCheck) -> None:
        if self._page is not None:
            self._page.check.show_daily(daily)

    def _on_job(self, name: str, result: Any) -> None:
        if name == CHECK and self._page is not None:
            self._page.show_test(_lines(result), fit=result.fit)

    def _on_job_failed(self, name: str, error: Exception) -> None:
        if name != CHECK:
            return
        if not isinstance(error, DesktopError):
            raise error
        if self._page is not None:
            self._page.test_failed(error)

    def _on_page(self, name: str) -> None:
        """An open grid or referral wants the county's news every few seconds (sync.md, 5)."""
        self.timer.asking("page", wants=name in _WANTS_NEWS)
        self._banner.on_page(name)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if "county" in kinds:  # another address, key or check: what stood in the way may be gone
            self.timer.exchange_now()
        elif kinds - _QUIET:
            self.timer.soon()
        self.show_status()


def _lines(report: "ProbeReport") -> list[TestLine]:
    from desktop.wire.probe_report import FINDINGS, PROBES

    chinese = QLocale().language() == QLocale.Language.Chinese
    which = 0 if chinese else 1
    return [
        TestLine(
            PROBES[line.code][which], line.ok, FINDINGS[line.detail][which].format(**line.facts)
        )
        for line in report.lines
    ]


def _close(county: County) -> None:
    close = getattr(county, "close", None)
    if close is not None:
        close()


def wire(house: "House") -> ExchangeDesktop:
    """Add S20 and begin exchanging."""
    from PySide6.QtCore import QCoreApplication

    desktop = ExchangeDesktop(house)
    words = QCoreApplication.translate("Rail", "Exchange")
    house.shell.add_screen("exchange", 9, words, "exchange", desktop.make_page)
    desktop.start()
    return desktop
