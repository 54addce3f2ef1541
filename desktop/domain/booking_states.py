"""What may happen to a booking, what each step records, and how a step is taken back.

Source: states.md, "Booking" and "Undo".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from desktop.domain.booking import Booking
from desktop.domain.clock import local_day
from desktop.domain.codes import BookingState, CancelBy, CancelReason
from desktop.domain.duty_session import ROOM_MAX
from desktop.domain.errors import Problem
from desktop.domain.kept import Kept


class BookingAction(StrEnum):
    """A step that a person can take with a booking."""

    ARRIVE = "arrive"  # 签到
    CALL = "call"  # 叫号
    RECALL = "recall"  # 重呼
    SKIP = "skip"  # 过号: called and not there; waits again
    ROOM = "room"  # 换诊室
    SEE = "see"  # 已就诊
    NO_SHOW = "no-show"  # 爽约
    CANCEL = "cancel"  # 取消
    MOVE = "move"  # 改约
    STOP = "stop"  # 停诊: the patient is to be placed anew
    VOID = "void"  # 作废: entered in error
    BOOK = "book"  # 候补转正: somebody who waited gets a seat


_BOOKED_MAY = {
    BookingAction.ARRIVE: BookingState.ARRIVED,
    BookingAction.NO_SHOW: BookingState.NOSHOW,
    BookingAction.CANCEL: BookingState.CANCELLED,
    BookingAction.MOVE: BookingState.CANCELLED,
    BookingAction.STOP: BookingState.PENDING,
    # when a session is closed, those without arrival are marked by hand
    BookingAction.SEE: BookingState.FULFILLED,
}
_AT_THE_DOOR = frozenset({BookingAction.CALL, BookingAction.RECALL, BookingAction.SKIP})
_MOVES: dict[BookingState, dict[BookingAction, BookingState]] = {
    BookingState.BOOKED: _BOOKED_MAY,
    BookingState.PENDING: {
        BookingAction.CANCEL: BookingState.CANCELLED,
        BookingAction.MOVE: BookingState.CANCELLED,
    },
    BookingState.ARRIVED: {
        BookingAction.CALL: BookingState.CHECKED_IN,
        BookingAction.ROOM: BookingState.ARRIVED,
        BookingAction.SEE: BookingState.FULFILLED,
        # came, and the expert did not, or was called away before his turn
        BookingAction.STOP: BookingState.PENDING,
        BookingAction.MOVE: BookingState.CANCELLED,
        BookingAction.CANCEL: BookingState.CANCELLED,
    },
    BookingState.CHECKED_IN: {
        BookingAction.RECALL: BookingState.CHECKED_IN,
        BookingAction.SKIP: BookingState.ARRIVED,
        BookingAction.ROOM: BookingState.CHECKED_IN,
        BookingAction.SEE: BookingState.FULFILLED,
    },
    BookingState.NOSHOW: {BookingAction.ARRIVE: BookingState.ARRIVED},  # 补到
    BookingState.WAITLIST: {
        BookingAction.BOOK: BookingState.BOOKED,
        BookingAction.CANCEL: BookingState.CANCELLED,
    },
}

_STATUS_FIELDS = (
    "state",
    "arrived_at",
    "called_at",
    "calls",
    "skipped_at",
    "skips",
    "room",
    "seen_at",
    "cancel_by",
    "cancel_reason",
    "cancel_note",
    "moved_to",
    "note",
    # who waited has none of these before he is given a seat
    "seat_id",
    "seat_no",
    "session_id",
    "expert_id",
    "held_on",
    "half_day",
    "starts_at",
    "ends_at",
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said with a step.

    Attributes:
        reason: words; needed for an arrival on another day or after a no-show, and for a void.
        by, why: of a cancellation.
        room: where the patient is sent; empty is the session's own room.
    """

    reason: str = ""
    by: CancelBy | None = None
    why: CancelReason | None = None
    room: str = ""


def can(state: BookingState, action: BookingAction) -> bool:
    """Whether the step leads anywhere from this state."""
    return after(state, action) is not None


def after(state: BookingState, action: BookingAction) -> BookingState | None:
    """The state a step leads to, or None when it is not open."""
    if action is BookingAction.VOID:
        return None if state is BookingState.ENTERED_IN_ERROR else BookingState.ENTERED_IN_ERROR
    return _MOVES.get(state, {}).get(action)


def step_problems(
    booking: Booking, action: BookingAction, said: Said, *, today: date
) -> dict[str, Problem]:
    """Field name -> why the step cannot be taken today as said; empty when it can."""
    if not can(booking.state, action):
        return {"state": Problem("booking.step_closed")}
    if action is BookingAction.ARRIVE:
        return _arrival_problems(booking, said, today)
    if action in {BookingAction.NO_SHOW, BookingAction.SEE} and today < booking.held_on:
        return {"state": Problem("booking.before_its_day")}
    if action in _AT_THE_DOOR and abs(today - booking.held_on) > timedelta(days=1):
        return {"state": Problem("booking.not_its_day")}
    return _word_problems(action, said)


