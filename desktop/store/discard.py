"""The one place that throws away: working copies, old automatic backups, a torn last entry.

No other module of the program removes or shortens a file or folder, and this one refuses everything
that may be the only place where records are held. A test holds both.
"""

import re
import shutil
from pathlib import Path
from typing import IO

from desktop.store.place_files import WORKING, telling

JOURNAL = ".journal"
AUTOMATIC = re.compile(r"zhudian-auto-\d{8}-\d{6}")


def discard(path: Path) -> None:
    """Throw away an unfinished working copy (file or folder) or an automatic backup.

    Raises:
        ValueError: anything else.
        StoreError: the system refused.
    """
    if not (path.name.endswith(WORKING) or AUTOMATIC.fullmatch(path.name)):
        raise ValueError(path.name)
    with telling():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            for tail in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + tail).unlink(missing_ok=True)


def cut_torn_end(journal: Path, file: IO[bytes], whole: int) -> None:
    """Cut off what a broken write left behind the last whole entry of a journal.

    Args:
        journal: where the file lies.
        file: open for writing.
        whole: bytes of its header and whole entries; there is always a header.

    Raises:
        ValueError: it is no journal, or nothing whole would be left of it.
        OSError: the system refused.
    """
    if JOURNAL not in journal.name or whole <= 0:
        raise ValueError(journal.name)
    file.truncate(whole)
