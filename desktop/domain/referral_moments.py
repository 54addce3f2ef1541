"""The time line of a referral: each state it reached, who said so, and who held it from then on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_county import RANK, read_county
from desktop.domain.referral_legs import Replies, leg_at, present_leg
from desktop.domain.referral_reply import ReplyMoment
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_told import BY_PHONE

S = ReferralState


class Holder(StrEnum):
    """Whose move it is."""

    US = "us"
    DOCTOR = "doctor"
    REVIEWER = "reviewer"
    HOSPITAL = "hospital"
    PATIENT = "patient"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Moment:
    """A state that was reached, and who held the matter from then on.

    Attributes:
        told: by whom it was said: `ours`, `county`, or `phone`.
        leg: of which leg it is, from 1; ISSUED of a later leg is its redirect.
    """

    state: ReferralState
    at: datetime
    holder: Holder
    told: str = "ours"
    leg: int = 1


HOLDER = {
    S.DRAFT: Holder.US,
    S.AWAITING_SIGNATURE: Holder.DOCTOR,
    S.AWAITING_REVIEW: Holder.REVIEWER,
    S.ISSUED: Holder.HOSPITAL,
    S.RECEIVED: Holder.HOSPITAL,
    S.INFO_REQUESTED: Holder.US,
    S.REJECTED: Holder.US,
    S.ACCEPTED: Holder.HOSPITAL,
    S.ARRANGED: Holder.US,
    S.DEPARTED: Holder.PATIENT,
    S.NOT_ARRIVED: Holder.US,
    S.ARRIVED: Holder.HOSPITAL,
    S.SEEN: Holder.HOSPITAL,
    S.DISCHARGED: Holder.HOSPITAL,
    S.AWAITING_RETURN: Holder.HOSPITAL,
}
"""Who has the move in a state."""


def time_line(
    referral: Kept[Referral],
    handed_at: datetime | None,
    steps: Sequence[ReferralStep],
    told: Sequence[ReplyMoment],
    replies: Replies,
) -> tuple[Moment, ...]:
    """Every moment, oldest first.

    Args:
        referral: an issued one.
        handed_at: when it was first handed to the doctor.
        steps: all of them.
        told: the county's moments of the present leg.
        replies: for the county's moments of earlier legs.
    """
    record = referral.record
    moments = [Moment(S.DRAFT, referral.created_at, Holder.US)]
    if handed_at is not None:
        moments.append(Moment(S.AWAITING_SIGNATURE, handed_at, Holder.DOCTOR))
    if record.approved_at is not None and record.signed_at is not None:
        moments.append(Moment(S.AWAITING_REVIEW, record.signed_at, Holder.REVIEWER))
    issued_at = record.issued_at or record.signed_at or referral.saved_at
    moments.append(Moment(S.ISSUED, issued_at, Holder.HOSPITAL))
    moments += [
        Moment(S.ISSUED, leg.ended_at, Holder.HOSPITAL, leg=number)
        for number, leg in enumerate(record.legs, 2)
    ]
    for leg, reply in replies.earlier:
        moments += _said(read_county(reply)[1], "county", leg)
    moments += _said(told, "county", present_leg(record))
    moments += _from_steps(record, issued_at, steps)
    if record.state is not S.ISSUED:
        moments.append(Moment(record.state, referral.saved_at, Holder.NOBODY))
    first, *rest = moments
    return (first, *sorted(rest, key=lambda each: each.at))


def _said(told: Sequence[ReplyMoment], by: str, leg: int) -> list[Moment]:
    return [
        Moment(each.state, each.at, HOLDER.get(each.state, Holder.NOBODY), by, leg)
        for each in told
        if each.state in RANK
    ]


def _from_steps(
    record: Referral, issued_at: datetime, steps: Sequence[ReferralStep]
) -> list[Moment]:
    moments = []
    left = [step.at for step in steps if step.kind is StepKind.DEPARTED]
    if left:
        # typed to the minute: in the minute of issue it came after the issue, not before
        at = min(left)
        if at < issued_at < at + timedelta(minutes=1):
            at = issued_at
        moments.append(Moment(S.DEPARTED, at, Holder.PATIENT, leg=leg_at(record, at)))
    there: dict[int, datetime] = {}
    for step in steps:
        if step.kind is StepKind.ARRIVAL_TOLD:
            leg = leg_at(record, step.at)
            there[leg] = min(there.get(leg, step.at), step.at)
    moments += [Moment(S.ARRIVED, at, Holder.HOSPITAL, "phone", leg) for leg, at in there.items()]
    moments += [
        Moment(step.told_state, step.at, HOLDER[step.told_state], "phone", leg_at(record, step.at))
        for step in steps
        if step.kind is StepKind.TOLD_BY_PHONE and step.told_state in BY_PHONE
    ]
    return moments
