"""A bad line to a county in this same process: HTTP as the client speaks it, without a socket.

The client is the real one, down to `requests`; its adapter hands each request to the practice
county's own routes. What goes wrong with a request is told by script, a word for each.
"""

import gzip
import http.client
import io
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from urllib3 import HTTPResponse

from desktop.practice.county.bundle import http_date
from desktop.practice.county.params import stamp
from desktop.practice.county.refusal import outcome
from desktop.practice.county.routes import Answer, Request, Routes
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.whole_heads import WholeHeadResponse
from tests.faults.county import Watched
from tests.faults.door import Door

BASE = "http://127.0.0.1:9/fhir"
JSON = "application/fhir+json; charset=utf-8"
HTML = b"<!DOCTYPE html><html><title>Sign in</title><body>Welcome to this network.</body></html>"
DRIP_S = 45.0
CHECK = b"county-check"  # whatever the check of a server sends names itself

WRITES = (
    *("unsent", "lost", "dropped", "twice", "late", "late-twice", "cut", "half", "html", "text"),
    *("fewer", "more", "bare", "stall", "drip", "applied-500"),
    *("401", "403", "404", "409", "412", "413", "422", "429", "500", "503", "503-later"),
    *("page-403", "page-502", "head"),
)
"""Of one transaction, PUT or upload. Not applied: unsent, lost (some of its bytes left), late
(arrives at some later time, or then twice), html (a sign-in page), a status with its outcome or
as a proxy's page. Applied, and the answer: lost (dropped), cut, also within its head, half a
JSON, of another media type, an entry short, one too many, without versions, never coming, slow, or
500."""
READS = (
    *("lost", "cut", "head", "half", "html", "text", "stall", "drip"),
    *("401", "429", "500", "503", "503-later", "page-502"),
)
PAGES = ("expired", "doubled", "skipped")
"""Of one page of a search or history: its link has gone, its rows stand twice, its first row is
missing this time."""


@dataclass
class Late:
    """A request that is still on its way: `due` more requests overtake it."""

    request: Request
    due: int
    times: int


@dataclass
class Asked:
    """One request, as it left. `fate` is what became of it."""

    method: str
    target: str
    fate: str
    status: int


