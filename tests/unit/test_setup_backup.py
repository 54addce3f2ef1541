"""Backups are proved, restored without deleting anything, and leak nothing."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import FileDamaged, FileNewer, StoreError
from desktop.store import backup
from desktop.store.backup import backup_due, backups_in, make_backup, prune, restore
from desktop.store.copies import ops_of
from desktop.store.key_file import read_ring
from desktop.store.open import connect
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder, FolderState
from desktop.store.tries import note_wrong
from desktop.store.unlock import unlock
from tests.conftest import KEY, MORNING, StandingClock
from tests.factory import Clinic
from tests.setup_parts import ADMIN, NURSE, PASSWORDS, folder_with


@pytest.fixture
def folder(clinic: Clinic, data_file: Path, tmp_path: Path) -> Folder:
    clinic.patient(name="慕容樱雪", phone="13912345678", village="北岭沟村")
    clinic.store.close()
    return folder_with(data_file, tmp_path / "data")


def test_a_backup_opens_with_the_passwords_of_its_day(folder: Folder, clock: StandingClock) -> None:
    made = make_backup(folder, KEY, MORNING)
    assert made.path == folder.backups / "zhudian-20261123-083000"
    key = unlock(Folder(made.path), NURSE, PASSWORDS[NURSE], clock.now())
    assert ops_of(made.path / "records.db", key) == ops_of(folder.database, KEY)
    assert backups_in(folder.backups) == (made,)


def test_a_backup_is_made_while_the_program_works(folder: Folder, clock: StandingClock) -> None:
    opened = open_folder(folder, KEY, clock)
    made = make_backup(folder, KEY, MORNING)
    assert made.ops == opened.store.count_ops()
    opened.store.close()


def test_a_backup_goes_to_a_stick_and_leaves_nothing_half_done(
    folder: Folder, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = make_backup(folder, KEY, MORNING, into=stick)
    assert made.path.parent == stick
    assert list(folder.backups.iterdir()) == []
    assert len(list(stick.iterdir())) == 1


def test_a_stick_that_changes_bytes_gives_no_backup(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = backup.copy_bytes

    def spoil(source: Path, target: Path) -> None:
        copy(source, target)
        if target.name == "records.db":
            with target.open("r+b") as file:
                file.seek(5000)
                file.write(b"spoilt")

    monkeypatch.setattr(backup, "copy_bytes", spoil)
    with pytest.raises(FileDamaged):
        make_backup(folder, KEY, MORNING, into=stick)
    assert backups_in(stick) == ()


def test_a_stick_pulled_out_is_told(folder: Folder, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(StoreError):
        make_backup(folder, KEY, MORNING, into=blocked)


def test_one_automatic_backup_a_day_and_the_newest_are_kept(folder: Folder) -> None:
    by_hand = make_backup(folder, KEY, MORNING)
    for day in range(4):
        now = MORNING + timedelta(days=day)
        assert backup_due(folder, now)
        make_backup(folder, KEY, now, automatic=True)
        assert not backup_due(folder, now)
    (folder.backups / "zhudian-20200101-000000.working").mkdir()
    assert prune(folder, now, keep=2) == 2
    left = backups_in(folder.backups)
    assert [made.path.name for made in left if made.automatic] == [
        "zhudian-auto-20261126-083000",
        "zhudian-auto-20261125-083000",
    ]
    assert by_hand in left
    assert len(list(folder.backups.iterdir())) == 3


def test_a_restore_brings_the_records_back_and_keeps_the_present_ones(
    folder: Folder, clock: StandingClock
) -> None:
    made = make_backup(folder, KEY, MORNING)
    folder.database.write_bytes(b"ruined" * 1000)
    key = unlock(Folder(made.path), ADMIN, PASSWORDS[ADMIN], clock.now())
    aside = restore(folder, made.path, key, MORNING)
    assert aside is not None
    assert aside.read_bytes().startswith(b"ruined")
    opened = open_folder(folder, unlock(folder, ADMIN, PASSWORDS[ADMIN], clock.now()), clock)
    assert opened.store.count_ops() == made.ops
    with opened.store.reading() as reading:
        assert reading.setting("restored_at") == "2026-11-23T00:30:00.000000Z"
    opened.store.close()


def test_a_restore_fills_an_empty_folder(folder: Folder, tmp_path: Path) -> None:
    made = make_backup(folder, KEY, MORNING)
    fresh = Folder(tmp_path / "fresh")
    assert restore(fresh, made.path, KEY, MORNING) is None
    assert fresh.state() is FolderState.READY
    assert read_ring(fresh) == read_ring(folder)


def test_a_damaged_backup_changes_nothing(folder: Folder) -> None:
    made = make_backup(folder, KEY, MORNING)
    with (made.path / "records.db").open("r+b") as file:
        file.seek(9000)
        file.write(b"x" * 4096)
    before = folder.database.read_bytes()
    with pytest.raises(FileDamaged):
        restore(folder, made.path, KEY, MORNING)
    assert folder.database.read_bytes() == before


def test_a_backup_of_a_newer_program_changes_nothing(folder: Folder) -> None:
    made = make_backup(folder, KEY, MORNING)
    connection = connect(made.path / "records.db", KEY)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(FileNewer):
        restore(folder, made.path, KEY, MORNING)


def test_no_file_of_the_folder_holds_a_patient_in_plain(
    folder: Folder, clock: StandingClock
) -> None:
    opened = open_folder(folder, KEY, clock)  # so that -wal and -shm are there too
    note_wrong(folder, NURSE, clock.now())
    make_backup(folder, KEY, MORNING)
    words = [
        text.encode(code)
        for text in ("慕容樱雪", "13912345678", "北岭沟村")
        for code in ("utf-8", "utf-16-le", "gbk")
    ]
    files = [path for path in folder.path.rglob("*") if path.is_file()]
    assert len(files) >= 8
    for path in files:
        held = path.read_bytes()
        assert not [word for word in words if word in held], path.name
    opened.store.close()
