"""1,000 ops to sekmet-fhir, beside a bare requests loop that posts the same bundles; and to the
practice county through a line of 256 kbit/s and 80 ms.

Against sekmet-fhir the clinic is one that the county has met: the first contact of the engine and
the first bundles of the bare loop, with which either server loads its models, are not timed.
"""

import json
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

import requests

from desktop.domain.clock import SystemClock
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine, exchange_once
from desktop.wire.county import Put, Version
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic, patient
from tests.line import Line
from tests.servers import start_practice, start_sekmet

OPS = 1000
KEY = bytes(range(32))
SLOW_BITS_S, SLOW_DELAY_S = 256_000, 0.08


class Recording(FhirCounty):
    """The real county client, and a copy of every bundle it sent."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.bundles: list[list[Put]] = []

    def transact(self, puts) -> list[Version]:
        self.bundles.append(list(puts))
        return super().transact(puts)


def store_with_ops(folder: Path, ops: int) -> Store:
    """A clinic that owes about `ops` ops."""
    store, clinic = _clinic(folder)
    _owe(store, clinic, ops - store.count_ops())
    return store


def _clinic(folder: Path) -> tuple[Store, Clinic]:
    create(folder / "records.db", KEY)
    store = Store(open_engine(folder / "records.db", KEY), SystemClock())
    return store, Clinic.set_up(store, SystemClock())


def _owe(store: Store, clinic: Clinic, ops: int) -> None:
    with store.unit(clinic.nurse.staff_id) as unit:
        for number in range(ops):
            unit.save(patient(name=f"王小{number}", phone=f"139{number:08d}"))


def run() -> list[tuple[str, float, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        return [*_sekmet(Path(folder)), *_slow_line(Path(folder))]


def _sekmet(folder: Path) -> list[tuple[str, float, str, str]]:
    (folder / "a").mkdir()
    store, clinic = _clinic(folder / "a")
    with start_sekmet(folder / "sekmet1") as server, start_sekmet(folder / "sekmet2") as other:
        county = Recording(server.url)
        engine = SyncEngine(store, county, SystemClock())
        engine.run_once(lambda _done, _total: None, lambda: False)
        first, county.bundles = county.bundles, []
        _owe(store, clinic, OPS)
        wall, cpu = time.perf_counter(), time.process_time()
        result = engine.run_once(lambda _done, _total: None, lambda: False)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        assert result.acked == OPS, result
        store.close()
        _bare(other.url, first)
        bare = _bare(other.url, county.bundles)
    return [
        ("1,000 ops to sekmet-fhir", wall, "s", ""),
        ("the same bundles by a bare requests loop", bare, "s", "the floor"),
        ("speed, as a share of the bare loop's", bare / wall, "x", "aim >= 0.8"),
        ("client CPU for 1,000 ops", cpu, "s", "aim <= 0.5"),
    ]


def _bare(url: str, bundles: list[list[Put]]) -> float:
    bodies = [json.dumps(_bundle(puts), ensure_ascii=False).encode() for puts in bundles]
    versions: dict[str, str] = {}
    session = requests.Session()
    began = time.perf_counter()
    for body in bodies:
        answer = session.post(
            url,
            data=body,
            headers={"Content-Type": "application/fhir+json", "Prefer": "return=minimal"},
            timeout=60,
        )
        answer.raise_for_status()
        for entry in answer.json()["entry"]:
            versions[entry["response"].get("location", "")] = entry["response"].get("etag", "")
    return time.perf_counter() - began


def _bundle(puts: list[Put]) -> dict[str, object]:
    # without ifMatch: the second server has no ledger of ours; sizes and entries are the same
    return {
        "resourceType": "Bundle",
        "type": "transaction",
        "entry": [
            {
                "resource": put.resource,
                "request": {
                    "method": "PUT",
                    "url": f"{put.resource['resourceType']}/{put.resource['id']}",
                },
            }
            for put in puts
        ],
    }


def _slow_line(folder: Path) -> list[tuple[str, float, str, str]]:
    (folder / "b").mkdir()
    store = store_with_ops(folder / "b", OPS)
    with start_practice(folder / "county") as server:
        parts = urlsplit(server.url)
        assert parts.port
        with Line(parts.port, bits_s=SLOW_BITS_S, delay_s=SLOW_DELAY_S) as line:
            county = FhirCounty(f"http://127.0.0.1:{line.port}{parts.path}")
            began = time.perf_counter()
            result = exchange_once(store, county, SystemClock())
            spent = time.perf_counter() - began
            assert result.acked == OPS, result
            store.close()
            carried = line.bytes
    return [
        ("1,000 ops through 256 kbit/s and 80 ms", spent, "s", "aim <= 20"),
        ("bytes on that line, both ways", carried / 1000, "kB", ""),
    ]
