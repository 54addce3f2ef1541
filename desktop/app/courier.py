"""The courier on the exchange screen, and the amber word when the second journal is behind."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.courier_rows import Written
from desktop.domain.errors import DesktopError, Problem
from desktop.sync.courier_clinic import CourierClinic
from desktop.views.exchange.courier_strip import CourierStrip, CourierWork

if TYPE_CHECKING:
    from desktop.app.house import House
    from desktop.views.exchange.page import ExchangePage

WRITE, TAKE = "courier-write", "courier-take"


class CourierDesktop(QObject):
    """Writes packages and takes receipts as jobs: never beside an exchange. GUI thread."""

    def __init__(self, house: "House") -> None:
        super().__init__(house.shell)
        self._house = house
        self.service = CourierClinic(house.store, house.clock, house.actor)
        self.strip: CourierStrip | None = None
        self._told: Problem | None = None
        house.jobs.progressed.connect(self._on_progress)
        house.jobs.succeeded.connect(self._on_done)
        house.jobs.failed.connect(self._on_failed)
        house.changes.records_changed.connect(self._on_records)

    def show_on(self, page: "ExchangePage") -> None:
        """Put the strip on the screen."""
        self.strip = CourierStrip(
            CourierWork(
                now=self._house.clock.now,
                facts=self.service.facts,
                write=self._write,
                take=self._take,
                set_key=self.service.set_key,
                may_set_key=self.service.may_set_key,
                journal_problem=lambda: self._house.store.journal_problem,
            )
        )
        page.add_courier(self.strip)

    def _write(self, folder: Path) -> bool:
        return self._house.jobs.start(
            WRITE, lambda progress, _cancelled: self.service.write(folder, progress)
        )

    def _take(self, path: Path) -> bool:
        return self._house.jobs.start(TAKE, lambda _progress, _cancelled: self.service.take(path))

    def _on_progress(self, name: str, done: int, total: int) -> None:
        if name == WRITE and self.strip is not None:
            self.strip.show_progress(done, total)

    def _on_done(self, name: str, result: object) -> None:
        if self.strip is None:
            return
        if name == WRITE and isinstance(result, Written):
            self.strip.show_written(result)
        elif name == TAKE and isinstance(result, int):
            self.strip.show_taken(result)

    def _on_failed(self, name: str, error: Exception) -> None:
        if name not in {WRITE, TAKE}:
            return
        if not isinstance(error, DesktopError) or self.strip is None:
            raise error
        self.strip.show_failed(error)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if "journal" in kinds:
            problem = self._house.store.journal_problem
            if problem is not None and problem != self._told:
                self._house.shell.notices.problem(problem)
            self._told = problem
        if self.strip is not None and kinds & {"journal", "exchange"}:
            self.strip.refresh()
