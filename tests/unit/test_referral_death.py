"""A death that the hospital tells is the state at once, and goes with a corrected word."""

import pytest

from desktop.domain.codes import AdmissionDecision, ReferralState, StepKind
from desktop.domain.referral_legs import task_of
from desktop.domain.referral_states import Folder, Holder, progress
from desktop.wire.format.task_reply import read_reply
from tests.referral_said import at, issued, now, said, step

S = ReferralState
DIED = {"decision": AdmissionDecision.DIED}


@pytest.mark.parametrize("after", [(), (S.DISCHARGED,), (S.DISCHARGED, S.COMPLETED), (S.CLOSED,)])
def test_it_is_the_state_from_the_hospitals_first_word_to_the_end(after: tuple[S, ...]) -> None:
    shown = now(said(S.ARRIVED, S.SEEN, *after, **DIED))
    assert (shown.state, shown.county) == (S.DIED, S.DIED)
    assert (shown.holder, shown.folder) == (Holder.NOBODY, Folder.CLOSED)
    assert shown.flagged is None
    assert [m.state for m in shown.moments if m.told == "county"].count(S.DIED) == 1


def test_it_comes_by_the_task_that_any_counterpart_writes() -> None:
    referral = issued()
    task = {
        "id": str(task_of(referral.id, 1)),
        "focus": {"reference": f"ServiceRequest/{referral.id}"},
        "status": "in-progress",
        "businessStatus": {"coding": [{"code": "died"}]},
    }
    dead = read_reply(task, [], None, at(20), "x")
    assert progress(referral, (), dead).state is S.DIED
    over = read_reply({**task, "status": "completed"}, [], dead, at(30), "x")
    assert progress(referral, (), over).state is S.DIED
    assert not over.flagged


def test_a_word_taken_back_brings_the_stay_back() -> None:
    wrong = said(S.ARRIVED, S.SEEN, **DIED)
    right = said(S.ARRIVED, S.SEEN, decision=AdmissionDecision.ADMITTED)
    assert (now(wrong).state, now(right).state) == (S.DIED, S.SEEN)
    back = said(S.ARRIVED, last=S.ARRIVED, **DIED)  # a decision without its visit is no word
    assert now(back).state is S.ARRIVED


def test_nothing_is_asked_or_to_be_rung_any_more() -> None:
    question = step(StepKind.QUESTION, 12)
    shown = now(said(S.ARRIVED, S.SEEN, **DIED), question, step(StepKind.WITHDRAWAL, 13))
    assert [shown.asked, shown.must_ring, shown.withdrawal_asked] == [False] * 3


@pytest.mark.parametrize("ours", [S.CLOSED, S.ABANDONED, S.ENTERED_IN_ERROR])
def test_what_we_ended_keeps_our_word(ours: S) -> None:
    assert progress(issued(ours), (), said(S.SEEN, **DIED)).state is ours


def test_a_withdrawal_that_came_too_late_does_not_hide_it() -> None:
    assert progress(issued(S.WITHDRAWN), (), said(S.SEEN, **DIED)).state is S.DIED


def test_the_time_is_the_hospitals_nearest_one() -> None:
    def when(*states: S, **times: object) -> object:
        shown = now(said(*states, **DIED, **times))
        return next(m.at for m in shown.moments if m.state is S.DIED)

    assert when(S.ARRIVED, S.SEEN, seen_at=at(12)) == at(20)  # when it was written
    assert when(S.SEEN, S.DISCHARGED, seen_at=at(12), discharged_at=at(15)) == at(15)
    assert when(S.SEEN, S.COMPLETED, seen_at=at(12)) == at(12)
