"""A county that takes less at once than we send: 413 is halved, and one too large is put aside."""

from collections.abc import Iterator, Sequence

import pytest

from desktop.domain.errors import TooLarge
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.county import Put, Version
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

MOST_BYTES = 12_000
PATIENTS = 40


class Narrow(ShimCounty):
    """Its proxy lets no larger request through, and names no entry."""

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        if sum(len(str(put.resource)) for put in puts) > MOST_BYTES:
            self.asked["413"] += 1
            raise TooLarge(413)
        return super().transact(puts)


@pytest.fixture
def county(clock: StandingClock) -> Iterator[Narrow]:
    service = CountyService(None, clock.now)
    yield Narrow(service)
    service.vault.close()


def states(clinic: Clinic) -> dict[str, int]:
    with clinic.store.reading() as reading:
        return outbox.counts(reading)


def test_what_is_too_large_at_once_arrives_in_parts(clinic: Clinic, county: Narrow) -> None:
    for number in range(PATIENTS):
        clinic.patient(name=f"病人{number}")
    result = exchange_once(clinic.store, county, clinic.clock)
    assert (result.outcome, result.refused) == (Outcome.DONE, 0)
    assert set(states(clinic)) == {"ACKED"}
    assert len(county.all("Patient")) == PATIENTS
    assert 0 < county.asked["413"] < PATIENTS


def test_one_that_is_too_large_alone_holds_nobody_up(clinic: Clinic, county: Narrow) -> None:
    for number in range(PATIENTS):
        clinic.patient(name=f"病人{number}", village="村" * (MOST_BYTES if number == 17 else 3))
    result = exchange_once(clinic.store, county, clinic.clock)
    assert (result.outcome, result.refused) == (Outcome.DONE, 1)
    assert states(clinic)["QUARANTINED"] == 1
    assert set(states(clinic)) == {"ACKED", "QUARANTINED"}
    assert len(county.all("Patient")) == PATIENTS - 1
    before = county.asked["413"]
    exchange_once(clinic.store, county, clinic.clock)
    assert county.asked["413"] == before, "what was put aside is not tried again"
