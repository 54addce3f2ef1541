"""The practice clinic's sample records: made by the same units of work as real ones."""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import (
    AllergyState,
    ExpertRole,
    HalfDay,
    IdType,
    OrgKind,
    Payer,
    Relation,
    Role,
    Sex,
    StaffType,
    TitleLevel,
    TrainingType,
)
from desktop.domain.device import Device
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.idcard import check_character
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.pinyin import best_reading
from desktop.domain.seats import seats_of
from desktop.domain.staff import Staff
from desktop.domain.station import Station
from desktop.domain.training import Lecturer, Training
from desktop.practice import names
from desktop.practice.sample_referrals import issue_referrals
from desktop.store.pins import set_pin
from desktop.store.store import Store, Unit

PIN = "1234"
"""Of everybody in the practice clinic, so that a doctor can sign in person; told in the help."""
PATIENTS = 300
DAYS = 14
FIRST_BOOKINGS = 14
AREA = "379999"  # no such county: nobody's real number can come out
_TITLES = {
    "主任医师": TitleLevel.SENIOR,
    "副主任医师": TitleLevel.ASSOCIATE_SENIOR,
    "主治医师": TitleLevel.MIDDLE,
}
_HOURS = {HalfDay.AM: (time(8), time(12)), HalfDay.PM: (time(14), time(17))}


def make_sample(store: Store, clock: Clock, *, app_version: str) -> tuple[Actor, ...]:
    """Fill a new file with the practice county; returns the people who may sign in."""
    org_id, hospital_id, device_id = uuid7(), uuid7(), uuid7()
    people = [(child_id(org_id, f"staff-{index}"), row) for index, row in enumerate(names.STAFF)]
    with store.unit(people[-3][0]) as unit:
        _keep_place(unit, org_id, device_id)
        _keep_organizations(unit, org_id, hospital_id)
        unit.save(Device(name="护士站电脑", org_id=org_id, app_version=app_version), device_id)
        unit.save(Station(name=names.STATION, org_id=org_id, room="专家诊室"))
        _keep_staff(unit, org_id, people)
        for staff_id, _row in people:
            set_pin(unit, staff_id, PIN)
        experts = _keep_experts(unit, org_id, hospital_id, clock.today())
        patients = [unit.save(patient).id for patient in _patients(clock.today())]
        sessions = [
            unit.save(session) for session in _sessions(org_id, experts, clock.today(), DAYS)
        ]
        _keep_bookings(unit, clock, sessions, patients)
        _keep_training(unit, clock, org_id, experts[0])
    actors = tuple(Actor(staff_id, row[0], Role(row[3])) for staff_id, row in people)
    issue_referrals(store, clock, actors, (org_id, hospital_id), patients)
    return actors


def roll_forward(store: Store, clock: Clock, author: UUID) -> int:
    """Keep two weeks of duty sessions ahead of today; returns how many were added."""
    with store.reading() as reading:
        place = reading.place()
        experts = [kept.id for kept in reading.all_of(Expert)]
        held = {
            (kept.record.expert_id, kept.record.held_on, kept.record.half_day)
            for kept in reading.all_of(DutySession)
        }
    owed = [
        session
        for session in _sessions(place.org_id, experts, clock.today(), DAYS)
        if (session.expert_id, session.held_on, session.half_day) not in held
    ]
    with store.unit(author) as unit:
        for session in owed:
            unit.save(session)
    return len(owed)


def _keep_place(unit: Unit, org_id: UUID, device_id: UUID) -> None:
    for key, value in {
        "org_id": str(org_id),
        "org_name": names.OWN_CENTRE,
        "clinic_code": "07",
        "device_id": str(device_id),
        "device_code": "A1",
        "device_name": "护士站电脑",
        "epoch": 1,
        "practice": True,
    }.items():
        unit.set_setting(key, value)


def _keep_organizations(unit: Unit, org_id: UUID, hospital_id: UUID) -> None:
    departments = tuple(sorted({specialty for *_, specialty, _title in names.EXPERTS}))
    unit.save(
        Organization(name=names.OWN_CENTRE, kind=OrgKind.TOWNSHIP_CENTRE, phone="0539-5550107"),
        org_id,
    )
    unit.save(
        Organization(
            name=names.HOSPITAL,
            kind=OrgKind.COUNTY_HOSPITAL,
            phone="0539-5550100",
            emergency_phone="0539-5550120",
            referral_phone="0539-5550111",
            departments=("急诊科", "心血管内科", "骨科", "儿科", *departments),
        ),
        hospital_id,
    )
    unit.save(
        Organization(name=names.OTHER_CENTRE, kind=OrgKind.TOWNSHIP_CENTRE, phone="0539-5550108")
    )


def _keep_staff(unit: Unit, org_id: UUID, people: list[tuple[UUID, Any]]) -> None:
    for index, (staff_id, (name, reading, licence, role, dept)) in enumerate(people):
        unit.save(
            Staff(
                name=name,
                reading=reading,
                org_id=org_id,
                work_no=f"{index + 1:03d}",
                staff_type=StaffType(licence),
                role=Role(role),
                dept=dept,
            ),
            staff_id,
        )
    for index, (name, village) in enumerate(names.VILLAGE_DOCTORS):
        unit.save(
            Staff(
                name=name,
                reading=best_reading(name),
                org_id=org_id,
                work_no=f"V{index + 1:02d}",
                staff_type=StaffType.VILLAGE_DOCTOR,
                role=Role.NURSE,
                dept=village,
                signs_in=False,
            )
        )


