"""I7: one bad record among 500 holds nobody up, and costs at most eleven requests more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factory import patient
from tests.faults.county import POISON
from tests.faults.world import FaultWorld, Template

OTHERS, MOST_MORE = 499, 11


@pytest.fixture
def world(tmp_path: Path, empty_file: Path) -> Iterator[FaultWorld]:
    template = Template.make(tmp_path, empty_file)
    world = template.world(tmp_path / "world")
    yield world
    world.close()
    world.server.vault.close()


def _writes(world: FaultWorld) -> int:
    return sum(each.method != "GET" for each in world.pcs["A1"].line.log)


@pytest.mark.parametrize("told", [True, False])
def test_one_bad_record_among_five_hundred(world: FaultWorld, told: bool) -> None:
    pc = world.pcs["A1"]
    pc.exchange()
    world.server.names_entry = told
    with pc.store.unit(pc.nurse.staff_id) as unit:
        for number in range(OTHERS + 1):
            unit.save(patient(name=POISON if number == 217 else f"病人{number}"))
    needed = -(-(OTHERS + 1) // 49)
    before = _writes(world)
    assert pc.exchange()
    states = dict(pc.rows("SELECT state, count(*) FROM op_state GROUP BY 1"))
    assert states["QUARANTINED"] == 1
    assert set(states) == {"ACKED", "QUARANTINED"}
    assert _writes(world) - before - needed <= MOST_MORE
    assert [each.state for each in pc.desk.held()] == ["QUARANTINED"]
