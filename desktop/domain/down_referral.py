"""Down-referral (下转 / 回转): the hospital's words about a patient who comes back."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import DownSource, Outcome, PlanItemKind, ReturnService
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One step of a rehabilitation plan.

    Attributes:
        key: stable within the down-referral, over all versions of its plan.
        due_days: days from the day of discharge.
        text: what is to be done, as the nurse and the patient read it.
    """

    key: str
    kind: PlanItemKind
    due_days: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DownReferral:
    """FHIR ServiceRequest (category down, basedOn the up-referral), with CarePlan.

    Written by the hospital; a slip on paper and a patient who simply comes home are written by the
    township centre (`source`), and later merged with the electronic one (`merged_into`).

    Attributes:
        no: our number. inpatient_no: 住院病案号; with hospital and patient it finds the twin.
        up_referral_id: the up-referral it closes.
        discharged_on: local day; all due dates count from it.
        plan_version: counted up whenever the hospital changes the plan; 0 where there is none.
        template: key of the plan template it was made from.
        void_reason: entered in error (作废) when not empty.
    """

    no: str
    patient_id: UUID
    from_org_id: UUID
    to_org_id: UUID
    source: DownSource = DownSource.ELECTRONIC
    up_referral_id: UUID | None = None
    issued_at: datetime | None = None
    from_dept: str = ""
    from_doctor: str = ""
    from_phone: str = ""
    to_doctor: str = ""
    diagnosis: str = field(default="", repr=False)
    inpatient_no: str = ""
    admitted_on: date | None = None
    discharged_on: date | None = None
    outcome: Outcome | None = None
    main_results: str = field(default="", repr=False)
    operations: str = field(default="", repr=False)
    treatment: str = field(default="", repr=False)
    next_plan: str = field(default="", repr=False)
    rehab_advice: str = field(default="", repr=False)
    medicines: str = field(default="", repr=False)
    precautions: str = field(default="", repr=False)
    warning_signs: str = field(default="", repr=False)
    goals: str = field(default="", repr=False)
    service_needed: ReturnService | None = None
    plan: tuple[PlanItem, ...] = ()
    plan_version: int = 0
    template: str = ""
    merged_into: UUID | None = None
    void_reason: str = ""
    correction_reason: str = ""


LIMITS = {
    "from_dept": 60,
    "from_doctor": 60,
    "to_doctor": 60,
    "inpatient_no": 60,
    "from_phone": 20,
    "diagnosis": 300,
    "main_results": 500,
    "operations": 300,
    "treatment": 500,
    "next_plan": 500,
    "rehab_advice": 500,
    "medicines": 500,
    "precautions": 500,
    "warning_signs": 500,
    "goals": 300,
    "void_reason": 100,
    "correction_reason": 100,
}
"""Characters, as records.md sets them for texts of these kinds."""


def down_referral_problems(down: DownReferral, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if down.discharged_on is not None and down.discharged_on > today:
        found["discharged_on"] = Problem("down_referral.discharge_in_future")
    if (
        down.admitted_on is not None
        and down.discharged_on is not None
        and down.admitted_on > down.discharged_on
    ):
        found["admitted_on"] = Problem("down_referral.admitted_after_discharge")
    if len({each.key for each in down.plan}) != len(down.plan):
        found["plan"] = Problem("down_referral.plan_key_twice")
    for name, most in LIMITS.items():
        if len(getattr(down, name)) > most:
            found[name] = Problem("down_referral.text_long", {"most": most})
    return found
