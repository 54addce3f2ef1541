"""Opening a data folder with its data key: check, finish what was due, upgrade."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from desktop.domain.clock import Clock
from desktop.domain.errors import FileDamaged, Problem, StoreError, WrongKey
from desktop.store.attending import attend
from desktop.store.backup import make_backup
from desktop.store.catching_up import catch_up
from desktop.store.copies import Step, no_step
from desktop.store.journal import NOT_CAUGHT_UP, Keeping, follow
from desktop.store.key_file import read_ring
from desktop.store.migrate import head, upgrade, version_of
from desktop.store.open import DRIVER_ERRORS, connect, open_engine, quick_check, told
from desktop.store.place_files import Folder, set_aside
from desktop.store.queries import enrolment, signing
from desktop.store.rekey import rekey
from desktop.store.store import Store

CHECKED_BELOW_BYTES = 48 << 20
"""A larger file is checked whole only after a crash; each day's backup checks it besides."""


@dataclass(slots=True)
class Opened:
    """An open file.

    Attributes:
        folder: where it lies.
        store: for services; closed by whoever opened it.
        key: the data key now in force.
        notes: what the person should be told.
    """

    folder: Folder
    store: Store
    key: bytes = field(repr=False)
    notes: tuple[Problem, ...] = ()

    def change_key(self) -> tuple[str, ...]:
        """Give the file a new data key while it is open; others wait a moment.

        Returns:
            Slot ids that were changed from outside and open nothing now.

        Raises:
            StoreError: the file still has its old key; the next opening tries again.
        """
        left_out: tuple[str, ...] = ()

        def work() -> Engine:
            nonlocal left_out
            self.key, left_out = rekey(self.folder, self.key)
            return open_engine(self.folder.database, self.key)

        self.store.swap(work)
        self.store.renew_journal(self.key)
        return left_out


def open_folder(folder: Folder, key: bytes, clock: Clock, step: Step = no_step) -> Opened:
    """Open the file of a data folder.

    Args:
        folder: its lock is held by the caller.
        key: from `unlock`, so it is known to be the right one.
        clock: for the store.
        step: told each step of an upgrade.

    Raises:
        FileDamaged: the file cannot be read; it was moved aside (`place.moved_aside`, `name`).
        FileNewer: a newer version of the program wrote it.
        StoreError: no access or no room; nothing was changed.
    """
    version = _sound_version(folder, key, clock)
    notes: list[Problem] = []
    if version != head():
        make_backup(folder, key, clock.now())
        upgrade(folder.database, key, step)
        notes.append(Problem("place.upgraded"))
    caught_up = catch_up(folder, key, clock, step)
    notes.extend(caught_up)
    renewed = False
    if read_ring(folder).rekey_due:
        try:
            key, left_out = rekey(folder, key, step)
        except StoreError:
            notes.append(Problem("keys.rekey_waits"))
        else:
            renewed = True
            if left_out:
                notes.append(Problem("keys.left_out", {"count": len(left_out)}))
    engine = open_engine(folder.database, key)
    store = Store(engine, clock)
    try:
        whose = Keeping(folder, read_ring(folder).file_id, key)
        journal, told_of_it = follow(whose, engine, clock.now())
        store.write_down(journal)
        notes.extend(told_of_it)
        lacks = any(each.code == NOT_CAUGHT_UP for each in told_of_it)
        notes.extend(attend(folder, store, was_behind=bool(caught_up) or lacks))
        if renewed and renew_slip_key(store):
            notes.append(Problem("enrol.key_renewed"))
    except BaseException:
        store.close()
        raise
    return Opened(folder, store, key, tuple(notes))


def renew_slip_key(store: Store) -> bool:
    """New keys for slips and for the county: who has left may have a copy of the present ones.

    Nothing happens in a file that is not set up, or has no such keys yet.

    Returns:
        Whether the county has to be given a new key by hand.
    """
    with store.reading() as reading:
        device = reading.setting("device_id")
    if device is not None:
        with store.unit(UUID(device)) as unit:
            signing.renew_own_key(unit)
            if enrolment.client_keys(unit):
                enrolment.renew_client_key(unit)
                return True
    return False


def _sound_version(folder: Folder, key: bytes, clock: Clock) -> str:
    if not folder.database.exists():
        raise StoreError("place.no_file")
    crashed = folder.database.with_name(folder.database.name + "-wal").exists()
    small = folder.database.stat().st_size < CHECKED_BELOW_BYTES
    try:
        version = version_of(folder.database, key)
        if crashed or small:
            _check(folder.database, key)
    except (FileDamaged, WrongKey) as error:
        aside = set_aside(folder, "damaged", clock.now())
        name = aside.name if aside else ""
        raise FileDamaged("place.moved_aside", name=name) from error
    return version


def _check(path: Path, key: bytes) -> None:
    connection = connect(path, key)
    try:
        if quick_check(connection):
            raise FileDamaged
    except DRIVER_ERRORS as error:
        raise told(error) from error
    finally:
        connection.close()
