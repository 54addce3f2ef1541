"""One exchange with the county, from the ledger to the last page of news (sync.md)."""

import logging
from collections.abc import Callable
from typing import TypeVar

from desktop.catalog import CHANGE, GREEN
from desktop.domain.clock import Clock
from desktop.domain.errors import Busy, NotSignedIn, Offline, OutcomeUnknown, Refused, WireError
from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.store import outbox, seat_requests
from desktop.store.store import Store
from desktop.sync.aborts import AbortAnswers
from desktop.sync.attachments import AttachmentExchange
from desktop.sync.contact import Contact, ask_ahead, contact_of, goes_out, meet
from desktop.sync.county_desk import CountyDesk
from desktop.sync.daily_check import check_today
from desktop.sync.glance import Glances
from desktop.sync.guests import GuestReader
from desktop.sync.handshake import CountyUnfit
from desktop.sync.manifest import Manifest
from desktop.sync.pull import Puller
from desktop.sync.push import Progress, Pusher
from desktop.sync.report import Report
from desktop.sync.result import CloneFound, LedgerRefused, Outcome, SyncResult
from desktop.sync.scopes import OFTEN, SELDOM
from desktop.sync.seat_taker import SeatTaker
from desktop.wire.county import Ask, County

log = logging.getLogger(__name__)
T = TypeVar("T")

SELDOM_EVERY_S = 600.0
STATE = "exchange_state"  # setting: outcome, code, last_contact, last_success


