"""Reading the referrals that come to us, and what the other side says of those we sent.

Asked are single resources by id, and what hangs on Tasks and requests of ours; never a clinic, a
type, or a patient that no referral names.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from desktop.domain.clock import Clock
from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.domain.payload import MALFORMED
from desktop.store import referred, replica, stage
from desktop.store.replica import Known, View
from desktop.store.store import Reading, Store
from desktop.sync.apply import apply_news, news_of
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.origins import ROW
from desktop.sync.result import SyncResult
from desktop.sync.take_in import PARTS_WAIT, take_whole
from desktop.sync.whole import PARTS, part_keys
from desktop.wire.county import Ask, County, Params, Resource, search_ask
from desktop.wire.format import parts

AT_ONCE = 30  # ids in one address
OVERLAP = timedelta(minutes=5)  # as in `sync.pull`: longer than any transaction of the server
A_DAY = timedelta(days=1)
LATE_FOR = timedelta(days=30)  # a scan may have waited for its line for days
LATE_EVERY = timedelta(hours=1)
ROUNDS = 5  # a message waits for its request, that for its patient
MESSAGES, DOCUMENTS, PATIENTS = "Communication", "DocumentReference", "Patient.referred"
LATE_MESSAGES, LATE_DOCUMENTS = "Communication.late", "DocumentReference.late"
ABOUT = "referral_read"  # county view: a referral whose earlier messages were read
_WAITING_TYPES = ("ServiceRequest", "Task", "Communication", "DocumentReference")
_UNKNOWN_PARAMETER = {400, 404, 405, 422, 501}
Key = tuple[str, str]
Waiting = tuple[Key, str, int]


def is_referrals(key: Key, waits_for: str) -> bool:
    """Whether an orphan is this reader's to look after."""
    if waits_for.startswith(ROW):
        return False
    return key[0] in _WAITING_TYPES and not waits_for.startswith(("Task/", "Appointment/"))


