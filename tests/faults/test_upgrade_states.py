"""I18: whatever state an op is in when the program is upgraded, no byte of it changes."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop.store.migrate import REVISIONS, needs_upgrade, upgrade
from desktop.store.open import connect
from tests.conftest import KEY
from tests.faults.test_kills import dies
from tests.faults.victim import Failpoint
from tests.migrations.test_setup_migrations import OLD, STEPS

WAYS = {
    "PENDING": (),
    "SENT": ("SENT",),
    "ACKED": ("SENT", "ACKED"),
    "CONFLICT": ("CONFLICT",),
    "QUARANTINED": ("QUARANTINED",),
    "BLOCKED": ("BLOCKED",),
    "SUPERSEDED": ("SUPERSEDED",),
    "DISCARDED": ("QUARANTINED", "DISCARDED"),
}
OP = (
    "SELECT seq, op_id, kind, record_id, revision, payload, payload_sha256, prev_hash, hash,"
    " schema_ver, priority, local_only, author, device_id, epoch, created_wall, created_mono,"
    " clock_offset_s FROM op ORDER BY seq"
)
STATE = "SELECT op_id, seq, state, bundle_no, reason_code, blocked_by FROM op_state ORDER BY seq"


@pytest.fixture(params=REVISIONS[:-1])
def behind(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of an older release, with ops in every state."""
    path = tmp_path / "records.db"
    shutil.copy(OLD / f"{request.param}.db", path)
    connection = connect(path, KEY)
    connection.execute(
        "INSERT INTO bundle(bundle_no, bundle_uuid, ledger_if_match, body_sha256, state, entries,"
        " frozen_at) VALUES (1, 'b', '1', 'x', 'LANDED', '[]', '2026-11-23T00:00:00.000Z')"
    )
    ops = [row[0] for row in connection.execute("SELECT op_id FROM op ORDER BY seq")]
    assert len(ops) >= len(WAYS)
    for op_id, way in zip(ops, WAYS.values(), strict=False):
        for state in way:
            connection.execute(
                "UPDATE op_state SET state = ?, bundle_no = ?, reason_code = 'why' WHERE op_id = ?",
                (state, 1 if state in {"SENT", "ACKED"} else None, op_id),
            )
    connection.close()
    return path


def held(path: Path) -> tuple[list[Any], list[Any]]:
    connection = connect(path, KEY)
    try:
        return connection.execute(OP).fetchall(), connection.execute(STATE).fetchall()
    finally:
        connection.close()


def test_no_byte_of_an_op_in_any_state_is_changed(behind: Path) -> None:
    before = held(behind)
    assert {row[2] for row in before[1]} >= set(WAYS)
    upgrade(behind, KEY)
    assert held(behind) == before


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_the_next_start_finishes_it(behind: Path, step: str) -> None:
    before = held(behind)
    dies(_upgrade, behind, step)
    if needs_upgrade(behind, KEY):
        upgrade(behind, KEY)
    assert held(behind) == before


def _upgrade(path: Path, step: str, _tell: Any) -> None:
    upgrade(path, KEY, Failpoint(step, 1).reach)
