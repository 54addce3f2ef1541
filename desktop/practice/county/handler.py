"""HTTP of the practice county: bytes in, bytes out, and the faults in between."""

import gzip
import json
import zlib
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.practice.county.faults import Fault
from desktop.practice.county.refusal import Refusal, Resource, outcome
from desktop.practice.county.routes import Answer, Request

if TYPE_CHECKING:
    from desktop.practice.county.server import CountyServer

JSON = "application/fhir+json; charset=utf-8"
HTML = b"<!DOCTYPE html><html><title>Sign in</title><body>Welcome to this network.</body></html>"
GZIP_FROM = 1024


class Logged(NamedTuple):
    """One request. `bytes` is the body as it travelled; status 0: no answer was sent."""

    method: str
    path: str
    bytes: int
    status: int


class CountyHandler(BaseHTTPRequestHandler):
    """Reads a request, has it answered, writes the answer in one piece; HTTP/1.1, kept alive."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # one packet for head and body
    server_version = "county/1"
    sys_version = ""
    timeout = None

    @property
    def county(self) -> "CountyServer":
        """The server this handler works for."""
        found: CountyServer = self.server.county  # type: ignore[attr-defined]
        return found

    def handle(self) -> None:
        """Serve one connection; a client that hangs up is no error."""
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def finish(self) -> None:
        """Close the files of the connection."""
        try:
            super().finish()
        except (ConnectionError, ValueError):
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Nothing on stderr; `CountyServer.log` has it."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Dates by the server's own clock."""
        moment = self.county.service.now().timestamp() if timestamp is None else timestamp
        return super().date_time_string(int(moment))

    def _serve(self) -> None:
        try:
            raw, body = self._read()
        except Refusal as refusal:
            self.close_connection = True
            self._send(Answer(refusal.status, refusal.outcome()), 0)
            return
        fault = self.county.faults.take(self.command, self.path)
        self.county.service.ignore_if_match = self.county.faults.ignore_if_match
        if fault and self._before(fault, raw):
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            answer = self.county.routes.answer(Request(self.command, self.path, headers, body))
        except Exception:
            # A fault of the server itself: told to the client, shown by the thread's traceback.
            self._send(Answer(500, outcome("exception", "internal error", severity="fatal")), raw)
            raise
        if fault:
            self._after(fault, answer, raw)
        else:
            self._send(answer, raw)

    do_GET = do_PUT = do_POST = do_DELETE = _serve  # noqa: N815 - http.server calls these names

    def _read(self) -> tuple[int, bytes]:
        if self.headers.get("Transfer-Encoding"):
            raise Refusal(411, "not-supported", "a body needs its Content-Length")
        length = int(self.headers.get("Content-Length") or 0)
        most = self.county.service.limits.bytes
        if length > most:
            raise Refusal(413, "too-long", f"more than {most} bytes")
        raw = self.rfile.read(length) if length else b""
        coding = self.headers.get("Content-Encoding", "identity")
        if coding == "identity":
            return length, raw
        if coding != "gzip":
            raise Refusal(415, "not-supported", f"no {coding} here")
        try:
            packed = zlib.decompressobj(wbits=31)
            body = packed.decompress(raw, most + 1)
        except zlib.error as error:
            raise Refusal(400, "structure", "the body is not gzip") from error
        if len(body) > most:
            raise Refusal(413, "too-long", f"more than {most} bytes")
        return length, body

    def _before(self, fault: Fault, raw: int) -> bool:
        """Play what comes before applying; True when there is nothing more to do."""
        if fault.kind == "lose":
            self._hang_up(raw)
        elif fault.kind == "html":
            self._send_bytes(200, "text/html", HTML, {"ETag": '"page"'}, raw)
        elif fault.kind in ("status", "page"):
            played = {"Retry-After": fault.retry_after, "Location": fault.location}
            extra = {name: value for name, value in played.items() if value}
            if fault.kind == "page":
                self._send_bytes(fault.status, "text/html", HTML, extra, raw)
            else:
                said = outcome("processing", "played fault")
                self._send(Answer(fault.status, said, extra), raw)
        else:
            if fault.kind == "delay":
                self.county.stopping.wait(fault.seconds)
            return False
        return True

    def _after(self, fault: Fault, answer: Answer, raw: int) -> None:
        """Play what comes after applying."""
        body, kind = _said(answer)
        if fault.kind == "drop":
            self._hang_up(raw)
        elif fault.kind in ("cut", "drip"):
            self._head(answer.status, kind, len(body), answer.headers, raw)
            if fault.kind == "cut":
                self.wfile.write(body[: len(body) // 2])
                self.close_connection = True
            else:
                self._drip(body, fault.seconds)
        elif fault.kind == "truncate":
            half = body[: len(body) // 2]
            self._send_bytes(answer.status, kind, half, answer.headers, raw)
        else:
            twisted = _twist(fault, answer)
            self._send(twisted, raw)

    def _drip(self, body: bytes, seconds: float) -> None:
        for index in range(len(body)):
            self.wfile.write(body[index : index + 1])
            self.wfile.flush()
            if self.county.stopping.wait(seconds):
                break

    def _hang_up(self, raw: int) -> None:
        self.county.log.append(Logged(self.command, self.path, raw, 0))
        self.close_connection = True

    def _send(self, answer: Answer, raw: int) -> None:
        body, kind = _said(answer)
        self._send_bytes(answer.status, kind, body, answer.headers, raw)

    def _send_bytes(
        self, status: int, kind: str, body: bytes, headers: dict[str, str], raw: int
    ) -> None:
        extra = dict(headers)
        if len(body) >= GZIP_FROM and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 4, mtime=0)
            extra["Content-Encoding"] = "gzip"
        self._head(status, kind, len(body), extra, raw)
        self.wfile.write(body)

    def _head(self, status: int, kind: str, length: int, extra: dict[str, str], raw: int) -> None:
        self.county.log.append(Logged(self.command, self.path, raw, status))
        self.send_response(status)
        if length:
            self.send_header("Content-Type", kind)
        if status != 204:  # noqa: PLR2004 - No Content has no length
            self.send_header("Content-Length", str(length))
        self.send_header("Accept-Encoding", "gzip")  # RFC 7694: request bodies may be packed
        for name, value in extra.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()


def _said(answer: Answer) -> tuple[bytes, str]:
    """What goes back, and its media type."""
    if answer.resource is None and answer.kind:
        return answer.data, answer.kind
    return _encode(answer.resource), JSON


def _encode(resource: Resource | None) -> bytes:
    if resource is None:
        return b""
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":")).encode()


def _twist(fault: Fault, answer: Answer) -> Answer:
    entries = list((answer.resource or {}).get("entry", ()))
    if not answer.resource or not entries:
        return answer
    if fault.kind == "fewer":
        entries.pop()
    elif fault.kind == "more":
        entries.append(entries[-1])
    elif fault.kind == "swap":
        entries.reverse()
    elif fault.kind == "bare":
        entries = [{"response": {"status": each["response"]["status"]}} for each in entries]
    return Answer(answer.status, {**answer.resource, "entry": entries}, answer.headers)
