"""Down-referrals are issued at the hospital and registered from paper at the centre."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.codes import (
    Direction,
    DownSource,
    FollowUpState,
    ReceptionRoute,
    ReceptionState,
    ReferralReason,
    ReferralState,
    StepKind,
    Urgency,
)
from desktop.domain.errors import RuleBroken
from desktop.domain.follow_up_steps import OneKey
from desktop.domain.ids import child_id, uuid7
from desktop.domain.plan_template import template_said
from desktop.domain.reception import Reception
from desktop.domain.referral_step import ReferralStep
from desktop.domain.return_rows import Fold
from desktop.services.return_tasks import owe_two_weeks
from tests.factory import Clinic
from tests.return_parts import PLAN, Care

S = ReceptionState


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


def at_hospital(care: Care) -> Care:
    """The same file set up as the hospital."""
    with care.clinic.store.unit(care.clinic.nurse.staff_id) as unit:
        unit.set_setting("org_id", str(care.clinic.hospital_id))
    return care


def incoming(care: Care, up_id: UUID) -> Reception:
    return Reception(
        org_id=care.clinic.hospital_id,
        direction=Direction.UP,
        state=S.AWAITING_RETURN,
        referral_id=up_id,
        admission_no="ZY20261108",
        department="骨科",
    )


# --- at the hospital ---------------------------------------------------------------------


def test_issuing_needs_what_the_centre_needs_to_go_on(care: Care) -> None:
    words = at_hospital(care).words(treatment="", next_plan="")
    with pytest.raises(RuleBroken) as error:
        care.downs.issue(words, uuid7())
    assert set(error.value.fields) == {"treatment", "next_plan"}


def test_issuing_numbers_it_and_completes_the_up_referral_it_answers(care: Care) -> None:
    up = care.clinic.referral(state=ReferralState.ISSUED)
    task_id = child_id(up.id, "task")
    care.clinic.save(incoming(care, up.id), task_id)
    down = at_hospital(care).downs.issue(care.words(no="", up_referral_id=up.id), uuid7())
    assert down.record.no.startswith("HZ")
    with care.clinic.store.reading() as reading:
        received = reading.get(Reception, task_id)
    assert received is not None
    assert received.record.state is S.COMPLETED


def test_the_form_begins_with_what_the_reception_knows(care: Care) -> None:
    up = care.clinic.referral(state=ReferralState.ISSUED)
    care.clinic.save(incoming(care, up.id), child_id(up.id, "task"))
    said = at_hospital(care).downs.proposal(child_id(up.id, "task"))
    assert said is not None
    assert (said.to_org_id, said.inpatient_no, said.from_dept) == (
        care.clinic.org_id,
        "ZY20261108",
        "骨科",
    )


def test_another_plan_is_the_next_version_and_other_words_are_not(care: Care) -> None:
    down = at_hospital(care).downs.issue(care.words(), uuid7())
    same = care.downs.correct(
        replace(down.record, treatment="抗凝"), down.id, down.revision, "补充治疗经过"
    )
    assert same.record.plan_version == 1
    plan = replace(same.record, plan=PLAN[:2])
    after = care.downs.correct(plan, down.id, same.revision, "伤口已经愈合了")
    assert after.record.plan_version == 2


def test_a_centre_does_not_change_the_hospitals_words(care: Care) -> None:
    down = care.comes_in()
    with pytest.raises(RuleBroken) as error:
        care.downs.correct(down.record, down.id, down.revision, "想改一改内容")
    assert error.value.fields["state"].code == "down_referral.not_ours"


def test_assigning_anew_makes_one_new_slip_and_voids_the_first(care: Care) -> None:
    down = at_hospital(care).downs.issue(care.words(), uuid7())
    other = uuid7()
    anew = care.downs.reassign(down.id, down.revision, other)
    first = care.downs.get(down.id)
    assert first is not None
    assert first.record.void_reason
    assert (anew.record.to_org_id, anew.record.plan) == (other, PLAN)


# --- at the centre ------------------------------------------------------------------------


def test_a_slip_on_paper_is_received_at_once_with_its_tasks(care: Care) -> None:
    down = care.downs.register(care.paper(), uuid7(), assigned_to="")
    received = care.reception(down.id).record
    assert (received.state, received.routes) == (S.ACCEPTED, (ReceptionRoute.PAPER,))
    assert set(care.tasks_of(down.id)) == {"call", "wound", "visit"}


def test_who_comes_home_by_himself_is_registered_with_nothing_but_his_name(care: Care) -> None:
    words = care.paper(
        source=DownSource.SELF_RETURN,
        from_org_id=care.clinic.org_id,
        diagnosis="",
        inpatient_no="",
        discharged_on=None,
        plan=(),
        plan_version=0,
    )
    down = care.downs.register(words, uuid7(), assigned_to="", here=True)
    assert care.reception(down.id).record.state is S.FOLLOWING
    assert list(care.tasks_of(down.id)) == ["first-visit"]


def test_a_paper_slip_tells_that_the_up_referral_is_over(care: Care) -> None:
    up = care.clinic.referral(
        state=ReferralState.ISSUED, issued_at=care.clinic.clock.now() - timedelta(days=9)
    )
    down = care.downs.register(care.paper(up_referral_id=up.id), uuid7(), assigned_to="")
    with care.clinic.store.reading() as reading:
        step = reading.get(ReferralStep, child_id(down.id, "up-completed"))
    assert step is not None
    assert (step.record.kind, step.record.told_state) == (
        StepKind.TOLD_BY_PHONE,
        ReferralState.COMPLETED,
    )


def test_what_is_here_electronically_is_not_registered_again(care: Care) -> None:
    down = care.comes_in()
    paper = care.paper(patient_id=down.record.patient_id, inpatient_no="zy 20261108")
    with pytest.raises(RuleBroken) as error:
        care.downs.register(paper, uuid7(), assigned_to="")
    assert error.value.fields["inpatient_no"].code == "down_referral.registered_before"


# --- merging -------------------------------------------------------------------------------


def test_an_exact_twin_is_merged_and_nothing_is_doubled(care: Care) -> None:
    paper = care.downs.register(care.paper(), uuid7(), assigned_to="李秀兰", here=True)
    call = care.tasks_of(paper.id)["call"]
    care.tasks.by_key(call.id, call.revision, OneKey.BETTER)
    electronic = care.comes_in(patient_id=paper.record.patient_id, inpatient_no=" ｚｙ20261108")
    assert care.merge.merge_exact() == 1
    tasks = care.tasks_of(electronic.id)
    assert care.count(electronic.id) == 3
    assert care.count(paper.id) == 0
    assert (tasks["call"].id, tasks["call"].record.state) == (call.id, FollowUpState.DONE)
    assert care.reception(electronic.id).record.state is S.FOLLOWING
    assert care.reception(paper.id).record.state is S.CLOSED
    assert [each.id for each in care.care.board().cases] == [electronic.id]


def test_open_tasks_follow_the_hospitals_plan_after_merging(care: Care) -> None:
    paper = care.downs.register(care.paper(plan=PLAN[:1]), uuid7(), assigned_to="")
    plan = (replace(PLAN[0], text="电话：问疼痛", due_days=5), PLAN[2])
    electronic = care.comes_in(patient_id=paper.record.patient_id, plan=plan)
    care.merge.merge_exact()
    tasks = care.tasks_of(electronic.id)
    assert tasks["call"].record.text == "电话：问疼痛"
    assert tasks["call"].record.due == date(2026, 11, 25)
    assert set(tasks) == {"call", "visit"}


def test_merging_again_finds_nothing_to_do(care: Care) -> None:
    paper = care.downs.register(care.paper(), uuid7(), assigned_to="")
    care.comes_in(patient_id=paper.record.patient_id)
    assert (care.merge.merge_exact(), care.merge.merge_exact()) == (1, 0)


def test_what_only_looks_alike_is_laid_before_a_person(care: Care) -> None:
    paper = care.downs.register(care.paper(inpatient_no=""), uuid7(), assigned_to="")
    electronic = care.comes_in(patient_id=paper.record.patient_id)
    assert care.merge.merge_exact() == 0
    pair = care.merge.proposed()[0]
    assert (pair.paper.down.id, pair.electronic.down.id) == (paper.id, electronic.id)
    care.merge.merge(paper.id, electronic.id)
    assert care.merge.proposed() == ()


def test_a_pair_that_a_person_keeps_apart_is_not_proposed_again(care: Care) -> None:
    paper = care.downs.register(care.paper(inpatient_no=""), uuid7(), assigned_to="")
    electronic = care.comes_in(patient_id=paper.record.patient_id)
    care.merge.keep_apart(paper.id, electronic.id)
    assert care.merge.proposed() == ()


def test_another_patient_with_the_same_number_is_never_merged_by_itself(care: Care) -> None:
    care.downs.register(care.paper(), uuid7(), assigned_to="")
    care.comes_in()
    assert care.merge.merge_exact() == 0
    assert len(care.merge.proposed()) == 1


def test_a_hospital_without_a_plan_leaves_the_papers_tasks_running(care: Care) -> None:
    paper = care.downs.register(care.paper(), uuid7(), assigned_to="")
    electronic = care.comes_in(patient_id=paper.record.patient_id, plan=(), plan_version=0)
    care.merge.merge_exact()
    assert set(care.tasks_of(electronic.id)) == {"call", "wound", "visit"}


# --- 2周内随访转诊情况 ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "owed"),
    [
        ({"urgency": Urgency.URGENT}, True),
        ({"reason": ReferralReason.CHRONIC_UNCONTROLLED}, True),
        ({"urgency": Urgency.ROUTINE}, False),
    ],
)
def test_an_emergency_and_a_chronic_disease_are_followed_up(
    care: Care, said: dict[str, object], owed: bool
) -> None:
    up = care.clinic.referral(state=ReferralState.ISSUED, issued_at=care.clinic.clock.now(), **said)
    for _twice in range(2):
        with care.clinic.store.unit(care.clinic.nurse.staff_id) as unit:
            owe_two_weeks(unit, up)
    rows = [each for each in care.care.board().tasks if each.task.referral_id == up.id]
    assert [each.day for each in rows] == ([date(2026, 12, 7)] if owed else [])


def test_a_withdrawn_referral_is_not_followed_up(care: Care) -> None:
    up = care.clinic.referral(
        state=ReferralState.ISSUED, issued_at=care.clinic.clock.now(), urgency=Urgency.STAT
    )
    with care.clinic.store.unit(care.clinic.nurse.staff_id) as unit:
        owe_two_weeks(unit, up)
        unit.save(replace(up.record, state=ReferralState.WITHDRAWN), up.id)
    assert care.care.board().tasks_of(Fold.LATER) == ()


# --- templates -------------------------------------------------------------------------------


def test_a_countys_file_takes_the_place_of_the_shipped_one(care: Care, tmp_path: Path) -> None:
    stroke = next(each for each in care.plans.shipped() if each.key == "stroke")
    own = template_said(replace(stroke, name="脑卒中（青山县）", approved="青山县卫健局 2026-10"))
    path = tmp_path / "stroke.json"
    path.write_text(json.dumps(own, ensure_ascii=False), encoding="utf-8")
    care.plans.take(path)
    assert "脑卒中（青山县）" in {each.name for each in care.plans.all()}
    care.plans.give_back("stroke")
    assert "脑卒中（青山县）" not in {each.name for each in care.plans.all()}


def test_a_wrong_file_is_told_and_the_shipped_one_stands(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "stroke.json"
    path.write_text('{"key": "stroke", "name": "x", "items": []}', encoding="utf-8")
    with pytest.raises(RuleBroken):
        care.plans.take(path)
    assert len(care.plans.all()) == 6
