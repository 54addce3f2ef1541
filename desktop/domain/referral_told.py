"""What the hospital said by telephone (电话登记): shown as such, never as the county's own word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.codes import AdmissionDecision, ReferralState, StepKind
from desktop.domain.referral_county import FINISHED, RANK, follows
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_step import ReferralStep

S = ReferralState

BY_PHONE = (
    S.RECEIVED,
    S.INFO_REQUESTED,
    S.ACCEPTED,
    S.ARRANGED,
    S.REJECTED,
    S.ARRIVED,
    S.SEEN,
    S.DISCHARGED,
)
"""What may be registered from a telephone call: 医院已查看 to 治疗结束 (states.md)."""
DECISIONS = (
    *(AdmissionDecision.OUTPATIENT, AdmissionDecision.OBSERVED),
    *(AdmissionDecision.ADMITTED, AdmissionDecision.SURGERY),
)
"""What a hospital may say on the telephone of a patient it has seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVisit:
    """What was decided about a patient who was seen, as told by telephone."""

    decision: AdmissionDecision | None = None
    ward: str = ""
    bed: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """County and telephone read together.

    Attributes:
        state: how far the hospital has brought it.
        by_phone: that state rests on a telephone call alone.
        phone: telephone words that were taken, oldest first.
    """

    state: ReferralState
    by_phone: bool
    phone: tuple[ReplyMoment, ...]


def told_by_phone(steps: Iterable[ReferralStep], since: datetime | None) -> list[ReplyMoment]:
    """Telephone words about the present leg, oldest first; a step back is left out."""
    said = sorted(
        (
            ReplyMoment(state=step.told_state, at=step.at)
            for step in steps
            if step.kind is StepKind.TOLD_BY_PHONE and step.told_state in BY_PHONE
            if since is None or step.at >= since
        ),
        key=lambda each: each.at,
    )
    now, kept = S.ISSUED, []
    for each in said:
        if follows(now, each.state):
            now = each.state
            kept.append(each)
    return kept


def heard(county: ReferralState, phone: Sequence[ReplyMoment]) -> Heard:
    """Join both. The county's own refusal or end goes before whatever was said by telephone."""
    taken = tuple(phone)
    last = taken[-1].state if taken else S.ISSUED
    if county is S.REJECTED or county in FINISHED or RANK[last] <= RANK[county]:
        return Heard(county, by_phone=False, phone=taken)
    return Heard(last, by_phone=True, phone=taken)


def may_be_told(now: ReferralState, told: ReferralState) -> bool:
    """Whether a call may be registered that brings it from `now` to `told`."""
    return told in BY_PHONE and (now is told or follows(now, told))


def told_visit(
    steps: Iterable[ReferralStep], reply: ReferralReply | None, since: datetime | None
) -> ReferralStep | None:
    """The last telephone word of what was decided; None once the hospital's own word has come.

    Args:
        steps: of both sides, in any order.
        reply: the hospital's words about the present leg.
        since: when that leg began; None where there was no other.
    """
    told = [
        step
        for step in steps
        if step.kind is StepKind.TOLD_BY_PHONE and step.decision is not None
        if since is None or step.at >= since
    ]
    if not told or (reply is not None and reply.admitted_at is not None):
        return None
    last = max(told, key=lambda step: step.at)
    own_later = reply is not None and reply.decision is not None and reply.changed_at >= last.at
    return None if own_later else last


def told_admission(
    steps: Iterable[ReferralStep], reply: ReferralReply | None, since: datetime | None
) -> datetime | None:
    """When the patient was admitted, as far as only a telephone call says so."""
    told = told_visit(steps, reply, since)
    return told.at if told and told.decision is AdmissionDecision.ADMITTED else None
