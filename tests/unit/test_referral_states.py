"""Where a referral stands, from our record, our steps and the county's words."""

from dataclasses import replace

import pytest

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Delivery
from desktop.domain.referral_county import follows
from desktop.domain.referral_legs import task_of
from desktop.domain.referral_reply import ReplyMoment
from desktop.domain.referral_states import Folder, Holder, progress
from desktop.wire.format.task_reply import read_reply
from tests.referral_said import at, issued, now, said, step

S = ReferralState


@pytest.mark.parametrize(
    ("told", "state", "holder", "folder"),
    [
        ((S.RECEIVED,), S.RECEIVED, Holder.HOSPITAL, Folder.WAITING),
        ((S.RECEIVED, S.INFO_REQUESTED), S.INFO_REQUESTED, Holder.US, Folder.ASKED),
        ((S.RECEIVED, S.REJECTED), S.REJECTED, Holder.US, Folder.DECLINED),
        ((S.ACCEPTED,), S.ACCEPTED, Holder.HOSPITAL, Folder.ON_THE_WAY),
        ((S.ACCEPTED, S.ARRANGED), S.ARRANGED, Holder.US, Folder.ON_THE_WAY),
        ((S.ARRANGED, S.ARRIVED), S.ARRIVED, Holder.HOSPITAL, Folder.ADMITTED),
        ((S.ARRANGED, S.ARRIVED, S.SEEN), S.SEEN, Holder.HOSPITAL, Folder.ADMITTED),
        ((S.ARRIVED, S.DISCHARGED), S.DISCHARGED, Holder.HOSPITAL, Folder.ADMITTED),
        ((S.ACCEPTED, S.NOT_ARRIVED), S.NOT_ARRIVED, Holder.US, Folder.DECLINED),
        ((S.SEEN, S.COMPLETED), S.COMPLETED, Holder.NOBODY, Folder.CLOSED),
        ((S.ACCEPTED, S.WITHDRAWN), S.WITHDRAWN, Holder.NOBODY, Folder.CLOSED),
    ],
)
def test_the_county_moves_it_forward(
    told: tuple[ReferralState, ...], state: ReferralState, holder: Holder, folder: Folder
) -> None:
    shown = now(said(*told))
    assert (shown.state, shown.holder, shown.folder) == (state, holder, folder)
    assert shown.flagged is None


@pytest.mark.parametrize(
    ("state", "holder"),
    [
        (S.DRAFT, Holder.US),
        (S.AWAITING_SIGNATURE, Holder.DOCTOR),
        (S.AWAITING_REVIEW, Holder.REVIEWER),
    ],
)
def test_before_issue_it_lies_with_us_or_the_doctor(state: S, holder: Holder) -> None:
    shown = progress(issued(state), handed_at=at(3))
    assert (shown.state, shown.holder, shown.folder) == (state, holder, Folder.DRAFTS)
    assert not shown.must_ring


@pytest.mark.parametrize("delivery", [d for d in Delivery if d is not Delivery.ARRIVED])
def test_undelivered_is_our_move(delivery: Delivery) -> None:
    shown = now(None, delivery=delivery)
    assert (shown.holder, shown.folder) == (Holder.US, Folder.NOT_DELIVERED)


def test_delivered_and_silent_is_the_hospitals_move() -> None:
    shown = now(None)
    assert (shown.state, shown.holder, shown.folder) == (
        S.ISSUED,
        Holder.HOSPITAL,
        Folder.WAITING,
    )


def test_one_must_ring_until_somebody_looked_or_a_call_is_logged() -> None:
    assert now(None).must_ring
    assert not now(said(S.RECEIVED)).must_ring
    assert not now(None, step(StepKind.PHONE_CONTACT)).must_ring
    assert now(None, step(StepKind.DEPARTED)).must_ring


def test_departure_needs_no_acceptance_and_late_news_never_undoes_it() -> None:
    left = step(StepKind.DEPARTED)
    for told in (None, said(S.RECEIVED), said(S.ACCEPTED), said(S.ACCEPTED, S.ARRANGED)):
        shown = now(told, left)
        assert (shown.state, shown.holder) == (S.DEPARTED, Holder.PATIENT)
    assert now(said(S.ARRIVED), left).state is S.ARRIVED


def test_a_refusal_is_told_even_when_the_patient_has_left() -> None:
    shown = now(said(S.REJECTED), step(StepKind.DEPARTED))
    assert (shown.state, shown.folder, shown.departed) == (S.REJECTED, Folder.DECLINED, True)


def test_a_question_while_on_the_way_is_ours_to_answer() -> None:
    shown = now(said(S.INFO_REQUESTED), step(StepKind.DEPARTED))
    assert (shown.state, shown.asked, shown.holder) == (S.DEPARTED, True, Holder.US)
    assert shown.folder is Folder.ASKED


def test_an_answer_gives_the_move_back_to_the_hospital() -> None:
    asked = said(S.RECEIVED, S.INFO_REQUESTED)
    assert now(asked, step(StepKind.SUPPLEMENT, 15)).asked  # said before the question
    shown = now(asked, step(StepKind.SUPPLEMENT, 25))
    assert (shown.asked, shown.holder, shown.folder) == (False, Holder.HOSPITAL, Folder.WAITING)
    assert shown.since == at(25)


