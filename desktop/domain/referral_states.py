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
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_rules import confirmation_due
from desktop.domain.referral_step import ReferralStep

S = ReferralState


class Holder(StrEnum):
    """Whose move it is."""

    US = "us"
    DOCTOR = "doctor"
    HOSPITAL = "hospital"
    PATIENT = "patient"
    NOBODY = "nobody"


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


@dataclass(frozen=True, slots=True)
class Moment:
    """A state that was reached, and who held the matter from then on.

    Attributes:
        told: by whom it was said: `ours`, `county`, or `phone`.
    """

    state: ReferralState
    at: datetime
    holder: Holder
    told: str = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A referral as it is shown.

    Attributes:
        state: furthest state reached.
        county: furthest state that the county has told and that follows from what was before.
        since: when the present holder got it.
        must_ring: issued, nobody at the hospital has looked, and no call is logged.
        asked: the hospital asked for more and we have not answered.
        flagged: a state the county claims that does not follow; shown, not applied.
        withdrawal_asked: we asked to withdraw after acceptance; the county has yet to confirm.
        confirm_due: until when the doctor must confirm his verbal order.
        moments: oldest first.
    """

    state: ReferralState
    county: ReferralState
    holder: Holder
    since: datetime
    folder: Folder
    must_ring: bool = False
    asked: bool = False
    flagged: ReferralState | None = None
    withdrawal_asked: bool = False
    departed: bool = False
    confirm_due: datetime | None = None
    moments: tuple[Moment, ...] = ()


_BEFORE_ISSUE = {S.DRAFT, S.AWAITING_SIGNATURE, S.AWAITING_REVIEW}
_HOLDER = {
    S.DRAFT: Holder.US,
    S.AWAITING_SIGNATURE: Holder.DOCTOR,
    S.AWAITING_REVIEW: Holder.DOCTOR,
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
    S.AWAITING_RETURN: Holder.US,
}
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
) -> Progress:
    """Where the referral stands now.

    Args:
        referral: as kept on this computer.
        steps: ours, in any order.
        reply: the county's, or None when it has not said anything.
        delivery: how far our record has got.
        handed_at: when it was first handed to the doctor, for the time line.
    """
    record = referral.record
    if record.state in _BEFORE_ISSUE:
        return _not_issued(referral, handed_at)
    county, told, flagged = read_county(reply)
    left = [step.at for step in steps if step.kind is StepKind.DEPARTED]
    there = [step.at for step in steps if step.kind is StepKind.ARRIVAL_TOLD]
    state = _shown(record.state, county, departed=bool(left), there=bool(there))
    asked = _unanswered(county, told, steps)
    moments = _time_line(referral, handed_at, min(left, default=None), told)
    if there and state is S.ARRIVED and county is not S.ARRIVED:
        moments = (*moments, Moment(S.ARRIVED, min(there), Holder.HOSPITAL, "phone"))
    contacted = bool(there) or any(step.kind is StepKind.PHONE_CONTACT for step in steps)
    must_ring = record.state is S.ISSUED and county is S.ISSUED and not contacted
    holder = _holder(state, asked=asked, flagged=flagged, county=county, delivery=delivery)
    return Progress(
        state=state,
        county=county,
        holder=holder,
        since=_since(moments, steps, county, asked=asked),
        folder=_folder(state, county, asked=asked, delivery=delivery),
        must_ring=must_ring,
        asked=asked,
        flagged=flagged,
        departed=bool(left),
        withdrawal_asked=state not in ENDED
        and any(step.kind is StepKind.WITHDRAWAL for step in steps),
        confirm_due=confirmation_due(record),
        moments=moments,
    )


def _not_issued(referral: Kept[Referral], handed_at: datetime | None) -> Progress:
    state = referral.record.state
    moments = [Moment(S.DRAFT, referral.created_at, Holder.US)]
    if state is not S.DRAFT:
        moments.append(Moment(state, handed_at or referral.saved_at, Holder.DOCTOR))
    return Progress(
        state=state,
        county=S.DRAFT,
        holder=_HOLDER[state],
        since=moments[-1].at if state is not S.DRAFT else referral.saved_at,
        folder=Folder.DRAFTS,
        moments=tuple(moments),
    )


def _shown(
    ours: ReferralState, county: ReferralState, *, departed: bool, there: bool
) -> ReferralState:
    if ours is not S.ISSUED:
        return ours
    if there and county is not S.REJECTED and RANK[county] < RANK[S.ARRIVED]:
        return S.ARRIVED
    if departed and county is not S.REJECTED and RANK[county] < RANK[S.DEPARTED]:
        return S.DEPARTED
    return county


def _unanswered(
    county: ReferralState, told: Sequence[ReplyMoment], steps: Sequence[ReferralStep]
) -> bool:
    if county is not S.INFO_REQUESTED:
        return False
    asked_at = max((each.at for each in told if each.state is S.INFO_REQUESTED), default=None)
    return asked_at is not None and not any(
        step.kind is StepKind.SUPPLEMENT and step.at >= asked_at for step in steps
    )


def _holder(
    state: ReferralState,
    *,
    asked: bool,
    flagged: ReferralState | None,
    county: ReferralState,
    delivery: Delivery,
) -> Holder:
    if state in FINISHED:
        return Holder.NOBODY
    if asked or flagged:
        return Holder.US
    if state is S.INFO_REQUESTED:
        return Holder.HOSPITAL
    if state is S.ISSUED and _undelivered(county, delivery):
        return Holder.US
    return _HOLDER[state]


def _undelivered(county: ReferralState, delivery: Delivery) -> bool:
    return county is S.ISSUED and delivery is not Delivery.ARRIVED


def _folder(
    state: ReferralState, county: ReferralState, *, asked: bool, delivery: Delivery
) -> Folder:
    if state in FINISHED:
        return Folder.CLOSED
    if asked:
        return Folder.ASKED
    if _undelivered(county, delivery):
        return Folder.NOT_DELIVERED
    return _FOLDER[state]


def _time_line(
    referral: Kept[Referral],
    handed_at: datetime | None,
    departed_at: datetime | None,
    told: Sequence[ReplyMoment],
) -> tuple[Moment, ...]:
    record = referral.record
    moments = [Moment(S.DRAFT, referral.created_at, Holder.US)]
    if handed_at is not None:
        moments.append(Moment(S.AWAITING_SIGNATURE, handed_at, Holder.DOCTOR))
    issued_at = record.issued_at or record.signed_at or referral.saved_at
    moments.append(Moment(S.ISSUED, issued_at, Holder.HOSPITAL))
    for each in told:
        holder = _HOLDER.get(each.state, Holder.NOBODY)
        moments.append(Moment(each.state, each.at, holder, "county"))
    if departed_at is not None:
        # typed to the minute: in the minute of issue it came after the issue, not before
        if departed_at < issued_at < departed_at + timedelta(minutes=1):
            departed_at = issued_at
        moments.append(Moment(S.DEPARTED, departed_at, Holder.PATIENT))
    if record.state is not S.ISSUED:
        moments.append(Moment(record.state, referral.saved_at, Holder.NOBODY))
    first, *rest = moments
    return (first, *sorted(rest, key=lambda each: each.at))


def _since(
    moments: Sequence[Moment],
    steps: Sequence[ReferralStep],
    county: ReferralState,
    *,
    asked: bool,
) -> datetime:
    last = moments[-1].at
    if county is S.INFO_REQUESTED and not asked:
        answers = [step.at for step in steps if step.kind is StepKind.SUPPLEMENT]
        return max(answers, default=last)
    return last
