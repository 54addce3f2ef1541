"""Down-referrals, their receptions and tasks, as services of return care need them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import Direction
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_twins import Side, Twins, twins_of
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.models.down_referral import DownReferralRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.patient import PatientRow
from desktop.models.reception import ReceptionRow
from desktop.store.store import Reading, kept

APART = "down_referrals_apart"
"""Setting: pairs of ids that a person said are two stays."""
_CHUNK = 500


def tasks_of_down(reading: Reading, down_id: UUID) -> tuple[Kept[FollowUp], ...]:
    """Every task of a down-referral, in the order in which they are due."""
    rows = reading.connection.execute(
        select(FollowUpRow.__table__)
        .where(FollowUpRow.down_referral_id == str(down_id))
        .order_by(FollowUpRow.due, FollowUpRow.id)
    ).mappings()
    return tuple(kept(FollowUp, row) for row in rows)


def receptions_of(reading: Reading, referral_id: UUID) -> tuple[Kept[Reception], ...]:
    """Receptions of a referral on this computer, of every leg."""
    rows = reading.connection.execute(
        select(ReceptionRow.__table__)
        .where(ReceptionRow.referral_id == str(referral_id))
        .order_by(ReceptionRow.leg)
    ).mappings()
    return tuple(kept(Reception, row) for row in rows)


def down_receptions(reading: Reading) -> dict[UUID, Kept[Reception]]:
    """Down-referral -> what was done about it here."""
    rows = reading.connection.execute(
        select(ReceptionRow.__table__).where(ReceptionRow.direction == Direction.DOWN)
    ).mappings()
    found = (kept(Reception, row) for row in rows)
    return {each.record.referral_id: each for each in found if each.record.referral_id}


def downs_of_patient(reading: Reading, patient_id: UUID) -> tuple[Kept[DownReferral], ...]:
    """Down-referrals of a patient, newest first."""
    rows = reading.connection.execute(
        select(DownReferralRow.__table__)
        .where(DownReferralRow.patient_id == str(patient_id))
        .order_by(DownReferralRow.issued_at.desc())
    ).mappings()
    return tuple(kept(DownReferral, row) for row in rows)


def downs_to(reading: Reading, org_id: UUID) -> list[Kept[DownReferral]]:
    """Issued to a centre and in force: not void, not merged into another one."""
    rows = reading.connection.execute(
        select(DownReferralRow.__table__)
        .where(
            DownReferralRow.to_org_id == str(org_id),
            DownReferralRow.issued_at.is_not(None),
            DownReferralRow.merged_into.is_(None),
            DownReferralRow.void_reason == "",
        )
        .order_by(DownReferralRow.issued_at)
    ).mappings()
    return [kept(DownReferral, row) for row in rows]


def patients(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, Kept[Patient]]:
    """Patients by id."""
    wanted = sorted({str(each) for each in ids})
    found: dict[UUID, Kept[Patient]] = {}
    for start in range(0, len(wanted), _CHUNK):
        rows = reading.connection.execute(
            select(PatientRow.__table__).where(PatientRow.id.in_(wanted[start : start + _CHUNK]))
        ).mappings()
        found |= {each.id: each for each in (kept(Patient, row) for row in rows)}
    return found


def twins(reading: Reading) -> tuple[Twins, ...]:
    """Slips from paper and electronic ones of the same stay, without pairs kept apart."""
    downs = downs_to(reading, reading.place().org_id)
    known = patients(reading, (each.record.patient_id for each in downs))
    sides = [Side(each, known.get(each.record.patient_id)) for each in downs]
    apart = {tuple(each) for each in reading.setting(APART, [])}
    return tuple(
        each
        for each in twins_of(sides, sides)
        if (str(each.paper.down.id), str(each.electronic.down.id)) not in apart
    )
