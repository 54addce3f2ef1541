"""The work list of return care (S13), its printed call sheet, and its card on Today."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select

from desktop.domain.codes import FollowUpState, ReceptionState, ReferralState
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_plan import plan_change
from desktop.domain.follow_up_steps import day_of, overdue
from desktop.domain.holidays import SETTING as HOLIDAYS
from desktop.domain.holidays import Holidays, read_holidays
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import instant_text
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import SETTING as LIMITS
from desktop.domain.reception_clock import DeskLimits, limits_of
from desktop.domain.return_rows import (
    CareBoard,
    CaseRow,
    Fold,
    TaskRow,
    Who,
)
from desktop.models.follow_up import FollowUpRow
from desktop.models.referral import ReferralRow
from desktop.store.queries import return_care as care
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import every_name
from desktop.store.store import Reading, kept

S = ReceptionState
WEEK = timedelta(days=7)
KEPT_FOR = timedelta(days=30)
TO_ACKNOWLEDGE = frozenset({S.WAITING, S.RECEIVED})
LOOKED_FOR = frozenset({S.CONTACTING, S.LOST})
OVER = care.ENDED
_VOID_UP = frozenset({ReferralState.ENTERED_IN_ERROR, ReferralState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class _Facts:
    """What every row is made with."""

    today: date
    now: datetime
    own: UUID
    limits: DeskLimits
    holidays: Holidays
    orgs: Mapping[UUID, str]
    people: Mapping[UUID, Kept[Patient]]
    deliveries: Mapping[UUID, Delivery]


class _Up(NamedTuple):
    no: str
    complaint: str
    to_org_id: UUID | None


def board(reading: Reading, *, today: date, now: datetime) -> CareBoard:
    """Everything on the list; overdue first, each in the order of its day."""
    own = reading.place().org_id
    live = care.in_force(own, now - KEPT_FOR)
    downs = {each.id: each for each in care.downs_to(reading, own, now - KEPT_FOR)}
    receptions, tasks = care.down_receptions(reading, live), _tasks(reading, own, now)
    ups = _ups(reading)
    of_down: dict[UUID, list[Kept[FollowUp]]] = defaultdict(list)
    for each in _all_tasks(reading, live):
        of_down[each.record.down_referral_id or each.id].append(each)
    facts = _Facts(
        today=today,
        now=now,
        own=own,
        limits=limits_of(reading.setting(LIMITS)),
        holidays=read_holidays(reading.setting(HOLIDAYS)),
        orgs=every_name(reading),
        people=care.patients(reading, _people(downs.values(), tasks, receptions.values())),
        deliveries=delivery_of(reading, [*downs, *(each.id for each in tasks)]),
    )
    cases = [
        _case(each, receptions.get(each.id), of_down[each.id], facts) for each in downs.values()
    ]
    rows = [_task(each, downs, ups, facts) for each in tasks]
    return CareBoard(
        today=today,
        cases=tuple(sorted((each for each in cases if _shown(each, now)), key=_pressing)),
        tasks=tuple(
            sorted((row for row in rows if row is not None), key=lambda row: (row.day, str(row.id)))
        ),
        twins=tuple(each for each in care.twins(reading, list(downs.values())) if not each.exact),
    )


# --- rows ---------------------------------------------------------------------------


def _case(
    down: Kept[DownReferral],
    reception: Kept[Reception] | None,
    tasks: list[Kept[FollowUp]],
    facts: _Facts,
) -> CaseRow:
    state = reception.record.state if reception else S.WAITING
    since = reception.saved_at if reception else down.record.issued_at or down.created_at
    due = _due(down, reception, facts.limits)
    patient_id = reception.record.patient_id if reception else None
    open_ones = [each.record for each in tasks if each.record.state is FollowUpState.OPEN]
    states = [each.record.state for each in tasks]
    return CaseRow(
        id=down.id,
        who=_who(facts.people.get(patient_id or down.record.patient_id), down.record.patient_id),
        down=down.record,
        revision=reception.revision if reception else 0,
        hospital=_hospital(down.record, facts),
        state=state,
        since=since,
        fold=_case_fold(state, due, facts.now),
        due=due,
        assigned_to=reception.record.assigned_to if reception else "",
        next_day=min((day_of(each) for each in open_ones), default=None),
        open=len(open_ones),
        done=states.count(FollowUpState.DONE),
        missed=states.count(FollowUpState.MISSED),
        overdue=sum(overdue(each, facts.today) for each in open_ones),
        plan_waits=_plan_waits(down, tasks, state, facts),
        delivery=facts.deliveries.get(down.id, Delivery.LOCAL),
    )


def _task(
    task: Kept[FollowUp],
    downs: Mapping[UUID, Kept[DownReferral]],
    ups: Mapping[UUID, _Up],
    facts: _Facts,
) -> TaskRow | None:
    record = task.record
    down = downs.get(record.down_referral_id) if record.down_referral_id else None
    up = ups.get(record.referral_id) if record.referral_id else None
    if down is None and up is None:
        return None  # void, or its referral was withdrawn
    about, no = (down.record.diagnosis, down.record.no) if down else (up.complaint, up.no)  # type: ignore[union-attr]
    hospital = record.requester_id
    return TaskRow(
        id=task.id,
        who=_who(facts.people.get(record.patient_id), record.patient_id),
        task=record,
        revision=task.revision,
        day=day_of(record),
        fold=_task_fold(record, facts.today),
        about=about,
        referral_no=no,
        hospital=facts.orgs.get(hospital, "") if hospital and hospital != facts.own else "",
        delivery=facts.deliveries.get(task.id, Delivery.LOCAL),
    )


def _case_fold(state: ReceptionState, due: datetime | None, now: datetime) -> Fold:
    if state in TO_ACKNOWLEDGE:
        return Fold.TO_ACKNOWLEDGE
    if state in OVER:
        return Fold.CLOSED
    late = state is S.ACCEPTED and due is not None and due < now
    return Fold.NOT_ARRIVED if late or state in LOOKED_FOR else Fold.RUNNING


def _task_fold(task: FollowUp, today: date) -> Fold:
    if task.state is not FollowUpState.OPEN:
        return Fold.CLOSED
    day = day_of(task)
    if day < today:
        return Fold.OVERDUE
    if day == today:
        return Fold.TODAY
    return Fold.WEEK if day <= today + WEEK else Fold.LATER


def _due(
    down: Kept[DownReferral], reception: Kept[Reception] | None, limits: DeskLimits
) -> datetime | None:
    issued = down.record.issued_at or down.created_at
    state = reception.record.state if reception else S.WAITING
    if state is S.WAITING:
        return issued + timedelta(minutes=limits.assign)
    if state is S.RECEIVED:
        return issued + timedelta(minutes=limits.answer_down)
    if state is S.ACCEPTED and reception is not None:
        accepted = reception.record.accepted_at or reception.saved_at
        return accepted + timedelta(minutes=limits.arrival_down)
    return None


def _plan_waits(
    down: Kept[DownReferral], tasks: list[Kept[FollowUp]], state: ReceptionState, facts: _Facts
) -> bool:
    if not tasks or state in OVER or state in TO_ACKNOWLEDGE:
        return False
    newest = max((each.record.plan_version for each in tasks), default=0)
    if newest >= down.record.plan_version:
        return False
    change = plan_change(
        down,
        tasks,
        facts.holidays,
        org_id=facts.own,
        patient_id=down.record.patient_id,
        today=facts.today,
    )
    return bool(change)


def _hospital(down: DownReferral, facts: _Facts) -> str:
    return "" if down.from_org_id == facts.own else facts.orgs.get(down.from_org_id, "")


def _who(patient: Kept[Patient] | None, patient_id: UUID) -> Who:
    if patient is None:
        return Who(id=patient_id, name="")
    said = patient.record
    return Who(
        id=patient.id,
        name=said.name,
        sex=str(said.sex),
        birth_date=said.birth_date,
        phone=said.phone or said.contact_phone,
        village=said.village,
    )


def _shown(case: CaseRow, now: datetime) -> bool:
    return case.fold is not Fold.CLOSED or now - case.since <= KEPT_FOR


def _pressing(case: CaseRow) -> tuple[Any, ...]:
    folds = list(Fold)
    return folds.index(case.fold), case.next_day or date.max, case.since


# --- reading ------------------------------------------------------------------------


def _tasks(reading: Reading, own: UUID, now: datetime) -> list[Kept[FollowUp]]:
    """Open ones, and those about which something was said in the last day, to take back."""
    lately = instant_text(now - timedelta(days=1))
    rows = reading.connection.execute(
        select(FollowUpRow.__table__).where(
            FollowUpRow.org_id == str(own),
            (FollowUpRow.state == FollowUpState.OPEN)
            | ((FollowUpRow.saved_at >= lately) & (FollowUpRow.state != FollowUpState.CANCELLED)),
        )
    ).mappings()
    return [kept(FollowUp, row) for row in rows]


def _all_tasks(reading: Reading, live: Select[Any]) -> list[Kept[FollowUp]]:
    rows = reading.connection.execute(
        select(FollowUpRow.__table__).where(FollowUpRow.down_referral_id.in_(live))
    ).mappings()
    return [kept(FollowUp, row) for row in rows]


def _ups(reading: Reading) -> dict[UUID, _Up]:
    """Up-referrals with a follow-up of their own that were not taken back."""
    asked_about = select(FollowUpRow.referral_id).where(FollowUpRow.referral_id.is_not(None))
    rows = reading.connection.execute(
        select(
            ReferralRow.id, ReferralRow.no, ReferralRow.chief_complaint, ReferralRow.to_org_id
        ).where(
            ReferralRow.id.in_(asked_about),
            ReferralRow.state.not_in([str(each) for each in _VOID_UP]),
        )
    )
    return {
        UUID(row.id): _Up(
            row.no, row.chief_complaint, UUID(row.to_org_id) if row.to_org_id else None
        )
        for row in rows
    }


def _people(
    downs: Iterable[Kept[DownReferral]],
    tasks: Iterable[Kept[FollowUp]],
    receptions: Iterable[Kept[Reception]],
) -> set[UUID]:
    found = {each.record.patient_id for each in downs}
    found |= {each.record.patient_id for each in tasks}
    return found | {each.record.patient_id for each in receptions if each.record.patient_id}
