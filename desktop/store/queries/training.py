"""Trainings by month, one training, and the people who may stand on a roster (S15)."""

from collections.abc import Iterator
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import select

from desktop.domain.attendance import (
    ALL_STAFF,
    LICENSED,
    VILLAGE_DOCTORS,
    count,
    dept_group,
    dept_of,
)
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import StaffType, TrainingState
from desktop.domain.expert import Expert
from desktop.domain.kept import Delivery, Kept
from desktop.domain.organization import Organization
from desktop.domain.payload import instant_text
from desktop.domain.pinyin import fold, search_keys
from desktop.domain.staff import Staff
from desktop.domain.staff_titles import title_of
from desktop.domain.training import Attendance, Training
from desktop.domain.training_rows import (
    AudienceGroup,
    Person,
    SheetFacts,
    TrainingDetail,
    TrainingLine,
)
from desktop.domain.training_states import ROSTER_OPEN, before_close
from desktop.models.training import TrainingRow
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Reading, kept

MOST_FOUND = 8


def month(reading: Reading, first: date) -> tuple[TrainingLine, ...]:
    """Trainings that begin in the local month of `first`, newest first."""
    begin, end = _month_bounds(first)
    rows = reading.connection.execute(
        select(TrainingRow.__table__)
        .where(TrainingRow.starts_at >= instant_text(begin))
        .where(TrainingRow.starts_at < instant_text(end))
        .order_by(TrainingRow.starts_at.desc(), TrainingRow.no.desc())
    ).mappings()
    found = [kept(Training, row) for row in rows]
    delivery = delivery_of(reading, [each.id for each in found])
    return tuple(_line(each, delivery.get(each.id, Delivery.LOCAL)) for each in found)


def nearest_month(reading: Reading, first: date, *, later: bool) -> date | None:
    """The first day of the next month, before or after that of `first`, in which one begins."""
    begin, end = _month_bounds(first)
    starts = select(TrainingRow.starts_at)
    if later:
        starts = starts.where(TrainingRow.starts_at >= instant_text(end)).order_by(
            TrainingRow.starts_at
        )
    else:
        starts = starts.where(TrainingRow.starts_at < instant_text(begin)).order_by(
            TrainingRow.starts_at.desc()
        )
    found = reading.connection.execute(starts.limit(1)).scalar()
    if found is None:
        return None
    return datetime.fromisoformat(found).astimezone(CLINIC_ZONE).date().replace(day=1)


def detail(reading: Reading, training_id: UUID, *, today: date) -> TrainingDetail | None:
    """One training, or None when it is not known here."""
    found = reading.get(Training, training_id)
    if found is None:
        return None
    closed = found.record.state in {TrainingState.COMPLETED, TrainingState.CANCELLED}
    return TrainingDetail(
        kept=found,
        organiser=_name_of(reading, found.created_by),
        can_take_back=closed
        and before_close(reading.revisions(Training, training_id), today=today) is not None,
        delivery=delivery_of(reading, [training_id]).get(training_id, Delivery.LOCAL),
    )


def sheet(reading: Reading, training_id: UUID) -> tuple[SheetFacts, int] | None:
    """What the sign-in sheet says and the revision it says it of; None when unknown."""
    found = reading.get(Training, training_id)
    if found is None:
        return None
    said = found.record
    facts = SheetFacts(
        clinic=reading.setting("org_name", ""),
        no=said.no,
        type=said.type,
        topic=said.topic,
        starts_at=said.starts_at,
        ends_at=said.ends_at,
        place=said.place,
        lecturers=said.lecturers,
        cme_class=said.cme_class,
        cme_project_no=said.cme_project_no,
        organiser=_name_of(reading, found.created_by),
        roster=said.attendance,
        open=said.state in ROSTER_OPEN,
    )
    return facts, found.revision


# --- people --------------------------------------------------------------------------------


