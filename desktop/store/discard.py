"""The one place that throws files away: unfinished working copies and old automatic backups.

No other module of the program removes a file or folder, and this one refuses everything that may
be the only place where records are held. A test holds both.
"""

import re
import shutil
from pathlib import Path

from desktop.store.place_files import WORKING, telling

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
