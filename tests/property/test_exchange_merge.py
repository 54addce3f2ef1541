"""Merging loses nothing and invents nothing; plans are closed; waiting never ends."""

from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.sync.merge import merge, overlay, same
from desktop.sync.plan import Budget, Head, Queue, halves, next_batch
from desktop.sync.schedule import (
    ASKING_POLL_S,
    MOST_BACK_OFF_S,
    Situation,
    delay_s,
    probing,
)

LEAF = st.integers(0, 3) | st.sampled_from(["a", "b"])
DOC = st.dictionaries(
    st.sampled_from(["name", "gender", "active", "note", "extension"]),
    LEAF | st.dictionaries(st.sampled_from(["x", "y"]), LEAF, min_size=1, max_size=2),
    max_size=4,
)


def whole(said: dict[str, Any]) -> dict[str, Any]:
    return {"resourceType": "Patient", "id": "1", **said}


@given(base=DOC, theirs=DOC)
def test_what_we_did_not_change_stays_as_the_county_has_it(
    base: dict[str, Any], theirs: dict[str, Any]
) -> None:
    merged = merge(whole(base), whole(base), whole(theirs))
    assert merged.resource == {**whole(theirs), "meta": {}}
    assert merged.conflicts == []


@given(base=DOC, mine=DOC)
def test_what_only_we_changed_is_what_goes_out(base: dict[str, Any], mine: dict[str, Any]) -> None:
    merged = merge(whole(base), whole(mine), whole(base))
    assert same(merged.resource, {**whole(mine), "meta": {}})
    assert not merged.needs_person("Patient")


@given(base=DOC, mine=DOC, theirs=DOC)
def test_a_difference_on_both_sides_is_never_settled_in_silence(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    merged = merge(whole(base), whole(mine), whole(theirs))
    for name in mine.keys() & theirs.keys() & base.keys():
        values = [mine[name], theirs[name], base[name]]
        if all(not isinstance(each, dict) for each in values) and len(set(map(str, values))) == 3:
            assert merged.needs_person("Patient")


@given(mine=DOC, theirs=DOC)
def test_laid_over_ours_stands_and_theirs_beside_it_stays(
    mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    laid = overlay(whole(mine), whole(theirs))
    assert mine.keys() | theirs.keys() <= laid.keys()
    assert all(
        same(laid[name], value) for name, value in mine.items() if not isinstance(value, dict)
    )


def heads(draw: st.DrawFn) -> tuple[list[Head], dict[str, set[str]]]:
    count = draw(st.integers(1, 25))
    made, needs = [], {}
    for seq in range(1, count + 1):
        record = f"r{draw(st.integers(1, count))}"
        op = f"o{seq}"
        state = draw(st.sampled_from(["PENDING"] * 5 + ["QUARANTINED", "CONFLICT"]))
        made.append(Head(seq, op, "patient", record, seq, draw(st.integers(0, 5)), False, state))
        needs[op] = {f"r{each}" for each in draw(st.sets(st.integers(1, count), max_size=2))}
        needs[op].discard(record)
    return made, needs


@given(st.composite(heads)(), st.integers(1, 12))
def test_a_batch_holds_all_it_depends_on_and_any_older_part_too(
    drawn: tuple[list[Head], dict[str, set[str]]], entries: int
) -> None:
    made, needs = drawn
    queue = Queue(made, lambda head: needs[head.op_id], lambda _record: False)

    batch = next_batch(queue, lambda _head: (1, 10), Budget(entries, 10_000))

    assert len(batch.ops) <= entries
    for ops in (batch.ops, halves(batch.ops)[0]):
        assert_closed(made, needs, ops)


def assert_closed(made: list[Head], needs: dict[str, set[str]], ops: Iterable[Head]) -> None:
    inside = list(ops)
    names = {head.op_id for head in inside}
    for head in inside:
        for other in made:
            related = other.record_id == head.record_id or other.record_id in needs[head.op_id]
            if related and other.seq < head.seq and other.state == "PENDING":
                assert other.op_id in names


@given(st.composite(heads)())
def test_whatever_can_go_is_taken_or_named_as_waiting(
    drawn: tuple[list[Head], dict[str, set[str]]],
) -> None:
    made, needs = drawn
    queue = Queue(made, lambda head: needs[head.op_id], lambda _record: False)
    batch = next_batch(queue, lambda _head: (1, 10), Budget(1000, 10**6))
    taken = {head.op_id for head in batch.ops}
    assert taken | batch.blocked.keys() == {each.op_id for each in made if each.state == "PENDING"}


@given(
    st.builds(
        Situation,
        failures=st.integers(0, 10_000),
        no_line=st.booleans(),
        urgent=st.booleans(),
        probed=st.booleans(),
        owed=st.booleans(),
        stat_open=st.booleans(),
        asking=st.booleans(),
        paused=st.booleans(),
    ),
    st.floats(0, 1),
)
def test_there_is_always_a_next_try(now: Situation, chance: float) -> None:
    assert 1 <= delay_s(now, chance) <= MOST_BACK_OFF_S


def test_an_open_desk_asks_often_and_a_busy_county_is_obeyed() -> None:
    assert delay_s(Situation(asking=True), 0.5) == ASKING_POLL_S
    assert delay_s(Situation(asking=True, retry_after_s=90), 0) == 90


@given(st.floats(0, 7200), st.integers(0, 40), st.floats(0, 1))
def test_a_busy_county_is_never_asked_earlier_than_told_nor_by_all_at_once(
    told: float, failures: int, chance: float
) -> None:
    now = Situation(retry_after_s=told, failures=failures, owed=True, urgent=True)
    assert told <= delay_s(now, chance) <= max(told, 1) + max(told, MOST_BACK_OFF_S)
    assert delay_s(now, 1) - delay_s(now, 0) >= 1


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_while_an_emergency_waits_the_line_is_looked_at_every_few_seconds(
    failures: int, chance: float
) -> None:
    waits = Situation(failures=failures, no_line=True, urgent=True, owed=True)
    assert probing(waits)
    assert delay_s(waits, chance) <= 5
    assert not probing(Situation(failures=failures, no_line=False, urgent=True))