class ReferralReader:
    """One for each exchange; called on the worker thread.

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
        self._asked: set[Key] = set()
        self._looked: set[tuple[Key, str]] = set()

    def follow(self) -> None:
        """What was said and sent about referrals: a request for each thirty of them.

        One that has ended is followed a day longer: the last words may have come with the end.
        """
        for scope, kind, about in self._followed():
            self._changed(scope, kind, about)

    def asks(self) -> list[Ask]:
        """What `follow` asks; a first reading is long anyway."""
        found: list[Ask] = []
        for scope, kind, about in self._followed():
            with self._store.reading() as reading:
                since = stage.cursor(reading, scope)
            if since:
                found += (search_ask(kind, _paged(each)) for each in _questions(about, since))
        return found

    def _followed(self) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
        """Scope, type, and what it is asked by."""
        with self._store.reading() as reading:
            tasks = self._tasks(reading, stage.cursor(reading, MESSAGES))
        yield MESSAGES, "Communication", _messages_of(tasks)
        yield DOCUMENTS, "DocumentReference", _documents_of(tasks)

    def _tasks(
        self, reading: Reading, since: str | None, back: timedelta = A_DAY
    ) -> list[referred.Followed]:
        after = _text(datetime.fromisoformat(since) - back) if since else None
        return referred.followed(reading, str(self._place.org_id), after)

    def look_again(self) -> None:
        """What changes seldom: the patients of running referrals, and what comes late."""
        with self._store.reading() as reading:
            people = referred.patients_followed(reading, str(self._place.org_id))
        self._changed(PATIENTS, "Patient", [("_id", each) for each in people])
        self._late()

    def _late(self) -> None:
        """What is said and sent of referrals that ended longer ago than `follow` looks back."""
        with self._store.reading() as reading:
            since, last = (stage.cursor(reading, each) for each in (MESSAGES, LATE_DOCUMENTS))
            if last and self._server_now() - datetime.fromisoformat(last) < LATE_EVERY:
                return
            followed = {each.task_id for each in self._tasks(reading, since)}
            older = self._tasks(reading, since, LATE_FOR)
        late = [each for each in older if each.task_id not in followed]
        self._changed(LATE_MESSAGES, "Communication", _messages_of(late))
        self._changed(LATE_DOCUMENTS, "DocumentReference", _documents_of(late))

    def _server_now(self) -> datetime:
        return self._clock.now() + timedelta(seconds=self._county.server_offset_s() or 0)

    def complete(self) -> None:
        """Fetch what orphans of referrals wait for, by id, until nothing more is missing."""
        for _ in range(ROUNDS):
            waiting = self._waiting()
            wanted = self._wanted(waiting)
            for kind, ids in wanted.items():
                for some in _lots(sorted(ids)):
                    self._keep(self._ask(kind, [("_id", ",".join(some))]))
            self._asked |= {(kind, each) for kind, ids in wanted.items() for each in ids}
            if not self._again(waiting, anew=bool(wanted)):
                break
        self._people_of_slips()
        self._all_about()

    # --- parts --------------------------------------------------------------------------------

    def _waiting(self) -> list[Waiting]:
        with self._store.reading() as reading:
            return [each for each in replica.orphans(reading) if is_referrals(each[0], each[1])]

    def _wanted(self, waiting: Sequence[Waiting]) -> dict[str, set[str]]:
        """Type -> ids: parts are read anew, everything else only if it never came."""
        found: dict[str, set[str]] = defaultdict(set)
        with self._store.reading() as reading:
            rows = replica.known(reading, [key for key, _, _ in waiting])
            for key, waits_for, misses in waiting:
                row = rows.get(key)
                seldom = waits_for != PARTS_WAIT and misses & (misses - 1)
                if row is None or row.deleted or seldom:
                    continue
                resource = _read(row)
                keys = set(part_keys(resource)) if waits_for == PARTS_WAIT else set()
                if (subject := parts.ref_id(resource.get("subject"))) and key[0] != "Communication":
                    keys.add(("Patient", subject))
                if waits_for != PARTS_WAIT:
                    kind, _, resource_id = waits_for.partition("/")
                    keys.add((kind, resource_id))
                own = replica.ours(reading, [each for kind, each in keys if kind == "Patient"])
                for kind, resource_id in keys:
                    known = resource_id in own or (kind, resource_id) in self._asked
                    if not known or kind in PARTS:
                        found[kind].add(resource_id)
        return found

    def _again(self, waiting: Sequence[Waiting], *, anew: bool) -> bool:
        """Look at them with what has come; requests before what is about them.

        Without anything new each is looked at once in an exchange. False when none was.
        """
        order = {kind: index for index, kind in enumerate(_WAITING_TYPES)}
        again = [each for each in waiting if anew or each[:2] not in self._looked]
        self._looked |= {each[:2] for each in again}
        for key, waits_for, _ in sorted(again, key=lambda each: order[each[0][0]]):
            with self._store.unit(self._place.device_id) as unit:
                child = replica.known(unit, [key]).get(key)
                if child is None or child.deleted:
                    replica.adopt(unit, key)
                elif waits_for != PARTS_WAIT:
                    apply_news(unit, self._place, [child], self._clock.now())
                else:  # its parts were asked just now; what the county has not is not waited for
                    take_whole(unit, self._place, child)
        return bool(again)

    def _people_of_slips(self) -> None:
        """Patients who stand here as a slip printed them; at the county they stand whole."""
        with self._store.reading() as reading:
            named = {("Patient", each) for each in referred.patients_of_slips(reading)}
            missing = sorted(each for _, each in named - referred.at_county(reading, named))
        for some in _lots(missing):
            self._keep(self._ask("Patient", [("_id", ",".join(some))]))

    def _all_about(self) -> None:
        """All messages and documents of referrals that have come to us for the first time."""
        with self._store.reading() as reading:
            tasks = self._tasks(reading, stage.cursor(reading, MESSAGES))
            received = sorted(
                {each.request_id for each in tasks if each.received and not each.ended}
            )
            read = replica.views(reading, ABOUT, received)
            here = replica.ours(reading, received)
        fresh = [each for each in received if each in here and each not in read]
        for some in _lots(fresh):
            about = ",".join(f"ServiceRequest/{each}" for each in some)
            self._keep(self._ask("Communication", [("based-on", about)]))
            self._keep(self._ask("DocumentReference", [("related", about)]))
            with self._store.unit(self._place.device_id) as unit:
                replica.show(unit, [View(ABOUT, each, None, {}) for each in some])

    def _changed(self, scope: str, kind: str, about: Sequence[tuple[str, str]]) -> None:
        """What is new of these; the cursor moves when all of them were asked."""
        if not about:
            return
        with self._store.reading() as reading:
            since = stage.cursor(reading, scope)
        started: datetime | None = None
        for asked in _questions(about, since):
            try:
                dates, found = self._pages(kind, asked)
            except Refused as error:
                if error.status not in _UNKNOWN_PARAMETER:
                    raise
                return  # a county that cannot search by this
            started = started or next(iter(dates), None)
            self._keep(found)
        if started is not None and _text(started) > (since or ""):
            with self._store.unit(self._place.device_id) as unit:
                stage.move_cursor(unit, scope, _text(started))

    def _ask(self, kind: str, params: Params) -> list[Resource]:
        try:
            return self._pages(kind, params)[1]
        except Refused as error:
            if error.status not in _UNKNOWN_PARAMETER:
                raise
            return []  # a county without this type or search: what is there is enough

    def _pages(self, kind: str, params: Params) -> tuple[list[datetime], list[Resource]]:
        def read() -> tuple[list[datetime], list[Resource]]:
            dates: list[datetime] = []
            found: list[Resource] = []
            for page in self._county.search(kind, _paged(params)):
                if page.server_date is not None:
                    dates.append(page.server_date)
                found += (each for each in page.resources if each.get("resourceType") == kind)
            return dates, found

        return twice(read)

    def _keep(self, found: Iterable[Resource]) -> None:
        rows = list(map(known_from, found))
        if not rows:
            return
        keys = [(each.resource_type, each.resource_id) for each in rows]
        with self._store.reading() as reading:
            known = replica.known(reading, keys)
            news = news_of(rows, known)
            news += self._not_taken(reading, known, news)
        if news:
            with self._store.unit(self._place.device_id) as unit:
                apply_news(unit, self._place, news, self._clock.now())
            self._result.pulled += len(news)

    @staticmethod
    def _not_taken(reading: Reading, known: dict[Key, Known], news: Iterable[Known]) -> list[Known]:
        """Patients who were heard of before anything named them here: no news, and not kept."""
        fresh = {each.resource_id for each in news}
        ids = [each for kind, each in known if kind == "Patient" and each not in fresh]
        own = replica.ours(reading, ids)
        return [known["Patient", each] for each in ids if each not in own]


def _messages_of(tasks: Iterable[referred.Followed]) -> list[tuple[str, str]]:
    return [
        ("based-on", f"ServiceRequest/{each.request_id}")
        if each.received and not each.ended
        else ("part-of", f"Task/{each.task_id}")
        for each in tasks
    ]


def _documents_of(tasks: Iterable[referred.Followed]) -> list[tuple[str, str]]:
    """A photo on a bad line may come after the patient went home."""
    requests = {
        each.request_id for each in tasks if each.completed or not (each.received and each.ended)
    }
    return [("related", f"ServiceRequest/{each}") for each in sorted(requests)]


def _read(row: Known) -> Resource:
    try:
        return dict(json.loads(row.json))
    except MALFORMED:
        return {}


def _questions(about: Sequence[tuple[str, str]], since: str | None) -> Iterator[Params]:
    """One for each lot of ids that are asked by the same name."""
    after: list[tuple[str, str]] = []
    if since:
        after.append(("_lastUpdated", f"ge{_text(datetime.fromisoformat(since) - OVERLAP)}"))
    by_name: dict[str, list[str]] = defaultdict(list)
    for name, value in about:
        by_name[name].append(value)
    for name, values in by_name.items():
        for some in _lots(values):
            yield [(name, ",".join(some)), *after]


def _paged(params: Params) -> Params:
    return [*params, ("_count", "200")]


def _lots(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
