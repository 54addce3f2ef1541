"""What went out without the clinic's Task is known by the Task, whatever time the county tells."""

from dataclasses import replace

import pytest

from desktop.domain.reception import SlipSeen
from desktop.store import replica
from desktop.store.queries.reception_alone import sent_alone
from desktop.store.replica import Known
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital


@pytest.mark.parametrize("told", ["", "soon", "2026-11-23", "2026-11-23T08:31:00+08:00"])
def test_a_time_that_nobody_can_read_stops_nothing(
    bare_store: Store, clock: StandingClock, told: str
) -> None:
    hospital = Hospital(bare_store, clock)
    task = hospital.task(hospital.referral())
    kept = hospital.desk.arrived(task, 0)
    now = clock.now()
    slip = SlipSeen(key_id="k", signed_at=now, record_hash="", scanned_at=now)
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        unit.save(replace(kept.record, slip=slip), task, expected=kept.revision)
        replica.keep(unit, [Known("Task", str(task), "1", told, '{"resourceType":"Task"}')])
    with hospital.store.reading() as reading:
        [(record_id, since)] = sent_alone(reading).items()
    assert record_id == str(task)
    assert abs((since - now).total_seconds()) <= 60
