"""Two who wrote the same revision number: nobody's words vanish."""

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import exchange_once
from desktop.wire.county import Put
from desktop.wire.format.base import REVISION
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def patient_at(county: ShimCounty) -> dict[str, Any]:
    [found] = county.all("Patient")
    return found


def test_a_foreign_second_revision_is_not_taken_for_ours(
    clinic: Clinic, county: ShimCounty
) -> None:
    patient = clinic.patient(phone="13800000001")
    exchange_once(clinic.store, county, clinic.clock)
    there = patient_at(county)
    for said in there["extension"]:
        if said["url"].endswith(REVISION):
            said["valueInteger"] = 2
    there["telecom"] = [{"system": "phone", "value": "13900000009"}]
    county.put(Put(there, there["meta"]["versionId"]))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.note(unit, "county_restored", True)  # so that the county is looked at first

    clinic.clock.advance(seconds=1)
    clinic.save(changed(patient, phone="13700000007"), patient.id)
    exchange_once(clinic.store, county, clinic.clock)

    with clinic.store.reading() as reading:
        assert outbox.counts(reading).get("CONFLICT") == 1
    assert patient_at(county)["telecom"][0]["value"] == "13900000009"
