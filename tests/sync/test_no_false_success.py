"""An exchange in which nothing could be sent is never told as a success."""

import pytest

from desktop.practice.county.faults import Fault
from desktop.practice.county.server import CountyServer
from desktop.store.queries.exchange import exchange_status
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic


@pytest.mark.parametrize(
    "fault", [Fault("html", method="POST"), Fault("status", status=500, method="POST")]
)
def test_posts_that_never_get_a_right_answer(clinic: Clinic, fault: Fault) -> None:
    with CountyServer(None) as server:
        county = FhirCounty(server.url, loopback_only=True)
        assert exchange_once(clinic.store, county, clinic.clock).outcome is Outcome.DONE
        with clinic.store.reading() as reading:
            before = exchange_status(reading).last_success
        clinic.clock.advance(hours=1)
        clinic.patient()
        server.faults.plan(*[fault] * 200)
        result = exchange_once(clinic.store, county, clinic.clock)
        with clinic.store.reading() as reading:
            after = exchange_status(reading)
    assert (result.outcome, result.acked, result.waiting) == (Outcome.UNKNOWN, 0, 1)
    assert result.sent <= 4
    assert after.last_success == before
    assert after.waiting == 1
