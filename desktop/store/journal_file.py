"""The second journal on disk: encrypted entries, each chained to the one before (ADR 0017).

A line of JSON that names the algorithms, then entries: four bytes of length, a nonce, and the
entry under AES-256-GCM, with the tag of the entry before as what it is bound to. So an entry that
was cut, changed, moved or taken out is found, and whatever came before it is still good.
"""

import contextlib
import json
import os
import struct
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.store import sealing
from desktop.store.discard import cut_torn_end
from desktop.store.place_files import sync_folder

MARK = "zhudian-journal"
FORMAT = 1
ALGORITHM = "hkdf-sha256, zlib, aes-256-gcm"
MOST_TORN = 1
"""Whole entries at the end that may be unreadable after a power cut: the one under way."""

_LENGTH = struct.Struct(">I")
_TAG, _NONCE = 16, sealing.NONCE_BYTES
_LEAST = _NONCE + _TAG
_MOST_HEADER = 4096
_LEVEL = 1

Entry = dict[str, Any]
HOLE: Entry = {"hole": True}
"""Stands for an entry that a disk has spoilt: those after it are still good."""


class NotOurs(Exception):
    """The journal belongs to another file, or is none."""


class OtherKey(Exception):
    """It is ours, under a data key that was changed since."""


class Broken(Exception):
    """Entries before the last one cannot be read."""


@dataclass(frozen=True, slots=True)
class _At:
    start: int
    length: int
    before: bytes  # tag of the entry before


class JournalFile:
    """An open journal. One thread at a time.

    Attributes:
        last: the newest entry; the first one when there is no other.
        size: bytes up to which it is good.
        torn: bytes that were cut off its end when it was opened.
    """

    def __init__(self, path: Path, file: IO[bytes], cipher: AESGCM, places: list[_At]) -> None:
        self.path = path
        self._file = file
        self._cipher = cipher
        self._places = places
        self.torn = 0
        self.last: Entry = {}
        self._tag = b""
        self.size = 0

    @classmethod
    def begin(cls, path: Path, data_key: bytes, file_id: str, first: Entry) -> "JournalFile":
        """Make a new journal at `path`, which is overwritten; lasting when this returns.

        Raises:
            OSError: it could not be written.
        """
        header = _header(data_key, file_id)
        handle = os.open(path, _FLAGS | os.O_CREAT | os.O_TRUNC, 0o600)
        made = cls(path, os.fdopen(handle, "r+b", buffering=0), _cipher(data_key, header), [])
        try:
            _write_all(made._file, header)
            made._tag, made.size = _bound_to(header), len(header)
            made.append(first)
            sync_folder(path.parent)
        except BaseException:
            made.close()
            raise
        return made

    @classmethod
    def open(cls, path: Path, data_key: bytes, file_id: str, *, cut: bool = True) -> "JournalFile":
        """Open a journal; what a power cut left of its last entry is cut off.

        Args:
            path: where it lies.
            data_key: of the file it belongs to.
            file_id: of the key slots beside it.
            cut: whether the torn end may be cut; else it is only passed over.

        Raises:
            FileNotFoundError: there is none. OSError: it cannot be read.
            NotOurs: it belongs to another file. OtherKey: the data key was changed since.
            Broken: more than its last entry cannot be read.
        """
        handle = os.open(path, _FLAGS)
        file = os.fdopen(handle, "r+b", buffering=0)
        try:
            header, places, end = _walk(path)
            made = cls(path, file, _cipher(data_key, header), places)
            _check(header, data_key, file_id)
            made._find_end(end)
            if made.torn and cut:
                cut_torn_end(path, file, made.size)
                os.fsync(file.fileno())
            file.seek(made.size)
        except BaseException:
            file.close()
            raise
        return made

    def append(self, entry: Entry) -> None:
        """Add an entry and make it last through a power cut.

        Raises:
            OSError: it is not in the journal; the next one goes to the same place.
        """
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._cipher.encrypt(nonce, _packed(entry), self._tag)
        self._file.seek(self.size)
        try:
            _write_all(self._file, _LENGTH.pack(len(sealed)) + sealed)
            _last(self._file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                cut_torn_end(self.path, self._file, self.size)
            raise
        self._places.append(_At(self.size + _LENGTH.size, len(sealed), self._tag))
        self.size += _LENGTH.size + len(sealed)
        self._tag, self.last = sealed[-_TAG:], entry

    def entries(self, first: int = 0) -> Iterator[Entry]:
        """Every entry from the `first` on, oldest first; `HOLE` for one that cannot be read."""
        with self.path.open("rb") as file:
            for place in self._places[first:]:
                try:
                    yield self._read(file, place)
                except Broken:
                    yield HOLE

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _find_end(self, end: int) -> None:
        """The last entry that can be read; only the very last may be one that cannot."""
        size = self.path.stat().st_size
        with self.path.open("rb") as file:
            for unread in range(MOST_TORN + 1):
                if len(self._places) <= unread:
                    break
                place = self._places[len(self._places) - 1 - unread]
                with contextlib.suppress(Broken):
                    self.last = self._read(file, place)
                    del self._places[len(self._places) - unread :]
                    self.size = place.start + place.length
                    file.seek(self.size - _TAG)
                    self._tag = file.read(_TAG)
                    self.torn = size - self.size
                    return
        raise Broken(end)

    def _read(self, file: IO[bytes], place: _At) -> Entry:
        file.seek(place.start)
        sealed = file.read(place.length)
        try:
            packed = self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.before)
            entry: Entry = json.loads(zlib.decompress(packed))
        except (InvalidTag, ValueError, zlib.error) as error:
            raise Broken(place.start) from error
        return entry


