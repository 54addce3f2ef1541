"""The order of the queue, whatever is done to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, Said, can, stepped
from desktop.domain.codes import BookingPriority, BookingState
from desktop.domain.kept import Kept
from desktop.domain.queue import QueueRules, in_order, next_of
from tests.factory import booking, duty_session

BEGIN = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
NOBODY = UUID(int=0)
STEPS = (BookingAction.ARRIVE, BookingAction.CALL, BookingAction.SKIP, BookingAction.SEE)


def kept(record: object, number: int) -> Kept:
    return Kept(
        id=UUID(int=number),
        revision=1,
        created_at=BEGIN,
        created_by=NOBODY,
        saved_at=BEGIN,
        saved_by=NOBODY,
        record=record,
    )


SESSION = kept(
    duty_session(org_id=NOBODY, expert_id=NOBODY, capacity=12, held_on=date(2026, 11, 24)), 1
)

queues = st.lists(
    st.tuples(st.sampled_from(list(BookingPriority)), st.lists(st.sampled_from(STEPS), max_size=6)),
    min_size=1,
    max_size=12,
)


def played(plan: list[tuple[BookingPriority, list[BookingAction]]]) -> list[Kept[Booking]]:
    """Everybody after his steps, as far as they are open; each at an instant of its own."""
    made, at = [], BEGIN
    for seat_no, (priority, steps) in enumerate(plan, 1):
        record = booking(SESSION, UUID(int=100 + seat_no), seat_no, priority=priority)
        for step in steps:
            at += timedelta(minutes=1)
            if can(record.state, step):
                record = stepped(record, step, Said(), at=at)
        made.append(kept(record, 1000 + seat_no))
    return made


@given(queues, st.integers(1, 5), st.randoms())
def test_everybody_who_waits_stands_in_line_once_in_one_order(plan, back, rng) -> None:
    queue, rules = played(plan), QueueRules(skip_back=back)
    line = in_order(queue, rules)
    waiting = {each.id for each in queue if each.record.state is BookingState.ARRIVED}
    assert [*sorted(each.id for each in line)] == sorted(waiting)
    rng.shuffle(queue)
    assert in_order(queue, rules) == line


@given(queues)
def test_a_green_one_who_never_missed_his_turn_waits_for_no_ordinary_one(plan) -> None:
    line = [each.record for each in in_order(played(plan), QueueRules()) if not each.record.skips]
    rank = [list(reversed(BookingPriority)).index(each.priority) for each in line]
    assert rank == sorted(rank)


@given(queues, st.integers(1, 5))
def test_the_queue_empties_when_the_next_one_is_called_again_and_again(plan, back) -> None:
    queue, rules, at = played(plan), QueueRules(skip_back=back), BEGIN + timedelta(hours=2)
    called: list[UUID] = []
    while (first := next_of(queue, rules)) is not None:
        at += timedelta(minutes=1)
        record = stepped(first.record, BookingAction.CALL, Said(), at=at)
        queue[queue.index(first)] = replace(first, record=record)
        called.append(first.id)
    assert len(called) == len(set(called))


@given(queues, st.integers(1, 5), st.data())
def test_whoever_misses_his_turn_is_called_after_at_most_so_many_others(plan, back, data) -> None:
    queue, rules, at = played(plan), QueueRules(skip_back=back), BEGIN + timedelta(hours=2)
    fresh = [each for each in in_order(queue, rules) if not each.record.skips]
    if not fresh:
        return
    missed = data.draw(st.sampled_from(fresh))
    record = stepped(missed.record, BookingAction.CALL, Said(), at=at)
    record = stepped(record, BookingAction.SKIP, Said(), at=at + timedelta(seconds=1))
    queue[queue.index(missed)] = replace(missed, record=record)
    line = [each for each in in_order(queue, rules) if each.record.skips < 2]
    place = [each.id for each in line].index(missed.id)
    earlier = sum(each.record.skips == 1 for each in line[:place])
    assert place <= back + earlier
