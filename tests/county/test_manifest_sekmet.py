"""Comparing everything, and the daily word, against a server that nobody here wrote."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from sqlalchemy import text

from desktop.domain.codes import ReferralState
from desktop.domain.daily_check import word_of
from desktop.domain.verification import ASKED, Verification
from desktop.store import verified
from desktop.store.queries.daily_check import daily_check
from desktop.sync.daily_check import county_side
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.servers import start_sekmet
from tests.world import Pc, World


@pytest.fixture
def server_url(tmp_path: Path) -> Iterator[str]:
    with start_sekmet(tmp_path / "sekmet") as server:
        yield server.url


@pytest.fixture
def world(
    server_url: str, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> Iterator[World]:
    way = FhirCounty(server_url, loopback_only=True)
    with World(empty_file, tmp_path, clock, ("A1",), county=lambda: way) as made:
        made.a1.clinic.booking(made.a1.clinic.session())
        made.a1.clinic.referral(state=ReferralState.ISSUED, issued_at=clock.now())
        made.exchange()
        yield made
    way.close()


def compare(pc: Pc) -> Verification:
    with pc.store.unit(pc.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    pc.exchange()
    with pc.store.reading() as reading:
        return verified.stands(reading)


def test_drift_is_repaired_and_what_was_deleted_there_is_known(
    world: World, server_url: str
) -> None:
    training = world.a1.clinic.training()
    world.exchange()
    assert compare(world.a1).differences == 0
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        unit.connection.execute(text("DELETE FROM replica WHERE resource_type = 'Appointment'"))
        unit.connection.execute(text("UPDATE cursor SET since = '2099-01-01T00:00:00.000Z'"))
    assert requests.delete(f"{server_url}/Appointment/{training.id}", timeout=10).ok
    found = compare(world.a1)
    assert (found.fetched, found.vanished, found.owed_again) == (1, 1, 0)
    assert compare(world.a1).clean


def test_both_ends_have_the_same_word(world: World) -> None:
    with world.a1.store.reading() as reading:
        place = reading.place()
        ours = daily_check(reading, place)
    assert sum(ours.counts.values()) >= 3
    assert ours.word == word_of(county_side(world.a1.county, place.system_root, place.org_id))
    assert ours.agrees
