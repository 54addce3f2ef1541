"""A new data key: who left opens nothing, who stays opens the file, stopped at any point."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import StoreBusy, WrongKey
from desktop.store import keys
from desktop.store.copies import ops_of
from desktop.store.key_file import read_ring, write_ring
from desktop.store.open import connect
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.store.rekey import rekey
from desktop.store.unlock import unlock
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.setup_parts import ADMIN, NURSE, PASSWORDS, folder_with

KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.store.place_files import Folder
from desktop.store.rekey import rekey
def step(name):
    if name == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
rekey(Folder(Path(sys.argv[1])), bytes(range(32)), step)
"""


@pytest.fixture
def folder(clinic: Clinic, data_file: Path, tmp_path: Path) -> Folder:
    clinic.booking(clinic.session())
    clinic.store.close()
    return folder_with(data_file, tmp_path / "data")


def remove_nurse(folder: Folder) -> None:
    write_ring(folder, keys.without(read_ring(folder), [NURSE]))


def test_who_left_opens_the_file_no_more_and_the_others_do(
    folder: Folder, clock: StandingClock
) -> None:
    before, old_ring = ops_of(folder.database, KEY), read_ring(folder)
    remove_nurse(folder)
    new_key, left_out = rekey(folder, KEY)
    assert left_out == ()
    assert unlock(folder, ADMIN, PASSWORDS[ADMIN], clock.now()) == new_key
    assert ops_of(folder.database, new_key) == before
    write_ring(folder, old_ring)  # even with the key file of the day before
    old_key = unlock(folder, NURSE, PASSWORDS[NURSE], clock.now())
    with pytest.raises(WrongKey):
        connect(folder.database, old_key)


def test_a_file_that_is_open_is_not_given_a_new_key(folder: Folder) -> None:
    reader = connect(folder.database, KEY)
    try:
        with pytest.raises(StoreBusy):
            rekey(folder, KEY)
    finally:
        reader.close()
    assert ops_of(folder.database, KEY).count > 0


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("step", ["copy", "rekey", "slots", "swap", "settle"])
def test_killed_at_any_step_it_opens_and_is_finished_at_the_next_opening(
    folder: Folder, clock: StandingClock, step: str
) -> None:
    before = ops_of(folder.database, KEY)
    remove_nurse(folder)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder.path), step],
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == -signal.SIGKILL
    key = unlock(folder, ADMIN, PASSWORDS[ADMIN], clock.now())
    opened = open_folder(folder, key, clock)
    opened.store.close()
    assert opened.key != KEY
    assert not read_ring(folder).rekey_due
    assert unlock(folder, ADMIN, PASSWORDS[ADMIN], clock.now()) == opened.key
    assert ops_of(folder.database, opened.key) == before


def test_the_open_store_goes_on_with_the_new_key(
    clinic: Clinic, data_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    clinic.store.close()
    folder = folder_with(data_file, tmp_path / "data")
    opened = open_folder(folder, KEY, clock)
    count = opened.store.count_ops()
    remove_nurse(folder)
    assert opened.change_key() == ()
    assert opened.store.count_ops() == count
    opened.store.close()
    assert opened.key != KEY
    assert ops_of(folder.database, opened.key).count == count
