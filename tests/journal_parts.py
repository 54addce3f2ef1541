"""A clinic in a data folder with its second journal, and ways to spoil its records."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.recovered import Recovered
from desktop.store import bundles
from desktop.store.backup import backups_in
from desktop.store.bundles import Frozen
from desktop.store.journal_file import JournalFile
from desktop.store.key_file import read_ring
from desktop.store.opening import Opened, open_folder
from desktop.store.place_files import Folder
from desktop.store.recovery import recover
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.setup_parts import folder_with

PAGE = 4096
TABLES = ("op", "op_state", "op_base", "patient", "booking", "duty_session", "referral", "staff")
LEFT_OUT = {"op_state": ("bundle_no",), "op": ()}


@dataclass
class Kept:
    """An open folder and the clinic in it."""

    folder: Folder
    clock: StandingClock
    opened: Opened
    clinic: Clinic

    @property
    def store(self) -> Store:
        return self.opened.store

    def close(self) -> None:
        self.opened.store.close()

    def open(self) -> Opened:
        self.opened = open_folder(self.folder, KEY, self.clock)
        self.clinic.store = self.opened.store
        return self.opened

    def recover(self, keys: Iterable[bytes] = (KEY,)) -> Recovered:
        return recover(self.folder, keys, backups_in(self.folder.backups), self.clock)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Everything a table holds, in order; what belongs to one copy of the file left out."""
        with self.store.reading() as reading:
            found = reading.connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")
            rows = [dict(row) for row in found.mappings()]
        for row in rows:
            for name in LEFT_OUT.get(table, ()):
                del row[name]
        return rows

    def all_rows(self) -> dict[str, list[dict[str, Any]]]:
        return {table: self.rows(table) for table in TABLES}


def kept_clinic(empty_file: Path, place: Path, clock: StandingClock) -> Kept:
    """A set-up clinic whose commits all went to the journal."""
    folder = folder_with(empty_file, place)
    opened = open_folder(folder, KEY, clock)
    return Kept(folder, clock, opened, Clinic.set_up(opened.store, clock))


def work(clinic: Clinic) -> None:
    """A morning: a session, two patients with bookings, a referral, a correction."""
    session = clinic.session()
    first = clinic.booking(session, 1)
    clinic.booking(session, 2)
    clinic.referral(patient_id=first.record.patient_id)
    patient = clinic.patient(name="吴小燕")
    clinic.save(patient.record, patient.id)


def flip_pages(path: Path, chance: random.Random, pages: int = 4) -> None:
    """Some pages become noise; never the same as they were."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in chance.sample(range(size // PAGE), min(pages, size // PAGE)):
            file.seek(page * PAGE + chance.randrange(PAGE - 64))
            file.write(chance.randbytes(64))


def journal_of(kept: Kept) -> JournalFile:
    return JournalFile.open(kept.folder.journal, KEY, read_ring(kept.folder).file_id, cut=False)


def ops_in(kept: Kept) -> list[str]:
    file = journal_of(kept)
    found = [op["op_id"] for entry in file.entries() for op in entry.get("ops", ())]
    file.close()
    return found


def ops_of(kept: Kept) -> list[str]:
    return [row["op_id"] for row in kept.rows("op")]


def acknowledge_all(kept: Kept, but: UUID | None = None) -> int:
    """Everything is at the county, but for what stays here."""
    ids = [row["op_id"] for row in kept.rows("op") if row["record_id"] != str(but)]
    frozen = Frozen(1, "b1", "UNKNOWN", "1", (), tuple(ids))
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.freeze(unit, frozen, "0" * 64)
        bundles.land(unit, frozen)
    return len(ids)
