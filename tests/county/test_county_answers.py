"""What the client makes of every answer that a bad line or a bad server can give."""

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.errors import (
    Busy,
    NotPermitted,
    NotSignedIn,
    Offline,
    OutcomeUnknown,
    Refused,
    TooLarge,
    VersionConflict,
    WireError,
)
from desktop.practice.county import CountyServer, Fault
from desktop.wire.county import Version
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes
from tests.servers import free_port

STALL_S = 1.5


@pytest.fixture
def county(server: CountyServer) -> Iterator[FhirCounty]:
    county = FhirCounty(server.url)
    yield county
    county.close()


@pytest.fixture
def hasty(server: CountyServer) -> Iterator[FhirCounty]:
    """A client that gives up soon."""
    county = FhirCounty(server.url, stall_timeout_s=0.2)
    yield county
    county.close()


def applied(server: CountyServer) -> int:
    return len(server.service.find("Basic"))


@pytest.mark.parametrize(
    "fault",
    [
        Fault("drop"),
        Fault("cut"),
        Fault("truncate"),
        Fault("fewer"),
        Fault("more"),
        Fault("swap"),
    ],
    ids=lambda fault: fault.kind,
)
def test_an_answer_that_cannot_be_trusted_is_unknown_though_it_landed(
    server: CountyServer, county: FhirCounty, make: Makes, fault: Fault
) -> None:
    server.faults.plan(fault)

    with pytest.raises(OutcomeUnknown):
        county.transact([make.basic(), make.basic()])

    assert applied(server) == 2


@pytest.mark.parametrize(
    "fault",
    [
        Fault("lose"),
        Fault("html"),
        Fault("status", 500),
        Fault("page", 502),
        Fault("page", 503),
        Fault("page", 302),
        Fault("page", 400),
        Fault("page", 403),
        Fault("page", 404),
        Fault("page", 412),
        Fault("status", 200),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.status}",
)
def test_an_answer_that_is_no_clear_no_is_unknown(
    server: CountyServer, county: FhirCounty, make: Makes, fault: Fault
) -> None:
    server.faults.plan(fault)

    with pytest.raises(OutcomeUnknown):
        county.transact([make.basic()])


@pytest.mark.parametrize("kind", ["delay", "drip"])
def test_an_answer_that_stalls_is_given_up(
    server: CountyServer, hasty: FhirCounty, make: Makes, kind: Any
) -> None:
    server.faults.plan(Fault(kind, seconds=60))

    with pytest.raises(OutcomeUnknown):
        hasty.transact([make.basic()])


def test_a_read_that_stalls_is_offline(
    server: CountyServer, hasty: FhirCounty, make: Makes
) -> None:
    server.faults.plan(Fault("drip", seconds=60))

    with pytest.raises(Offline):
        hasty.read("Basic", make.basic().resource["id"])


def test_a_slow_answer_that_never_stalls_is_waited_for(server: CountyServer, make: Makes) -> None:
    county = FhirCounty(server.url, stall_timeout_s=STALL_S)
    server.faults.plan(Fault("drip", seconds=STALL_S / 250))
    began = time.monotonic()

    versions = county.transact([make.basic()])

    county.close()
    assert [each.version_id for each in versions] == ["1"]
    assert time.monotonic() - began > STALL_S


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, Refused),
        (401, NotSignedIn),
        (403, NotPermitted),
        (404, Refused),
        (409, VersionConflict),
        (410, Refused),
        (412, VersionConflict),
        (413, TooLarge),
        (422, Refused),
        (429, Busy),
    ],
)
def test_a_clear_no_is_told_apart(
    server: CountyServer, county: FhirCounty, make: Makes, status: int, error: type[WireError]
) -> None:
    server.faults.plan(Fault("status", status))

    with pytest.raises(error) as caught:
        county.transact([make.basic()])

    assert type(caught.value) is error
    assert getattr(caught.value, "status", status) == status
    assert applied(server) == 0


@pytest.mark.parametrize(("status", "error"), [(401, NotSignedIn), (413, TooLarge), (429, Busy)])
def test_a_gateways_no_is_clear_without_an_outcome(
    server: CountyServer, county: FhirCounty, make: Makes, status: int, error: type[WireError]
) -> None:
    server.faults.plan(Fault("page", status))

    with pytest.raises(error):
        county.transact([make.basic()])


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_says_for_how_long(
    server: CountyServer, county: FhirCounty, make: Makes, status: int
) -> None:
    server.faults.plan(Fault("status", status, retry_after="7"))

    with pytest.raises(Busy) as caught:
        county.transact([make.basic()])

    assert caught.value.retry_after_s == 7


def test_a_busy_server_may_name_the_hour(
    server: CountyServer, county: FhirCounty, make: Makes
) -> None:
    server.faults.plan(Fault("status", 503, retry_after="Fri, 31 Dec 1999 23:59:59 GMT"))

    with pytest.raises(Busy) as caught:
        county.transact([make.basic()])

    assert caught.value.retry_after_s == 0


