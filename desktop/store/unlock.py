"""From a password to the data key. Needs no window: `zhudian sync` uses it from the terminal."""

import contextlib
from datetime import datetime
from uuid import UUID

from desktop.domain.errors import StoreError, WrongKey
from desktop.store import keys, tries
from desktop.store.key_file import mend, read_ring
from desktop.store.open import connect
from desktop.store.place_files import Folder


def unlock(folder: Folder, staff_id: UUID | str, password: str, now: datetime) -> bytes:
    """The data key of the file, for a person's password. Takes about 0.1 s on purpose.

    Raises:
        WrongKey: `keys.wait` (with `seconds`) while this person has to wait, else the password
            is wrong; `keys.no_slot` when the person may not open this file.
        FileDamaged: both copies of the key slots are damaged.
        StoreError: there are no key slots or no file.
    """
    return _fitting(folder, read_ring(folder), data_keys(folder, staff_id, password, now))


def data_keys(
    folder: Folder, staff_id: UUID | str, password: str, now: datetime
) -> tuple[bytes, ...]:
    """Every data key that a person's password opens, whether the file is there or not.

    Raises:
        WrongKey, FileDamaged, StoreError: as `unlock`.
    """
    slot_id = str(staff_id)
    if left := tries.seconds_left(folder, slot_id, now):
        raise WrongKey("keys.wait", seconds=left)
    ring = read_ring(folder)
    ring.slot(slot_id)
    try:
        candidates = keys.open_with_password(ring, slot_id, password)
    except WrongKey:
        if left := _note(folder, slot_id, now):
            raise WrongKey("keys.wrong_wait", seconds=left) from None
        raise
    tries.clear_person(folder, slot_id)
    return candidates


def unlock_with_recovery(folder: Folder, secret: bytes, now: datetime) -> bytes:
    """The data key of the file, for the recovery secret.

    Raises:
        WrongKey: not the recovery key of this file.
        FileDamaged, StoreError: as `unlock`.
    """
    return _fitting(folder, read_ring(folder), data_keys_of_recovery(folder, secret, now))


def data_keys_of_recovery(folder: Folder, secret: bytes, now: datetime) -> tuple[bytes, ...]:
    """Every data key that the recovery secret opens, whether the file is there or not.

    Raises:
        WrongKey, FileDamaged, StoreError: as `unlock_with_recovery`.
    """
    try:
        return keys.open_with_recovery(read_ring(folder), secret)
    except WrongKey:
        _note(folder, keys.RECOVERY, now)
        raise WrongKey("keys.wrong_recovery") from None


def is_password(folder: Folder, staff_id: UUID | str, password: str, now: datetime) -> bool:
    """Tell whether this is the person's password, while the file is open.

    Raises:
        WrongKey: `keys.wait` or `keys.wrong_wait`: this person has to wait.
    """
    slot_id = str(staff_id)
    if left := tries.seconds_left(folder, slot_id, now):
        raise WrongKey("keys.wait", seconds=left)
    try:
        keys.open_with_password(read_ring(folder), slot_id, password)
    except WrongKey as error:
        if error.problem.code == "keys.no_slot":
            raise
        if left := _note(folder, slot_id, now):
            raise WrongKey("keys.wrong_wait", seconds=left) from None
        return False
    tries.clear_person(folder, slot_id)
    return True


def _note(folder: Folder, slot_id: str, now: datetime) -> int:
    try:
        return tries.note_wrong(folder, slot_id, now)
    except StoreError:  # a full disk must not turn a wrong password into another error
        return 0


def _fitting(folder: Folder, ring: keys.Ring, candidates: tuple[bytes, ...]) -> bytes:
    if not folder.database.exists():
        raise StoreError("place.no_file")
    with contextlib.suppress(StoreError):  # one sound copy is enough; the next sign-in tries again
        mend(folder, ring)
    for key in reversed(candidates[1:]):
        if _fits(folder, key):
            return key
    return candidates[0]


def _fits(folder: Folder, key: bytes) -> bool:
    try:
        connect(folder.database, key).close()
    except WrongKey:
        return False
    return True
