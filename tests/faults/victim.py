"""The program that is killed: it works, tells each save after it has returned, and dies by name.

FAILPOINT=NAME:N python -m tests.faults.victim WORK FOLDER URL

At the Nth time that the step NAME is reached the process kills itself with SIGKILL: nothing is
closed, flushed or rolled back. Only this entry knows of FAILPOINT; the program does not. Steps:
`before commit` and `after commit` (whichever transaction it is: a save, a frozen bundle, an
answer, a page of news), those of the exchange, and those of backup, restore, re-key and upgrade.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.clock import SystemClock
from desktop.store.backup import make_backup, restore
from desktop.store.migrate import upgrade
from desktop.store.open import open_engine
from desktop.store.place_files import Folder
from desktop.store.rekey import rekey
from desktop.store.store import Store
from desktop.store.units import Unit
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import KEY
from tests.factory import Clinic
from tests.faults.victim_work import work_a_little

VARIABLE = "FAILPOINT"
Tell = Callable[[str], None]


@dataclass
class Failpoint:
    """Where this process dies: at the `left`th time from now that the step is reached."""

    name: str
    left: int

    @classmethod
    def read(cls, text: str) -> "Failpoint":
        """`NAME:N`; an empty text is none."""
        name, _, count = text.rpartition(":")
        return cls(name, int(count or 0))

    def reach(self, name: str) -> None:
        """A step is reached."""
        if name != self.name:
            return
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class Watched(Store):
    """A store that names both sides of every commit."""

    reach: Callable[[str], None]

    @contextmanager
    def unit(self, author: UUID) -> Iterator[Unit]:
        with super().unit(author) as unit:
            yield unit
            self.reach("before commit")
        self.reach("after commit")


def exchanging(clinic: Clinic, folder: Folder, url: str, point: Failpoint, tell: Tell) -> None:
    """Save, telling each; then exchange."""
    store = Watched(open_engine(folder.database, KEY), SystemClock())
    store.reach = point.reach
    said = {name: getattr(clinic, name) for name in clinic.__dataclass_fields__}
    mine = Clinic(**said | {"store": store, "clock": SystemClock()})
    work_a_little(mine, tell)
    tell("saved all")
    county = FhirCounty(url, loopback_only=True)
    SyncEngine(store, county, SystemClock(), failpoint=point.reach).run_once(
        lambda _done, _total: None, lambda: False
    )


def backing_up(folder: Folder, point: Failpoint) -> None:
    make_backup(folder, KEY, SystemClock().now(), step=point.reach)


def restoring(folder: Folder, point: Failpoint) -> None:
    made = make_backup(folder, KEY, SystemClock().now())
    restore(folder, made.path, KEY, SystemClock().now(), step=point.reach)


def keying(folder: Folder, point: Failpoint) -> None:
    rekey(folder, KEY, point.reach)


def upgrading(folder: Folder, point: Failpoint) -> None:
    upgrade(folder.database, KEY, point.reach)


WORKS: dict[str, Callable[[Folder, Failpoint], Any]] = {
    each.__name__: each for each in (backing_up, restoring, keying, upgrading)
}


def main() -> int:
    """One work of the table on a folder."""
    work, folder = sys.argv[1], Folder(Path(sys.argv[2]))
    WORKS[work](folder, Failpoint.read(os.environ.get(VARIABLE, "")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
