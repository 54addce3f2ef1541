"""Laws of merging one booking said by two computers (architecture.md, 5; states.md, "Booking")."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.booking_merge import PLACE, merge_bookings
from desktop.domain.booking_states import BookingAction, Said, can, stepped
from desktop.domain.codes import BookingState, CancelBy, CancelReason, HalfDay
from desktop.domain.ids import child_id, uuid7
from tests.conftest import MORNING

ROOT = uuid7()
BASE = Booking(
    no="YY20261123A1001",
    patient_id=child_id(ROOT, "patient"),
    session_id=child_id(ROOT, "session"),
    expert_id=child_id(ROOT, "expert"),
    seat_id=child_id(ROOT, "seat"),
    seat_no=3,
    held_on=MORNING.date(),
    half_day=HalfDay.AM,
    starts_at=MORNING,
    ends_at=MORNING + timedelta(minutes=20),
    asked_at=MORNING,
)
STEPS = [each for each in BookingAction if each is not BookingAction.BOOK]
CAME = {BookingState.ARRIVED, BookingState.CHECKED_IN, BookingState.FULFILLED}
SAID = Said("写明原因", CancelBy.PATIENT, CancelReason.OTHER, "诊室2")


def walked(start: Booking, steps: list[BookingAction], minute: int) -> Booking:
    """The booking after those of the steps that are open, a minute each."""
    for count, each in enumerate(steps):
        if can(start.state, each):
            start = stepped(start, each, SAID, at=MORNING + timedelta(minutes=minute + count))
    return start


walks = st.lists(st.sampled_from(STEPS), max_size=4)
words: Any = st.fixed_dictionaries(
    {}, optional={"chief_complaint": st.sampled_from("甲乙"), "prepared_tests": st.just("心电图")}
)


@settings(deadline=None)
@given(walks, walks, walks, words, words)
def test_the_state_does_not_depend_on_who_came_first(
    before: Any, here: Any, there: Any, said: Any, told: Any
) -> None:
    base = walked(BASE, before, 0)
    mine, theirs = replace(walked(base, here, 10), **said), replace(walked(base, there, 20), **told)
    first, second = merge_bookings(base, mine, theirs), merge_bookings(base, theirs, mine)

    assert set(first.asks) == set(second.asks)
    if not first.asks:
        assert first.record.state is second.record.state


@settings(deadline=None)
@given(walks, walks, walks)
def test_a_step_is_kept_told_or_asked_about(before: Any, here: Any, there: Any) -> None:
    base = walked(BASE, before, 0)
    mine, theirs = walked(base, here, 10), walked(base, there, 20)
    assume(mine != base)
    merged = merge_bookings(base, mine, theirs)

    if not merged.asks and merged.record.state is not mine.state:
        assert merged.lost or mine.state is base.state


@settings(deadline=None)
@given(walks, walks)
def test_one_side_alone_is_taken_as_it_is(before: Any, here: Any) -> None:
    base = walked(BASE, before, 0)
    mine = walked(base, here, 10)

    assert merge_bookings(base, mine, base).record == mine
    assert merge_bookings(base, base, mine).record == mine
    assert merge_bookings(base, base, mine).lost == ""


@settings(deadline=None)
@given(walks, st.sampled_from([BookingAction.CANCEL, BookingAction.MOVE, BookingAction.VOID]))
def test_who_has_come_is_never_cancelled_unasked(further: Any, end: BookingAction) -> None:
    came = walked(BASE, [BookingAction.ARRIVE, *further], 10)
    assume(came.state in CAME)
    ended = walked(BASE, [end], 20)

    assert merge_bookings(BASE, came, ended).asks == ("state",)
    assert merge_bookings(BASE, ended, came).asks == ("state",)


@settings(deadline=None)
@given(walks, walks)
def test_merging_again_what_was_merged_changes_nothing(here: Any, there: Any) -> None:
    mine, theirs = walked(BASE, here, 10), walked(BASE, there, 20)
    merged = merge_bookings(BASE, mine, theirs)
    assume(not merged.asks)

    again = merge_bookings(mine, mine, merged.record)

    assert again.record == merged.record
    assert again.lost == ""


@settings(deadline=None)
@given(walks, walks, st.integers(4, 8))
def test_nobody_is_moved_to_a_seat_that_neither_named(here: Any, there: Any, seat: int) -> None:
    mine = replace(walked(BASE, here, 10), seat_no=seat, seat_id=child_id(ROOT, f"seat-{seat}"))
    theirs = walked(BASE, there, 20)
    merged = merge_bookings(BASE, mine, theirs)
    assume(not merged.asks and merged.record.state in HOLDS_SEAT)

    places = [
        tuple(getattr(each, name) for name in PLACE) for each in (merged.record, mine, theirs)
    ]
    assert places[0] in places[1:]
