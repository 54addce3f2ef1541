"""Who may be the same person, and who merely has the same name."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from desktop.domain.clock import local_day
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import Duplicate, Likeness, PatientLine
from desktop.domain.payload import read_instant
from desktop.domain.pinyin import best_reading, fold
from desktop.models.booking import BookingRow
from desktop.models.house import PatientKeyRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.store.queries.patients import lines_of, recent_ids, today_ids
from desktop.store.store import Reading

MOST = 5
_ORDER = list(Likeness)


def duplicates(
    reading: Reading, patient: Patient, own_id: UUID | None, *, today: date
) -> tuple[Duplicate, ...]:
    """Kept patients who may be `patient`, the surest first, five at most.

    `own_id` is the patient's own record when one is being corrected.
    """
    if patient.unknown:
        return ()
    reasons: dict[str, list[Likeness]] = {}
    for likeness, ids in _found(reading, patient):
        for each in ids:
            reasons.setdefault(each, []).append(likeness)
    reasons.pop(str(own_id), None)
    reasons.pop(str(patient.mother_id), None)
    best = sorted(reasons, key=lambda each: (_ORDER.index(reasons[each][0]), -len(reasons[each])))
    wanted = [UUID(each) for each in best[:MOST]]
    lines = lines_of(reading, wanted, today=today)
    return tuple(
        Duplicate(
            lines[found],
            tuple(reasons[str(found)]),
            _address(reading, found),
            _last_seen(reading, found),
        )
        for found in wanted
    )


def namesakes_today(reading: Reading, patient_id: UUID, *, today: date) -> tuple[PatientLine, ...]:
    """Other people of the same name who are booked today or were worked with today."""
    name = reading.connection.execute(
        select(PatientRow.name).where(PatientRow.id == str(patient_id))
    ).scalar()
    rows = reading.connection.execute(
        _live(select(PatientRow.id, PatientRow.saved_at).where(PatientRow.name == name))
    ).all()
    about = {*today_ids(reading, today), *_recent_today(reading, today)}
    ids = [
        UUID(row.id)
        for row in rows
        if row.id != str(patient_id) and (row.id in about or _is_today(row.saved_at, today))
    ]
    found = lines_of(reading, ids, today=today)
    return tuple(found[each] for each in ids)


def _recent_today(reading: Reading, today: date) -> set[str]:
    ids = list(recent_ids(reading))
    rows = reading.connection.execute(
        select(BookingRow.patient_id, BookingRow.saved_at)
        .where(BookingRow.patient_id.in_(ids))
        .union_all(
            select(ReferralRow.patient_id, ReferralRow.saved_at).where(
                ReferralRow.patient_id.in_(ids)
            )
        )
    )
    return {row.patient_id for row in rows if _is_today(row.saved_at, today)}


def _is_today(saved_at: str, today: date) -> bool:
    return local_day(read_instant(saved_at)) == today


def _found(reading: Reading, patient: Patient) -> list[tuple[Likeness, list[str]]]:
    birth = patient.birth_date.isoformat() if patient.birth_date else None
    column = PatientRow
    found = []
    if patient.id_no:
        found.append((Likeness.ID_NO, _ids(reading, column.id_no == patient.id_no)))
    if birth:
        same = (column.name == patient.name, column.birth_date == birth)
        found.append((Likeness.NAME_AND_BIRTH, _ids(reading, *same)))
    phones = [each for each in (patient.phone, patient.contact_phone) if each]
    if phones:
        owned = column.phone.in_(phones) | column.contact_phone.in_(phones)
        found.append((Likeness.NAME_AND_PHONE, _ids(reading, column.name == patient.name, owned)))
    if birth:
        found.append((Likeness.READING_AND_BIRTH, _same_sound(reading, patient, birth)))
    return found


def _same_sound(reading: Reading, patient: Patient, birth: str) -> list[str]:
    sound = fold(patient.reading or best_reading(patient.name))
    if not sound:
        return []
    alike = select(PatientKeyRow.patient_id).where(PatientKeyRow.key == sound)
    rows = reading.connection.execute(
        _live(
            select(PatientRow.id, PatientRow.name, PatientRow.reading).where(
                PatientRow.id.in_(alike),
                PatientRow.birth_date == birth,
                PatientRow.name != patient.name,
            )
        )
    )
    # a key may also be the end of a longer name: 国强 is not 单国强
    return [row.id for row in rows if fold(row.reading or best_reading(row.name)) == sound]


def _ids(reading: Reading, *conditions: Any) -> list[str]:
    query = _live(select(PatientRow.id).where(*conditions))
    return list(reading.connection.execute(query.limit(MOST)).scalars())


def _live(query: Any) -> Any:
    return query.where(PatientRow.merged_into.is_(None), PatientRow.active)


def _address(reading: Reading, patient_id: UUID) -> str:
    query = select(PatientRow.address).where(PatientRow.id == str(patient_id))
    return str(reading.connection.execute(query).scalar_one())


def _last_seen(reading: Reading, patient_id: UUID) -> date | None:
    days = [
        local_day(moment)
        for row_type in (BookingRow, ReferralRow)
        if (moment := _newest(reading, row_type, patient_id))
    ]
    return max(days, default=None)


def _newest(reading: Reading, row_type: Any, patient_id: UUID) -> datetime | None:
    newest = reading.connection.execute(
        select(func.max(row_type.created_at)).where(row_type.patient_id == str(patient_id))
    ).scalar()
    return read_instant(newest) if newest else None
