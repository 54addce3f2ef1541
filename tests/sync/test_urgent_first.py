"""An emergency goes out in the first bundle, whatever else is queued and however long it has."""

from collections.abc import Iterator, Sequence

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import SyncEngine
from desktop.wire.county import Put, Version
from tests.conftest import StandingClock
from tests.factory import Clinic, patient
from tests.sync.shim import ShimCounty

QUEUED = 1_000


class Noted(ShimCounty):
    """Which types each transaction that it took brought."""

    def __init__(self, service: CountyService) -> None:
        super().__init__(service)
        self.took: list[set[str]] = []

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        versions = super().transact(puts)
        self.took.append({str(each.resource["resourceType"]) for each in puts} - {"Basic"})
        return versions


@pytest.fixture
def county(clock: StandingClock) -> Iterator[Noted]:
    service = CountyService(None, clock.now)
    yield Noted(service)
    service.vault.close()


def emergency(clinic: Clinic) -> None:
    at = clinic.clock.now()
    clinic.referral(state=ReferralState.ISSUED, issued_at=at, urgency=Urgency.STAT)


def test_of_a_thousand_queued_the_emergency_is_in_the_first_bundle(
    clinic: Clinic, county: Noted
) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        for number in range(QUEUED):
            unit.save(patient(name=f"病人{number}"))
    engine = SyncEngine(clinic.store, county, clinic.clock)
    emergency(clinic)
    engine.run_once(lambda _done, _total: None, lambda: bool(county.took))
    assert {"ServiceRequest", "Task", "Patient"} <= county.took[0]
    emergency(clinic)
    before = len(county.took)
    engine.run_urgent(lambda _done, _total: None, lambda: False)  # a look at the line
    assert [each >= {"ServiceRequest", "Task"} for each in county.took[before:]] == [True]
    with clinic.store.reading() as reading:
        assert outbox.counts(reading)["PENDING"] > QUEUED - 50