class SyncEngine:
    """Moves ops to the county and its news here. One worker thread at a time.

    Args:
        app_version: told to the county with the ledger.
        greet: asked before anything else; raises when this county must not be spoken to.
        failpoint: called at each durable step with its name; tests raise there.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        clock: Clock,
        *,
        app_version: str = "",
        greet: Callable[[County], None] = lambda _county: None,
        failpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        self._store = store
        self._county = county
        self._clock = clock
        self._greet = greet
        self._app_version = app_version
        self._failpoint = failpoint
        self._read_all_at: float | None = None
        self._odd: set[str] = set()
        self._glances = Glances(clock.monotonic)

    def on(self, county: County) -> "SyncEngine":
        """Speak to this county from the next exchange on; the address may have been changed."""
        self._county = county
        return self

    def run_once(self, progress: Progress, cancelled: Callable[[], bool]) -> SyncResult:
        """Exchange once. A broken line, a busy or a refusing county are results, not errors.

        Raises:
            StoreError: this computer could not write; the next exchange goes on from there.
        """
        result = SyncResult()
        with self._store.reading() as reading:
            place = reading.place()
        contact = True
        try:
            self._exchange(place, result, progress, cancelled)
        except WireError as error:
            result.outcome, contact = _outcome(error), not isinstance(error, Offline)
            result.code = error.problem.code
            result.retry_after_s = error.retry_after_s if isinstance(error, Busy) else None
            log.info("exchange ended: %s", result.outcome)
        else:
            result.outcome = Outcome.CANCELLED if cancelled() else Outcome.DONE
        if result.outcome is not Outcome.DONE:
            self._glances.forget()
        self._remember(place, result, contact=contact or result.sent > 0)
        return result

    def run_seats(self, progress: Progress, cancelled: Callable[[], bool]) -> SyncResult:
        """Only requests for seats, and a look at the seats of their sessions; short.

        Raises:
            StoreError: this computer could not write.
        """
        result = SyncResult()
        with self._store.reading() as reading:
            place, sessions = reading.place(), seat_requests.sessions_waiting(reading)
        progress(0, 0)
        try:
            seats = self._meet(place, result)
            seats.requests.serve()
            if not cancelled():
                seats.reader.of_sessions(sessions)
        except WireError as error:
            result.outcome, result.code = _outcome(error), error.problem.code
        self._note_contact(place, contact=result.outcome is Outcome.DONE)
        return result

    def run_urgent(self, progress: Progress, cancelled: Callable[[], bool]) -> SyncResult:
        """Look whether the line is back, and if so send what is urgent, and nothing else.

        Raises:
            StoreError: this computer could not write.
        """
        result = SyncResult(probe=True)
        with self._store.reading() as reading:
            place = reading.place()
        try:
            self._meet(place, result).pusher.push(progress, cancelled, GREEN)
        except WireError as error:
            result.outcome, result.code = _outcome(error), error.problem.code
            result.retry_after_s = error.retry_after_s if isinstance(error, Busy) else None
        if result.outcome is Outcome.OFFLINE:
            return result  # as before, so nothing is written down either
        self._note_contact(place, contact=result.outcome is Outcome.DONE)
        return result

    def act(self, work: Callable[[CountyDesk], T]) -> T:
        """What a named person changes at the county, with its answer.

        Raises:
            WireError: the county has not said yes, or nobody knows.
            LedgersMissing: the pool cannot be opened yet.
        """
        with self._store.reading() as reading:
            place = reading.place()
        done = work(self._meet(place, SyncResult()).desk)
        self._note_contact(place, contact=True)
        return done

    def _exchange(
        self,
        place: Place,
        result: SyncResult,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        around = (self._store, self._county, place, self._clock, result)
        puller, guests = Puller(*around, self._glances), GuestReader(*around)

        def news(seats: Contact) -> list[Ask]:
            return [*puller.asks_of_clinic(OFTEN), *guests.asks(), *seats.keys.asks()]

        seats = self._meet(place, result, lambda met: [*puller.asks_of_tasks(), *news(met)])
        pusher = seats.pusher
        pusher.between = seats.requests.serve
        report = Report(self._store, self._county, place, pusher)
        report.prepare()
        seats.requests.serve()
        pusher.push(progress, cancelled, CHANGE)
        if not cancelled():
            more = [] if goes_out(self._store) else news(seats)
            ask_ahead(self._county, [*puller.asks_of_tasks(), *more])
            puller.tasks()
        pusher.look_anew()  # a Task that something of ours has waited for may be there
        pusher.push(progress, cancelled)
        read_all = False
        if not cancelled():
            SeatTaker(self._store, self._county, place, self._clock, pusher).take(cancelled)
            ask_ahead(self._county, news(seats))
            puller.types(OFTEN)
            puller.clinic()
            guests.follow()
            read_all = self._seldom(puller, seats.desk, guests)
        pusher.push(progress, cancelled)  # what came of the news
        result.away = pusher.away
        puller.settle()
        AbortAnswers(self._store, place, self._clock, pusher).tell()
        if not cancelled():
            seats.requests.serve()
            seats.upkeep.put_right()
            seats.upkeep.report()
            seats.desk.name_first()
            seats.keys.publish()
            seats.keys.pull(whole=read_all)
        if not cancelled():
            report.tell(puller.server_now, anew=read_all)
        if not cancelled():
            self._compare(place, result, pusher, puller, progress, cancelled)
        puller.reach.prune(cancelled)
        if not cancelled():  # bytes behind everything that is text
            self._parts(place, pusher, result).exchange(progress, cancelled)

    def _compare(
        self,
        place: Place,
        result: SyncResult,
        pusher: Pusher,
        puller: Puller,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        """Compare everything with the county if that is due, and send what it had lost."""
        manifest = Manifest(
            self._store,
            self._county,
            place,
            self._clock,
            result,
            server_now=puller.server_now,
            failpoint=self._failpoint,
        )
        if not manifest.due():
            return
        ended = manifest.run(progress, cancelled)
        puller.missing()
        pusher.look_anew()
        pusher.push(progress, cancelled)
        puller.settle()
        if ended:
            check_today(self._store, self._county, place)

    def _parts(self, place: Place, pusher: Pusher, result: SyncResult) -> AttachmentExchange:
        return AttachmentExchange(
            self._store,
            self._county,
            place,
            self._clock,
            pusher,
            result,
            self._odd,
            failpoint=self._failpoint,
        )

    def _meet(
        self, place: Place, result: SyncResult, more: Callable[[Contact], list[Ask]] | None = None
    ) -> Contact:
        """What every contact begins with, before anything is sent."""
        self._greet(self._county)
        contact = contact_of(
            self._store,
            self._county,
            place,
            self._clock,
            result,
            app_version=self._app_version,
            failpoint=self._failpoint,
        )
        meet(contact, result, lambda: more(contact) if more else [])
        if result.owed_again:
            self._glances.forget()
        return contact

    def _seldom(self, puller: Puller, desk: CountyDesk, guests: GuestReader) -> bool:
        now = self._clock.monotonic()
        if self._read_all_at is not None and now - self._read_all_at < SELDOM_EVERY_S:
            return False
        puller.types(SELDOM)
        puller.patients()
        desk.count_computers()
        guests.look_again()
        self._read_all_at = now
        return True

    def _note_contact(self, place: Place, *, contact: bool) -> None:
        offset = self._county.server_offset_s()
        with self._store.unit(place.device_id) as unit:
            if contact:
                state = {**unit.setting(STATE, {}), "last_contact": instant_text(unit.now)}
                outbox.note(unit, STATE, state)
            if offset is not None:
                outbox.note(unit, "clock_offset_s", offset)

    def _remember(self, place: Place, result: SyncResult, *, contact: bool) -> None:
        offset = self._county.server_offset_s()
        with self._store.unit(place.device_id) as unit:
            owed = outbox.counts(unit)
            result.waiting = sum(owed.get(state, 0) for state in ("PENDING", "SENT", "BLOCKED"))
            state = dict(unit.setting(STATE, {}))
            now = instant_text(unit.now)
            state.update(outcome=str(result.outcome), code=result.code)
            if contact:
                state["last_contact"] = now
            if result.outcome is Outcome.DONE:
                state["last_success"] = now
            outbox.note(unit, STATE, state)
            outbox.note(unit, outbox.AWAY, result.away)
            if offset is not None:
                outbox.note(unit, "clock_offset_s", offset)
            unit.touched("exchange")


def exchange_once(
    store: Store,
    county: County,
    clock: Clock,
    greet: Callable[[County], None] = lambda _county: None,
) -> SyncResult:
    """One exchange without a window."""
    engine = SyncEngine(store, county, clock, greet=greet)
    return engine.run_once(lambda _done, _total: None, lambda: False)


def _outcome(error: WireError) -> Outcome:
    kinds: tuple[tuple[type[WireError], Outcome], ...] = (
        (CloneFound, Outcome.CLONE),
        (LedgerRefused, Outcome.REFUSED),
        (CountyUnfit, Outcome.REFUSED),
        (NotSignedIn, Outcome.PAUSED),
        (Busy, Outcome.BUSY),
        (OutcomeUnknown, Outcome.UNKNOWN),
        (Offline, Outcome.OFFLINE),
        (Refused, Outcome.REFUSED),
    )
    return next((outcome for kind, outcome in kinds if isinstance(error, kind)), Outcome.OFFLINE)
