"""Two referrals of the practice clinic, issued by the same service as real ones."""

from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    EmergencyCentre,
    ReferralReason,
    Relation,
    Role,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.referral import Diagnosis, Referral
from desktop.domain.referral_rows import Signing
from desktop.services.referral import Referrals
from desktop.store.store import Store


def issue_referrals(
    store: Store,
    clock: Clock,
    people: tuple[Actor, ...],
    units: tuple[UUID, UUID],
    patients: list[UUID],
) -> None:
    """Two referrals for the board: one emergency, one that can wait. The desk answers both."""
    nurse = people[0]
    doctor = next(who for who in people if who.role is Role.DOCTOR)
    service = Referrals(store, clock, lambda: nurse, lambda _doctor, _pin: False)
    shared: dict[str, Any] = {
        "no": "",
        "from_org_id": units[0],
        "to_org_id": units[1],
        "doctor_id": doctor.staff_id,
        "doctor_name": doctor.name,
    }
    urgent = Referral(
        patient_id=patients[2],
        urgency=Urgency.STAT,
        green_channel=True,
        emergency_centre=EmergencyCentre.STROKE,
        to_dept="神经内科",
        chief_complaint="突发左侧肢体无力、言语不清一小时",
        transport=Transport.AMBULANCE_120,
        **shared,
    )
    usual = Referral(
        patient_id=patients[5],
        urgency=Urgency.ROUTINE,
        to_dept="消化内科",
        chief_complaint="反复上腹痛两月，加重一周",
        diagnoses=(Diagnosis(text="慢性胃炎？"),),
        present_illness="两月来反复上腹隐痛，餐后明显，近一周加重，口服药物无明显好转。",
        reason=ReferralReason.NEEDS_EXAM,
        service_needed=ServiceNeeded.OUTPATIENT,
        past_history="无特殊",
        allergy=AllergyState.NONE,
        treatment="口服奥美拉唑两周",
        exam_none=True,
        visit_type=VisitType.OUTPATIENT,
        transport=Transport.SELF,
        consent_type=ConsentType.WRITTEN,
        consent_signer="仇爱民",
        consent_relation=Relation.SELF,
        consent_at=clock.now(),
        doctor_phone="13900000003",
        from_dept="全科",
        **shared,
    )
    order = Signing(mode=SignMode.VERBAL_ORDER, at=clock.now())
    service.issue(urgent, uuid7(), 0, order)
    service.issue(usual, uuid7(), 0, Signing(mode=SignMode.PAPER, at=clock.now()))
