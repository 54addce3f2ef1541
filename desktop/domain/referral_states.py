"""Where a referral stands, computed and never stored (states.md, "Up-referral").

Three sources are read together: what we decided, what we did about it (steps), and what the
county has said. Each moves the referral forward only: late, repeated or illegal news of the
county is shown and flagged, never applied backwards, and a departure holds whatever comes late.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_county import ENDED, FINISHED, RANK, read_county
from desktop.domain.referral_legs import (
    Replies,
    by_leg,
    leg_at,
    leg_began,
    present_leg,
    unit_leg,
)
from desktop.domain.referral_moments import HOLDER, Holder, Moment, time_line
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_rules import confirmation_due
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_told import heard, told_by_phone

__all__ = ["CONTACTS", "Folder", "Holder", "Moment", "Progress", "progress"]

S = ReferralState


class Folder(StrEnum):
    """Folders of the board, in the order shown; each referral is in exactly one."""

    DRAFTS = "drafts"
    NOT_DELIVERED = "not-delivered"
    WAITING = "waiting"
    ASKED = "asked"
    ON_THE_WAY = "on-the-way"
    ADMITTED = "admitted"
    DECLINED = "declined"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A referral as it is shown.

    Attributes:
        state: furthest state reached.
        county: furthest state that the county has told and that follows from what was before.
        hospital: as `county`, with what was told by telephone.
        by_phone: `state` rests on a telephone call; never to be shown as the county's own word.
        since: when the present holder got it.
        must_ring: issued, nobody at the hospital has looked, and no call is logged.
        asked: the hospital asked for more and we have not answered.
        answer_waits: we have answered, and the answer has not left this computer.
        flagged: a state the county claims that does not follow; shown, not applied.
        withdrawal_asked: we asked to withdraw after acceptance; the county has yet to answer.
        confirm_due: until when the doctor must confirm his verbal order.
        leg: number of the present leg, from 1; however many there are, it is one referral.
        moments: oldest first, of every leg.
    """

    state: ReferralState
    county: ReferralState
    holder: Holder
    since: datetime
    folder: Folder
    hospital: ReferralState = S.ISSUED
    by_phone: bool = False
    must_ring: bool = False
    asked: bool = False
    answer_waits: bool = False
    flagged: ReferralState | None = None
    withdrawal_asked: bool = False
    departed: bool = False
    confirm_due: datetime | None = None
    leg: int = 1
    moments: tuple[Moment, ...] = ()


CONTACTS = frozenset({StepKind.PHONE_CONTACT, StepKind.TOLD_BY_PHONE})
"""Steps that prove that somebody was reached."""
_TYPED = timedelta(minutes=1)
"""Times are typed to the minute: in the minute of a redirect a call came after it."""
_BEFORE_ISSUE = {S.DRAFT, S.AWAITING_SIGNATURE, S.AWAITING_REVIEW}
_FOLDER = {
    S.ISSUED: Folder.WAITING,
    S.RECEIVED: Folder.WAITING,
    S.INFO_REQUESTED: Folder.WAITING,
    S.ACCEPTED: Folder.ON_THE_WAY,
    S.ARRANGED: Folder.ON_THE_WAY,
    S.DEPARTED: Folder.ON_THE_WAY,
    S.ARRIVED: Folder.ADMITTED,
    S.SEEN: Folder.ADMITTED,
    S.DISCHARGED: Folder.ADMITTED,
    S.AWAITING_RETURN: Folder.ADMITTED,
    S.REJECTED: Folder.DECLINED,
    S.NOT_ARRIVED: Folder.DECLINED,
}


def progress(
    referral: Kept[Referral],
    steps: Sequence[ReferralStep] = (),
    reply: ReferralReply | None = None,
    *,
    delivery: Delivery = Delivery.LOCAL,
    handed_at: datetime | None = None,
    more_replies: Sequence[ReferralReply] = (),
    answer_sent: bool = True,
) -> Progress:
    """Where the referral stands now.

    Args:
        referral: as kept on this computer.
        steps: ours and the hospital's questions, in any order.
        reply: the county's, or None when it has not said anything.
        delivery: how far our record has got.
        handed_at: when it was first handed to the doctor, for the time line.
        more_replies: words about earlier legs; sorted out here.
        answer_sent: False while our last answer has not reached the county.
    """
    record = referral.record
    if record.state in _BEFORE_ISSUE:
        return _not_issued(referral, handed_at)
    replies = by_leg(referral.id, record, (*more_replies, reply))
    county, told, flagged = read_county(replies.present)
    began = leg_began(record) if record.legs else None
    told_us = heard(county, told_by_phone(steps, began and began - _TYPED))
    left = any(step.kind is StepKind.DEPARTED for step in steps)
    there = _is_there(record, steps)
    state = _shown(record.state, told_us.state, departed=left, there=there)
    moments = time_line(referral, handed_at, steps, told, replies)
    asked_at = _asked_at(told_us.state, moments, steps, began)
    answered = _answered_at(steps, asked_at)
    asked = asked_at is not None and answered is None and state not in FINISHED
    waits = answered is not None and not answer_sent and state not in FINISHED
    flagged = flagged or _earlier_unit_claims(replies)
    # whatever the hospital said before: what was taken away there, nobody sees there any more
    gone = delivery is Delivery.TAKEN_AWAY
    undelivered = gone or (told_us.state is S.ISSUED and delivery is not Delivery.ARRIVED)
    silent = record.state is S.ISSUED and told_us.state is S.ISSUED
    return Progress(
        state=state,
        county=county,
        hospital=told_us.state,
        by_phone=_by_phone(state, county, by_phone=told_us.by_phone, there=there),
        holder=_holder(
            state, ours=asked or waits or gone or flagged is not None, undelivered=undelivered
        ),
        since=_since(moments, state, asked_at, answered),
        folder=_folder(state, asked=asked, undelivered=undelivered or waits),
        must_ring=silent and not there and not _contacted(steps, began),
        asked=asked,
        answer_waits=waits,
        flagged=flagged,
        departed=left,
        withdrawal_asked=state not in FINISHED and _withdrawal_open(steps),
        confirm_due=confirmation_due(record),
        leg=present_leg(record),
        moments=moments,
    )


