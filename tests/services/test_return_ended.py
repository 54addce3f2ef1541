"""Tasks whose slip or referral is gone end, and say why."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import (
    DownSource,
    FollowUpResult,
    FollowUpState,
    ReceptionState,
    ReferralState,
    Urgency,
)
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_due import TWO_WEEKS_KEY
from desktop.domain.follow_up_plan import CONTACT_KEY, contact_task, task_id
from desktop.domain.follow_up_steps import Done
from desktop.domain.holidays import read_holidays
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.services.return_ended import ReturnEnded
from desktop.services.return_tasks import owe_two_weeks
from tests.factory import Clinic
from tests.return_parts import Care

OPEN, CANCELLED = FollowUpState.OPEN, FollowUpState.CANCELLED


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


@pytest.fixture
def ended(clinic: Clinic) -> ReturnEnded:
    return ReturnEnded(clinic.store, clinic.clock, lambda: clinic.nurse)


def states(care: Care, down_id: Any) -> set[FollowUpState]:
    return {each.record.state for each in care.tasks_of(down_id).values()}


def test_tasks_of_a_slip_that_the_hospital_voided_end_with_its_reason(
    care: Care, ended: ReturnEnded
) -> None:
    down = care.followed()
    call = care.tasks_of(down.id)["call"]
    care.tasks.do(call.id, call.revision, Done(result=FollowUpResult.STABLE))
    care.take(replace(down.record, void_reason="写错患者"), down.id)
    assert ended.settle() == 2
    tasks = care.tasks_of(down.id)
    assert tasks["call"].record.state is FollowUpState.DONE
    assert {each.record.state for key, each in tasks.items() if key != "call"} == {CANCELLED}
    assert "写错患者" in tasks["visit"].record.reason
    assert ended.settle() == 0
    assert care.reception(down.id).record.state is ReceptionState.FOLLOWING  # a person closes it


def test_a_slip_registered_here_in_error_is_over_wholly(care: Care, ended: ReturnEnded) -> None:
    down = care.downs.register(care.paper(), uuid4(), assigned_to="李秀兰")
    care.downs.void(down.id, down.revision, "录错了患者")
    ended.settle()
    assert states(care, down.id) == {CANCELLED}
    said = care.reception(down.id).record
    assert (said.state, "录错了患者" in said.close_reason) == (ReceptionState.CLOSED, True)


def test_a_task_begun_elsewhere_about_a_merged_slip_goes_on_under_the_electronic_one(
    care: Care, ended: ReturnEnded, clinic: Clinic
) -> None:
    paper = care.downs.register(care.paper(), uuid4(), assigned_to="李秀兰")
    person = paper.record.patient_id
    electronic = care.comes_in(patient_id=person, source=DownSource.ELECTRONIC)
    care.merge.merge(paper.id, electronic.id)
    of, now = {"org_id": clinic.org_id, "patient_id": person}, clinic.clock.now()
    late_id, late = contact_task(paper, read_holidays(None), **of, now=now)
    care.take(late, late_id)
    ended.settle()
    assert care.tasks_of(paper.id) == {}
    assert care.tasks_of(electronic.id)[CONTACT_KEY].record.state is OPEN


@pytest.mark.parametrize("way", [ReferralState.WITHDRAWN, ReferralState.DIED])
def test_nobody_is_rung_about_a_referral_that_was_taken_back(
    ended: ReturnEnded, clinic: Clinic, way: ReferralState
) -> None:
    issued, running = two_weeks(clinic), two_weeks(clinic)
    clinic.save(replace(issued.record, state=way, closed_reason="家属改主意"), issued.id)
    assert ended.settle() == 1
    with clinic.store.reading() as reading:
        for each, state in ((issued, CANCELLED), (running, OPEN)):
            task = reading.get(FollowUp, task_id(each.id, TWO_WEEKS_KEY))
            assert task is not None
            assert task.record.state is state


def two_weeks(clinic: Clinic) -> Kept[Referral]:
    said = {"state": ReferralState.ISSUED, "urgency": Urgency.STAT}
    kept = clinic.referral(**said, issued_at=clinic.clock.now())
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        assert owe_two_weeks(unit, kept) is not None
    return kept
