"""Nothing is lost, shut in or laid open when files are changed at a bad moment."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NoReturn
from uuid import UUID

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.errors import DiskFull, StoreClosed, StoreError, WrongKey
from desktop.services.shift import Shift
from desktop.services.sign_in import SignedIn, SignIn
from desktop.store import key_file, keys, place_files, rekey, tries
from desktop.store.backup import backups_in, make_backup, prune, restore
from desktop.store.key_file import read_ring
from desktop.store.open import connect
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.store.store import Store, Unit
from tests.conftest import KEY, MORNING, StandingClock
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.factory import Clinic
from tests.setup_parts import ADMIN, PASSWORDS, folder_with

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(data_file: Path, tmp_path: Path) -> Folder:
    return folder_with(data_file, tmp_path / "data")


def test_a_new_key_whose_last_step_finds_no_room_goes_on_working(
    folder: Folder, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_folder(folder, KEY, clock)
    wrote: list[keys.Ring] = []

    def only_once(where: Folder, ring: keys.Ring) -> None:
        if wrote:
            raise DiskFull
        wrote.append(ring)
        key_file.write_ring(where, ring)

    monkeypatch.setattr(rekey, "write_ring", only_once)
    opened.change_key()

    Clinic.set_up(opened.store, clock)
    opened.store.close()
    first, second = keys.open_with_password(read_ring(folder), ADMIN, PASSWORDS[ADMIN])
    assert (first, second) == (KEY, opened.key)


def test_a_backup_under_way_while_the_key_changes_can_be_opened(
    folder: Folder, clock: StandingClock
) -> None:
    opened = open_folder(folder, KEY, clock)

    def change(step: str) -> None:
        if step == "proof":
            opened.change_key()

    backup = make_backup(folder, KEY, MORNING, step=change)
    opened.store.close()
    ring = read_ring(Folder(backup.path))
    [key] = keys.open_with_password(ring, ADMIN, PASSWORDS[ADMIN])
    connect(backup.path / "records.db", key).close()


def test_backups_of_a_wrong_clock_do_not_push_out_todays(folder: Folder) -> None:
    for day in range(3):
        make_backup(folder, KEY, MORNING + timedelta(days=1000 + day), automatic=True)
    today = make_backup(folder, KEY, MORNING, automatic=True)
    prune(folder, MORNING, keep=3)
    assert today in backups_in(folder.backups)


def test_a_log_left_behind_is_not_played_into_the_restored_file(
    folder: Folder, clock: StandingClock
) -> None:
    opened = open_folder(folder, KEY, clock)
    clinic = Clinic.set_up(opened.store, clock)
    backup = make_backup(folder, KEY, MORNING)
    clinic.patient()
    left = folder.database.with_name("records.db-wal")
    log = left.read_bytes()
    opened.store.close()
    folder.database.rename(folder.path / "taken-away.db")
    left.write_bytes(log)

    restore(folder, backup.path, KEY, MORNING)

    again = open_folder(folder, KEY, clock)
    assert again.store.count_ops() == backup.ops
    again.store.close()
    assert [each.read_bytes() for each in folder.path.glob("records.restored-*-wal")] == [log]


@pytest.mark.parametrize("stopped_after", [1, 2])
def test_records_are_never_left_without_their_log(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, stopped_after: int
) -> None:
    folder.database.with_name("records.db-wal").write_bytes(b"the last saves")
    moved: list[Path] = []
    real = Path.replace

    def dies(self: Path, target: Path) -> Path:
        if len(moved) == stopped_after:
            raise OSError
        moved.append(self)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(StoreError):
        place_files.set_aside(folder, "restored", MORNING, keys=True)
    assert not folder.database.exists()


def test_a_closed_file_is_not_opened_again(store: Store, author: UUID) -> None:
    store.close()
    with pytest.raises(StoreClosed), store.reading():
        pass
    with pytest.raises(StoreClosed), store.unit(author):
        pass


def test_a_screen_that_fails_does_not_make_a_save_look_lost(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote: list[str] = []
    monkeypatch.setattr("threading.excepthook", lambda told: wrote.append(told.exc_type.__name__))
    seen: list[frozenset[str]] = []

    def fails(_kinds: frozenset[str]) -> NoReturn:
        raise LookupError

    clinic.store.on_change(fails)
    clinic.store.on_change(seen.append)
    clinic.patient()
    assert (wrote, seen) == (["LookupError"], [frozenset({"patient"})])


def test_a_full_disk_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic = make_clinic(tmp_path / "data", "")
    sign_in = SignIn(clinic.folder, SystemClock())
    [nurse] = [face.staff_id for face in sign_in.people() if face.name == NURSE]
    with pytest.raises(WrongKey):
        sign_in.open(nurse, "mistyped")

    with no_room(monkeypatch):
        signed_in = sign_in.open(nurse, NURSES_PASSWORD)
        shift = Shift(signed_in.opened, SystemClock(), lambda: signed_in.actor)
        shift.locked(by_itself=True)
        assert shift.by_password(nurse, NURSES_PASSWORD).staff_id == nurse
        with pytest.raises(WrongKey, match=r"pin.password_needed"):
            shift.by_pin(nurse, "470915")
        with pytest.raises(WrongKey):
            shift.by_password(nurse, "mistyped")
    assert told(signed_in) == ["error.disk_full"]
    signed_in.opened.store.close()


def told(signed_in: SignedIn) -> list[str]:
    return [note.code for note in signed_in.notes]


@contextmanager
def no_room(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing can be written, neither into the file nor beside it."""

    @contextmanager
    def unit(_self: Store, _author: UUID) -> Iterator[Unit]:
        raise DiskFull
        yield

    def write(*_said: object) -> NoReturn:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Store, "unit", unit)
        patched.setattr(tries, "write_json", write)
        patched.setattr("desktop.services.door.write_json", write)
        patched.setattr(key_file, "write_whole", write)
        yield


@pytest.mark.skipif(sys.platform == "win32", reason="no core files there")
def test_a_crash_writes_no_memory_to_the_disk() -> None:
    words = (
        "import resource as r; from desktop.app.cli import run;"
        "most = r.getrlimit(r.RLIMIT_CORE)[1]; r.setrlimit(r.RLIMIT_CORE, (most, most));"
        "run(['county-check', 'no-address']); print(r.getrlimit(r.RLIMIT_CORE)[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == "0"
