"""A new data key for the file, so that somebody who left can open it no more.

The person's slot goes first. Then a copy gets the new key; the slots of all who stay open both
keys; the copy takes the file's place; the slots forget the old key. Stopped at any point, the
file opens for everybody who stays, and the change is still known to be due.
"""

import logging
from pathlib import Path

from desktop.domain.errors import FileDamaged, StoreError
from desktop.store import keys
from desktop.store.copies import (
    Step,
    close_wholly,
    copy_file,
    no_step,
    ops_of,
    swap_in,
    working_name,
)
from desktop.store.key_file import read_ring, write_ring
from desktop.store.open import DRIVER_ERRORS, connect, told
from desktop.store.place_files import Folder

log = logging.getLogger(__name__)


def rekey(folder: Folder, old_key: bytes, step: Step = no_step) -> tuple[bytes, tuple[str, ...]]:
    """Give the file a new data key. Nobody may have the file open meanwhile.

    Returns:
        The new data key, and slot ids that were changed from outside and so open nothing now.

    Raises:
        StoreError: the file still has its old key; trying again is safe.
    """
    working = working_name(folder.database)
    close_wholly(folder.database, old_key)
    before = ops_of(folder.database, old_key)
    copy_file(folder.database, old_key, working, step)
    new_key = keys.new_data_key()
    step("rekey")
    change_key(working, old_key, new_key)
    if ops_of(working, new_key) != before:
        raise FileDamaged("keys.ops_changed")
    close_wholly(working, new_key)
    close_wholly(folder.database, old_key)
    ring, left_out = keys.sealed_anew(read_ring(folder), old_key, new_key)
    step("slots")
    write_ring(folder, ring)
    step("swap")
    swap_in(working, folder.database)
    step("settle")
    try:
        write_ring(folder, keys.settled(ring, new_key))
    except StoreError as error:
        # the file has its new key, which the slots open already; the next opening settles them
        log.warning("slots still hold the old key: %s", error.problem.code)
    return new_key, left_out


def change_key(path: Path, old_key: bytes, new_key: bytes) -> None:
    """Encrypt a working copy anew.

    Raises:
        WrongKey: it is not under the old key. StoreError: no room; it is not to be used.
    """
    connection = connect(path, old_key)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()
