"""Damage to the file and to its second journal, and what brings the records back (ADR 0017)."""

import contextlib
import os
from collections.abc import Iterator

from desktop.domain.errors import FileDamaged
from desktop.store.backup import backups_in
from desktop.store.opening import open_folder
from desktop.store.recovery import recover
from tests.conftest import KEY
from tests.faults.acts import Accepted
from tests.faults.happenings import Happenings
from tests.faults.pc import Broken, FaultPc

NOISE = b"noise" * 20_000


class Rescues(Happenings):
    """Steps that hurt what lies in the data folder, with the program closed."""

    def tear(self, pc: FaultPc, a: int, b: int) -> None:
        """The program dies, and the end of the journal is gone, or something else stands there."""
        pc.kills += 1
        pc.kill()
        self._tear(pc, a)
        if b % 3 == 0:
            pc.folder.journal.unlink()
        pc.open(wholly=bool(b % 2))

    def wreck(self, pc: FaultPc, a: int, b: int) -> None:
        """The file is damaged in one of four ways, now and then the journal's end with it."""
        if a % 2:
            pc.close()
        else:
            pc.kill()
        self._damage(pc, a // 2 % 4, b)
        torn = b % 3 == 0
        if torn:
            self._tear(pc, a)
        with _quietly(), contextlib.suppress(FileDamaged):
            if pc.folder.database.exists():
                open_folder(pc.folder, KEY, pc.clock).store.close()
        if not pc.folder.database.exists():
            recover(pc.folder, [KEY], backups_in(pc.folder.backups), pc.clock)
        before = set(self.lost)
        self._replaced(pc)
        gone = self.lost - before
        if gone and not torn:
            raise Broken(f"I1: a rescue did not bring back {sorted(gone)}")
        self._only_the_newest(pc, gone)

    def _only_the_newest(self, pc: FaultPc, gone: set[tuple[str, str, int]]) -> None:
        """A torn journal costs its end alone."""
        told = [each for each in self.accepted if each.pc == pc.name]
        held = [number for number, each in enumerate(told) if not _among(each, self.lost)]
        first = min((n for n, each in enumerate(told) if _among(each, gone)), default=len(told))
        if held and first < held[-1]:
            raise Broken(f"I1: of a torn journal more than its end was lost: {sorted(gone)}")

    def _damage(self, pc: FaultPc, how: int, at: int) -> None:
        file = pc.folder.database
        data = bytearray(file.read_bytes())
        if how == 0:
            file.write_bytes(NOISE)
        elif how == 1:
            file.unlink()
        elif how == 2:
            at = at * 4096 % len(data) + 100
            data[at : at + 16] = bytes(each ^ 0xFF for each in data[at : at + 16])
            file.write_bytes(data)
        else:
            file.write_bytes(data[: len(data) // 2])

    def _tear(self, pc: FaultPc, a: int) -> None:
        data = pc.folder.journal.read_bytes()
        cut = 1 + a % 90
        tail = b"\0" * cut if a % 3 == 0 else b""
        pc.folder.journal.write_bytes(data[:-cut] + tail)


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """SQLCipher writes each page that it cannot read to the terminal."""
    with open(os.devnull, "w") as nothing, os.fdopen(os.dup(2), "w") as before:  # noqa: PTH123
        os.dup2(nothing.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(before.fileno(), 2)


def _among(each: Accepted, keys: set[tuple[str, str, int]]) -> bool:
    return (each.pc, each.record_id, each.revision) in keys
