"""A single resource that the county does not let us read stops that one alone (sync.md, 3)."""

from collections.abc import Iterator

import pytest

from desktop.domain.errors import NotPermitted, Refused
from desktop.domain.verification import ASKED
from desktop.practice.county.service import CountyService
from desktop.store import outbox, replica, verified
from desktop.store.epoch import DISTRUST
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.county import Page, Params, Resource
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty

EXCHANGES = 12


class Closed(ShimCounty):
    """Says 403 to reading some ids alone, and leaves them out of searches."""

    forbidden: frozenset[str] = frozenset()
    status = 403

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        if resource_id in self.forbidden:
            raise (NotPermitted if self.status == 403 else Refused)(self.status)
        return super().read(resource_type, resource_id)

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            open_to_us = [each for each in page.resources if each["id"] not in self.forbidden]
            yield Page(tuple(open_to_us), page.deleted, page.server_date, None)


@pytest.fixture
def county(clock: StandingClock) -> Iterator[Closed]:
    service = CountyService(None, clock.now)
    yield Closed(service)
    service.vault.close()


def exchange(clinic: Clinic, county: ShimCounty) -> SyncResult:
    engine = SyncEngine(clinic.store, county, clinic.clock)
    return engine.run_once(lambda _done, _total: None, lambda: False)


@pytest.mark.parametrize("status", [403, 400])
def test_news_that_wait_for_it_wait_alone(clinic: Clinic, county: Closed, status: int) -> None:
    county.service.put({"resourceType": "Practitioner", "id": "hidden", "name": [{"text": "王"}]})
    role = {"resourceType": "PractitionerRole", "id": "role"}
    county.service.put({**role, "practitioner": {"reference": "Practitioner/hidden"}})
    county.forbidden, county.status = frozenset({"hidden"}), status
    outcomes = [exchange(clinic, county).outcome for _ in range(EXCHANGES)]
    assert set(outcomes) == {Outcome.DONE}
    county.forbidden = frozenset()
    for _ in range(EXCHANGES):
        exchange(clinic, county)
    with clinic.store.reading() as reading:
        assert replica.orphans(reading) == []


def states(clinic: Clinic, record_id: object) -> list[str]:
    with clinic.store.reading() as reading:
        asked = (
            "SELECT s.state FROM op o JOIN op_state s USING (op_id) WHERE o.record_id = ?"
            " ORDER BY o.seq"
        )
        return list(reading.connection.exec_driver_sql(asked, (str(record_id),)).scalars())


def test_after_a_restore_one_record_that_may_not_be_read_holds_up_no_other(
    clinic: Clinic, county: Closed
) -> None:
    exchange(clinic, county)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.note(unit, DISTRUST, True)
    closed, other = clinic.patient(), clinic.training()
    county.forbidden = frozenset({str(closed.id)})
    assert exchange(clinic, county).outcome is Outcome.DONE
    assert (states(clinic, closed.id), states(clinic, other.id)) == (["QUARANTINED"], ["ACKED"])


def test_a_record_that_moved_on_and_may_not_be_read_holds_up_no_other(
    clinic: Clinic, county: Closed
) -> None:
    closed = clinic.patient()
    exchange(clinic, county)
    [there] = county.all("Patient")
    county.service.put({**there, "active": False})
    clinic.save(changed(closed, village="东河村"), closed.id)
    other = clinic.training()
    county.forbidden = frozenset({str(closed.id)})
    assert exchange(clinic, county).outcome is Outcome.DONE
    assert states(clinic, closed.id) == ["ACKED", "QUARANTINED"]
    assert states(clinic, other.id) == ["ACKED"]


def test_a_resource_that_is_no_longer_for_us_does_not_stop_the_comparison(
    clinic: Clinic, county: Closed
) -> None:
    patient = clinic.patient()
    exchange(clinic, county)
    county.forbidden = frozenset({str(patient.id)})
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    assert exchange(clinic, county).outcome is Outcome.DONE
    with clinic.store.reading() as reading:
        found = verified.stands(reading)
    assert (found.due, found.vanished, found.owed_again, found.unchecked) == ("", 0, 0, 1)
