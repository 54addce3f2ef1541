"""Making the clock of a referral from its moments, its steps and the hospital's own times."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.clock_rules import pace_of
from desktop.domain.codes import ClockStop, ReferralState, ServiceNeeded, StepKind
from desktop.domain.referral import Referral
from desktop.domain.referral_clock import Goal, Mark, ReferralClock, Stop, Stretch
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_legs import leg_began, legs_elsewhere, unit_leg
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_states import Progress
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_told import told_admission

S = ReferralState
_ADMITTING = {ServiceNeeded.INPATIENT, ServiceNeeded.SURGERY}


@dataclass(slots=True)
class _Known:
    """What is known at one point of the way; `goal` says what is waited for then."""

    admitting: bool
    delivered: bool = False
    looked: bool = False
    asked: bool = False
    rejected: bool = False
    accepted: bool = False
    arranged: bool = False
    departed: bool = False
    arrived: bool = False
    visited: bool = False
    admitted: bool = False
    over: bool = False
    leg: int = 1

    def goal(self) -> Goal | None:
        if self.over or self.admitted or (self.visited and not self.admitting):
            return None
        for passed, goal in (
            (self.visited, Goal.ADMIT),
            (self.arrived, Goal.VISIT),
            (self.rejected, Goal.REDIRECT),
            (self.asked, Goal.ANSWER),
            (self.departed, Goal.ARRIVE),
            (self.arranged, Goal.DEPART),
            (self.accepted, Goal.ARRANGE),
            (self.looked, Goal.ACCEPT),
            (self.delivered, Goal.LOOK),
        ):
            if passed:
                return goal
        return Goal.DELIVER


# What a state that was reached says besides itself: who has accepted, has looked.
_SAYS: dict[ReferralState, dict[str, bool]] = {
    S.RECEIVED: {"delivered": True, "looked": True, "asked": False},
    S.INFO_REQUESTED: {"delivered": True, "looked": True, "asked": True},
    S.REJECTED: {"delivered": True, "looked": True, "rejected": True, "asked": False},
    S.ACCEPTED: {"delivered": True, "looked": True, "accepted": True, "asked": False},
    S.ARRANGED: {
        "delivered": True,
        "looked": True,
        "accepted": True,
        "arranged": True,
        "asked": False,
    },
    S.DEPARTED: {"departed": True},
    S.ARRIVED: {
        "delivered": True,
        "looked": True,
        "departed": True,
        "arrived": True,
        "asked": False,
    },
    S.SEEN: {"delivered": True, "looked": True, "arrived": True, "visited": True, "asked": False},
    S.DISCHARGED: {"arrived": True, "visited": True, "over": True},
    S.AWAITING_RETURN: {"arrived": True, "visited": True, "over": True},
}
_MARK_OF = {
    S.RECEIVED: Mark.LOOKED,
    S.INFO_REQUESTED: Mark.LOOKED,
    S.REJECTED: Mark.LOOKED,
    S.ACCEPTED: Mark.ACCEPTED,
    S.ARRANGED: Mark.ACCEPTED,
    S.DEPARTED: Mark.DEPARTED,
    S.ARRIVED: Mark.ARRIVED,
    S.SEEN: Mark.VISITED,
}
_OF_A_LEG = ("delivered", "looked", "asked", "rejected", "accepted", "arranged")
_Event = tuple[datetime, int, dict[str, bool | int]]


def clock_of(
    referral: Referral,
    stands: Progress,
    steps: Sequence[ReferralStep],
    reply: ReferralReply | None,
    *,
    delivered: Sequence[datetime] = (),
) -> ReferralClock | None:
    """The clock; None before the issue.

    Args:
        referral: the record.
        stands: where it stands, with its moments.
        steps: ours and the hospital's questions.
        reply: the county's words about the present leg.
        delivered: when words of this referral had reached the county platform.
    """
    issued_at = referral.issued_at
    if issued_at is None:
        return None
    since = leg_began(referral) if referral.legs else None
    told_at = told_admission(steps, reply, since)
    admitted_at = reply.admitted_at if reply and reply.admitted_at else told_at
    known = _Known(admitting=referral.service_needed in _ADMITTING)
    moved = legs_elsewhere(referral)
    events = _events(stands, steps, admitted_at, delivered, moved)
    stops = _stops(steps)
    return ReferralClock(
        pace=pace_of(referral.urgency, green=referral.green_channel),
        issued_at=issued_at,
        marks=_marks(
            stands, issued_at, _of_leg(stands, delivered), admitted_at, unit_leg(referral)
        ),
        stretches=_split(_stretches(issued_at, known, events), stops),
        stops=stops,
        contacts=_contacts(steps),
        visit_at=reply.visit_at if reply else None,
        by_phone=_by_phone(stands) | ({Mark.ADMITTED} if told_at else set()),
    )


def _events(
    stands: Progress,
    steps: Sequence[ReferralStep],
    admitted_at: datetime | None,
    delivered: Sequence[datetime],
    moved: Collection[int],
) -> list[_Event]:
    """What each moment says; `moved`: legs that go to another unit."""
    found: list[_Event] = []
    for moment in stands.moments:
        if moment.state is S.ISSUED and moment.leg > 1:
            fresh = dict.fromkeys(_OF_A_LEG, False)
            if moment.leg in moved:  # who has arrived is at the earlier unit
                fresh["arrived"] = False
            found.append((moment.at, 1, {**fresh, "leg": moment.leg}))
        elif moment.state in _SAYS:
            found.append((moment.at, 0, dict(_SAYS[moment.state])))
        elif moment.state in FINISHED and stands.state in FINISHED:
            found.append((moment.at, 2, {"over": True}))
    asked = any(moment.state is S.INFO_REQUESTED for moment in stands.moments)
    answers = sorted(step.at for step in steps if step.kind is StepKind.SUPPLEMENT)
    if stands.answer_waits:
        answers = answers[:-1]  # what has not left this computer is no answer yet
    found += [(at, 1, {"asked": False}) for at in answers]
    if not asked:
        found += [(s.at, 0, {"asked": True}) for s in steps if s.kind is StepKind.QUESTION]
    found += [(at, 0, {"delivered": True}) for at in delivered]
    if admitted_at is not None:
        found.append((admitted_at, 0, {"arrived": True, "visited": True, "admitted": True}))
    return sorted(found, key=lambda event: event[:2])


def _stretches(issued_at: datetime, known: _Known, events: Sequence[_Event]) -> list[Stretch]:
    """End to end: an event before the issue, by another clock, counts at the issue."""
    made: list[Stretch] = []
    goal, since, leg = known.goal(), issued_at, known.leg
    for at, _order, says in events:
        for name, value in says.items():
            setattr(known, name, value)
        after = known.goal()
        if (after, known.leg) == (goal, leg):
            continue
        when = max(at, since)
        if goal is not None:
            made.append(Stretch(goal=goal, begins=since, ends=when, leg=leg))
        goal, since, leg = after, when, known.leg
        if goal is None:
            return made
    if goal is not None:
        made.append(Stretch(goal=goal, begins=since, ends=None, leg=leg))
    return made


def _stops(steps: Sequence[ReferralStep]) -> tuple[Stop, ...]:
    made: list[Stop] = []
    for step in sorted(steps, key=lambda each: each.at):
        if step.kind is StepKind.CLOCK_STOPPED:
            if made and made[-1][1] is None:
                made[-1] = (made[-1][0], step.at, made[-1][2])
            made.append((step.at, None, step.stop_reason or ClockStop.OTHER))
        elif step.kind is StepKind.CLOCK_RESUMED and made and made[-1][1] is None:
            made[-1] = (made[-1][0], step.at, made[-1][2])
    return tuple(made)


def _split(stretches: Sequence[Stretch], stops: Sequence[Stop]) -> tuple[Stretch, ...]:
    """Cut each stretch where the clock stood still."""
    made: list[Stretch] = []
    for each in stretches:
        rest = each
        for begins, ends, reason in stops:
            if (ends is not None and ends <= rest.begins) or (rest.ends and begins >= rest.ends):
                continue
            start = max(begins, rest.begins)
            stop_at = min((at for at in (ends, rest.ends) if at is not None), default=None)
            if start > rest.begins:
                made.append(replace(rest, ends=start))
            made.append(replace(rest, begins=start, ends=stop_at, stop=reason))
            if stop_at is None or stop_at == rest.ends:
                break
            rest = replace(rest, begins=stop_at)
        else:
            made.append(rest)
    return tuple(made)


def _marks(
    stands: Progress,
    issued_at: datetime,
    delivered_at: datetime | None,
    admitted_at: datetime | None,
    came: int,
) -> dict[Mark, datetime]:
    found = {Mark.ISSUED: issued_at}
    if delivered_at is not None:
        found[Mark.DELIVERED] = delivered_at
    for moment in stands.moments:
        mark = _MARK_OF.get(moment.state)
        if mark in {Mark.LOOKED, Mark.ACCEPTED} and moment.leg != stands.leg:
            continue
        if mark is Mark.ARRIVED and moment.leg < came:
            continue
        if mark is not None:
            found[mark] = min(found.get(mark, moment.at), moment.at)
    if admitted_at is not None:
        found[Mark.ADMITTED] = admitted_at
    if Mark.ACCEPTED in found:  # who accepts has looked, whether he says so or not
        found.setdefault(Mark.LOOKED, found[Mark.ACCEPTED])
    if seen := [found[each] for each in (Mark.VISITED, Mark.ADMITTED) if each in found]:
        found.setdefault(Mark.ARRIVED, min(seen))  # who was seen was there
    return {mark: found[mark] for mark in Mark if mark in found}


def _of_leg(stands: Progress, delivered: Sequence[datetime]) -> datetime | None:
    """When the present leg was first at the county platform."""
    began = [each.at for each in stands.moments if each.state is S.ISSUED and each.leg > 1]
    return min((at for at in delivered if not began or at >= max(began)), default=None)


def _by_phone(stands: Progress) -> frozenset[Mark]:
    told: dict[Mark, set[str]] = {}
    for moment in stands.moments:
        mark = _MARK_OF.get(moment.state)
        if mark is not None and moment.leg == stands.leg:
            told.setdefault(mark, set()).add(moment.told)
    if Mark.ACCEPTED in told:
        told.setdefault(Mark.LOOKED, told[Mark.ACCEPTED])
    return frozenset(mark for mark, by in told.items() if by == {"phone"})


def _contacts(steps: Sequence[ReferralStep]) -> tuple[datetime, ...]:
    kinds = {StepKind.PHONE_CONTACT, StepKind.TOLD_BY_PHONE, StepKind.ARRIVAL_TOLD}
    return tuple(sorted(step.at for step in steps if step.kind in kinds))
