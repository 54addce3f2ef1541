"""A county that tells no history of a type is searched, and asked again in its time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.domain.county_profile import CountyProfile
from desktop.domain.errors import Refused
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.store.queries import enrolment
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from desktop.sync.scopes import OFTEN, SELDOM
from desktop.sync.type_history import NO_HISTORY
from desktop.wire.county import Page
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

TYPES = len((*OFTEN, *SELDOM))
LONG = [400, 405, 422, 501]


class NoHistory(ShimCounty):
    """Says no to the history of a type, with this status, as often as told."""

    status, noes = 404, 0

    def history(self, resource_type: str, since: str | None) -> Iterator[Page]:
        if self.noes:
            self.noes -= 1
            self.asked["history"] += 1
            raise Refused(self.status)
        yield from super().history(resource_type, since)


@pytest.fixture
def county(clock: StandingClock) -> Iterator[NoHistory]:
    service = CountyService(None, clock.now)
    yield NoHistory(service)
    service.vault.close()


def asked(clinic: Clinic, county: NoHistory) -> int:
    """How often a history was asked for in one exchange, nothing being left out."""
    before = county.asked["history"]
    engine = SyncEngine(clinic.store, county, clinic.clock)
    assert engine.run_once(lambda _done, _total: None, lambda: False).outcome is Outcome.DONE
    return county.asked["history"] - before


@pytest.mark.parametrize("status", [403, 404])
def test_what_may_be_true_of_a_moment_is_true_of_one_exchange(
    clinic: Clinic, county: NoHistory, status: int
) -> None:
    asked(clinic, county)
    county.status, county.noes = status, 1
    assert asked(clinic, county) == 1
    assert asked(clinic, county) == TYPES


@pytest.mark.parametrize("status", LONG)
def test_a_server_that_cannot_is_asked_again_after_a_week_by_its_clock(
    clinic: Clinic, county: NoHistory, status: int
) -> None:
    asked(clinic, county)
    county.status, county.noes = status, 1
    assert asked(clinic, county) == 1
    assert asked(clinic, county) == 0
    clinic.clock.advance(seconds=timedelta(days=6).total_seconds())
    assert asked(clinic, county) == 0
    clinic.clock.advance(seconds=timedelta(days=1).total_seconds())
    assert asked(clinic, county) == TYPES


def software(clinic: Clinic, version: str) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        found = CountyProfile(
            url="https://county.example",
            software="HAPI",
            version=version,
            checked_at=clinic.clock.now(),
            lines=(),
        )
        enrolment.keep_profile(unit, found)


def test_other_software_is_asked_at_once(clinic: Clinic, county: NoHistory) -> None:
    software(clinic, "1")
    asked(clinic, county)
    county.status, county.noes = 501, 1
    assert asked(clinic, county) == 1
    software(clinic, "1")
    assert asked(clinic, county) == 0
    software(clinic, "2")
    assert asked(clinic, county) == TYPES


@pytest.mark.parametrize("noted", [True, 5, {}, {"at": 7}, {"at": "never", "software": []}])
def test_what_an_earlier_version_noted_for_good_does_not_hold(
    clinic: Clinic, county: NoHistory, noted: object
) -> None:
    asked(clinic, county)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.note(unit, NO_HISTORY, noted)
    assert asked(clinic, county) == TYPES
