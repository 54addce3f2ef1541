"""Attachments as screens show them, and what is handed over when one is added."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.attachment import Attachment
from desktop.domain.codes import AttachmentKind
from desktop.domain.file_kind import PDF


@dataclass(frozen=True, slots=True)
class About:
    """The record that attachments belong to; it need not exist yet.

    Attributes:
        kind: of the catalogue, such as `referral` or `down_referral`.
        record_id: of a draft, the id that the record will have.
        patient_id: whose it is.
    """

    kind: str
    record_id: UUID
    patient_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large what is sent may be.

    Attributes:
        photo_bytes, photo_px: a picture is shrunk until it keeps both; longer side.
        pdf_bytes: a PDF goes as it is, up to this.
        original_bytes: what may be handed in at all.
    """

    photo_bytes: int = 300_000
    photo_px: int = 2000
    pdf_bytes: int = 5_000_000
    original_bytes: int = 40_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A picture or PDF made ready to be kept.

    Attributes:
        content_type, data: what is sent; a picture bears no place, camera or time in it.
        original_type, original: what was handed in.
        taken_at: when the picture says that it was taken, UTC.
    """

    content_type: str
    data: bytes = field(repr=False)
    original_type: str
    original: bytes = field(repr=False)
    taken_at: datetime | None = None


class AttachmentState(StrEnum):
    """How far an attachment got. 已到县平台 only once its bytes were read back whole."""

    VOID = "void"
    WITH_RECORD = "with-record"  # its record is a draft: it goes with it
    WAITING = "waiting"
    SENDING = "sending"
    ARRIVED = "arrived"
    KEPT_HERE = "kept-here"  # the county took it away, and a person left it so
    BLOCKED = "blocked"
    TAKEN_AWAY = "taken-away"  # a person says what becomes of it
    REFUSED = "refused"
    CONFLICT = "conflict"
    COMING = "coming"  # somebody else's, not all of it here yet
    HERE = "here"  # somebody else's, here and whole


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentLine:
    """One attachment in a strip.

    Attributes:
        done_parts: of ours, how many the county has for certain; of others', how many came.
        whole: the bytes are here and can be looked at.
        ours: made at this clinic, so it may be described anew or voided here.
        author: name of who added it; empty when not known here.
    """

    id: UUID
    revision: int
    record: Attachment
    state: AttachmentState
    done_parts: int
    whole: bool
    ours: bool
    created_at: datetime
    author: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is one picture; else it is a PDF with pages."""
        return self.record.content_type != PDF


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentFacts:
    """What the head of a printed picture says.

    Attributes:
        about_no: human number of the record it belongs to; empty while it has none.
        clinic: whose paper it is.
        revision: of the attachment.
    """

    title: str = field(repr=False)
    kind: AttachmentKind
    patient: str = field(repr=False)
    about_no: str
    clinic: str
    revision: int
    taken_at: datetime | None = None
