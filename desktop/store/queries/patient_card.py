"""Everything the patient's card shows (S4)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import BookingState, HalfDay
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import (
    BookingLine,
    Change,
    PaperLine,
    PatientCard,
    ReferralLine,
    RevisionLine,
)
from desktop.domain.payload import read_instant, to_payload
from desktop.models.booking import BookingRow
from desktop.models.expert import ExpertRow
from desktop.models.house import PrintRow
from desktop.models.referral import ReferralRow
from desktop.models.staff import StaffRow
from desktop.store.queries.county_booking import county_lines
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import every_name
from desktop.store.queries.patient_likeness import namesakes_today
from desktop.store.queries.patients import lines_of
from desktop.store.queries.referral_standing import standings
from desktop.store.queries.speakers import speakers
from desktop.store.store import Reading

_EVER = datetime.min.replace(tzinfo=UTC)
MOST = 200  # newest first; nobody reads further on a card


def card(reading: Reading, patient_id: UUID, *, today: date) -> PatientCard | None:
    """The card, or None when the patient is not on this computer."""
    line = lines_of(reading, [patient_id], today=today).get(patient_id)
    if line is None:
        return None
    return PatientCard(
        line=line,
        bookings=_bookings(reading, patient_id),
        county=_county(reading, patient_id),
        referrals=_referrals(reading, patient_id),
        papers=_papers(reading, patient_id),
        history=history(reading, patient_id),
        delivery=delivery_of(reading, [patient_id]).get(patient_id, Delivery.LOCAL),
        namesakes_today=namesakes_today(reading, patient_id, today=today),
    )


def history(reading: Reading, patient_id: UUID) -> tuple[RevisionLine, ...]:
    """Revisions of the patient's record, newest first, with what each one changed."""
    kept = reading.revisions(Patient, patient_id)
    said = speakers(reading, patient_id)
    before: Kept[Patient] | None = None
    lines = []
    for each in kept:
        lines.append(
            RevisionLine(
                revision=each.revision,
                at=each.saved_at,
                by=said[each.revision].name,
                origin=said[each.revision].origin,
                changes=tuple(_changes(before.record if before else None, each.record)),
            )
        )
        before = each
    return tuple(reversed(lines))


def _changes(before: Patient | None, after: Patient) -> Iterable[Change]:
    new = to_payload(after)
    old = to_payload(before) if before else dict.fromkeys(new)
    for name, value in new.items():
        was = old[name]
        empty = value in (None, "", [], False) and was in (None, "", [], False)
        if value != was and not empty:
            yield Change(name=name, before=was, after=value)


def _bookings(reading: Reading, patient_id: UUID) -> tuple[BookingLine, ...]:
    rows = reading.connection.execute(
        select(BookingRow.__table__, ExpertRow.name.label("expert"), ExpertRow.specialty)
        .outerjoin(ExpertRow, ExpertRow.id == BookingRow.expert_id)
        .where(BookingRow.patient_id == str(patient_id))
        .order_by(BookingRow.starts_at.desc())
        .limit(MOST)
    ).all()
    delivery = delivery_of(reading, [UUID(row.id) for row in rows])
    return tuple(
        BookingLine(
            id=UUID(row.id),
            session_id=UUID(row.session_id),
            no=row.no,
            held_on=date.fromisoformat(row.held_on),
            half_day=HalfDay(row.half_day),
            starts_at=read_instant(row.starts_at),
            seat_no=row.seat_no,
            expert=row.expert or "",
            specialty=row.specialty or "",
            state=BookingState(row.state),
            delivery=delivery.get(UUID(row.id), Delivery.LOCAL),
        )
        for row in rows
    )


def _county(reading: Reading, patient_id: UUID) -> tuple[CountyLine, ...]:
    """Numbers, beds and examinations asked of the county, newest first."""
    found = county_lines(reading, since=_EVER, patient_id=patient_id)
    return tuple(sorted(found, key=lambda each: each.kept.record.asked_at, reverse=True)[:MOST])


def _referrals(reading: Reading, patient_id: UUID) -> tuple[ReferralLine, ...]:
    rows = reading.connection.execute(
        select(ReferralRow.__table__)
        .where(
            ReferralRow.patient_id == str(patient_id),
            # what comes to us from elsewhere stands at the receiving desk
            ReferralRow.from_org_id == str(reading.place().org_id),
        )
        .order_by(ReferralRow.created_at.desc())
        .limit(MOST)
    ).mappings()
    names = every_name(reading)
    return tuple(
        ReferralLine(
            id=each.kept.id,
            no=each.kept.record.no,
            at=each.kept.record.issued_at or each.kept.created_at,
            urgency=each.kept.record.urgency,
            green_channel=each.kept.record.green_channel,
            to_org=names.get(each.kept.record.to_org_id, "") if each.kept.record.to_org_id else "",
            to_dept=each.kept.record.to_dept,
            complaint=each.kept.record.chief_complaint,
            state=each.progress.state,
            delivery=each.delivery,
        )
        for each in standings(reading, rows)
    )


def _papers(reading: Reading, patient_id: UUID) -> tuple[PaperLine, ...]:
    numbers: dict[str, str] = {str(patient_id): ""}
    row_types: tuple[Any, ...] = (BookingRow, ReferralRow)
    for row_type in row_types:
        rows = reading.connection.execute(
            select(row_type.id, row_type.no).where(row_type.patient_id == str(patient_id))
        )
        numbers |= {row.id: row.no for row in rows}
    printed = reading.connection.execute(
        select(PrintRow.__table__, StaffRow.name.label("by"))
        .outerjoin(StaffRow, StaffRow.id == PrintRow.author)
        .where(PrintRow.record_id.in_(list(numbers)))
        .order_by(PrintRow.seq.desc())
        .limit(MOST)
    )
    return tuple(
        PaperLine(
            at=read_instant(row.at),
            template=row.template,
            record_no=numbers[row.record_id],
            copy_no=row.copy_no,
            by=row.by or "",
            to=row.to,
            owed=row.owed,
        )
        for row in printed
    )
