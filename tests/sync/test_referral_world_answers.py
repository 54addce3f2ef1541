"""What must be answered: a request to take back, a false claim in our Task, racing words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, StepKind
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.services.reception_alone import TaskWord
from desktop.store.queries.reception import incoming
from tests.conftest import StandingClock
from tests.sync.referral_acts import (
    change,
    get,
    move_on,
    receive,
    refer,
    step,
    task_id,
    trouble,
    views,
)
from tests.world import World

S = ReceptionState
REASON = "家属要求去市里治疗"


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1"), heard=True) as made:
        yield made


def task(world: World, record_id: Any) -> dict[str, Any]:
    return world.service.read("Task", str(record_id)).resource()


def asked_back(world: World, state: ReceptionState | None) -> tuple[Kept[Referral], Kept[Any]]:
    referral = refer(world.a1)
    world.exchange()
    if state is not None:
        receive(world.h1, referral.id, state)
        world.exchange()
    move_on(world.a1)
    asked = step(world.a1, referral, StepKind.WITHDRAWAL, result=REASON)
    if state is None:
        change(world.a1, Referral, referral.id, state=ReferralState.WITHDRAWN)
    world.exchange()
    return referral, asked


def test_a_request_to_take_back_is_told_as_received(world: World) -> None:
    _, asked = asked_back(world, S.ACCEPTED)
    there = task(world, asked.id)
    assert there["status"] == "received"
    assert there["owner"]["reference"] == f"Organization/{world.h1.clinic.org_id}"


def test_agreed_is_completed_and_the_clinic_knows(world: World) -> None:
    referral, asked = asked_back(world, S.ACCEPTED)
    receive(world.h1, referral.id, S.CANCELLED)
    world.exchange()
    assert task(world, asked.id)["status"] == "completed"
    assert task(world, task_id(referral.id))["status"] == "cancelled"
    assert same_step(world, asked)


def same_step(world: World, asked: Kept[Any]) -> bool:
    """What was asked stands on both sides as it was written."""
    found = [get(pc, ReferralStep, asked.id) for pc in (world.a1, world.h1)]
    return all(each is not None and each.record.result == REASON for each in found)


def test_refused_is_rejected_with_the_words(world: World) -> None:
    referral, asked = asked_back(world, S.ACCEPTED)
    step(world.h1, referral, StepKind.WITHDRAWAL_REFUSED, result="病人已经上手术台")
    world.exchange()
    there = task(world, asked.id)
    assert (there["status"], there["statusReason"]["text"]) == ("rejected", "病人已经上手术台")
    assert same_step(world, asked)


def test_what_nobody_had_opened_is_taken_back_at_once(world: World) -> None:
    _, asked = asked_back(world, None)
    assert task(world, asked.id)["status"] == "completed"


def test_an_answered_request_costs_nothing_any_more(world: World) -> None:
    referral, asked = asked_back(world, S.ACCEPTED)
    receive(world.h1, referral.id, S.CANCELLED)
    world.exchange()
    version = task(world, asked.id)["meta"]["versionId"]
    world.exchange()
    assert task(world, asked.id)["meta"]["versionId"] == version
    assert trouble(world.h1).keys() <= {"ACKED", "TAKEN"}


def test_a_second_request_after_a_no_is_open_again(world: World) -> None:
    referral, _ = asked_back(world, S.ACCEPTED)
    step(world.h1, referral, StepKind.WITHDRAWAL_REFUSED, result="病人已经上手术台")
    world.exchange()
    move_on(world.a1)
    again = step(world.a1, referral, StepKind.WITHDRAWAL, result=REASON)
    world.exchange()
    assert task(world, again.id)["status"] == "received"


def claimed(world: World) -> Kept[Referral]:
    """Somebody without this program writes a state that cannot follow into our Task."""
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, S.ARRIVED)
    world.exchange()
    there = task(world, task_id(referral.id))
    world.service.put({**there, "status": "rejected"})
    world.exchange()
    return referral


def row(world: World) -> Any:
    with world.h1.store.reading() as reading:
        return incoming(reading, now=world.clock.now())[0]


def test_a_claim_that_cannot_follow_is_flagged_at_the_desk(world: World) -> None:
    claimed(world)
    assert (row(world).flagged, row(world).state) == (S.REJECTED, S.ARRIVED)


def test_saying_ours_again_puts_it_right_and_lets_the_flag_go(world: World) -> None:
    referral = claimed(world)
    word = TaskWord(world.h1.store, world.clock, lambda: world.h1.nurse)
    word.say_again(task_id(referral.id), row(world).revision)
    world.exchange()
    assert row(world).flagged is None
    assert task(world, task_id(referral.id))["status"] == "in-progress"
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["state"] == str(ReferralState.ARRIVED)


def test_the_next_step_lets_the_flag_go_as_well(world: World) -> None:
    referral = claimed(world)
    change(world.h1, Reception, task_id(referral.id), state=S.SEEN)
    world.exchange()
    assert row(world).flagged is None
