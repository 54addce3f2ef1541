"""Proposals for the patients of a stopped session."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import BookingPriority, HalfDay, SeatKind
from desktop.domain.move_plan import OpenPlace, ToPlace, in_order, move_plan, usable

BEGIN = datetime(2026, 11, 24, tzinfo=UTC)
EXPERT, OTHER = UUID(int=1), UUID(int=2)
VILLAGES = ("", "东王村", "柳沟", "石桥")


@st.composite
def patients(draw: st.DrawFn) -> list[ToPlace]:
    count = draw(st.integers(0, 9))
    made = []
    for index in range(count):
        priority = draw(st.sampled_from(BookingPriority))
        made.append(
            ToPlace(
                booking_id=UUID(int=100 + index),
                expert_id=EXPERT,
                village=draw(st.sampled_from(VILLAGES)),
                priority=priority,
                comes_first=priority is BookingPriority.GREEN or draw(st.booleans()),
                asked_at=BEGIN + timedelta(minutes=draw(st.integers(0, 500))),
                busy=draw(st.frozensets(st.sampled_from(half_days()), max_size=2)),
            )
        )
    return made


def half_days() -> list[tuple[date, HalfDay]]:
    return [(day_of(index), HalfDay.AM) for index in range(4)]


def day_of(index: int) -> date:
    return date(2026, 12, 1) + timedelta(days=5 * index)


@st.composite
def places(draw: st.DrawFn) -> list[OpenPlace]:
    made = []
    for index in range(4):
        expert = draw(st.sampled_from((EXPERT, OTHER)))
        for no in range(1, 1 + draw(st.integers(0, 4))):
            kind = draw(st.sampled_from(SeatKind))
            made.append(
                place(index, no, expert, kind, needs_line=kind is SeatKind.POOL and no % 2 == 0)
            )
    return made


def place(
    index: int,
    no: int,
    expert: UUID = EXPERT,
    kind: SeatKind = SeatKind.CLINIC,
    *,
    needs_line: bool = False,
) -> OpenPlace:
    return OpenPlace(
        session_id=UUID(int=200 + index),
        seat_no=no,
        expert_id=expert,
        held_on=day_of(index),
        half_day=HalfDay.AM,
        starts_at=datetime.combine(day_of(index), datetime.min.time(), UTC)
        + timedelta(minutes=10 * no),
        kind=kind,
        needs_line=needs_line,
    )


def patient(no: int, village: str = "", **said: object) -> ToPlace:
    at = BEGIN + timedelta(minutes=no)
    return ToPlace(  # type: ignore[arg-type]
        **{"booking_id": UUID(int=no), "expert_id": EXPERT, "village": village, "asked_at": at}
        | said
    )


@given(patients(), places())
def test_everybody_is_answered_and_no_seat_is_proposed_twice(
    who: list[ToPlace], free: list[OpenPlace]
) -> None:
    plan = move_plan(who, free)
    given_out = [(each.session_id, each.seat_no) for each in plan.values() if each]
    assert set(plan) == {each.booking_id for each in who}
    assert len(given_out) == len(set(given_out))
    assert {each for each in plan.values() if each} <= set(free)


@given(patients(), places())
def test_nobody_is_proposed_what_is_not_for_him_or_clashes(
    who: list[ToPlace], free: list[OpenPlace]
) -> None:
    plan = move_plan(who, free)
    for each in who:
        found = plan[each.booking_id]
        assert found is None or usable(each, found)


@given(patients(), places())
def test_nobody_goes_without_while_a_seat_for_him_is_left(
    who: list[ToPlace], free: list[OpenPlace]
) -> None:
    plan = move_plan(who, free)
    left = set(free) - {each for each in plan.values() if each}
    for each in who:
        if plan[each.booking_id] is None:
            assert not any(usable(each, seat) for seat in left)


@given(patients(), places(), st.randoms())
def test_the_plan_does_not_depend_on_the_order_of_the_lists(
    who: list[ToPlace], free: list[OpenPlace], dice: object
) -> None:
    before = move_plan(who, free)
    dice.shuffle(who)  # type: ignore[attr-defined]
    dice.shuffle(free)  # type: ignore[attr-defined]
    assert move_plan(who, free) == before


@given(patients(), places())
def test_a_more_urgent_patient_never_goes_without_for_a_less_urgent_one(
    who: list[ToPlace], free: list[OpenPlace]
) -> None:
    plan = move_plan(who, free)
    for group in in_order(who):
        for each in group:
            if plan[each.booking_id] is not None or each.priority is not BookingPriority.GREEN:
                continue
            less = [other for other in who if other.priority is not BookingPriority.GREEN]
            lost = [plan[other.booking_id] for other in less]
            assert not any(seat is not None and usable(each, seat) for seat in lost)


def test_a_village_travels_together_to_the_session_where_all_fit() -> None:
    free = [place(0, 1), *(place(1, no) for no in (1, 2, 3))]
    plan = move_plan([patient(1, "柳沟"), patient(2, "柳沟"), patient(3, "石桥")], free)
    assert [each and each.held_on for each in plan.values()] == [day_of(1), day_of(1), day_of(0)]


def test_a_village_does_not_wait_weeks_to_travel_together() -> None:
    free = [place(0, 1), *(place(3, no) for no in (1, 2))]
    plan = move_plan([patient(1, "柳沟"), patient(2, "柳沟")], free)
    assert {each and each.held_on for each in plan.values()} == {day_of(0), day_of(3)}


def test_the_same_expert_comes_first_but_green_takes_the_soonest() -> None:
    free = [place(0, 1, OTHER), place(0, 2, OTHER), place(1, 1), place(1, 2)]
    green = patient(2, priority=BookingPriority.GREEN, comes_first=True)
    plan = move_plan([patient(1), green], free)
    assert plan[green.booking_id] == place(0, 1, OTHER)
    assert plan[UUID(int=1)] == place(1, 1)


def test_a_seat_held_here_comes_before_one_that_needs_the_line() -> None:
    free = [place(0, 1, kind=SeatKind.POOL, needs_line=True), place(0, 2)]
    assert move_plan([patient(1)], free)[UUID(int=1)] == place(0, 2)
