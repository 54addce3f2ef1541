"""Seeded bugs: each breaks what the scenarios promise, so the scenarios would notice."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState
from desktop.sync import planner, reception_merge, settled, take_in, translate
from desktop.wire.format import referral, task_reply
from desktop.wire.outgoing import NothingKnown
from tests.conftest import StandingClock
from tests.sync import test_referral_world_legs as legs
from tests.sync import test_referral_world_slip as slip
from tests.world import World

Patch = pytest.MonkeyPatch


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    names = ("A1", "A2", "H1", "H2", "G1")
    with World(empty_file, tmp_path, clock, names, heard=True) as made:
        yield made


def outsider_believed(patch: Patch) -> None:
    patch.setattr(take_in, "is_illegal", lambda *_: False)


def answer_applied_backwards(patch: Patch) -> None:
    patch.setattr(task_reply, "may_follow", lambda *_: True)


def clinic_writes_the_task(patch: Patch) -> None:
    tasks = referral._tasks
    patch.setattr(referral, "_tasks", lambda op, place, _: tasks(op, place, NothingKnown()))
    patch.setattr(translate.Translator, "_is_anothers", lambda *_: False)
    settle = translate.Translator._settled

    def written_over(self: Any, key: Any, mine: Any, theirs: Any, op: Any, looked: Any) -> Any:
        if op.kind == "referral" and key[0] == "Task":
            return settled.Settled(mine)
        return settle(self, key, mine, theirs, op, looked)

    patch.setattr(translate.Translator, "_settled", written_over)


def anybody_believed(patch: Patch) -> None:
    patch.setattr(take_in, "may_take", lambda *_, **__: True)


def later_decision_wins(patch: Patch) -> None:
    patch.setattr(reception_merge, "_further", lambda _way, one, _other: one)


def one_task_for_all_legs(patch: Patch) -> None:
    first = referral.task_id
    patch.setattr(referral, "task_id", lambda number, _leg=1: first(number))


def slip_not_held(patch: Patch) -> None:
    patch.setattr(planner, "not_there", lambda *_: set())


def accept_against_decline(world: World) -> None:
    one: dict[str, Any] = {"state": ReceptionState.ACCEPTED, "bed": "12床"}
    other: dict[str, Any] = {"state": ReceptionState.REJECTED}
    legs.test_decisions_that_exclude_each_other_are_for_a_person(world, one, other)


@pytest.mark.parametrize(
    ("bug", "promise"),
    [
        (outsider_believed, legs.test_an_outsiders_step_back_is_flagged_and_not_applied),
        (answer_applied_backwards, legs.test_an_outsiders_step_back_is_flagged_and_not_applied),
        (clinic_writes_the_task, legs.test_a_withdrawal_never_overwrites_an_acceptance),
        (anybody_believed, legs.test_a_hospital_never_changes_the_clinics_words),
        (later_decision_wins, accept_against_decline),
        (one_task_for_all_legs, legs.test_redirected_it_is_one_request_with_two_tasks),
        (slip_not_held, slip.test_what_came_on_paper_waits_for_the_clinics_task),
    ],
    ids=lambda each: each.__name__.removeprefix("test_"),
)
def test_a_seeded_bug_breaks_its_promise(
    bug: Callable[[Patch], None],
    promise: Callable[[World], None],
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bug(monkeypatch)
    with pytest.raises((AssertionError, ValueError)):
        promise(world)