def _word_problems(action: BookingAction, said: Said) -> dict[str, Problem]:
    if action is BookingAction.ROOM and len(said.room) > ROOM_MAX:
        return {"room": Problem("duty_session.room_long", {"most": ROOM_MAX})}
    if action is BookingAction.VOID and not said.reason.strip():
        return {"reason": Problem("booking.reason_missing")}
    return {}


def _arrival_problems(booking: Booking, said: Said, today: date) -> dict[str, Problem]:
    # features.md 8: arrive only on the session's day, one day off with a reason
    apart = abs((today - booking.held_on).days)
    late = booking.state is BookingState.NOSHOW
    if apart > 1 or (late and apart):
        return {"state": Problem("booking.not_its_day")}
    if (apart or late) and not said.reason.strip():
        return {"reason": Problem("booking.reason_missing")}
    return {}


def stepped(booking: Booking, action: BookingAction, said: Said, *, at: datetime) -> Booking:
    """The booking after a step that `step_problems` lets pass.

    Args:
        booking: as it stands.
        action: the step.
        said: reasons as told.
        at: UTC instant that is recorded for it.

    Raises:
        ValueError: the step is not open.
    """
    state = after(booking.state, action)
    if state is None:
        raise ValueError(f"{booking.state} {action}")
    changes: dict[str, Any] = {"state": state}
    if action is BookingAction.ARRIVE:
        changes["arrived_at"] = at
    elif action in {BookingAction.CALL, BookingAction.RECALL, BookingAction.SKIP}:
        changes |= _called(booking, action, at)
    elif action is BookingAction.ROOM:
        changes["room"] = said.room.strip()
    elif action is BookingAction.SEE:
        changes["seen_at"] = at
    if state is BookingState.CANCELLED:
        changes |= {"cancel_by": said.by, "cancel_reason": said.why, "cancel_note": said.reason}
    elif said.reason.strip():
        changes["note"] = "\n".join(line for line in (booking.note, said.reason.strip()) if line)
    return replace(booking, **changes)


def _called(booking: Booking, action: BookingAction, at: datetime) -> dict[str, Any]:
    if action is BookingAction.SKIP:
        return {"skipped_at": at, "skips": booking.skips + 1}
    first = {"called_at": at} if action is BookingAction.CALL else {}
    return {"calls": booking.calls + 1, **first}


# --- taking back ---------------------------------------------------------------------------


def standing(history: Iterable[Kept[Booking]]) -> tuple[Kept[Booking], ...]:
    """The states a booking went through, without those that were taken back.

    No step leads to a state the booking had before, so a revision that goes back is an undo.
    """
    stack: list[Kept[Booking]] = []
    for kept in history:
        if stack and _status(stack[-1].record) == _status(kept.record):
            stack[-1] = replace(kept, saved_at=stack[-1].saved_at)  # another field was put right
        elif len(stack) > 1 and _status(stack[-2].record) == _status(kept.record):
            stack.pop()
        else:
            stack.append(kept)
    return tuple(stack)


def undone(history: Iterable[Kept[Booking]], *, today: date) -> Booking | None:
    """The booking with its last step of today taken back; None when there is none.

    Fields that are not of the step keep their newest value.
    """
    kept = tuple(history)
    steps = standing(kept)
    if len(steps) < 2 or local_day(steps[-1].saved_at) != today:  # noqa: PLR2004 - before, after
        return None
    before = one_back(steps[-2].record, steps[-1].record)
    return replace(kept[-1].record, **{name: getattr(before, name) for name in _STATUS_FIELDS})


def one_back(before: Booking, after: Booking) -> Booking:
    """The booking before the last of the steps that lie between two revisions.

    A step taken here is one revision. Another computer may have taken several before its word came
    here; then only the last one is taken back.
    """
    new = [
        name
        for name in ("arrived_at", "called_at", "seen_at")
        if getattr(before, name) is None and getattr(after, name) is not None
    ]
    undone_state = {
        BookingState.CHECKED_IN: BookingState.ARRIVED,
        BookingState.FULFILLED: BookingState.CHECKED_IN
        if after.called_at
        else BookingState.ARRIVED,
    }.get(after.state)
    if len(new) < 2 or undone_state is None:  # noqa: PLR2004 - one step sets one of them
        return before
    calls = before.calls if new[-1] == "called_at" else after.calls
    gone: dict[str, Any] = {"state": undone_state, "calls": calls, new[-1]: None}
    return replace(after, **gone)


def _status(booking: Booking) -> tuple[Any, ...]:
    return tuple(getattr(booking, name) for name in _STATUS_FIELDS)
