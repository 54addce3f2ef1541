"""Unsent work in every state goes through an upgrade byte for byte, and goes out afterwards."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.practice.county.service import CountyService
from desktop.store.migrate import REVISIONS, head, upgrade, version_of
from desktop.store.open import connect, open_engine
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from tests.conftest import KEY, StandingClock
from tests.migrations.test_setup_migrations import KILLED, OLD, STEPS
from tests.sync.shim import ShimCounty

WAYS = {  # state -> how an op comes there from PENDING
    "PENDING": [],
    "SENT": ["SENT"],
    "ACKED": ["SENT", "ACKED"],
    "CONFLICT": ["SENT", "CONFLICT"],
    "QUARANTINED": ["QUARANTINED"],
    "BLOCKED": ["BLOCKED"],
    "SUPERSEDED": ["SUPERSEDED"],
    "DISCARDED": ["QUARANTINED", "DISCARDED"],
}
Row = tuple[object, ...]


@pytest.fixture(params=REVISIONS[:-1])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A real file of an older release, everything in it unsent."""
    path = tmp_path / "records.db"
    shutil.copy(OLD / f"{request.param}.db", path)
    return path


@pytest.fixture
def unsent(old: Path) -> Path:
    """Ops in every state, and a bundle of unknown outcome."""
    ids = [str(row[0]) for row in everything(old)["op"]][::-1]
    lead(old, dict(zip(ids, WAYS.values(), strict=False)))
    return old


def lead(path: Path, ways: dict[str, list[str]]) -> None:
    """Take ops along their ways; what was sent is in bundle 1."""
    connection = connect(path, KEY)
    sent = [op_id for op_id, states in ways.items() if "SENT" in states]
    connection.execute(
        "INSERT INTO bundle VALUES (1, ?, '', ?, 'UNKNOWN', ?, '2026-11-01T00:00:00.000000Z')",
        (str(UUID(int=7)), "0" * 64, json.dumps([[], sent])),
    )
    for op_id, states in ways.items():
        for state in states:
            number = 1 if state in ("SENT", "ACKED") else None
            connection.execute(
                "UPDATE op_state SET state = ?, bundle_no = ? WHERE op_id = ?",
                (state, number, op_id),
            )
    connection.commit()
    connection.close()


def everything(path: Path) -> dict[str, list[Row]]:
    """Ops, their states and bundles, column by column as the oldest release has them."""
    connection = connect(path, KEY)
    asked = {
        "op": "SELECT op_id, seq, kind, record_id, revision, payload, payload_sha256, prev_hash,"
        " hash, schema_ver, author FROM op ORDER BY seq",
        "op_state": "SELECT op_id, seq, state, bundle_no, reason_code, reason_text, blocked_by"
        " FROM op_state ORDER BY seq",
        "bundle": "SELECT * FROM bundle ORDER BY bundle_no",
    }
    found = {name: connection.execute(sql).fetchall() for name, sql in asked.items()}
    connection.close()
    return found


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def test_no_byte_of_any_op_changes_in_any_state(unsent: Path) -> None:
    before = everything(unsent)
    assert {row[2] for row in before["op_state"]} == set(WAYS)

    upgrade(unsent, KEY)

    assert everything(unsent) == before


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("old", REVISIONS[-2:-1], indirect=True)
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_every_state_is_still_there(unsent: Path, step: str) -> None:
    before, at = everything(unsent), version_of(unsent, KEY)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(unsent), step],
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == -signal.SIGKILL
    assert version_of(unsent, KEY) == (head() if step == "done" else at)
    assert everything(unsent) == before
    if step != "done":
        upgrade(unsent, KEY)
    assert everything(unsent) == before


def test_what_was_owed_or_under_way_goes_out_after_the_upgrade(
    old: Path, clock: StandingClock, county: ShimCounty
) -> None:
    lead(old, {str(row[0]): ["SENT"] for row in everything(old)["op"][:5]})
    upgrade(old, KEY)
    store = Store(open_engine(old, KEY), clock)

    result = exchange_once(store, county, clock)
    with store.reading() as reading:
        status = exchange_status(reading)
    store.close()

    assert result.outcome is Outcome.DONE
    assert status.all_arrived
    after = everything(old)
    assert "SENT" not in {row[2] for row in after["op_state"]}
    ids = {row[3] for row in after["op"] if row[2] == "patient"}
    assert {each["id"] for each in county.all("Patient")} == ids
