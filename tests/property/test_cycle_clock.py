"""Laws of the clock, whatever order the words come in and whatever the clocks said."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock_rules import ClockRules
from desktop.domain.codes import ClockStop, ReferralState, ServiceNeeded, StepKind
from desktop.domain.referral_alarm import deadlines, face_of
from desktop.domain.referral_clock import ReferralClock
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_states import progress
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_stretches import clock_of
from tests.property.test_referral_progress import COUNTY
from tests.unit.test_referral_states import at, issued, step

S = ReferralState
NOW = at(1000)
minutes = st.integers(-30, 600)
kinds = st.sampled_from(
    [
        StepKind.DEPARTED,
        StepKind.ARRIVAL_TOLD,
        StepKind.PHONE_CONTACT,
        StepKind.SUPPLEMENT,
        StepKind.QUESTION,
        StepKind.CLOCK_STOPPED,
        StepKind.CLOCK_RESUMED,
    ]
)


@st.composite
def clocks(draw: st.DrawFn) -> ReferralClock:
    """A clock made of words and steps at any times, before the issue too."""
    said = draw(st.lists(st.tuples(st.sampled_from(COUNTY), minutes), max_size=6))
    steps = [
        step(kind, minute, stop_reason=ClockStop.BED if kind is StepKind.CLOCK_STOPPED else None)
        for kind, minute in draw(st.lists(st.tuples(kinds, minutes), max_size=6))
    ]
    return _made(said, steps, tuple(at(m) for m in draw(st.lists(minutes, max_size=2))))


def _made(
    said: list[tuple[S, int]], steps: list[ReferralStep], delivered: tuple[object, ...]
) -> ReferralClock:
    referral = issued(service_needed=ServiceNeeded.INPATIENT)
    reply = None
    if said:
        reply = ReferralReply(
            referral_id=referral.id,
            task_id=referral.id,
            state=said[-1][0],
            changed_at=at(max(minute for _, minute in said)),
            history=tuple(ReplyMoment(state=state, at=at(minute)) for state, minute in said),
        )
    stands = progress(referral, steps, reply)
    made = clock_of(referral.record, stands, steps, reply, delivered=delivered)  # type: ignore[arg-type]
    assert made is not None
    return made


@given(clocks())
def test_stretches_lie_end_to_end_and_add_up(clock: ReferralClock) -> None:
    first, last = clock.stretches[0], clock.stretches[-1]
    assert first.begins == clock.issued_at
    for before, after in zip(clock.stretches, clock.stretches[1:], strict=False):
        assert before.ends == after.begins
    whole = (last.ends or NOW) - clock.issued_at
    assert sum((each.lasted(NOW) for each in clock.stretches), timedelta()) == whole


@given(clocks())
def test_no_stretch_is_negative(clock: ReferralClock) -> None:
    assert all((each.ends or NOW) >= each.begins for each in clock.stretches)


@given(clocks())
def test_only_the_last_stretch_runs(clock: ReferralClock) -> None:
    assert all(each.ends is not None for each in clock.stretches[:-1])


@given(clocks())
def test_a_clock_that_has_ended_has_no_limits(clock: ReferralClock) -> None:
    found = deadlines(clock, ClockRules())
    assert (clock.running is not None) or not found
    assert list(found) == sorted(found, key=lambda each: each.due)


@given(clocks(), st.one_of(st.none(), minutes))
def test_a_face_never_shows_a_negative_time(clock: ReferralClock, heard: int | None) -> None:
    news = None if heard is None else at(heard)
    face = face_of(clock, ClockRules(), NOW, news)
    assert min(face.lasted, face.no_news, face.total) >= timedelta()
    if not face.sure and news is not None:
        assert face.lasted <= max(news - clock.issued_at, timedelta())
