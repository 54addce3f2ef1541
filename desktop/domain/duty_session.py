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


def duty_session_problems(session: DutySession, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if session.ends <= session.starts:
        found["ends"] = Problem("duty_session.ends_before_start")
    if not 1 <= session.capacity <= MAX_CAPACITY:
        found["capacity"] = Problem("duty_session.capacity", {"most": MAX_CAPACITY})
    return found


MAX_CAPACITY = 200  # features.md 4: slots 1-200
