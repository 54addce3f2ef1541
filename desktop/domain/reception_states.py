"""What may become of a reception, in both directions (states.md, "Up-referral", "Down-referral").

The receiving unit alone moves it. A patient who stands at the door is never sent back by a rule:
he may have arrived before anybody accepted, as every emergency may.
"""

from collections.abc import Mapping
from enum import StrEnum

from desktop.domain.codes import AdmissionDecision, Direction, ReceptionState
from desktop.domain.errors import Problem
from desktop.domain.reception import Reception

S = ReceptionState

_AT_THE_DOOR = {S.ARRIVED, S.NOT_ARRIVED, S.CANCELLED}
UP: Mapping[ReceptionState, frozenset[ReceptionState]] = {
    S.WAITING: frozenset({S.RECEIVED, S.ARRIVED, S.CANCELLED}),
    S.RECEIVED: frozenset({S.INFO_REQUESTED, S.ACCEPTED, S.ARRANGED, S.REJECTED, *_AT_THE_DOOR}),
    S.INFO_REQUESTED: frozenset({S.RECEIVED, S.ACCEPTED, S.ARRANGED, S.REJECTED, *_AT_THE_DOOR}),
    S.ACCEPTED: frozenset({S.ARRANGED, *_AT_THE_DOOR}),
    S.ARRANGED: frozenset(_AT_THE_DOOR),
    S.NOT_ARRIVED: frozenset({S.ARRIVED, S.CANCELLED, S.CLOSED}),
    S.ARRIVED: frozenset({S.SEEN}),
    S.SEEN: frozenset({S.DISCHARGED}),
    S.DISCHARGED: frozenset({S.AWAITING_RETURN, S.COMPLETED}),
    S.AWAITING_RETURN: frozenset({S.COMPLETED}),
    S.REJECTED: frozenset(),  # the sender closes it, or sends it to somebody else
    S.COMPLETED: frozenset(),
    S.CANCELLED: frozenset(),
    S.CLOSED: frozenset(),
}
DOWN: Mapping[ReceptionState, frozenset[ReceptionState]] = {
    S.WAITING: frozenset({S.RECEIVED, S.ACCEPTED, S.REJECTED, S.CANCELLED}),
    S.RECEIVED: frozenset({S.ACCEPTED, S.REJECTED, S.CANCELLED}),
    S.ACCEPTED: frozenset({S.ARRIVED, S.CONTACTING, S.CANCELLED}),
    S.CONTACTING: frozenset({S.ARRIVED, S.LOST}),
    S.LOST: frozenset({S.ARRIVED, S.CLOSED}),
    S.ARRIVED: frozenset({S.FOLLOWING}),
    S.FOLLOWING: frozenset({S.COMPLETED, S.CLOSED}),
    S.REJECTED: frozenset(),
    S.COMPLETED: frozenset(),
    S.CANCELLED: frozenset(),
    S.CLOSED: frozenset(),
}
FIRST: Mapping[Direction, frozenset[ReceptionState]] = {
    # a scanned slip or a patient at the door begins with the arrival; what its sender took back
    # before anybody looked is over at once
    Direction.UP: frozenset({S.WAITING, S.RECEIVED, S.ARRIVED, S.CANCELLED}),
    # what is registered from paper, and who came by himself, is received at once
    Direction.DOWN: frozenset({S.WAITING, S.RECEIVED, S.ACCEPTED}),
}
FINISHED = frozenset({S.COMPLETED, S.CANCELLED, S.CLOSED, S.REJECTED})
NOT_BEGUN = frozenset({S.WAITING, S.RECEIVED, S.INFO_REQUESTED})
EXPECTED = frozenset({S.ACCEPTED, S.ARRANGED, S.NOT_ARRIVED, S.CONTACTING})
_DECIDED = frozenset({S.SEEN, S.DISCHARGED, S.AWAITING_RETURN, S.COMPLETED, S.CLOSED})
HERE = frozenset({S.ARRIVED, S.SEEN, S.FOLLOWING})
_NEEDS: Mapping[ReceptionState, tuple[tuple[str, str], ...]] = {
    S.INFO_REQUESTED: (("question", "reception.question_missing"),),
    S.REJECTED: (("reject_reason", "reception.reject_reason_missing"),),
    S.NOT_ARRIVED: (("close_reason", "reception.contact_missing"),),
    S.CLOSED: (("close_reason", "reception.reason_missing"),),
    S.LOST: (("close_reason", "reception.contact_missing"),),
    S.CONTACTING: (("close_reason", "reception.contact_missing"),),
}
_NEEDS_TIME: Mapping[ReceptionState, tuple[tuple[str, str], ...]] = {
    S.ARRIVED: (("arrived_at", "reception.time_missing"),),
    S.SEEN: (("seen_at", "reception.time_missing"), ("decision", "reception.decision_missing")),
    S.DISCHARGED: (("discharged_at", "reception.time_missing"),),
}
_ORDER = ("arrived_at", "seen_at", "admitted_at", "discharged_at")


