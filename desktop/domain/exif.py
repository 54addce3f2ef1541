"""When a photo says that it was taken. Nothing else of its metadata is of interest here."""

import re
import struct
from datetime import UTC, datetime, timedelta, timezone

from desktop.domain.clock import CLINIC_ZONE

_APP1, _SCAN, _MARK = 0xE1, 0xDA, 0xFF
_EXIF_IFD, _TAKEN, _OFFSET = 0x8769, 0x9003, 0x9011
_OFFSET_FORM = re.compile(r"([+-])(\d\d):(\d\d)")


def taken_at(jpeg: bytes) -> datetime | None:
    """DateTimeOriginal as an instant; the clinic's zone where the camera tells none.

    Source: CIPA DC-008 (Exif 2.32), tags 36867 and 36881.
    """
    try:
        block = _exif(jpeg)
        return _taken(block) if block else None
    except (struct.error, ValueError, IndexError, OverflowError):
        return None  # a camera that writes what nobody can read has told nothing


def _exif(jpeg: bytes) -> bytes:
    """The TIFF block of the first Exif segment; empty when there is none."""
    at = 2
    while jpeg[at] == _MARK and jpeg[at + 1] != _SCAN:
        length = struct.unpack_from(">H", jpeg, at + 2)[0]
        body = jpeg[at + 4 : at + 2 + length]
        if jpeg[at + 1] == _APP1 and body.startswith(b"Exif\x00\x00"):
            return body[6:]
        at += 2 + length
    return b""


def _taken(block: bytes) -> datetime | None:
    order = "<" if block[:2] == b"II" else ">"
    first = struct.unpack_from(f"{order}I", block, 4)[0]
    inner = _entries(block, first, order).get(_EXIF_IFD)
    if inner is None:
        return None
    said = _entries(block, struct.unpack_from(f"{order}I", inner[1])[0], order)
    text = _text(block, said.get(_TAKEN), order)
    if not text:
        return None
    local = datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the zone follows
    return local.replace(tzinfo=_zone(_text(block, said.get(_OFFSET), order))).astimezone(UTC)


def _entries(block: bytes, at: int, order: str) -> dict[int, tuple[int, bytes]]:
    """Tag -> how many values, and the four bytes that hold or point to them."""
    count = struct.unpack_from(f"{order}H", block, at)[0]
    found = {}
    for index in range(count):
        where = at + 2 + 12 * index
        tag, _, many = struct.unpack_from(f"{order}HHI", block, where)
        found[tag] = (many, block[where + 8 : where + 12])
    return found


def _text(block: bytes, entry: tuple[int, bytes] | None, order: str) -> str:
    if entry is None:
        return ""
    where = struct.unpack(f"{order}I", entry[1])[0]
    return block[where : where + entry[0]].split(b"\x00")[0].decode("ascii", "ignore").strip()


def _zone(text: str) -> timezone:
    found = _OFFSET_FORM.fullmatch(text)
    if not found:
        return CLINIC_ZONE
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(-ahead if found[1] == "-" else ahead)
