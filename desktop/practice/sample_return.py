"""Patients of the practice clinic who came back, registered by the same service as real ones."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import DownSource, Outcome, ReturnService
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up_steps import OneKey
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.plan_template import PlanTemplate
from desktop.services.down_referrals import DownReferrals
from desktop.services.follow_ups import FollowUps
from desktop.services.plan_templates import PlanTemplates
from desktop.services.return_care import ReturnCare
from desktop.store.queries.return_care import tasks_of_down
from desktop.store.store import Store

STROKE, FRACTURE = 6, 3
"""Places of the two in the list of sample patients."""


def keep_returns(
    store: Store,
    clock: Clock,
    nurse: Actor,
    units: tuple[UUID, UUID],
    patients: list[UUID],
    plans: Path,
) -> None:
    """One with a plan that runs and has an overdue step, one who has not come yet.

    Args:
        store: of the practice clinic.
        clock: its clock.
        nurse: who registers them.
        units: our centre and the county hospital.
        patients: of the sample.
        plans: folder of the shipped templates.
    """
    downs = DownReferrals(store, clock, lambda: nurse)
    shipped = PlanTemplates(store, lambda: nurse, plans).shipped()
    templates = {each.key: each for each in shipped}
    stroke = _slip(templates["stroke"], units, patients[STROKE], clock, 12)
    down = downs.register(stroke, uuid7(), assigned_to=nurse.name, here=True)
    fracture = _slip(templates["fracture"], units, patients[FRACTURE], clock, 5)
    downs.register(fracture, uuid7(), assigned_to="东王村家庭医生团队")
    with store.reading() as reading:
        first = tasks_of_down(reading, down.id)[0]
    tasks = FollowUps(store, clock, lambda: nurse, ReturnCare(store, clock, lambda: nurse))
    tasks.by_key(first.id, first.revision, OneKey.BETTER)


def _slip(
    template: PlanTemplate, units: tuple[UUID, UUID], patient_id: UUID, clock: Clock, ago: int
) -> DownReferral:
    stroke = template.key == "stroke"
    left = clock.today() - timedelta(days=ago)
    return DownReferral(
        no="",
        patient_id=patient_id,
        from_org_id=units[1],
        to_org_id=units[0],
        source=DownSource.PAPER,
        from_dept="神经内科" if stroke else "骨科",
        from_doctor="秦立言" if stroke else "阮大川",
        from_phone="0539-5550133",
        diagnosis="急性脑梗死恢复期" if stroke else "左股骨颈骨折术后",
        inpatient_no=f"ZY{left:%y%m%d}{'17' if stroke else '23'}",
        admitted_on=left - timedelta(days=11),
        discharged_on=left,
        outcome=Outcome.IMPROVED,
        main_results="头颅磁共振：左侧基底节区梗死" if stroke else "术后复查：骨折对位良好",
        treatment="抗血小板、调脂、康复训练" if stroke else "切开复位内固定",
        next_plan="继续抗血小板和降压，三个月后复查" if stroke else "六周后拍片复查",
        rehab_advice=template.exercises,
        medicines=template.medicines,
        precautions=template.precautions,
        warning_signs=template.warning_signs,
        goals=template.goals,
        service_needed=ReturnService.FOLLOW_UP,
        plan=template.items,
        template=template.key,
    )
