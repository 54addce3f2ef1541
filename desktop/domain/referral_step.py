"""Referral step: one thing our side did about an issued referral, never edited afterwards."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.codes import StepKind
from desktop.domain.errors import Problem
from desktop.domain.referral import Vitals


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralStep:
    """FHIR Communication (departure, telephone contact, supplement) or Task (withdrawal).

    Attributes:
        at: when it happened, UTC; may be earlier than when it was typed in.
        person, phone: whom we spoke to; for a departure, who escorts.
        result: what was said or agreed.
    """

    referral_id: UUID
    patient_id: UUID
    kind: StepKind
    at: datetime
    person: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    result: str = field(default="", repr=False)
    vitals: Vitals | None = None


def referral_step_problems(step: ReferralStep, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    if step.kind is StepKind.PHONE_CONTACT and not step.person.strip():
        return {"person": Problem("referral_step.person_missing")}
    return {}
