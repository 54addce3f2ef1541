"""What happens around the nurse of the fault machine: line, clocks, deaths, copies."""

import shutil
from pathlib import Path
from random import Random

from desktop.store.backup import make_backup, restore
from desktop.store.place_files import Folder
from desktop.sync.result import Outcome
from tests.conftest import KEY, MORNING, StandingClock
from tests.factory import Clinic
from tests.faults.acts import one_of
from tests.faults.calendar import Calendar
from tests.faults.county import Watched
from tests.faults.line import PAGES, READS, WRITES, FaultLine
from tests.faults.pc import Broken, FaultPc, Idle

FAILPOINTS = ("frozen", "unknown", "answered", "settled", "part uploaded", "part read back")
MOST_COMMITS = 12


class Happenings(Calendar):
    """Everything that is neither the nurse's doing nor the county's.

    Attributes:
        lost: (pc, record, revision) that went with a file which a person replaced, unsent.
        compared: computers on which everything was compared, on a good line, in the last step.
    """

    def __init__(self, folder: Path, server: Watched, server_clock: StandingClock) -> None:
        super().__init__(server, server_clock)
        self.path = folder
        self.lost: set[tuple[str, str, int]] = set()
        self.compared: list[str] = []

    def add(self, name: str, folder: Folder, people: Clinic) -> FaultPc:
        """One more computer, closed."""
        clock = StandingClock()
        clock.instant, clock.ticks = self.server_clock.instant, self.server_clock.ticks

        def wait(seconds: float) -> None:
            for each in (clock, self.server_clock):
                each.advance(seconds=seconds)

        line = FaultLine(name, self.server, wait)
        self.pcs[name] = FaultPc(name, folder, clock, line, people)
        return self.pcs[name]

    # --- the line ---------------------------------------------------------------------------

    def exchange(self, pc: FaultPc, _a: int, _b: int) -> None:
        pc.exchange()

    def trouble(self, pc: FaultPc, a: int, b: int) -> None:
        """An exchange in which some requests meet some fate, with something to send."""
        chance = Random(a * 1000 + b)
        if not pc.owes():
            one_of([self.save, self.edit, self.train, self.refer], a + b)(pc, a, b)
        self._spoil(pc, chance)
        pc.exchange()

    def fate(self, pc: FaultPc, a: int, b: int) -> None:
        """An exchange whose first write meets this very fate; and `b` more after it."""
        pc.line.writes = [WRITES[a % len(WRITES)]] * (1 + b % 4)
        pc.exchange()

    def pages(self, pc: FaultPc, a: int, _b: int) -> None:
        """An exchange in which every page meets this fate."""
        pc.line.reads = [PAGES[a % len(PAGES)]] * 60
        pc.exchange()

    def _spoil(self, pc: FaultPc, chance: Random) -> None:
        fates = WRITES if chance.random() < 0.7 else ("late", "dropped", "late-twice")
        pc.line.writes = ["ok"] * chance.randrange(2) + chance.choices(
            fates, k=chance.choice((1, 1, 2, 3))
        )
        if chance.random() < 0.5:
            kinds = READS if chance.random() < 0.5 else PAGES
            pc.line.reads = ["ok"] * chance.randrange(12) + chance.choices(
                kinds, k=chance.choice((1, 2))
            )

    def meanwhile(self, pc: FaultPc, a: int, b: int) -> None:
        """The nurse changes a record while a bundle is on its way."""
        one_of([self.edit, self.train, self.refer], a)(pc, a, b)
        pc.line.meanwhile = lambda: one_of([self.edit, self.train, self.refer], a)(pc, a, 3)
        if b % 2:
            self._spoil(pc, Random(a * 1000 + b))
        pc.exchange()

    def sign_out(self, pc: FaultPc, a: int, b: int) -> None:
        """The token ends, at once or on the way; now and then there is no other one for a while."""
        door = pc.line.door
        if not pc.owes():
            one_of([self.save, self.edit], a)(pc, a, b)
        door.shut = a % 2 == 0
        if b % 2:
            door.ends_after = b % 30
        else:
            door.end()
        before, written = pc.states(), len(self.server.written)
        pc.exchange()
        paused = pc.result is not None and pc.result.outcome is Outcome.PAUSED
        at_once = door.shut and b % 2 == 0 and not pc.line.cut
        door.shut, door.ends_after = False, None
        if pc.result is None:
            return
        if paused and a % 2:
            raise Broken("token: another one was to be had, and yet the exchange was paused")
        if at_once and not paused and not self.server.ignore_if_match:
            raise Broken(f"token: nobody was let in, and the exchange ended as {pc.result}")
        if at_once and (pc.states() != before or len(self.server.written) != written):
            raise Broken("token: a 401 changed what is owed")

    def compare(self, pc: FaultPc, a: int, b: int) -> None:
        """Somebody has everything compared; on a good line, or on a bad one."""
        pc.ask_to_compare()
        if a % 2:
            self._spoil(pc, Random(a * 1000 + b))
        pc.exchange()
        done = pc.result is not None and pc.result.outcome is Outcome.DONE
        if a % 2 == 0 and done:
            self.compared.append(pc.name)

    def cut(self, pc: FaultPc, a: int, _b: int) -> None:
        pc.line.cut = a % 3 == 0

    def deliver(self, pc: FaultPc, _a: int, _b: int) -> None:
        pc.line.deliver()

    # --- deaths and the disk ------------------------------------------------------------------

    def die(self, pc: FaultPc, a: int, b: int) -> None:
        """In an exchange, at a step of its own; now and then a bad one."""
        if b % 2:
            self._spoil(pc, Random(a * 1000 + b))
        pc.dies_at = FAILPOINTS[a % len(FAILPOINTS)]
        pc.exchange()

    def die_writing(self, pc: FaultPc, a: int, b: int) -> None:
        """In an exchange, on either side of some commit."""
        if b % 3 == 0:
            self._spoil(pc, Random(a * 1000 + b))
        pc.store.dies = (a % MOST_COMMITS, bool(b % 2))
        pc.exchange()

    def die_saving(self, pc: FaultPc, a: int, b: int) -> None:
        """While the nurse saves: she is not told, so nothing is promised."""
        pc.store.dies = (0, bool(b % 2))
        try:
            pc.clinic.training(topic=f"没说完{a}")
        finally:
            pc.store.dies = None

    def disk(self, pc: FaultPc, a: int, _b: int) -> None:
        """Full, or with room again."""
        if a % 3:
            pc.store.full = None
        else:
            pc.store.fill()

    # --- clocks -------------------------------------------------------------------------------

    def clock(self, pc: FaultPc, a: int, _b: int) -> None:
        """Thirty years off, or right again."""
        years = (0, 0, 30, -30)[a % 4]
        ticks = pc.clock.ticks
        pc.clock.instant = MORNING.replace(year=MORNING.year + years)
        pc.clock.ticks = ticks + 1

    def tick(self, pc: FaultPc, a: int, _b: int) -> None:
        for each in (pc.clock, self.server_clock):
            each.advance(minutes=1 + a % 8)

    # --- copies of the file ---------------------------------------------------------------------

    def back_up(self, pc: FaultPc, _a: int, _b: int) -> None:
        pc.backups.append(make_backup(pc.folder, KEY, pc.clock.now()).path)

    def copy(self, pc: FaultPc, _a: int, _b: int) -> None:
        """The file as a person copies it: with the program closed."""
        pc.close()
        to = pc.folder.path.parent / f"{pc.name}.copy{len(pc.copies)}.db"
        pc.copies.append(Path(shutil.copy(pc.folder.database, to)))
        pc.open()

    def restore(self, pc: FaultPc, a: int, _b: int) -> None:
        """An older backup, as the program restores it."""
        backup = one_of(pc.backups, a)
        pc.close()
        restore(pc.folder, backup, KEY, pc.clock.now())
        self._replaced(pc)

    def put_back(self, pc: FaultPc, a: int, _b: int) -> None:
        """An older copy, by hand over the file."""
        older = one_of(pc.copies, a)
        pc.close()
        shutil.copy(older, pc.folder.database)
        self._replaced(pc)

    def clone(self, pc: FaultPc, _a: int, _b: int) -> None:
        """The folder, copied; both work on."""
        if len(self.pcs) > 1 or pc.twin:
            raise Idle
        self.copied = True
        name = f"{pc.name}x"
        pc.close()
        folder = Folder(pc.folder.path.with_name(name), self.path / f"state-{name}")
        shutil.copytree(pc.folder.path, folder.path)
        pc.open()
        twin = self.add(name, folder, pc.people)
        twin.twin = pc.name
        twin.open(wholly=True)

    def photograph(self, pc: FaultPc, _a: int, _b: int) -> None:
        """A picture of the machine, the system's own folder and all."""
        pc.close()
        for folder in (pc.folder.path, pc.folder.witnesses):
            picture = self.path / f"picture-{pc.name}" / folder.name
            shutil.copytree(folder, picture, dirs_exist_ok=True)
        pc.open()

    def roll_back(self, pc: FaultPc, _a: int, _b: int) -> None:
        """The machine as it was: nothing on it can tell."""
        picture = self.path / f"picture-{pc.name}"
        if not picture.exists():
            raise Idle
        pc.close()
        for folder in (pc.folder.path, pc.folder.witnesses):
            shutil.rmtree(folder)
            shutil.copytree(picture / folder.name, folder)
        self._replaced(pc)

    def _replaced(self, pc: FaultPc) -> None:
        """What the file held and the one in its place does not is gone with it, unless sent."""
        self.copied = True
        pc.open(wholly=True)
        held = {(each[0], each[1]) for each in pc.rows("SELECT record_id, revision FROM op")}
        for each in self.accepted:
            if each.pc == pc.name and (each.record_id, each.revision) not in held:
                self.lost.add((pc.name, each.record_id, each.revision))
        self.doubted.add(pc.name)
