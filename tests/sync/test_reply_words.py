"""What a clinic reads of a patient who never came, and of a question it has answered."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, StepKind
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.wire.format.task_reply import may_follow
from tests.conftest import StandingClock
from tests.sync.referral_acts import move_on, receive, refer, step, views
from tests.world import World

R, S = ReceptionState, ReferralState
QUESTION = "请补充肌钙蛋白结果"


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1"), heard=True) as made:
        yield made


def said(world: World, referral: Kept[Referral], state: R, **more: Any) -> dict[str, Any]:
    """The hospital's next word, as the clinic then reads it."""
    move_on(world.h1)
    receive(world.h1, referral.id, state, **more)
    world.h1.exchange()
    world.a1.exchange()
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    return dict(reply)


def test_a_patient_who_never_came_is_told_and_may_come_yet(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    assert said(world, referral, R.ARRANGED)["state"] == S.ARRANGED
    never = said(world, referral, R.NOT_ARRIVED, close_reason="家属说明日再来")
    assert (never["state"], never["flagged"]) == (S.NOT_ARRIVED, False)
    assert said(world, referral, R.ARRIVED)["state"] == S.ARRIVED


@pytest.mark.parametrize("there", [S.ARRIVED, S.SEEN, S.DISCHARGED])
def test_who_was_there_did_not_stay_away(there: S) -> None:
    assert not may_follow(there, S.NOT_ARRIVED)


def test_an_answered_question_is_no_note_of_the_hospital(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    step(world.h1, referral, StepKind.QUESTION, result=QUESTION)
    asked = said(world, referral, R.INFO_REQUESTED, question=QUESTION)
    assert (asked["state"], asked["question"]) == (S.INFO_REQUESTED, QUESTION)
    after = said(world, referral, R.ACCEPTED, department="心血管内科")
    assert (after["state"], after["question"], after["note"]) == (S.ACCEPTED, "", "")
    step(world.h1, referral, StepKind.QUESTION, result="请带医保卡")
    assert said(world, referral, R.ARRANGED)["note"] == "请带医保卡"
