"""SIGKILL at each durable step: what was told is there, the chain is whole, nothing is sent twice.

The process that dies is forked from this one before it opens the file, so that one start of the
interpreter serves for all; a last one is started by itself, by its environment variable.
"""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.store.backup import backups_in, restore
from desktop.store.copies import ops_of
from desktop.store.migrate import needs_upgrade, upgrade
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.store.unlock import unlock
from tests.conftest import KEY, StandingClock
from tests.e2e.county_eyes import CountyEyes
from tests.factory import Clinic
from tests.faults import victim
from tests.faults.victim import VARIABLE, Failpoint
from tests.migrations.test_setup_migrations import OLD
from tests.safety import assert_sound, rows
from tests.servers import Running, start_practice
from tests.setup_parts import NURSE, PASSWORDS, folder_with
from tests.sync.test_safety_kill import finish

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="forks"), pytest.mark.county]

COMMITS = (1, 4, 8, 10, 11, 12, 14, 16, 19, 23)
EXCHANGE = ("frozen", "unknown", "answered", "settled", "part uploaded", "part read back")
TIMES = {"part uploaded": (1,), "part read back": (1,)}
POINTS = [
    *((name, at) for at in COMMITS for name in ("before commit", "after commit")),
    *((name, at) for name in EXCHANGE for at in TIMES.get(name, (1, 2))),
]
AT_COUNTY = {
    "Patient": ("patient",),
    "ServiceRequest": ("referral",),
    "Appointment": ("booking", "training"),
    "DocumentReference": ("attachment",),
    "Schedule": ("duty_session",),
}
FILE_STEPS = [
    *(("backing_up", each) for each in ("copy", "proof", "place")),
    *(("restoring", each) for each in ("copy", "aside", "keys", "swap")),
    *(("keying", each) for each in ("copy", "rekey", "slots", "swap", "settle")),
    *(
        ("upgrading", each)
        for each in ("copy", "tables", "triggers", "commit", "proof", "swap", "done")
    ),
]


def dies(work: Callable[..., Any], *given: Any) -> list[str]:
    """What a process had told before it was killed, as it must have been."""
    context = multiprocessing.get_context("fork")
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*given, tell.send))
    process.start()
    tell.close()
    said: list[str] = []
    try:
        while True:
            said.append(hear.recv())
    except EOFError:
        hear.close()
    process.join()
    assert process.exitcode == -signal.SIGKILL, f"it did not die: {process.exitcode}"
    return said


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with start_practice(tmp_path_factory.mktemp("county")) as server:
        yield server


@pytest.fixture
def folder(clinic: Clinic, data_file: Path, tmp_path: Path) -> Folder:
    clinic.training()
    clinic.store.close()
    return folder_with(data_file, tmp_path / "data")


def test_killed_at_every_step_of_saving_and_sending(
    clinic: Clinic, folder: Folder, county: Running
) -> None:
    told: set[str] = set()
    for name, at in POINTS:
        said = dies(victim.exchanging, clinic, folder, county.url, Failpoint(name, at))
        told |= set(said) - {"saved all"}
        kept = {op["record_id"] for op in rows(folder.database, "SELECT record_id FROM op")}
        assert told <= kept, f"killed at {name}:{at}"
        assert_sound(folder.database)
    assert len(told) > len(POINTS)
    finish(county.url, folder.database)
    _each_is_there_once(CountyEyes(county.url), folder.database)


def _each_is_there_once(eyes: CountyEyes, path: Path) -> None:
    for kind, tables in AT_COUNTY.items():
        said = " UNION ".join(f"SELECT id FROM {each}" for each in tables)
        assert {each["id"] for each in eyes.all(kind)} == {row["id"] for row in rows(path, said)}
        assert eyes.without_effect(kind) == []
    assert len(eyes.all("Task")) == len(eyes.all("ServiceRequest"))
    uuids = [uuid for each in eyes.versions("Basic") if (uuid := _uuid(each))]
    assert len(uuids) == len(set(uuids)), "a bundle was applied twice"


def _uuid(basic: dict[str, Any]) -> str:
    said = (e for e in basic.get("extension", ()) if e["url"].endswith("ledger-bundle-uuid"))
    return next((str(each["valueString"]) for each in said), "")


@pytest.mark.parametrize(("work", "step"), FILE_STEPS)
def test_killed_at_every_step_of_what_changes_the_whole_file(
    work: str, step: str, folder: Folder
) -> None:
    if work == "upgrading":
        shutil.copy(OLD / "0001.db", folder.database)
    before = ops_of(folder.database, KEY)
    dies(_work, work, folder, step)

    if not folder.database.exists():  # between moving aside and putting the new one there
        assert step in {"keys", "swap"}, step
        restore(folder, backups_in(folder.backups)[0].path, KEY, StandingClock().now())
    if work == "upgrading" and needs_upgrade(folder.database, KEY):
        upgrade(folder.database, KEY)
    key = unlock(folder, NURSE, PASSWORDS[NURSE], StandingClock().now())
    assert ops_of(folder.database, key) == before
    open_folder(folder, key, StandingClock()).store.close()


def _work(work: str, folder: Folder, step: str, _tell: Any) -> None:
    victim.WORKS[work](folder, Failpoint(step, 1))


def test_a_started_process_dies_where_its_environment_says(folder: Folder) -> None:
    asked = [sys.executable, "-m", "tests.faults.victim", "backing_up", str(folder.path)]
    root = Path(__file__).parents[2]
    ended = [
        subprocess.run(asked, cwd=root, env=os.environ | {VARIABLE: point}, check=False).returncode
        for point in ("place:1", "")
    ]
    assert ended == [-signal.SIGKILL, 0]
    assert len(backups_in(folder.backups)) == 1
