"""What this computer keeps for referrals besides records: bytes, code lists, the key ring."""

from sqlalchemy import CheckConstraint, Index, LargeBinary, String, false
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class AttachmentPartRow(Base):
    """A piece of an attachment's bytes.

    Attributes:
        variant: `sent` (shrunk, what goes to the county) or `original` (as handed in).
        no: from 0.
        sha256: hex, of this piece.
        uploaded_at: the county answered that it has it.
        confirmed_at: read back from the county with the same hash; only then it counts as sent.
    """

    __tablename__ = "attachment_part"
    __table_args__ = (
        CheckConstraint("variant IN ('sent', 'original')", name="variant"),
        CheckConstraint(
            "confirmed_at IS NULL OR uploaded_at IS NOT NULL", name="confirmed_after_upload"
        ),
        # how far an attachment got is answered without walking through its bytes
        Index(
            "ix_attachment_part_confirmed",
            "attachment_id",
            "variant",
            "no",
            "uploaded_at",
            "confirmed_at",
        ),
    )

    attachment_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    variant: Mapped[str] = mapped_column(primary_key=True)
    no: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    uploaded_at: Mapped[str | None]
    confirmed_at: Mapped[str | None]
    data: Mapped[bytes] = mapped_column(LargeBinary)  # last: SQLite reads a row from its beginning


class CodeEntryRow(Base):
    """One entry of a code list: shipped with the program, or the county's own sheet.

    Attributes:
        code_list: such as `diagnosis`.
        source: `shipped` or the name and edition of the imported sheet (`version`).
        initials: pinyin initials, lower case, to find it by.
        centre: an `EmergencyCentre` this code points to; empty for none.
    """

    __tablename__ = "code_entry"
    __table_args__ = (
        Index("ix_code_entry_initials", "code_list", "initials"),
        Index("ix_code_entry_name", "code_list", "name"),
    )

    code_list: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    system: Mapped[str]
    version: Mapped[str]
    source: Mapped[str]
    initials: Mapped[str]
    centre: Mapped[str]
    retired: Mapped[bool] = mapped_column(server_default=false())


class SigningKeyRow(Base):
    """A device's public key in the county-signed ring (wire.md, "Key ring").

    Attributes:
        key_id: short name of the key, as the slip carries it.
        public_key: Ed25519, 32 bytes, base64.
        valid_from, valid_to, revoked_at: UTC; None open.
        signature: of the county's root key over the entry, base64; rows that do not verify are
            not kept.
    """

    __tablename__ = "signing_key"
    __table_args__ = (Index("ix_signing_key_device", "device_id"),)

    key_id: Mapped[str] = mapped_column(primary_key=True)
    device_id: Mapped[str] = mapped_column(String(36))
    org_id: Mapped[str] = mapped_column(String(36))
    org_name: Mapped[str]
    clinic_code: Mapped[str]
    public_key: Mapped[str]
    algorithm: Mapped[str]
    valid_from: Mapped[str]
    valid_to: Mapped[str | None]
    revoked_at: Mapped[str | None]
    signature: Mapped[str]
