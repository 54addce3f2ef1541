"""A county with several clinics and computers, as `scenarios.md` has it: A1 and A2 at A, B1 at B.

Hospitals stand beside them when they are named: H1 and H2 at the county hospital, G1 at another.

with World(empty_file, tmp_path, clock) as world: world.a1.exchange(); world.b1.clinic.store
"""

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind, Role, StaffType
from desktop.domain.expert import Expert
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.staff import Staff
from desktop.practice.county.service import CountyService
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.sync.result import SyncResult
from desktop.wire.county import County
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

ROOT_ID = UUID("00000000-0000-7000-8000-000000000001")
HOSPITAL = child_id(ROOT_ID, "hospital")
EXPERTS = (child_id(ROOT_ID, "expert-1"), child_id(ROOT_ID, "expert-2"))
CLINICS: Mapping[str, tuple[str, str]] = {
    "A": ("霄云镇卫生院", "07"),
    "B": ("桃园镇卫生院", "08"),
    "H": ("青山县人民医院", "71"),
    "G": ("青山县中医院", "72"),
}
HOSPITALS = {"H", "G"}


def org_of(letter: str) -> UUID:
    """Organization id of a clinic or a hospital."""
    return HOSPITAL if letter == "H" else child_id(ROOT_ID, f"org-{letter}")


@dataclass
class Pc:
    """One computer: its file, its people, its way to the county."""

    name: str
    path: Path
    clinic: Clinic
    county: County
    clock: Clock
    engine: SyncEngine = field(init=False)

    def __post_init__(self) -> None:
        self.engine = SyncEngine(self.clinic.store, self.county, self.clock)

    @property
    def store(self) -> Store:
        return self.clinic.store

    @property
    def nurse(self) -> Actor:
        return self.clinic.nurse

    def exchange(self) -> SyncResult:
        """One exchange, to its end."""
        return self.engine.run_once(lambda _done, _total: None, lambda: False)

    def reopen(self) -> None:
        """Close the file and open it again, as after a kill."""
        self.clinic.store.close()
        self.clinic.store = Store(open_engine(self.path, KEY), self.clock)
        self.engine = SyncEngine(self.clinic.store, self.county, self.clock)

    def put_back(self, data: bytes, engine: SyncEngine) -> None:
        """Go on with another file, and with what the exchange then knew."""
        self.clinic.store.close()
        self.path.write_bytes(data)
        self.reopen()
        self.engine._read_all_at = engine._read_all_at
        self.engine._odd = set(engine._odd)
        self.engine._glances._known = deepcopy(engine._glances._known)


@dataclass(frozen=True)
class Photograph:
    """All files of a world, closed, everything at the county, and how long it took to get there.

    Attributes:
        engines: what each exchange knows as long as the program runs.
    """

    files: Mapping[str, bytes]
    engines: Mapping[str, SyncEngine]
    county: sqlite3.Connection
    took: timedelta
    told: Any


_SET_UP: dict[tuple[str, datetime], bytes] = {}
"""Files of computers that were just set up: whose, and when."""
_ALBUM: dict[object, Photograph] = {}
"""What many tests begin with, made once by this process."""


class World:
    """The county in memory and its computers; `county` makes another way to it for each.

    With `heard`, everybody has heard of everybody. With `album`, and nothing holding on to its
    stores, the beginning of a test is played once (`begin`).
    """

    def __init__(
        self,
        empty_file: Path,
        folder: Path,
        clock: Clock,
        names: tuple[str, ...] = ("A1", "A2", "B1"),
        county: Any = None,
        *,
        heard: bool = False,
        album: bool = False,
    ) -> None:
        self.service = CountyService(None, clock.now)
        self.clock = clock
        self.pcs: dict[str, Pc] = {}
        for name in names:
            path = folder / f"{name}.db"
            shutil.copy(empty_file, path)
            way = county() if county else ShimCounty(self.service)
            self.pcs[name] = set_up(name, path, clock, way)
        self.album = album or heard
        self._begun: tuple[object, ...] = ()
        self._mark = self._ops()
        if heard:
            self.begin("heard", World.exchange)

    def begin(self, name: str, play: Callable[["World"], Any]) -> Any:
        """Play the beginning of a test, or put back what this process made of it before.

        Played anew where something was done before it. Whether played or put back, the files were
        then closed and opened again.

        Args:
            name: of this beginning, another one for everything that `play` may do otherwise.
            play: does it; may let the clock go on.

        Returns:
            What `play` returned; nothing of the world itself.
        """
        if not self.album or self._ops() != self._mark:
            return play(self)
        before = self.clock.now()
        self._begun = key = (*self._begun, name, *self.pcs, before)
        if key not in _ALBUM:
            _ALBUM[key] = self._photographed(play)
        made = _ALBUM[key]
        self.clock.advance(seconds=(before + made.took - self.clock.now()).total_seconds())  # type: ignore[attr-defined]
        self.service.vault.restore(made.county)
        for pc in self.pcs.values():
            pc.put_back(made.files[pc.name], made.engines[pc.name])
        self._mark = self._ops()
        return made.told

    def _photographed(self, play: Callable[["World"], Any]) -> Photograph:
        before = self.clock.now()
        told = play(self)
        for pc in self.pcs.values():
            pc.store.close()
        files = {pc.name: pc.path.read_bytes() for pc in self.pcs.values()}
        engines = {pc.name: pc.engine for pc in self.pcs.values()}
        took = self.clock.now() - before
        return Photograph(files, engines, self.service.vault.snapshot(), took, told)

    def _ops(self) -> list[object]:
        """What tells whether anybody has done anything."""
        told: list[object] = [self.service.vault.number("SELECT count(*) FROM version")]
        for pc in self.pcs.values():
            told += [pc.store.count_ops(), pc.clock is self.clock, type(pc.county)]
        return told

    @property
    def a1(self) -> Pc:
        return self.pcs["A1"]

    @property
    def a2(self) -> Pc:
        return self.pcs["A2"]

    @property
    def b1(self) -> Pc:
        return self.pcs["B1"]

    @property
    def h1(self) -> Pc:
        return self.pcs["H1"]

    @property
    def g1(self) -> Pc:
        return self.pcs["G1"]

    def exchange(self, rounds: int = 2) -> None:
        """Everybody exchanges, so that everybody has heard of everybody."""
        for _ in range(rounds):
            for pc in self.pcs.values():
                pc.exchange()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        for pc in self.pcs.values():
            pc.clinic.store.close()
        self.service.vault.close()


