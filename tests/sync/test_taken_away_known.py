"""What the county took away is known without looking through everything that it has."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import text

from desktop.domain.codes import ReferralState
from desktop.practice.county.service import CountyService
from desktop.store import replica, taken_away
from desktop.store.queries.taken_away import waiting_ids
from desktop.store.replica import Known
from desktop.sync.engine import exchange_once
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

NOBODY_ASKS_THAT = text("SELECT everything FROM nowhere")


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def gone(clinic: Clinic) -> list[object]:
    with clinic.store.reading() as reading:
        return list(waiting_ids(reading))


def test_the_status_bar_never_looks_through_all_that_the_county_has(
    clinic: Clinic, county: ShimCounty, monkeypatch: pytest.MonkeyPatch
) -> None:
    training = clinic.training(topic="急救")
    exchange_once(clinic.store, county, clinic.clock)
    monkeypatch.setattr(replica, "_EVERY_GONE", NOBODY_ASKS_THAT)
    assert gone(clinic) == []
    county.service.delete("Appointment", str(training.id))
    clinic.save(replace(training.record, topic="心肺复苏"), training.id)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        replica.keep(unit, [Known("Appointment", str(training.id), "gone", "", "", deleted=True)])
        assert taken_away.candidates(unit) == {str(training.id): "training"}
        replica.keep(unit, [Known("Appointment", str(training.id), "3", "", "{}")])
        assert taken_away.candidates(unit) == {}


def test_of_a_file_from_before_it_is_found_once(clinic: Clinic, county: ShimCounty) -> None:
    training = clinic.training(topic="急救")
    exchange_once(clinic.store, county, clinic.clock)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        replica.keep(unit, [Known("Appointment", str(training.id), "gone", "", "", deleted=True)])
        unit.connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (replica.GONE,))
    assert gone(clinic) == [training.id]
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        replica.keep(unit, [Known("Slot", "s", "1", "", "{}")])
        assert unit.setting(replica.GONE) == [["Appointment", str(training.id), ""]]
    assert gone(clinic) == [training.id]


@pytest.mark.parametrize("noted", [True, False], ids=["noted", "a file from before"])
def test_whose_task_it_was_is_noted_too(
    clinic: Clinic, county: ShimCounty, monkeypatch: pytest.MonkeyPatch, *, noted: bool
) -> None:
    sent = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    exchange_once(clinic.store, county, clinic.clock)
    [task] = county.all("Task")
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        for _ in range(2):
            replica.keep(unit, [Known("Task", task["id"], "gone", "", "", deleted=True)])
        if not noted:
            unit.connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (replica.GONE,))
            replica.keep(unit, [Known("Slot", "s", "1", "", "{}")])
    if noted:
        monkeypatch.setattr(taken_away, "_OUR_SENDERS", NOBODY_ASKS_THAT)
    assert gone(clinic) == [sent.id]
