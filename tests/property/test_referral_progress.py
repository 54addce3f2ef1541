"""Laws of the displayed state, whatever order the county's words come in."""

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Delivery
from desktop.domain.referral_county import RANK, read_county
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_states import progress
from tests.conftest import MORNING
from tests.unit.test_referral_states import issued, step

S = ReferralState
COUNTY = [S.RECEIVED, S.INFO_REQUESTED, S.REJECTED, S.ACCEPTED, S.ARRANGED, S.NOT_ARRIVED]
COUNTY += [S.ARRIVED, S.SEEN, S.DISCHARGED, S.AWAITING_RETURN, S.COMPLETED, S.WITHDRAWN]
words = st.lists(st.sampled_from(COUNTY), min_size=1, max_size=8)


def heard(states: list[ReferralState]) -> ReferralReply:
    history = tuple(
        ReplyMoment(state=state, at=MORNING + timedelta(minutes=n))
        for n, state in enumerate(states)
    )
    return ReferralReply(
        referral_id=UUID(int=1),
        task_id=UUID(int=2),
        state=states[-1],
        changed_at=history[-1].at,
        history=history,
    )


@given(words)
def test_news_never_takes_a_referral_back(states: list[ReferralState]) -> None:
    reached = S.ISSUED
    for count in range(1, len(states) + 1):
        after, _, _ = read_county(heard(states[:count]))
        looked_again = (reached, after) == (S.INFO_REQUESTED, S.RECEIVED)
        assert RANK[after] >= RANK[reached] or looked_again
        reached = after


@given(words, st.data())
def test_hearing_a_word_twice_in_a_row_changes_nothing(
    states: list[ReferralState], data: st.DataObject
) -> None:
    twice = data.draw(st.integers(0, len(states) - 1))
    doubled = [*states[: twice + 1], *states[twice:]]
    assert read_county(heard(doubled))[::2] == read_county(heard(states))[::2]


@given(words, st.integers(-60, 60))
def test_a_departure_holds_whatever_the_county_says(
    states: list[ReferralState], minute: int
) -> None:
    shown = progress(
        issued(), [step(StepKind.DEPARTED, minute)], heard(states), delivery=Delivery.ARRIVED
    )
    assert RANK[shown.state] >= RANK[S.DEPARTED] or shown.state is S.REJECTED


@given(words)
def test_a_word_that_is_not_applied_is_flagged(states: list[ReferralState]) -> None:
    state, _, claimed = read_county(heard(states))
    assert (claimed is not None) or state is states[-1]


@given(words)
def test_somebody_has_the_move_until_it_is_over(states: list[ReferralState]) -> None:
    shown = progress(issued(), (), heard(states), delivery=Delivery.ARRIVED)
    assert (shown.holder == "nobody") == (shown.folder == "closed")
