"""A damaged or missing file made again: the last backup, then the second journal (ADR 0017).

What is left of the damaged file was moved aside and stays. Everything is made in a working copy
that takes the file's place in one step. The file that comes of it is another computer to the
county, as after a restored backup (ADR 0008): what the county has already it recognises.
"""

import contextlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import DiskFull, FileDamaged, StoreError, WrongKey
from desktop.domain.payload import read_instant
from desktop.domain.recovered import Recovered
from desktop.store.backup import Backup, copy_bytes, note_restore
from desktop.store.catching_up import head_in, place_of
from desktop.store.copies import (
    Step,
    close_wholly,
    no_step,
    ops_of,
    swap_in,
    working_name,
)
from desktop.store.discard import discard
from desktop.store.journal import head_of
from desktop.store.journal_file import Broken, JournalFile, NotOurs, OtherKey, key_name_of
from desktop.store.key_file import read_ring
from desktop.store.migrate import create, head, upgrade, version_of
from desktop.store.open import DRIVER_ERRORS, connect, told
from desktop.store.place_files import Folder, FolderState, set_aside
from desktop.store.rekey import change_key
from desktop.store.replay import Replayed, replay
from desktop.store.sealing import key_name

log = logging.getLogger(__name__)

KeysOf = Callable[[Backup], Iterable[bytes]]
"""Data keys that the same person's secret opens in a backup that was made under another one."""


def no_keys(_backup: Backup) -> Iterable[bytes]:
    """The backups are under the present data key, or cannot be opened."""
    return ()


STEPS = ("copy", "replay", "proof", "aside", "swap")


def can_recover(folder: Folder) -> bool:
    """Whether the records are gone or moved aside, and their second journal is here."""
    return folder.state() is FolderState.NO_FILE and bool(key_name_of(folder.journal))


def recover(
    folder: Folder,
    candidates: Iterable[bytes],
    backups: Iterable[Backup],
    clock: Clock,
    *,
    keys_of: KeysOf = no_keys,
    step: Step = no_step,
) -> Recovered:
    """Make the file again. Nobody may have it open.

    Args:
        folder: the data folder; its key slots are those of the damaged file.
        candidates: data keys that somebody's password opened there.
        backups: newest first; the first that fits under the journal is taken.
        clock: for names and the note.
        keys_of: asked for a backup that the journal's data key does not open.
        step: told each step.

    Raises:
        WrongKey: the journal is under none of these keys.
        FileDamaged: the journal is not one of this folder, or its ops do not hold together;
            nothing was changed.
        StoreError: no room or no access; nothing was changed.
    """
    journal, key = _open(folder, candidates)
    working = working_name(folder.database)
    discard(working)
    try:
        backup, place = _ground(working, key, journal, ((each, keys_of) for each in backups), step)
        step("replay")
        further = place is None
        done = Replayed() if further else replay(working, key, journal.entries(place or 0), clock)
        step("proof")
        ops_of(working, key)
        note_restore(working, key, clock.now())
        close_wholly(working, key)
    except StoreError:
        discard(working)
        raise
    finally:
        journal.close()
    step("aside")
    aside = set_aside(folder, "damaged", clock.now())
    step("swap")
    swap_in(working, folder.database)
    log.warning("recovered: %s ops from the second journal", done.ops)
    return _told(done, backup, journal, aside)


def _open(folder: Folder, candidates: Iterable[bytes]) -> tuple[JournalFile, bytes]:
    file_id, wanted = read_ring(folder).file_id, key_name_of(folder.journal)
    if not wanted:
        raise StoreError("rescue.no_journal")
    key = next((each for each in candidates if key_name(each) == wanted), None)
    if key is None:
        raise WrongKey("rescue.other_key")
    try:
        return JournalFile.open(folder.journal, key, file_id, cut=False), key
    except (NotOurs, OtherKey) as error:
        raise FileDamaged("rescue.not_ours") from error
    except Broken as error:
        raise FileDamaged("rescue.unreadable") from error
    except OSError as error:
        raise StoreError("place.cannot_write") from error


def _ground(
    working: Path,
    key: bytes,
    journal: JournalFile,
    backups: Iterable[tuple[Backup, KeysOf]],
    step: Step,
) -> tuple[Backup | None, int | None]:
    """The newest backup that fits under the journal, or an empty file.

    Returns:
        The backup, and the entry from which the journal goes on; None: the backup is further.
    """
    step("copy")
    for backup, keys_of in backups:
        try:
            _lay(working, key, backup, keys_of)
            place = place_of(journal, head_in(working, key))
            if place is not None or _further(working, key, journal):
                return backup, place
        except DiskFull:
            raise
        except StoreError as error:  # the disk that spoilt the file may have spoilt this one too
            log.warning("a backup was passed over: %s", error.problem.code)
        discard(working)
    create(working, key)
    return None, 0


def _lay(working: Path, key: bytes, backup: Backup, keys_of: KeysOf) -> None:
    """A copy of the backup, under the present data key and as the newest release has it."""
    copy_bytes(Folder(backup.path).database, working)
    try:
        connect(working, key).close()
    except WrongKey:
        _under_another(working, key, keys_of(backup))
    ops_of(working, key)
    if version_of(working, key) != head():
        upgrade(working, key)


def _under_another(working: Path, key: bytes, candidates: Iterable[bytes]) -> None:
    for candidate in candidates:
        with contextlib.suppress(WrongKey):
            change_key(working, candidate, key)
            return
    raise WrongKey


def _further(working: Path, key: bytes, journal: JournalFile) -> bool:
    """Whether the backup is ahead of a journal that could not be written for a while."""
    seq, text = head_of(journal.last)
    connection = connect(working, key)
    try:
        row = connection.execute("SELECT hash FROM op WHERE seq = ?", (seq,)).fetchone()
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()
    return row is not None and row[0] == text


def _told(
    done: Replayed, backup: Backup | None, journal: JournalFile, aside: Path | None
) -> Recovered:
    return Recovered(
        ops=done.ops,
        unsent=done.unsent,
        backup_at=backup.made_at if backup else None,
        newest=read_instant(done.newest) if done.newest else None,
        whole=done.whole and not journal.torn,
        aside=aside,
    )
