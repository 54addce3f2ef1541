"""The order of one exchange: what counts most first, whatever breaks off later (sync.md, 5)."""

from collections.abc import Iterator, Sequence

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.practice.county.service import CountyService
from desktop.sync.engine import exchange_once
from desktop.wire.county import Page, Params, Put, Resource, Version
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty


class Told(ShimCounty):
    """Each question and each transaction by one word, as they come."""

    def __init__(self, service: CountyService) -> None:
        super().__init__(service)
        self.said: list[str] = []

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        self.said.append(f"read {resource_type}")
        return super().read(resource_type, resource_id)

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        types = {str(each.resource["resourceType"]) for each in puts} - {"Basic"}
        self.said.append("urgent" if "ServiceRequest" in types else "rest" if types else "ledger")
        return super().transact(puts)

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        self.said.append(f"search {resource_type}")
        return super().search(resource_type, params)


@pytest.fixture
def county(clock: StandingClock) -> Iterator[Told]:
    service = CountyService(None, clock.now)
    yield Told(service)
    service.vault.close()


def test_ledger_emergency_answers_then_the_rest_both_ways(clinic: Clinic, county: Told) -> None:
    exchange_once(clinic.store, county, clinic.clock)
    county.said.clear()
    clinic.training()
    at = clinic.clock.now()
    clinic.referral(state=ReferralState.ISSUED, issued_at=at, urgency=Urgency.STAT)
    exchange_once(clinic.store, county, clinic.clock)
    order = ["read Basic", "urgent", "search Task", "rest", "search Slot"]
    assert [county.said.index(each) for each in order] == sorted(map(county.said.index, order))
    assert county.said[0] == "read Basic"
