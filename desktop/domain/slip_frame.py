"""The bytes of a slip's code: what is signed, and by which key.

    "ZD" | version | algorithm | part and character set | key id (8) | head | words | signature

All numbers are big-endian. The signature is over everything before it, with a prefix of its own.
"""

import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from desktop.domain import base45
from desktop.domain.slip_keys import COUNTY_BYTES, KEY_ID_BYTES, SIGNATURE_BYTES

MAGIC, VERSION, ED25519 = b"ZD", 1, 1
PART_A, PART_B = "A", "B"
MOST_BYTES = 967
"""What a QR code of version 25-M holds as base45 (1451 alphanumeric characters)."""
SIGNED = b"zhudian slip 1\x00"

_NOBODY = UUID(int=0)
_START = struct.Struct(f">2sBBB{KEY_ID_BYTES}s")
_BOTH = struct.Struct(f">16s32sI{COUNTY_BYTES}s")
_ONLY_A = struct.Struct(">16s16s16s16s16sHB")
_MOST_REVISION, _MOST_LEG = 0xFFFF, 0xFF
_PARTS = (PART_A, PART_B)


_BEGINS = base45.encode(MAGIC)


def without_stray_digits(text: str) -> str:
    """The code without digits that somebody had typed into the box before the scanner did.

    They are no part of it: a code begins with its magic bytes, and its signature covers the rest.
    """
    rest = text.lstrip("0123456789")
    return rest if rest.startswith(_BEGINS) else text


class NotASlip(ValueError):
    """The text is no code of a slip at all."""


class NewerSlip(ValueError):
    """A slip of a later version or with another algorithm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipHead:
    """Who and which revision; in both codes.

    Attributes:
        signed_at: whole seconds, the sending device's clock; UTC.
        record_hash: hex SHA-256 of the whole record.
        county: `county_tag` of the root under which the signing device stands.
    """

    referral_id: UUID
    record_hash: str
    signed_at: datetime
    county: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipIds:
    """The further ids that code A carries.

    Attributes:
        leg: which leg of a redirected referral, from 1.
    """

    patient_id: UUID
    org_id: UUID
    device_id: UUID
    to_org_id: UUID | None
    doctor_id: UUID | None
    revision: int
    leg: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A code taken apart; nothing in it is believed before its signature was verified.

    Attributes:
        ids: None in code B.
        words: compressed text, in the numbered character set.
        signed: what the signature is over.
    """

    part: str
    key_id: str
    head: SlipHead
    ids: SlipIds | None
    charset: int
    words: bytes
    signed: bytes = b""
    signature: bytes = b""


def room_for_words(part: str) -> int:
    """How many bytes of compressed text fit into a code."""
    head = _BOTH.size + (_ONLY_A.size if part == PART_A else 0)
    return MOST_BYTES - _START.size - head - SIGNATURE_BYTES


def to_sign(frame: Frame) -> bytes:
    """The bytes of a code without its signature."""
    flags = _PARTS.index(frame.part) | frame.charset << 4
    start = _START.pack(MAGIC, VERSION, ED25519, flags, bytes.fromhex(frame.key_id))
    head = frame.head
    both = _BOTH.pack(
        head.referral_id.bytes,
        bytes.fromhex(head.record_hash),
        int(head.signed_at.timestamp()),
        head.county,
    )
    return start + both + (_ids(frame.ids) if frame.ids else b"") + frame.words


def sealed_text(unsigned: bytes, signature: bytes) -> str:
    """The text that is printed as a QR code."""
    return base45.encode(unsigned + signature)


def read_frame(text: str) -> Frame:
    """Take a scanned text apart.

    Raises:
        NotASlip: anything else. NewerSlip: one that this program cannot read.
    """
    try:
        data = base45.decode(text)
    except ValueError as error:
        raise NotASlip from error
    unsigned, signature = data[:-SIGNATURE_BYTES], data[-SIGNATURE_BYTES:]
    if len(data) > MOST_BYTES or len(unsigned) < _START.size or not data.startswith(MAGIC):
        raise NotASlip
    _magic, version, algorithm, flags, key_id = _START.unpack_from(unsigned)
    part, charset = flags & 0x0F, flags >> 4
    if version != VERSION or algorithm != ED25519 or part >= len(_PARTS):
        raise NewerSlip
    return _parts(unsigned, signature, _PARTS[part], charset, key_id.hex())


def _parts(unsigned: bytes, signature: bytes, part: str, charset: int, key_id: str) -> Frame:
    at = _START.size
    words_at = at + _BOTH.size + (_ONLY_A.size if part == PART_A else 0)
    if len(unsigned) < words_at:
        raise NotASlip
    referral, record_hash, seconds, county = _BOTH.unpack_from(unsigned, at)
    head = SlipHead(
        referral_id=UUID(bytes=referral),
        record_hash=record_hash.hex(),
        signed_at=datetime.fromtimestamp(seconds, UTC),
        county=county,
    )
    return Frame(
        part=part,
        key_id=key_id,
        head=head,
        ids=_read_ids(unsigned, at + _BOTH.size) if part == PART_A else None,
        charset=charset,
        words=unsigned[words_at:],
        signed=unsigned,
        signature=signature,
    )


def _ids(ids: SlipIds) -> bytes:
    return _ONLY_A.pack(
        ids.patient_id.bytes,
        ids.org_id.bytes,
        ids.device_id.bytes,
        (ids.to_org_id or _NOBODY).bytes,
        (ids.doctor_id or _NOBODY).bytes,
        min(ids.revision, _MOST_REVISION),
        min(ids.leg, _MOST_LEG),
    )


def _read_ids(data: bytes, at: int) -> SlipIds:
    patient, org, device, to_org, doctor, revision, leg = _ONLY_A.unpack_from(data, at)
    return SlipIds(
        patient_id=UUID(bytes=patient),
        org_id=UUID(bytes=org),
        device_id=UUID(bytes=device),
        to_org_id=_somebody(to_org),
        doctor_id=_somebody(doctor),
        revision=revision,
        leg=leg,
    )


def _somebody(data: bytes) -> UUID | None:
    found = UUID(bytes=data)
    return None if found == _NOBODY else found
