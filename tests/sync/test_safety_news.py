"""Whatever the county writes, the rest goes on."""

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from desktop.wire.county import Page, Params
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

META = {"versionId": "1", "lastUpdated": "2026-11-23T00:31:00.000Z"}
ODD: list[dict[str, Any]] = [
    {"resourceType": "Task", "basedOn": {"reference": "x"}, "status": 5, "focus": "x"},
    {"resourceType": "Task", "status": "accepted", "basedOn": [None], "meta": None},
    {"resourceType": "Task", "status": "accepted", "output": [{"type": {"coding": None}}, 5]},
    {"resourceType": "Communication", "partOf": {"reference": "Task/odd"}},
    {"resourceType": "Communication", "partOf": "Task/odd"},
    {"resourceType": "PractitionerRole", "practitioner": [{"reference": "x"}]},
    {"resourceType": "Organization", "name": 5, "type": "x"},
]


class OddCounty(ShimCounty):
    """Tells one thing more that nobody can read."""

    odd: dict[str, Any] | None = None

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            odd = self.odd if self.odd and self.odd["resourceType"] == resource_type else None
            more = (*page.resources, odd) if odd else page.resources
            yield Page(more, page.deleted, page.server_date, page.total)


@pytest.fixture
def county(clock: StandingClock) -> Iterator[OddCounty]:
    service = CountyService(None, clock.now)
    yield OddCounty(service)
    service.vault.close()


@pytest.mark.parametrize("said", ODD, ids=lambda said: said["resourceType"])
def test_one_unreadable_answer_holds_nothing_up(
    clinic: Clinic, county: OddCounty, said: dict[str, Any]
) -> None:
    referral = clinic.referral(
        state=ReferralState.ISSUED, issued_at=clinic.clock.now(), urgency=Urgency.STAT
    )
    based = {"basedOn": [{"reference": f"ServiceRequest/{referral.id}"}]}
    county.odd = {"id": "odd", "meta": META} | (based if "output" in said else {}) | said
    clinic.training()

    result = SyncEngine(clinic.store, county, clinic.clock).run_once(
        lambda _done, _total: None, lambda: False
    )

    assert result.outcome is Outcome.DONE
    with clinic.store.reading() as reading:
        assert set(outbox.counts(reading)) == {"ACKED"}


def test_a_name_that_other_software_gives_a_resource_is_not_in_the_log(
    clinic: Clinic, county: OddCounty, caplog: pytest.LogCaptureFixture
) -> None:
    canary = "110105194912310021"
    county.odd = {"id": canary, "meta": META} | ODD[-1]
    SyncEngine(clinic.store, county, clinic.clock).run_once(
        lambda _done, _total: None, lambda: False
    )
    county.odd = {"id": canary, "meta": META} | ODD[0]
    SyncEngine(clinic.store, county, clinic.clock).run_once(
        lambda _done, _total: None, lambda: False
    )
    assert "unreadable" in caplog.text
    assert canary not in caplog.text
