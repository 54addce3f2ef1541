"""Records of the hospital's side, every field filled."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from desktop.domain.codes import (
    AcceptMode,
    Adherence,
    AdmissionDecision,
    BeFast,
    CallOutcome,
    Direction,
    DownSource,
    FitRating,
    FollowUpAction,
    FollowUpMethod,
    FollowUpResult,
    FollowUpState,
    Outcome,
    PlanItemKind,
    ReceptionRoute,
    ReceptionState,
    RejectReason,
    ReturnService,
)
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import Attempt, FollowUp
from desktop.domain.reception import Reception, SlipSeen
from desktop.domain.referral import CentreFields, DrugGiven, ExamResult, Leg, Vitals
from tests.conftest import MORNING

PLAN = (
    PlanItem(key="call-7", kind=PlanItemKind.CALL, due_days=7, text="电话询问用药和血压"),
    PlanItem(key="visit-14", kind=PlanItemKind.VISIT, due_days=14, text="上门测血压,看伤口"),
)


def centre() -> CentreFields:
    return CentreFields(
        first_contact_at=MORNING,
        ecg_done_at=MORNING + timedelta(minutes=6),
        drugs_given=(DrugGiven(name="阿司匹林", at=MORNING, dose="300mg"),),
        be_fast_asked=True,
        be_fast=(BeFast.ARM, BeFast.SPEECH),
        anticoagulants=False,
    )


def exams() -> tuple[ExamResult, ...]:
    return (
        ExamResult(name="心电图", result="V1-V4 ST段抬高", taken_on="2026-11-23", share=True),
        ExamResult(name="肌钙蛋白", result="阳性", org="霄云镇卫生院"),
    )


def leg(to_org_id: UUID) -> Leg:
    return Leg(
        to_org_id=to_org_id,
        to_dept="心血管内科",
        issued_at=MORNING,
        ended_at=MORNING + timedelta(minutes=20),
        reason=RejectReason.NO_BED,
        reason_text="建议改转市二院",
    )


def reception(org_id: UUID, referral_id: UUID, patient_id: UUID, **said: Any) -> Reception:
    """Admitted, with every detail."""
    full = Reception(
        org_id=org_id,
        direction=Direction.UP,
        state=ReceptionState.SEEN,
        routes=(ReceptionRoute.SLIP, ReceptionRoute.NETWORK),
        referral_id=referral_id,
        patient_id=patient_id,
        received_at=MORNING,
        ext_no="JZ0012",
        accept_mode=AcceptMode.INPATIENT,
        accepted_at=MORNING + timedelta(minutes=3),
        department="心血管内科",
        doctor="周明远 主任医师",
        visit_at=MORNING + timedelta(hours=1),
        place="急诊楼一楼",
        ward="心内一病区",
        bed="12床",
        phone="0537-5550133",
        booking_code="482913",
        code_valid_to=MORNING + timedelta(days=1),
        note="请走急诊绿色通道",
        arrived_at=MORNING + timedelta(minutes=50),
        seen_at=MORNING + timedelta(minutes=55),
        decision=AdmissionDecision.ADMITTED,
        admitted_at=MORNING + timedelta(minutes=70),
        admission_no="ZY20261123007",
        fit_rating=FitRating.FIT,
        slip=SlipSeen(
            key_id="A1-1",
            signed_at=MORNING,
            record_hash="ab" * 32,
            scanned_at=MORNING + timedelta(minutes=50),
            on_paper=("past_history",),
        ),
    )
    return replace(full, **said)


def down_referral(
    from_org_id: UUID, to_org_id: UUID, patient_id: UUID, **said: Any
) -> DownReferral:
    full = DownReferral(
        no="HZ20261201A1001",
        patient_id=patient_id,
        from_org_id=from_org_id,
        to_org_id=to_org_id,
        source=DownSource.ELECTRONIC,
        issued_at=MORNING + timedelta(days=8),
        from_dept="心血管内科",
        from_doctor="周明远",
        from_phone="0537-5550133",
        diagnosis="急性前壁心肌梗死 PCI术后",
        inpatient_no="ZY20261123007",
        admitted_on=date(2026, 11, 23),
        discharged_on=date(2026, 12, 1),
        outcome=Outcome.IMPROVED,
        main_results="LVEF 48%",
        treatment="前降支植入支架一枚",
        next_plan="一月后复查心超",
        rehab_advice="循序渐进步行",
        medicines="阿司匹林 100mg qd;替格瑞洛 90mg bid",
        precautions="不要自行停药",
        warning_signs="胸痛超过15分钟立即拨打120",
        goals="血压 <130/80 mmHg",
        service_needed=ReturnService.FOLLOW_UP,
        plan=PLAN,
        plan_version=1,
        template="heart-attack",
    )
    return replace(full, **said)


def follow_up(org_id: UUID, patient_id: UUID, **said: Any) -> FollowUp:
    full = FollowUp(
        patient_id=patient_id,
        org_id=org_id,
        key="call-7",
        kind=PlanItemKind.CALL,
        due=date(2026, 12, 8),
        text="电话询问用药和血压",
        down_referral_id=uuid4(),
        state=FollowUpState.DONE,
        attempts=(Attempt(at=MORNING, outcome=CallOutcome.NO_ANSWER, by="李秀兰"),),
        done_at=MORNING + timedelta(days=15),
        done_by="李秀兰",
        method=FollowUpMethod.PHONE,
        vitals=Vitals(systolic=128, diastolic=78, pulse=66, taken_at=MORNING),
        adherence=Adherence.REGULAR,
        symptoms="偶有胸闷",
        result=FollowUpResult.STABLE,
        action=FollowUpAction.CONTINUE,
        next_due=date(2026, 12, 15),
        note="家属接听",
    )
    return replace(full, **said)
