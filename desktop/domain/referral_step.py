"""Referral step: one thing our side did about an issued referral, never edited afterwards."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import AdmissionDecision, ClockStop, ReferralState, StepKind
from desktop.domain.errors import Problem
from desktop.domain.referral import Vitals
from desktop.domain.referral_rules import reason_problem, vitals_problems


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralStep:
    """FHIR Communication (departure, telephone contact, supplement) or Task (withdrawal).

    Attributes:
        at: when it happened, UTC; may be earlier than when it was typed in.
        person, phone: whom we spoke to; for a departure, who escorts.
        result: what was said or agreed; the question, where the receiving side asks.
        org_id: who says it; None means the referring clinic.
        told_state: what the hospital said by telephone, for `TOLD_BY_PHONE`.
        decision, ward, bed: what it decided and where the patient lies, as told (电话告知).
        stop_reason: for `CLOCK_STOPPED`.
    """

    referral_id: UUID
    patient_id: UUID
    kind: StepKind
    at: datetime
    person: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    result: str = field(default="", repr=False)
    vitals: Vitals | None = None
    org_id: UUID | None = None
    told_state: ReferralState | None = None
    stop_reason: ClockStop | None = None
    decision: AdmissionDecision | None = None
    ward: str = ""
    bed: str = ""


NEEDS_REASON = frozenset({StepKind.WITHDRAWAL, StepKind.CLOSURE})
NEEDS_PERSON = frozenset({StepKind.PHONE_CONTACT, StepKind.TOLD_BY_PHONE, StepKind.ARRIVAL_TOLD})


def referral_step_problems(step: ReferralStep, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found = vitals_problems(step.vitals)
    if local_day(step.at) > today:
        found["at"] = Problem("referral_step.time_in_future")
    if step.kind in NEEDS_PERSON and not step.person.strip():
        found["person"] = Problem("referral_step.person_missing")
    if step.kind is StepKind.TOLD_BY_PHONE:
        found |= _told_problems(step)
    if step.kind is StepKind.CLOCK_STOPPED and step.stop_reason is None:
        found["stop_reason"] = Problem("referral_step.stop_reason_missing")
    if step.kind is StepKind.SUPPLEMENT and not step.result.strip():
        found["result"] = Problem("referral_step.answer_missing")
    if step.kind in NEEDS_REASON and (problem := reason_problem(step.result)):
        found["result"] = problem
    return found


def _told_problems(step: ReferralStep) -> dict[str, Problem]:
    """Who, number, time, which state (states.md); a refusal and a question say what about."""
    found = {}
    if not step.phone.strip():
        found["phone"] = Problem("referral_step.phone_missing")
    if step.told_state is None:
        found["told_state"] = Problem("referral_step.told_state_missing")
    if step.decision is not None and step.told_state is not ReferralState.SEEN:
        found["decision"] = Problem("referral_step.decision_of_seen")
    words = {ReferralState.REJECTED, ReferralState.INFO_REQUESTED}
    if step.told_state in words and not step.result.strip():
        found["result"] = Problem("referral_step.said_missing")
    return found
