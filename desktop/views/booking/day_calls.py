"""What a session's list is handed for the day itself: late, away, over, and closing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import StopReason
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.domain.session_now import SessionNow


@dataclass(frozen=True, slots=True)
class Marked:
    """What a person says became of a row: 已就诊, 爽约, or he came."""

    booking: Kept[Booking]
    action: BookingAction


@dataclass(frozen=True, kw_only=True)
class DayCalls:
    """Reading and writing.

    Attributes:
        state: session -> how it stands, or None. expected: session -> booking -> its time.
        events: session -> what was said of it and stands.
        delay: session, minutes, note. away: session, minutes or None, note.
        opened, back, ended: session (and note). withdraw: event, revision.
        mark: several rows at once. close: session, marks -> the event, to be taken back.
        stop: session, reason, note, who told it; on the computer that keeps the roster.
        roster_pc: name of that computer, if known.
    """

    now: Callable[[], datetime]
    state: Callable[[UUID], SessionNow | None]
    expected: Callable[[UUID], Mapping[UUID, datetime | None]]
    events: Callable[[UUID], Sequence[Kept[SessionEvent]]]
    opened: Callable[[UUID], Kept[SessionEvent]]
    delay: Callable[[UUID, int, str], Kept[SessionEvent]]
    away: Callable[[UUID, int | None, str], Kept[SessionEvent]]
    back: Callable[[UUID], Kept[SessionEvent]]
    ended: Callable[[UUID, str], Kept[SessionEvent]]
    withdraw: Callable[[UUID, int], Kept[SessionEvent]]
    mark: Callable[[Sequence[Marked]], Sequence[Kept[Booking]]]
    close: Callable[[UUID, Sequence[Marked]], Kept[SessionEvent]]
    stop: Callable[[UUID, StopReason, str, str], Any]
    roster_pc: Callable[[], str]
