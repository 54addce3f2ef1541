"""FHIR servers in processes of their own, and a bad line to them.

    with start_sekmet(tmp_path) as server: FhirCounty(server.url)

sekmet-fhir lives in an environment of its own (`tests/county/sekmet.lock`): the folder named by
ZHUDIAN_SEKMET, else `.venv-sekmet` beside the checkout's `.venv`.
"""

import contextlib
import http.client
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Any, Self
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[1]
READY_S = 60.0
PAUSE_S = 0.05


@dataclass
class Running:
    """A server that was started here; stop it, or use it in a `with`."""

    url: str
    process: subprocess.Popen[Any]
    log: IO[bytes] | None = None

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for each in (self.process.stdout, self.log):
            if each:
                each.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def sekmet_command() -> Path:
    """The `sekmet` command; fails loudly, because a skipped contract proves nothing."""
    chosen = Path(os.environ.get("ZHUDIAN_SEKMET") or ROOT / ".venv-sekmet")
    folder = chosen.parent if chosen.name.startswith("python") else chosen / _scripts()
    command = folder / ("sekmet.exe" if os.name == "nt" else "sekmet")
    if not command.exists():
        raise AssertionError(
            f"no sekmet-fhir at {command}: make an environment from tests/county/sekmet.lock"
            " in .venv-sekmet, or name one in ZHUDIAN_SEKMET"
        )
    return command


def start_sekmet(folder: Path, port: int = 0) -> Running:
    """sekmet-fhir on a free port, its data in `folder`, its simulated hospital off."""
    command = sekmet_command()
    port = port or free_port()
    url = f"http://127.0.0.1:{port}/fhir"
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "base_url": url,
        "host": "127.0.0.1",
        "port": port,
        "data_dir": str(folder / "data"),
        "simulator": {"enabled": False},
        "log_inbound": False,
    }
    config = folder / "settings.yaml"
    config.write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    log = (folder / "sekmet.log").open("wb")
    process = subprocess.Popen(
        [command, "serve", "--config", config], cwd=folder, stdout=log, stderr=log
    )
    running = Running(url, process, log)
    try:
        _wait_until_ready(running, folder / "sekmet.log")
    except BaseException:
        running.stop()
        raise
    return running


def start_practice(folder: Path | None = None, *arguments: str) -> Running:
    """The practice county; `arguments` as `python -m desktop.practice.county` takes them."""
    where = ["--folder", str(folder)] if folder else []
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop.practice.county", *where, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    url = process.stdout.readline().decode().strip()
    running = Running(url, process)
    if not url:
        running.stop()
        raise AssertionError("the practice county did not start; its words are on stderr")
    return running


def _scripts() -> str:
    return "Scripts" if os.name == "nt" else "bin"


def _wait_until_ready(running: Running, log: Path) -> None:
    ends = time.monotonic() + READY_S
    while time.monotonic() < ends:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{running.url}/metadata", timeout=5).close()
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.process.wait(PAUSE_S)
            break
    words = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise AssertionError(f"sekmet-fhir did not become ready:\n{words}")


class DroppingProxy:
    """Hands every request to a server and drops every second answer.

    Args:
        cut: begin with the line cut, where nobody accepts a connection, until `restore`.

    Attributes:
        url: use this in place of the server's.
        passed, dropped: answers so far.
    """

    def __init__(self, target: str, *, cut: bool = False) -> None:
        self.target = urlsplit(target)
        self.passed = self.dropped = 0
        self.dropping = True
        self._lock = Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Forwarder, bind_and_activate=False)
        self._http.server_bind()
        self._http.proxy = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}{self.target.path}"
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        if not cut:
            self.restore()

    def restore(self) -> None:
        """Let the line return."""
        self._http.server_activate()
        self._thread.start()

    def drops_this(self) -> bool:
        with self._lock:
            dropped = self.dropping and (self.passed + self.dropped) % 2 == 1
            self.dropped += dropped
            self.passed += not dropped
        return dropped

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._thread.ident is not None:
            self._http.shutdown()
            self._thread.join()
        self._http.server_close()


class _Forwarder(BaseHTTPRequestHandler):
    """One request, one answer or none, one connection."""

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: Any) -> None:
        pass

    def _forward(self) -> None:
        proxy: DroppingProxy = self.server.proxy  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name != "Connection"}
        line = http.client.HTTPConnection(proxy.target.netloc, timeout=30)
        try:
            line.request(self.command, self.path, body or None, headers)
            answer = line.getresponse()
            content = answer.read()
        finally:
            line.close()
        if proxy.drops_this():
            return
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = _forward  # noqa: N815 - http.server calls these names
