"""The county of the scenarios: two computers at clinic A, one at clinic B, each with its own line.

with Scene(tmp_path) as scene: Person(scene.a1.path) ... scene.lines["A1"].cut()
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Self
from uuid import UUID

from desktop.domain.clock import SystemClock
from desktop.domain.codes import HalfDay, Sex
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.patient import Patient
from desktop.services.computers import Computers, open_clinic_file
from desktop.services.directory import Directory
from desktop.services.seats import SeatDesk
from desktop.services.set_up import SetUp
from desktop.services.sign_in import SignedIn
from desktop.services.staff import StaffDesk
from desktop.store.place_files import data_folder
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.cut_line import CutLine
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, QUICK, RECOVERY, answers, hire
from tests.e2e.county_eyes import CountyEyes
from tests.e2e.person import Person
from tests.servers import start_practice

CARDIOLOGIST, ORTHOPAEDIST = "周明远", "孙立新"
PATIENTS = (
    ("张桂芳", Sex.FEMALE, date(1957, 3, 14), "东王村"),
    ("单国强", Sex.MALE, date(1949, 11, 2), "西王村"),
    ("李小满", Sex.FEMALE, date(1988, 6, 30), "东王村"),
)


@dataclass(frozen=True)
class Plan:
    """Seats of the cardiologist's half-day: as a rule A has 4 and the reserved one, B one, and
    two are left in the pool."""

    capacity: int = 8
    shared: int = 3
    reserved: int = 1
    extra: int = 2
    lent: int = 1


@dataclass(frozen=True)
class Seat:
    """One computer: its folder, and who sits there.

    Attributes:
        prints: papers come out as PDF in `printer` at once; else the preview asks.
    """

    name: str
    path: Path
    nurse: str = NURSE
    password: str = NURSES_PASSWORD
    prints: bool = False

    @property
    def printer(self) -> Path:
        """Where what it prints comes out, as PDF."""
        return self.path.with_name(f"{self.path.name}-printed")

    def sit(self) -> Person:
        """Start the program and sign the nurse in."""
        self.printer.mkdir(exist_ok=True)
        printer = {"PRINTER": str(self.printer)} if self.prints else {}
        person = Person(self.path, **printer)
        person.sign_in(self.nurse, self.password)
        return person


class Scene:
    """Everything set up as its administrators do, exchanged once, and closed again.

    Attributes:
        session_id: the cardiologist's half-day tomorrow.
        eyes: what the county has.
        lines: computer -> its way to the county.
    """

    def __init__(
        self,
        folder: Path,
        names: tuple[str, ...] = ("A1", "A2", "B1"),
        plan: Plan = Plan(),
    ) -> None:
        self.plan = plan
        self._county = start_practice(folder / "county")
        self.eyes = CountyEyes(self._county.url)
        self.lines: Mapping[str, CutLine] = {name: CutLine(self._county.url) for name in names}
        self.computers = {name: Seat(name, folder / name) for name in names}
        self.clock = SystemClock()
        self._stores: dict[str, Store] = {}
        try:
            self._set_up(folder)
        except BaseException:
            self._leave()
            raise

    @property
    def a1(self) -> Seat:
        return self.computers["A1"]

    @property
    def a2(self) -> Seat:
        return self.computers["A2"]

    @property
    def b1(self) -> Seat:
        return self.computers["B1"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._leave()

    def _leave(self) -> None:
        for line in self.lines.values():
            line.cut()
        self._county.stop()

    # --- setting up -------------------------------------------------------------------

    def _set_up(self, folder: Path) -> None:
        day = self.clock.today() + timedelta(days=1)
        for name in self.computers:
            signed_in = self._found(name) if name.endswith("1") else self._join(name, folder)
            self._stores[name] = signed_in.opened.store
            if name == "A1":
                self._clinic_a(signed_in, day, folder)
        for _ in range(2):
            for name in self._stores:
                self.exchange(name)
        if "B1" in self._stores and self.plan.lent:
            self._lease("B1", self.plan.lent)
        for store in self._stores.values():
            store.close()

    def _found(self, name: str) -> SignedIn:
        """A clinic's first computer."""
        told = answers(self.lines[name].url)
        if name[0] != "A":
            told = replace(told, clinic="桃园镇卫生院", clinic_code="LX02")
        signed_in = SetUp(data_folder(self.computers[name].path), self.clock, QUICK).run(
            told, RECOVERY
        )
        self._hire(signed_in)
        return signed_in

    def _join(self, name: str, folder: Path) -> SignedIn:
        """A further computer, with the file that the first has written."""
        known = open_clinic_file(self._clinic_file)
        told = replace(
            answers(self.lines[name].url),
            clinic=known.clinic,
            clinic_code=known.clinic_code,
            device_code=known.device_code,
            device="护士站二号机",
            joins=known,
        )
        signed_in = SetUp(data_folder(self.computers[name].path), self.clock, QUICK).run(
            told, RECOVERY
        )
        self._give_password(signed_in)
        return signed_in

    def _hire(self, signed_in: SignedIn) -> None:
        store = signed_in.opened.store
        with store.reading() as reading:
            org_id = reading.place().org_id
        hire(StaffDesk(signed_in.opened, self.clock, _actor(signed_in), QUICK), store, org_id)

    def _give_password(self, signed_in: SignedIn) -> None:
        """The nurse is known by the file; at this computer she still needs her password."""
        desk = StaffDesk(signed_in.opened, self.clock, _actor(signed_in), QUICK)
        nurse = next(each for each in desk.all() if each.record.name == NURSE)
        desk.reset_password(nurse.id, NURSES_PASSWORD)

    def _clinic_a(self, signed_in: SignedIn, day: date, folder: Path) -> None:
        store, actor = signed_in.opened.store, _actor(signed_in)
        with store.reading() as reading:
            org_id = reading.place().org_id
            hospital_id = UUID(reading.setting("county_hospital_id"))
        directory = Directory(store, self.clock, actor)
        experts = [
            directory.save_expert(
                Expert(name=name, specialty=specialty, org_id=org_id, home_org_id=hospital_id)
            ).id
            for name, specialty in ((CARDIOLOGIST, "心血管内科"), (ORTHOPAEDIST, "骨科"))
        ]
        with store.unit(signed_in.actor.staff_id) as unit:
            self.session_id = unit.save(_half_day(org_id, experts[0], day, self.plan)).id
            for name, sex, birth, village in PATIENTS:
                unit.save(
                    Patient(
                        name=name, sex=sex, birth_date=birth, village=village, phone="13800000001"
                    )
                )
        self._clinic_file = Computers(store, actor).write(folder)

    def exchange(self, name: str) -> None:
        """One exchange of a computer whose program is not running."""
        county = FhirCounty(self.lines[name].url)
        try:
            SyncEngine(self._stores[name], county, self.clock).run_once(
                lambda _done, _total: None, lambda: False
            )
        finally:
            county.close()

    def _lease(self, name: str, count: int) -> None:
        store = self._stores[name]
        desk = SeatDesk(store, self.clock, lambda: Actor(UUID(int=1), "", answers("").admin_role))
        free = [line.id for line in desk.pool(self.session_id) if line.may_ask]
        desk.take(free[:count])
        self.exchange(name)


def _actor(signed_in: SignedIn) -> Callable[[], Actor]:
    return lambda: signed_in.actor


def _half_day(org_id: UUID, expert_id: UUID, day: date, plan: Plan) -> DutySession:
    return DutySession(
        org_id=org_id,
        expert_id=expert_id,
        held_on=day,
        half_day=HalfDay.AM,
        starts=time(8),
        ends=time(12),
        capacity=plan.capacity,
        shared=plan.shared,
        reserved=plan.reserved,
        extra=plan.extra,
        room="专家诊室1",
    )
