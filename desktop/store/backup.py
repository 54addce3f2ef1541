"""Backups: a dated folder with the encrypted file and its key slots, proved before it counts.

A backup opens with the passwords and the recovery key of the day it was made.
"""

import hashlib
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import FileDamaged, StoreError
from desktop.domain.payload import instant_text, read_instant
from desktop.store.copies import Ops, Step, close_wholly, copy_file, no_step, ops_of, swap_in
from desktop.store.copies import working_name as working_file
from desktop.store.discard import AUTOMATIC, discard
from desktop.store.key_file import read_ring, write_ring
from desktop.store.migrate import version_of
from desktop.store.open import DRIVER_ERRORS, connect, told
from desktop.store.place_files import (
    WORKING,
    Folder,
    dated,
    free_name,
    read_json,
    replace,
    set_aside,
    sync_file,
    sync_folder,
    telling,
    write_json,
)

KEPT_AUTOMATIC = 14
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup.

    Attributes:
        path: its folder.
        made_at: UTC.
        ops: how many saves it holds.
        automatic: made at the day's first sign-in, and thrown away after two weeks of them.
    """

    path: Path
    made_at: datetime
    ops: int
    automatic: bool


def make_backup(
    folder: Folder,
    key: bytes,
    now: datetime,
    *,
    into: Path | None = None,
    automatic: bool = False,
    step: Step = no_step,
) -> Backup:
    """Back up while the program goes on working.

    Args:
        folder: the data folder.
        key: the data key.
        now: for the name.
        into: folder to put it in, such as a stick; the data folder's `backups` when None.
        automatic: counts among the daily ones.
        step: told each step.

    Raises:
        StoreError: no room or no access; what is there is no backup yet and is not offered.
        FileDamaged: the copy did not prove sound.
    """
    name = f"zhudian-{'auto-' if automatic else ''}{dated(now)}"
    with telling():
        folder.backups.mkdir(parents=True, exist_ok=True, mode=0o700)
    working = folder.backups / (name + WORKING)
    if working.exists():
        discard(working)
    with telling():
        working.mkdir(mode=0o700)
    ops = _fill(Folder(working), folder, key, now, step)
    target = free_name((into or folder.backups) / name)
    step("place")
    if into is not None and into.resolve() != folder.backups.resolve():
        _carry(working, target)
        discard(working)
    else:
        with telling():
            replace(working, target)
    return Backup(target, now, ops.count, automatic)


def backup_due(folder: Folder, now: datetime) -> bool:
    """Tell whether today's automatic backup is still to be made."""
    today = now.astimezone(CLINIC_ZONE).date()
    return not any(
        backup.automatic and backup.made_at.astimezone(CLINIC_ZONE).date() == today
        for backup in backups_in(folder.backups)
    )


def backups_in(path: Path) -> tuple[Backup, ...]:
    """Finished backups in a folder, newest first; the folder may be a backup itself."""
    with telling():
        places = [path, *sorted(path.iterdir())] if path.is_dir() else []
    found = [backup for place in places if (backup := _backup_at(place))]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def prune(folder: Folder, now: datetime, keep: int = KEPT_AUTOMATIC) -> int:
    """Throw away automatic backups beyond the newest `keep`, and unfinished ones.

    Those dated after `now` were made while the clock was wrong and go first: else they would
    outlive every new one, which would be thrown away on the day it was made.
    """
    automatic = [backup for backup in backups_in(folder.backups) if backup.automatic]
    automatic.sort(key=lambda backup: backup.made_at > now)  # newest first within both
    old = [each.path for each in automatic[max(1, keep) :] if AUTOMATIC.fullmatch(each.path.name)]
    unfinished = [path for path in folder.backups.iterdir() if path.name.endswith(WORKING)]
    for path in (*old, *unfinished):
        discard(path)
    return len(old)


def restore(
    folder: Folder, backup: Path, key: bytes, now: datetime, step: Step = no_step
) -> Path | None:
    """Put a backup in the place of the file. Nobody may have the file open.

    The present file and its keys are moved aside under a dated name. The restored file notes
    that it is one; its first opening begins a new epoch (`store.epoch`).

    Args:
        folder: the data folder.
        backup: the backup's folder.
        key: its data key; unlock the backup like a data folder to get it.
        now: for names and the note.
        step: told each step.

    Returns:
        The new name of the file that was in place, or None.

    Raises:
        FileDamaged: the backup is not sound; nothing was changed.
        FileNewer: a newer version of the program made it; nothing was changed.
    """
    source = Folder(backup)
    ring = read_ring(source)
    folder.make()
    working = working_file(folder.database)
    discard(working)
    step("copy")
    copy_bytes(source.database, working)  # the backup itself may lie on a read-only medium
    try:
        version_of(working, key)
        ops_of(working, key)
    except StoreError:
        discard(working)
        raise
    note_restore(working, key, now)
    close_wholly(working, key)
    step("aside")
    aside = set_aside(folder, "restored", now, keys=True)
    step("keys")
    write_ring(folder, ring)
    step("swap")
    swap_in(working, folder.database)
    return aside


def _fill(target: Folder, folder: Folder, key: bytes, now: datetime, step: Step) -> Ops:
    # before the copy: whatever becomes of the file meanwhile, these slots hold the copy's key
    ring = read_ring(folder)
    copy_file(folder.database, key, target.database, step)
    step("proof")
    ops = ops_of(target.database, key)
    close_wholly(target.database, key)
    write_ring(target, ring)
    write_json(
        target.path / "about.json",
        {
            "made_at": instant_text(now),
            "ops": ops.count,
            "sha256": _sum(target.database),
            "door": read_json(folder.door),
        },
    )
    return ops


def _carry(working: Path, target: Path) -> None:
    beside = target.with_name(target.name + WORKING)
    if beside.exists():
        discard(beside)
    with telling():
        beside.mkdir(parents=True)
    for file in sorted(working.iterdir()):
        copy_bytes(file, beside / file.name)
    if _sum(beside / "records.db") != _sum(working / "records.db"):
        raise FileDamaged("backup.copy_differs")
    with telling():
        replace(beside, target)


def copy_bytes(source: Path, target: Path) -> None:
    """Copy a file that nobody writes, lasting when this returns.

    Raises:
        StoreError: no room or no access.
    """
    with telling():
        shutil.copyfile(source, target)
        sync_file(target)
        sync_folder(target.parent)


def _backup_at(path: Path) -> Backup | None:
    about = read_json(path / "about.json")
    if path.name.endswith(WORKING) or not (path / "records.db").is_file():
        return None
    try:
        made_at, ops = read_instant(about["made_at"]), int(about["ops"])
    except (KeyError, TypeError, ValueError):
        return None
    return Backup(path, made_at, ops, AUTOMATIC.fullmatch(path.name) is not None)


def note_restore(path: Path, key: bytes, now: datetime) -> None:
    """Note in a file that it is a copy of before: its first opening begins a new epoch."""
    connection = connect(path, key)
    try:
        connection.execute(
            "INSERT INTO setting(key, value) VALUES ('restored_at', json_quote(?))"
            " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            (instant_text(now),),
        )
        # last, so that a file the first opening finds restored always begins a new epoch
        connection.execute("DELETE FROM setting WHERE key = 'epoch_began_at'")
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()


def _sum(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise StoreError("place.cannot_write") from error
    return digest.hexdigest()
