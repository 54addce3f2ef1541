"""What an exchange with nothing new costs, and what its short looks must not miss (0024)."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

import pytest

from desktop.practice.county import CountyServer, Fault, Faults
from desktop.store import replica, stage
from desktop.sync.engine import SyncEngine
from desktop.sync.glance import AGAIN_S, FIRST_S, LATER_S, LEAST, Glances
from desktop.sync.pull import _after
from desktop.sync.result import Outcome
from desktop.sync.scopes import Scope
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.factory import Clinic, patient
from tests.servers import start_sekmet

PATIENTS = "Patient.clinic"
WHOLE = r"Patient\?_tag=[^\"]*_sort=_lastUpdated&_lastUpdated=ge"
MOST_REQUESTS, MOST_BYTES = 6, 6000


@dataclass
class Counted:
    """A clinic and its county; `asked` are the addresses of its requests, `bytes` both ways."""

    clinic: Clinic
    county: FhirCounty
    asked: list[str] = field(default_factory=list)
    bytes: int = 0
    began_at: str | None = None

    def __post_init__(self) -> None:
        self.engine = SyncEngine(self.clinic.store, self.county, self.clinic.clock)
        self.county._line._session.hooks["response"].append(self._count)

    def exchange(self) -> Outcome:
        self.asked, self.bytes, self.began_at = [], 0, self.cursor()
        return self.engine.run_once(lambda _done, _total: None, lambda: False).outcome

    def known(self, resource_id: str) -> str:
        with self.clinic.store.reading() as reading:
            return replica.known(reading, [("Patient", resource_id)])[
                "Patient", resource_id
            ].version

    @property
    def read_whole(self) -> bool:
        """Whether the last exchange read the clinic's patients from before the cursor on."""
        whole = re.compile(WHOLE + re.escape(quote(str(_after(self.began_at)), safe="")))
        return any(whole.search(each) for each in self.asked)

    def cursor(self) -> str | None:
        with self.clinic.store.reading() as reading:
            return stage.cursor(reading, PATIENTS)

    def _count(self, reply: Any, **_: Any) -> None:
        sent, body = reply.request, reply.request.body
        packed = sent.headers.get("Content-Encoding") == "gzip"
        data = body.getvalue() if body else b""
        self.asked.append(sent.url + (gzip.decompress(data) if packed else data).decode())
        lines = [*sent.headers.items(), *reply.headers.items()]
        self.bytes += sum(len(name) + len(value) + 4 for name, value in lines)
        self.bytes += len(sent.url) + len(data)
        self.bytes += int(reply.headers["Content-Length"])


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def server(clock: StandingClock, faults: Faults) -> Iterator[CountyServer]:
    with CountyServer(None, clock=clock.now, faults=faults) as server:
        yield server


@pytest.fixture
def pc(clinic: Clinic, server: CountyServer, clock: StandingClock) -> Iterator[Counted]:
    """A hundred patients went out, and one exchange looked whether all is well."""
    county = FhirCounty(server.url)
    pc = Counted(clinic, county)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        for number in range(100):
            unit.save(patient(name=f"王小{number}"))
    for _ in range(3):
        assert pc.exchange() is Outcome.DONE
        clock.advance(seconds=1)
    yield pc
    county.close()


def elsewhere(pc: Counted, server: CountyServer) -> str:
    """Another computer of the clinic changes a patient; tells whom."""
    row = server.service.search("Patient", [("_count", "1")])[1].rows[0]
    pc.clinic.clock.advance(seconds=1)  # type: ignore[attr-defined]
    server.service.put({**row.resource(), "gender": "male"})
    return str(row.id)


def test_nothing_new_is_one_small_request(pc: Counted) -> None:
    assert pc.exchange() is Outcome.DONE
    assert len(pc.asked) == 1
    assert pc.bytes < MOST_BYTES


def test_what_another_changed_comes_with_the_look(pc: Counted, server: CountyServer) -> None:
    changed, before = elsewhere(pc, server), pc.cursor()
    assert pc.exchange() is Outcome.DONE
    assert pc.known(changed) == "2"
    assert len(pc.asked) == 1
    assert pc.cursor() == before  # what a look has not covered is still read


def test_a_second_write_within_the_same_instant_comes_with_the_look(
    pc: Counted, server: CountyServer
) -> None:
    changed = elsewhere(pc, server)
    assert pc.exchange() is Outcome.DONE
    row = server.service.read("Patient", changed)
    server.service.put({**row.resource(), "gender": "other"})  # the clock stands
    assert pc.exchange() is Outcome.DONE
    assert (pc.known(changed), len(pc.asked)) == ("3", 1)


