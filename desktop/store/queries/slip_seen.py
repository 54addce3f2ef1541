"""Slips that were scanned here, as the receptions keep them."""

from uuid import UUID

from sqlalchemy import select

from desktop.domain.payload import from_payload
from desktop.domain.reception import SlipSeen
from desktop.models.reception import ReceptionRow
from desktop.store.store import Reading


def seen_slips(reading: Reading, referral_id: UUID) -> tuple[SlipSeen, ...]:
    """Every slip of this referral that a reception took in."""
    asked = select(ReceptionRow.slip).where(ReceptionRow.referral_id == str(referral_id))
    found = (row.slip for row in reading.connection.execute(asked))
    return tuple(from_payload(SlipSeen, each) for each in found if each)
