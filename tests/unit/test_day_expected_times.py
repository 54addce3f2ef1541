"""How a session stands, and when each waiting patient will be called."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import HalfDay, SessionEventKind, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.expected_times import Waits, expected_times, pace
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.domain.session_now import SessionNow, session_as_it_stands

DAY = date(2026, 11, 23)
OPENS = datetime(2026, 11, 23, 0, tzinfo=UTC)  # 08:00 at the clinic
EACH = timedelta(minutes=15)
SESSION = DutySession(
    org_id=uuid4(),
    expert_id=uuid4(),
    held_on=DAY,
    half_day=HalfDay.AM,
    starts=time(8),
    ends=time(12),
    capacity=16,
)


def at(minutes: float) -> datetime:
    return OPENS + timedelta(minutes=minutes)


def kept(record: object, no: int = 1) -> Kept:  # type: ignore[type-arg]
    who = UUID(int=9)
    return Kept(
        id=UUID(int=no),
        revision=1,
        created_at=OPENS,
        created_by=who,
        saved_at=OPENS,
        saved_by=who,
        record=record,
    )


def said(*events: tuple[SessionEventKind, float, dict[str, object]]) -> list[Kept[SessionEvent]]:
    return [
        kept(
            SessionEvent(session_id=UUID(int=1), kind=kind, at=at(minutes), **more),  # type: ignore[arg-type]
            no,
        )
        for no, (kind, minutes, more) in enumerate(events, 1)
    ]


def stands(
    events: list[Kept[SessionEvent]],
    now: float = 0,
    calls: tuple[float, ...] = (),
    session: DutySession = SESSION,
) -> SessionNow:
    times = [at(each) for each in calls]
    first, last = min(times, default=None), max(times, default=None)
    return session_as_it_stands(kept(session), events, first, last, at(now))


def test_the_newest_delay_stands_and_one_taken_back_does_not() -> None:
    late = SessionEventKind.DELAYED
    events = said((late, -60, {"minutes": 20}), (late, -30, {"minutes": 45}))
    assert stands(events).opens_at == at(45)
    withdrawn = said((late, -60, {"minutes": 20}), (late, -30, {"minutes": 45, "withdrawn": True}))
    assert (stands(withdrawn).opens_at, stands(withdrawn).delayed_by) == (at(20), 20)


def test_a_call_opens_the_clinic_and_ends_an_absence() -> None:
    events = said((SessionEventKind.AWAY, 30, {"until": at(60)}))
    assert stands(events, 40, (5, 20)).away_until == at(60)
    assert stands(events, 70, (5, 65)).away is False
    assert stands([], 10, (7,)).opened_at == at(7)


def test_back_again_is_back() -> None:
    events = said((SessionEventKind.AWAY, 30, {}), (SessionEventKind.BACK, 50, {}))
    assert stands(events, 60).away is False


@pytest.mark.parametrize("kind", [SessionEventKind.ENDED_EARLY, SessionEventKind.CLOSED])
def test_an_ended_session_calls_nobody(kind: SessionEventKind) -> None:
    state = stands(said((kind, 60, {})), 70)
    assert state.ended
    waits = [Waits(1, at(90))]
    assert expected_times(state, waits, each=EACH, called_at=None, now=at(70)) == {1: None}


def test_a_stopped_session_is_ended() -> None:
    from dataclasses import replace

    off = replace(SESSION, status=SessionStatus.STOPPED, stop_reason=StopReason.MEETING)
    assert stands([], session=off).ended


def test_a_session_that_runs_past_noon_stays_a_morning() -> None:
    state = stands([], 300, (5, 280))
    assert (state.half_day, state.running_over) == (HalfDay.AM, True)
    assert not stands(said((SessionEventKind.CLOSED, 290, {})), 300, (5,)).running_over


def test_nobody_knows_when_while_nobody_knows_when_he_is_back() -> None:
    state = stands(said((SessionEventKind.AWAY, 30, {})), 40)
    waits = [Waits("a", at(45))]
    assert expected_times(state, waits, each=EACH, called_at=None, now=at(40)) == {"a": None}


def test_the_pace_is_the_middle_of_the_visits_once_there_are_some() -> None:
    assert pace(EACH, [timedelta(minutes=4)]) == EACH
    visits = [timedelta(minutes=each) for each in (8, 10, 600)]
    assert pace(EACH, visits) == timedelta(minutes=10)


@st.composite
def plans(draw: st.DrawFn) -> list[Waits[int]]:
    starts = sorted(draw(st.lists(st.integers(0, 240), max_size=12)))
    return [Waits(no, at(start)) for no, start in enumerate(starts)]


@given(plans(), st.integers(0, 120), st.integers(-60, 300), st.integers(1, 60))
def test_nobody_is_expected_too_early_or_two_at_a_time(
    waiting: list[Waits[int]], delay: int, now: int, each: int
) -> None:
    state = stands(said((SessionEventKind.DELAYED, -61, {"minutes": delay})), now)
    step = timedelta(minutes=each)
    found = list(expected_times(state, waiting, each=step, called_at=None, now=at(now)).values())
    times = [one for one in found if one is not None]
    assert len(times) == len(waiting)
    assert all(one >= max(at(now), at(delay)) for one in times)
    assert all(one >= who.planned for one, who in zip(times, waiting, strict=True))
    assert all(after - before >= step for before, after in itertools.pairwise(times))


@given(plans(), st.integers(0, 120), st.integers(0, 120))
def test_a_longer_delay_never_brings_anybody_forward_nor_by_more_than_itself(
    waiting: list[Waits[int]], first: int, more: int
) -> None:
    def times(delay: int) -> list[datetime]:
        state = stands(said((SessionEventKind.DELAYED, -61, {"minutes": delay})), -30)
        found = expected_times(state, waiting, each=EACH, called_at=None, now=at(-30))
        return [one for one in found.values() if one is not None]

    for before, after in zip(times(first), times(first + more), strict=True):
        assert timedelta(0) <= after - before <= timedelta(minutes=more)
