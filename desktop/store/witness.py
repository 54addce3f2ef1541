"""The witness: what the newest sale was, kept outside the data folder (architecture.md, "Copies").

A copy of the file that is put back, or carried to another computer, does not know what was sold
meanwhile. The witness does: it lies in the system's state folder, one for each database, and moves
after every commit that saved an op or froze a bundle. No patient data, no names.

Two slots are written in turn, each in a block of its own: a torn one fails its checksum and the
other is taken. Behind the file is no fault, so nothing waits for the disk.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import IO, Any

from desktop.store.machine import Machine, this_machine
from desktop.store.place_files import Folder, sync_folder

_BLOCK = 4096
_SLOTS = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a file has come.

    Attributes:
        seq, hash: of its newest op; 0 and empty when there is none.
        bundle_no: of its newest bundle: a seat given back is no op.
    """

    seq: int
    hash: str
    bundle_no: int

    def after(self, seen: "Mark") -> "Mark":
        """The further one of each: two threads may tell of their commits out of order."""
        ahead = self if self.seq >= seen.seq else seen
        return replace(ahead, bundle_no=max(self.bundle_no, seen.bundle_no))


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a witness holds.

    Attributes:
        count: how often it was written; the higher one counts.
        folder: of the data, as last opened.
        device, epoch: who the file was.
    """

    count: int
    machine: Machine
    folder: str
    device: str
    epoch: int
    mark: Mark


class Witness:
    """The witness of an open file. Any thread.

    Raises:
        OSError: it cannot be written; only at its beginning, later writes may fail unheard.
    """

    def __init__(self, path: Path, said: Testimony) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._said = said
        self._lock = Lock()
        self._file = _open(path)
        try:
            for _ in range(_SLOTS):
                self._write(self._said.mark)
            os.fsync(self._file.fileno())
        except OSError:
            self._file.close()
            raise
        sync_folder(path.parent)

    def move(self, mark: Mark) -> None:
        """Follow a commit. A failed write leaves it behind, which is no fault."""
        with self._lock:
            if self._file.closed:
                return
            try:
                self._write(mark.after(self._said.mark))
            except OSError:
                return

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def _write(self, mark: Mark) -> None:
        self._said = replace(self._said, count=self._said.count + 1, mark=mark)
        self._file.seek(self._said.count % _SLOTS * _BLOCK)
        self._file.write(_slot(self._said))


@dataclass(slots=True)
class WitnessFile:
    """Where the witness of one database lies, and what it says."""

    folder: Folder
    witness_id: str
    path: Path = field(init=False)

    def __post_init__(self) -> None:
        name = hashlib.sha256(self.witness_id.encode()).hexdigest()[:32]
        self.path = self.folder.witnesses / f"{name}.witness"

    def read(self) -> Testimony | None:
        """The newest whole slot; None when there is none."""
        try:
            held = self.path.read_bytes()
        except OSError:
            return None
        said = [_testimony(held[at * _BLOCK : (at + 1) * _BLOCK]) for at in range(_SLOTS)]
        return max((each for each in said if each), key=lambda each: each.count, default=None)

    def begin(self, device: str, epoch: int, mark: Mark) -> Witness:
        """Write it anew for the file as it is.

        Raises:
            OSError: it cannot be written.
        """
        before = self.read()
        return Witness(
            self.path,
            Testimony(
                before.count if before else 0,
                self.machine,
                str(self.folder.path.resolve()),
                device,
                epoch,
                mark,
            ),
        )

    @property
    def machine(self) -> Machine:
        """This computer, in the witness's terms."""
        return this_machine(self.witness_id)


def _open(path: Path) -> IO[bytes]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    return os.fdopen(handle, "r+b", buffering=0)


def _slot(said: Testimony) -> bytes:
    mark, machine = said.mark, said.machine
    plain = {  # by hand: `asdict` would take longer than all the rest
        "count": said.count,
        "machine": {"id": machine.id, "cards": sorted(machine.cards)},
        "folder": said.folder,
        "device": said.device,
        "epoch": said.epoch,
        "mark": {"seq": mark.seq, "hash": mark.hash, "bundle_no": mark.bundle_no},
    }
    text = json.dumps(plain, separators=(",", ":")).encode()
    line = hashlib.sha256(text).hexdigest().encode() + text
    return line.ljust(_BLOCK, b"\n")


def _testimony(slot: bytes) -> Testimony | None:
    line = slot.rstrip(b"\n")
    checksum, text = line[:64], line[64:]
    if hashlib.sha256(text).hexdigest().encode() != checksum:
        return None
    try:
        held: dict[str, Any] = json.loads(text)
        machine = Machine(held["machine"]["id"], frozenset(held["machine"]["cards"]))
        mark = Mark(**held["mark"])
        return Testimony(
            held["count"], machine, held["folder"], held["device"], held["epoch"], mark
        )
    except (ValueError, KeyError, TypeError):
        return None
