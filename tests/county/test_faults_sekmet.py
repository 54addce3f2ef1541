"""The same rules on a server nobody here wrote, over a TCP line that delays, loses and cuts."""

from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import pytest

from desktop.store import outbox
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from desktop.wire.fhir_county import FhirCounty
from tests.e2e.county_eyes import CountyEyes
from tests.factory import Clinic, changed
from tests.faults.proxy import BadTcp
from tests.faults.victim_work import work_a_little
from tests.servers import start_sekmet

pytestmark = pytest.mark.county
SEEDS, ROUNDS, MOST_AT_REST = (3, 8), 9, 12
KINDS = ("Patient", "Appointment", "ServiceRequest", "Communication", "DocumentReference")


def _exchange(clinic: Clinic, url: str) -> Outcome:
    county = FhirCounty(url, loopback_only=True, stall_timeout_s=5)
    try:
        engine = SyncEngine(clinic.store, county, clinic.clock)
        return engine.run_once(lambda _done, _total: None, lambda: False).outcome
    finally:
        county.close()


def _live(clinic: Clinic, line: BadTcp, path: str, seed: int) -> set[str]:
    """A day on the bad line; ids of what was told as saved."""
    told: list[str] = []
    chance = Random(seed)
    for number in range(ROUNDS):
        if number % 3 == 0:
            work_a_little(clinic, told.append)
        else:
            patient = clinic.patient(phone=f"1391000{number:04}")
            told.append(str(patient.id))
            clinic.save(changed(patient, village=f"{number}村"), patient.id)
        if chance.random() < 0.9:
            _exchange(clinic, line.url(path))
    line.mend()
    for _ in range(MOST_AT_REST):
        done = _exchange(clinic, line.url(path))
        with clinic.store.reading() as reading:
            if done is Outcome.DONE and set(outbox.counts(reading)) <= {"ACKED", "TAKEN"}:
                return set(told)
    raise AssertionError("it never comes to rest")


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_or_doubled_on_a_bad_line(
    clinic: Clinic, tmp_path: Path, seed: int
) -> None:
    with start_sekmet(tmp_path / "server") as server:
        url = urlsplit(server.url)
        assert url.port is not None
        with BadTcp(url.port, seed) as line:
            told = _live(clinic, line, url.path, seed)
            assert line.fates.total() - line.fates["ok"] >= 3, line.fates
        eyes = CountyEyes(server.url)
        there = {each["id"] for kind in (*KINDS, "Schedule") for each in eyes.all(kind)}
        assert told <= there
        for kind in KINDS:
            assert eyes.without_effect(kind) == []
