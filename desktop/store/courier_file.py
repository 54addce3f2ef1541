"""Packages of the USB courier as bytes: sealed to the county's key, written so that they last."""

import contextlib
import json
import os
import zlib
from pathlib import Path

from desktop.domain.courier import FORMAT, MOST_BYTES, PACKAGE, CourierKey, NotACourierFile
from desktop.domain.errors import DesktopError, DiskFull, FileDamaged, StoreError, WrongKey
from desktop.domain.payload import MALFORMED
from desktop.store import sealing
from desktop.store.discard import discard
from desktop.store.place_files import WORKING, sync_folder, telling

ALGORITHM = f"zlib, {sealing.X25519}"
_CONTEXT = "zhudian courier 1"
_LEVEL = 6


def sealed(text: str, key: CourierKey) -> bytes:
    """A package that only the county can open."""
    box = sealing.seal(key.seal, zlib.compress(text.encode(), _LEVEL), _CONTEXT)
    said = {
        "package": PACKAGE,
        "format": FORMAT,
        "algorithm": ALGORITHM,
        "to": sealing.key_name(key.seal),
        "box": box,
    }
    return json.dumps(said).encode()


def unsealed(data: bytes, private: bytes, public: bytes) -> str:
    """What `sealed` locked.

    Raises:
        NotACourierFile: it is damaged, no package, or sealed to another county's key.
    """
    try:
        said = json.loads(data)
        if said["package"] != PACKAGE:
            raise NotACourierFile("courier.no_package")
        if said["format"] != FORMAT or said["algorithm"] != ALGORITHM:
            raise NotACourierFile("courier.newer")
        if said["to"] != sealing.key_name(public):
            raise NotACourierFile("courier.other_county")
        return _inflated(sealing.unseal(private, said["box"], _CONTEXT))
    except (WrongKey, FileDamaged, zlib.error) as error:
        raise NotACourierFile("courier.damaged") from error
    except MALFORMED as error:
        raise NotACourierFile("courier.no_package") from error


def read_bytes(path: Path) -> bytes:
    """A file of the courier.

    Raises:
        StoreError: it cannot be read, or is larger than any that we write.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise StoreError("courier.too_large")
        return path.read_bytes()
    except OSError as error:
        raise StoreError("courier.cannot_read", file=path.name) from error


def write_lasting(path: Path, data: bytes) -> None:
    """Write a file onto a stick: whole, and lasting when this returns.

    What a failure leaves has no package's name, so that nobody carries half a package away.

    Raises:
        DiskFull: the stick is full. StoreError: it is write-protected, or gone.
    """
    beside = path.with_name(path.name + WORKING)
    try:
        with telling():
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            sync_folder(path.parent)
    except DesktopError as error:
        with contextlib.suppress(StoreError):
            discard(beside)
        if isinstance(error, DiskFull):
            raise DiskFull("courier.stick_full") from error
        raise StoreError("courier.stick_protected") from error


def _inflated(packed: bytes) -> str:
    opener = zlib.decompressobj()
    text = opener.decompress(packed, MOST_BYTES)
    if opener.unconsumed_tail or not opener.eof:
        raise NotACourierFile("courier.damaged")
    return text.decode()
