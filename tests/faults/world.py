"""The fault machine's world: one township computer, its county, and the way things come to rest."""

import shutil
import sqlite3
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from desktop.domain.errors import DesktopError
from desktop.domain.ids import child_id
from desktop.domain.patient import Patient
from desktop.store.key_file import write_ring
from desktop.store.place_files import Folder
from tests.conftest import StandingClock
from tests.factory import Clinic, duty_session, patient
from tests.faults.county import POISON, Watched
from tests.faults.pc import Broken, FaultPc, Idle, Killed
from tests.faults.sticks import Sticks
from tests.setup_parts import ring
from tests.sync.shim import ShimCounty
from tests.world import EXPERTS, ROOT_ID, org_of, set_up

__all__ = ["Broken", "FaultWorld", "Template"]

MOST_ROUNDS = 9
PATIENTS = 3
HELD = "SELECT op_id, state FROM op_state WHERE state IN ('CONFLICT', 'QUARANTINED') ORDER BY seq"


class FaultWorld(Sticks):
    """What can be played, step by step.

    Attributes:
        done: steps that did something.
    """

    def __init__(self, folder: Path, server: Watched, server_clock: StandingClock) -> None:
        super().__init__(folder, server, server_clock)
        self.done: Counter[str] = Counter()

    def play(self, step: tuple[str, str, int, int]) -> bool:
        """One step at one computer; False where there was nothing to do it with."""
        name, who, a, b = step
        pc = self.pcs.get(who)
        if pc is None:
            return False
        for clock in (pc.clock, self.server_clock):
            clock.advance(seconds=0 if a % 5 == 0 else 7)
        try:
            getattr(self, name)(pc, a, b)
        except Idle:
            return False
        except Killed:
            pc.die()
        except DesktopError:  # refused in the nurse's words; nothing may have changed by it
            name = f"{name} refused"
        self.done[name] += 1
        return True

    def settle(self) -> None:
        """Mend everything and exchange until nothing moves any more.

        Raises:
            Broken: it never comes to rest (I16).
        """
        for pc in self.pcs.values():
            pc.store.full = None
            pc.line.mend()
            pc.engine._glances.forget()  # as after an hour: a look cannot see every write
        if self.server.ignore_if_match:
            self._install(fit=True)
        for _ in range(MOST_ROUNDS):
            self.server_clock.advance(seconds=5)
            before = len(self.server.written)
            ended = [pc.exchange() for pc in self.pcs.values()]
            self.doubted.clear()
            alone = len(self.pcs) == 1 or len(self.server.written) == before
            if all(ended) and alone and not any(pc.owes() for pc in self.pcs.values()):
                return
        states = [pc.rows("SELECT state, count(*) FROM op_state GROUP BY 1") for pc in self.all()]
        outcomes = [pc.result and (pc.result.outcome, pc.result.code) for pc in self.all()]
        raise Broken(f"I16: the exchange never comes to rest: {outcomes} {states}")

    def compare_all(self) -> None:
        """Everywhere somebody asks for the comparison of everything; then all comes to rest.

        Raises:
            Broken: a comparison did not come to its end.
        """
        for pc in self.all():
            pc.ask_to_compare()
        self.settle()
        for pc in self.all():
            if not pc.compared_since(self.shaken):
                raise Broken(f"I10: {pc.name} was asked to compare everything, and did not")

    def all(self) -> list[FaultPc]:
        """Every computer."""
        return list(self.pcs.values())

    def decide(self) -> bool:
        """People look at all that is held: True when there was anything."""
        found = False
        for pc in self.all():
            for number, (op_id, state) in enumerate(pc.rows(HELD)):
                found = True
                self._decide(pc, str(op_id), str(state), number)
        return found

    def _decide(self, pc: FaultPc, op_id: str, state: str, number: int) -> None:
        sql = "SELECT payload, record_id FROM op WHERE op_id = :op"
        [(payload, record_id)] = pc.rows(sql, op=op_id)
        if state == "CONFLICT":
            (pc.desk.keep_ours, pc.desk.keep_countys)[number % 2](op_id)
        elif POISON in payload:
            self._correct(pc, record_id)
        else:
            pc.desk.try_again(op_id)

    def _correct(self, pc: FaultPc, record_id: str) -> None:
        with pc.store.reading() as reading:
            kept = reading.get(Patient, UUID(record_id))
        assert kept is not None
        pc.clinic.save(replace(kept.record, name="改正"), kept.id)

    def close(self) -> None:
        for pc in self.all():
            pc.close()
        for night in self.nights:
            night.close()


@dataclass
class Template:
    """The world before anything happens, and its county; made once for a whole session."""

    kept: Path
    people: Clinic
    county: sqlite3.Connection
    at: StandingClock

    @classmethod
    def make(cls, folder: Path, empty_file: Path) -> "Template":
        clock = StandingClock()
        server = Watched(clock.now)
        made = folder / "made"
        place = Folder(made / "A1", made / "state-A1")
        place.make()
        shutil.copy(empty_file, place.database)
        write_ring(place, ring())
        people = set_up("A1", place.database, clock, ShimCounty(server)).clinic
        with people.store.unit(people.nurse.staff_id) as unit:
            for number in range(PATIENTS):
                unit.save(patient(name=f"旧人{number}"), child_id(ROOT_ID, f"patient-{number}"))
            given = {"org_id": org_of("A"), "expert_id": EXPERTS[0], "capacity": 6}
            unit.save(duty_session(**given), child_id(ROOT_ID, "session-1"))
        people.store.close()
        world = FaultWorld(made, server, clock)
        pc = world.add("A1", place, people)
        pc.open(wholly=True)
        world.settle()
        clock.advance(seconds=timedelta(minutes=20).total_seconds())
        world.close()
        kept = made.rename(folder / "kept")
        template = cls(kept, people, server.vault.snapshot(), clock)
        server.vault.close()
        return template

    def world(self, folder: Path) -> FaultWorld:
        """A world of its own like this one, opened."""
        clock = StandingClock()
        clock.instant, clock.ticks = self.at.instant, self.at.ticks
        server = Watched(clock.now)
        server.vault.restore(self.county)
        shutil.copytree(self.kept, folder)
        world = FaultWorld(folder, server, clock)
        world.add("A1", Folder(folder / "A1", folder / "state-A1"), self.people).open()
        return world
