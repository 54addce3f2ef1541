"""A clinic that goes back to a backup, with a county beside it."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.kept import Place
from desktop.store import outbox
from desktop.store.backup import make_backup, restore
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.sync.engine import exchange_once
from desktop.sync.result import SyncResult
from desktop.wire.county import Resource
from tests.conftest import KEY
from tests.factory import Clinic
from tests.sync.shim import ShimCounty

Versions = dict[tuple[str, str], str]


@dataclass
class House:
    """A clinic in a data folder, with a county, and a backup to go back to."""

    clinic: Clinic
    county: ShimCounty
    folder: Folder
    backups: list[Path] = field(default_factory=list)

    def back_up(self) -> None:
        made = make_backup(self.folder, KEY, self.clinic.clock.now())
        self.backups.append(made.path)

    def restore(self) -> None:
        self.clinic.store.close()
        restore(self.folder, self.backups[-1], KEY, self.clinic.clock.now())
        self.open()

    def open(self) -> None:
        self.clinic.store = open_folder(self.folder, KEY, self.clinic.clock).store

    def exchange(self) -> SyncResult:
        return exchange_once(self.clinic.store, self.county, self.clinic.clock)

    def place(self) -> Place:
        with self.clinic.store.reading() as reading:
            return reading.place()

    def states(self) -> dict[str, int]:
        with self.clinic.store.reading() as reading:
            return outbox.counts(reading)

    def versions(self) -> Versions:
        kinds = ("Patient", "Appointment", "Slot", "Schedule", "ServiceRequest", "Task")
        found = [each for kind in kinds for each in self.county.all(kind)]
        return {(each["resourceType"], each["id"]): each["meta"]["versionId"] for each in found}

    def slot(self, seat_id: object) -> Resource:
        return next(each for each in self.county.all("Slot") if each["id"] == str(seat_id))

    def number(self) -> str:
        with self.clinic.store.unit(self.clinic.nurse.staff_id) as unit:
            return unit.human_number("YY")