def key_name_of(path: Path) -> str:
    """Name of the data key that a journal is under; empty when it is no journal."""
    try:
        header = json.loads(_read_header(path))
        return str(header["key"])
    except (OSError, NotOurs, ValueError, KeyError, TypeError):
        return ""


_FLAGS = os.O_RDWR | getattr(os, "O_BINARY", 0)


def _header(data_key: bytes, file_id: str) -> bytes:
    said = {
        "journal": MARK,
        "format": FORMAT,
        "algorithm": ALGORITHM,
        "salt": sealing.text_of(os.urandom(sealing.SALT_BYTES)),
        "file_id": file_id,
        "key": sealing.key_name(data_key),
    }
    return json.dumps(said, sort_keys=True).encode() + b"\n"


def _read_header(path: Path) -> bytes:
    with path.open("rb") as file:
        header = file.readline(_MOST_HEADER)
    if not header.endswith(b"\n"):
        raise NotOurs
    return header


def _check(header: bytes, data_key: bytes, file_id: str) -> None:
    try:
        said = json.loads(header)
        ours = (said["journal"], said["format"], said["algorithm"]) == (MARK, FORMAT, ALGORITHM)
        whose, key = said["file_id"], said["key"]
    except (ValueError, KeyError, TypeError) as error:
        raise NotOurs from error
    if not ours or whose != file_id:
        raise NotOurs
    if key != sealing.key_name(data_key):
        raise OtherKey


def _cipher(data_key: bytes, header: bytes) -> AESGCM:
    try:
        salt = sealing.bytes_of(json.loads(header)["salt"])
    except Exception as error:
        raise NotOurs from error
    key = HKDF(
        algorithm=SHA256(), length=sealing.KEY_BYTES, salt=salt, info=b"zhudian journal 1"
    ).derive(data_key)
    return AESGCM(key)


def _bound_to(header: bytes) -> bytes:
    """What the first entry is bound to: a header that was changed opens nothing."""
    digest = Hash(SHA256())
    digest.update(header)
    return digest.finalize()[:_TAG]


def _walk(path: Path) -> tuple[bytes, list[_At], int]:
    """Where the whole entries lie, without opening any, and where the last of them ends."""
    header = _read_header(path)
    places: list[_At] = []
    size = path.stat().st_size
    with path.open("rb", buffering=1 << 16) as file:
        file.seek(len(header))
        at, before = len(header), _bound_to(header)
        while at + _LENGTH.size <= size:
            (length,) = _LENGTH.unpack(file.read(_LENGTH.size))
            start = at + _LENGTH.size
            if length < _LEAST or start + length > size:
                break
            places.append(_At(start, length, before))
            file.seek(start + length - _TAG)
            before, at = file.read(_TAG), start + length
    return header, places, at


def _packed(entry: Entry) -> bytes:
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), _LEVEL)


def _write_all(file: IO[bytes], data: bytes) -> None:
    """A full disk takes a part of it and says so only at the next try."""
    left = memoryview(data)
    while left:
        done = file.write(left)
        left = left[done or 0 :]


def _last(handle: int) -> None:
    if sys.platform == "linux":
        os.fdatasync(handle)  # the length is written with it, the time of change is not
    else:
        os.fsync(handle)
