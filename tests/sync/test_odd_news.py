"""Whatever shape a resource has, everything else goes on: sending, reading, comparing, parts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.verification import ASKED
from desktop.practice.county.service import CountyService
from desktop.store import outbox, verified
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from desktop.wire.county import Page, Params
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty
from tests.world import World

TYPES = (
    *("Organization", "Practitioner", "PractitionerRole", "Location", "HealthcareService"),
    *("Schedule", "Slot", "Patient", "Appointment", "ServiceRequest", "Task", "Communication"),
    *("DocumentReference", "Basic"),
)
META = {"versionId": "1", "lastUpdated": "2026-11-23T00:31:00.000Z"}
SHAPES: tuple[Any, ...] = (None, 5, "x", [], {}, [None], [5], {"coding": None}, [{"coding": 5}])
FIELDS = (
    *("extension", "identifier", "status", "name", "code", "subject", "for", "basedOn", "focus"),
    *("owner", "requester", "partOf", "actor", "schedule", "slot", "participant", "category"),
    *("serviceCategory", "practitioner", "content", "context", "payload", "planningHorizon"),
    *("start", "end", "input", "output", "telecom", "birthDate", "supportingInfo"),
)


def odd(resource_type: str, tag: dict[str, str]) -> list[dict[str, Any]]:
    """One resource for each shape, all its elements of that shape, and some of odd envelopes."""
    found = [{**dict.fromkeys(FIELDS, shape), "meta": {**META, "tag": [tag]}} for shape in SHAPES]
    metas = (None, 5, [], {}, {"tag": None}, {"tag": [None, 5]}, {"tag": "x", "lastUpdated": 5})
    found += [{"meta": meta} for meta in metas]
    return [
        {**each, "resourceType": resource_type, "id": f"odd-{number}"}
        for number, each in enumerate(found)
    ]


class OddCounty(ShimCounty):
    """Tells odd things beside what it holds."""

    odd: tuple[dict[str, Any], ...] = ()

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        more = tuple(each for each in self.odd if each["resourceType"] == resource_type)
        for page in super().search(resource_type, params):
            yield Page((*more, *page.resources), page.deleted, page.server_date, page.total)
            more = ()


@pytest.fixture
def county(clock: StandingClock) -> Iterator[OddCounty]:
    service = CountyService(None, clock.now)
    yield OddCounty(service)
    service.vault.close()


@pytest.mark.parametrize("resource_type", TYPES)
def test_odd_resources_hold_nothing_up(
    clinic: Clinic, county: OddCounty, resource_type: str
) -> None:
    clinic.booking(clinic.session())
    clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now(), urgency=Urgency.STAT)
    with clinic.store.reading() as reading:
        place = reading.place()
    tag = {"system": f"{place.system_root}/CodeSystem/clinic", "code": str(place.org_id)}
    county.odd = tuple(odd(resource_type, tag))
    engine = SyncEngine(clinic.store, county, clinic.clock)
    for _ in range(3):
        with clinic.store.unit(clinic.nurse.staff_id) as unit:
            verified.ask_for(unit, ASKED)
        assert engine.run_once(lambda _d, _t: None, lambda: False).outcome is Outcome.DONE
    with clinic.store.reading() as reading:
        assert set(outbox.counts(reading)) <= {"ACKED", "TAKEN"}
        assert not verified.stands(reading).due


@pytest.mark.parametrize("resource_type", TYPES[5:])
def test_odd_resources_hold_a_hospital_s_desk_up_as_little(
    empty_file: Path, tmp_path: Path, clock: StandingClock, resource_type: str
) -> None:
    with World(empty_file, tmp_path, clock, ("A1", "H1")) as world:
        world.exchange()
        world.a1.clinic.referral(
            state=ReferralState.ISSUED, issued_at=clock.now(), urgency=Urgency.STAT
        )
        world.exchange()
        county = OddCounty(world.service)
        with world.h1.store.reading() as reading:
            place = reading.place()
        tags = (
            f"{place.system_root}/CodeSystem/clinic",
            f"{place.system_root}/CodeSystem/asked-of",
        )
        for system in tags:
            county.odd += tuple(odd(resource_type, {"system": system, "code": str(place.org_id)}))
        engine = SyncEngine(world.h1.store, county, clock)
        for _ in range(2):
            with world.h1.store.unit(world.h1.nurse.staff_id) as unit:
                verified.ask_for(unit, ASKED)
            assert engine.run_once(lambda _d, _t: None, lambda: False).outcome is Outcome.DONE
