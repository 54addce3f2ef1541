"""A line that is dead for days: whatever of the desk's way is read, nothing is a contradiction."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import Direction, ReceptionState, ReferralState
from desktop.domain.ids import child_id
from desktop.domain.kept import Delivery
from desktop.domain.reception_states import FIRST, UP
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_states import progress
from desktop.wire.format.reception import STATUS
from desktop.wire.format.task_reply import read_reply, state_of
from tests.conftest import MORNING
from tests.unit.test_referral_states import issued

R = ReceptionState
Walk = list[tuple[ReceptionState, bool]]
_TIMES = {R.ARRIVED: "arrived-at", R.SEEN: "seen-at", R.DISCHARGED: "discharged-at"}
_ROOT = "https://zhudian.example/fhir/CodeSystem"


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    """A way of the desk, and of each step whether an exchange falls behind it; the last is read."""
    states = [draw(st.sampled_from(sorted(FIRST[Direction.UP])))]
    while UP[states[-1]] and draw(st.integers(0, 9)):
        states.append(draw(st.sampled_from(sorted(UP[states[-1]]))))
    read = [draw(st.booleans()) for _ in states[:-1]]
    return list(zip(states, [*read, True], strict=True))


def task(request: UUID, past: list[ReceptionState]) -> dict[str, Any]:
    """The Task as the desk's program writes it, ten minutes between two steps."""
    status, fine = STATUS[past[-1]]
    times = {
        _TIMES[s]: MORNING + timedelta(minutes=10 * n) for n, s in enumerate(past) if s in _TIMES
    }
    return {
        "id": str(child_id(request, "task")),
        "status": status,
        "businessStatus": {"coding": [{"code": fine}]} if fine else {},
        "focus": {"reference": f"ServiceRequest/{request}"},
        "output": [
            {
                "type": {"coding": [{"system": f"{_ROOT}/task-output", "code": code}]},
                "valueDateTime": at.isoformat(),
            }
            for code, at in times.items()
        ],
    }


def replies(walk: Walk, request: UUID) -> list[ReferralReply]:
    """What the clinic makes of each Task that it reads."""
    found: list[ReferralReply] = []
    past = [state for state, _ in walk]
    for count, (_, read) in enumerate(walk, 1):
        if read:
            now = MORNING + timedelta(days=1, minutes=count)
            before = found[-1] if found else None
            found.append(read_reply(task(request, past[:count]), [], before, now, "x"))
    return found


@given(walks())
def test_no_step_of_the_desk_is_a_contradiction_however_seldom_one_reads(walk: Walk) -> None:
    referral = issued()
    reply = replies(walk, referral.id)[-1]
    shown = progress(referral, (), reply, delivery=Delivery.ARRIVED)
    assert shown.flagged is None
    told = state_of(task(referral.id, [state for state, _ in walk]))
    assert shown.hospital is told


@given(walks())
def test_the_desks_own_times_are_on_the_time_line_however_seldom_one_reads(walk: Walk) -> None:
    referral = issued()
    states = [state for state, _ in walk]
    shown = progress(referral, (), replies(walk, referral.id)[-1], delivery=Delivery.ARRIVED)
    times = {moment.state: moment.at for moment in shown.moments}
    for place, state in enumerate(states):
        if state in _TIMES and states[-1] is not R.CANCELLED:
            assert times[ReferralState(state)] == MORNING + timedelta(minutes=10 * place)
