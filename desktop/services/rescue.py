"""Bringing the records back after damage: the last backup, and the second journal over it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.errors import DesktopError, Problem, StoreError
from desktop.domain.recovered import Recovered
from desktop.domain.recovery_key import read_recovery
from desktop.services.sign_in import Face, faces
from desktop.store import keys
from desktop.store.backup import backups_in
from desktop.store.key_file import read_ring
from desktop.store.place_files import Folder
from desktop.store.recovery import STEPS, can_recover, recover
from desktop.store.unlock import data_keys, data_keys_of_recovery

Progress = Callable[[int, int], None]
Opener = Callable[[keys.Ring], Iterable[bytes]]


class Rescue:
    """Makes the file of a data folder again, while it is closed. `run` on the worker thread."""

    def __init__(self, folder: Folder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def possible(self) -> bool:
        """Whether the records are gone and their second journal is here."""
        return can_recover(self._folder)

    def people(self) -> tuple[Face, ...]:
        """Whose password opens it.

        Raises:
            StoreError, FileDamaged: the key slots cannot be read.
        """
        return faces(self._folder, self._clock)

    def with_password(
        self, staff_id: UUID | str, password: str, progress: Progress = lambda _done, _total: None
    ) -> Recovered:
        """Bring back what the backup and the journal hold.

        Raises:
            WrongKey: not this person's password, or he has to wait.
            FileDamaged, StoreError: it cannot be done; nothing was changed.
        """
        found = data_keys(self._folder, staff_id, password, self._clock.now())
        slot = str(staff_id)
        return self._run(
            found, lambda ring: keys.open_with_password(ring, slot, password), progress
        )

    def with_recovery(
        self, typed: str, progress: Progress = lambda _done, _total: None
    ) -> Recovered:
        """The same with the recovery key.

        Raises:
            StoreError: as `with_password`; a typing error has its own code.
        """
        secret = read_recovery(typed)
        if isinstance(secret, Problem):
            raise StoreError(secret.code, **secret.params)
        found = data_keys_of_recovery(self._folder, secret, self._clock.now())
        return self._run(found, lambda ring: keys.open_with_recovery(ring, secret), progress)

    def _run(self, found: tuple[bytes, ...], opener: Opener, progress: Progress) -> Recovered:
        def step(name: str) -> None:
            if name in STEPS:
                progress(STEPS.index(name), len(STEPS))

        done = recover(
            self._folder,
            reversed(found),
            backups_in(self._folder.backups),
            self._clock,
            keys_of=lambda backup: _opened(backup.path, opener),
            step=step,
        )
        progress(len(STEPS), len(STEPS))
        return done


def _opened(path: Path, opener: Opener) -> Iterable[bytes]:
    """Data keys of a backup from before the key was changed; none where the secret was another."""
    try:
        return tuple(opener(read_ring(Folder(path))))
    except DesktopError:
        return ()