def test_a_refusal_names_the_entry_and_the_servers_words(county: FhirCounty, make: Makes) -> None:
    stray = make.put("Task", status="requested", intent="order", focus={"reference": "Task/x"})

    with pytest.raises(Refused) as caught:
        county.transact([make.basic(), make.basic(), stray])

    assert (caught.value.status, caught.value.entry) == (422, 2)
    assert "Task/x" in caught.value.detail


def test_untold_versions_are_asked_for(
    server: CountyServer, county: FhirCounty, make: Makes
) -> None:
    server.faults.plan(Fault("bare"))

    versions = county.transact([make.basic(), make.basic()])

    assert [version.version_id for version in versions] == ["1", "1"]
    assert [each.method for each in server.log] == ["POST", "GET", "GET"]


def test_untold_versions_that_cannot_be_asked_for_are_unknown(
    server: CountyServer, county: FhirCounty, make: Makes
) -> None:
    server.faults.plan(Fault("bare"), Fault("drop"))

    with pytest.raises(OutcomeUnknown):
        county.transact([make.basic()])


@pytest.mark.parametrize("kind", ["drop", "html", "page"])
def test_a_single_put_is_judged_alike(
    server: CountyServer, county: FhirCounty, make: Makes, kind: Any
) -> None:
    server.faults.plan(Fault(kind, 500 if kind == "page" else 200))

    with pytest.raises(OutcomeUnknown):
        county.put(make.basic())


def test_a_single_put_tells_its_version(county: FhirCounty, make: Makes) -> None:
    assert county.put(make.basic()) == Version("1")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault("drop"), "error.offline"),
        (Fault("cut"), "error.offline"),
        (Fault("html"), "county.not_fhir"),
        (Fault("truncate"), "county.not_fhir"),
        (Fault("page", 404), "county.not_fhir"),
        (Fault("status", 500), "county.server_error"),
    ],
    ids=lambda value: getattr(value, "kind", value),
)
def test_a_read_that_fails_changes_nothing(
    server: CountyServer, county: FhirCounty, make: Makes, fault: Fault, code: str
) -> None:
    put = make.basic()
    county.put(put)
    server.faults.plan(fault)

    with pytest.raises(Offline) as caught:
        county.read("Basic", put.resource["id"])

    assert caught.value.problem.code == code


def test_an_expired_next_link_says_begin_again(
    server: CountyServer, county: FhirCounty, make: Makes
) -> None:
    county.transact([make.basic() for _ in range(3)])
    server.faults.plan(Fault("status", 410, path="_cursor"))
    pages = county.search("Basic", [("_count", "2")])
    next(pages)

    with pytest.raises(Refused) as caught:
        next(pages)

    assert caught.value.status == 410


def test_without_a_server_nothing_was_sent(make: Makes) -> None:
    county = FhirCounty(f"http://127.0.0.1:{free_port()}/fhir")

    with pytest.raises(Offline):
        county.transact([make.basic()])

    county.close()


def test_a_server_that_left_between_two_requests_is_offline(make: Makes) -> None:
    with CountyServer(None) as server:
        county = FhirCounty(server.url)
        county.put(make.basic())

    with pytest.raises(Offline):
        county.put(make.basic())

    county.close()


def test_deleted_resources_are_none_and_told_in_the_history(
    server: CountyServer, county: FhirCounty, make: Makes
) -> None:
    gone, stays = make.basic(), make.basic()
    county.transact([gone, stays])
    server.service.delete("Basic", gone.resource["id"])

    [page] = county.history("Basic", None)

    assert county.read("Basic", gone.resource["id"]) is None
    assert page.deleted == (("Basic", gone.resource["id"]),)
    assert [each["id"] for each in page.resources] == [stays.resource["id"]]


def test_a_next_link_that_forgets_since_does_not_fetch_all_of_the_past(
    server: CountyServer, county: FhirCounty, make: Makes, monkeypatch: pytest.MonkeyPatch
) -> None:
    county.transact([make.basic() for _ in range(6)])
    since = server.service.now() + timedelta(hours=1)
    monkeypatch.setattr(server.service, "_clock", lambda: since + timedelta(hours=1))
    news = [make.basic(), make.basic()]
    county.transact(news)
    monkeypatch.setattr(server.routes, "_links", forgetful(server.routes._links))

    pages = list(county.history("Basic", since.isoformat(), count=1))

    found = {each["id"] for page in pages for each in page.resources}
    assert found == {put.resource["id"] for put in news}
    assert [each.method for each in server.log].count("GET") == 3


def forgetful(links: Any) -> Any:
    """Links as a server makes them that loses `_since` from one page to the next."""

    def forget(path: str, query: list[tuple[str, str]], name: str, cursor: str) -> Any:
        kept = [pair for pair in query if pair[0] != "_since"]
        return links(path, kept, name, cursor)

    return forget
