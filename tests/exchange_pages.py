"""The Exchange screen in a window, on a real file, as the composition root builds it.

The county stands in memory behind a line that can be cut, slowed down or answer anything; whatever
the page shows came there by a real exchange.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app.exchange import ExchangeDesktop
from desktop.app.house import House
from desktop.domain.errors import OutcomeUnknown, Refused, WireError
from desktop.domain.kept import Actor
from desktop.jobs.jobs import Jobs
from desktop.practice.county.service import CountyService
from desktop.services.drafts import Drafts
from desktop.store.place_files import Folder
from desktop.views.changes import Changes
from desktop.views.exchange.page import ExchangePage
from desktop.views.shell import Shell
from desktop.wire.county import Put, Resource, Version
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

PATIENCE_MS = 20_000
WIDTH, HEIGHT = 1366, 740  # the smallest screen, without the frame of a window


class StagedCounty(ShimCounty):
    """A county whose line breaks as a scene wants it.

    Attributes:
        fault: raised at every first word; None while the line is well.
        refusal: with what a resource that `fails` is refused.
        hold: while it is set, a transaction waits; progress can be looked at.
        lost_after: so many transactions come through, then the line is cut; None for never.
    """

    def __init__(self, service: CountyService) -> None:
        super().__init__(service)
        self.fault: WireError | None = None
        self.refusal = Refused(422, None, "bad")
        self.hold = Event()
        self.goes_on = Event()
        self.lost_after: int | None = None

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        if self.fault is not None:
            raise self.fault
        if self.lost_after == 0:
            raise OutcomeUnknown
        return super().read(resource_type, resource_id)

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        if self.hold.is_set():
            self.goes_on.wait(PATIENCE_MS / 1000)
        if self.lost_after:
            self.lost_after -= 1
        return super().transact(puts)

    def _look_at(self, puts: Sequence[Put]) -> None:
        for index, put in enumerate(puts):
            if self.fails(put.resource):
                self.refusal.entry = index if self.tells else None
                raise self.refusal
        super()._look_at(puts)


@dataclass
class ExchangeWindow:
    """The window, its page, and the county behind it."""

    clinic: Clinic
    clock: StandingClock
    folder: Path
    enrolled: bool = True
    who: Actor | None = None
    opened: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.county = StagedCounty(CountyService(None, self.clock.now))
        changes, self.jobs = Changes(), Jobs()
        self.shell = Shell(changes, now=self.clock.now, clinic="霄云镇卫生院")
        store = self.clinic.store
        with store.reading() as reading:
            place = reading.place()
        paper: Any = SimpleNamespace(print_paper=lambda *_: None)
        self.house = House(
            store=store,
            clock=self.clock,
            actor=lambda: self.who or self.clinic.nurse,
            place=place,
            drafts=Drafts(store, lambda: self.clinic.nurse),
            jobs=self.jobs,
            changes=changes,
            shell=self.shell,
            go=self._go,
            print_paper=paper.print_paper,
            papers=paper,
            data_dir=self.folder,
            make_county=lambda: self.county if self.enrolled else None,
            opened=SimpleNamespace(folder=Folder(self.folder)),  # type: ignore[arg-type]
            switch=lambda _actor: None,
        )
        store.on_change(changes.records_changed.emit)
        self.desktop = ExchangeDesktop(self.house)
        self.desktop.handshake = None  # the county here is made for this program
        self.shell.add_screen("exchange", 9, "数据上传", "exchange", self.desktop.make_page)
        self.shell.resize(WIDTH, HEIGHT)
        self.shell.show()
        self.shell.go("exchange")

    def _go(self, name: str, **what: Any) -> bool:
        if self.shell.stack.knows(name):
            return self.shell.go(name, **what)
        self.opened.append((name, what))
        return True

    @property
    def page(self) -> ExchangePage:
        """The screen."""
        found = self.shell.stack.page("exchange")
        assert isinstance(found, ExchangePage)
        return found

    def exchange(self) -> None:
        """One exchange by the button, to its end."""
        self.page.now_button.click()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way, and all of it has been told."""
        wait_until(lambda: not self.desktop.timer.sending and not self.jobs.running("daily-word"))
        self.page.refresh()
        wait_until(lambda: not self.jobs.running("daily-word"))
        drawn()

    def close(self) -> None:
        """Let go of everything."""
        self.county.goes_on.set()
        self.desktop.timer.stop()
        wait_until(lambda: not self.desktop.timer.sending)
        self.shell.close()
        assert self.jobs.close()
        self.clinic.store.close()
        self.county.service.vault.close()
        self.shell.deleteLater()


def drawn() -> None:
    """Let everything that was told find its place."""
    for _ in range(4):
        QApplication.processEvents()


def wait_until(done: Callable[[], bool]) -> None:
    """Run the event loop until something is so."""
    loop, spent = QEventLoop(), 0
    while not done():
        if spent > PATIENCE_MS:
            raise TimeoutError
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        spent += 10
