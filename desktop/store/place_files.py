"""The data folder: what lies where, and writing small files so that a power cut loses nothing."""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DiskFull, StoreError

APP = "zhudian"
HOME_VARIABLE = "ZHUDIAN_HOME"
STATE_VARIABLE = "ZHUDIAN_STATE"
WORKING = ".working"
"""Ends the name of every file or folder that is not finished yet; such a one holds no records
that are not held elsewhere too, and is the only thing `discard` throws away unasked."""

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "fuse.davfs", "davfs"}
)
_WINDOWS_REMOTE_DRIVE = 4
_NO_ROOM = frozenset({28, 122})  # ENOSPC, EDQUOT


class FolderState(StrEnum):
    """What a data folder holds."""

    EMPTY = "empty"  # to be set up, or filled from a backup
    READY = "ready"
    NO_FILE = "no-file"  # keys but no records: moved aside or taken away; restore a backup
    NO_KEYS = "no-keys"  # records but nothing that opens them; restore a backup


@dataclass(frozen=True, slots=True)
class Folder:
    """Names of everything in one data folder.

    Attributes:
        outside: where witnesses lie; None for the system's state folder.
    """

    path: Path
    outside: Path | None = None

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.path / "records.db"

    @property
    def journal(self) -> Path:
        """The second journal: what was saved, once more (`store.journal`)."""
        return self.path / "records.journal"

    @property
    def keys(self) -> Path:
        """Key slots; a second copy lies beside it."""
        return self.path / "keys.json"

    @property
    def keys_copy(self) -> Path:
        """The second copy of the key slots."""
        return self.path / "keys.bak.json"

    @property
    def tries(self) -> Path:
        """Wrong tries since somebody last signed in. Holds staff ids and times only."""
        return self.path / "tries.json"

    @property
    def door(self) -> Path:
        """What the sign-in screen shows before anybody has signed in. No patient data."""
        return self.path / "door.json"

    @property
    def epoch(self) -> Path:
        """The highest epoch any file in this folder has had; outlives a restore."""
        return self.path / "epoch.json"

    @property
    def lock(self) -> Path:
        """Held by the running program."""
        return self.path / "running.lock"

    @property
    def show(self) -> Path:
        """Written by a second start, so that the first comes to the front."""
        return self.path / "show"

    @property
    def backups(self) -> Path:
        """Where backups go unless another folder is chosen."""
        return self.path / "backups"

    @property
    def witnesses(self) -> Path:
        """Where witnesses lie: never inside, for whoever copies the folder must not copy them."""
        if self.outside or (said := os.environ.get(STATE_VARIABLE, "")):
            return self.outside or Path(said)
        # elsewhere than on Linux the state folder of that name would be the data folder itself
        name = APP if sys.platform == "linux" else f"{APP}-state"
        return Path(platformdirs.user_state_dir(name, appauthor=False))

    def state(self) -> FolderState:
        """What the folder holds."""
        has_keys = self.keys.exists() or self.keys_copy.exists()
        if self.database.exists():
            return FolderState.READY if has_keys else FolderState.NO_KEYS
        return FolderState.NO_FILE if has_keys else FolderState.EMPTY

    def make(self) -> None:
        """Make the folder, readable by its owner only.

        Raises:
            StoreError: it lies on the network or cannot be written.
        """
        if on_network(self.path):
            raise StoreError("place.network_folder")
        with telling():
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.backups.mkdir(exist_ok=True, mode=0o700)


def data_folder(
    chosen: Path | None = None, *, practice: bool = False, hospital: bool = False
) -> Folder:
    """The folder to use: the one chosen, that of ZHUDIAN_HOME, or the user's own data folder.

    Args:
        chosen: `--data DIR`.
        practice: the practice clinic has a folder of its own beside the real one's.
        hospital: so has the practice hospital.
    """
    home = os.environ.get(HOME_VARIABLE, "")
    base = chosen or (Path(home) if home else None)
    if base is None:
        base = Path(platformdirs.user_data_dir(APP, appauthor=False))
    if practice:
        base /= "practice-hospital" if hospital else "practice"
    return Folder(base.expanduser().absolute())


