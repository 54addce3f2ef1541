"""A record over which the server itself fails (500) stops nothing but itself."""

from collections.abc import Iterator

import pytest

from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.store import outbox
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.county import Resource
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def of(name: str, resource: Resource) -> bool:
    return bool(resource["resourceType"] == "Patient" and resource["name"][0]["text"] == name)


def counts(clinic: Clinic) -> dict[str, int]:
    with clinic.store.reading() as reading:
        return outbox.counts(reading)


@pytest.mark.parametrize("bad", [["坏一"], ["坏一", "坏二"]])
def test_the_others_arrive_and_the_bad_ones_are_put_aside(
    clinic: Clinic, county: ShimCounty, bad: list[str]
) -> None:
    exchange_once(clinic.store, county, clinic.clock)
    for name in [*bad, *(f"好{index}" for index in range(12))]:
        clinic.patient(name=name)
    county.stumbles = lambda resource: any(of(name, resource) for name in bad)

    result = exchange_once(clinic.store, county, clinic.clock)

    assert (result.outcome, result.refused) == (Outcome.DONE, len(bad))
    assert len(county.all("Patient")) == 12
    found = counts(clinic)
    assert found["QUARANTINED"] == len(bad)
    assert not found.get("PENDING")


def test_a_server_that_fails_over_everything_is_no_records_fault(
    clinic: Clinic, county: ShimCounty
) -> None:
    exchange_once(clinic.store, county, clinic.clock)
    for index in range(8):
        clinic.patient(name=f"人{index}")
    county.stumbles = lambda _resource: True
    before = county.asked["transact"]

    result = exchange_once(clinic.store, county, clinic.clock)

    assert (result.outcome, result.refused) == (Outcome.UNKNOWN, 0)
    assert county.asked["transact"] - before <= 8
    assert "QUARANTINED" not in counts(clinic)
    county.stumbles = lambda _resource: False
    assert exchange_once(clinic.store, county, clinic.clock).outcome is Outcome.DONE
    assert len(county.all("Patient")) == 8


def test_what_belongs_to_a_record_that_is_never_sent_waits_until_it_is_saved_anew(
    clinic: Clinic, county: ShimCounty
) -> None:
    exchange_once(clinic.store, county, clinic.clock)
    patient = clinic.patient(name="坏一")
    clinic.booking(clinic.session(), patient_id=patient.id)
    county.fails = lambda resource: of("坏一", resource)
    exchange_once(clinic.store, county, clinic.clock)
    service = Exchange(clinic.store, lambda: clinic.nurse)
    [bad] = [each for each in service.held() if each.state == "QUARANTINED"]
    service.discard(bad.op_id, "录错了")
    county.fails = lambda _resource: False

    exchange_once(clinic.store, county, clinic.clock)

    assert county.all("Appointment") == []
    assert {each.code for each in service.held()} == {"exchange.waits_for_dropped"}
    clinic.save(changed(patient, village="西王村"), patient.id)
    exchange_once(clinic.store, county, clinic.clock)
    assert len(county.all("Appointment")) == 1
    assert service.held() == ()


def test_failing_once_is_forgiven(clinic: Clinic, county: ShimCounty) -> None:
    exchange_once(clinic.store, county, clinic.clock)
    clinic.patient(name="好人")
    tries = iter([True])
    county.stumbles = lambda resource: of("好人", resource) and next(tries, False)

    result = exchange_once(clinic.store, county, clinic.clock)

    assert (result.outcome, result.refused) == (Outcome.DONE, 0)
    assert len(county.all("Patient")) == 1
