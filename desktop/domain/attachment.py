"""Attachment: a photo, scan or PDF that belongs to a record. The bytes stand in the file beside."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import Problem

PART_BYTES = 65_536
TITLE_MAX = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """FHIR DocumentReference; its bytes are Binary resources of their own.

    Attributes:
        about_kind, about_id: record it belongs to, such as a referral.
        content_type, size, sha256: of what is sent (shrunk to the limit); bytes, hex.
        original_*: of what was handed in and is kept here.
        parts: Binary resources the bytes are sent in, each of `PART_BYTES` at most.
        part_sha256: hex, of each of them, in order.
        taken_at: when the picture was taken, UTC; None when unknown.
        void_reason: entered in error (作废) when not empty; the bytes stay.
    """

    about_kind: str
    about_id: UUID
    patient_id: UUID
    kind: AttachmentKind
    title: str = field(repr=False)
    content_type: str
    size: int
    sha256: str
    parts: int
    part_sha256: tuple[str, ...] = ()
    original_type: str = ""
    original_size: int = 0
    original_sha256: str = ""
    taken_at: datetime | None = None
    note: str = field(default="", repr=False)
    void_reason: str = ""


def attachment_problems(attachment: Attachment, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    whole = attachment.parts == -(-attachment.size // PART_BYTES) == len(attachment.part_sha256)
    if attachment.size <= 0 or not whole:
        found["size"] = Problem("attachment.size")
    if not attachment.title.strip():
        found["title"] = Problem("attachment.no_title")
    elif len(attachment.title) > TITLE_MAX:
        found["title"] = Problem("attachment.title_long", {"most": TITLE_MAX})
    if attachment.taken_at is not None and local_day(attachment.taken_at) > today:
        found["taken_at"] = Problem("attachment.taken_in_future")
    return found
