"""Working copies of the file: made, proved equal, and put in its place.

Whatever changes the whole file (an upgrade, a new data key, a restore) is done on a copy; the
file itself is replaced in one step, so that a power cut leaves the old one or the new one.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import FileDamaged, StoreBusy
from desktop.store.discard import discard
from desktop.store.open import DRIVER_ERRORS, connect, quick_check, told
from desktop.store.place_files import WORKING, replace, sync_file, telling

PAGES_A_STEP = 2000

Step = Callable[[str], None]
"""Told the name of each step just before it is done; tests stop the program there."""


def no_step(_name: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Ops:
    """What an op log holds.

    Attributes:
        count: number of ops.
        digest: hash over ids, order, chain and payload hashes of all.
    """

    count: int
    digest: str


def working_name(path: Path) -> Path:
    """Name of the working copy of a file."""
    return path.with_name(path.name + WORKING)


def copy_file(source: Path, key: bytes, target: Path, step: Step = no_step) -> None:
    """An encrypted copy under the same key; the source may be open elsewhere.

    Raises:
        StoreError: no room, or the source cannot be read; the target is not to be used.
    """
    if target.exists():
        discard(target)
    step("copy")
    reading = connect(source, key)
    try:
        writing = connect(target, key)
        try:
            reading.backup(writing, pages=PAGES_A_STEP)
            _fold(writing)
        finally:
            writing.close()
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        reading.close()
    with telling():
        sync_file(target)


def read_ops(connection: Any) -> Ops:
    """Read every op and hash its payload anew.

    Raises:
        FileDamaged: a payload is not what was saved.
    """
    digest, count = hashlib.sha256(), 0
    rows = connection.execute(
        "SELECT seq, op_id, record_id, revision, hash, payload_sha256, payload FROM op ORDER BY seq"
    )
    for *said, payload_sha256, payload in rows:
        if hashlib.sha256(payload.encode()).hexdigest() != payload_sha256:
            raise FileDamaged("keys.ops_changed")
        digest.update(f"{said}{payload_sha256}\n".encode())
        count += 1
    return Ops(count, digest.hexdigest())


def ops_of(path: Path, key: bytes) -> Ops:
    """The op log of a file that nobody is writing; also proves the file sound.

    Raises:
        FileDamaged: the check of the whole file or of a payload failed.
    """
    connection = connect(path, key)
    try:
        if quick_check(connection):
            raise FileDamaged
        return read_ops(connection)
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()


def close_wholly(path: Path, key: bytes) -> None:
    """Fold the write-ahead log back, so that the one file holds everything.

    Raises:
        StoreBusy: somebody still has it open.
    """
    connection = connect(path, key)
    try:
        _fold(connection)
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()
    if any(path.with_name(path.name + tail).exists() for tail in ("-wal", "-shm")):
        raise StoreBusy


def swap_in(working: Path, target: Path) -> None:
    """Put the finished copy in the place of the file. Both must have been closed wholly."""
    with telling():
        sync_file(working)
        replace(working, target)


def _fold(connection: Any) -> None:
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreBusy
