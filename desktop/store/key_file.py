"""The two copies of the key slots on disk: checksummed, replaced one after the other, fsynced.

The sound one with the higher number counts.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.domain.errors import FileDamaged, FileNewer, StoreError
from desktop.domain.payload import payload_text
from desktop.store.keys import Ring, Slot
from desktop.store.place_files import Folder, write_whole

FORMAT = 1


def write_ring(folder: Folder, ring: Ring) -> None:
    """Keep the ring: first one copy, then the other.

    Raises:
        DiskFull, StoreError: the old ring still opens the file.
    """
    text = ring_text(ring)
    write_whole(folder.keys, text)
    write_whole(folder.keys_copy, text)


def read_ring(folder: Folder) -> Ring:
    """The newest sound copy.

    Raises:
        FileDamaged: neither copy is sound.
        StoreError: there is neither.
    """
    texts = [_text(path) for path in (folder.keys, folder.keys_copy)]
    if not any(texts):
        raise StoreError("keys.missing")
    rings = [ring for text in texts if text and (ring := ring_from(text))]
    if not rings:
        raise FileDamaged("keys.damaged")
    return max(rings, key=lambda ring: ring.number)


def mend(folder: Folder, ring: Ring) -> bool:
    """Write both copies again when one is missing, damaged or behind. True when it was."""
    sound = ring_text(ring).encode()
    if all(_text(path) == sound for path in (folder.keys, folder.keys_copy)):
        return False
    write_ring(folder, ring)
    return True


def ring_text(ring: Ring) -> str:
    """The ring as the file holds it, with its checksum."""
    body = {
        "format": FORMAT,
        "file_id": ring.file_id,
        "number": ring.number,
        "rekey_due": ring.rekey_due,
        "slots": [
            {name: getattr(slot, name) for name in Slot.__slots__} | {"boxes": list(slot.boxes)}
            for slot in ring.slots
        ],
    }
    return json.dumps({"body": body, "sha256": _sum(body)}, ensure_ascii=False, indent=1)


def ring_from(text: bytes) -> Ring | None:
    """The ring that `ring_text` wrote, or None when a single bit of it is another.

    Raises:
        FileNewer: a newer version of the program wrote it.
    """
    try:
        whole = json.loads(text.decode())
        body = whole["body"]
        if whole["sha256"] != _sum(body):
            return None
        if body["format"] != FORMAT:
            raise FileNewer
        slots = tuple(Slot(**slot | {"boxes": tuple(slot["boxes"])}) for slot in body["slots"])
        return Ring(body["file_id"], body["number"], body["rekey_due"], slots)
    except (ValueError, KeyError, TypeError):
        return None


def _sum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(payload_text(dict(body)).encode()).hexdigest()


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
