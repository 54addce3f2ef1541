"""Every edge of both graphs of a reception, and what a state needs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from desktop.domain.codes import (
    AdmissionDecision,
    Direction,
    ReceptionState,
    RejectReason,
)
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import DeskLimits, Late, Wait, limits_of, wait_of
from desktop.domain.reception_states import (
    DOWN,
    FINISHED,
    FIRST,
    UP,
    DeskHolder,
    follows,
    holder,
    move_problems,
    task_role,
)

S = ReceptionState
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
WHOLE = Reception(
    org_id=UUID(int=1),
    direction=Direction.UP,
    state=S.RECEIVED,
    question="肌钙蛋白?",
    reject_reason=RejectReason.NO_BED,
    close_reason="电话家属",
    assigned_to="张护士",
    arrived_at=NOW,
    seen_at=NOW,
    decision=AdmissionDecision.OUTPATIENT,
    discharged_at=NOW,
)
UP_WAY = (
    "waiting>received received>info-requested info-requested>received received>accepted"
    " received>arranged info-requested>accepted info-requested>arranged accepted>arranged"
    " received>rejected info-requested>rejected"
    " waiting>arrived received>arrived info-requested>arrived accepted>arrived arranged>arrived"
    " received>not-arrived info-requested>not-arrived accepted>not-arrived arranged>not-arrived"
    " not-arrived>arrived not-arrived>closed not-arrived>cancelled waiting>cancelled"
    " received>cancelled info-requested>cancelled accepted>cancelled arranged>cancelled"
    " arrived>seen seen>discharged discharged>awaiting-return discharged>completed"
    " awaiting-return>completed"
)
DOWN_WAY = (
    "waiting>received waiting>accepted waiting>rejected waiting>cancelled received>accepted"
    " received>rejected received>cancelled accepted>arrived accepted>contacting"
    " accepted>cancelled contacting>arrived contacting>lost lost>arrived lost>closed"
    " arrived>following following>completed following>closed"
)


@pytest.mark.parametrize(("direction", "way"), [(Direction.UP, UP_WAY), (Direction.DOWN, DOWN_WAY)])
def test_exactly_these_steps_may_follow_and_no_other(direction: Direction, way: str) -> None:
    found = {
        f"{before}>{after}"
        for before, after in product(S, S)
        if before is not after and follows(direction, before, after)
    }
    assert found == set(way.split())


@pytest.mark.parametrize(("direction", "before", "after"), list(product(Direction, S, S)))
def test_a_step_is_kept_or_refused_by_the_graph_alone(direction, before, after) -> None:
    one = replace(WHOLE, direction=direction, state=before)
    problems = move_problems(one, replace(one, state=after))
    assert ("state" in problems) is not follows(direction, before, after)
    assert not problems.keys() - {"state"}


def test_what_is_over_is_not_amended_and_what_runs_is() -> None:
    for direction, state in product(Direction, S):
        assert follows(direction, state, state) is (state not in FINISHED)


@pytest.mark.parametrize("direction", Direction)
def test_a_reception_begins_in_these_states_alone(direction: Direction) -> None:
    assert {state for state in S if follows(direction, None, state)} == FIRST[direction]


def test_every_end_has_no_way_out_and_every_state_can_be_reached() -> None:
    for graph, direction in ((UP, Direction.UP), (DOWN, Direction.DOWN)):
        reached = set(FIRST[direction]).union(*graph.values())
        assert set(graph) <= reached
        open_ends = {state for state, after in graph.items() if not after}
        assert open_ends <= FINISHED


@pytest.mark.parametrize(
    ("state", "blank"),
    [
        (S.INFO_REQUESTED, {"question": " "}),
        (S.REJECTED, {"reject_reason": None}),
        (S.NOT_ARRIVED, {"close_reason": ""}),
        (S.ARRIVED, {"arrived_at": None}),
    ],
)
def test_a_state_needs_what_makes_it_true(state: ReceptionState, blank: dict) -> None:
    after = replace(WHOLE, state=state, **blank)
    assert set(move_problems(WHOLE, after)) == set(blank)


def test_a_visit_needs_what_was_decided() -> None:
    here = replace(WHOLE, state=S.ARRIVED)
    after = replace(here, state=S.SEEN, decision=None)
    assert move_problems(here, after)["decision"].code == "reception.decision_missing"


def test_times_do_not_run_backwards() -> None:
    here = replace(WHOLE, state=S.ARRIVED, discharged_at=None)
    seen = replace(here, state=S.SEEN, seen_at=NOW - timedelta(minutes=1))
    assert move_problems(here, seen)["seen_at"].code == "reception.time_backwards"


def test_a_centre_names_who_takes_care_before_it_accepts() -> None:
    waiting = replace(WHOLE, direction=Direction.DOWN, state=S.WAITING, assigned_to="")
    after = replace(waiting, state=S.ACCEPTED)
    assert move_problems(waiting, after)["assigned_to"].code == "reception.assignment_missing"


def test_every_state_says_whose_move_it_is() -> None:
    assert holder(None) is DeskHolder.US
    asked = replace(WHOLE, state=S.INFO_REQUESTED)
    assert holder(asked) is DeskHolder.SENDER
    assert holder(asked, answered=True) is DeskHolder.US
    assert holder(replace(WHOLE, state=S.ARRANGED)) is DeskHolder.PATIENT
    down = replace(WHOLE, direction=Direction.DOWN, state=S.ACCEPTED)
    assert holder(down) is DeskHolder.PATIENT
    writes_the_slip = replace(WHOLE, state=S.AWAITING_RETURN)
    assert holder(writes_the_slip) is DeskHolder.US
    assert {holder(replace(WHOLE, state=state)) for state in FINISHED} == {DeskHolder.NOBODY}
    assert holder(replace(WHOLE, state=S.SEEN)) is DeskHolder.US


def test_the_task_of_a_later_leg_has_an_id_of_its_own() -> None:
    assert [task_role(leg) for leg in (1, 2, 3)] == ["task", "task/2", "task/3"]


# --- how long --------------------------------------------------------------------------------


def wait(state: ReceptionState, direction: Direction = Direction.UP, **said) -> Wait:
    given = {"began": NOW, "since": NOW, "urgent": False, "expected_at": None}
    return wait_of(direction, state, **given | said, limits=DeskLimits())


@pytest.mark.parametrize(
    ("minutes", "late"),
    [
        (14, Late.IN_TIME),
        (15, Late.SOON),
        (29, Late.SOON),
        (30, Late.LATE),
        (59, Late.LATE),
        (60, Late.LONG_LATE),
    ],
)
def test_an_emergency_without_an_answer_is_late_after_half_an_hour(minutes, late) -> None:
    assert wait(S.RECEIVED, urgent=True).late(NOW + timedelta(minutes=minutes)) is late


def test_each_state_has_the_limit_of_states_md() -> None:
    def after(one: Wait) -> int:
        assert one.due is not None
        return int((one.due - NOW).total_seconds() // 60)

    there = NOW + timedelta(minutes=40)
    assert after(wait(S.WAITING)) == 120
    assert after(wait(S.ACCEPTED)) == 120
    assert after(wait(S.ARRANGED, urgent=True, expected_at=there)) == 100
    assert after(wait(S.ARRANGED, expected_at=there)) == 40 + 2880
    assert after(wait(S.WAITING, Direction.DOWN)) == 24 * 60
    assert after(wait(S.RECEIVED, Direction.DOWN)) == 48 * 60
    assert after(wait(S.ACCEPTED, Direction.DOWN)) == 72 * 60
    for state, direction in ((S.SEEN, Direction.UP), (S.FOLLOWING, Direction.DOWN)):
        assert wait(state, direction).due is None
        assert wait(state, direction).late(NOW + timedelta(days=9)) is Late.IN_TIME


def test_a_county_sets_its_own_limits_and_nonsense_keeps_the_default() -> None:
    said = {"urgent_answer": 10, "arrange": -1, "assign": True, "routine_answer": "x", "no": 1}
    assert limits_of(said) == DeskLimits(urgent_answer=10)
    assert limits_of(None) == DeskLimits()
