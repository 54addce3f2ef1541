"""What a file is, is told by its content; when a photo was taken, by its camera."""

import struct
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from desktop.domain.attachment import Attachment, attachment_problems
from desktop.domain.codes import AttachmentKind
from desktop.domain.exif import taken_at
from desktop.domain.file_kind import content_type

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("begins", "kind"),
    [
        (b"\xff\xd8\xff\xe1rest", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"%PDF-1.7 rest", "application/pdf"),
        (b"\r\n\r\n%PDF-1.4", "application/pdf"),
        (b"\x00\x00\x00\x18ftypheic....", "image/heic"),
        (b"\x00\x00\x00\x18ftypmif1....", "image/heic"),
        (b"II*\x00rest", "image/tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPrest", "image/webp"),
        (b"GIF89arest", "image/gif"),
        (b"PK\x03\x04 a document", ""),
        (b"MZ\x90 a program named photo.jpg", ""),
        (b"\x00\x00\x00\x18ftypmp42 a film", ""),
        (b"", ""),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(begins: bytes, kind: str) -> None:
    assert content_type(begins) == kind


def exif(taken: bytes = b"2026:11:23 09:12:30\x00", offset: bytes = b"") -> bytes:
    """A JPEG's beginning with an Exif block, little-endian."""
    data_at = 8 + 18 + 6 + 12 * (2 if offset else 1)
    entries = struct.pack("<HHII", 0x9003, 2, len(taken), data_at)
    if offset:
        entries += struct.pack("<HHII", 0x9011, 2, len(offset), data_at + len(taken))
    first = struct.pack("<HHHIII", 1, 0x8769, 4, 1, 26, 0)
    inner = struct.pack("<H", 2 if offset else 1) + entries + struct.pack("<I", 0)
    block = b"II*\x00" + struct.pack("<I", 8) + first + inner + taken + offset
    body = b"Exif\x00\x00" + block
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xda\x00\x02"


def test_a_photo_tells_when_it_was_taken_in_the_clinics_zone() -> None:
    assert taken_at(exif()) == datetime(2026, 11, 23, 1, 12, 30, tzinfo=UTC)


def test_the_cameras_own_zone_goes_first() -> None:
    assert taken_at(exif(offset=b"+00:00\x00")) == datetime(2026, 11, 23, 9, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xda\x00\x02",
        b"\xff\xd8",
        exif()[:60],
        exif(b"0000:00:00 00:00:00\x00"),
        exif(b"0001:01:01 00:00:00\x00"),  # before the first instant, once the zone is counted
    ],
)
def test_a_photo_without_a_readable_time_tells_none(data: bytes) -> None:
    assert taken_at(data) is None


def attachment(**said: object) -> Attachment:
    plain = {
        "about_kind": "referral",
        "about_id": uuid4(),
        "patient_id": uuid4(),
        "kind": AttachmentKind.ECG,
        "title": "心电图",
        "content_type": "image/jpeg",
        "size": 65_537,
        "sha256": "a" * 64,
        "parts": 2,
        "part_sha256": ("b" * 64, "c" * 64),
    }
    return Attachment(**(plain | said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"size": 0, "parts": 0, "part_sha256": ()}, "size"),
        ({"parts": 1}, "size"),
        ({"part_sha256": ("b" * 64,)}, "size"),
        ({"title": "  "}, "title"),
        ({"title": "图" * 61}, "title"),
        ({"taken_at": datetime(2026, 11, 24, 0, 0, tzinfo=UTC)}, "taken_at"),
    ],
)
def test_what_cannot_be_true_is_a_problem(said: dict[str, object], field: str) -> None:
    assert list(attachment_problems(attachment(**said), today=TODAY)) == [field]


def test_a_sound_attachment_has_no_problem() -> None:
    assert attachment_problems(attachment(), today=TODAY) == {}