def members(reading: Reading, group: str) -> tuple[Attendance, ...]:
    """Everybody of a group as roster entries, by department and work number."""
    return tuple(
        Attendance(
            name=each.record.name,
            person_id=each.id,
            dept=each.record.dept,
            title=title_of(each.record),
            phone=each.record.phone,
        )
        for each in _staff(reading)
        if _belongs(each.record, group, reading.place().org_id)
    )


def groups(reading: Reading) -> tuple[AudienceGroup, ...]:
    """The groups there are: 全院医护, 全镇村医, then each department."""
    own, staff = reading.place().org_id, _staff(reading)
    depts = sorted({dept for each in staff if (dept := _own_dept(each.record, own))})
    keys = (ALL_STAFF, VILLAGE_DOCTORS, *map(dept_group, depts))
    return tuple(
        AudienceGroup(key, sum(_belongs(each.record, key, own) for each in staff)) for key in keys
    )


def find_people(reading: Reading, typed: str) -> tuple[Person, ...]:
    """Staff and experts whose name or pinyin begins so; at most MOST_FOUND, experts first."""
    wanted = fold(typed)
    if not wanted:
        return ()
    found = [
        person
        for person, reading_of_name in _everybody(reading)
        if any(key.startswith(wanted) for key in search_keys(person.name, reading_of_name))
    ]
    return tuple(found[:MOST_FOUND])


def person(reading: Reading, person_id: UUID) -> Person | None:
    """One staff member or expert; None when not known here."""
    return next((who for who, _ in _everybody(reading) if who.id == person_id), None)


def _everybody(reading: Reading) -> Iterator[tuple[Person, str]]:
    orgs = {each.id: each.record.name for each in reading.all_of(Organization)}
    own = reading.place().org_id
    for expert in reading.all_of(Expert):
        said = expert.record
        if said.active:
            yield (
                Person(
                    id=expert.id,
                    name=said.name,
                    org=orgs.get(said.home_org_id, ""),
                    dept=said.specialty,
                    title=said.title_text,
                    phone=said.phone,
                    expert=True,
                ),
                said.reading,
            )
    for staff in _staff(reading):
        who = staff.record
        yield (
            Person(
                id=staff.id,
                name=who.name,
                org="" if who.org_id == own else orgs.get(who.org_id, ""),
                dept=who.dept,
                title=title_of(who),
                phone=who.phone,
            ),
            who.reading,
        )


def _staff(reading: Reading) -> list[Kept[Staff]]:
    active = (each for each in reading.all_of(Staff) if each.record.active)
    return sorted(active, key=lambda each: (each.record.dept, each.record.work_no))


def _belongs(staff: Staff, group: str, own: UUID) -> bool:
    village = staff.staff_type is StaffType.VILLAGE_DOCTOR
    if group == VILLAGE_DOCTORS:
        return village
    if group == ALL_STAFF:
        return staff.org_id == own and staff.staff_type in LICENSED
    return _own_dept(staff, own) == dept_of(group)


def _own_dept(staff: Staff, own: UUID) -> str | None:
    if staff.org_id != own or staff.staff_type is StaffType.VILLAGE_DOCTOR:
        return None
    return staff.dept or None


def _name_of(reading: Reading, staff_id: UUID) -> str:
    found = reading.get(Staff, staff_id)
    return found.record.name if found else ""


def _line(found: Kept[Training], delivery: Delivery) -> TrainingLine:
    said = found.record
    return TrainingLine(
        id=found.id,
        no=said.no,
        type=said.type,
        topic=said.topic,
        starts_at=said.starts_at,
        ends_at=said.ends_at,
        place=said.place,
        lecturers=tuple(each.name for each in said.lecturers),
        state=said.state,
        count=count(said.attendance),
        delivery=delivery,
    )


def _month_bounds(first: date) -> tuple[datetime, datetime]:
    begin = first.replace(day=1)
    year, index = divmod(begin.year * 12 + begin.month, 12)
    following = date(year, index + 1, 1)
    return (
        datetime.combine(begin, time(), CLINIC_ZONE),
        datetime.combine(following, time(), CLINIC_ZONE),
    )
