"""What a referral's form and screen show besides the referral itself."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.ids import child_id
from desktop.domain.reception import Reception
from desktop.domain.referral_rows import OwnSeat, ReturnRunning
from desktop.models.down_referral import DownReferralRow
from desktop.store.queries.booking import free_seats
from desktop.store.queries.experts import expert_names
from desktop.store.queries.organizations import organization
from desktop.store.queries.session_day import is_over, sessions_between
from desktop.store.store import Reading, kept

_OPEN_SESSION = frozenset({"published", "substituted"})
_OVER = frozenset(
    {
        ReceptionState.REJECTED,
        ReceptionState.LOST,
        ReceptionState.CLOSED,
        ReceptionState.COMPLETED,
    }
)


def own_seats(reading: Reading, today: date) -> tuple[OwnSeat, ...]:
    """Sessions of today and tomorrow with seats that this computer may give, the first first."""
    sessions = [
        each
        for each in sessions_between(reading, today, today + timedelta(days=1))
        if each.record.status in _OPEN_SESSION
    ]
    names = expert_names(
        reading, {each.record.substitute_expert_id or each.record.expert_id for each in sessions}
    )
    found = []
    for each in sessions:
        left = len(free_seats(reading, each.id))
        if not left or is_over(reading, each.id):
            continue
        expert = names.get(each.record.substitute_expert_id or each.record.expert_id)
        found.append(
            OwnSeat(
                session_id=each.id,
                expert=expert.name if expert else "",
                specialty=expert.specialty if expert else "",
                held_on=each.record.held_on,
                half_day=each.record.half_day,
                left=left,
            )
        )
    return tuple(found)


def return_running(reading: Reading, patient_id: UUID) -> ReturnRunning | None:
    """The patient's newest down-referral to us that is not over; None when there is none."""
    rows = reading.connection.execute(
        select(DownReferralRow.__table__)
        .where(
            DownReferralRow.patient_id == str(patient_id),
            DownReferralRow.to_org_id == str(reading.place().org_id),
            DownReferralRow.void_reason == "",
            DownReferralRow.merged_into.is_(None),
        )
        .order_by(DownReferralRow.created_at.desc())
    ).mappings()
    for row in rows:
        down = kept(DownReferral, row)
        reception = reading.get(Reception, child_id(down.id, "task"))
        if reception is None or reception.record.state not in _OVER:
            sender = organization(reading, down.record.from_org_id)
            return ReturnRunning(
                id=down.id,
                no=down.record.no,
                from_org=sender.name if sender else "",
                discharged_on=down.record.discharged_on,
            )
    return None