class DeskHolder(StrEnum):
    """Whose move it is, as the receiving unit sees it."""

    US = "us"
    SENDER = "sender"
    PATIENT = "patient"
    NOBODY = "nobody"


def task_role(leg: int) -> str:
    """Role of the Task of a leg, for `child_id(referral id, role)`."""
    return "task" if leg == 1 else f"task/{leg}"


def graph(direction: Direction) -> Mapping[ReceptionState, frozenset[ReceptionState]]:
    """Which states may follow which."""
    return UP if direction is Direction.UP else DOWN


def follows(direction: Direction, before: ReceptionState | None, after: ReceptionState) -> bool:
    """Whether the receiving unit may go from `before` to `after`; the same state may be amended.

    Args:
        direction: of the referral.
        before: None for a reception that is begun.
        after: as it would be.
    """
    if before is None:
        return after in FIRST[direction]
    if before is after:
        return before not in FINISHED
    return after in graph(direction).get(before, frozenset())


def died_here(reception: Reception) -> bool:
    """Whether the patient has died in our house; true until that word is taken back."""
    return reception.decision is AdmissionDecision.DIED and reception.state in _DECIDED


def move_problems(before: Reception | None, after: Reception) -> dict[str, Problem]:
    """Why this cannot follow: an illegal step, or what the new state needs and has not."""
    if not follows(after.direction, before.state if before else None, after.state):
        return {"state": Problem("reception.not_now")}
    found: dict[str, Problem] = {}
    for name, code in (*_NEEDS.get(after.state, ()), *_NEEDS_TIME.get(after.state, ())):
        value = getattr(after, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            found[name] = Problem(code)
    if after.direction is Direction.DOWN and after.state is S.ACCEPTED and not after.assigned_to:
        found["assigned_to"] = Problem("reception.assignment_missing")
    return found | order_problems(after)


def order_problems(reception: Reception) -> dict[str, Problem]:
    """Times that run backwards: arrived, seen, admitted, discharged."""
    found: dict[str, Problem] = {}
    last = None
    for name in _ORDER:
        at = getattr(reception, name)
        if at is None:
            continue
        if last is not None and at < last:
            found[name] = Problem("reception.time_backwards")
        last = at
    return found


def holder(reception: Reception | None, *, answered: bool = False) -> DeskHolder:
    """Whose move it is.

    Args:
        reception: None while nobody here has opened the referral.
        answered: the sender has answered our last question.
    """
    if reception is None:
        return DeskHolder.US
    state = reception.state
    if state in FINISHED:
        return DeskHolder.NOBODY
    if state is S.INFO_REQUESTED:
        return DeskHolder.US if answered else DeskHolder.SENDER
    if state is S.ARRANGED or (reception.direction is Direction.DOWN and state is S.ACCEPTED):
        return DeskHolder.PATIENT
    return DeskHolder.US
