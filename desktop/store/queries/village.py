"""Coming bookings by village."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from desktop.domain.codes import BookingSource, BookingState, HalfDay
from desktop.domain.payload import read_instant
from desktop.domain.pinyin import best_reading
from desktop.domain.village_rows import VillageRow
from desktop.models.booking import BookingRow
from desktop.models.expert import ExpertRow
from desktop.models.patient import PatientRow
from desktop.store.store import Reading

_SHOWN = (
    BookingState.BOOKED,
    BookingState.PENDING,
    BookingState.ARRIVED,
    BookingState.CHECKED_IN,
    BookingState.WAITLIST,
)


def villages(reading: Reading, today: date) -> tuple[tuple[str, int], ...]:
    """Villages with bookings from today on and how many, the most first."""
    count = func.count()
    asked = (
        select(PatientRow.village, count.label("many"))
        .select_from(BookingRow)
        .join(PatientRow, PatientRow.id == BookingRow.patient_id)
        .where(BookingRow.held_on >= today.isoformat(), BookingRow.state.in_(_SHOWN))
        .where(PatientRow.village != "")
        .group_by(PatientRow.village)
        .order_by(count.desc(), PatientRow.village)
    )
    return tuple((row.village, row.many) for row in reading.connection.execute(asked))


def village_bookings(reading: Reading, village: str, today: date) -> tuple[VillageRow, ...]:
    """Bookings of a village from today on, by day and time."""
    rows = reading.connection.execute(
        select(
            BookingRow.__table__,
            PatientRow.name.label("p_name"),
            PatientRow.reading.label("p_reading"),
            PatientRow.phone.label("p_phone"),
            ExpertRow.name.label("e_name"),
        )
        .join(PatientRow, PatientRow.id == BookingRow.patient_id)
        .outerjoin(ExpertRow, ExpertRow.id == BookingRow.expert_id)
        .where(BookingRow.held_on >= today.isoformat(), BookingRow.state.in_(_SHOWN))
        .where(PatientRow.village == village)
        .order_by(BookingRow.held_on, BookingRow.starts_at, BookingRow.seat_no)
    )
    return tuple(
        VillageRow(
            id=UUID(row.id),
            session_id=UUID(row.session_id),
            patient=row.p_name,
            reading=row.p_reading or best_reading(row.p_name),
            phone=row.p_phone or row.call_to_phone or row.proxy_phone,
            held_on=date.fromisoformat(row.held_on),
            half_day=HalfDay(row.half_day),
            starts_at=read_instant(row.starts_at),
            seat_no=row.seat_no,
            expert=row.e_name or "",
            state=BookingState(row.state),
            source=BookingSource(row.source),
            caller=row.proxy_name,
        )
        for row in rows
    )
