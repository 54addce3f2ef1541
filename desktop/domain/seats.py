"""Seats (号源) of a duty session: named places with planned times, one FHIR Slot each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import SeatKind
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import child_id


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat; times are instants."""

    id: UUID
    no: int
    starts_at: datetime
    ends_at: datetime
    kind: SeatKind = SeatKind.CLINIC


class SlotStatus(StrEnum):
    """Slot.status of a seat; `HELD` is leased, or held for a form when it says until when."""

    FREE = "free"
    HELD = "busy-tentative"
    SOLD = "busy"
    CLOSED = "busy-unavailable"


@dataclass(frozen=True, slots=True)
class SlotSaid:
    """What a Slot at the county says of a seat.

    Attributes:
        status: a `SlotStatus`, or whatever else somebody wrote.
        holder: device that leases or holds it; None is free for the taking.
        holder_org: clinic of that device, where it says so.
        kind: a `SeatKind`; empty when it does not say.
        org: clinic that holds the session; empty when it does not say.
        hold_until: server time, payload text; None for a lease.
    """

    id: str
    status: str
    holder: str | None = None
    epoch: int = 0
    holder_org: str = ""
    kind: str = ""
    org: str = ""
    hold_until: str | None = None
    session_id: str = ""
    no: int = 0


def seat_id(session_id: UUID, no: int) -> UUID:
    """The seat's id, and its Slot's: the same wherever it is computed."""
    return child_id(session_id, f"seat-{no}")


def kind_of(session: DutySession, no: int) -> SeatKind:
    """For whom seat `no` is; a function of the session alone, so all computers agree."""
    if no > session.capacity:
        return SeatKind.EXTRA
    from_end = session.capacity - no
    if from_end < session.walk_in:
        return SeatKind.WALK_IN
    if from_end < session.walk_in + session.reserved:
        return SeatKind.RESERVED
    if from_end < session.walk_in + session.reserved + session.shared:
        return SeatKind.POOL
    return SeatKind.CLINIC


def seats_of(session_id: UUID, session: DutySession) -> tuple[Seat, ...]:
    """The session's seats in whole minutes, numbered from 1, extra seats after its end."""
    starts = _starts(session)
    return tuple(
        Seat(
            id=seat_id(session_id, no),
            no=no,
            starts_at=starts[no - 1],
            ends_at=starts[no],
            kind=kind_of(session, no),
        )
        for no in range(1, session.capacity + session.extra + 1)
    )


def _starts(session: DutySession) -> list[datetime]:
    """Start of each seat, and the end of the last."""
    begin = datetime.combine(session.held_on, session.starts, CLINIC_ZONE)
    end = datetime.combine(session.held_on, session.ends, CLINIC_ZONE)
    given = session.slot_minutes
    span = timedelta(minutes=given) if given else (end - begin) / session.capacity
    extra = max(timedelta(minutes=span // timedelta(minutes=1)), timedelta(minutes=1))
    starts = [
        (begin + span * index).replace(second=0, microsecond=0) for index in range(session.capacity)
    ]
    return [*starts, *(end + extra * index for index in range(session.extra + 1))]
