"""One program per data folder: a lock of the operating system, gone with its process.

A second start is refused and asks the first to come to the front by writing to `Folder.show`.
"""

import os
import sys
from typing import IO

from desktop.domain.errors import FileInUse
from desktop.store.place_files import Folder, telling


class FolderLock:
    """Holds the folder until `release`, or until the process ends in whatever way."""

    def __init__(self, folder: Folder) -> None:
        """Take the lock.

        Raises:
            FileInUse: another program holds it.
            StoreError: the folder cannot be written.
        """
        with telling():
            self._file: IO[bytes] = folder.lock.open("ab+")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise FileInUse from error
        # the file itself stays: removing it would let two programs lock two files of one name
        with telling():
            folder.show.touch()

    def release(self) -> None:
        """Let go; a second call does nothing."""
        self._file.close()


def ask_to_show(folder: Folder) -> None:
    """Ask the program that holds the folder to come to the front."""
    with telling(), folder.show.open("w", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n")


def _take(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
