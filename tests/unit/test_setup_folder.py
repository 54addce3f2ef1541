"""The data folder: names, network, set aside, what may be thrown away."""

import ast
import re
from pathlib import Path

import pytest

from desktop.domain.errors import DiskFull, StoreError
from desktop.store import place_files
from desktop.store.discard import cut_torn_end, discard
from desktop.store.place_files import Folder, FolderState, data_folder, set_aside, write_whole
from tests.conftest import MORNING

PACKAGE = Path(place_files.__file__).parents[1]
MOUNTS = [("/", "ext4"), ("/mnt/our\\040share", "cifs"), ("/mnt/disk", "ext4")]


def test_the_folder_chosen_wins_over_the_variable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ZHUDIAN_HOME", str(tmp_path / "variable"))
    assert data_folder().path == tmp_path / "variable"
    assert data_folder(tmp_path / "chosen").path == tmp_path / "chosen"


def test_the_practice_clinic_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert data_folder(tmp_path, practice=True).path == tmp_path / "practice"


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/mnt/our share/clinic", "cifs"), ("/mnt/disk/x", "ext4"), ("/home/a", "ext4")],
)
def test_a_share_is_known_by_the_longest_mount(path: str, kind: str) -> None:
    assert place_files.mount_type(Path(path), MOUNTS) == kind


def test_a_network_folder_is_refused_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(place_files, "on_network", lambda _path: True)
    with pytest.raises(StoreError) as told:
        Folder(tmp_path / "data").make()
    assert told.value.problem.code == "place.network_folder"


def test_states_of_a_folder(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert folder.state() is FolderState.EMPTY
    folder.keys_copy.touch()
    assert folder.state() is FolderState.NO_FILE
    folder.database.touch()
    assert folder.state() is FolderState.READY
    folder.keys_copy.rename(tmp_path / "else")
    assert folder.state() is FolderState.NO_KEYS


def test_setting_aside_keeps_everything_under_a_dated_name(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for path in (folder.database, folder.keys, folder.keys_copy):
        path.write_text(path.name)
    (tmp_path / "records.db-wal").write_text("wal")
    aside = set_aside(folder, "damaged", MORNING)
    assert aside == tmp_path / "records.damaged-20261123-083000.db"
    assert aside.read_text() == "records.db"
    assert (tmp_path / f"{aside.name}-wal").read_text() == "wal"
    assert (tmp_path / "records.damaged-20261123-083000.keys.json").exists()
    assert folder.keys.exists()
    assert not folder.database.exists()


def test_two_in_one_second_get_two_names(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    names = set()
    for _ in range(2):
        folder.database.touch()
        names.add(set_aside(folder, "damaged", MORNING))
    assert len(names) == 2


def test_a_full_disk_keeps_the_old_side_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "keys.json"
    path.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull):
        write_whole(path, "new")
    assert path.read_text() == "old"


@pytest.mark.parametrize("name", ["records.db", "keys.json", "zhudian-20261123-083000", "backups"])
def test_records_are_never_thrown_away(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("kept")
    with pytest.raises(ValueError, match=re.escape(name)):
        discard(path)
    assert path.read_text() == "kept"


@pytest.mark.parametrize(("name", "whole"), [("records.db", 4), ("records.journal", 0)])
def test_only_the_torn_end_of_a_journal_is_cut_off(tmp_path: Path, name: str, whole: int) -> None:
    path = tmp_path / name
    path.write_bytes(b"kept and torn")
    with path.open("r+b", buffering=0) as file, pytest.raises(ValueError, match=re.escape(name)):
        cut_torn_end(path, file, whole)
    assert path.read_bytes() == b"kept and torn"


def removals(path: Path) -> set[str]:
    """Calls in a module that remove files or folders."""
    names = {"unlink", "rmtree", "rmdir", "removedirs", "truncate"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    attributes = [func for func in calls if isinstance(func, ast.Attribute)]
    on_os = {
        func.attr
        for func in attributes
        if isinstance(func.value, ast.Name) and func.value.id == "os" and func.attr == "remove"
    }
    return on_os | {func.attr for func in attributes if func.attr in names}


def test_only_one_module_of_the_store_removes_files() -> None:
    rooms = ("store", "services", "sync", "wire", "jobs")
    found = {
        str(path.relative_to(PACKAGE))
        for room in rooms
        for path in (PACKAGE / room).rglob("*.py")
        if removals(path)
    }
    assert found == {"store/discard.py"}