def _keep_experts(unit: Unit, org_id: UUID, hospital_id: UUID, today: date) -> list[UUID]:
    return [
        unit.save(
            Expert(
                name=name,
                reading=reading,
                sex=Sex(sex),
                specialty=specialty,
                title=_TITLES[title],
                title_text=title,
                role_type=ExpertRole.LEAD if index == 0 else ExpertRole.MEMBER,
                org_id=org_id,
                home_org_id=hospital_id,
                assign_start=today - timedelta(days=120),
            )
        ).id
        for index, (name, reading, sex, specialty, title) in enumerate(names.EXPERTS)
    ]


def _sessions(org_id: UUID, experts: list[UUID], today: date, days: int) -> Iterator[DutySession]:
    # every expert keeps two half-days of the week, so that the same day always looks the same
    for offset in range(days):
        day = today + timedelta(days=offset)
        for index, expert_id in enumerate(experts):
            for turn, half_day in enumerate(_HOURS):
                if (index + 3 * turn) % 7 != day.weekday():
                    continue
                starts, ends = _HOURS[half_day]
                yield DutySession(
                    org_id=org_id,
                    expert_id=expert_id,
                    held_on=day,
                    half_day=half_day,
                    starts=starts,
                    ends=ends,
                    capacity=8 if half_day is HalfDay.AM else 6,
                    room=f"专家诊室{index % 4 + 1}",
                )


def _patients(today: date) -> Iterator[Patient]:
    drawn = random.Random(20261123)  # noqa: S311 - the same county every time, nothing secret
    for number in range(PATIENTS):
        if number < len(names.KNOWN):
            name, sex, born = names.KNOWN[number]
            birth_date = date.fromisoformat(born)
        else:
            sex = drawn.choice("12")
            given = names.GIVEN_MALE if sex == "1" else names.GIVEN_FEMALE
            name = drawn.choice(names.SURNAMES) + drawn.choice(given)
            birth_date = today - timedelta(days=drawn.randint(200, 90 * 365))
        yield _patient(drawn, number, name, Sex(sex), birth_date, today)


def _patient(
    drawn: random.Random, number: int, name: str, sex: Sex, birth_date: date, today: date
) -> Patient:
    village = names.VILLAGES[number % len(names.VILLAGES)]
    order = 2 * (number % 499) + (1 if sex is Sex.MALE else 0)
    body = f"{AREA}{birth_date:%Y%m%d}{order:03d}"
    child = (today - birth_date).days < 14 * 366
    return Patient(
        name=name,
        reading=best_reading(name),
        sex=sex,
        birth_date=birth_date,
        id_type=IdType.ID_CARD,
        id_no=body + check_character(body),
        phone=f"139{drawn.randint(0, 99_999_999):08d}",
        village=village,
        address=f"{names.COUNTY}霄云镇{village}",
        payer=Payer.RESIDENT,
        allergy=AllergyState.NONE if number % 9 else AllergyState.YES,
        allergy_text="" if number % 9 else "青霉素",
        guardian_name=f"{name[0]}保国" if child else "",
        guardian_relation=Relation.PARENT if child else None,
    )


def _keep_bookings(
    unit: Unit, clock: Clock, sessions: list[Kept[DutySession]], patients: list[UUID]
) -> None:
    today = [kept for kept in sessions if kept.record.held_on == clock.today()]
    soon = (today * 3 + sessions)[:FIRST_BOOKINGS]
    taken: dict[UUID, int] = {}
    for index, session in enumerate(soon):
        no = taken[session.id] = taken.get(session.id, 0) + 1
        seat = seats_of(session.id, session.record)[no - 1]
        unit.save(
            Booking(
                no=unit.human_number("YY"),
                patient_id=patients[index],
                session_id=session.id,
                expert_id=session.record.expert_id,
                seat_id=seat.id,
                seat_no=seat.no,
                held_on=session.record.held_on,
                half_day=session.record.half_day,
                starts_at=seat.starts_at,
                ends_at=seat.ends_at,
                asked_at=unit.now,
                first_visit=True,
                chief_complaint=names.COMPLAINTS[index % len(names.COMPLAINTS)],
            )
        )


def _keep_training(unit: Unit, clock: Clock, org_id: UUID, expert_id: UUID) -> None:
    start = datetime.combine(clock.today(), time(14, 30), CLINIC_ZONE)
    unit.save(
        Training(
            no=unit.human_number("PX"),
            org_id=org_id,
            type=TrainingType.LECTURE,
            topic="脑卒中的早期识别与转诊",
            starts_at=start,
            ends_at=start + timedelta(minutes=90),
            place="二楼会议室",
            lecturers=(
                Lecturer(name=names.EXPERTS[0][0], person_id=expert_id, org=names.HOSPITAL),
            ),
        )
    )
