"""A clinic and the county hospital, two real programs, and a FHIR server nobody here wrote."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Self
from uuid import UUID

from desktop.app.county_keys import KeyDesk
from desktop.domain.clock import SystemClock
from desktop.domain.codes import OrgKind, Role, StaffType
from desktop.domain.kept import Actor
from desktop.domain.set_up import SetUpAnswers
from desktop.domain.slip_keys import new_key_pair
from desktop.domain.staff import Staff
from desktop.services.set_up import SetUp
from desktop.services.staff import StaffDesk
from desktop.store.open import open_engine
from desktop.store.place_files import data_folder
from desktop.store.queries.signing import set_root
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.agreement import Side
from tests.cut_line import CutLine
from tests.e2e.clinic import QUICK, RECOVERY, answers, hire
from tests.e2e.county_eyes import CountyEyes
from tests.e2e.scene import Seat
from tests.servers import start_sekmet

DESK_NURSE, DESK_PASSWORD = "温雅琴", "Meiling-1982-yu"
HOSPITAL, CENTRE = "青山县人民医院", "霄云镇卫生院"
_CODES = {"A1": "12371500A1000001", "H1": "12371500H1000001", "H2": "12371500H2000001"}


class HospitalScene:
    """Both set up as their administrators do, keys signed by the county, exchanged, closed again.

    Attributes:
        clinic, hospital: a computer each; `sit()` starts the program and signs the nurse in.
        lines: "A1" and "H1", to be cut and mended.
        eyes: what the server holds.
    """

    def __init__(self, folder: Path) -> None:
        self._server = start_sekmet(folder / "sekmet")
        self.eyes = CountyEyes(self._server.url)
        self.lines = {name: CutLine(self._server.url) for name in ("A1", "H1")}
        self.clinic = Seat("A1", folder / "A1", prints=True)
        self.hospital = Seat("H1", folder / "H1", DESK_NURSE, DESK_PASSWORD, prints=True)
        self._clock = SystemClock()
        self._root = new_key_pair()
        self._stores: dict[str, Store] = {}
        self._keys: dict[str, bytes] = {}
        try:
            self._set_up()
        except BaseException:
            self._leave()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._leave()

    @contextmanager
    def files(self) -> Iterator[tuple[Side, Side]]:
        """The clinic's and the hospital's file, once both programs have ended."""
        opened = [
            Side(seat.name, Store(open_engine(file, self._keys[seat.name]), self._clock))
            for seat in (self.clinic, self.hospital)
            for file in (data_folder(seat.path).database,)
        ]
        try:
            yield opened[0], opened[1]
        finally:
            for side in opened:
                side.store.close()

    def staff(self, side: Side, name: str) -> UUID:
        """Id of somebody who works there."""
        with side.store.reading() as reading:
            return next(each.id for each in reading.all_of(Staff) if each.record.name == name)

    def _leave(self) -> None:
        for line in self.lines.values():
            line.cut()
        self._server.stop()

    def _set_up(self) -> None:
        for seat in (self.clinic, self.hospital):
            told = self._answers(seat.name)
            signed_in = SetUp(data_folder(seat.path), self._clock, QUICK).run(told, RECOVERY)
            store = self._stores[seat.name] = signed_in.opened.store
            self._keys[seat.name] = signed_in.opened.key
            actor = _always(signed_in.actor)
            desk = StaffDesk(signed_in.opened, self._clock, actor, QUICK)
            with store.unit(signed_in.actor.staff_id) as unit:
                set_root(unit, self._root.public)
                org_id = unit.place().org_id
            if seat.name == "A1":
                hire(desk, store, org_id)
            else:
                _hire_desk(desk, org_id)
        self._exchange("A1", "H1")
        self._sign_keys()
        self._exchange("A1", "H1", "A1")
        for store in self._stores.values():
            store.close()

    def _answers(self, name: str) -> SetUpAnswers:
        told = replace(
            answers(self.lines[name].url), org_code=_CODES[name], hospital_code=_CODES["H1"]
        )
        if name == "A1":
            return told
        return replace(
            told,
            kind=OrgKind.COUNTY_HOSPITAL,
            clinic=HOSPITAL,
            clinic_code="QS00",
            device="转诊中心一号机",
            hospital="",
            hospital_code="",
        )

    def _exchange(self, *names: str) -> None:
        for name in names:
            county = FhirCounty(self.lines[name].url)
            try:
                SyncEngine(self._stores[name], county, self._clock).run_once(
                    lambda _done, _total: None, lambda: False
                )
            finally:
                county.close()

    def _sign_keys(self) -> None:
        """What the county's operator does with `zhudian county-keys`."""
        county = FhirCounty(self._server.url)
        try:
            desk = KeyDesk(
                county=county,
                root=self._root,
                say=lambda _words: None,
                confirm=lambda _words: True,
            )
            assert desk.sign_waiting() == 0
        finally:
            county.close()


def _hire_desk(desk: StaffDesk, org_id: UUID) -> None:
    who = Staff(
        name=DESK_NURSE,
        org_id=org_id,
        work_no="002",
        staff_type=StaffType.NURSE,
        role=Role.LIAISON,
        dept="转诊中心",
        signs_in=True,
    )
    desk.add(who, DESK_PASSWORD)


def _always(actor: Actor) -> Callable[[], Actor]:
    return lambda: actor
