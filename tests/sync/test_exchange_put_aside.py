"""An op that this program cannot translate stops nothing but itself."""

from collections.abc import Iterator

import pytest

from desktop.domain.kept import Place
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.outgoing import Lookup, OutgoingOp
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


@pytest.fixture(autouse=True)
def _no_first_patients(monkeypatch: pytest.MonkeyPatch) -> None:
    form = FORMATS["patient"]
    elements = form.elements

    def some(op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        if op.revision == 1:
            raise ValueError("a payload of another program")
        return elements(op, place, known)

    monkeypatch.setattr(form, "elements", some)


def test_it_is_put_aside_and_its_successor_goes(clinic: Clinic, county: ShimCounty) -> None:
    patient = clinic.patient()
    before = exchange_once(clinic.store, county, clinic.clock)
    clinic.save(changed(patient, village="西王村"), patient.id)

    after = exchange_once(clinic.store, county, clinic.clock)

    assert (before.refused, after.refused, after.outcome) == (1, 0, Outcome.DONE)
    [there] = county.all("Patient")
    assert there["address"][0]["line"] == ["西王村"]
    with clinic.store.reading() as reading:
        assert outbox.counts(reading).keys() == {"ACKED", "SUPERSEDED"}
