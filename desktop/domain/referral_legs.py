"""Legs of a referral: declined and redirected (改转) it stays one referral with one number.

The present leg stands in the referral itself; `Referral.legs` holds the earlier ones. Each leg has
a Task of its own at the county, so that no late word about an earlier leg reaches the present one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from desktop.domain.codes import RejectReason
from desktop.domain.errors import Problem
from desktop.domain.ids import child_id
from desktop.domain.referral import Leg, Referral
from desktop.domain.referral_reply import ReferralReply

DEPT_MAX = 60
MOST_LEGS = 20
"""How many are looked for; nobody is sent on so often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGoal:
    """Where a declined referral goes now."""

    to_org_id: UUID | None
    to_dept: str = ""
    to_doctor: str = ""


@dataclass(frozen=True, slots=True)
class Replies:
    """The receiving units' words, by leg.

    Attributes:
        present: about the present leg; None while its unit has said nothing.
        earlier: (leg, words) of earlier legs, oldest leg first.
    """

    present: ReferralReply | None = None
    earlier: tuple[tuple[int, ReferralReply], ...] = field(default=())


def task_of(referral_id: UUID, leg: int) -> UUID:
    """Id of the Task of a leg, from 1."""
    return child_id(referral_id, "task" if leg == 1 else f"task/{leg}")


def leg_of(task_id: str, referral_id: UUID) -> int | None:
    """Which leg a Task is of, by its id; None of a Task that other software made."""
    numbers = range(1, MOST_LEGS + 1)
    return next((leg for leg in numbers if str(task_of(referral_id, leg)) == task_id), None)


def present_leg(referral: Referral) -> int:
    """Number of the present leg, from 1."""
    return len(referral.legs) + 1


def leg_began(referral: Referral) -> datetime | None:
    """When the present leg began: at the issue, or when it was redirected; None before issue."""
    return referral.legs[-1].ended_at if referral.legs else referral.issued_at


def leg_at(referral: Referral, at: datetime) -> int:
    """Which leg ran at that time; what lies before the issue belongs to the first."""
    return 1 + sum(leg.ended_at <= at for leg in referral.legs)


def legs_elsewhere(referral: Referral) -> frozenset[int]:
    """Numbers of legs that go to another unit; another department is the same unit."""
    units = [*(leg.to_org_id for leg in referral.legs), referral.to_org_id]
    pairs = enumerate(pairwise(units), 2)
    return frozenset(number for number, (before, after) in pairs if before != after)


def unit_leg(referral: Referral) -> int:
    """With which leg the present unit came in."""
    return max(legs_elsewhere(referral), default=1)


def by_leg(
    referral_id: UUID, referral: Referral, replies: Iterable[ReferralReply | None]
) -> Replies:
    """Sort what was said by leg.

    A county with other software may answer by a Task of its own: its words belong to the leg
    that ran when they were said.
    """
    said = sorted((one for one in replies if one), key=lambda one: one.changed_at)
    if not referral.legs:  # nearly always
        return Replies(said[-1] if said else None)
    legs = {task_of(referral_id, leg): leg for leg in range(1, present_leg(referral) + 1)}
    present: ReferralReply | None = None
    earlier: list[tuple[int, ReferralReply]] = []
    for each in said:
        leg = legs.get(each.task_id) or leg_at(referral, each.changed_at)
        if leg == present_leg(referral):
            present = each
        else:
            earlier.append((leg, each))
    return Replies(present, tuple(sorted(earlier, key=lambda pair: pair[0])))


def redirect_problems(referral: Referral, goal: NewGoal) -> dict[str, Problem]:
    """Field name -> what to put right; a redirect goes to another unit or department."""
    if goal.to_org_id is None:
        return {"to_org_id": Problem("referral.receiver_missing")}
    if goal.to_org_id == referral.from_org_id:
        return {"to_org_id": Problem("referral.to_own_organisation")}
    if len(goal.to_dept) > DEPT_MAX:
        return {"to_dept": Problem("referral.text_long", {"limit": DEPT_MAX})}
    same = (referral.to_org_id, referral.to_dept.strip()) == (goal.to_org_id, goal.to_dept.strip())
    return {"to_dept": Problem("referral.redirect_to_the_same")} if same else {}


def redirected(
    referral: Referral,
    goal: NewGoal,
    *,
    at: datetime,
    reason: RejectReason | None,
    reason_text: str,
) -> Referral:
    """The same referral on a new leg; everything that was written stays.

    Args:
        referral: an issued one.
        goal: another unit or department.
        at: now; the earlier leg ends and the new one begins.
        reason: why the earlier unit declined, by code where it gave one.
        reason_text: what it said and advised.
    """
    began = leg_began(referral)
    assert referral.to_org_id is not None  # it was issued to somebody
    assert began is not None
    assert goal.to_org_id is not None
    over = Leg(
        to_org_id=referral.to_org_id,
        to_dept=referral.to_dept,
        to_doctor=referral.to_doctor,
        issued_at=began,
        ended_at=max(at, began),
        reason=reason,
        reason_text=reason_text,
    )
    return replace(
        referral,
        to_org_id=goal.to_org_id,
        to_dept=goal.to_dept.strip(),
        to_doctor=goal.to_doctor.strip(),
        legs=(*referral.legs, over),
        correction_reason="",
    )
