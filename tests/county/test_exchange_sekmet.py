"""The whole exchange with a FHIR server that nobody here wrote, over a line that drops answers."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.store import outbox, replica
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.county import Put
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.format.referral import task_id
from tests.factory import Clinic
from tests.servers import DroppingProxy, start_sekmet

pytestmark = pytest.mark.county
TRIES = 40


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        yield server.url


def counted(county: FhirCounty, kind: str, clinic: Clinic) -> Counter[str]:
    with clinic.store.reading() as reading:
        tag = f"{reading.place().system_root}/CodeSystem/clinic|{clinic.org_id}"
    found = county.search(kind, [("_tag", tag), ("_count", "200")])
    return Counter(each["id"] for page in found for each in page.resources)


def all_arrived(clinic: Clinic) -> bool:
    with clinic.store.reading() as reading:
        return set(outbox.counts(reading)) == {"ACKED"}


def test_every_second_answer_dropped_and_each_record_there_once(
    sekmet: str, clinic: Clinic, tmp_path: Path
) -> None:
    session = clinic.session()
    booking = clinic.booking(session)
    referral = clinic.referral(
        state=ReferralState.ISSUED, issued_at=clinic.clock.now(), urgency=Urgency.STAT
    )
    training = clinic.training()
    with DroppingProxy(sekmet) as line:
        for _ in range(TRIES):
            over = FhirCounty(line.url, loopback_only=True)
            exchange_once(clinic.store, over, clinic.clock)
            over.close()
            if all_arrived(clinic):
                break
    county = FhirCounty(sekmet, loopback_only=True)
    assert all_arrived(clinic)
    assert counted(county, "Appointment", clinic) == {str(booking.id): 1, str(training.id): 1}
    assert counted(county, "ServiceRequest", clinic) == {str(referral.id): 1}
    assert len(counted(county, "Slot", clinic)) == session.record.capacity
    found = county.read("Appointment", str(booking.id))
    assert found
    assert found["meta"]["versionId"] == "1"
    county.close()


def test_the_hospitals_answer_comes_back(sekmet: str, clinic: Clinic) -> None:
    referral = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    county = FhirCounty(sekmet, loopback_only=True)
    first = exchange_once(clinic.store, county, clinic.clock)
    task = county.read("Task", task_id(str(referral.id)))
    assert task
    bed = [{"type": {"text": "bed"}, "valueString": "心内二病区12床"}]
    version = task["meta"]["versionId"]
    county.put(Put({**task, "status": "accepted", "output": bed}, version))

    second = exchange_once(clinic.store, county, clinic.clock)

    with clinic.store.reading() as reading:
        [shown] = replica.views(reading, "referral_reply", [str(referral.id)]).values()
    county.close()
    assert (first.outcome, second.outcome) == (Outcome.DONE, Outcome.DONE)
    assert (shown["state"], shown["bed"]) == ("accepted", "心内二病区12床")
