"""Every write and every sync that SQLCipher asks of the system, seen where it asks.

with watched_disk() as events: ... a store is opened, used and closed ...

The driver's own VFS is kept; what it opens gets a table of methods in which write, truncate and
sync are noted before they are done. Plain ctypes on the library that is loaded anyway: nothing is
preloaded and nothing of the program is changed. See docs/decisions/0023-power-cut-model.md.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import _sqlite3 as driver

POINTER, INT, LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
# the name stays where the driver has it, which keeps no copy of its own
Open = ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER, INT, POINTER)
Write = ctypes.CFUNCTYPE(INT, POINTER, POINTER, INT, LONG)
Truncate = ctypes.CFUNCTYPE(INT, POINTER, LONG)
Sync = ctypes.CFUNCTYPE(INT, POINTER, INT)


class Methods(ctypes.Structure):
    """`sqlite3_io_methods`, version 3."""

    _fields_ = [
        ("version", INT),
        *((name, POINTER) for name in ("close", "read")),
        ("write", Write),
        ("truncate", Truncate),
        ("sync", Sync),
        ("others", POINTER * 13),
    ]


class Vfs(ctypes.Structure):
    """The beginning of `sqlite3_vfs`."""

    _fields_ = [
        *((name, INT) for name in ("version", "file_size", "longest_path")),
        *((name, POINTER) for name in ("following", "name", "data")),
        ("open", Open),
    ]


@dataclass(frozen=True)
class Event:
    """One thing asked of the system, or (`told`) said to a person.

    Attributes:
        name: of the file, without its folder.
        at: offset of a write, new size of a truncation, number of a word that was told.
    """

    what: str
    name: str
    at: int = 0
    data: bytes = b""


class DiskWatch:
    """Notes events of every file opened while it stands. One at a time."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._kept: list[Any] = []
        self._names: dict[int, str] = {}
        library = ctypes.CDLL(driver.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
        self._vfs = library.sqlite3_vfs_find(None).contents
        self._open = Open.from_buffer_copy(self._vfs.open)
        self._mine = Open(self._opened)

    def begin(self) -> None:
        """Files opened from now on are watched."""
        self._vfs.open = self._mine

    def end(self) -> None:
        """Files opened from now on are not."""
        self._vfs.open = self._open

    def told(self, number: int) -> None:
        """A person was told."""
        self.events.append(Event("told", "", number))

    def _opened(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        status = int(self._open(vfs, name, file, flags, out))
        place = ctypes.cast(file, ctypes.POINTER(ctypes.POINTER(Methods)))
        if status == 0 and name and place[0]:
            self._names[file] = Path(ctypes.string_at(name).decode()).name
            place[0] = ctypes.pointer(self._table(place[0].contents))
        return status

    def _table(self, real: Methods) -> Methods:
        table = Methods.from_buffer_copy(real)
        write, truncate, sync = (
            kind.from_buffer_copy(each)
            for kind, each in ((Write, real.write), (Truncate, real.truncate), (Sync, real.sync))
        )

        def writing(file: int, data: int, size: int, at: int) -> int:
            told = ctypes.string_at(data, size)
            self.events.append(Event("write", self._names[file], at, told))
            return int(write(file, data, size, at))

        def truncating(file: int, size: int) -> int:
            self.events.append(Event("truncate", self._names[file], size))
            return int(truncate(file, size))

        def syncing(file: int, flags: int) -> int:
            self.events.append(Event("sync", self._names[file]))
            return int(sync(file, flags))

        table.write, table.truncate, table.sync = (
            Write(writing),
            Truncate(truncating),
            Sync(syncing),
        )
        self._kept += [table, real, write, truncate, sync]
        return table


@contextmanager
def watched_disk() -> Iterator[DiskWatch]:
    """Watch every file that the driver opens inside; close them before it ends."""
    watch = DiskWatch()
    watch.begin()
    try:
        yield watch
    finally:
        watch.end()