def set_up(name: str, path: Path, clock: Clock, county: County) -> Pc:
    """A computer called by clinic letter and number; number 1 enters the clinic records.

    Its file must be a new one. Where the clock stands still this process enters them once for each
    name and time; later on what came of it is copied over the file.
    """
    people, key = _people(name), (name, clock.now())
    if key in _SET_UP:
        path.write_bytes(_SET_UP[key])
    store = Store(open_engine(path, KEY), clock)
    if key not in _SET_UP:
        _enter(store, name, people)
        if isinstance(clock, StandingClock):
            store.close()
            _SET_UP[key] = path.read_bytes()
            store = Store(open_engine(path, KEY), clock)
    clinic = Clinic(store, clock, org_of(name[0]), HOSPITAL, *people, experts=EXPERTS)
    return Pc(name, path, clinic, county, clock)


def _enter(store: Store, name: str, people: tuple[Actor, Actor, Actor]) -> None:
    letter, number = name[0], name[1:]
    org_id, (org_name, code) = org_of(letter), CLINICS[letter]
    with store.unit(people[2].staff_id) as unit:
        for key, value in {
            "org_id": str(org_id),
            "org_name": org_name,
            "clinic_code": code,
            "device_id": str(child_id(ROOT_ID, f"device-{name}")),
            "device_code": f"A{number}",
            "epoch": 1,
        }.items():
            unit.set_setting(key, value)
        if number == "1" and letter in HOSPITALS:
            _hospital_records(unit, letter, org_id)
        elif number == "1":
            _clinic_records(unit, letter, org_id)
        for index, who in enumerate(people):
            unit.save(_staff(who, org_id, f"{number}{index}"), who.staff_id)


def _people(name: str) -> tuple[Actor, Actor, Actor]:
    roles = (("李秀兰", Role.NURSE), ("赵文斌", Role.DOCTOR), ("钱院长", Role.ADMINISTRATOR))
    first, second, third = (
        Actor(child_id(ROOT_ID, f"{name}-{role}"), who, role) for who, role in roles
    )
    return first, second, third


def _staff(who: Actor, org_id: UUID, number: str) -> Staff:
    kinds = {Role.NURSE: StaffType.NURSE, Role.DOCTOR: StaffType.PHYSICIAN}
    return Staff(
        name=who.name,
        org_id=org_id,
        work_no=number,
        staff_type=kinds.get(who.role, StaffType.MANAGEMENT),
        role=who.role,
        dept="全科",
    )


def _clinic_records(unit: Any, letter: str, org_id: UUID) -> None:
    unit.save(Organization(name=CLINICS[letter][0], kind=OrgKind.TOWNSHIP_CENTRE), org_id)
    if letter != "A":
        return  # the hospital and its experts are entered once, at A
    _hospital_records(unit, "H", HOSPITAL)
    for expert_id, (name, specialty) in zip(
        EXPERTS, (("周明远", "心血管内科"), ("孙立新", "骨科")), strict=True
    ):
        unit.save(
            Expert(
                name=name,
                specialty=specialty,
                title_text="主任医师",
                org_id=org_id,
                home_org_id=HOSPITAL,
            ),
            expert_id,
        )


def _hospital_records(unit: Any, letter: str, org_id: UUID) -> None:
    unit.save(
        Organization(
            name=CLINICS[letter][0],
            kind=OrgKind.COUNTY_HOSPITAL,
            emergency_phone="0537-5550120",
            referral_phone="0537-5550100",
            departments=("心血管内科", "神经内科", "骨科"),
        ),
        org_id,
    )
