"""`zhudian support-bundle FILE`: the file for support, without a window.

Refuses while the window holds the folder: its Exchange screen has the same. The password comes from
the terminal.
"""

import sys
from pathlib import Path

from desktop import __version__
from desktop.app.sync_cli import WORDS, sign_in_here
from desktop.domain.clock import SystemClock
from desktop.domain.errors import DesktopError, StoreError
from desktop.services.support import Part, SupportBundle
from desktop.store.lock import FolderLock
from desktop.store.place_files import Folder, data_folder

DONE, NOT_DONE = 0, 2


def run_support_bundle(
    data: Path | None, file: Path, person: str | None, *, closed: bool = False
) -> int:
    """Write the bundle and name what is in it; 0 done, 2 not."""
    folder = data_folder(data)
    try:
        if not folder.path.is_dir():
            raise StoreError("place.no_file")
        parts = _closed(folder) if closed else _opened(folder, person)
        SupportBundle.write(file, parts)
    except DesktopError as error:
        code = error.problem.code
        sys.stderr.write(f"{WORDS.get(code, code)}\n")
        return NOT_DONE
    for part in parts:
        sys.stdout.write(f"{part.size:10}  {part.name}\n")
    return DONE


def _closed(folder: Folder) -> tuple[Part, ...]:
    return SupportBundle(folder.path, None, SystemClock(), __version__).parts()


def _opened(folder: Folder, person: str | None) -> tuple[Part, ...]:
    if not folder.database.exists():
        raise StoreError("place.no_file")
    clock, lock = SystemClock(), FolderLock(folder)
    try:
        signed_in = sign_in_here(folder, clock, person)
        try:
            store = signed_in.opened.store
            return SupportBundle(folder.path, store, clock, __version__).parts()
        finally:
            signed_in.opened.store.close()
    finally:
        lock.release()
