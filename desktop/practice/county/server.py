"""The practice county on a loopback socket."""

import contextlib
import sqlite3
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Event, Lock, Thread
from typing import Any, Self

from desktop.practice.county.desk import Desk
from desktop.practice.county.faults import Faults
from desktop.practice.county.handler import CountyHandler, Logged
from desktop.practice.county.routes import BASE_PATH, Routes
from desktop.practice.county.service import Clock, CountyService, Limits, utc_now

LOOPBACK = "127.0.0.1"
LOG_KEPT = 10_000
POLL_S = 0.01


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """How the hospital desk behaves.

    Attributes:
        delay_s: seconds from a referral's arrival to its acceptance, and between later steps.
        hospitals: references (`Organization/…`) that it answers for; empty for all.
    """

    delay_s: float = 4.0
    hospitals: Sequence[str] = ()


class CountyServer:
    """A small strict FHIR R4 server for practice and tests; loopback only.

    Args:
        folder: where its state lives; None keeps it in memory.
        port: 0 takes a free one.
        clock: the server's time.
        faults: what shall go wrong; None for nothing.
        token: bearer token that clients must send; empty for none.
        limits: what is too big.
        desk: answers referrals by itself; None leaves them lying.

    Attributes:
        service: the store behind it, for seeding and for looking.
        log: the last requests that were answered or dropped, oldest first.
    """

    def __init__(
        self,
        folder: Path | None,
        port: int = 0,
        clock: Clock = utc_now,
        faults: Faults | None = None,
        *,
        token: str = "",
        limits: Limits | None = None,
        desk: DeskSettings | None = None,
    ) -> None:
        self.service = CountyService(folder, clock, limits)
        self.faults = faults or Faults()
        self.log: deque[Logged] = deque(maxlen=LOG_KEPT)
        self._http = _Listener((LOOPBACK, port), CountyHandler)
        self.url = f"http://{LOOPBACK}:{self._http.server_address[1]}{BASE_PATH}"
        self._http.county = self
        self.routes = Routes(self.service, self.url, token)
        self._thread = Thread(
            target=self._http.serve_forever, args=(POLL_S,), name="county", daemon=True
        )
        self._desk = Desk(self.service, desk.delay_s, desk.hospitals) if desk else None
        self.stopping = Event()

    def start(self) -> None:
        """Listen, in a thread of its own; returns at once."""
        self._thread.start()
        if self._desk:
            self._desk.start()

    def stop(self) -> None:
        """Hang up on everybody and close the file. Call once."""
        self.stopping.set()
        if self._desk:
            self._desk.stop()
        if self._thread.is_alive():
            self._http.shutdown()
            self._thread.join()
        self._http.hang_up()
        self._http.server_close()
        self.service.vault.close()

    def snapshot(self) -> sqlite3.Connection:
        """Everything as it stands, as a nightly backup would have it. The caller closes it."""
        return self.service.vault.snapshot()

    def restore(self, copy: sqlite3.Connection) -> None:
        """Go back to a snapshot, as after a crash of the county's machine."""
        self.service.vault.restore(copy)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Listener(ThreadingHTTPServer):
    """Remembers its connections, so that stopping does not wait for idle clients."""

    county: CountyServer

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._open: dict[Thread, socket] = {}
        self._guard = Lock()

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = Thread(
            target=self.process_request_thread, args=(request, client_address), daemon=True
        )
        with self._guard:
            self._open = {each: its for each, its in self._open.items() if each.is_alive()}
            thread.start()
            self._open[thread] = request

    def hang_up(self) -> None:
        """Wake every thread that waits for a client, and wait for it to end."""
        with self._guard:
            ending = dict(self._open)
        for thread, its in ending.items():
            with contextlib.suppress(OSError):
                its.shutdown(SHUT_RDWR)
            thread.join()
