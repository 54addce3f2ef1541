"""In-house review (院内审核): a colleague agrees before a referral leaves, where a clinic wants it.

Off as shipped. Never asked for an emergency, nor for what was issued on paper already.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.codes import ReferralState, Role
from desktop.domain.errors import Problem
from desktop.domain.kept import Actor, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_rules import is_emergency, reason_problem
from desktop.domain.staff import Staff

REVIEWERS = frozenset({Role.MANAGER, Role.DOCTOR, Role.ADMINISTRATOR})
OPINION_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralSettings:
    """What a clinic sets about its referrals.

    Attributes:
        review: every referral but an emergency waits for a colleague's agreement.
        insurance_days: so long there is time for the insurance filing, where none is said.
        insurance_phone: whom to ring about it.
    """

    review: bool = False
    insurance_days: int = 3
    insurance_phone: str = field(default="")


INSURANCE_DAYS = (1, 2, 3, 5, 7, 15)


def reviewers_of(referral: Referral, people: Iterable[Kept[Staff]]) -> tuple[str, ...]:
    """Names of those who may review it: not the doctor who signed. Managers come first."""
    order = (Role.MANAGER, Role.DOCTOR, Role.ADMINISTRATOR)
    found = [
        (order.index(each.record.role), each.record.name)
        for each in people
        if each.record.role in REVIEWERS and each.record.active and each.record.signs_in
        if each.id != referral.doctor_id
    ]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def needs_review(referral: Referral, settings: ReferralSettings) -> bool:
    """Whether a colleague must agree before it leaves."""
    return settings.review and not referral.late_entry and not is_emergency(referral.urgency)


def review_problems(
    referral: Referral, reviewer: Actor, *, agrees: bool, opinion: str
) -> dict[str, Problem]:
    """Why this person may not say this about it; empty when he may."""
    if referral.state is not ReferralState.AWAITING_REVIEW:
        return {"state": Problem("referral.no_review_due")}
    if reviewer.staff_id == referral.doctor_id:
        return {"state": Problem("referral.own_review")}
    if not agrees and (short := reason_problem(opinion)):
        return {"opinion": short}
    if len(opinion) > OPINION_MAX:
        return {"opinion": Problem("referral.text_long", {"limit": OPINION_MAX})}
    return {}
