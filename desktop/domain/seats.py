"""Seats (号源) of a duty session: named places with planned times, one FHIR Slot each."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import child_id


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. `kind` is clinic, pool, walk-in, green or extra; times are instants."""

    id: UUID
    no: int
    starts_at: datetime
    ends_at: datetime
    kind: str = "clinic"


def seat_id(session_id: UUID, no: int) -> UUID:
    """The seat's id, and its Slot's: the same wherever it is computed."""
    return child_id(session_id, f"seat-{no}")


def seats_of(session_id: UUID, session: DutySession) -> tuple[Seat, ...]:
    """The session's seats in equal parts of its planned time, whole minutes, numbered from 1."""
    begin = datetime.combine(session.held_on, session.starts, CLINIC_ZONE)
    end = datetime.combine(session.held_on, session.ends, CLINIC_ZONE)
    span = (end - begin) / session.capacity
    starts = [
        (begin + span * index).replace(second=0, microsecond=0) for index in range(session.capacity)
    ]
    return tuple(
        Seat(
            id=seat_id(session_id, index + 1),
            no=index + 1,
            starts_at=start,
            ends_at=starts[index + 1] if index + 1 < session.capacity else end,
        )
        for index, start in enumerate(starts)
    )
