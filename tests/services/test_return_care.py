"""A township centre takes care of whoever comes back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.codes import (
    CallOutcome,
    FollowUpMethod,
    FollowUpResult,
    FollowUpState,
    PlanItemKind,
    ReceptionState,
    RejectReason,
)
from desktop.domain.down_referral import PlanItem
from desktop.domain.errors import RuleBroken, StaleRecord
from desktop.domain.follow_up_steps import Done, OneKey
from desktop.domain.ids import child_id
from desktop.domain.return_rows import Fold
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.return_parts import PLAN, Care

S = ReceptionState


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


def code(error: pytest.ExceptionInfo[RuleBroken]) -> set[str]:
    return {each.code for each in error.value.fields.values()}


def test_what_comes_in_waits_to_be_acknowledged(care: Care) -> None:
    down = care.comes_in()
    assert [each.id for each in care.care.board().cases_of(Fold.TO_ACKNOWLEDGE)] == [down.id]
    assert care.tasks_of(down.id) == {}


def test_acknowledging_makes_tasks_dated_from_discharge_by_clinic_days(care: Care) -> None:
    down = care.received()  # discharged on Friday the 20th
    due = {key: task.record.due for key, task in care.tasks_of(down.id).items()}
    days = {"call": date(2026, 11, 23), "wound": date(2026, 11, 25), "visit": date(2026, 12, 4)}
    assert due == days


def test_assigning_comes_first_where_somebody_else_takes_over(care: Care) -> None:
    down = care.comes_in()
    kept = care.care.assign(down.id, 0, "东王村家庭医生团队")
    assert kept.record.state is S.RECEIVED
    accepted = care.care.acknowledge(down.id, kept.revision)
    assert accepted.record.assigned_to == "东王村家庭医生团队"


def test_two_people_do_not_acknowledge_the_same_slip(care: Care) -> None:
    down = care.received()
    with pytest.raises((StaleRecord, RuleBroken)):
        care.care.acknowledge(down.id, 0)
    assert care.count(down.id) == 3


def test_refusing_needs_one_of_the_reasons_of_states_md(care: Care) -> None:
    down = care.comes_in()
    with pytest.raises(RuleBroken):
        care.care.refuse(down.id, 0, RejectReason.WRONG_DEPARTMENT)
    kept = care.care.refuse(down.id, 0, RejectReason.NO_BED, "康复床位已满")
    assert kept.record.state is S.REJECTED


def test_who_has_not_come_after_72_hours_is_looked_for(care: Care, clock: StandingClock) -> None:
    down = care.received()
    assert care.care.board().cases_of(Fold.NOT_ARRIVED) == ()
    clock.advance(hours=73)
    assert [each.id for each in care.care.board().cases_of(Fold.NOT_ARRIVED)] == [down.id]


def test_a_patient_who_was_looked_for_and_found_has_that_task_done(care: Care) -> None:
    down = care.received()
    seen = care.reception(down.id).revision
    kept = care.care.contacted(down.id, seen, CallOutcome.NO_ANSWER)
    assert kept.record.state is S.CONTACTING
    care.care.arrived(down.id, kept.revision, care.clinic.clock.now(), home=True)
    contact = care.tasks_of(down.id)["contact"].record
    assert (contact.state, contact.method) == (FollowUpState.DONE, FollowUpMethod.HOME)
    assert care.reception(down.id).record.state is S.FOLLOWING


def test_nobody_is_lost_without_a_try_to_reach_him(care: Care) -> None:
    down = care.received()
    with pytest.raises(RuleBroken) as error:
        care.care.lost(down.id, care.reception(down.id).revision, "村医说已外出打工")
    assert code(error) == {"down_referral.lost_needs_try"}


def test_lost_then_closed(care: Care) -> None:
    down = care.received()
    seen = care.reception(down.id).revision
    kept = care.care.contacted(down.id, seen, CallOutcome.NUMBER_WRONG)
    kept = care.care.lost(down.id, kept.revision, "村医说已外出打工")
    care.care.close(down.id, kept.revision, "失访，已外出")
    assert care.reception(down.id).record.state is S.CLOSED
    left = [each.record.state for each in care.tasks_of(down.id).values()]
    assert FollowUpState.OPEN not in left


def test_one_key_says_how_the_patient_is(care: Care) -> None:
    task = care.tasks_of(care.followed().id)["call"]
    kept = care.tasks.by_key(task.id, task.revision, OneKey.BETTER)
    said = kept.record
    assert (said.state, said.result) == (FollowUpState.DONE, FollowUpResult.BETTER)
    assert said.done_by == "李秀兰"


def test_a_call_that_did_not_settle_it_leaves_the_task_open(care: Care) -> None:
    task = care.tasks_of(care.followed().id)["call"]
    kept = care.tasks.by_key(task.id, task.revision, OneKey.NO_ANSWER)
    assert kept.record.state is FollowUpState.OPEN
    assert [each.outcome for each in kept.record.attempts] == [CallOutcome.NO_ANSWER]


def test_missed_needs_a_reason_and_is_never_said_by_the_clock(
    care: Care, clock: StandingClock
) -> None:
    task = care.tasks_of(care.followed().id)["call"]
    clock.advance(days=30)
    assert care.tasks_of(care.care.board().cases[0].id)["call"].record.state is FollowUpState.OPEN
    with pytest.raises(RuleBroken):
        care.tasks.by_key(task.id, task.revision, OneKey.MISSED)
    kept = care.tasks.by_key(task.id, task.revision, OneKey.MISSED, "患者外出")
    assert kept.record.state is FollowUpState.MISSED


def test_what_was_said_today_can_be_taken_back(care: Care) -> None:
    task = care.tasks_of(care.followed().id)["call"]
    kept = care.tasks.by_key(task.id, task.revision, OneKey.STABLE)
    back = care.tasks.undo(task.id, kept.revision)
    assert back.record == task.record


def test_seeing_the_patient_for_a_task_means_that_he_has_arrived(care: Care) -> None:
    down = care.received()
    task = care.tasks_of(down.id)["visit"]
    care.tasks.do(task.id, task.revision, Done(result=FollowUpResult.STABLE))
    assert care.reception(down.id).record.state is S.FOLLOWING


def test_a_death_ends_the_tasks_and_closes_the_matter(care: Care) -> None:
    down = care.followed()
    task = care.tasks_of(down.id)["call"]
    care.tasks.do(task.id, task.revision, Done(result=FollowUpResult.DIED))
    assert care.reception(down.id).record.state is S.CLOSED
    states = {key: each.record.state for key, each in care.tasks_of(down.id).items()}
    assert states["visit"] is FollowUpState.CANCELLED


def test_a_changed_plan_leaves_what_is_done_and_changes_the_future(care: Care) -> None:
    down = care.followed()
    call = care.tasks_of(down.id)["call"]
    care.tasks.by_key(call.id, call.revision, OneKey.BETTER)
    plan = (
        replace(PLAN[0], text="改为视频随访"),
        replace(PLAN[2], due_days=21),
        PlanItem(key="test", kind=PlanItemKind.TEST, due_days=40, text="拍片复查"),
    )
    care.take(replace(down.record, plan=plan, plan_version=2), down.id)
    assert care.care.board().cases[0].plan_waits
    assert care.care.take_plan(down.id) == 3
    after = {key: each.record for key, each in care.tasks_of(down.id).items()}
    assert (after["call"].text, after["call"].state) == ("电话随访", FollowUpState.DONE)
    assert after["wound"].state is FollowUpState.CANCELLED
    assert after["visit"].due == date(2026, 12, 11)
    assert after["test"].plan_version == 2


def test_taking_a_plan_over_twice_changes_nothing_more(care: Care) -> None:
    down = care.followed()
    care.take(replace(down.record, plan=PLAN[:2], plan_version=2), down.id)
    care.care.take_plan(down.id)
    before = care.tasks_of(down.id)
    assert care.care.take_plan(down.id) == 0
    assert care.tasks_of(down.id) == before
    assert not care.care.board().cases[0].plan_waits


def test_versions_of_a_plan_say_what_changed(care: Care) -> None:
    down = care.followed()
    plan = (replace(PLAN[0], due_days=4), PLAN[1])
    care.take(replace(down.record, plan=plan, plan_version=2), down.id)
    case = care.care.case(down.id)
    assert case is not None
    last = case.versions[-1]
    assert (last.changed, last.removed, last.added) == (("电话随访",), ("面访",), ())


def test_a_plan_is_completed_when_nothing_is_open_and_something_is_reported(care: Care) -> None:
    down = care.followed()
    with pytest.raises(RuleBroken) as error:
        care.care.complete(down.id, care.reception(down.id).revision, "恢复良好")
    assert code(error) == {"down_referral.tasks_open"}
    for task in care.tasks_of(down.id).values():
        care.tasks.by_key(task.id, task.revision, OneKey.STABLE)
    kept = care.care.complete(down.id, care.reception(down.id).revision, "恢复良好")
    assert (kept.record.state, kept.record.note) == (S.COMPLETED, "恢复良好")


def test_overdue_comes_first_then_today_then_the_week(care: Care, clock: StandingClock) -> None:
    care.followed()
    clock.advance(days=2)  # Wednesday the 25th
    board = care.care.board()
    assert [each.task.key for each in board.tasks_of(Fold.OVERDUE)] == ["call"]
    assert [each.task.key for each in board.tasks_of(Fold.TODAY)] == ["wound"]
    clock.advance(days=3)
    assert [each.task.key for each in care.care.board().tasks_of(Fold.WEEK)] == ["visit"]


def test_what_was_received_elsewhere_gets_its_tasks(care: Care) -> None:
    down = care.received()
    other = care.comes_in(inpatient_no="ZY2")
    begun = replace(care.reception(down.id).record, referral_id=other.id)
    care.take(begun, child_id(other.id, "task"))
    assert care.care.make_owed() == 1
    assert len(care.tasks_of(other.id)) == 3
    assert care.care.make_owed() == 0


def test_a_day_agreed_with_the_patient_moves_the_task_on_the_list(care: Care) -> None:
    task = care.tasks_of(care.followed().id)["call"]
    agreed = care.clinic.clock.today() + timedelta(days=2)
    care.tasks.try_again(task.id, task.revision, CallOutcome.LATER, agreed)
    row = next(each for each in care.care.board().tasks if each.id == task.id)
    assert (row.day, row.fold) == (agreed, Fold.WEEK)
