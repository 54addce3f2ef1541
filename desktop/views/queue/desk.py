"""What the queue screens are handed: callables, never the store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.kept import Kept
from desktop.domain.queue import QueueRules
from desktop.domain.queue_rows import QueueBoard
from desktop.views.notices import Notices


@dataclass(frozen=True, kw_only=True)
class QueueCalls:
    """Reading and writing, navigation and messages.

    Attributes:
        board: the queue of the day.
        call_next: session, booking that stands first, its revision -> who was called.
        call: booking, revision -> who was called.
        recall, skip, to_room, seen, arrive, undo: booking, revision, … -> kept booking.
        can_undo: whether a step of today can be taken back.
        correct_reading: patient, reading, his revision -> kept patient.
        keep_rules: keeps how the queue is run.
        toggle_screen: opens or closes the call screen. screen_open: whether it is open.
        beep: the one quiet sound.
        go, notices: of the house. offer_undo, close_undo: the undo bar.
    """

    today: Callable[[], date]
    board: Callable[[], QueueBoard]
    call_next: Callable[[UUID, UUID, int], Any]
    call: Callable[[UUID, int], Any]
    recall: Callable[[UUID, int], Kept[Booking]]
    skip: Callable[[UUID, int], Kept[Booking]]
    to_room: Callable[[UUID, int, str], Kept[Booking]]
    seen: Callable[[UUID, int], Kept[Booking]]
    arrive: Callable[..., Kept[Booking]]
    undo: Callable[[UUID, int], Kept[Booking]]
    can_undo: Callable[[UUID], bool]
    correct_reading: Callable[[UUID, str, int], Any]
    keep_rules: Callable[[QueueRules], object]
    toggle_screen: Callable[[], object]
    screen_open: Callable[[], bool]
    beep: Callable[[], object]
    go: Callable[..., Any]
    notices: Notices
    offer_undo: Callable[[str, Callable[[], object]], None]
    close_undo: Callable[[], None]
