"""The county's words, read as a way that only goes forward.

A reply may come late, twice, or with a jump that nobody foresaw. What does not follow is told
beside the state and never applied backwards (states.md, "Up-referral").
"""

from datetime import datetime

from desktop.domain.codes import AdmissionDecision, ReferralState
from desktop.domain.referral_reply import ReferralReply, ReplyMoment

S = ReferralState

ENDED = frozenset({S.WITHDRAWN, S.ABANDONED, S.DIED, S.CLOSED, S.ENTERED_IN_ERROR})
FINISHED = ENDED | {S.COMPLETED}
# How far each state lies on the way. A side way ends it and is further than what it may follow.
RANK = {
    S.ISSUED: 0,
    S.RECEIVED: 1,
    S.INFO_REQUESTED: 2,
    S.REJECTED: 3,
    S.ACCEPTED: 4,
    S.ARRANGED: 5,
    S.DEPARTED: 6,
    S.NOT_ARRIVED: 7,
    S.ARRIVED: 8,
    S.SEEN: 9,
    S.DISCHARGED: 10,
    S.AWAITING_RETURN: 11,
    S.COMPLETED: 12,
    S.WITHDRAWN: 13,
    S.ABANDONED: 13,
    S.DIED: 13,
    S.CLOSED: 14,
    S.ENTERED_IN_ERROR: 15,
}
# Side ways are legal only while the matter has not gone past this state.
_ONLY_UNTIL = {
    S.REJECTED: S.REJECTED,
    S.NOT_ARRIVED: S.NOT_ARRIVED,
    S.WITHDRAWN: S.NOT_ARRIVED,
    S.ABANDONED: S.NOT_ARRIVED,
}
# These cannot come before the patient was there.
_ONLY_FROM = {S.DISCHARGED: S.ARRIVED, S.AWAITING_RETURN: S.ARRIVED, S.COMPLETED: S.ARRIVED}
_AFTER_ARRIVAL = {S.SEEN, *_ONLY_FROM}
_OF_WHO_WAS_SEEN = {*_AFTER_ARRIVAL, S.CLOSED}


def follows(before: ReferralState, after: ReferralState) -> bool:
    """Tell whether the county may go from `before` to `after`; a step back never follows.

    A hospital that asked for more may look again before it accepts.
    """
    if before is S.INFO_REQUESTED and after is S.RECEIVED:
        return True
    if RANK.get(after, -1) <= RANK[before] or before in FINISHED:
        return False
    until, since = _ONLY_UNTIL.get(after), _ONLY_FROM.get(after)
    if until is not None and RANK[before] > RANK[until]:
        return False
    return since is None or RANK[before] >= RANK[since]


def read_county(
    reply: ReferralReply | None,
) -> tuple[ReferralState, tuple[ReplyMoment, ...], ReferralState | None]:
    """The state the county has brought it to, the moments that led there, and a false claim.

    A death is told as what was decided when the patient was seen: it is the state at once and stays
    so through the papers that follow, and goes when the hospital takes that word back.

    The claim is a state that does not follow: shown and flagged, None when all is in order.
    A jump forward that skips what must come before (completed, yet never arrived) is applied
    and flagged; a step back, or a refusal after acceptance, is flagged only.
    """
    now, told, claimed = way_of(reply)
    if reply is None or reply.decision is not AdmissionDecision.DIED or now not in _OF_WHO_WAS_SEEN:
        return now, told, claimed
    return S.DIED, (*told, ReplyMoment(state=S.DIED, at=_died_at(reply))), claimed


def way_of(
    reply: ReferralReply | None,
) -> tuple[ReferralState, tuple[ReplyMoment, ...], ReferralState | None]:
    """As `read_county`, by the states of the Task alone."""
    if reply is None:
        return S.ISSUED, (), None
    now, claimed = S.ISSUED, None
    applied: list[ReplyMoment] = []
    for moment in _said(reply):
        if not follows(now, moment.state):
            if not _jumped_ahead(now, moment.state):
                continue
            claimed = moment.state
        now = moment.state
        applied.append(_at_the_real_time(moment, reply))
    if reply.state is not now or reply.flagged:
        claimed = reply.state
    return now, tuple(_looked(applied, reply)), claimed


def _died_at(reply: ReferralReply) -> datetime:
    """The nearest time the hospital tells; of a death itself the county's form has none."""
    said = reply.changed_at if reply.state is S.SEEN else reply.seen_at or reply.changed_at
    return max(reply.discharged_at or said, reply.seen_at or said)


def _looked(applied: list[ReplyMoment], reply: ReferralReply) -> list[ReplyMoment]:
    """With the hospital's own time of looking, where one exchange brought that and more."""
    if reply.received_at is None or any(each.state is S.RECEIVED for each in applied):
        return applied
    place = next((n for n, e in enumerate(applied) if RANK[e.state] > RANK[S.RECEIVED]), None)
    if place is None:
        return applied
    at = min(reply.received_at, applied[place].at)
    return [*applied[:place], ReplyMoment(state=S.RECEIVED, at=at), *applied[place:]]


def _said(reply: ReferralReply) -> list[ReplyMoment]:
    said = sorted(reply.history, key=lambda moment: moment.at)
    if not said or said[-1].state is not reply.state:
        said.append(ReplyMoment(state=reply.state, at=reply.changed_at))
    for state, at in _own_times(reply).items():
        if at is not None and all(each.state is not state for each in said):
            _put_before(said, ReplyMoment(state=state, at=at))
    return said


def _put_before(said: list[ReplyMoment], own: ReplyMoment) -> None:
    """A station whose time the hospital tells, where no exchange fell between it and the next."""
    for place, each in enumerate(said):
        if each.state in _AFTER_ARRIVAL and RANK[each.state] > RANK[own.state]:
            said.insert(place, ReplyMoment(state=own.state, at=min(own.at, each.at)))
            return


def _jumped_ahead(before: ReferralState, after: ReferralState) -> bool:
    further = RANK.get(after, -1) > RANK[before]
    return further and before not in FINISHED and after not in _ONLY_UNTIL


def _at_the_real_time(moment: ReplyMoment, reply: ReferralReply) -> ReplyMoment:
    # the hospital's own times beat when we happened to read them
    real = _own_times(reply).get(moment.state)
    return ReplyMoment(state=moment.state, at=real or moment.at)


def _own_times(reply: ReferralReply) -> dict[ReferralState, datetime | None]:
    return {
        S.ARRIVED: reply.arrived_at,
        S.SEEN: reply.seen_at or reply.admitted_at,
        S.DISCHARGED: reply.discharged_at,
    }
