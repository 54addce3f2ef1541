"""One booking said by two computers of a clinic that did not see each other. Pure.

Source: architecture.md ("One record, from form to county", 5) and states.md, "Booking": states
move forward on their graph, what the county acknowledged first stands, and only what a person
alone can know is asked.
"""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from desktop.domain.booking import HOLDS_SEAT, Booking
from desktop.domain.codes import BookingState

# Further along the graph wins. Cancelled and void are ends beside it: see `_state`.
_RANK = {
    BookingState.DRAFT: 0,
    BookingState.WAITLIST: 1,
    BookingState.BOOKED: 2,
    BookingState.NOSHOW: 3,
    BookingState.PENDING: 4,  # of a stopped session: the list that does not let go
    BookingState.ARRIVED: 5,
    BookingState.CHECKED_IN: 6,
    BookingState.FULFILLED: 7,
}
_ENDS = {BookingState.CANCELLED, BookingState.ENTERED_IN_ERROR}
_CAME = {BookingState.ARRIVED, BookingState.CHECKED_IN, BookingState.FULFILLED}
_SEATED = HOLDS_SEAT - {BookingState.PENDING}
_MEANWHILE = {
    BookingState.ARRIVED: "booking.meanwhile_arrived",
    BookingState.CHECKED_IN: "booking.meanwhile_called",
    BookingState.FULFILLED: "booking.meanwhile_seen",
    BookingState.CANCELLED: "booking.meanwhile_cancelled",
    BookingState.NOSHOW: "booking.meanwhile_no_show",
}
_OTHERWISE = "booking.meanwhile_changed"

# Who, where and when: never merged without a person where both changed something of it.
PLACE = (
    "patient_id",
    "session_id",
    "expert_id",
    "seat_id",
    "seat_no",
    "held_on",
    "half_day",
    "starts_at",
    "ends_at",
    "kind",
)
_TIMES = {
    "arrived_at": BookingState.ARRIVED,
    "called_at": BookingState.CHECKED_IN,
    "seen_at": BookingState.FULFILLED,
}
_CANCEL = ("cancel_by", "cancel_reason", "cancel_note", "moved_to")
_CALLS = ("calls", "skips", "skipped_at")
_BY_ITSELF = {"state", "note", *PLACE, *_TIMES, *_CANCEL, *_CALLS}


@dataclass(frozen=True, slots=True)
class Merge:
    """What comes of it.

    Attributes:
        record: what both together say; without meaning where a person must decide.
        lost: problem code of what a colleague did before, where our step gives way to it.
        asks: fields that a person must decide, empty when none.
    """

    record: Booking
    lost: str = ""
    asks: tuple[str, ...] = ()


def merge_bookings(base: Booking, mine: Booking, theirs: Booking) -> Merge:
    """Merge what was done here into what the county acknowledged meanwhile.

    Args:
        base: what both computers had before.
        mine: as it stands here, not yet acknowledged.
        theirs: as the county has it.
    """
    said: dict[str, Any] = {}
    asks: list[str] = []
    for name in (each.name for each in fields(Booking)):
        if name not in _BY_ITSELF:
            said[name] = _one(name, base, mine, theirs, asks)
    said |= _place(base, mine, theirs, asks)
    both = _stepped(base, mine) and _stepped(base, theirs)
    state = _state(base, mine, theirs)
    if state is None:
        asks.append("state")
    elif both and {mine.state, theirs.state} <= _ENDS and mine.moved_to != theirs.moved_to:
        asks.append("moved_to")  # one of them gave the patient another booking: it must not be lost
    elif said["seat_id"] is None and state in _SEATED and base.seat_id is not None:
        asks.append("seat_no")  # he came, and his seat was given up there
    if asks or state is None:
        return Merge(mine, asks=tuple(asks))
    ours_leads = state is mine.state and (mine.state is not theirs.state or not both)
    leading, other = (mine, theirs) if ours_leads else (theirs, mine)
    if not both:
        leading = other = mine if _stepped(base, mine) else theirs
    said |= _facts(leading, other, state)
    said["note"] = _notes(base.note, mine.note, theirs.note)
    gave_way = both and leading is theirs
    return Merge(replace(theirs, **said), meanwhile(theirs.state) if gave_way else "")


def meanwhile(state: BookingState) -> str:
    """Problem code of what a colleague did before; its sentence names the time `at`."""
    return _MEANWHILE.get(state, _OTHERWISE)


def done_at(booking: Booking) -> datetime | None:
    """When the step to its present state was recorded, where the booking itself says so."""
    times = {
        BookingState.ARRIVED: booking.arrived_at,
        BookingState.CHECKED_IN: booking.called_at,
        BookingState.FULFILLED: booking.seen_at,
    }
    return times.get(booking.state)


def _one(name: str, base: Booking, mine: Booking, theirs: Booking, asks: list[str]) -> Any:
    was, ours, county = (getattr(each, name) for each in (base, mine, theirs))
    if ours in (county, was):
        return county
    if county != was:
        asks.append(name)
    return ours


def _place(base: Booking, mine: Booking, theirs: Booking, asks: list[str]) -> dict[str, Any]:
    """All of a place together: half of one and half of another is no place."""
    was, ours, county = _place_of(base), _place_of(mine), _place_of(theirs)
    if ours in (was, county):
        return county
    if county != was:
        asks.append("seat_no")
    return ours


def _place_of(booking: Booking) -> dict[str, Any]:
    return {name: getattr(booking, name) for name in PLACE}


def _stepped(base: Booking, now: Booking) -> bool:
    names = ("state", *_TIMES, *_CANCEL, *_CALLS)
    return any(getattr(base, name) != getattr(now, name) for name in names)


def _state(base: Booking, mine: Booking, theirs: Booking) -> BookingState | None:
    """The state both lead to, or None when a person must say."""
    if theirs.state in (mine.state, base.state):
        return mine.state
    if mine.state is base.state:
        return theirs.state
    ends = {mine.state, theirs.state} & _ENDS
    if not ends:
        return max(mine.state, theirs.state, key=_RANK.__getitem__)
    if len(ends) > 1:
        return BookingState.ENTERED_IN_ERROR  # cancelled and void: neither is coming
    [end] = ends
    other = theirs.state if mine.state is end else mine.state
    unclear = (
        other in _CAME
        or end is BookingState.ENTERED_IN_ERROR
        or base.state in _ENDS  # taken back by one, ended otherwise by the other
        or base.state is BookingState.WAITLIST  # one gave him a place, the other let him go
    )
    return None if unclear else end


def _facts(leading: Booking, other: Booking, state: BookingState) -> dict[str, Any]:
    """State, instants and calls of the step that leads; instants it does not know are filled."""
    said = {name: getattr(leading, name) for name in (*_CANCEL, *_CALLS)}
    for name, least in _TIMES.items():
        known = getattr(leading, name)
        reached = _RANK.get(state, 0) >= _RANK[least]
        said[name] = getattr(other, name) if known is None and reached else known
    more = max(leading.calls, other.calls)
    return said | {"state": state, "calls": more}


def _notes(base: str, mine: str, theirs: str) -> str:
    """Every line either of them wrote, once."""
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    lines = theirs.split("\n")
    lines += [line for line in mine.split("\n") if line not in lines]
    return "\n".join(line for line in lines if line)
