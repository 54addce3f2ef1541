"""A real clinic's data folder, ready to be opened: people, two experts, a half-day tomorrow."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock, SystemClock
from desktop.domain.codes import HalfDay, Role, StaffType
from desktop.domain.county_profile import EITHER, NEEDED, CountyProfile, ProfileLine
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.set_up import SetUpAnswers
from desktop.domain.staff import Staff
from desktop.services.directory import Directory
from desktop.services.roster import Roster
from desktop.services.set_up import SetUp
from desktop.services.staff import StaffDesk
from desktop.store import pins
from desktop.store.place_files import Folder, data_folder
from desktop.store.queries.enrolment import keep_profile
from desktop.store.sealing import Cost
from desktop.store.store import Store
from desktop.wire.fhir_county import FhirCounty

QUICK = Cost(memory_kib=64, rounds=1, lanes=1)
NURSE, NURSES_PASSWORD = "李秀兰", "Yunqi-2024-hu"
DOCTOR, DOCTORS_PIN = "赵文斌", "470915"
VILLAGE_DOCTORS = ("王长河", "石兰香", "刘玉梅", "陈大山", "何小满")
RECOVERY = bytes(range(16))


@dataclass(frozen=True)
class RealClinic:
    """Where it lies, and the ids a look into the county needs."""

    folder: Folder
    org_id: UUID
    hospital_id: UUID
    session_id: UUID


def answers(county_url: str) -> SetUpAnswers:
    return SetUpAnswers(
        clinic="霄云镇卫生院",
        clinic_code="LX01",
        device="护士站一号机",
        hospital="青山县人民医院",
        hospital_emergency="0537-5550120",
        departments=("心血管内科", "神经内科", "骨科"),
        admin_name="钱守义",
        admin_work_no="001",
        password="Lushan-1969",
        county_url=county_url,
    )


Also = Callable[[Store, Clock, Callable[[], Actor], UUID, UUID], object]
"""Store, clock, who acts, clinic and first expert: what a test needs besides."""


def make_clinic(path: Path, county_url: str, also: Also | None = None) -> RealClinic:
    """Set a clinic up as its administrator does, and close it again."""
    folder, clock = data_folder(path, practice=False), SystemClock()
    signed_in = SetUp(folder, clock, QUICK).run(answers(county_url), RECOVERY)
    store = signed_in.opened.store

    def actor() -> Actor:
        return signed_in.actor

    try:
        with store.reading() as reading:
            org_id = reading.place().org_id
            hospital = next(o.id for o in reading.all_of(Organization) if o.record.emergency_phone)
        hire(StaffDesk(signed_in.opened, clock, actor, QUICK), store, org_id)
        directory = Directory(store, clock, actor)
        experts = [
            directory.save_expert(
                Expert(name=name, specialty=specialty, org_id=org_id, home_org_id=hospital)
            )
            for name, specialty in (("周明远", "心血管内科"), ("孙立新", "骨科"))
        ]
        planned = _half_day(org_id, experts[0].id, clock.today() + timedelta(days=1))
        [session] = Roster(store, clock, actor).add(planned)
        if also is not None:
            also(store, clock, actor, org_id, experts[0].id)
    finally:
        store.close()
    return RealClinic(folder, org_id, hospital, session.id)


def checked(server_url: str, line_url: str) -> Also:
    """A clinic that has met this county before: its software is known and was found fit.

    So the county holds nothing of a check, and its requests are the exchange's alone.
    """

    def meet(store: Store, clock: Clock, *_who: object) -> None:
        county = FhirCounty(server_url)
        met = county.capability()
        county.close()
        lines = (ProfileLine(code=code, ok=True, detail="kept") for code in (*NEEDED, *EITHER))
        known = CountyProfile(
            url=line_url,
            software=met.software,
            version=met.software_version,
            checked_at=clock.now(),
            lines=tuple(lines),
        )
        with store.reading() as reading:
            device = reading.place().device_id
        with store.unit(device) as unit:
            keep_profile(unit, known)

    return meet


def _half_day(org_id: UUID, expert_id: UUID, day: date) -> DutySession:
    return DutySession(
        org_id=org_id,
        expert_id=expert_id,
        held_on=day,
        half_day=HalfDay.AM,
        starts=time(8),
        ends=time(11),
        capacity=6,
        room="专家诊室1",
    )


def hire(desk: StaffDesk, store: Store, org_id: UUID) -> None:
    def staff(name: str, number: int, kind: StaffType, role: Role, *, signs_in: bool) -> Staff:
        return Staff(
            name=name,
            org_id=org_id,
            work_no=f"{number:03d}",
            staff_type=kind,
            role=role,
            signs_in=signs_in,
        )

    desk.add(staff(NURSE, 2, StaffType.NURSE, Role.NURSE, signs_in=True), NURSES_PASSWORD)
    doctor = desk.add(
        staff(DOCTOR, 3, StaffType.PHYSICIAN, Role.DOCTOR, signs_in=True), "Dafeng-1971-yi"
    )
    with store.unit(doctor.id) as unit:
        pins.set_pin(unit, doctor.id, DOCTORS_PIN)
    for number, name in enumerate(VILLAGE_DOCTORS, 4):
        desk.add(staff(name, number, StaffType.VILLAGE_DOCTOR, Role.NURSE, signs_in=False), None)
