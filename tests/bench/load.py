"""A second computer joins a clinic: 20,000 resources come over 2 Mbit/s, then all are compared.

The county is the practice county in a process of its own; the first computer brought the records.
"""

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from desktop.domain.clock import SystemClock
from desktop.domain.verification import ASKED
from desktop.store import stage, verified
from desktop.store.migrate import create
from desktop.sync.engine import SyncEngine
from desktop.wire.county import Page, Params
from desktop.wire.fhir_county import FhirCounty
from tests.bench.thin_line import Figures, once
from tests.factory import patient
from tests.line import Line
from tests.servers import start_practice
from tests.world import KEY, Pc, set_up

RESOURCES = int(os.environ.get("ZHUDIAN_BENCH_RESOURCES", "20000"))
BITS_S, DELAY_S = 2_000_000, 0.06
THIN_BITS_S, STANDS_S, AWAY_S = 256_000, 4.0, 1.0


def run() -> Figures:
    with tempfile.TemporaryDirectory() as folder, start_practice(Path(folder) / "c") as server:
        parts = urlsplit(server.url)
        assert parts.port
        first = _computer("A1", Path(folder), FhirCounty(server.url))
        with first.clinic.store.unit(first.clinic.nurse.staff_id) as unit:
            for number in range(RESOURCES):
                unit.save(patient(name=f"王小{number}", phone=f"139{number:08d}"))
        once(SyncEngine(first.clinic.store, first.county, SystemClock()))
        with Line(parts.port, bits_s=BITS_S, delay_s=DELAY_S) as line:
            county = FhirCounty(f"http://127.0.0.1:{line.port}{parts.path}")
            second = _computer("A2", Path(folder), county)
            figures = [*_loaded(second, line), *_compared(second, line)]
        return [*figures, *_broken(Path(folder), parts.port, parts.path)]


def _computer(name: str, folder: Path, county: FhirCounty) -> Pc:
    path = folder / f"{name}.db"
    create(path, KEY)
    return set_up(name, path, SystemClock(), county)


def _loaded(pc: Pc, line: Line) -> Figures:
    began = time.monotonic()
    once(SyncEngine(pc.clinic.store, pc.county, SystemClock()))
    spent = time.monotonic() - began
    _all_there(pc)
    return [
        (f"{RESOURCES:,} resources loaded", spent, "s", "<= 600"),
        ("bytes for them, both ways", line.bytes / 1e6, "MB", ""),
    ]


def _all_there(pc: Pc) -> None:
    with pc.clinic.store.reading() as reading:
        found = len(verified.versions(reading, "Patient"))
    assert found == RESOURCES, found


class Counting(FhirCounty):
    """How many patients came in all, those that came twice included."""

    rows = 0

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            self.rows += len(page.resources) if resource_type == "Patient" else 0
            yield page


def _broken(folder: Path, port: int, path: str) -> Figures:
    """The same first reading over a village line that is cut every few seconds."""
    with Line(port, bits_s=THIN_BITS_S, delay_s=DELAY_S) as line:
        county = Counting(f"http://127.0.0.1:{line.port}{path}")
        pc, done, cuts = _computer("A3", folder, county), threading.Event(), 0
        engine = SyncEngine(pc.clinic.store, county, SystemClock())

        def load() -> None:
            while not _is_read(pc):
                engine.run_once(lambda _done, _total: None, partial(_is_read, pc))
            done.set()

        loading = threading.Thread(target=load)
        loading.start()
        while not done.wait(STANDS_S):
            line.cut()
            cuts += 1
            done.wait(AWAY_S)
            line.mend()
        loading.join()
    _all_there(pc)
    return [
        ("the same at 256 kbit/s, and the line cut: how often", float(cuts), "", ""),
        ("rows that came twice, for each cut", (county.rows - RESOURCES) / cuts, "", "<= 200"),
    ]


def _is_read(pc: Pc) -> bool:
    with pc.clinic.store.reading() as reading:
        return stage.cursor(reading, "Patient.clinic") is not None


def _compared(pc: Pc, line: Line) -> Figures:
    with pc.clinic.store.unit(pc.clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    before, began, cpu = line.bytes, time.monotonic(), time.process_time()
    once(SyncEngine(pc.clinic.store, pc.county, SystemClock()))
    spent, cpu = time.monotonic() - began, time.process_time() - cpu
    with pc.clinic.store.reading() as reading:
        stands = verified.stands(reading)
    assert stands.clean, stands
    return [
        ("all compared with the county", spent, "s", ""),
        ("of that, this computer's own work", cpu, "s", "<= 20"),
        ("bytes for that, both ways", (line.bytes - before) / 1e6, "MB", "<= 1.5"),
    ]
