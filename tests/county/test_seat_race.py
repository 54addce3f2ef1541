"""Twenty programs, eight seats of the pool, a FHIR server that nobody here wrote."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept
from desktop.domain.seats import seats_of
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.sync.engine import exchange_once
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import KEY
from tests.e2e.county_eyes import CountyEyes
from tests.factory import duty_session, patient
from tests.servers import ROOT, start_sekmet
from tests.world import EXPERTS, ROOT_ID, org_of, set_up

pytestmark = [pytest.mark.county, pytest.mark.skipif(sys.platform == "win32", reason="slow there")]
PROGRAMS, SEATS = 20, 8


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        yield server.url


def clinic_with_a_session(empty_file: Path, folder: Path, url: str) -> Kept[DutySession]:
    """The session's maker, who has told the county of it."""
    county, clock = FhirCounty(url, loopback_only=True), SystemClock()
    file = Path(shutil.copy(empty_file, folder / "A1.db"))
    maker = set_up("A1", file, clock, county)
    session = duty_session(
        org_id=org_of("A"),
        expert_id=EXPERTS[0],
        held_on=clock.today() + timedelta(days=2),
        capacity=SEATS,
        shared=SEATS,
    )
    with maker.store.unit(maker.nurse.staff_id) as unit:
        kept = unit.save(session, child_id(ROOT_ID, "session-1"))
    maker.exchange()
    maker.clinic.store.close()
    county.close()
    return kept


def racers_file(empty_file: Path, folder: Path, url: str, number: int) -> Path:
    """A computer of one of two clinics that has heard of the session."""
    name, clock = f"{'AB'[number % 2]}{number + 2}", SystemClock()
    file = Path(shutil.copy(empty_file, folder / f"{name}.db"))
    county = FhirCounty(url, loopback_only=True)
    pc = set_up(name, file, clock, county)
    with pc.store.unit(pc.nurse.staff_id) as unit:
        unit.set_setting("device_code", f"{'BCDEFGHJKM'[number // 2]}{number % 2 + 2}")
        unit.save(patient(name=f"病人{number}"), child_id(ROOT_ID, f"racer-{number}"))
    pc.exchange()
    pc.clinic.store.close()
    county.close()
    return file


def race(files: list[Path], url: str, session: UUID, seats: str) -> list[list[str]]:
    """Start them all, let them go at once, and hear what each has sold."""
    command = [sys.executable, "-m", "tests.county.seat_racer"]
    programs = [
        subprocess.Popen(
            [*command, str(file), url, str(session), seats],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        for file in files
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    return [json.loads(program.communicate(timeout=240)[0]) for program in programs]


def test_twenty_programs_sell_eight_seats_of_the_pool_once_each(
    sekmet: str, empty_file: Path, tmp_path: Path
) -> None:
    session = clinic_with_a_session(empty_file, tmp_path, sekmet)
    files = [racers_file(empty_file, tmp_path, sekmet, each) for each in range(PROGRAMS)]
    seats = ",".join(str(seat.id) for seat in seats_of(session.id, session.record))

    sold = [each for some in race(files, sekmet, session.id, seats) for each in some]

    eyes = CountyEyes(sekmet)
    booked = {each["id"]: each["slot"][0]["reference"] for each in eyes.all("Appointment")}
    assert len(sold) == len(set(sold)) == SEATS
    assert set(booked) == set(sold)
    assert len(set(booked.values())) == SEATS
    assert {each["status"] for each in eyes.all("Slot")} == {"busy"}
    assert_quiet(files[0], sekmet)


def assert_quiet(file: Path, url: str) -> None:
    """Who came too late owes nothing and has no conflict."""
    store, county = Store(open_engine(file, KEY), SystemClock()), FhirCounty(url)
    result = exchange_once(store, county, SystemClock())
    county.close()
    store.close()
    assert (result.conflicts, result.waiting) == (0, 0)
