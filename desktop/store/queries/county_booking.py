"""Requests to the county with whose move it is; what waits for us first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, select

from desktop.domain.codes import BookingState
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.county_booking_states import (
    CountyHolder,
    CountyStanding,
    holder,
    standing,
)
from desktop.domain.kept import Delivery, Kept
from desktop.domain.payload import instant_text
from desktop.domain.pinyin import best_reading
from desktop.models.county_booking import CountyBookingRow
from desktop.models.organization import OrganizationRow
from desktop.models.patient import PatientRow
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Reading, kept

_ORDER = {CountyHolder.US: 0, CountyHolder.HOSPITAL: 1, CountyHolder.PATIENT: 2}
_JOINED = {"p_name", "p_reading", "p_phone", "o_name", "o_phone"}


def county_lines(
    reading: Reading, *, since: datetime, patient_id: UUID | None = None
) -> tuple[CountyLine, ...]:
    """Requests that are open, and those settled since an instant; ours to act on first.

    Args:
        reading: the file.
        since: settled ones before it are left out.
        patient_id: only of this patient, then all of his.
    """
    asked = (
        select(
            CountyBookingRow.__table__,
            PatientRow.name.label("p_name"),
            PatientRow.reading.label("p_reading"),
            PatientRow.phone.label("p_phone"),
            OrganizationRow.name.label("o_name"),
            OrganizationRow.referral_phone.label("o_phone"),
        )
        .outerjoin(PatientRow, PatientRow.id == CountyBookingRow.patient_id)
        .outerjoin(OrganizationRow, OrganizationRow.id == CountyBookingRow.target_org_id)
    )
    if patient_id is not None:
        asked = asked.where(CountyBookingRow.patient_id == str(patient_id))
    else:
        asked = asked.where(
            (CountyBookingRow.state == BookingState.PENDING)
            | (CountyBookingRow.saved_at >= instant_text(since))
        )
    rows = reading.connection.execute(asked).mappings().all()
    records = {row["id"]: _record(row) for row in rows}
    delivery = delivery_of(reading, [each.id for each in records.values()])
    again = {_wish(each.record): each.record.asked_at for each in _newest_last(records.values())}
    lines = [
        _line(row, records[row["id"]], delivery.get(records[row["id"]].id), again) for row in rows
    ]
    return tuple(sorted(lines, key=lambda line: (_ORDER.get(line.holder, 3), line.since)))


def _record(row: RowMapping) -> Kept[CountyBooking]:
    return kept(CountyBooking, {key: row[key] for key in row if key not in _JOINED})


def _newest_last(records: Iterable[Kept[CountyBooking]]) -> list[Kept[CountyBooking]]:
    return sorted(records, key=lambda each: each.record.asked_at)


def _wish(record: CountyBooking) -> tuple[Any, ...]:
    return record.patient_id, record.kind, record.dept


def _line(
    row: RowMapping,
    record: Kept[CountyBooking],
    delivery: Delivery | None,
    again: dict[tuple[Any, ...], datetime],
) -> CountyLine:
    now_stands = standing(record.record)
    anew = again[_wish(record.record)] > record.record.asked_at
    asked_for = now_stands is CountyStanding.ASKED
    return CountyLine(
        kept=record,
        patient=row["p_name"] or "",
        reading=row["p_reading"] or best_reading(row["p_name"] or ""),
        phone=row["p_phone"] or "",
        hospital=row["o_name"] or "",
        hospital_phone=row["o_phone"] or "",
        standing=now_stands,
        holder=holder(record.record, asked_anew=anew),
        since=record.record.asked_at if asked_for else record.saved_at,
        delivery=delivery or Delivery.LOCAL,
        anew=anew,
    )


def asked_with(reading: Reading, referral_id: UUID) -> list[Kept[CountyBooking]]:
    """Everything that was asked of the county for this referral, in the order it was asked."""
    asked = (
        select(CountyBookingRow.__table__)
        .where(CountyBookingRow.referral_id == str(referral_id))
        .order_by(CountyBookingRow.asked_at, CountyBookingRow.no)
    )
    rows = reading.connection.execute(asked).mappings()
    return [kept(CountyBooking, row) for row in rows]