def test_a_row_that_went_away_has_everything_read(pc: Counted, server: CountyServer) -> None:
    kept = server.service.search("Patient", [("_count", "1")])[1].rows[0]
    bare = {name: value for name, value in kept.resource().items() if name != "meta"}
    server.service.put(bare)  # no longer the clinic's
    assert pc.exchange() is Outcome.DONE
    assert pc.read_whole


def test_what_landed_without_its_version_is_read(pc: Counted, server: CountyServer) -> None:
    one = server.service.search("Patient", [("_count", "1")])[1].rows[0].id
    with pc.clinic.store.unit(pc.clinic.nurse.staff_id) as unit:
        row = replica.known(unit, [("Patient", one)])["Patient", one]
        replica.keep(unit, [replace(row, version="", last_updated="")])
    assert pc.exchange() is Outcome.DONE
    assert pc.read_whole
    assert pc.known(one) == "1"


def test_a_look_that_breaks_off_loses_nothing(
    pc: Counted, server: CountyServer, faults: Faults
) -> None:
    changed = elsewhere(pc, server)
    faults.plan(Fault("cut"), Fault("cut"), Fault("cut"))
    pc.exchange()
    assert pc.exchange() is Outcome.DONE
    assert pc.known(changed) == "2"


def test_the_whole_is_read_after_five_minutes_and_then_hourly(
    pc: Counted, clock: StandingClock
) -> None:
    assert not pc.read_whole
    whole = []
    for seconds in (FIRST_S - 10, 20, LATER_S - 100, 101):
        clock.advance(seconds=seconds)
        assert pc.exchange() is Outcome.DONE
        whole.append(pc.read_whole)
    assert whole == [False, True, False, True]


def test_sekmet_is_asked_seldom_too(clinic: Clinic, tmp_path: Any) -> None:
    with start_sekmet(tmp_path) as running:
        pc = Counted(clinic, FhirCounty(running.url))
        clinic.patient()
        for _ in range(3):
            assert pc.exchange() is Outcome.DONE
        pc.county.close()
    assert len(pc.asked) <= MOST_REQUESTS


AFTER, NEWEST = "2026-11-22T08:00:00.000Z", "2026-11-22T08:04:00.000Z"
SCOPE = Scope(PATIENTS, "Patient", (("_tag", "x"),))
IDS = {f"p{number}" for number in range(LEAST)}


@pytest.fixture
def known(clock: StandingClock) -> Glances:
    glances = Glances(clock.monotonic)
    glances.read(SCOPE, AFTER, IDS, NEWEST)
    return glances


def test_a_look_asks_from_the_newest_instant_on_and_the_number_of_all(known: Glances) -> None:
    asks = known.asks(SCOPE, AFTER)
    assert asks is not None
    newer, number = (dict(each.params) for each in asks)
    assert (newer["_lastUpdated"], newer["_sort"]) == (f"ge{NEWEST}", "_lastUpdated")
    assert (number["_lastUpdated"], number["_summary"]) == (f"ge{AFTER}", "count")


@pytest.mark.parametrize(
    ("newer", "total", "agrees"),
    [
        ((), LEAST, True),
        (("new",), LEAST + 1, True),
        (("p1",), LEAST, True),
        ((), LEAST + 1, False),  # one came late, before what is known
        ((), LEAST - 1, False),
        (("new",), LEAST, False),
        ((), None, False),
    ],
)
def test_only_a_number_that_agrees_counts(
    known: Glances, newer: tuple[str, ...], total: int | None, agrees: bool
) -> None:
    assert known.agrees(SCOPE, newer, total) is agrees
    assert (known.asks(SCOPE, AFTER) is not None) is agrees


def test_a_cursor_that_moved_otherwise_ends_the_looks(known: Glances) -> None:
    assert known.asks(SCOPE, "2026-11-22T07:00:00.000Z") is None
    assert known.asks(SCOPE, None) is None


def test_looks_are_counted_against_the_overlap(known: Glances, clock: StandingClock) -> None:
    clock.advance(seconds=FIRST_S)
    assert known.asks(SCOPE, AFTER) is None
    known.read(SCOPE, AFTER, IDS, NEWEST)
    clock.advance(seconds=LATER_S - 1)
    assert known.asks(SCOPE, AFTER) is not None
    known.looked(SCOPE, ["new"], "2026-11-22T08:05:00.000Z")
    clock.advance(seconds=1)
    assert known.asks(SCOPE, AFTER) is None


def test_a_number_that_never_agrees_is_not_asked_each_time(
    known: Glances, clock: StandingClock
) -> None:
    assert not known.agrees(SCOPE, (), 1)
    known.read(SCOPE, AFTER, IDS, NEWEST)
    assert known.asks(SCOPE, AFTER) is None
    clock.advance(seconds=AGAIN_S)
    known.read(SCOPE, AFTER, IDS, NEWEST)
    assert known.asks(SCOPE, AFTER) is not None
