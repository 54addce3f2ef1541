"""The queue of a session (S8): whose turn it is, how long somebody waits, what a ticket is called.

Everything here is worked out from the bookings alone, so that two computers with the same records
show the same order.

Source: screens.md S8; requirements.md R8 (one live ticket for each patient and session, which the
database holds); law-and-desk.md (the call screen alone masks names and hides telling departments).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from string import ascii_uppercase
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingPriority, BookingState, SeatKind
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Problem
from desktop.domain.kept import Kept
from desktop.domain.seats import kind_of

_RANK = {BookingPriority.GREEN: 0, BookingPriority.PRIORITY: 1, BookingPriority.NORMAL: 2}
_LAST_SEAT = 10_000  # after every seat number there can be
MAX_WAIT_MINUTES, MAX_SKIP_BACK = 480, 20
LATIN_SHOWN = 1

TELLING = (
    *("精神", "心理", "心身", "性病", "艾滋", "HIV", "妇科", "妇产", "计生", "计划生育"),
    *("生殖", "男科", "戒毒", "肛肠", "肝病", "结核", "传染", "感染", "肿瘤"),
)
"""Departments whose very name tells what somebody has; a call screen shows the room instead."""


class Wait(StrEnum):
    """How a wait is judged; each has a word and a shape of its own."""

    FINE = "fine"  # 等候中
    LONG = "long"  # 较久
    TOO_LONG = "too-long"  # 太久


class Column(StrEnum):
    """Where a patient stands on the board."""

    EXPECTED = "expected"  # 未到
    WAITING = "waiting"  # 候诊
    CALLED = "called"  # 已叫号, 就诊中
    DONE = "done"  # 已就诊


COLUMN_OF: Mapping[BookingState, Column] = {
    BookingState.BOOKED: Column.EXPECTED,
    BookingState.NOSHOW: Column.EXPECTED,
    BookingState.ARRIVED: Column.WAITING,
    BookingState.CHECKED_IN: Column.CALLED,
    BookingState.FULFILLED: Column.DONE,
}
"""States that have a place on the board; a pending one of a stopped session has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRules:
    """How this clinic runs its queue.

    Attributes:
        long_minutes, too_long_minutes: from when a wait is 较久 and 太久.
        skip_back: how many others are called before somebody passed over once.
        masked: the call screen shows 张*芳; without names it shows tickets alone.
        sound: one quiet sound when somebody is called.
    """

    long_minutes: int = 30
    too_long_minutes: int = 60
    skip_back: int = 3
    masked: bool = True
    sound: bool = True


def rules_problems(rules: QueueRules) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if not 1 <= rules.long_minutes <= MAX_WAIT_MINUTES:
        found["long_minutes"] = Problem("queue.minutes", {"most": MAX_WAIT_MINUTES})
    if not rules.long_minutes < rules.too_long_minutes <= MAX_WAIT_MINUTES:
        found["too_long_minutes"] = Problem("queue.too_long_before_long")
    if not 1 <= rules.skip_back <= MAX_SKIP_BACK:
        found["skip_back"] = Problem("queue.skip_back", {"most": MAX_SKIP_BACK})
    return found


# --- waiting -----------------------------------------------------------------------------------


def waited(booking: Booking, now: datetime) -> timedelta:
    """How long the patient has been here; nothing before he came or when the clock went back."""
    if booking.arrived_at is None:
        return timedelta()
    return max(now - booking.arrived_at, timedelta())


def wait_of(booking: Booking, now: datetime, rules: QueueRules) -> Wait:
    """How the wait is judged."""
    minutes = waited(booking, now) / timedelta(minutes=1)
    if minutes >= rules.too_long_minutes:
        return Wait.TOO_LONG
    return Wait.LONG if minutes >= rules.long_minutes else Wait.FINE


