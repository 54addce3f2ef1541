"""Opening a folder: one program at a time, damage set aside and told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import FileDamaged, FileInUse, FileNewer
from desktop.store.key_file import ring_text, write_ring
from desktop.store.lock import FolderLock, ask_to_show
from desktop.store.open import connect
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder, FolderState
from desktop.store.sealing import text_of
from tests.conftest import KEY, StandingClock
from tests.setup_parts import folder_with, ring

HOLD = """
import sys
from pathlib import Path
from desktop.store.lock import FolderLock
from desktop.store.place_files import Folder
lock = FolderLock(Folder(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(empty_file: Path, tmp_path: Path) -> Folder:
    return folder_with(empty_file, tmp_path / "data")


def holder(folder: Folder) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def finish(process: "subprocess.Popen[str]") -> None:
    process.communicate(timeout=30)


def test_a_second_program_is_refused(folder: Folder) -> None:
    first = holder(folder)
    try:
        with pytest.raises(FileInUse):
            FolderLock(folder)
    finally:
        finish(first)
    FolderLock(folder).release()


def test_a_killed_program_leaves_no_lock(folder: Folder) -> None:
    first = holder(folder)
    first.kill()
    finish(first)
    FolderLock(folder).release()


def test_the_second_asks_the_first_to_show_itself(folder: Folder) -> None:
    lock = FolderLock(folder)
    before = folder.show.stat().st_mtime_ns, folder.show.read_text()
    ask_to_show(folder)
    assert (folder.show.stat().st_mtime_ns, folder.show.read_text()) != before
    lock.release()


@pytest.mark.parametrize("at", [0, 100, 40_000])
def test_a_damaged_file_is_moved_aside_and_told(
    folder: Folder, clock: StandingClock, at: int
) -> None:
    with folder.database.open("r+b") as file:
        file.seek(at)
        file.write(b"\x5a" * 64)
    spoilt = folder.database.read_bytes()
    with pytest.raises(FileDamaged) as told:
        open_folder(folder, KEY, clock)
    name = told.value.problem.params["name"]
    assert told.value.problem.code == "place.moved_aside"
    assert (folder.path / name).read_bytes() == spoilt
    assert folder.state() is FolderState.NO_FILE


def test_a_newer_file_stays_where_it_is(folder: Folder, clock: StandingClock) -> None:
    connection = connect(folder.database, KEY)
    connection.execute("UPDATE alembic_version SET version_num = '0400'")
    connection.close()
    with pytest.raises(FileNewer):
        open_folder(folder, KEY, clock)
    assert folder.state() is FolderState.READY


def test_a_slot_meddled_with_is_told_when_the_key_changes(
    folder: Folder, clock: StandingClock
) -> None:
    from dataclasses import replace

    from desktop.store import keys, sealing

    strange = text_of(sealing.new_pair()[1])
    slots = tuple(
        replace(slot, public=strange) if index == 0 else slot
        for index, slot in enumerate(ring().slots)
    )
    meddled = replace(keys.without(ring(), []), slots=slots)
    write_ring(folder, meddled)
    assert ring_text(meddled) in folder.keys.read_text()
    opened = open_folder(folder, KEY, clock)
    opened.store.close()
    assert [note.code for note in opened.notes] == ["keys.left_out"]
