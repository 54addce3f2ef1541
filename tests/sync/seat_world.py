"""Three computers at two clinics, their county, and everything that can happen to them.

Real files in real data folders, opened as a sign-in opens them, the real exchange, the real desks.
A step is a name and two numbers, which choose among what there is at that moment: so any part of a
sequence can be played again (`seat_runs`). What nurses were told is kept outside the program.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.errors import DesktopError
from desktop.domain.ids import child_id
from desktop.practice.county.vault import Vault
from desktop.services.old_seats import OldSeatsDesk
from desktop.store.backup import make_backup, restore
from desktop.store.key_file import write_ring
from desktop.store.place_files import Folder
from desktop.store.queries import clinic_desk
from desktop.wire.county import County
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, duty_session, patient
from tests.setup_parts import ring
from tests.sync.seat_acts import SESSIONS, Acts
from tests.sync.seat_line import BadLine
from tests.sync.seat_pc import Idle, SeatPc, one_of
from tests.world import EXPERTS, ROOT_ID, org_of, set_up

NAMES = ("A1", "A2", "B1")
PATIENTS = 3


class SeatWorld(Acts):
    """The county in whatever way it is reached, and the computers.

    Args:
        folder: for the computers' folders.
        way: makes another way to the county.
        server_now: the county's time.

    Attributes:
        server: the county's own store, where it is one that can be set back.
        set_back: it was, since somebody looked last.
        lost: bookings that went with a file that a person replaced by an older one, unsent.
        done: steps that did something.
    """

    def __init__(
        self, folder: Path, way: Callable[[], County], server_now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.path = folder
        self.way = way
        self.server_now = server_now
        self.server: Vault | None = None
        self.nights: list[sqlite3.Connection] = []
        self.set_back = False
        self.pcs: dict[str, SeatPc] = {}
        self.lost: set[UUID] = set()
        self.done: dict[str, int] = {}

    def add(self, name: str, folder: Folder, people: Clinic) -> SeatPc:
        clock = StandingClock()

        def behind() -> float:
            return (self.server_now() - clock.now()).total_seconds()

        line = BadLine(self.way(), behind)
        pc = SeatPc(name, folder, clock, line, people)
        self.pcs[name] = pc
        return pc

    def close(self) -> None:
        for pc in self.pcs.values():
            pc.close()
        for night in self.nights:
            night.close()

    def play(self, step: tuple[str, str, int, int]) -> bool:
        """One step at one computer; False where there was nothing to do it with."""
        name, who, a, b = step
        pc = self.pcs.get(who)
        if pc is None:
            return False
        try:
            getattr(self, name)(pc, a, b)
        except Idle:
            return False
        except DesktopError:  # refused in the nurse's words; nothing may have changed by it
            name = f"{name} refused"
        self.done[name] = self.done.get(name, 0) + 1
        return True

    # --- copies of the file ---

    def back_up(self, pc: SeatPc, _a: int, _b: int) -> None:
        pc.backups.append(make_backup(pc.folder, KEY, pc.clock.now()).path)

    def copy(self, pc: SeatPc, _a: int, _b: int) -> None:
        """The file as a person copies it: with the program closed."""
        pc.close()
        to = pc.folder.path.parent / f"{pc.name}.copy{len(pc.copies)}.db"
        pc.copies.append(Path(shutil.copy(pc.folder.database, to)))
        pc.open(quickly=True)

    def restore(self, pc: SeatPc, a: int, _b: int) -> None:
        """An older backup, as the program restores it."""
        if not pc.backups:
            self.back_up(pc, a, _b)
            return
        backup = one_of(pc.backups, a)
        with self._replaced(pc):
            restore(pc.folder, backup, KEY, pc.clock.now())

    def put_back(self, pc: SeatPc, a: int, _b: int) -> None:
        """An older copy, by hand over the file."""
        if not pc.copies:
            self.copy(pc, a, _b)
            return
        older = one_of(pc.copies, a)
        with self._replaced(pc):
            shutil.copy(older, pc.folder.database)

    def clone(self, pc: SeatPc, a: int, _b: int) -> None:
        """The folder, on this computer again or on another one; both work on."""
        if len(self.pcs) > len(NAMES):
            raise Idle
        name = f"{pc.name}x"
        pc.close()
        folder = Folder(pc.folder.path.with_name(name), self.path / f"state-{name}")
        if a % 2:
            folder = Folder(folder.path, pc.folder.outside)
        shutil.copytree(pc.folder.path, folder.path)
        pc.open(quickly=True)
        twin = self.add(name, folder, pc.people)
        twin.twin = pc.name
        twin.open()

    def take_over(self, pc: SeatPc, _a: int, _b: int) -> None:
        """An administrator has the seats of before taken over; he knows that no twin works on."""
        twins = {pc.name, pc.twin} & {each.twin for each in self.pcs.values() if each.twin}
        desk = OldSeatsDesk(pc.store, pc.clock, lambda: pc.clinic.administrator)
        if twins or not desk.status().waiting:
            raise Idle
        desk.take()

    # --- the whole machine: a sequence of its own (`test_seat_rollback`) ---

    def photograph(self, pc: SeatPc, _a: int, _b: int) -> None:
        """A picture of the machine, its state folder and all."""
        pc.close()
        to = self.path / f"picture-{pc.name}"
        for folder in _machine(pc):
            shutil.copytree(folder, to / folder.name, dirs_exist_ok=True)
        pc.open(quickly=True)

    def roll_back(self, pc: SeatPc, a: int, b: int) -> None:
        """The machine as it was: nothing on it can tell."""
        picture = self.path / f"picture-{pc.name}"
        if not picture.exists():
            self.photograph(pc, a, b)
            return
        with self._replaced(pc):
            for folder in _machine(pc):
                shutil.rmtree(folder)
                shutil.copytree(picture / folder.name, folder)

    # --- what people do at the county ---

    def roster(self, pc: SeatPc, _a: int, _b: int) -> None:
        """This computer keeps the roster from now on."""
        pc.engine.act(lambda desk: desk.move(roster=True))

    def night(self, _pc: SeatPc, a: int, _b: int) -> None:
        """The server is backed up; or, later, set back to that night, and the pool closed."""
        if self.server is None:
            raise Idle
        if not self.nights or a % 3 == 0:
            self.nights.append(self.server.snapshot())
            return
        self.set_back = True
        self.server.restore(one_of(self.nights, a))
        pc = self.pcs["A1"]
        cut, pc.line.cut = pc.line.cut, False
        pc.engine.act(lambda desk: desk.close_pool("值班员"))
        pc.line.cut = cut

    def open_pool(self, pc: SeatPc, a: int, _b: int) -> None:
        """A named person opens it: when all have reported, or too early, which is refused."""
        with pc.store.reading() as reading:
            if not clinic_desk.pool(reading).closed:
                raise Idle
        for other in self.pcs.values():
            if a % 3:
                other.line.cut = False
                other.exchange()
        pc.engine.act(lambda desk: desk.open_pool("值班员", frozenset()))

    @contextmanager
    def _replaced(self, pc: SeatPc) -> Iterator[None]:
        """What the file held and the one in its place does not is gone with it, unless sent."""
        with pc.store.reading() as reading:
            before = {each.id for each in reading.all_of(Booking)}
        pc.close()
        yield
        pc.open()
        with pc.store.reading() as reading:
            after = {each.id for each in reading.all_of(Booking)}
        self.lost |= before - after


def _machine(pc: SeatPc) -> tuple[Path, Path]:
    return pc.folder.path, pc.folder.witnesses


def build(
    folder: Path, empty_file: Path, way: Callable[[], County], server_now: Callable[[], datetime]
) -> SeatWorld:
    """The world before anything happens: sessions are made, everybody has heard of them."""
    world = SeatWorld(folder, way, server_now)
    for name in NAMES:
        place = Folder(folder / name, folder / f"state-{name}")
        place.make()
        shutil.copy(empty_file, place.database)
        write_ring(place, ring())
        clock = StandingClock()
        people = set_up(name, place.database, clock, world.way()).clinic
        with people.store.unit(people.nurse.staff_id) as unit:
            for number in range(PATIENTS):
                at = child_id(ROOT_ID, f"patient-{name}-{number}")
                unit.save(patient(name=f"病人{name}{number}"), at)
            for session_id, (maker, said) in SESSIONS.items():
                if maker == name:
                    given = {"org_id": org_of(name[0]), "expert_id": EXPERTS[0], **said}
                    unit.save(duty_session(**given), session_id)
        people.store.close()
        world.add(name, place, people).open()
    for then in ("take", "book", ""):
        for name, pc in world.pcs.items():
            pc.exchange()
            if then:
                world.play((then, name, 1, 0))
    return world


def copied(
    template: SeatWorld,
    kept: Path,
    folder: Path,
    way: Callable[[], County],
    server_now: Callable[[], datetime],
) -> SeatWorld:
    """A world like the template; the county is the caller's affair.

    Args:
        template: closed.
        kept: where its folder was moved: a witness would take a second one for a copy.
        folder: for the new one.
        way: makes another way to the county.
        server_now: the county's time.
    """
    shutil.copytree(kept, folder)
    world = SeatWorld(folder, way, server_now)
    world.told |= template.told
    for name, pc in template.pcs.items():
        place = Folder(folder / name, folder / f"state-{name}")
        world.add(name, place, pc.people).open(quickly=True)
    return world