@pytest.mark.parametrize(
    ("told", "stays"),
    [
        ((S.SEEN, S.RECEIVED), S.SEEN),
        ((S.ACCEPTED, S.REJECTED), S.ACCEPTED),
        ((S.ARRIVED, S.NOT_ARRIVED), S.ARRIVED),
        ((S.COMPLETED, S.ACCEPTED), S.COMPLETED),
        ((S.ARRIVED, S.WITHDRAWN), S.ARRIVED),
    ],
)
def test_a_step_back_is_flagged_and_not_applied(told: tuple[S, S], stays: S) -> None:
    shown = now(said(*told))
    assert (shown.state, shown.flagged) == (stays, told[1])


def test_a_jump_ahead_is_applied_and_flagged() -> None:
    shown = now(said(S.RECEIVED, S.COMPLETED, last=S.COMPLETED))
    assert (shown.state, shown.flagged) == (S.COMPLETED, S.COMPLETED)


def test_a_flag_is_our_move() -> None:
    assert now(said(S.ACCEPTED, S.REJECTED)).holder is Holder.US


@pytest.mark.parametrize("state", [S.CLOSED, S.ENTERED_IN_ERROR, S.ABANDONED, S.DIED])
def test_what_we_ended_stays_ended(state: ReferralState) -> None:
    shown = progress(issued(state), (), said(S.ACCEPTED), delivery=Delivery.WAITING)
    assert (shown.state, shown.holder, shown.folder) == (state, Holder.NOBODY, Folder.CLOSED)
    assert not shown.must_ring


def test_withdrawal_after_acceptance_waits_for_the_county() -> None:
    asked = step(StepKind.WITHDRAWAL, 25)
    assert now(said(S.ACCEPTED), asked).withdrawal_asked
    assert not now(said(S.ACCEPTED, S.WITHDRAWN), asked).withdrawal_asked


def test_the_time_line_names_the_holder_of_each_stretch() -> None:
    reply = said(S.RECEIVED, S.ACCEPTED, S.ARRIVED)
    shown = progress(
        issued(), [step(StepKind.DEPARTED, 26)], reply, delivery=Delivery.ARRIVED, handed_at=at(2)
    )
    assert [(m.state, m.at, m.holder) for m in shown.moments] == [
        (S.DRAFT, at(0), Holder.US),
        (S.AWAITING_SIGNATURE, at(2), Holder.DOCTOR),
        (S.ISSUED, at(5), Holder.HOSPITAL),
        (S.RECEIVED, at(10), Holder.HOSPITAL),
        (S.ACCEPTED, at(20), Holder.HOSPITAL),
        (S.DEPARTED, at(26), Holder.PATIENT),
        (S.ARRIVED, at(30), Holder.HOSPITAL),
    ]
    assert shown.since == at(30)


@pytest.mark.parametrize(
    ("minute", "states"),
    [
        (4.4, (S.DRAFT, S.ISSUED, S.DEPARTED)),  # typed to the minute in which it was issued
        (3, (S.DRAFT, S.DEPARTED, S.ISSUED)),  # he had really left before: late entry, told so
    ],
)
def test_a_departure_in_the_minute_of_issue_follows_it(
    minute: float, states: tuple[S, ...]
) -> None:
    shown = now(None, step(StepKind.DEPARTED, minute))
    assert tuple(m.state for m in shown.moments) == states
    assert shown.since == max(m.at for m in shown.moments)


def test_the_hospitals_own_time_of_arrival_is_the_one_shown() -> None:
    reply = replace(said(S.ACCEPTED, S.ARRIVED), arrived_at=at(12))
    arrived = [m for m in now(reply).moments if m.state is S.ARRIVED]
    assert [m.at for m in arrived] == [at(12)]


def test_after_a_question_the_hospital_may_look_again() -> None:
    assert follows(S.INFO_REQUESTED, S.RECEIVED)
    assert not follows(S.ACCEPTED, S.RECEIVED)


def test_who_was_offline_all_the_while_sees_the_stations_and_no_contradiction() -> None:
    own = {"arrived_at": at(12), "seen_at": at(15), "discharged_at": at(90)}
    read = replace(said(S.COMPLETED, **own), history=(ReplyMoment(state=S.COMPLETED, at=at(100)),))
    shown = now(read)
    assert (shown.state, shown.flagged, shown.folder) == (S.COMPLETED, None, Folder.CLOSED)
    told = [(m.state, m.at) for m in shown.moments if m.told == "county"]
    assert told == [
        (S.ARRIVED, at(12)),
        (S.SEEN, at(15)),
        (S.DISCHARGED, at(90)),
        (S.COMPLETED, at(100)),
    ]


def test_what_the_hospital_put_away_after_its_refusal_is_still_ours_to_send_on() -> None:
    referral = issued()
    task = {
        "id": str(task_of(referral.id, 1)),
        "focus": {"reference": f"ServiceRequest/{referral.id}"},
    }
    refusal = {**task, "status": "rejected", "statusReason": {"text": "满床"}}
    away = {**task, "status": "completed", "businessStatus": {"coding": [{"code": "closed"}]}}
    first = read_reply(refusal, [], None, at(10), "x")
    then = read_reply(away, [], first, at(20), "x")
    assert (then.state, then.flagged, then.reject_reason) == (S.REJECTED, False, "满床")
    assert progress(referral, (), then).folder is Folder.DECLINED
