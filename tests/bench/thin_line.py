"""A village line: 256 kbit/s, 600 ms there and back, 5 % of packets lost (sync.md, section 9).

From the line's return to the referral at the server, by the program's own timer and with 1,000
other ops queued; what 1,000 ops cost in time and bytes; what an exchange costs when nothing is new.
"""

import gzip
import json
import os
import random
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests

from desktop.domain.clock import SystemClock
from desktop.domain.codes import ReferralState, Urgency
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.wire.county import Put
from tests.bench.exchange import Recording, _bundle, _clinic, _owe
from tests.factory import Clinic
from tests.line import Line
from tests.servers import start_practice

OPS = int(os.environ.get("ZHUDIAN_BENCH_OPS", "1000"))
RETURNS = 9
BITS_S, DELAY_S, LOSS = 256_000, 0.6, 0.05
AWAY_S = (6.0, 12.0)  # how long the line stays away each time: long enough to fail and back off
Figures = list[tuple[str, float, str, str]]


def run() -> Figures:
    with tempfile.TemporaryDirectory() as folder, start_practice(Path(folder) / "c") as server:
        parts = urlsplit(server.url)
        assert parts.port
        store, clinic = _clinic(Path(folder))
        with Line(parts.port, bits_s=BITS_S, delay_s=DELAY_S, loss=LOSS) as line:
            county = Recording(f"http://127.0.0.1:{line.port}{parts.path}")
            engine = SyncEngine(store, county, SystemClock())
            once(engine)
            returns = _returns(store, clinic, engine, line, server.url)
            once(engine)
            _owe(store, clinic, OPS)
            drained = _drain(engine, county, line)
            nothing = _nothing(engine, county, line)
        store.close()
    return [*returns, *drained, *nothing]


def once(engine: SyncEngine) -> Any:
    """One exchange; it has to come to its end."""
    for _ in range(20):
        result = engine.run_once(lambda _done, _total: None, lambda: False)
        if result.outcome == "done":
            return result
    raise AssertionError(result)


def _returns(store: Store, clinic: Clinic, engine: SyncEngine, line: Line, direct: str) -> Figures:
    from PySide6.QtWidgets import QApplication

    from desktop.jobs.jobs import Jobs
    from desktop.jobs.sync_timer import SyncTimer
    from desktop.services.exchange import Exchange

    app = QApplication.instance() or QApplication([])
    service, jobs = Exchange(store, lambda: clinic.nurse), Jobs()
    timer = SyncTimer(
        jobs,
        engine.run_once,
        owed=lambda: service.status().owed,
        stat_open=service.emergency_open,
        urgent=service.urgent_waits,
        probe=engine.run_urgent,
    )
    chance, spans = random.Random(7), []
    for _ in range(RETURNS):
        line.cut()
        _owe(store, clinic, OPS - service.status().waiting)
        referral = clinic.referral(urgency=Urgency.STAT, state=ReferralState.ISSUED)
        timer.exchange_now()
        _spin(app, chance.uniform(*AWAY_S))
        line.mend()
        began = time.monotonic()
        while not _is_there(f"{direct}/ServiceRequest/{referral.id}"):
            _spin(app, 0.05)
        spans.append(time.monotonic() - began)
    timer.stop()
    while timer.sending:
        _spin(app, 0.05)
    jobs.close()
    spans.sort()
    return [
        ("line returns to referral at the server, median", spans[len(spans) // 2], "s", "<= 5"),
        (f"the worst of {RETURNS}", spans[-1], "s", "p95 <= 15"),
    ]


def _spin(app: Any, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def _is_there(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError:
        return False
    return True


class _Meter:
    """Requests and bytes since it was made."""

    def __init__(self, county: Recording, line: Line) -> None:
        self._line, self._hooks = line, county._line._session.hooks["response"]
        self._hooks.append(self._count)
        self._both, self._up, self.began = line.bytes, line.bytes_up, time.monotonic()
        self.requests = 0

    def stop(self) -> None:
        self._hooks.remove(self._count)
        self.spent = time.monotonic() - self.began
        self.both, self.up = self._line.bytes - self._both, self._line.bytes_up - self._up

    def _count(self, _reply: Any, **_: Any) -> None:
        self.requests += 1


def _metered(engine: SyncEngine, county: Recording, line: Line) -> tuple[Any, _Meter]:
    meter = _Meter(county, line)
    result = once(engine)
    meter.stop()
    return result, meter


def _drain(engine: SyncEngine, county: Recording, line: Line) -> Figures:
    before, county.bundles = county.bundles, []
    result, meter = _metered(engine, county, line)
    bodies = [json.dumps(_bundle(puts), ensure_ascii=False).encode() for puts in county.bundles]
    packed = sum(len(gzip.compress(each)) for each in bodies)
    bare = _bare_loop(before, county.bundles)
    return [
        (f"{result.acked} ops drained", meter.spent, "s", "1,000 in <= 240"),
        ("a bare requests loop, the same bytes through the same line", bare, "s", "the floor"),
        ("requests for that, and for what came back", float(meter.requests), "", ""),
        ("the bundles packed", packed / 1000, "kB", ""),
        ("bytes sent, over the bundles packed", meter.up / packed, "x", "<= 1.3 with 1,000 ops"),
        ("bytes both ways, over the bundles packed", meter.both / packed, "x", ""),
    ]


def _bare_loop(before: list[list[Put]], bundles: list[list[Put]]) -> float:
    """Seconds of a plain loop that posts the bundles to another county, which has what went before.

    It asks nothing, keeps nothing and knows nothing of what was lost on its way.
    """
    with tempfile.TemporaryDirectory() as folder, start_practice(Path(folder) / "c") as server:
        for each in before:
            _post(requests.Session(), server.url, each)
        parts = urlsplit(server.url)
        assert parts.port
        with Line(parts.port, bits_s=BITS_S, delay_s=DELAY_S, loss=LOSS) as line:
            session, began = requests.Session(), time.monotonic()
            for each in bundles:
                _post(session, f"http://127.0.0.1:{line.port}{parts.path}", each)
            return time.monotonic() - began


def _post(session: requests.Session, url: str, puts: list[Put]) -> None:
    body = json.dumps(_bundle(puts), ensure_ascii=False).encode()
    heads = {"Content-Type": "application/fhir+json", "Content-Encoding": "gzip"}
    session.post(url, data=gzip.compress(body), headers=heads, timeout=120).raise_for_status()


def _nothing(engine: SyncEngine, county: Recording, line: Line) -> Figures:
    """Within the overlap of two readings, where all that was sent is still asked about."""
    once(engine)
    figures: Figures = []
    for batch, name in ((True, "nothing new"), (False, "the same by a server without batch")):
        county._ahead.named(batch=batch)
        _, meter = _metered(engine, county, line)
        aims = ("<= 6", "<= 6") if batch else ("", "")
        figures += [
            (f"{name}: requests", float(meter.requests), "", aims[0]),
            (f"{name}: bytes both ways", meter.both / 1000, "kB", aims[1]),
            (f"{name}: time", meter.spent, "s", ""),
        ]
    return figures
