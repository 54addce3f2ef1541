"""Attachments for tests of the exchange: kept as the service keeps them, bytes made up."""

from uuid import UUID

from desktop.domain.attachment_rows import About, AttachmentLine, Prepared
from desktop.domain.codes import AttachmentKind, ReferralState
from desktop.domain.kept import Kept
from desktop.services.attachments import Attachments
from desktop.sync.engine import exchange_once
from desktop.sync.result import SyncResult
from desktop.wire.county import County
from tests.factory import Clinic

PART = 65_536


def photo(parts: int = 3, seed: int = 7) -> bytes:
    """Bytes that no two parts of are the same; the last part is short."""
    block = bytes((index * seed + index // 256) % 251 for index in range(PART))
    return b"".join(bytes([number]) + block[1:] for number in range(parts - 1)) + b"end" * seed


def service(clinic: Clinic) -> Attachments:
    return Attachments(clinic.store, clinic.clock, lambda: clinic.nurse)


def issued(clinic: Clinic, **said: object) -> Kept[object]:
    """A referral that may be sent."""
    said = {"state": ReferralState.ISSUED, "issued_at": clinic.clock.now()} | said
    return clinic.referral(**said)


def about(referral: Kept[object]) -> About:
    return About("referral", referral.id, referral.record.patient_id)  # type: ignore[attr-defined]


def attach(clinic: Clinic, to: About, data: bytes = b"", title: str = "心电图") -> UUID:
    data = data or photo()
    ready = Prepared(
        content_type="image/jpeg", data=data, original_type="image/jpeg", original=b"raw" + data
    )
    return service(clinic).add(to, ready, AttachmentKind.ECG, title).id


def line(clinic: Clinic, attachment_id: UUID) -> AttachmentLine:
    return service(clinic).one(attachment_id)


def exchange(clinic: Clinic, county: County) -> SyncResult:
    return exchange_once(clinic.store, county, clinic.clock)