@dataclass
class FaultLine(BaseAdapter):
    """Requests' way to the county.

    Attributes:
        cut: nobody is reached.
        writes, reads: fates of the next of each; `ok` for nothing.
        late: what is on its way still.
        told: (type, id, version, lastUpdated) of whatever reached the client.
        refused: clear refusals that were the county's own word, without a version's conflict.
        meanwhile: done once, while the next write is under way.
        door: the county's sign-in.
    """

    name: str
    service: Watched
    wait: Callable[[float], None]
    cut: bool = False
    writes: list[str] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)
    late: list[Late] = field(default_factory=list)
    told: set[tuple[str, str, str, str]] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    log: list[Asked] = field(default_factory=list)
    fates: Counter[str] = field(default_factory=Counter)
    meanwhile: Callable[[], None] | None = None
    door: Door = field(default_factory=Door)

    def __post_init__(self) -> None:
        super().__init__()
        self.routes = Routes(self.service, BASE)

    def dial(self, now: Callable[[], float]) -> FhirCounty:
        """The real client on this line."""
        county = FhirCounty(BASE, self.door, loopback_only=True, now=now)
        county._line._session.mount("http://", self)
        return county

    def close(self) -> None:
        """Nothing is held."""

    def mend(self) -> None:
        """Nothing goes wrong any more; what was late arrives."""
        self.cut = False
        self.writes.clear()
        self.reads.clear()
        self.deliver()

    def deliver(self) -> None:
        """Whatever is on its way arrives now."""
        for each in self.late:
            each.due = 0
        self._arrive()

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        """Carry one request, or not."""
        self._arrive()
        writing = request.method != "GET" and not _questions(request)
        script = self.writes if writing else self.reads
        fate = script.pop(0) if script else "ok"
        if self.cut or fate == "unsent":
            self._note(request, "cut" if self.cut else fate, 0)
            raise requests.ConnectionError
        if not self.door.lets_in(request.headers.get("Authorization")):
            fate = "401"
        asked = _as_request(request)
        if writing and self.meanwhile is not None:
            work, self.meanwhile = self.meanwhile, None
            work()
        answer = self._played(asked, fate)
        self._note(request, fate, answer.status if answer else 0)
        if answer is None or fate in {"dropped", "stall", "cut"}:
            raise requests.ReadTimeout if fate == "stall" else requests.ConnectionError
        return self._response(request, answer, fate)

    # --- what becomes of it ---------------------------------------------------------------------

    def _played(self, asked: Request, fate: str) -> Answer | None:
        """The county's answer as it leaves there; None when it was never asked."""
        if fate in {"lost", "late", "late-twice"}:
            if fate != "lost":
                self.late.append(Late(asked, len(self.log) % 5, 1 + (fate == "late-twice")))
            return None
        if instead := _instead(asked, fate):
            return instead
        answer = self._apply(asked)
        if fate == "twice":
            self._apply(asked)
        if fate == "applied-500":
            return Answer(500, outcome("exception", "internal error"))
        if fate == "drip":
            self.wait(DRIP_S)
        return _twisted(answer, fate)

    def _apply(self, asked: Request, *, late: bool = False) -> Answer:
        with self.service.by(self.name, late=late):
            answer = self.routes.answer(asked)
        if answer.resource and "software" in answer.resource:
            answer.resource["software"]["version"] = self.service.version
        no = answer.status in {400, 404, 405, 410, 422} and asked.method != "GET"
        if no and CHECK not in asked.body:
            self.refused.append(json.dumps(answer.resource, ensure_ascii=False))
        return answer

    def _arrive(self) -> None:
        on_time = [each for each in self.late if each.due <= 0]
        self.late = [each for each in self.late if each.due > 0]
        for each in self.late:
            each.due -= 1
        for each in on_time:
            for _ in range(each.times):
                self._apply(each.request, late=True)

    def _note(self, request: requests.PreparedRequest, fate: str, status: int) -> None:
        self.fates[fate] += 1
        method, target = str(request.method), str(request.url)
        if questions := _questions(request):  # reads, all of them
            method, target = "GET", " ".join([target, *questions])
        self.log.append(Asked(method, target, fate, status))

    # --- the way back ---------------------------------------------------------------------------

    def _response(
        self, request: requests.PreparedRequest, answer: Answer, fate: str
    ) -> requests.Response:
        body, kind = _said(answer)
        if fate == "head":
            answer, body = _read_half_a_head(answer, len(self.log)), b""
        elif fate == "half":
            body = body[: len(body) // 2]
        elif fate != "text":
            self._remember(answer)
        response = requests.Response()
        response.status_code = answer.status
        response.headers = CaseInsensitiveDict(answer.headers)
        response.headers["Content-Type"] = "text/plain" if fate == "text" else kind
        response.headers["Date"] = http_date(stamp(self.service.now()))
        response.headers["Accept-Encoding"] = "gzip"
        response.raw = HTTPResponse(io.BytesIO(body), preload_content=False)
        response._content = body
        response._content_consumed = True  # type: ignore[attr-defined]
        response.url, response.request = str(request.url), request
        return response

    def _remember(self, answer: Answer) -> None:
        """What the client knows from now on."""
        self._remember_all(answer.resource or {})
        if "Location" in answer.headers:
            kind, resource_id, _, number = answer.headers["Location"].rsplit("/", 4)[1:]
            self.told.add((kind, resource_id, number, ""))

    def _remember_all(self, said: dict[str, Any]) -> None:
        for entry in (*said.get("entry", ()), {"resource": said}):
            resource, response = entry.get("resource") or {}, entry.get("response") or {}
            if resource is not said and resource.get("entry"):
                self._remember_all(resource)
            meta = resource.get("meta", {})
            if "versionId" in meta:
                key = (resource["resourceType"], resource["id"])
                self.told.add((*key, meta["versionId"], meta.get("lastUpdated", "")))
            if "location" in response:
                kind, resource_id, _, number = response["location"].rsplit("/", 4)[1:]
                self.told.add((kind, resource_id, number, response.get("lastModified", "")))


def _questions(request: requests.PreparedRequest) -> list[str]:
    """The addresses that a batch of reads asks; empty for everything else."""
    body = request.body
    data = body.getvalue() if isinstance(body, io.BytesIO) else b""  # not read: it has not left
    if request.method != "POST" or not data:
        return []
    if request.headers.get("Content-Encoding") == "gzip":
        data = gzip.decompress(data)
    bundle = json.loads(data)
    if bundle["type"] != "batch":
        return []
    return [each["request"]["url"] for each in bundle.get("entry", ())]


def _as_request(request: requests.PreparedRequest) -> Request:
    body = request.body
    data = body.read() if hasattr(body, "read") else body or b""
    data = data.encode() if isinstance(data, str) else data
    headers = {str(name).lower(): str(value) for name, value in request.headers.items()}
    if headers.get("content-encoding") == "gzip":
        data = gzip.decompress(data)
    url = urlsplit(str(request.url))
    target = f"{url.path}?{url.query}" if url.query else url.path
    return Request(str(request.method), target, headers, data)


def _read_half_a_head(answer: Answer, chance: int) -> Answer:
    """What the client's own reader makes of a head that broke off somewhere after its status."""
    status = f"HTTP/1.1 {answer.status} said\r\n"
    head = "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items())
    sent = status + head[: chance % (len(head) + 1)]
    response = WholeHeadResponse(_Ended(sent.encode()))  # type: ignore[arg-type]
    try:
        response.begin()
    except (http.client.HTTPException, OSError) as error:
        raise requests.ConnectionError from error
    return Answer(response.status, None, dict(response.headers))


class _Ended:
    """A connection that has sent this and gone."""

    def __init__(self, sent: bytes) -> None:
        self._sent = sent

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._sent)


