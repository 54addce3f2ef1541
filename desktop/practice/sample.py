"""The practice clinic's sample records: made by the same units of work as real ones."""

import random
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

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
from desktop.domain.staff import Staff
from desktop.domain.station import Station
from desktop.domain.training import Lecturer, Training
from desktop.practice import names
from desktop.practice.sample_county import ask_county, stop_one
from desktop.practice.sample_desk import Scene, keep_first, keep_full, keep_past, keep_queue
from desktop.practice.sample_referrals import issue_referrals
from desktop.practice.sample_return import keep_returns
from desktop.practice.sample_roster import past, planned, running, weekly
from desktop.store.pins import set_pin
from desktop.store.queries.waiting import waiting_lines
from desktop.store.store import Store, Unit
from desktop.views.resources import resource_dir

PIN = "1234"
"""Of everybody in the practice clinic, so that a doctor can sign in person; told in the help."""
PATIENTS = 300
AREA = "379999"  # no such county: nobody's real number can come out
_TITLES = {
    "主任医师": TitleLevel.SENIOR,
    "副主任医师": TitleLevel.ASSOCIATE_SENIOR,
    "主治医师": TitleLevel.MIDDLE,
}


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
        _keep_desk(unit, clock, (org_id, experts), patients)
        _keep_training(unit, clock, org_id, experts[0])
    actors = tuple(Actor(staff_id, row[0], Role(row[3])) for staff_id, row in people)
    issue_referrals(store, clock, actors, (org_id, hospital_id), patients)
    keep_returns(store, clock, actors[0], (org_id, hospital_id), patients, resource_dir() / "plans")
    ask_county(store, clock, actors[0], hospital_id, patients)
    stop_one(store, clock, actors[-3])
    return actors


def _keep_desk(
    unit: Unit, clock: Clock, whose: tuple[UUID, list[UUID]], patients: list[UUID]
) -> None:
    """The roster, and what is on the booking desk."""
    org_id, experts = whose
    scene, today = Scene(unit, patients), clock.today()
    keep_past(scene, [unit.save(each) for each in past(org_id, experts, today)])
    ahead = [unit.save(each) for each in planned(org_id, experts[:-1], today)]
    keep_first(scene, ahead, today)
    keep_queue(scene, unit.save(running(org_id, experts[-1], clock.now())))
    if full := _to_fill(ahead, today):
        keep_full(scene, full)


def roll_forward(store: Store, clock: Clock, author: UUID) -> int:
    """Bring the practice clinic to this half-day; returns how many sessions were added.

    Two weeks of duty sessions ahead, one session that is going on, and somebody who waits.
    """
    with store.unit(author) as unit:
        org_id = unit.place().org_id
        experts = _experts_of(unit)
        sessions = unit.all_of(DutySession)
        held = {_key(kept.record) for kept in sessions}
        wanted = weekly(org_id, experts[:-1], clock.today())
        added = [unit.save(each) for each in wanted if _key(each) not in held]
        now = running(org_id, experts[-1], clock.now())
        fresh = _key(now) not in held
        full = None if _somebody_waits(unit, clock) else _to_fill(added, clock.today())
        if fresh or full:
            scene = Scene(unit, _patients_of(unit))
            if fresh:
                keep_queue(scene, unit.save(now))
            if full:
                keep_full(scene, full)
    return len(added) + fresh


def _key(session: DutySession) -> tuple[UUID, date, HalfDay]:
    return session.expert_id, session.held_on, session.half_day


def _experts_of(unit: Unit) -> list[UUID]:
    """The sample's experts in their order, whoever was added since; last who is on duty."""
    known = {kept.record.name: kept.id for kept in unit.all_of(Expert)}
    return [known[row[0]] for row in (*names.EXPERTS, names.ON_DUTY) if row[0] in known]


def _patients_of(unit: Unit) -> list[UUID]:
    return [kept.id for kept in sorted(unit.all_of(Patient), key=lambda kept: kept.id)]


def _somebody_waits(unit: Unit, clock: Clock) -> bool:
    waiting = waiting_lines(unit, today=clock.today())
    return any(line.booking.record.held_on >= clock.today() for line in waiting)


def _to_fill(sessions: Iterable[Kept[DutySession]], today: date) -> Kept[DutySession] | None:
    """An afternoon to come; all its seats are the clinic's own."""
    return next(
        (
            kept
            for kept in sessions
            if kept.record.held_on > today and kept.record.half_day is HalfDay.PM
        ),
        None,
    )


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
    departments = tuple(sorted({row[3] for row in (*names.EXPERTS, names.ON_DUTY)}))
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
            departments=("急诊科", "骨科", "儿科", *departments),
        ),
        hospital_id,
    )
    unit.save(
        Organization(name=names.OTHER_CENTRE, kind=OrgKind.TOWNSHIP_CENTRE, phone="0539-5550108"),
        names.OTHER_ID,
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
        for index, (name, reading, sex, specialty, title) in enumerate(
            (*names.EXPERTS, names.ON_DUTY)
        )
    ]


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
        phone="" if number == names.WITHOUT_PHONE else f"139{drawn.randint(0, 99_999_999):08d}",
        village=village,
        address=f"{names.COUNTY}霄云镇{village}",
        payer=Payer.RESIDENT,
        allergy=AllergyState.NONE if number % 9 else AllergyState.YES,
        allergy_text="" if number % 9 else "青霉素",
        guardian_name=f"{name[0]}保国" if child else "",
        guardian_relation=Relation.PARENT if child else None,
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
