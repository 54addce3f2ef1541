"""What else a patient has, waits for or has asked for: so that nobody is booked twice unseen."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, select, text

from desktop.domain.booking_rows import OtherBooking
from desktop.domain.codes import BookingState, HalfDay
from desktop.domain.expert import Expert
from desktop.domain.payload import read_instant
from desktop.models.booking import BookingRow
from desktop.models.county_booking import CountyBookingRow
from desktop.models.expert import ExpertRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.store import Reading

DEFAULT_WINDOW_DAYS = 30  # the booking window of an expert who names none

# Written as the partial indexes have it: a bound list would not let SQLite use them.
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)


def _of_patient(states: str) -> Any:
    return (
        select(BookingRow.__table__, ExpertRow.name, ExpertRow.specialty)
        .join(ExpertRow, ExpertRow.id == BookingRow.expert_id, isouter=True)
        .where(BookingRow.patient_id == bindparam("patient"))
        .where(text(states))
    )


_SEATED = _of_patient(f"booking.state IN ({_LIVE})")
_WAITING = _of_patient("booking.state = 'waitlist'")
_ASKED = (
    select(CountyBookingRow.__table__)
    .where(CountyBookingRow.patient_id == bindparam("patient"))
    .where(CountyBookingRow.state.in_([BookingState.PENDING, BookingState.BOOKED]))
)


def other_bookings(
    reading: Reading,
    patient_id: UUID,
    held_on: date,
    but: UUID | None = None,
    expert_id: UUID | None = None,
) -> tuple[OtherBooking, ...]:
    """The patient's other places of a day, and those with the same expert within his window.

    Seats, waiting lists and what was asked of the county, by day and time.

    Args:
        reading: the file.
        patient_id: whose.
        held_on: local day that is being booked.
        but: a booking to leave out.
        expert_id: expert who is being booked; None looks at the day alone.
    """
    asked = {"patient": str(patient_id)}
    run = reading.connection.execute
    rows = [row for query in (_SEATED, _WAITING) for row in run(query, asked).mappings()]
    first, last = held_on, held_on
    if expert_id is not None:
        expert = reading.get(Expert, expert_id)
        days = (expert.record.window_days if expert else 0) or DEFAULT_WINDOW_DAYS
        first, last = held_on - timedelta(days=days), held_on + timedelta(days=days)
    found = [
        _own(row, held_on)
        for row in rows
        if row["id"] != str(but)
        and (
            row["held_on"] == held_on.isoformat()
            or (
                row["expert_id"] == str(expert_id)
                and first <= date.fromisoformat(row["held_on"]) <= last
                and row["state"] in {BookingState.BOOKED, BookingState.WAITLIST}
            )
        )
    ]
    found += [_county(row) for row in run(_ASKED, asked).mappings() if _day(row) == held_on]
    return tuple(sorted(found, key=lambda other: (other.held_on, str(other.starts_at or ""))))


def _own(row: RowMapping, held_on: date) -> OtherBooking:
    day = date.fromisoformat(row["held_on"])
    return OtherBooking(
        id=UUID(row["id"]),
        session_id=UUID(row["session_id"]),
        expert=row["name"] or "",
        specialty=row["specialty"] or "",
        held_on=day,
        half_day=HalfDay(row["half_day"]),
        starts_at=read_instant(row["starts_at"]),
        seat_no=row["seat_no"],
        state=BookingState(row["state"]),
        near=day != held_on,
    )


def _day(row: RowMapping) -> date:
    return date.fromisoformat(row["wish_day"])


def _county(row: RowMapping) -> OtherBooking:
    return OtherBooking(
        id=UUID(row["id"]),
        session_id=None,
        expert=row["doctor"],
        specialty=row["dept"],
        held_on=_day(row),
        half_day=HalfDay(row["wish_half_day"]),
        starts_at=read_instant(row["visit_at"]) if row["visit_at"] else None,
        seat_no=None,
        state=BookingState(row["state"]),
        county=True,
    )
