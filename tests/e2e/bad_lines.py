"""Lines that are cut, torn and mended as one seed has it, under people who go on working."""

from contextlib import ExitStack
from random import Random
from typing import Self

from tests.e2e.desk_work import begin_exchange
from tests.e2e.hospital_scene import HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import NOTHING_WAITS, ONLINE, exchange_until

CLINIC, HOSPITAL = "A1", "H1"
RATE = 0.2


class BadLines:
    """Clinic and hospital at work; before each act chance has a line fair, torn or cut.

    Attributes:
        people: who sits at which computer now.
        told: what happened, for whoever reads why a test failed.
    """

    def __init__(self, scene: HospitalScene, seed: int) -> None:
        self.scene, self.random = scene, Random(seed)
        self._chance = {name: Random(self.random.random()) for name in scene.lines}
        self._seats = {CLINIC: scene.clinic, HOSPITAL: scene.hospital}
        self._rooms = ExitStack()
        self.people: dict[str, Person] = {}
        self.told: list[str] = [f"seed {seed}"]
        self.cuts = 0

    def __enter__(self) -> Self:
        for name in self._seats:
            self._sit(name)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            print(" ".join(self.told))
        self._rooms.close()

    def weather(self, *names: str) -> None:
        """Chance has these lines from now on."""
        for name in names:
            fate = self.random.choice(("fair", "torn", "torn", "cut"))
            self.told.append(f"{name}:{fate}")
            line = self.scene.lines[name]
            line.calm()
            if fate == "cut":
                line.cut()
                self.cuts += 1
            elif fate == "torn":
                line.storm(self._chance[name], RATE)

    def try_to_exchange(self, name: str) -> None:
        """One exchange over the line as it is, to whatever end."""
        begin_exchange(self.people[name])

    def meet(self, *names: str) -> None:
        """The lines are good, and these exchange until nothing waits."""
        for name in names:
            self.scene.lines[name].calm()
            self.told.append(f"{name}:meets")
            self.try_to_exchange(name)
            exchange_until(self.people[name], ONLINE, NOTHING_WAITS)

    def kill(self, name: str) -> None:
        """SIGKILL while an exchange is running; somebody starts the program again."""
        person = self.people[name]
        person.key("Alt+9")
        person.wait_for_page("exchange")
        person.key("Ctrl+Return")
        person.pull_the_plug()
        self.told.append(f"{name}:killed")
        self._sit(name)

    def breaks(self) -> int:
        """How often a line was cut or broke by chance."""
        return self.cuts + sum(line.breaks for line in self.scene.lines.values())

    def _sit(self, name: str) -> None:
        self.people[name] = self._rooms.enter_context(self._seats[name].sit())
