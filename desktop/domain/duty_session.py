"""Duty session: one half-day of an expert at the station, with its seats."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from desktop.domain.codes import (
    FeeType,
    HalfDay,
    PlannedKind,
    Purpose,
    RosterPattern,
    SessionMode,
    SessionStatus,
    StopReason,
)
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCase:
    """An inpatient to be seen, or an operation planned, before the expert comes."""

    kind: PlannedKind = PlannedKind.INPATIENT
    bed: str = ""
    name: str = field(default="", repr=False)
    problem: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySession:
    """FHIR Schedule and `capacity` Slots; slot ids are children of the record's id.

    Attributes:
        held_on: local calendar day. half_day: a calendar fact, never derived from a time.
        starts, ends: local times of the plan.
        capacity: number of numbered seats (限号), fixed once the session is kept. The last of
            them are walk-in seats, before these the reserved ones, before these the pool's.
        shared: how many of them any clinic of the county may be lent (the pool).
        reserved: how many are for the green channel and priority groups only (预留号).
        walk_in: how many are only for who stands at the desk (现场号).
        extra: seats beyond the capacity that need somebody's consent (可加号); may grow.
        slot_minutes: minutes a seat; 0 divides the planned time evenly.
        release_at: instant before which nobody may book (放号时间); None is at once.
        pattern, series_id: how it was planned; sessions of one plan share the id.
        planned: inpatients to see or operations planned.
        closed_seats: seat numbers closed because the session was stopped while they were unsold.
    """

    org_id: UUID
    expert_id: UUID
    held_on: date
    half_day: HalfDay
    starts: time
    ends: time
    capacity: int
    purpose: Purpose = Purpose.CLINIC
    room: str = ""
    status: SessionStatus = SessionStatus.PUBLISHED
    stop_reason: StopReason | None = None
    stop_note: str = ""
    substitute_expert_id: UUID | None = None
    closed_seats: tuple[int, ...] = ()
    note: str = ""
    mode: SessionMode = SessionMode.ON_SITE
    fee_type: FeeType = FeeType.EXPERT
    shared: int = 0
    reserved: int = 0
    walk_in: int = 0
    extra: int = 0
    slot_minutes: int = 0
    release_at: datetime | None = None
    pattern: RosterPattern = RosterPattern.ONCE
    series_id: UUID | None = None
    planned: tuple[PlannedCase, ...] = ()


MAX_CAPACITY = 200  # features.md 4: slots 1-200
MAX_EXTRA = 20
MAX_SLOT_MINUTES = 120
ROOM_MAX = 30
NOTE_MAX = 200

# A session may run past its half-day, so only its start must lie where the word says.
_STARTS = {
    HalfDay.AM: (time(0), time(12)),
    HalfDay.PM: (time(11), time(18)),
    HalfDay.EVENING: (time(16), time(23, 59)),
}


def duty_session_problems(session: DutySession, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found = _plan_problems(session)
    found |= {name: each for name, each in _kind_problems(session).items() if name not in found}
    if session.status is SessionStatus.STOPPED:
        found |= _stop_problems(session)
    if len(session.room) > ROOM_MAX:
        found["room"] = Problem("duty_session.room_long", {"most": ROOM_MAX})
    if any(not 1 <= no <= session.capacity + session.extra for no in session.closed_seats):
        found["closed_seats"] = Problem("duty_session.no_such_seat")
    return found


def minutes_of(session: DutySession) -> int:
    """Planned length in minutes; negative when it ends before it starts."""
    begin, end = session.starts, session.ends
    return (end.hour - begin.hour) * 60 + end.minute - begin.minute


def overlaps(one: DutySession, other: DutySession) -> bool:
    """Whether two sessions share a moment of their plan."""
    same_day = one.held_on == other.held_on
    return same_day and one.starts < other.ends and other.starts < one.ends


def _plan_problems(session: DutySession) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    first, last = _STARTS[session.half_day]
    if not first <= session.starts < last:
        found["starts"] = Problem("duty_session.starts_outside_half_day")
    if session.ends <= session.starts:
        found["ends"] = Problem("duty_session.ends_before_start")
    if not 1 <= session.capacity <= MAX_CAPACITY:
        found["capacity"] = Problem("duty_session.capacity", {"most": MAX_CAPACITY})
    elif "ends" not in found and session.capacity > minutes_of(session):
        found["capacity"] = Problem(
            "duty_session.seat_under_a_minute", {"minutes": minutes_of(session)}
        )
    return found


def _kind_problems(session: DutySession) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    for name in ("shared", "reserved", "walk_in", "extra"):
        if getattr(session, name) < 0:
            found[name] = Problem("duty_session.seats_negative")
    apart = session.shared + session.reserved + session.walk_in
    if not found and apart > session.capacity:
        found["walk_in"] = Problem("duty_session.more_than_capacity", {"most": session.capacity})
    if session.extra > MAX_EXTRA:
        found["extra"] = Problem("duty_session.extra_many", {"most": MAX_EXTRA})
    if not 0 <= session.slot_minutes <= MAX_SLOT_MINUTES:
        found["slot_minutes"] = Problem("duty_session.slot_minutes", {"most": MAX_SLOT_MINUTES})
    elif session.slot_minutes * (session.capacity - 1) >= max(minutes_of(session), 1):
        found["slot_minutes"] = Problem("duty_session.slots_past_end")
    return found


def _stop_problems(session: DutySession) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    if session.stop_reason is None:
        found["stop_reason"] = Problem("duty_session.stop_reason_missing")
    if session.stop_reason is StopReason.OTHER and not session.stop_note.strip():
        found["stop_note"] = Problem("duty_session.stop_note_missing")
    if len(session.stop_note) > NOTE_MAX:
        found["stop_note"] = Problem("duty_session.note_long", {"most": NOTE_MAX})
    return found
