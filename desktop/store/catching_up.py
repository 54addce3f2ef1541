"""At each opening: a file that is behind its own second journal is brought up to it.

A disk that lied about what it had written, or a file that was put back by hand: what was told as
saved is in the journal, so it comes back. Everything is done on a copy, as an upgrade is.
"""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import FileDamaged, Problem
from desktop.store.copies import (
    Step,
    close_wholly,
    copy_file,
    no_step,
    ops_of,
    swap_in,
    working_name,
)
from desktop.store.discard import discard
from desktop.store.journal import Head, head_of
from desktop.store.journal_file import Broken, Entry, JournalFile, NotOurs, OtherKey
from desktop.store.key_file import read_ring
from desktop.store.open import DRIVER_ERRORS, connect, told
from desktop.store.place_files import Folder
from desktop.store.replay import Replayed, replay

log = logging.getLogger(__name__)


def catch_up(folder: Folder, key: bytes, clock: Clock, step: Step = no_step) -> tuple[Problem, ...]:
    """Play into the file what only its journal holds. Nobody has it open.

    Returns:
        What the person should be told.

    Raises:
        StoreError: no room or no access; the file is as it was.
    """
    try:
        journal = JournalFile.open(folder.journal, key, read_ring(folder).file_id, cut=False)
    except (OSError, NotOurs, OtherKey, Broken):
        return ()  # none, or one that `journal.follow` deals with
    try:
        head = head_in(folder.database, key)
        if head_of(journal.last)[0] <= head[0] or not holds(journal, head):
            return ()
        done = _brought_up(folder, key, _later(journal, head[0]), clock, step)
    except (FileDamaged, Broken) as error:
        log.warning("the second journal does not fit: %s", type(error).__name__)
        return ()
    finally:
        journal.close()
    log.warning("%s ops came back from the second journal", done.ops)
    return (Problem("rescue.caught_up", {"count": done.ops}),)


def head_in(path: Path, key: bytes) -> Head:
    """Number and hash of the newest op of a file that nobody is writing.

    Raises:
        StoreError: it cannot be read.
    """
    connection = connect(path, key)
    try:
        row = connection.execute("SELECT seq, hash FROM op ORDER BY seq DESC LIMIT 1").fetchone()
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()
    return (int(row[0]), str(row[1])) if row else (0, "")


def holds(journal: JournalFile, head: Head) -> bool:
    """Whether a file that has come so far is an earlier state of the journal's.

    Raises:
        Broken: the journal cannot be read so far.
    """
    if head == (0, ""):
        return True
    for entry in journal.entries():
        if tuple(entry.get("base") or ()) == head:
            return True
        for op in entry.get("ops", ()):
            if op["seq"] == head[0]:
                return bool(op["hash"] == head[1])
    return False


def _later(journal: JournalFile, seq: int) -> Iterator[Entry]:
    """From the first op that the file does not have; what was said before, the file knows."""
    entries = journal.entries()
    for entry in entries:
        if any(op["seq"] > seq for op in entry.get("ops", ())):
            yield entry
            break
    yield from entries


def _brought_up(
    folder: Folder, key: bytes, entries: Iterable[Entry], clock: Clock, step: Step
) -> Replayed:
    working = working_name(folder.database)
    close_wholly(folder.database, key)
    copy_file(folder.database, key, working, step)
    step("replay")
    try:
        done = replay(working, key, entries, clock)
        ops_of(working, key)
    except FileDamaged:
        discard(working)
        raise
    close_wholly(working, key)
    close_wholly(folder.database, key)
    step("swap")
    swap_in(working, folder.database)
    return done
