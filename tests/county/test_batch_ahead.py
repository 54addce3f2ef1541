"""Searches asked ahead in one batch: nothing is lost where a server cannot do that (0024)."""

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.domain.errors import Busy, NotSignedIn, Offline
from desktop.practice.county import CountyServer, Fault, Faults
from desktop.practice.county.routes import Routes
from desktop.wire.ahead import AGAIN_S, KEPT_S, Ahead
from desktop.wire.county import Ask, Binary, history_ask, read_ask, search_ask
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes, dial


def requests_of(county: FhirCounty) -> list[str]:
    """Grows by a word for each request that goes out from now on."""
    found: list[str] = []
    hooks = county._line._session.hooks["response"]
    hooks.append(lambda reply, **_: found.append(str(reply.request.method)))
    return found


def by_tag(make: Makes, kind: str, count: int = 200) -> Ask:
    tag = ("_tag", f"https://t.example/test|{make.tag}")
    return search_ask(kind, [tag, ("_count", str(count))])


def rows(county: FhirCounty, ask: Ask) -> list[str]:
    pages = county.search(ask.path, ask.params)
    return sorted(each["id"] for page in pages for each in page.resources)


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def county_here(faults: Faults) -> Iterator[FhirCounty]:
    with CountyServer(None, faults=faults) as server:
        county = dial(server.url)
        yield county
        county.close()


def test_one_request_answers_all(county: FhirCounty, make: Makes) -> None:
    put, other = make.basic(), make.patient()
    county.transact([put, other])
    patients, notes = by_tag(make, "Patient"), by_tag(make, "Basic")
    asked = requests_of(county)

    county.ask_ahead([read_ask("Basic", put.resource["id"]), patients, notes])

    assert rows(county, patients) == [other.resource["id"]]
    assert rows(county, notes) == [put.resource["id"]]
    found = county.read("Basic", put.resource["id"])
    assert found is not None
    assert found["meta"]["versionId"]
    assert asked == ["POST"]


def test_an_answer_is_used_once(county: FhirCounty, make: Makes) -> None:
    first, second = make.basic(), make.basic("later")
    county.transact([first])
    notes, patients = by_tag(make, "Basic"), by_tag(make, "Patient")
    county.ask_ahead([notes, patients])
    other = dial(county.url)
    other.put(second)
    other.close()

    assert rows(county, notes) == [first.resource["id"]]
    assert rows(county, notes) == sorted([first.resource["id"], second.resource["id"]])


@pytest.mark.parametrize("write", ["transact", "put", "put_binary"])
def test_what_was_asked_before_a_write_is_no_answer_after_it(
    county_here: FhirCounty, make: Makes, write: str
) -> None:
    notes, patients = by_tag(make, "Basic"), by_tag(make, "Patient")
    county_here.ask_ahead([notes, patients])
    put = make.basic()
    if write == "put_binary":
        county_here.put_binary(Binary("bytes", "text/plain", b"x"))
        county_here.put(put)
    else:
        county_here.put(put) if write == "put" else county_here.transact([put])

    assert rows(county_here, notes) == [put.resource["id"]]


def test_further_pages_are_followed_by_the_servers_links(county: FhirCounty, make: Makes) -> None:
    puts = [make.basic(str(number)) for number in range(5)]
    county.transact(puts)
    notes = by_tag(make, "Basic", count=2)
    asked = requests_of(county)

    county.ask_ahead([notes, by_tag(make, "Patient")])

    assert rows(county, notes) == sorted(put.resource["id"] for put in puts)
    assert asked[:1] == ["POST"]
    assert set(asked[1:]) == {"GET"}


@pytest.mark.parametrize(
    "fault",
    [
        Fault("fewer"),
        Fault("more"),
        Fault("swap"),
        Fault("html"),
        Fault("truncate"),
        Fault("drop"),
        Fault("lose"),
        Fault("cut"),
        *(Fault("status", status) for status in (400, 403, 404, 405, 422, 500, 501)),
        *(Fault("page", status) for status in (404, 413, 502)),
    ],
    ids=lambda each: f"{each.kind}-{each.status}",
)
def test_whatever_a_batch_is_answered_each_is_asked_alone(
    county_here: FhirCounty, faults: Faults, make: Makes, fault: Fault
) -> None:
    put, other = make.basic(), make.patient()
    county_here.transact([put, other])
    patients, notes = by_tag(make, "Patient"), by_tag(make, "Basic")
    faults.plan(fault)

    county_here.ask_ahead([read_ask("Basic", put.resource["id"]), patients, notes])

    assert fault.kind == "swap" or not county_here._ahead._kept
    found = county_here.read("Basic", put.resource["id"])
    assert found is not None
    assert found["id"] == put.resource["id"]
    assert rows(county_here, patients) == [other.resource["id"]]
    assert rows(county_here, notes) == [put.resource["id"]]