def in_order(session: Iterable[Kept[Booking]], rules: QueueRules) -> tuple[Kept[Booking], ...]:
    """Those who wait in one session, in the order in which they will be called.

    The green channel first, then priority, then by seat. Somebody passed over once lets
    `skip_back` others go before him, counted by who was called since; passed over again, he waits
    at the end.

    Args:
        session: bookings of one session in any state and order.
        rules: of this clinic.
    """
    bookings = tuple(session)
    waiting = [each for each in bookings if each.record.state is BookingState.ARRIVED]
    line = sorted((each for each in waiting if not each.record.skips), key=_place)
    back = sorted((each for each in waiting if each.record.skips == 1), key=_skipped)
    last = -1
    for each in back:  # whoever was passed over before him stands before him
        last = max(min(_still_before(each, bookings, rules), len(line)), last + 1)
        line.insert(last, each)
    return (*line, *sorted((each for each in waiting if each.record.skips > 1), key=_skipped))


def next_of(session: Iterable[Kept[Booking]], rules: QueueRules) -> Kept[Booking] | None:
    """Whose turn it is; None when nobody waits."""
    return next(iter(in_order(session, rules)), None)


def _place(each: Kept[Booking]) -> tuple[int, int, datetime, UUID]:
    record = each.record
    seat = record.seat_no or _LAST_SEAT
    return _RANK[record.priority], seat, record.arrived_at or record.asked_at, each.id


def _skipped(each: Kept[Booking]) -> tuple[datetime, UUID]:
    return each.record.skipped_at or each.record.asked_at, each.id


def _still_before(each: Kept[Booking], bookings: Sequence[Kept[Booking]], rules: QueueRules) -> int:
    since = each.record.skipped_at
    called = sum(
        other.id != each.id
        and since is not None
        and other.record.called_at is not None
        and other.record.called_at > since
        for other in bookings
    )
    return max(rules.skip_back - called, 0)


# --- tickets -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TicketNo:
    """A ticket before it is put in words.

    Attributes:
        letter: tells sessions of one day apart; empty when there is only one.
        kind: extra and walk-in seats count from 1 again, with a sign of their own.
        number: within its kind; 0 for somebody without a seat.
    """

    letter: str
    kind: SeatKind
    number: int


def ticket_no(session: DutySession, seat_no: int | None, letter: str = "") -> TicketNo:
    """What stands on the ticket of a seat."""
    if seat_no is None:
        return TicketNo(letter, SeatKind.CLINIC, 0)
    kind = kind_of(session, seat_no)
    if kind is SeatKind.EXTRA:
        return TicketNo(letter, kind, seat_no - session.capacity)
    if kind is SeatKind.WALK_IN:
        return TicketNo(letter, kind, seat_no - (session.capacity - session.walk_in))
    return TicketNo(letter, kind, seat_no)


def letters(sessions: Iterable[Kept[DutySession]]) -> dict[UUID, str]:
    """Session -> its letter, by when they were planned; all empty when there is only one.

    One that is added during the day takes the next letter, so that no ticket changes.
    """
    ids = sorted({each.id for each in sessions})
    if len(ids) < 2:  # noqa: PLR2004 - one needs no letter
        return dict.fromkeys(ids, "")
    return {each: ascii_uppercase[at % len(ascii_uppercase)] for at, each in enumerate(ids)}


# --- what strangers may read ---------------------------------------------------------------------


def called_name(name: str, *, masked: bool) -> str:
    """A name for the call screen: 张*芳, 张*, 欧**华; nothing where only tickets are shown."""
    plain = name.strip()
    if not masked or not plain:
        return ""
    if plain.isascii():  # of a Latin name the initial alone
        return plain[:LATIN_SHOWN] + "*"
    if len(plain) <= 2:  # noqa: PLR2004 - surname and one character
        return plain[:1] + "*"
    return plain[0] + "*" * (len(plain) - 2) + plain[-1]


def tells(words: str) -> bool:
    """Whether a department or room by its name says what its patients have."""
    return any(each in words.upper() for each in TELLING)