def on_network(path: Path) -> bool:
    """Tell whether the folder lies on a network share, as far as this computer can tell.

    SQLite's locks cannot be trusted there, and two computers would write one file.
    """
    if sys.platform == "win32":
        return _remote_drive(path)
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    mounts = [line.split() for line in lines]
    return mount_type(path, [(m[1], m[2]) for m in mounts if len(m) > 2]) in _NETWORK_TYPES  # noqa: PLR2004


def mount_type(path: Path, mounts: list[tuple[str, str]]) -> str:
    """Type of the file system that `path` lies on, from (mount point, type) pairs."""
    resolved = path.resolve()
    best = ("", "")
    for point, kind in mounts:
        point = point.replace("\\040", " ")  # noqa: PLW2901 - as the table writes a space
        inside = resolved == Path(point) or Path(point) in resolved.parents
        if inside and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]


def _remote_drive(path: Path) -> bool:
    drive = path.resolve().drive
    if drive.startswith("\\\\"):
        return True
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - absent on other systems
    return bool(kernel.GetDriveTypeW(drive + "\\") == _WINDOWS_REMOTE_DRIVE)


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """Turn errors of the file system into what a nurse may be told."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull from error
        raise StoreError("place.cannot_write") from error


def sync_folder(path: Path) -> None:
    """Make renames in this folder last through a power cut; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what was written to this file last through a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`: afterwards there is the whole new one or the old."""
    source.replace(target)
    sync_folder(target.parent)


def write_whole(path: Path, text: str) -> None:
    """Write a small file so that there is always the whole old one or the whole new one.

    Raises:
        DiskFull, StoreError: the old one is still there.
    """
    beside = path.with_name(path.name + WORKING)
    with telling():
        with beside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if sys.platform != "win32":
            beside.chmod(0o600)
        replace(beside, path)


def read_json(path: Path) -> dict[str, Any]:
    """A side file's content; empty when it is missing or unreadable."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write a side file whole."""
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True))


def dated(now: datetime) -> str:
    """Local time for file names: 20261123-083000."""
    return now.astimezone(CLINIC_ZONE).strftime("%Y%m%d-%H%M%S")


def free_name(wanted: Path) -> Path:
    """`wanted`, or the same with a number where that is taken."""
    name, count = wanted, 1
    while name.exists():
        count += 1
        name = wanted.with_name(f"{wanted.stem}-{count}{wanted.suffix}")
    return name


def set_aside(folder: Folder, why: str, now: datetime, *, keys: bool = False) -> Path | None:
    """Move the records, and with them their keys when asked, out of the way. Deletes nothing.

    Args:
        folder: the data folder.
        why: one word for the file name: damaged, restored, before-setup.
        now: for the file name.
        keys: move the key slots too; else a copy of them is laid beside the moved records.

    Returns:
        The new name of the records, or None when there were none.
    """
    stem = f"records.{why}-{dated(now)}"
    moved: Path | None = None
    with telling():
        name = free_name(folder.path / f"{stem}.db")
        # the records first: stopped half way, they must never be opened without their log; and
        # the log goes also when they are gone, or it would be played into what comes after them
        if folder.database.exists():
            folder.database.replace(name)
            moved = name
        for suffix in ("-wal", "-shm"):
            tail = folder.database.with_name(folder.database.name + suffix)
            if tail.exists():
                tail.replace(name.with_name(name.name + suffix))
        if keys and folder.journal.exists():  # it goes with the records that it is about
            folder.journal.replace(free_name(folder.path / f"{stem}.journal"))
        _keep_keys(folder, stem, move=keys)
        sync_folder(folder.path)
    return moved


def _keep_keys(folder: Folder, stem: str, *, move: bool) -> None:
    for source in (folder.keys, folder.keys_copy):
        if not source.exists():
            continue
        aside = free_name(folder.path / f"{stem}.{source.name}")
        if move:
            source.replace(aside)
        else:
            aside.write_bytes(source.read_bytes())