@pytest.mark.parametrize(
    ("fault", "error"),
    [(Fault("status", 429, "7"), Busy), (Fault("status", 503, "7"), Busy)],
    ids=["429", "503"],
)
def test_a_county_without_time_is_left_alone(
    county_here: FhirCounty, faults: Faults, make: Makes, fault: Fault, error: type[Exception]
) -> None:
    faults.plan(fault)
    with pytest.raises(error):
        county_here.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])


def test_a_session_that_ended_is_told_at_once(make: Makes) -> None:
    with CountyServer(None, token="t") as server:
        county = FhirCounty(server.url)
        with pytest.raises(NotSignedIn):
            county.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])
        county.close()


def test_without_a_line_it_is_offline_at_once(make: Makes) -> None:
    county = FhirCounty("http://127.0.0.1:1/fhir")
    with pytest.raises(Offline):
        county.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])


def test_one_refused_entry_is_asked_alone_from_then_on(
    county_here: FhirCounty, make: Makes
) -> None:
    bad = search_ask("Patient", [("name:near", "x")])
    notes, patients = by_tag(make, "Basic"), by_tag(make, "Patient")
    asked = requests_of(county_here)

    county_here.ask_ahead([bad, notes, patients])
    assert set(county_here._ahead._kept) == {notes, patients}
    county_here.ask_ahead([bad, notes])

    assert asked == ["POST"]


def test_a_server_that_names_no_batch_is_never_sent_one(
    county_here: FhirCounty, make: Makes
) -> None:
    asked = requests_of(county_here)
    county_here._ahead.named(batch=False)
    county_here.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])
    assert asked == []
    county_here.capability()  # names it
    county_here.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])
    assert asked == ["GET", "POST"]


def test_a_statement_without_batch_is_believed(
    county_here: FhirCounty, make: Makes, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Routes._capability

    def without(self: Routes) -> dict[str, Any]:
        said = whole(self)
        said["rest"][0]["interaction"] = [{"code": "transaction"}]
        return said

    monkeypatch.setattr(Routes, "_capability", without)
    county_here.capability()
    asked = requests_of(county_here)
    county_here.ask_ahead([by_tag(make, "Basic"), by_tag(make, "Patient")])
    assert asked == []


@pytest.mark.parametrize(("fault", "batches"), [(Fault("status", 405), 1), (Fault("html"), 2)])
def test_a_server_that_cannot_is_tried_again_after_an_hour(
    county_here: FhirCounty, faults: Faults, make: Makes, fault: Fault, batches: int
) -> None:
    clock = [0.0]
    ahead = Ahead(county_here._line, lambda: clock[0])
    asks = [by_tag(make, "Basic"), by_tag(make, "Patient")]
    faults.plan(*[fault] * 3)
    asked = requests_of(county_here)
    for _ in range(4):
        ahead.ask(asks)
    assert asked == ["POST"] * batches
    faults.clear()
    clock[0] += AGAIN_S
    ahead.ask(asks)
    assert ahead.take(asks[0]) is not None


def test_an_answer_grows_old(county_here: FhirCounty, make: Makes) -> None:
    clock = [0.0]
    ahead = Ahead(county_here._line, lambda: clock[0])
    asks = [by_tag(make, "Basic"), by_tag(make, "Patient")]
    ahead.ask(asks)
    clock[0] += KEPT_S + 1
    assert ahead.take(asks[0]) is None


def test_the_countys_clock_is_that_of_the_question(county_here: FhirCounty, make: Makes) -> None:
    ticks = iter([0.0, 20.0, 20.0])  # the answer took twenty seconds
    ahead = Ahead(county_here._line, lambda: next(ticks))
    asks = [by_tag(make, "Basic"), history_ask("Patient", None)]
    ahead.ask(asks)
    reply = ahead.take(asks[0])
    assert reply is not None
    assert reply.date is not None
    alone = county_here._line.get("Patient").date
    assert alone is not None
    assert 18 <= (alone - reply.date).total_seconds() <= 23
