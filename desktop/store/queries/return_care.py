"""Down-referrals, their receptions and tasks, as services of return care need them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from desktop.domain.codes import Direction, DownSource, ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_twins import Side, Twins, twins_of
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import instant_text
from desktop.domain.reception import Reception
from desktop.models.down_referral import DownReferralRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.patient import PatientRow
from desktop.models.reception import ReceptionRow
from desktop.store.store import Reading, kept

APART = "down_referrals_apart"
"""Setting: pairs of ids that a person said are two stays."""
ENDED = frozenset(
    {
        ReceptionState.COMPLETED,
        ReceptionState.CLOSED,
        ReceptionState.REJECTED,
        ReceptionState.CANCELLED,
    }
)
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


def down_receptions(reading: Reading, of: Select[Any] | None = None) -> dict[UUID, Kept[Reception]]:
    """Down-referral -> what was done about it here; of these down-referrals only."""
    asked = select(ReceptionRow.__table__).where(ReceptionRow.direction == Direction.DOWN)
    if of is not None:
        asked = asked.where(ReceptionRow.referral_id.in_(of))
    rows = reading.connection.execute(asked).mappings()
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


def in_force(org_id: UUID, ended_before: datetime | None = None) -> Select[Any]:
    """Ids of what was issued to a centre and is in force: not void, not merged into another.

    Args:
        org_id: the centre.
        ended_before: leave out what ended here before that; years of it would make a list slow.
    """
    asked = select(DownReferralRow.id).where(
        DownReferralRow.to_org_id == str(org_id),
        DownReferralRow.issued_at.is_not(None),
        DownReferralRow.merged_into.is_(None),
        DownReferralRow.void_reason == "",
    )
    if ended_before is None:
        return asked
    ended = select(ReceptionRow.referral_id).where(
        ReceptionRow.direction == Direction.DOWN,
        ReceptionRow.state.in_([str(state) for state in ENDED]),
        ReceptionRow.saved_at < instant_text(ended_before),
        ReceptionRow.referral_id.is_not(None),
    )
    return asked.where(DownReferralRow.id.not_in(ended))


def downs_to(
    reading: Reading, org_id: UUID, ended_before: datetime | None = None
) -> list[Kept[DownReferral]]:
    """The records of `in_force`, in the order of their issue."""
    rows = reading.connection.execute(
        select(DownReferralRow.__table__)
        .where(DownReferralRow.id.in_(in_force(org_id, ended_before)))
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


def twins(reading: Reading, of: Sequence[Kept[DownReferral]] | None = None) -> tuple[Twins, ...]:
    """Slips from paper and electronic ones of the same stay, without pairs kept apart.

    Args:
        reading: of the file.
        of: among these only; None is all that are in force.
    """
    own = reading.place().org_id
    if of is None and not _any_paper(reading, own):
        return ()
    downs = downs_to(reading, own) if of is None else of
    if not any(each.record.source is not DownSource.ELECTRONIC for each in downs):
        return ()
    known = patients(reading, (each.record.patient_id for each in downs))
    sides = [Side(each, known.get(each.record.patient_id)) for each in downs]
    apart = {tuple(each) for each in reading.setting(APART, [])}
    return tuple(
        each
        for each in twins_of(sides, sides)
        if (str(each.paper.down.id), str(each.electronic.down.id)) not in apart
    )


def _any_paper(reading: Reading, own: UUID) -> bool:
    asked = in_force(own).where(DownReferralRow.source != DownSource.ELECTRONIC).limit(1)
    return reading.connection.execute(asked).first() is not None
