"""When a down-referral may go out, be registered, be changed, and what closes with it."""

from dataclasses import replace
from datetime import date

from desktop.domain.codes import DownSource
from desktop.domain.down_referral import DownReferral, down_referral_problems
from desktop.domain.errors import Problem
from desktop.domain.plan_template import plan_problems

# records.md, "DownReferral": R and R*
_NEEDED = {
    DownSource.ELECTRONIC: (
        "diagnosis",
        "inpatient_no",
        "discharged_on",
        "main_results",
        "treatment",
        "next_plan",
        "rehab_advice",
    ),
    # a slip on paper says what it says; what the later merging goes by is asked for
    DownSource.PAPER: ("diagnosis", "discharged_on"),
    # whoever comes home by himself may bring nothing
    DownSource.SELF_RETURN: (),
}
PLAN_FIELDS = ("plan", "template", "discharged_on")
_FIXED = ("no", "patient_id", "from_org_id", "to_org_id", "source", "issued_at", "merged_into")
REASON_LEAST, REASON_MOST = 5, 100


def issue_problems(down: DownReferral, *, today: date) -> dict[str, Problem]:
    """What stands between this form and its issue or registration."""
    found = down_referral_problems(down, today=today) | plan_problems(down.plan)
    for name in _NEEDED[down.source]:
        value = getattr(down, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            found.setdefault(name, Problem("down_referral.missing"))
    if down.source is DownSource.ELECTRONIC and down.from_org_id == down.to_org_id:
        found["to_org_id"] = Problem("down_referral.to_itself")
    return found


def reason_problem(reason: str) -> Problem | None:
    """A reason says something: 5 to 100 characters."""
    if not REASON_LEAST <= len(reason.strip()) <= REASON_MOST:
        params = {"least": REASON_LEAST, "most": REASON_MOST}
        return Problem("down_referral.reason_length", params)
    return None


def corrected(before: DownReferral, said: DownReferral, reason: str) -> DownReferral:
    """`said` with what issuing fixed; a plan that differs is the next version of the plan.

    Args:
        before: as issued.
        said: as on the form.
        reason: why; asked for by the service.
    """
    fixed = {name: getattr(before, name) for name in _FIXED}
    after = replace(
        said, **fixed, plan_version=before.plan_version, correction_reason=reason.strip()
    )
    if any(getattr(after, name) != getattr(before, name) for name in PLAN_FIELDS):
        after = replace(after, plan_version=max(before.plan_version, 1) + 1)
    return after


def first_version(down: DownReferral) -> DownReferral:
    """The same with its plan counted; a down-referral without a plan has version 0."""
    return replace(down, plan_version=1 if down.plan else 0)
