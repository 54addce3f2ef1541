"""A clinic without a line, a county with a courier key, and a stick between them."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop.app.courier_county import CourierPair, Import, make_key, run_import
from desktop.domain.courier import Package, Receipt, read_package, read_receipt
from desktop.domain.courier_rows import Written
from desktop.domain.kept import Place
from desktop.domain.slip_keys import entry_for, new_key_pair, signed_entry, text_of
from desktop.store import outbox
from desktop.store.courier_file import unsealed
from desktop.store.queries import signing
from desktop.sync.courier_clinic import CourierClinic
from desktop.sync.engine import exchange_once
from desktop.sync.result import SyncResult
from desktop.wire.county import County, Put
from desktop.wire.format.signing_key import entry_resource
from tests.factory import Clinic
from tests.setup_parts import QUICK
from tests.sync.shim import ShimCounty

PASSPHRASE = "correct horse battery"
ROOT = new_key_pair()


def passphrase(_words: str) -> str:
    return PASSPHRASE


@dataclass
class Courier:
    """Everything that the stick passes through."""

    clinic: Clinic
    county: ShimCounty
    stick: Path
    pair: CourierPair = field(init=False)
    key_file: Path = field(init=False)

    def __post_init__(self) -> None:
        self.stick.mkdir()
        self.key_file = self.stick.with_suffix(".json")
        self.pair = make_key(self.key_file, passphrase, QUICK)
        line = self.stick.with_suffix(".txt")
        line.write_text(self.pair.public.text + "\n", encoding="ascii")
        self.administrators().set_key(line)
        self.put_into_ring()

    def administrators(self) -> CourierClinic:
        return CourierClinic(
            self.clinic.store, self.clinic.clock, lambda: self.clinic.administrator
        )

    @property
    def desk(self) -> CourierClinic:
        return CourierClinic(self.clinic.store, self.clinic.clock, lambda: self.clinic.nurse)

    def put_into_ring(self) -> None:
        """The county signs the key of this computer."""
        with self.clinic.store.unit(self.clinic.nurse.staff_id) as unit:
            asked = signing.request_of(unit, signing.own_key(unit))
        entry = signed_entry(entry_for(asked), ROOT)
        resource = entry_resource(self.place().system_root, entry)
        if self.county.read("Basic", resource["id"]) is None:
            self.county.put(Put(resource, None, create_only=True))

    def place(self) -> Place:
        with self.clinic.store.reading() as reading:
            return reading.place()

    def write(self) -> Written:
        return self.desk.write(self.stick)

    def bring(self, path: Path, *, county: County | None = None, trust: bool = False) -> int:
        """The county's operator imports it; the receipt lies beside it."""
        asked = Import(path, self.key_file, self.receipt_of(path), text_of(ROOT.public), trust)
        return run_import(asked, county or self.county, passphrase)

    def receipt_of(self, path: Path) -> Path:
        return path.with_suffix(".zhudian-receipt")

    def opened(self, path: Path) -> Package:
        text = unsealed(path.read_bytes(), self.pair.seal, self.pair.public.seal)
        return read_package(text)[0]

    def receipt(self, path: Path) -> Receipt:
        return read_receipt(self.receipt_of(path).read_text(encoding="utf-8"), self.pair.public)

    def exchange(self) -> SyncResult:
        return exchange_once(self.clinic.store, self.county, self.clinic.clock)

    def states(self) -> dict[str, int]:
        with self.clinic.store.reading() as reading:
            return outbox.counts(reading)

    def versions(self) -> dict[tuple[str, str], str]:
        kinds = ("Patient", "Appointment", "Slot", "Schedule", "ServiceRequest", "Task")
        found = [each for kind in kinds for each in self.county.all(kind)]
        return {(each["resourceType"], each["id"]): each["meta"]["versionId"] for each in found}

    def assert_each_once(self) -> None:
        """No record of this clinic has two versions at the county."""
        assert set(self.versions().values()) <= {"1"}
