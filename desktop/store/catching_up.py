"""At each opening: a file that is behind its own second journal is brought up to it.

A disk that lied about what it had written, or a file that was put back by hand: what was told as
saved is in the journal, so it comes back. Everything is done on a copy, as an upgrade is.
"""

import logging
from collections.abc import Iterable
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import FileDamaged, Problem, StoreError
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
        place = place_of(journal, head)
        if head_of(journal.last)[0] <= head[0] or place is None:
            return ()
        done = _brought_up(folder, key, journal.entries(place), clock, step)
    except FileDamaged as error:
        log.warning("the second journal does not fit: %s", error.problem.code)
        return ()  # `journal.follow` tells it, and puts the journal aside
    finally:
        journal.close()
    log.warning("%s ops came back from the second journal", done.ops)
    return (Problem("rescue.caught_up", {"count": done.ops}),) if done.ops else ()


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


def place_of(journal: JournalFile, head: Head) -> int | None:
    """Which entry a file that has come so far has come to; None where it is no earlier state.

    Entries from there on bring it up to the journal; whatever an older one says, the file knows,
    so it does not matter whether that can still be read.
    """
    if head == (0, ""):
        return 0
    for number, entry in enumerate(journal.entries()):
        if tuple(entry.get("base") or ()) == head:
            return number
        for op in entry.get("ops", ()):
            if op["seq"] == head[0]:
                return number if op["hash"] == head[1] else None
            if (op["seq"], op["prev_hash"]) == (head[0] + 1, head[1]):
                return number  # the one before it stands in a hole, and the file has it
    return None


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
    except StoreError:  # on a full disk a copy would leave even less room
        discard(working)
        raise
    close_wholly(working, key)
    close_wholly(folder.database, key)
    step("swap")
    swap_in(working, folder.database)
    return done