def _said(answer: Answer) -> tuple[bytes, str]:
    if answer.kind:
        return answer.data, answer.kind
    if answer.resource is None:
        return b"", JSON
    return json.dumps(answer.resource, ensure_ascii=False).encode(), JSON


def _instead(asked: Request, fate: str) -> Answer | None:
    """What comes in place of the county's answer; it was never asked."""
    if fate == "html":
        return Answer(200, None, {"ETag": '"page"'}, HTML, "text/html")
    if fate.startswith("page-"):
        return Answer(int(fate[5:]), None, {}, HTML, "text/html")
    if fate[:3].isdigit():
        wait = {"Retry-After": "7"} if fate in {"503-later", "429"} else {}
        return Answer(int(fate[:3]), outcome("processing", "played"), wait)
    if fate == "expired" and "_cursor" in asked.target:
        return Answer(410, outcome("not-found", "the link has expired"))
    return None


def _twisted(answer: Answer, fate: str) -> Answer:
    entries = list((answer.resource or {}).get("entry", ()))
    if not answer.resource or not entries or answer.status != http.client.OK:
        return answer
    if fate == "fewer":
        entries.pop()
    elif fate in PAGES and answer.resource["type"] == "batch-response":
        entries = [_page_twisted(each, fate) for each in entries]
    elif fate in {"more", "doubled"}:
        entries.append(entries[-1])
    elif fate == "skipped":
        entries.pop(0)
    elif fate == "bare":
        entries = [{"response": {"status": each["response"]["status"]}} for each in entries]
    else:
        return answer
    return Answer(answer.status, {**answer.resource, "entry": entries}, answer.headers)


def _page_twisted(entry: dict[str, Any], fate: str) -> dict[str, Any]:
    """The same of a page that a batch brought."""
    page = Answer(http.client.OK, entry.get("resource"))
    return {**entry, "resource": _twisted(page, fate).resource} if page.resource else entry
