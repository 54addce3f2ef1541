"""Redirect, words by telephone, and a withdrawal that came too late."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import ReferralState, RejectReason, StepKind
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_clock import Goal, Mark
from desktop.domain.referral_legs import (
    NewGoal,
    legs_elsewhere,
    redirect_problems,
    redirected,
    task_of,
    unit_leg,
)
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_states import Folder, Holder, Progress, progress
from desktop.domain.referral_stretches import clock_of
from tests.unit.test_referral_states import at, issued, now, said, step

S = ReferralState


def on_leg_two(**more: Any) -> Kept[Referral]:
    before = issued(to_org_id=uuid4(), to_dept="骨科", **more)
    after = redirected(
        before.record,
        NewGoal(to_org_id=uuid4(), to_dept="外科"),
        at=at(30),
        reason=RejectReason.NO_BED,
        reason_text="骨科满床",
    )
    return replace(before, record=after)


def of_leg(referral: Kept[Referral], leg: int, minute: float, *states: S) -> ReferralReply:
    return ReferralReply(
        referral_id=referral.id,
        task_id=task_of(referral.id, leg),
        state=states[-1],
        changed_at=at(minute),
        history=tuple(ReplyMoment(state=each, at=at(minute)) for each in states),
    )


def stands(referral: Kept[Referral], *replies: ReferralReply, **more: Any) -> Progress:
    return progress(referral, more.pop("steps", ()), None, more_replies=replies, **more)


def test_a_redirect_keeps_everything_but_the_goal() -> None:
    after = on_leg_two(chief_complaint="摔伤").record
    assert after.chief_complaint == "摔伤"
    assert after.issued_at == at(5)
    assert after.no == "ZZ1"
    [leg] = after.legs
    assert (leg.to_dept, leg.issued_at, leg.ended_at) == ("骨科", at(5), at(30))
    assert (leg.reason, leg.reason_text) == (RejectReason.NO_BED, "骨科满床")


def arrived_and_sent_on(*, elsewhere: bool) -> tuple[Kept[Referral], Any]:
    """The family told that they were there; the unit declined all the same."""
    referral = on_leg_two()
    if not elsewhere:
        other_dept = replace(referral.record, to_org_id=referral.record.legs[0].to_org_id)
        referral = replace(referral, record=other_dept)
    steps = (step(StepKind.DEPARTED, 8), step(StepKind.ARRIVAL_TOLD, 20))
    shown = stands(
        referral, of_leg(referral, 1, 25, S.REJECTED), steps=steps, delivery=Delivery.ARRIVED
    )
    return referral, (shown, clock_of(referral.record, shown, steps, None))


def test_who_arrived_at_the_unit_that_declined_is_not_at_the_next_one() -> None:
    _, (shown, clock) = arrived_and_sent_on(elsewhere=True)
    assert (shown.state, shown.folder, shown.by_phone) == (S.DEPARTED, Folder.ON_THE_WAY, False)
    assert shown.must_ring
    assert (Mark.ARRIVED in clock.marks, clock.running.goal) == (False, Goal.ARRIVE)


def test_in_another_department_he_is_there_already() -> None:
    _, (shown, clock) = arrived_and_sent_on(elsewhere=False)
    assert (shown.state, shown.folder, shown.by_phone) == (S.ARRIVED, Folder.ADMITTED, True)
    assert not shown.must_ring
    assert (clock.marks[Mark.ARRIVED], clock.running.goal) == (at(20), Goal.VISIT)


def test_the_second_arrival_counts_at_the_second_unit() -> None:
    referral, _ = arrived_and_sent_on(elsewhere=True)
    steps = (step(StepKind.ARRIVAL_TOLD, 20), step(StepKind.ARRIVAL_TOLD, 50))
    shown = stands(referral, of_leg(referral, 1, 25, S.REJECTED), steps=steps)
    clock = clock_of(referral.record, shown, steps, None)
    assert clock is not None
    assert (shown.state, clock.marks[Mark.ARRIVED]) == (S.ARRIVED, at(50))
    assert [(m.leg, m.at) for m in shown.moments if m.state is S.ARRIVED] == [
        (1, at(20)),
        (2, at(50)),
    ]


def test_units_are_told_apart_over_many_legs() -> None:
    one, two = uuid4(), uuid4()
    record = on_leg_two().record
    [leg] = record.legs
    legs = tuple(replace(leg, to_org_id=each) for each in (one, one, two, one))
    assert unit_leg(replace(record, legs=legs, to_org_id=one)) == 4
    assert unit_leg(replace(record, legs=legs[:2], to_org_id=one)) == 1
    assert legs_elsewhere(replace(record, legs=legs, to_org_id=two)) == {3, 4, 5}


def test_the_earlier_units_refusal_does_not_reach_the_new_leg() -> None:
    referral = on_leg_two()
    shown = stands(referral, of_leg(referral, 1, 20, S.REJECTED), delivery=Delivery.ARRIVED)
    assert (shown.state, shown.leg, shown.folder) == (S.ISSUED, 2, Folder.WAITING)
    assert shown.must_ring
    assert shown.flagged is None


def test_an_earlier_unit_that_accepts_after_all_is_flagged_and_not_followed() -> None:
    referral = on_leg_two()
    shown = stands(referral, of_leg(referral, 1, 40, S.REJECTED, S.ACCEPTED))
    assert (shown.state, shown.flagged, shown.holder) == (S.ISSUED, S.ACCEPTED, Holder.US)


def test_the_new_unit_moves_it_on() -> None:
    referral = on_leg_two()
    replies = (of_leg(referral, 1, 20, S.REJECTED), of_leg(referral, 2, 35, S.ACCEPTED))
    shown = stands(referral, *replies, delivery=Delivery.ARRIVED)
    assert (shown.state, shown.county) == (S.ACCEPTED, S.ACCEPTED)
    assert [m.leg for m in shown.moments if m.state is S.ISSUED] == [1, 2]


def test_a_redirect_goes_somewhere_else() -> None:
    record = on_leg_two().record
    same = NewGoal(to_org_id=record.to_org_id, to_dept=" 外科 ")
    assert redirect_problems(record, same)["to_dept"].code == "referral.redirect_to_the_same"
    other = NewGoal(to_org_id=record.to_org_id, to_dept="急诊科")
    assert redirect_problems(record, other) == {}
    own = NewGoal(to_org_id=record.from_org_id)
    assert redirect_problems(record, own)["to_org_id"].code == "referral.to_own_organisation"


def test_a_withdrawal_never_overwrites_an_acceptance() -> None:
    gone = issued(S.WITHDRAWN)
    asked = (step(StepKind.WITHDRAWAL, 9),)
    shown = progress(gone, asked, said(S.RECEIVED, S.ACCEPTED), delivery=Delivery.ARRIVED)
    assert (shown.state, shown.withdrawal_asked) == (S.ACCEPTED, True)
    assert shown.folder is Folder.ON_THE_WAY
    over = progress(gone, asked, said(S.ACCEPTED, S.WITHDRAWN), delivery=Delivery.ARRIVED)
    assert (over.state, over.holder) == (S.WITHDRAWN, Holder.NOBODY)
    before = progress(gone, asked, said(S.RECEIVED), delivery=Delivery.ARRIVED)
    assert before.state is S.WITHDRAWN


def test_a_refused_withdrawal_is_no_longer_asked() -> None:
    said_no = step(StepKind.WITHDRAWAL_REFUSED, 20)
    shown = now(said(S.ACCEPTED), step(StepKind.WITHDRAWAL, 15), said_no)
    assert not shown.withdrawal_asked


@pytest.mark.parametrize("told", [S.RECEIVED, S.ACCEPTED, S.ARRANGED, S.ARRIVED, S.SEEN])
def test_a_word_by_telephone_counts_and_is_never_the_countys(told: S) -> None:
    shown = now(None, step(StepKind.TOLD_BY_PHONE, 12, told_state=told))
    assert (shown.state, shown.by_phone) == (told, True)
    assert shown.county is S.ISSUED
    assert shown.moments[-1].told == "phone"
    assert not shown.must_ring


def test_the_countys_own_word_goes_before_the_telephone() -> None:
    phoned = step(StepKind.TOLD_BY_PHONE, 12, told_state=S.ACCEPTED)
    declined = now(said(S.RECEIVED, S.REJECTED), phoned)
    assert (declined.state, declined.by_phone) == (S.REJECTED, False)
    same = now(said(S.ACCEPTED), phoned)
    assert (same.state, same.by_phone) == (S.ACCEPTED, False)


def test_a_telephone_word_about_the_earlier_leg_stays_there() -> None:
    referral = on_leg_two()
    phoned = (step(StepKind.TOLD_BY_PHONE, 20, told_state=S.REJECTED),)
    assert stands(referral, steps=phoned).state is S.ISSUED


def test_an_answer_that_has_not_left_is_ours_to_send() -> None:
    answered = step(StepKind.SUPPLEMENT, 25)
    asked = said(S.RECEIVED, S.INFO_REQUESTED)
    waits = now(asked, answered, answer_sent=False)
    assert (waits.answer_waits, waits.holder) == (True, Holder.US)
    assert waits.folder is Folder.NOT_DELIVERED
    sent = now(asked, answered)
    assert (sent.answer_waits, sent.holder, sent.folder) == (
        False,
        Holder.HOSPITAL,
        Folder.WAITING,
    )


def test_a_question_without_a_task_is_a_question_too() -> None:
    shown = now(said(S.RECEIVED), step(StepKind.QUESTION, 15, result="血糖?"))
    assert (shown.asked, shown.folder) == (True, Folder.ASKED)
    passed = now(said(S.RECEIVED, S.ACCEPTED), step(StepKind.QUESTION, 15))
    assert not passed.asked
