"""What was answered to a sender who wants to take a referral back."""

from uuid import UUID

from sqlalchemy import and_, select

from desktop.domain.codes import StepKind
from desktop.domain.kept import Kept
from desktop.domain.referral_step import ReferralStep
from desktop.models.log import OpRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store.store import Reading, kept


def refusal_of(reading: Reading, withdrawal_id: UUID) -> Kept[ReferralStep] | None:
    """Our first no after this request, in the order heard; None while there is none."""
    asked = reading.get(ReferralStep, withdrawal_id)
    if asked is None:
        return None
    came = select(OpRow.seq).where(OpRow.record_id == str(withdrawal_id), OpRow.revision == 1)
    found = (
        select(ReferralStepRow.__table__)
        .join(OpRow, and_(OpRow.record_id == ReferralStepRow.id, OpRow.revision == 1))
        .where(
            ReferralStepRow.referral_id == str(asked.record.referral_id),
            ReferralStepRow.kind == str(StepKind.WITHDRAWAL_REFUSED),
            OpRow.seq > came.scalar_subquery(),
        )
        .order_by(OpRow.seq)
        .limit(1)
    )
    row = reading.connection.execute(found).mappings().first()
    return kept(ReferralStep, row) if row else None
