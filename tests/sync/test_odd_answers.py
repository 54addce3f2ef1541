"""Whatever the county makes of a resource of ours, everything else goes out and comes in."""

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.store.epoch import DISTRUST
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from desktop.sync.scopes import stamp
from desktop.wire.county import Page, Params, Resource
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty

ROOT = "https://zhudian.example/fhir/StructureDefinition"
SAVED = {"url": f"{ROOT}/record-saved-at"}
ODD: list[dict[str, Any]] = [
    *({"extension": each} for each in (5, "x", [None], ["x"], {"a": 1})),
    *({"extension": [{**SAVED, "valueInstant": each}]} for each in ("x", 5, [None], "9" * 400)),
    {"extension": [{"url": f"{ROOT}/record-revision", "valueInteger": 10**400}]},
    *({"telecom": each} for each in (5, [None], {"a": 1})),
    {"name": 5, "birthDate": [], "gender": {}},
]
INSTANTS = ("0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59.999-12:00", "2026-02-30T00:00:00Z")


class Odd(ShimCounty):
    """Tells what it holds in another shape, once it has it."""

    odd: dict[str, Any] | None = None
    meta: dict[str, Any] | None = None

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        found = super().read(resource_type, resource_id)
        return None if found is None else self._told(found)

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            told = tuple(self._told(each) for each in page.resources)
            yield Page(told, page.deleted, page.server_date, page.total)

    def _told(self, found: Resource) -> Resource:
        if found["resourceType"] != "Patient":
            return found
        return {**found, **(self.odd or {}), "meta": {**found["meta"], **(self.meta or {})}}


@pytest.fixture
def county(clock: StandingClock) -> Iterator[Odd]:
    service = CountyService(None, clock.now)
    yield Odd(service)
    service.vault.close()


def exchange(clinic: Clinic, county: Odd) -> Outcome:
    engine = SyncEngine(clinic.store, county, clinic.clock)
    return engine.run_once(lambda _done, _total: None, lambda: False).outcome


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: str(odd)[:60])
def test_what_cannot_be_merged_is_for_a_person_and_holds_nothing_up(
    clinic: Clinic, county: Odd, odd: dict[str, Any]
) -> None:
    patient = clinic.patient()
    exchange(clinic, county)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.note(unit, DISTRUST, True)  # so that it is looked at before it is written
    county.odd = odd
    clinic.save(changed(patient, phone="13900000009"), patient.id)
    clinic.training()
    assert exchange(clinic, county) is Outcome.DONE
    with clinic.store.reading() as reading:
        states = outbox.counts(reading)
    assert states.get("PENDING", 0) == 0
    assert len(county.all("Appointment")) == 1


@pytest.mark.parametrize("at", INSTANTS)
def test_an_instant_that_is_none_holds_no_news_up(clinic: Clinic, county: Odd, at: str) -> None:
    clinic.patient()
    exchange(clinic, county)
    county.meta = {"lastUpdated": at, "versionId": "9" * 5000}
    clinic.training()
    assert exchange(clinic, county) is Outcome.DONE
    assert stamp(at) == ""
