"""Duty session: one half-day of an expert at the station, with its seats."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from desktop.domain.codes import HalfDay, Purpose, SessionStatus, StopReason
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySession:
    """FHIR Schedule and `capacity` Slots; slot ids are children of the record's id.

    Attributes:
        held_on: local calendar day. half_day: a calendar fact, never derived from a time.
        starts, ends: local times of the plan.
        capacity: number of seats (限号), fixed once the session is kept.
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


MAX_CAPACITY = 200  # features.md 4: slots 1-200
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
    if session.status is SessionStatus.STOPPED:
        found |= _stop_problems(session)
    if len(session.room) > ROOM_MAX:
        found["room"] = Problem("duty_session.room_long", {"most": ROOM_MAX})
    if any(not 1 <= no <= session.capacity for no in session.closed_seats):
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


def _stop_problems(session: DutySession) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    if session.stop_reason is None:
        found["stop_reason"] = Problem("duty_session.stop_reason_missing")
    if session.stop_reason is StopReason.OTHER and not session.stop_note.strip():
        found["stop_note"] = Problem("duty_session.stop_note_missing")
    if len(session.stop_note) > NOTE_MAX:
        found["stop_note"] = Problem("duty_session.note_long", {"most": NOTE_MAX})
    return found
