"""Backing up and restoring, as people ask for it."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.errors import Problem, StoreError
from desktop.domain.kept import Actor
from desktop.domain.recovery_key import read_recovery
from desktop.services.sign_in import Face, faces
from desktop.store.backup import (
    Backup,
    backup_due,
    backups_in,
    make_backup,
    prune,
    restore,
)
from desktop.store.opening import Opened
from desktop.store.place_files import Folder
from desktop.store.unlock import unlock, unlock_with_recovery

__all__ = ["Backup", "Backups", "Restore"]


class Backups:
    """Backups of the open file. `make` may run on the worker thread; work goes on meanwhile."""

    def __init__(self, opened: Opened, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._opened = opened
        self._clock = clock
        self._actor = actor

    def make(self, into: Path | None = None) -> Backup:
        """Back up now, into the data folder's `backups` or a chosen folder.

        Raises:
            StoreError: no room or no access; nothing that looks like a backup was left.
            FileDamaged: the copy did not prove sound.
        """
        opened = self._opened
        made = make_backup(opened.folder, opened.key, self._clock.now(), into=into)
        self._note("backup", made)
        return made

    def make_daily(self) -> Backup | None:
        """Make today's automatic backup unless it is there, and throw the oldest away.

        Raises:
            StoreError: as `make`.
        """
        opened = self._opened
        if not backup_due(opened.folder, self._clock.now()):
            return None
        made = make_backup(opened.folder, opened.key, self._clock.now(), automatic=True)
        prune(opened.folder, self._clock.now())
        self._note("backup.daily", made)
        return made

    def all(self) -> tuple[Backup, ...]:
        """Backups in the data folder, newest first."""
        return backups_in(self._opened.folder.backups)

    def _note(self, act: str, made: Backup) -> None:
        with self._opened.store.unit(self._actor().staff_id) as unit:
            unit.audit(act, made.path.name, ops=made.ops)


class Restore:
    """Putting a backup in the place of the file, while the file is closed."""

    def __init__(self, folder: Folder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def offered(self, place: Path | None = None) -> tuple[Backup, ...]:
        """Backups in a folder (a stick), or in the data folder; newest first."""
        return backups_in(place or self._folder.backups)

    def people(self, backup: Backup) -> tuple[Face, ...]:
        """Who can open the backup: the staff of its day.

        Raises:
            StoreError, FileDamaged: its key slots cannot be read.
        """
        return faces(Folder(backup.path), self._clock)

    def with_password(self, backup: Backup, staff_id: UUID | str, password: str) -> Path | None:
        """Restore; the present file is moved aside, never deleted.

        Returns:
            The new name of the file that was in place, or None.

        Raises:
            WrongKey: not this person's password on the day of the backup.
            FileDamaged, FileNewer, StoreError: nothing was changed.
        """
        key = unlock(Folder(backup.path), staff_id, password, self._clock.now())
        return restore(self._folder, backup.path, key, self._clock.now())

    def with_recovery(self, backup: Backup, typed: str) -> Path | None:
        """Restore with the recovery key of the day of the backup.

        Raises:
            StoreError: as `with_password`; a typing error has its own code.
        """
        secret = read_recovery(typed)
        if isinstance(secret, Problem):
            raise StoreError(secret.code, **secret.params)
        key = unlock_with_recovery(Folder(backup.path), secret, self._clock.now())
        return restore(self._folder, backup.path, key, self._clock.now())
