"""Setting up a real clinic on this computer, on the first start."""

from dataclasses import replace
from uuid import UUID

from desktop import __version__
from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind
from desktop.domain.device import Device
from desktop.domain.entry import normalise_name, parse_phone
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization, organization_id
from desktop.domain.set_up import SetUpAnswers, is_hospital, set_up_problems, tidy_code
from desktop.domain.staff import Staff
from desktop.domain.station import Station
from desktop.services.computers import join
from desktop.services.door import change_door
from desktop.services.sign_in import SignedIn
from desktop.store import keys
from desktop.store.copies import close_wholly, swap_in, working_name
from desktop.store.discard import discard
from desktop.store.key_file import write_ring
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder, set_aside
from desktop.store.queries.enrolment import access, keep_enrolment
from desktop.store.queries.signing import ROOT
from desktop.store.sealing import Cost
from desktop.store.store import Store, Unit


class SetUp:
    """Makes the file of a new clinic. Called on any thread; takes about a second."""

    def __init__(self, folder: Folder, clock: Clock, cost: Cost | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._cost = cost

    def problems(self, answers: SetUpAnswers) -> dict[str, Problem]:
        """What is still to be put right."""
        return set_up_problems(tidied(answers), today=self._clock.today())

    def run(self, answers: SetUpAnswers, recovery: bytes) -> SignedIn:
        """Make the clinic and sign its first administrator in.

        The file is filled under a working name and takes its place last, so that a power cut
        leaves a folder that is still to be set up. What lay there before is moved aside.

        Args:
            answers: as typed.
            recovery: the secret that was printed and typed back.

        Raises:
            RuleBroken: a field needs attention; nothing was made.
            StoreError: no room, no access, or a network folder; nothing was made.
        """
        answers = tidied(answers)
        if found := self.problems(answers):
            raise RuleBroken(found)
        self.folder.make()
        working = working_name(self.folder.database)
        if working.exists():
            discard(working)
        key, admin = keys.new_data_key(), _admin_id(answers)
        create(working, key)
        store = Store(open_engine(working, key), self._clock)
        try:
            with store.unit(admin) as unit:
                _fill(unit, answers, admin)
        finally:
            store.close()
        close_wholly(working, key)
        set_aside(self.folder, "before-setup", self._clock.now(), keys=True)
        write_ring(self.folder, self._ring(answers, key, admin, recovery))
        swap_in(working, self.folder.database)
        change_door(self.folder, clinic=answers.clinic, device=answers.device)
        opened = open_folder(self.folder, key, self._clock)
        opened.notes = (*opened.notes, *_to_do(opened.store))
        actor = Actor(admin, answers.admin_name, answers.admin_role)
        return SignedIn(opened, actor, backup_due=True)

    def _ring(self, answers: SetUpAnswers, key: bytes, admin: UUID, recovery: bytes) -> keys.Ring:
        ring = keys.with_person(
            keys.new_ring(),
            key,
            str(admin),
            answers.password,
            name=answers.admin_name,
            role=answers.admin_role,
            cost=self._cost,
        )
        return keys.with_recovery(ring, key, recovery)


def _to_do(store: Store) -> tuple[Problem, ...]:
    """What only the county can do now."""
    with store.reading() as reading:
        return (Problem("enrol.key_to_register"),) if access(reading).by_key else ()


def _fill(unit: Unit, answers: SetUpAnswers, admin: UUID) -> None:
    joins = answers.joins
    clinic, device = organization_id(answers.org_code), uuid7()
    hospital = organization_id(answers.hospital_code)
    if joins is not None:
        clinic, hospital = joins.org_id, joins.hospital_id
    elif answers.enrolment is not None:
        clinic = answers.enrolment.org_id
    if joins is None and is_hospital(answers):
        hospital = clinic
    for name, value in {
        "org_id": str(clinic),
        "org_name": answers.clinic,
        "clinic_code": answers.clinic_code,
        "device_id": str(device),
        "device_code": answers.device_code,
        "device_name": answers.device,
        "epoch": 1,
        "county_hospital_id": str(hospital),
        "county_url": answers.county_url,
        "county_token": answers.county_token,
        ROOT: answers.county_root,
    }.items():
        unit.set_setting(name, value)
    if joins is not None:
        join(unit, joins)
    else:
        _found(unit, answers, clinic, hospital)
    if answers.enrolment is not None:
        keep_enrolment(unit, answers.enrolment)
    unit.save(Device(name=answers.device, org_id=clinic, app_version=__version__), device)
    if unit.get(Staff, admin) is None:
        unit.save(_administrator(answers, clinic), admin)
    unit.audit("set_up", str(clinic))
    unit.audit("sign_in", str(admin), how="set_up")


def _found(unit: Unit, answers: SetUpAnswers, clinic: UUID, hospital: UUID) -> None:
    """A centre knows its hospital; the hospital's centres come from the county."""
    unit.save(_hospital(answers), hospital)
    if is_hospital(answers):
        return
    unit.save(_clinic(answers), clinic)
    station = answers.station or f"{answers.clinic}专家工作站"
    unit.save(Station(name=station, org_id=clinic, opened_on=None))


def _administrator(answers: SetUpAnswers, clinic: UUID) -> Staff:
    return Staff(
        name=answers.admin_name,
        org_id=clinic,
        work_no=answers.admin_work_no,
        staff_type=answers.admin_type,
        role=answers.admin_role,
        phone=answers.admin_phone,
    )


def _admin_id(answers: SetUpAnswers) -> UUID:
    """A new id, or the one this administrator has at the clinic's other computers."""
    for each in answers.joins.records if answers.joins else ():
        same = ("work_no", answers.admin_work_no), ("name", answers.admin_name)
        role = each.payload.get("role") == answers.admin_role
        if each.kind == "staff" and role and all(each.payload.get(k) == v for k, v in same):
            return each.id
    return uuid7()


def _clinic(answers: SetUpAnswers) -> Organization:
    return Organization(
        name=answers.clinic,
        kind=OrgKind.TOWNSHIP_CENTRE,
        org_code=answers.org_code,
        phone=answers.phone,
        address=answers.address,
    )


def _hospital(answers: SetUpAnswers) -> Organization:
    own = is_hospital(answers)
    return Organization(
        name=answers.clinic if own else answers.hospital,
        kind=OrgKind.COUNTY_HOSPITAL,
        org_code=answers.org_code if own else answers.hospital_code,
        phone=answers.phone if own else "",
        address=answers.address if own else "",
        emergency_phone=answers.hospital_emergency,
        referral_phone=answers.hospital_referral,
        departments=answers.departments,
    )


def tidied(answers: SetUpAnswers) -> SetUpAnswers:
    """The answers in the form they are kept in; what cannot be read stays as typed."""
    name = normalise_name(answers.admin_name)
    return replace(
        answers,
        clinic=answers.clinic.strip(),
        device=answers.device.strip(),
        hospital=answers.hospital.strip(),
        clinic_code=tidy_code(answers.clinic_code),
        device_code=tidy_code(answers.device_code),
        org_code=tidy_code(answers.org_code),
        hospital_code=tidy_code(answers.hospital_code),
        phone=_phone(answers.phone),
        hospital_emergency=_phone(answers.hospital_emergency),
        hospital_referral=_phone(answers.hospital_referral),
        admin_phone=_phone(answers.admin_phone),
        admin_name=answers.admin_name if isinstance(name, Problem) else name.value,
        admin_work_no=answers.admin_work_no.strip(),
        county_url=answers.county_url.strip().rstrip("/"),
        county_token=answers.county_token.strip(),
        county_root="".join(answers.county_root.split()),
    )


def _phone(text: str) -> str:
    read = parse_phone(text)
    return text if isinstance(read, Problem) else read.value
