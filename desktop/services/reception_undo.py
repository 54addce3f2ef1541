"""Taking back the last step of the day at the receiving desk (states.md, "Undo").

The step before it is kept anew, so that history shows both; a first look is never taken back,
and neither is what others have acted on or been promised.
"""

from dataclasses import replace

from desktop.domain.clock import Clock, local_day
from desktop.domain.codes import BookingState, ReceptionState
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.store.queries.reception_detail import asked_for, said_since
from desktop.store.store import Reading

_KEPT = ("routes", "slip", "phone_code", "joined_id", "referral_id", "patient_id", "from_org_id")


def undone(reading: Reading, kept: Kept[Reception], clock: Clock) -> Reception:
    """The reception as it stood before the last step.

    Raises:
        RuleBroken: there is none of today, the sender has acted on it, or it was a promise.
    """
    if problem := undo_problem(reading, kept, clock):
        raise RuleBroken({"state": problem})
    before = _before(reading, kept)
    assert before is not None  # else there were a problem
    same = {name: getattr(kept.record, name) for name in _KEPT}
    return replace(before.record, **same)


def undo_problem(reading: Reading, kept: Kept[Reception], clock: Clock) -> Problem | None:
    """Why the last step stays; None when it can be taken back."""
    before = _before(reading, kept)
    of_today = local_day(kept.saved_at) == clock.today()
    over = kept.record.joined_id is not None or kept.record.state is ReceptionState.CANCELLED
    if before is None or not of_today or over:
        return Problem("reception.nothing_to_undo")
    about = kept.record.referral_id
    if about is None:
        return None
    promised = any(
        each.record.state is BookingState.BOOKED and each.saved_at >= kept.saved_at
        for each in asked_for(reading, about)
    )
    if promised:
        return Problem("reception.undo_granted")
    if said_since(reading, kept) or _sent_on(reading, kept):
        return Problem("reception.undo_foreign")
    return None


def _sent_on(reading: Reading, kept: Kept[Reception]) -> bool:
    """Whether the sender has redirected it since: our no was acted on."""
    about = kept.record.referral_id
    referral = reading.get(Referral, about) if about else None
    return referral is not None and len(referral.record.legs) >= kept.record.leg


def _before(reading: Reading, kept: Kept[Reception]) -> Kept[Reception] | None:
    """The step before the last one that still counts; steps taken back are left out."""
    stack: list[Kept[Reception]] = []
    for each in reading.revisions(Reception, kept.id):
        if len(stack) > 1 and _same(each.record, stack[-2].record):
            stack.pop()
        else:
            stack.append(each)
    return stack[-2] if len(stack) > 1 else None


def _same(one: Reception, other: Reception) -> bool:
    return one == replace(other, **{name: getattr(one, name) for name in _KEPT})
