"""What the receiving desk learns from a scanned slip."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.errors import Problem
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral


class SlipNews(StrEnum):
    """How a scanned slip stands to what is known here of this referral."""

    FIRST = "first"  # nothing is known of it yet
    ELECTRONIC = "electronic"  # it came by the network; no slip was scanned before
    REPRINT = "reprint"  # the same revision was scanned before
    NEWER = "newer"  # an older revision was scanned before
    OLDER = "older"  # a newer revision was scanned before


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRead:
    """A verified slip. Nothing was kept yet.

    Attributes:
        referral_id, patient_id: ids the electronic record has as well.
        referral: what the code (A, or A with B) says, state issued. Its cut texts end with
            （见纸面）; what stands in B or on paper alone says so.
        patient: as printed; the age is an estimate, since no birth date is on the slip. Keep it
            only where the patient is not known here (`patient_known`).
        leg: which leg of a redirected referral, from 1.
        device_id, key_id: whose key has signed; `clinic` as the county knows that computer.
        doctor: who decided, as on the slip.
        signed_at: by the sending device's clock; UTC.
        record_hash: hex SHA-256 of the whole record.
        in_b: fields that code B brings. on_paper: fields that only the paper has whole.
        part: A, or AB once B has joined.
        notes: what a person should know; never a reason to refuse.
    """

    referral_id: UUID
    patient_id: UUID
    referral: Referral = field(repr=False)
    patient: Patient = field(repr=False)
    leg: int
    revision: int
    device_id: UUID
    key_id: str
    clinic: str
    clinic_code: str
    doctor: str = field(repr=False)
    signed_at: datetime
    record_hash: str
    in_b: tuple[str, ...] = ()
    on_paper: tuple[str, ...] = ()
    part: str = "A"
    news: SlipNews = SlipNews.FIRST
    referral_known: bool = False
    patient_known: bool = False
    notes: tuple[Problem, ...] = ()
