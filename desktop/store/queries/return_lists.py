"""What is made from the work list of return care: counts, the call sheet, the Today card."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    Direction,
    DownSource,
    FollowUpState,
    ReceptionState,
    ReferralState,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Kept
from desktop.domain.return_rows import CallSheet, Fold, ReturnTask
from desktop.models.down_referral import DownReferralRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.log import CountyViewRow
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.store.queries import return_care as care
from desktop.store.queries.referral_standing import death_told
from desktop.store.queries.return_board import board
from desktop.store.store import Reading, kept

_RUNNING = frozenset(
    {
        ReceptionState.ACCEPTED,
        ReceptionState.CONTACTING,
        ReceptionState.ARRIVED,
        ReceptionState.FOLLOWING,
    }
)
_NO_GROUND = (ReferralState.WITHDRAWN, ReferralState.ENTERED_IN_ERROR, ReferralState.DIED)


def open_tasks(reading: Reading, down_id: UUID) -> int:
    """How many tasks of a down-referral are open."""
    asked = select(func.count()).where(
        FollowUpRow.down_referral_id == str(down_id), FollowUpRow.state == FollowUpState.OPEN
    )
    return int(reading.connection.execute(asked).scalar_one())


def without_tasks(reading: Reading) -> tuple[UUID, ...]:
    """Down-referrals that were received here and have no dated task yet."""
    made = select(FollowUpRow.down_referral_id).where(FollowUpRow.down_referral_id.is_not(None))
    rows = reading.connection.execute(
        select(ReceptionRow.referral_id).where(
            ReceptionRow.direction == Direction.DOWN,
            ReceptionRow.state.in_([str(state) for state in _RUNNING]),
            ReceptionRow.referral_id.in_(care.in_force(reading.place().org_id)),
            ReceptionRow.referral_id.not_in(made),
        )
    )
    return tuple(UUID(row.referral_id) for row in rows)


def groundless(reading: Reading) -> tuple[Kept[FollowUp], ...]:
    """Our open tasks of slips that are void or merged, of up-referrals that may have ended."""
    gone = select(DownReferralRow.id).where(
        or_(DownReferralRow.void_reason != "", DownReferralRow.merged_into.is_not(None))
    )
    died = select(CountyViewRow.ref_id).where(death_told())
    ended = select(ReferralRow.id).where(
        or_(
            ReferralRow.state.in_([str(each) for each in _NO_GROUND]),
            and_(ReferralRow.state == ReferralState.ISSUED, ReferralRow.id.in_(died)),
        )
    )
    rows = reading.connection.execute(
        select(FollowUpRow.__table__).where(
            FollowUpRow.org_id == str(reading.place().org_id),
            FollowUpRow.state == FollowUpState.OPEN,
            or_(FollowUpRow.down_referral_id.in_(gone), FollowUpRow.referral_id.in_(ended)),
        )
    ).mappings()
    return tuple(kept(FollowUp, row) for row in rows)


def void_paper(reading: Reading) -> tuple[Kept[DownReferral], ...]:
    """Void slips that were registered here, whose reception goes on."""
    running = select(ReceptionRow.referral_id).where(
        ReceptionRow.direction == Direction.DOWN,
        ReceptionRow.state.not_in([str(state) for state in care.ENDED]),
        ReceptionRow.referral_id.is_not(None),
    )
    rows = reading.connection.execute(
        select(DownReferralRow.__table__).where(
            DownReferralRow.to_org_id == str(reading.place().org_id),
            DownReferralRow.source != DownSource.ELECTRONIC,
            DownReferralRow.void_reason != "",
            DownReferralRow.id.in_(running),
        )
    ).mappings()
    return tuple(kept(DownReferral, row) for row in rows)


def call_sheet(reading: Reading, *, today: date, now: datetime) -> CallSheet:
    """The list of whom to ring or visit, for paper."""
    found = board(reading, today=today, now=now)
    return CallSheet(
        clinic=reading.setting("org_name", ""),
        today=today,
        overdue=found.tasks_of(Fold.OVERDUE),
        now=found.tasks_of(Fold.TODAY),
        week=found.tasks_of(Fold.WEEK),
    )


def for_today(reading: Reading, *, today: date, now: datetime) -> tuple[ReturnTask, ...]:
    """The Today card: what nobody has acknowledged, who did not come, what is due or overdue."""
    found = board(reading, today=today, now=now)
    waiting = [*found.cases_of(Fold.TO_ACKNOWLEDGE), *found.cases_of(Fold.NOT_ARRIVED)]
    rows = [
        ReturnTask(
            id=each.id,
            patient=each.who.name,
            what=each.down.diagnosis,
            day=local_day(each.since),
            down_id=each.id,
            arriving=each.state,
        )
        for each in waiting
    ]
    rows += [
        ReturnTask(
            id=each.id,
            patient=each.who.name,
            what=each.down.diagnosis,
            day=today,
            down_id=each.id,
            plan_changed=True,
        )
        for each in found.cases
        if each.plan_waits
    ]
    due = [*found.tasks_of(Fold.OVERDUE), *found.tasks_of(Fold.TODAY)]
    rows += [
        ReturnTask(
            id=each.id,
            patient=each.who.name,
            what=each.task.text,
            day=each.day,
            kind=each.task.kind,
            down_id=each.task.down_referral_id,
            referral_id=each.task.referral_id,
        )
        for each in due
    ]
    return tuple(rows)