def _not_issued(referral: Kept[Referral], handed_at: datetime | None) -> Progress:
    state = referral.record.state
    moments = [Moment(S.DRAFT, referral.created_at, Holder.US)]
    if handed_at is not None and state is S.AWAITING_REVIEW:
        moments.append(Moment(S.AWAITING_SIGNATURE, handed_at, Holder.DOCTOR))
    if state is S.AWAITING_SIGNATURE:
        moments.append(Moment(state, handed_at or referral.saved_at, HOLDER[state]))
    elif state is S.AWAITING_REVIEW:
        moments.append(Moment(state, referral.saved_at, HOLDER[state]))
    return Progress(
        state=state,
        county=S.DRAFT,
        holder=HOLDER[state],
        since=moments[-1].at if state is not S.DRAFT else referral.saved_at,
        folder=Folder.DRAFTS,
        moments=tuple(moments),
    )


def _shown(
    ours: ReferralState, hospital: ReferralState, *, departed: bool, there: bool
) -> ReferralState:
    """The furthest of both sides.

    A withdrawal that came too late never hides an acceptance: the county holds seat and bed until
    it confirms.
    """
    held = RANK[hospital] >= RANK[S.ACCEPTED] and hospital not in ENDED - {S.DIED}
    if ours is not S.ISSUED and not (ours is S.WITHDRAWN and held):
        return ours
    if there and hospital is not S.REJECTED and RANK[hospital] < RANK[S.ARRIVED]:
        return S.ARRIVED
    if departed and hospital is not S.REJECTED and RANK[hospital] < RANK[S.DEPARTED]:
        return S.DEPARTED
    return hospital


def _by_phone(state: ReferralState, county: ReferralState, *, by_phone: bool, there: bool) -> bool:
    if state is S.ARRIVED and there and county is not S.ARRIVED:
        return True
    return by_phone and state is not S.DEPARTED and state not in FINISHED


def _contacted(steps: Sequence[ReferralStep], began: datetime | None) -> bool:
    """Whether somebody was reached about the present leg."""
    return any(
        step.kind in CONTACTS and (began is None or step.at >= began - _TYPED) for step in steps
    )


def _is_there(record: Referral, steps: Sequence[ReferralStep]) -> bool:
    """Whether somebody told us that the patient is at the present unit; at another is not there."""
    came = unit_leg(record)
    return any(
        step.kind is StepKind.ARRIVAL_TOLD and leg_at(record, step.at) >= came for step in steps
    )


def _asked_at(
    hospital: ReferralState,
    moments: Sequence[Moment],
    steps: Sequence[ReferralStep],
    began: datetime | None,
) -> datetime | None:
    """When the present unit last asked for more; None when it went on without."""
    passed = max(
        (each.at for each in moments if RANK.get(each.state, 0) > RANK[S.INFO_REQUESTED]),
        default=None,
    )
    asked = [each.at for each in moments if each.state is S.INFO_REQUESTED]
    if hospital is not S.INFO_REQUESTED:
        asked = []
    asked += [
        step.at
        for step in steps
        if step.kind is StepKind.QUESTION and (passed is None or step.at >= passed)
    ]
    return max((at for at in asked if began is None or at >= began), default=None)


def _answered_at(steps: Sequence[ReferralStep], asked_at: datetime | None) -> datetime | None:
    if asked_at is None:
        return None
    answers = [s.at for s in steps if s.kind is StepKind.SUPPLEMENT and s.at >= asked_at]
    return max(answers, default=None)


def _withdrawal_open(steps: Sequence[ReferralStep]) -> bool:
    asked = [step.at for step in steps if step.kind is StepKind.WITHDRAWAL]
    refused = [step.at for step in steps if step.kind is StepKind.WITHDRAWAL_REFUSED]
    return bool(asked) and max(asked) > max(refused, default=min(asked) - _TYPED)


def _earlier_unit_claims(replies: Replies) -> ReferralState | None:
    """A unit that declined, and now acts as if it had not: nobody but a person can settle it."""
    for _, reply in replies.earlier:
        state = read_county(reply)[0]
        if RANK[state] >= RANK[S.ACCEPTED] and state not in FINISHED - {S.DIED}:
            return state
    return None


def _holder(state: ReferralState, *, ours: bool, undelivered: bool) -> Holder:
    if state in FINISHED:
        return Holder.NOBODY
    if ours or (state is S.ISSUED and undelivered):
        return Holder.US
    if state is S.INFO_REQUESTED:
        return Holder.HOSPITAL
    return HOLDER[state]


def _folder(state: ReferralState, *, asked: bool, undelivered: bool) -> Folder:
    if state in FINISHED:
        return Folder.CLOSED
    if asked:
        return Folder.ASKED
    if undelivered:
        return Folder.NOT_DELIVERED
    return _FOLDER[state]


def _since(
    moments: Sequence[Moment],
    state: ReferralState,
    asked_at: datetime | None,
    answered: datetime | None,
) -> datetime:
    """When the present holder got it."""
    if asked_at is not None and state is not S.REJECTED:
        return answered or asked_at
    reached = [each.at for each in moments if each.state is state]
    if not reached:
        return moments[-1].at
    return max(*reached, *(each.at for each in moments if each.state is S.ISSUED))
