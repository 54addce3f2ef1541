"""Reading who of other clinics' patients sits in our sessions; nothing else of those clinics.

Asked are single seats of ours and single records by id, never a clinic or a type.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from desktop.domain.clock import Clock
from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.store import guests, outbox, replica, stage
from desktop.store.replica import Known
from desktop.store.store import Store
from desktop.sync.apply import apply_news, news_of
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.guest_rows import guest_kind
from desktop.sync.result import SyncResult
from desktop.wire.county import Ask, County, Params, Resource, search_ask
from desktop.wire.format import parts

AT_ONCE = 50  # ids in one address: about two thousand characters
OVERLAP = timedelta(minutes=5)  # as in `sync.pull`: longer than any transaction of the server
UNFOUND = "guest_seats_unfound"  # setting: sold seats of which the county names no patient
SCOPE = {"Appointment": "Appointment.guests", "Patient": "Patient.guests"}
_UNKNOWN_PARAMETER = {400, 404, 405, 422, 501}


class GuestReader:
    """Follows guests. One for each exchange; called on the worker thread.

    Raises:
        WireError: the line broke; what was read is kept.
    """

    def __init__(
        self, store: Store, county: County, place: Place, clock: Clock, result: SyncResult
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._result = result

    def follow(self) -> None:
        """Guests who came to be, and what their clinics changed of those we know.

        Nothing new costs one request for fifty guests, and none without any.
        """
        with self._store.reading() as reading:
            today = self._clock.today()
            known = [booking for booking, _who in guests.followed(reading, today)]
            sold = guests.sold_unknown(reading, self._place, today)
            unfound = reading.setting(UNFOUND, [])
        self._changed("Appointment", known)
        if sold and sold != unfound:
            self._new(sold)
        with self._store.reading() as reading:
            left = guests.sold_unknown(reading, self._place, today)
        if left != unfound:
            with self._store.unit(self._place.device_id) as unit:
                outbox.note(unit, UNFOUND, left)

    def asks(self) -> list[Ask]:
        """What `follow` asks first; a first reading is long anyway."""
        with self._store.reading() as reading:
            known = [each for each, _who in guests.followed(reading, self._clock.today())]
            since = stage.cursor(reading, SCOPE["Appointment"])
        if not since:
            return []
        return [search_ask("Appointment", _paged(each)) for each in _questions(known, since)]

    def look_again(self) -> None:
        """What changes seldom: the guests themselves, and seats that named nobody so far."""
        with self._store.reading() as reading:
            today = self._clock.today()
            people = [who for _booking, who in guests.followed(reading, today)]
            sold = guests.sold_unknown(reading, self._place, today)
        self._changed("Patient", list(dict.fromkeys(people)))
        if sold:
            self._new(sold)

    # --- parts --------------------------------------------------------------------------------

    def _new(self, seats: Sequence[str]) -> None:
        found: list[Resource] = []
        for some in _lots(seats):
            found += self._of_seats(some)
        # our own, which come by our tag, are no business of this
        with self._store.reading() as reading:
            found = [each for each in found if guest_kind(reading, self._place, each)]
        if not found:
            return
        self._keep(found)
        with self._store.reading() as reading:
            asked = dict.fromkeys(filter(None, map(_patient_of, found)))
            here = replica.known(reading, [("Patient", each) for each in asked])
        missing = [each for each in asked if ("Patient", each) not in here]
        for some in _lots(missing):
            self._keep(self._ask("Patient", [("_id", ",".join(some))]))
        self._keep(found, again=True)  # now that they are here whom it names

    def _of_seats(self, seats: Sequence[str]) -> list[Resource]:
        slots = ",".join(f"Slot/{each}" for each in seats)
        try:
            return self._ask("Appointment", [("slot", slots)])
        except Refused as error:
            if error.status not in _UNKNOWN_PARAMETER:
                raise
            return []  # a server that cannot search by seat: nothing else of theirs is read

    def _changed(self, kind: str, ids: Sequence[str]) -> None:
        """What is new of these; the cursor moves when all of them were asked."""
        if not ids:
            return
        with self._store.reading() as reading:
            since = stage.cursor(reading, SCOPE[kind])
        started: datetime | None = None
        for asked in _questions(ids, since):
            dates, found = self._twice(kind, asked)
            started = started or next(iter(dates), None)
            self._keep(found)
        if started is not None and _text(started) > (since or ""):
            with self._store.unit(self._place.device_id) as unit:
                stage.move_cursor(unit, SCOPE[kind], _text(started))

    def _ask(self, kind: str, params: Params) -> list[Resource]:
        return self._twice(kind, params)[1]

    def _twice(self, kind: str, params: Params) -> tuple[list[datetime], list[Resource]]:
        return twice(lambda: self._pages(kind, params))

    def _pages(self, kind: str, params: Params) -> tuple[list[datetime], list[Resource]]:
        dates: list[datetime] = []
        found: list[Resource] = []
        for page in self._county.search(kind, _paged(params)):
            if page.server_date is not None:
                dates.append(page.server_date)
            found += (each for each in page.resources if each.get("resourceType") == kind)
        return dates, found

    def _keep(self, found: Iterable[Resource], *, again: bool = False) -> None:
        """Take them in; `again`: also what is known but had to wait."""
        rows = list(map(known_from, found))
        if not rows:
            return
        with self._store.unit(self._place.device_id) as unit:
            before = replica.known(unit, [(each.resource_type, each.resource_id) for each in rows])
            news: list[Known] = rows if again else news_of(rows, before)
            if news:
                apply_news(unit, self._place, news, self._clock.now())
        self._result.pulled += 0 if again else len(news)


def _patient_of(appointment: Resource) -> str | None:
    people = (each.get("actor") for each in appointment.get("participant", ()))
    named = (each for each in people if "Patient/" in str((each or {}).get("reference", "")))
    return parts.ref_id(next(named, None))


def _questions(ids: Sequence[str], since: str | None) -> Iterable[Params]:
    after: list[tuple[str, str]] = []
    if since:
        after.append(("_lastUpdated", f"ge{_text(datetime.fromisoformat(since) - OVERLAP)}"))
    return ([("_id", ",".join(some)), *after] for some in _lots(ids))


def _paged(params: Params) -> Params:
    return [*params, ("_count", str(AT_ONCE * 4))]


def _lots(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
