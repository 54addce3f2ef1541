"""One patient's return care whole (S13, the plan), and the papers made from it."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import FollowUpState, ReferralState
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up_plan import PlanChange, plan_change
from desktop.domain.holidays import SETTING as HOLIDAYS
from desktop.domain.holidays import read_holidays
from desktop.domain.ids import child_id
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import read_instant
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.return_rows import CareCase, PlanVersion, UpChoice
from desktop.models.down_referral import DownReferralRow
from desktop.models.referral import ReferralRow
from desktop.store.queries import return_care as care
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import organization
from desktop.store.store import Reading


def case(reading: Reading, down_id: UUID, *, today: date) -> CareCase | None:
    """The case; for a slip that was merged, the one it was merged into."""
    down = reading.get(DownReferral, down_id)
    if down is not None and down.record.merged_into is not None:
        down = reading.get(DownReferral, down.record.merged_into)
    if down is None:
        return None
    reception = reading.get(Reception, child_id(down.id, "task"))
    patient_id = (reception.record.patient_id if reception else None) or down.record.patient_id
    patient = reading.get(Patient, patient_id)
    if patient is None:
        return None
    sender = down.record.from_org_id
    # who came home without a paper has the centre itself as sender
    hospital = organization(reading, sender) if sender != down.record.to_org_id else None
    clinic = organization(reading, down.record.to_org_id)
    up = reading.get(Referral, down.record.up_referral_id) if down.record.up_referral_id else None
    delivery = delivery_of(reading, [down.id]).get(down.id, Delivery.LOCAL)
    return CareCase(
        down=down,
        patient=patient,
        hospital=hospital.name if hospital else "",
        hospital_phone=down.record.from_phone or (hospital.phone if hospital else ""),
        clinic=clinic.name if clinic else "",
        clinic_phone=clinic.phone if clinic else "",
        reception=reception,
        tasks=care.tasks_of_down(reading, down.id),
        versions=_versions(reading.revisions(DownReferral, down.id)),
        waiting=_waiting(reading, down, reception, patient_id, today),
        up_no=up.record.no if up else "",
        paper_no=_paper_no(reading, down.id),
        second_up=_second(reading, down.id),
        delivery=delivery,
    )


def _paper_no(reading: Reading, down_id: UUID) -> str:
    """Number of the slip from paper that went into this one, the last where there were two."""
    asked = (
        select(DownReferralRow.no)
        .where(DownReferralRow.merged_into == str(down_id))
        .order_by(DownReferralRow.created_at.desc())
    )
    return str(reading.connection.execute(asked.limit(1)).scalar() or "")


def up_choices(reading: Reading, patient_id: UUID) -> tuple[UpChoice, ...]:
    """Up-referrals of a patient that a down-referral may answer, newest first."""
    rows = reading.connection.execute(
        select(ReferralRow.__table__)
        .where(
            ReferralRow.patient_id == str(patient_id),
            ReferralRow.issued_at.is_not(None),
            ReferralRow.state != ReferralState.ENTERED_IN_ERROR,
        )
        .order_by(ReferralRow.issued_at.desc())
    )
    return tuple(
        UpChoice(
            id=UUID(row.id),
            no=row.no,
            at=read_instant(row.issued_at),
            to_org_id=UUID(row.to_org_id) if row.to_org_id else None,
            from_org_id=UUID(row.from_org_id),
            complaint=row.chief_complaint,
        )
        for row in rows
    )


def _waiting(
    reading: Reading,
    down: Kept[DownReferral],
    reception: Kept[Reception] | None,
    patient_id: UUID,
    today: date,
) -> PlanChange:
    tasks = care.tasks_of_down(reading, down.id)
    if reception is None or not tasks:
        return PlanChange()
    return plan_change(
        down,
        tasks,
        read_holidays(reading.setting(HOLIDAYS)),
        org_id=reading.place().org_id,
        patient_id=patient_id,
        today=today,
    )


def _versions(revisions: tuple[Kept[DownReferral], ...]) -> tuple[PlanVersion, ...]:
    """Each version of the plan against the one before, oldest first."""
    told: list[PlanVersion] = []
    before: dict[str, tuple[int, str]] = {}
    last = 0
    for each in revisions:
        record = each.record
        if record.plan_version <= last:
            continue
        now = {item.key: (item.due_days, item.text) for item in record.plan}
        told.append(
            PlanVersion(
                version=record.plan_version,
                at=each.saved_at,
                reason=record.correction_reason,
                added=tuple(text for key, (_, text) in now.items() if key not in before),
                changed=tuple(
                    text
                    for key, (days, text) in now.items()
                    if key in before and before[key] != (days, text)
                ),
                removed=tuple(text for key, (_, text) in before.items() if key not in now),
            )
        )
        before, last = now, record.plan_version
    return tuple(told)


def _second(reading: Reading, down_id: UUID) -> tuple[tuple[UUID, str], ...]:
    rows = reading.connection.execute(
        select(ReferralRow.id, ReferralRow.no)
        .where(ReferralRow.down_referral_id == str(down_id))
        .order_by(ReferralRow.created_at)
    )
    return tuple((UUID(row.id), row.no) for row in rows)


def done_of(found: CareCase) -> tuple[int, int]:
    """How many tasks are done, and how many there are without the cancelled ones."""
    states = [each.record.state for each in found.tasks]
    counted = [each for each in states if each is not FollowUpState.CANCELLED]
    return states.count(FollowUpState.DONE), len(counted)
