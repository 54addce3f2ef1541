"""Where each referral stands: our record, our steps and the county's word read together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select

from desktop.domain.codes import AdmissionDecision, StepKind
from desktop.domain.kept import Delivery, Kept
from desktop.domain.payload import from_payload, read_instant
from desktop.domain.referral import Referral
from desktop.domain.referral_clock import ReferralClock
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_legs import by_leg
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_states import Progress, progress
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_stretches import clock_of
from desktop.models.log import BundleRow, CountyViewRow, OpRow, OpStateRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Reading, kept

REPLY_KIND = "referral_reply"
CLOSED_FOR = timedelta(days=30)
_THERE = ("ACKED", "TAKEN")
_CHUNK = 500


class Standing(NamedTuple):
    """A referral and where it stands.

    Attributes:
        steps: ours and the hospital's questions, oldest first.
        reply: the hospital's words about the present leg.
    """

    kept: Kept[Referral]
    progress: Progress
    delivery: Delivery
    steps: tuple[ReferralStep, ...] = ()
    reply: ReferralReply | None = None
    clock: ReferralClock | None = None


def running_or_lately_closed(today: date) -> ColumnElement[bool]:
    """Rows that are not over, by us or by the county, for longer than `CLOSED_FOR`."""
    oldest = f"{today - CLOSED_FOR - timedelta(days=1)}"
    ended = [str(state) for state in FINISHED]
    told = (
        select(CountyViewRow.ref_id)
        .where(
            CountyViewRow.kind == REPLY_KIND,
            CountyViewRow.changed_at < oldest,
            or_(func.json_extract(CountyViewRow.payload, "$.state").in_(ended), death_told()),
        )
        .scalar_subquery()
    )
    ours = and_(ReferralRow.state.in_(ended), ReferralRow.saved_at < oldest)
    return ~or_(ours, ReferralRow.id.in_(told))


def death_told() -> ColumnElement[bool]:
    """Whether a row of the county's words says that the patient has died."""
    said = func.json_extract(CountyViewRow.payload, "$.decision")
    return and_(CountyViewRow.kind == REPLY_KIND, said == str(AdmissionDecision.DIED))


def standings(
    reading: Reading, rows: Iterable[Any], *, clocks_of_ended: bool = True
) -> list[Standing]:
    """Where the referrals of these whole rows (mappings) stand, in the same order.

    Args:
        reading: of the file.
        rows: of the referral table.
        clocks_of_ended: False where nobody looks at the clock of what is over.
    """
    referrals = [kept(Referral, row) for row in rows]
    ids = [each.id for each in referrals]
    deliveries = delivery_of(reading, ids)
    steps, replies = _steps(reading, ids), replies_of(reading, ids)
    waiting = _answers_waiting(reading, steps)
    made = [
        _standing(
            each,
            [step.record for step in steps[each.id]],
            replies.get(each.id, []),
            deliveries.get(each.id, Delivery.LOCAL),
            sent=each.id not in waiting,
        )
        for each in referrals
    ]
    timed = {
        each.kept.id for each in made if clocks_of_ended or each.progress.state not in FINISHED
    }
    delivered = delivered_at(reading, timed)
    return [
        _timed(each, delivered.get(each.kept.id, ())) if each.kept.id in timed else each
        for each in made
    ]


def _standing(
    referral: Kept[Referral],
    steps: Sequence[ReferralStep],
    replies: Sequence[ReferralReply],
    delivery: Delivery,
    *,
    sent: bool,
) -> Standing:
    stands = progress(
        referral, steps, None, delivery=delivery, more_replies=replies, answer_sent=sent
    )
    present = by_leg(referral.id, referral.record, replies).present
    return Standing(referral, stands, delivery, tuple(steps), present)


def _timed(each: Standing, delivered: Sequence[datetime]) -> Standing:
    clock = clock_of(each.kept.record, each.progress, each.steps, each.reply, delivered=delivered)
    return each._replace(clock=clock)


def _steps(reading: Reading, ids: list[UUID]) -> dict[UUID, list[Kept[ReferralStep]]]:
    found: dict[UUID, list[Kept[ReferralStep]]] = defaultdict(list)
    for chunk in chunks(ids):
        query = (
            select(ReferralStepRow.__table__)
            .where(ReferralStepRow.referral_id.in_(chunk))
            .order_by(ReferralStepRow.at)
        )
        for row in reading.connection.execute(query).mappings():
            step = kept(ReferralStep, row)
            found[step.record.referral_id].append(step)
    return found


def replies_of(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, list[ReferralReply]]:
    """What the county said about each, one reply for each of its Tasks, oldest first."""
    found: dict[UUID, list[ReferralReply]] = defaultdict(list)
    for chunk in chunks(list(ids)):
        query = (
            select(CountyViewRow.ref_id, CountyViewRow.payload)
            .where(CountyViewRow.kind == REPLY_KIND, CountyViewRow.ref_id.in_(chunk))
            .order_by(CountyViewRow.changed_at)
        )
        for row in reading.connection.execute(query):
            found[UUID(row.ref_id)].append(from_payload(ReferralReply, row.payload))
    return found


def delivered_at(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, tuple[datetime, ...]]:
    """When words of each were taken by the county: the time the transaction went out.

    What another computer of this clinic wrote came from the county: it was there by then.
    """
    found: dict[UUID, list[datetime]] = defaultdict(list)
    for chunk in chunks(list(ids)):
        query = (
            select(OpRow.record_id, func.coalesce(BundleRow.frozen_at, OpRow.created_wall))
            .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
            .outerjoin(BundleRow, BundleRow.bundle_no == OpStateRow.bundle_no)
            # as an expression, so that no index answers it: almost every op ever kept is there,
            # and the few of these records are found by their ids
            .where(OpRow.record_id.in_(chunk), func.trim(OpStateRow.state).in_(_THERE))
        )
        for record_id, at in reading.connection.execute(query):
            found[UUID(record_id)].append(read_instant(at))
    return {key: tuple(sorted(times)) for key, times in found.items()}


def _answers_waiting(reading: Reading, steps: dict[UUID, list[Kept[ReferralStep]]]) -> set[UUID]:
    """Referrals whose last answer to the hospital has not reached the county."""
    last = {
        referral_id: max(said, key=lambda each: each.record.at)
        for referral_id, listed in steps.items()
        if (said := [each for each in listed if each.record.kind is StepKind.SUPPLEMENT])
    }
    got = delivery_of(reading, [each.id for each in last.values()])
    return {
        referral_id
        for referral_id, each in last.items()
        if got.get(each.id, Delivery.LOCAL) is not Delivery.ARRIVED
    }


def chunks(ids: Sequence[object]) -> Iterable[list[str]]:
    """Ids as text, so many at a time as one statement may name."""
    texts = [str(each) for each in ids]
    return (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
