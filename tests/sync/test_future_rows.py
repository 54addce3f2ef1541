"""A county whose clock was wrong for a while: what it dated in the future stops no later news."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from desktop.domain.patient import Patient
from desktop.practice.county.params import stamp
from desktop.practice.county.service import CountyService
from desktop.sync.engine import exchange_once
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

AHEAD = timedelta(days=400)


@pytest.fixture
def county_clock(clock: StandingClock) -> StandingClock:
    theirs = StandingClock()
    theirs.instant = clock.instant
    return theirs


class Straying(CountyService):
    """It dates by its clock alone, as most servers do."""

    def _next_instant(self) -> str:
        return stamp(self.now())


@pytest.fixture
def county(county_clock: StandingClock) -> Iterator[ShimCounty]:
    service = Straying(None, county_clock.now)
    yield ShimCounty(service)
    service.vault.close()


def told(county: ShimCounty, patient_id: UUID, phone: str) -> None:
    """Somebody at the county changes a telephone number."""
    new = county.service.read("Patient", str(patient_id)).resource()
    new["telecom"] = [{"system": "phone", "value": phone}]
    county.service.put(new)


def phone_of(clinic: Clinic, patient_id: UUID) -> str:
    with clinic.store.reading() as reading:
        kept = reading.get(Patient, patient_id)
    assert kept is not None
    return kept.record.phone


def test_news_after_one_dated_in_the_future_still_come(
    clinic: Clinic, county: ShimCounty, county_clock: StandingClock
) -> None:
    one, other = clinic.patient(), clinic.patient()
    exchange_once(clinic.store, county, clinic.clock)
    _ahead_for_a_while(clinic, county, county_clock, one.id)
    told(county, other.id, "13600000002")
    exchange_once(clinic.store, county, clinic.clock)
    assert phone_of(clinic, other.id) == "13600000002"


def test_what_was_dated_in_the_future_may_change_again(
    clinic: Clinic, county: ShimCounty, county_clock: StandingClock
) -> None:
    patient = clinic.patient()
    exchange_once(clinic.store, county, clinic.clock)
    _ahead_for_a_while(clinic, county, county_clock, patient.id)
    told(county, patient.id, "13600000003")
    exchange_once(clinic.store, county, clinic.clock)
    assert phone_of(clinic, patient.id) == "13600000003"


def _ahead_for_a_while(
    clinic: Clinic, county: ShimCounty, county_clock: StandingClock, patient_id: UUID
) -> None:
    """A number changed while their clock was more than a year ahead; it is right again."""
    right = county_clock.instant
    county_clock.instant = right + AHEAD
    told(county, patient_id, "13600000001")
    county_clock.instant = right + timedelta(hours=1)
    exchange_once(clinic.store, county, clinic.clock)
    assert phone_of(clinic, patient_id) == "13600000001"
    county_clock.instant = right + timedelta(hours=2)
