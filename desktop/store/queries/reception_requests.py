"""What is asked of this hospital without a referral."""

from datetime import date

from sqlalchemy import and_, or_, select

from desktop.domain.codes import BookingState, Sex
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Delivery
from desktop.domain.patient import Patient
from desktop.domain.request_rows import RequestRow
from desktop.models.county_booking import CountyBookingRow
from desktop.store import guests
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Reading, kept

_ENDED = (str(BookingState.CANCELLED), str(BookingState.ENTERED_IN_ERROR))


def requests(reading: Reading, *, since: date | None = None) -> tuple[RequestRow, ...]:
    """Open ones first, by the day that is wished; then those answered for days since `since`."""
    own = str(reading.place().org_id)
    state, day = CountyBookingRow.state, CountyBookingRow.wish_day
    waits = state == str(BookingState.PENDING)
    lately = and_(state != str(BookingState.PENDING), day >= since.isoformat()) if since else None
    asked = select(CountyBookingRow.__table__).where(
        CountyBookingRow.target_org_id == own,
        CountyBookingRow.referral_id.is_(None),
        waits if lately is None else or_(waits, lately),
    )
    found = [kept(CountyBooking, row) for row in reading.connection.execute(asked).mappings()]
    theirs = guests.guests(reading, [each.id for each in found])
    found = [each for each in found if each.id in theirs]  # ours we ask of somebody else
    sent = delivery_of(reading, [each.id for each in found])
    rows = []
    for each in found:
        person = reading.get(Patient, each.record.patient_id)
        clinic = theirs[each.id]
        said = person.record if person else None
        rows.append(
            RequestRow(
                kept=each,
                patient_name=said.name if said else "",
                sex=said.sex if said else Sex.UNKNOWN,
                birth_date=said.birth_date if said else None,
                patient_phone=(said.phone or said.contact_phone) if said else "",
                from_org=clinic.clinic,
                phone=clinic.phone,
                delivery=sent.get(each.id, Delivery.LOCAL),
            )
        )
    return tuple(
        sorted(rows, key=lambda row: (not row.is_open, row.kept.record.wish_day, row.kept.id))
    )
