"""Refusal, conflict, stick, receipt, bug, support: no file shows what a nurse typed."""

import gzip
import logging
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app import trouble
from desktop.domain.clock import SystemClock
from desktop.domain.errors import Refused
from desktop.domain.kept import Actor
from desktop.domain.patient import Patient
from desktop.practice.county.service import CountyService
from desktop.services.sign_in import SignIn, staff_named
from desktop.services.support import SupportBundle
from desktop.store.backup import make_backup
from desktop.store.place_files import Folder
from desktop.store.store import Store
from tests import factory
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.factory import Clinic, changed
from tests.sync.courier_parts import Courier
from tests.sync.shim import ShimCounty

CANARY, PHONE, ID_CARD = "金丝雀鸣于庭", "13912345678", "370829195703141234"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030", "unicode_escape")
TRACES = {*(CANARY.encode(each) for each in ENCODINGS), PHONE.encode(), ID_CARD.encode()}
NAMED = {"records.db", "records.journal", "zhudian.log", "bundle.zip"}


class Place:
    """A data folder, a stick beside it, and a log, as an open program has them."""

    def __init__(self, root: Path) -> None:
        self.root, clock = root, SystemClock()
        made = make_clinic(root / "data", "")
        self.folder: Folder = made.folder
        who = staff_named(self.folder, clock, NURSE)
        self.opened = SignIn(self.folder, clock).open(who.staff_id, NURSES_PASSWORD)
        self.store: Store = self.opened.opened.store
        actor: Actor = self.opened.actor
        head = Actor(actor.staff_id, actor.name, factory.Role.ADMINISTRATOR)
        self.clinic = Clinic(
            self.store, clock, made.org_id, made.hospital_id, actor, actor, head, ()
        )
        self.service = CountyService(None, clock.now)
        self.courier = Courier(self.clinic, ShimCounty(self.service), root / "stick")

    def files(self) -> list[Path]:
        walked = os.walk(self.root)
        return [Path(folder, name) for folder, _, names in walked for name in names]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    handlers, level = list(trouble.log.handlers), trouble.log.level
    hooks = (sys.excepthook, trouble.threading.excepthook)
    trouble.start_log(tmp_path / "data")
    made = Place(tmp_path)
    yield made
    made.store.close()
    made.service.vault.close()
    for each in set(trouble.log.handlers) - set(handlers):
        trouble.log.removeHandler(each)
        each.close()
    trouble.log.setLevel(level)
    sys.excepthook, trouble.threading.excepthook = hooks


def content(file: Path) -> Iterator[bytes]:
    """What a file holds, and what is packed in it."""
    held = file.read_bytes()
    yield held
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    if held[:2] == b"\x1f\x8b":
        yield gzip.decompress(held)


def shows(file: Path) -> bool:
    return any(trace in part for part in content(file) for trace in TRACES)


def a_bad_week(place: Place) -> None:
    """Everything that the exchange writes anywhere, with the canary in all of it."""
    courier, county = place.courier, place.courier.county
    said = {"name": CANARY, "phone": PHONE, "id_no": ID_CARD, "village": CANARY}
    kept = courier.clinic.patient(**said)
    courier.exchange()
    [there] = county.all("Patient")
    county.service.put({**there, "name": [{"text": f"{CANARY}二"}]})
    courier.clinic.save(changed(kept, name=f"{CANARY}三"), kept.id)
    courier.exchange()  # a conflict
    courier.clinic.patient(**said | {"phone": "", "id_no": ""})
    county.tells, county.fails = True, lambda each: each["resourceType"] == "Patient"
    courier.exchange()  # a refusal
    courier.clinic.patient(name=CANARY)
    path = courier.write().path
    courier.bring(path)
    courier.desk.take(courier.receipt_of(path))
    assert {"CONFLICT", "QUARANTINED", "ACKED"} <= courier.states().keys()


def break_down(place: Place) -> None:
    """A bug whose message quotes the patient, on both threads' way, and a refusal's words."""
    told: list[Any] = []
    trouble.catch_all(told.append, told.append)
    error = ValueError(CANARY, PHONE, Refused(422, 0, CANARY))
    sys.excepthook(type(error), error, None)
    logging.getLogger("desktop.sync").warning("unreadable: %s", "Patient")
    bundle = SupportBundle(place.folder.path, place.store, SystemClock(), "1")
    bundle.write(place.root / "bundle.zip", bundle.parts())
    make_backup(place.folder, place.opened.opened.key, SystemClock().now())


def test_no_file_of_the_exchange_shows_a_patient(
    place: Place, capfd: pytest.CaptureFixture[str]
) -> None:
    a_bad_week(place)
    break_down(place)
    files = place.files()
    assert {file.name for file in files} >= NAMED
    assert {file.suffix for file in files} >= {".zhudian-courier", ".zhudian-receipt"}
    assert any("backups" in file.parts for file in files)
    assert [str(file) for file in files if shows(file)] == []
    printed = "".join(capfd.readouterr())
    assert CANARY not in printed
    assert PHONE not in printed
    with place.store.reading() as reading:  # the canary was there to be found
        assert any(CANARY in each.record.name for each in reading.all_of(Patient))


def test_the_search_looks_into_what_is_packed(tmp_path: Path) -> None:
    packed = tmp_path / "bundle.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("log.jsonl", CANARY)
    assert shows(packed)
