"""Bringing the records back: the card of the restore page and its job."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.clock import Clock
from desktop.domain.errors import DesktopError
from desktop.domain.recovered import Recovered
from desktop.jobs.jobs import Jobs
from desktop.services.rescue import Rescue
from desktop.store.place_files import Folder
from desktop.views.set_up.rescue import RECOVERY, RescueCard

RESCUE = "rescue"


class RescueDesktop(QObject):
    """Runs the rescue on the worker and tells its card. Lives as long as the card."""

    def __init__(self, rescue: Rescue, jobs: Jobs) -> None:
        self.card = RescueCard(rescue.people)
        super().__init__(self.card)
        self._rescue, self._jobs = rescue, jobs
        self.card.wanted.connect(self._start)
        jobs.progressed.connect(self._on_progress)
        jobs.succeeded.connect(self._on_done)
        jobs.failed.connect(self._on_failed)

    def _start(self, who: str, secret: str) -> None:
        rescue = self._rescue
        work = rescue.with_recovery if who == RECOVERY else partial(rescue.with_password, who)
        self._jobs.start(RESCUE, lambda progress, _cancelled: work(secret, progress))

    def _on_progress(self, name: str, done: int, total: int) -> None:
        if name == RESCUE:
            self.card.show_progress(done, total)

    def _on_done(self, name: str, result: object) -> None:
        if name == RESCUE and isinstance(result, Recovered):
            self.card.show_recovered(result)

    def _on_failed(self, name: str, error: Exception) -> None:
        if name != RESCUE:
            return
        if not isinstance(error, DesktopError):
            raise error
        self.card.show_failed(error)


def rescue_card(folder: Folder, clock: Clock, jobs: Jobs) -> RescueCard | None:
    """The card, where the records are gone and their second copy is here."""
    rescue = Rescue(folder, clock)
    return RescueDesktop(rescue, jobs).card if rescue.possible() else None
