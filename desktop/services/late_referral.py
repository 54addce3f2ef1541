"""Late entry of a referral: what its numbered paper says besides the form.

Part of issuing, inside its transaction: the paper is settled and the times on it become steps.
"""

from typing import Any

from desktop.domain.codes import StepKind
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateReferral, late_referral_problems
from desktop.domain.outage import OutageKind, OutageSlip, SlipState
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.services.late_entry import settle_paper
from desktop.store import outage
from desktop.store.store import Unit


def paper_of(unit: Unit, no: str, late: LateReferral) -> OutageSlip:
    """The paper that is entered, still out and with times that can be true.

    Raises:
        RuleBroken: under `no` or the name of a time; nothing was kept.
    """
    slip = outage.slip(unit, no)
    if slip is None or slip.kind is not OutageKind.REFERRAL:
        raise RuleBroken({"no": Problem("late_entry.not_a_referral")})
    if slip.state is not SlipState.OUT:
        used = slip.state is SlipState.USED
        raise RuleBroken({"no": Problem("late_entry.used" if used else "late_entry.void")})
    if found := late_referral_problems(late, slip, now=unit.now):
        raise RuleBroken(found)
    return slip


def keep_times(unit: Unit, slip: OutageSlip, issued: Kept[Referral], late: LateReferral) -> None:
    """Keep the call, the departure and the arrival with the times that stand on the paper."""
    settle_paper(unit, slip, issued.id)
    step: dict[str, Any] = {"referral_id": issued.id, "patient_id": issued.record.patient_id}
    if late.called_at is not None:
        unit.save(
            ReferralStep(
                **step,
                kind=StepKind.PHONE_CONTACT,
                at=late.called_at,
                person=late.call_person.strip(),
                phone=late.call_phone,
                result=late.call_result.strip(),
            )
        )
    if late.departed_at is not None:
        unit.save(
            ReferralStep(
                **step, kind=StepKind.DEPARTED, at=late.departed_at, person=late.escort.strip()
            )
        )
    if late.arrived_at is not None:
        unit.save(
            ReferralStep(
                **step,
                kind=StepKind.ARRIVAL_TOLD,
                at=late.arrived_at,
                person=late.arrival_told_by.strip(),
            )
        )
