"""Whatever the county answers: nothing is lost, nothing arrives twice, and the end has a code."""

from collections.abc import Iterator

import pytest

from desktop.practice.county import CountyServer, Fault
from desktop.services.exchange import Exchange
from desktop.store import outbox
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic

LASTING = 200
"""More faults than one exchange has requests."""


@pytest.fixture
def server(clinic: Clinic) -> Iterator[CountyServer]:
    with CountyServer(None, clock=clinic.clock.now) as server:
        yield server


@pytest.fixture
def engine(clinic: Clinic, server: CountyServer) -> Iterator[SyncEngine]:
    county = FhirCounty(server.url, stall_timeout_s=0.5)
    yield SyncEngine(clinic.store, county, clinic.clock)
    county.close()


def exchange(engine: SyncEngine) -> SyncResult:
    return engine.run_once(lambda _done, _total: None, lambda: False)


def states(clinic: Clinic) -> dict[str, int]:
    with clinic.store.reading() as reading:
        return outbox.counts(reading)


def arrived_once(clinic: Clinic, server: CountyServer, names: set[str]) -> bool:
    there = server.service.find("Patient")
    return (
        set(states(clinic)) == {"ACKED"}
        and sorted(each["name"][0]["text"] for each in there) == sorted(names)
        and {each["meta"]["versionId"] for each in there} == {"1"}
    )


NO_ANSWER = Fault("lose"), Outcome.OFFLINE, "error.offline"
ENDINGS = [
    (Fault("html"), Outcome.OFFLINE, "county.not_fhir"),
    (Fault("truncate"), Outcome.OFFLINE, "county.not_fhir"),
    (Fault("page", 200), Outcome.OFFLINE, "county.not_fhir"),
    (Fault("status", 401), Outcome.PAUSED, "error.not_signed_in"),
    (Fault("page", 401), Outcome.PAUSED, "error.not_signed_in"),
    (Fault("status", 403), Outcome.REFUSED, "error.not_permitted"),
    (Fault("status", 413), Outcome.REFUSED, "error.too_large"),
    (Fault("status", 422), Outcome.REFUSED, "error.refused"),
    (Fault("status", 429, retry_after="30"), Outcome.BUSY, "error.busy"),
    (Fault("status", 500), Outcome.OFFLINE, "county.server_error"),
]


def named(case: tuple[Fault, Outcome, str]) -> str:
    return f"{case[0].kind}-{case[0].status}"


@pytest.mark.parametrize("case", [NO_ANSWER, *ENDINGS], ids=named)
def test_a_county_that_answers_nothing_else_takes_nothing_and_loses_nothing(
    clinic: Clinic, server: CountyServer, engine: SyncEngine, case: tuple[Fault, Outcome, str]
) -> None:
    fault, outcome, code = case
    clinic.patient(name="张桂芳")
    owed = states(clinic)
    server.faults.plan(*[fault] * LASTING)

    result = exchange(engine)

    assert (result.outcome, result.code) == (outcome, code)
    assert states(clinic) == owed
    server.faults.clear()
    assert exchange(engine).outcome is Outcome.DONE
    assert arrived_once(clinic, server, {"张桂芳"})


ONCE = [
    *(Fault(kind, method="POST") for kind in ("lose", "drop", "cut", "truncate", "html")),
    *(Fault(kind, method="POST") for kind in ("fewer", "more", "swap", "bare")),
    *(Fault("status", status, method="POST") for status in (401, 413, 429, 500)),
    *(Fault("page", status, method="POST") for status in (401, 403, 409, 412, 413, 422, 500)),
]


@pytest.mark.parametrize("fault", ONCE, ids=lambda fault: f"{fault.kind}-{fault.status}")
def test_one_bad_answer_to_a_bundle_costs_nothing(
    clinic: Clinic, server: CountyServer, engine: SyncEngine, fault: Fault
) -> None:
    assert exchange(engine).outcome is Outcome.DONE
    clinic.patient(name="张桂芳")
    clinic.patient(name="单国强")
    server.faults.plan(fault)

    exchange(engine)
    exchange(engine)

    assert arrived_once(clinic, server, {"张桂芳", "单国强"})


@pytest.mark.parametrize("status", [403, 409, 412, 422])
def test_a_record_the_county_keeps_refusing_waits_for_a_person_and_goes_out_afterwards(
    clinic: Clinic, server: CountyServer, engine: SyncEngine, status: int
) -> None:
    assert exchange(engine).outcome is Outcome.DONE
    clinic.patient(name="张桂芳")
    server.faults.plan(*[Fault("status", status, method="POST")] * LASTING)

    exchange(engine)
    server.faults.clear()

    desk = Exchange(clinic.store, lambda: clinic.nurse)
    [held] = desk.held()
    assert (held.code, held.title) == (f"exchange.refused_{status}", "张桂芳")
    desk.try_again(held.op_id)
    exchange(engine)
    assert arrived_once(clinic, server, {"张桂芳"})
