"""Where each referral stands: our record, our steps and the county's word read together."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from desktop.domain.kept import Delivery, Kept
from desktop.domain.payload import from_payload
from desktop.domain.referral import Referral
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_states import Progress, progress
from desktop.domain.referral_step import ReferralStep
from desktop.models.log import CountyViewRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Reading, kept

_CHUNK = 500


class Standing(NamedTuple):
    """A referral and where it stands."""

    kept: Kept[Referral]
    progress: Progress
    delivery: Delivery


def standings(reading: Reading, rows: Iterable[Any]) -> list[Standing]:
    """Where the referrals of these whole rows (mappings) stand, in the same order."""
    referrals = [kept(Referral, row) for row in rows]
    ids = [each.id for each in referrals]
    deliveries = delivery_of(reading, ids)
    steps, replies = _steps(reading, ids), _replies(reading, ids)
    found = []
    for each in referrals:
        delivery = deliveries.get(each.id, Delivery.LOCAL)
        said, answer = steps[each.id], replies.get(each.id)
        where = progress(each, tuple(said), answer, delivery=delivery)
        found.append(Standing(each, where, delivery))
    return found


def _steps(reading: Reading, ids: list[UUID]) -> dict[UUID, list[ReferralStep]]:
    found: dict[UUID, list[ReferralStep]] = defaultdict(list)
    for chunk in _chunks(ids):
        query = select(ReferralStepRow.__table__).where(ReferralStepRow.referral_id.in_(chunk))
        for row in reading.connection.execute(query).mappings():
            step = kept(ReferralStep, row).record
            found[step.referral_id].append(step)
    return found


def _replies(reading: Reading, ids: list[UUID]) -> dict[UUID, ReferralReply]:
    found = {}
    for chunk in _chunks(ids):
        query = (
            select(CountyViewRow.ref_id, CountyViewRow.payload)
            .where(CountyViewRow.kind == "referral_reply", CountyViewRow.ref_id.in_(chunk))
            .order_by(CountyViewRow.changed_at)
        )
        for row in reading.connection.execute(query):
            found[UUID(row.ref_id)] = from_payload(ReferralReply, row.payload)
    return found


def _chunks(ids: list[UUID]) -> Iterable[list[str]]:
    texts = [str(each) for each in ids]
    return (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
