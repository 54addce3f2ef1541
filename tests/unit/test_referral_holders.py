"""Whose move it is in every state of an up-referral (states.md, "Up-referral")."""

from dataclasses import replace

import pytest

from desktop.domain.codes import ReferralState, Role, StaffType, StepKind
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.referral_moments import HOLDER
from desktop.domain.referral_review import reviewers_of
from desktop.domain.referral_states import Holder, Progress, progress
from desktop.domain.staff import Staff
from tests.referral_said import at, issued, now, said, step

S = ReferralState
US, HOSPITAL, NOBODY = Holder.US, Holder.HOSPITAL, Holder.NOBODY
# the county's words that lead there -> who acts next
BY_THE_COUNTY = {
    S.RECEIVED: ((S.RECEIVED,), HOSPITAL),  # it has looked and says yes, no, or asks
    S.INFO_REQUESTED: ((S.RECEIVED, S.INFO_REQUESTED), US),  # we answer by adding
    S.REJECTED: ((S.RECEIVED, S.REJECTED), US),  # we redirect or close
    S.ACCEPTED: ((S.ACCEPTED,), HOSPITAL),  # it arranges department, doctor, bed
    S.ARRANGED: ((S.ACCEPTED, S.ARRANGED), US),  # the sending side lets the patient go
    S.NOT_ARRIVED: ((S.ACCEPTED, S.NOT_ARRIVED), US),  # we ring escort, family, hospital
    S.ARRIVED: ((S.ACCEPTED, S.ARRIVED), HOSPITAL),
    S.SEEN: ((S.ARRIVED, S.SEEN), HOSPITAL),
    S.DISCHARGED: ((S.SEEN, S.DISCHARGED), HOSPITAL),
    S.AWAITING_RETURN: ((S.ARRIVED, S.AWAITING_RETURN), HOSPITAL),  # it writes the slip
    S.COMPLETED: ((S.SEEN, S.COMPLETED), NOBODY),
    S.WITHDRAWN: ((S.RECEIVED, S.WITHDRAWN), NOBODY),
    S.CLOSED: ((S.SEEN, S.CLOSED), NOBODY),
}
BY_US = {
    S.DRAFT: US,  # the nurse goes on writing
    S.AWAITING_SIGNATURE: Holder.DOCTOR,  # he signs
    S.AWAITING_REVIEW: Holder.REVIEWER,  # a colleague agrees or sends it back
    S.ABANDONED: NOBODY,
    S.DIED: NOBODY,
    S.ENTERED_IN_ERROR: NOBODY,
}


@pytest.mark.parametrize(("state", "holder"), BY_US.items())
def test_before_the_issue_and_after_our_end_the_holder_is(state: S, holder: Holder) -> None:
    shown = progress(issued(state))
    assert (shown.state, shown.holder) == (state, holder)
    assert shown.moments[-1].holder in {holder, NOBODY}


@pytest.mark.parametrize("state", BY_THE_COUNTY)
def test_once_it_is_out_the_holder_is(state: S) -> None:
    told, holder = BY_THE_COUNTY[state]
    shown = now(said(*told))
    assert (shown.state, shown.holder) == (state, holder)


def test_delivered_it_is_the_hospitals_and_on_the_road_the_patients() -> None:
    assert now(None).holder is HOSPITAL
    assert now(said(S.ACCEPTED), step(StepKind.DEPARTED)).holder is Holder.PATIENT


def test_every_state_has_its_holder_pinned_here() -> None:
    assert {*BY_US, *BY_THE_COUNTY, S.ISSUED, S.DEPARTED} == set(S)
    assert set(HOLDER) == set(S) - {
        *(S.COMPLETED, S.WITHDRAWN, S.ABANDONED, S.DIED, S.CLOSED, S.ENTERED_IN_ERROR)
    }


def in_review() -> Progress:
    return progress(issued(S.AWAITING_REVIEW), handed_at=at(2))


def test_the_review_is_the_reviewers_from_the_signature_on_and_not_the_doctors() -> None:
    assert [(m.state, m.at, m.holder) for m in in_review().moments] == [
        (S.DRAFT, at(0), US),
        (S.AWAITING_SIGNATURE, at(2), Holder.DOCTOR),
        (S.AWAITING_REVIEW, at(5), Holder.REVIEWER),
    ]
    assert in_review().since == at(5)


def test_the_time_line_keeps_the_stretch_of_the_review() -> None:
    signed = issued(signed_at=at(3), approved_at=at(5))
    held = [(m.state, m.holder) for m in progress(signed, handed_at=at(1)).moments]
    assert held[1:] == [
        (S.AWAITING_SIGNATURE, Holder.DOCTOR),
        (S.AWAITING_REVIEW, Holder.REVIEWER),
        (S.ISSUED, HOSPITAL),
    ]


def test_the_reviewers_are_named_without_the_doctor_who_signed() -> None:
    people = [
        colleague("王医生", Role.DOCTOR),
        colleague("李医生", Role.DOCTOR),
        colleague("钱院长", Role.MANAGER),
        colleague("张护士", Role.NURSE),
        colleague("周医生", Role.DOCTOR, active=False),
    ]
    record = replace(issued(S.AWAITING_REVIEW).record, doctor_id=people[0].id)
    assert reviewers_of(record, people) == ("钱院长", "李医生")


def colleague(name: str, role: Role, *, active: bool = True) -> Kept[Staff]:
    record = Staff(
        name=name,
        org_id=uuid7(),
        work_no=name,
        staff_type=StaffType.PHYSICIAN,
        role=role,
        active=active,
    )
    who = uuid7()
    moments = {"created_at": at(0), "saved_at": at(0), "created_by": who, "saved_by": who}
    return Kept(id=uuid7(), revision=1, record=record, **moments)
